package check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer first differs from what was expected: in its form, or in a cell.
 *
 * @param expected   the part that was expected
 * @param actual     the part that was answered
 * @param wrongCells the cells that differ, in row order; empty if the form is wrong
 */
record Difference(Snapshot.Part expected, Snapshot.Part actual, List<Integer> wrongCells) {

    /** Says whether two numbers pass for the same. */
    interface Agreement {
        boolean holds(double expected, double actual);
    }

    /** Returns the first part that differs, forms before numbers; empty if none does. NaN differs from everything. */
    static Optional<Difference> between(Snapshot expected, Snapshot actual, Tolerance tolerance) {
        return between(expected, actual, tolerance::accepts);
    }

    /** Returns the first part that differs, forms before numbers; empty if none does. */
    static Optional<Difference> between(Snapshot expected, Snapshot actual, Agreement agreement) {
        if (expected.parts().size() != actual.parts().size()) {
            return Optional.of(new Difference(expected.parts().get(0), actual.parts().get(0), List.of()));
        }
        for (int i = 0; i < expected.parts().size(); i++) {
            if (!expected.parts().get(i).sameForm(actual.parts().get(i))) {
                return Optional.of(new Difference(expected.parts().get(i), actual.parts().get(i), List.of()));
            }
        }
        for (int i = 0; i < expected.parts().size(); i++) {
            Snapshot.Part wanted = expected.parts().get(i);
            Snapshot.Part given = actual.parts().get(i);
            List<Integer> wrong = new ArrayList<>();
            for (int cell = 0; cell < wanted.cells().length; cell++) {
                if (!agreement.holds(wanted.cells()[cell], given.cells()[cell])) {
                    wrong.add(cell);
                }
            }
            if (!wrong.isEmpty() || wanted.choice() != null && !wanted.choice().equals(given.choice())) {
                return Optional.of(new Difference(wanted, given, wrong));
            }
        }
        return Optional.empty();
    }

    /** Returns what kind of failure this is. */
    Verdict verdict() {
        if (wrongCells.isEmpty()) {
            return expected.choice() != null && expected.sameForm(actual) ? Verdict.WRONG : Verdict.SHAPE;
        }
        for (int cell : wrongCells) {
            if (!Double.isFinite(actual.cells()[cell])) {
                return Verdict.NAN;
            }
        }
        return Verdict.WRONG;
    }
}
