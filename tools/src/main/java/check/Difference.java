package check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer first differs from what was expected: in its form, in a choice, or in a cell.
 *
 * @param expected   the part that was expected
 * @param actual     the part that was answered
 * @param wrongCells the cells that differ, in row order; empty if the form or the choice differs
 */
record Difference(Part expected, Part actual, List<Integer> wrongCells) {

    /** Returns the first part that differs, forms before numbers; empty if none does. */
    static Optional<Difference> between(Snapshot expected, Snapshot actual, Closeness closeness) {
        // Where the numbers of parts differ, so do the parts that say what holds them together, and they come first.
        int parts = Math.min(expected.parts().size(), actual.parts().size());
        for (int i = 0; i < parts; i++) {
            Part wanted = expected.parts().get(i);
            Part given = actual.parts().get(i);
            if (!wanted.sameForm(given) || wanted.isStructure() && !wanted.choice().equals(given.choice())) {
                return Optional.of(new Difference(wanted, given, List.of()));
            }
        }
        for (int i = 0; i < parts; i++) {
            Part wanted = expected.parts().get(i);
            Part given = actual.parts().get(i);
            List<Integer> wrong = wrongCells(wanted, given, closeness);
            if (!wrong.isEmpty() || wanted.choice() != null && !wanted.choice().equals(given.choice())) {
                return Optional.of(new Difference(wanted, given, wrong));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> wrongCells(Part wanted, Part given, Closeness closeness) {
        List<Integer> wrong = new ArrayList<>();
        for (int cell = 0; cell < wanted.cells().length; cell++) {
            if (!closeness.accepts(wanted.cells()[cell], given.cells()[cell])) {
                wrong.add(cell);
            }
        }
        return wrong;
    }

    /** Returns whether there are cells to point at; otherwise the form or the choice differs. */
    boolean isInCells() {
        return !wrongCells.isEmpty();
    }

    /** Returns the first cell that differs, if {@link #isInCells}. */
    int firstCell() {
        return wrongCells.get(0);
    }

    /** Returns what kind of failure this is. */
    Verdict verdict() {
        if (!isInCells()) {
            return expected.choice() != null && !expected.isStructure() && expected.sameForm(actual) ? Verdict.WRONG : Verdict.SHAPE;
        }
        return wrongCells.stream().allMatch(cell -> Double.isFinite(actual.cells()[cell])) ? Verdict.WRONG : Verdict.NAN;
    }
}
