package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.5", title = "One class against the rest", points = 6, file = "OneVersusRest.java")
class OneVersusRestCheck {

    record Input(Matrix confusion, int klass) {

        static Input random(int classes, RandomGenerator random) {
            return new Input(Confusion.random(classes, random).confusion(), random.nextInt(classes));
        }

        Counts right() {
            return Metrics.counts(confusion, klass);
        }

        int otherDiagonal() {
            return (int) new Confusion(confusion).right() - right().truePositives();
        }
    }

    /** The counts with these mistakes, and all that is left as true negatives; below 0 it is refused. */
    private static Counts remainder(Input in, int missed, int falseAlarms) {
        int found = in.right().truePositives();
        return new Counts(found, missed, falseAlarms, (int) in.confusion().sum() - found - missed - falseAlarms);
    }

    /** The counts when only classes from {@code first} on are looked at, and all that is left as true negatives. */
    private static Counts from(Input in, int first) {
        int missed = 0;
        int falseAlarms = 0;
        for (int k = first; k < in.confusion().rows(); k++) {
            missed += (int) in.confusion().get(in.klass(), k);
            falseAlarms += (int) in.confusion().get(k, in.klass());
        }
        return remainder(in, missed, falseAlarms);
    }

    static final String ORDER = "Counts takes true positives, false negatives, false positives, true negatives.";

    static final Trial<Input, Counts> TRIAL = Trial.of("OneVersusRest.counts(confusion, klass)",
                    (Input in) -> OneVersusRest.counts(in.confusion(), in.klass()))
            .definition(Input::right)
            .example("cats against the rest", () -> new Input(Confusion.animals().confusion(), 0), new Counts(4, 1, 2, 3))
            .example("dogs against the rest", () -> new Input(Confusion.animals().confusion(), 1), new Counts(1, 3, 1, 5))
            .example("birds against the rest", () -> new Input(Confusion.animals().confusion(), 2), new Counts(1, 0, 1, 8))
            .example("infected against healthy", () -> new Input(Confusion.covid().confusion(), 1), new Counts(90, 10, 495, 9405))
            .example("healthy against infected", () -> new Input(Confusion.covid().confusion(), 0), new Counts(9405, 495, 10, 90))
            .example("a class that is nowhere", () -> new Input(Confusion.withGaps().confusion(), 3), new Counts(0, 0, 0, 20))
            .random("4 classes", 3, random -> Input.random(4, random))
            .random("2 classes", 2, random -> Input.random(2, random))
            .mistake("Row and column swapped",
                    "False negatives are of this class: they stand in its row. False positives were predicted as it: its column.",
                    in -> Metrics.counts(in.confusion().transpose(), in.klass()))
            .mistake("True negatives only from the diagonal",
                    "A dog taken for a bird is wrong, but neither was it a cat nor was it called one: for \"cat\" it is a true"
                    + " negative.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(),
                    in.otherDiagonal()))
            .mistake("The found ones counted as missed, too",
                    "The row holds the found ones, too: take them off.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives() + in.right().truePositives(),
                    in.right().falsePositives(), in.right().trueNegatives()))
            .mistake("The found ones counted as false alarms, too",
                    "The column holds the found ones, too: take them off.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(),
                    in.right().falsePositives() + in.right().truePositives(), in.right().trueNegatives()))
            .mistake("The found ones counted in row and column, too", "Row and column hold the found ones, too: take them off.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives() + in.right().truePositives(),
                    in.right().falsePositives() + in.right().truePositives(), in.right().trueNegatives()))
            .mistake("The found ones counted as missed, too, and the rest made of it",
                    "The row holds the found ones, too: take them off. What is left of all samples is wrong then, too, even below 0.",
                    in -> remainder(in, in.right().falseNegatives() + in.right().truePositives(), in.right().falsePositives()))
            .mistake("The found ones counted as false alarms, too, and the rest made of it",
                    "The column holds the found ones, too: take them off. What is left of all samples is wrong then, too, even"
                    + " below 0.",
                    in -> remainder(in, in.right().falseNegatives(), in.right().falsePositives() + in.right().truePositives()))
            .mistake("The found ones counted in row and column, too, and the rest made of it",
                    "Row and column hold the found ones, too: take them off. What is left of all samples is wrong then, too.",
                    in -> remainder(in, in.right().falseNegatives() + in.right().truePositives(),
                    in.right().falsePositives() + in.right().truePositives()))
            .mistake("The found ones taken off twice",
                    "All that is in neither row nor column: the cell where they cross is in both, and is taken off once.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(),
                    in.right().trueNegatives() - in.right().truePositives()))
            .mistake("True negatives: all but the found ones", "The missed and the false alarms are no true negatives, either.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(),
                    in.right().trueNegatives() + in.right().falseNegatives() + in.right().falsePositives()))
            .mistake("True negatives: all samples", "Take off what is in the row and in the column of the class.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(),
                    (int) in.confusion().sum()))
            .mistake("True negatives are 0", "What has nothing to do with the class is a true negative: all that is left.",
                    in -> new Counts(in.right().truePositives(), in.right().falseNegatives(), in.right().falsePositives(), 0))
            .mistake("The order of the four: true, true, false, false", ORDER, in -> new Counts(in.right().truePositives(),
                    in.right().trueNegatives(), in.right().falsePositives(), in.right().falseNegatives()))
            .mistake("The order of the four: positive, positive, negative, negative", ORDER,
                    in -> new Counts(in.right().truePositives(), in.right().falsePositives(), in.right().trueNegatives(),
                    in.right().falseNegatives()))
            .mistake("The order of the four: the true ones first, then false negatives", ORDER,
                    in -> new Counts(in.right().truePositives(), in.right().trueNegatives(), in.right().falseNegatives(),
                    in.right().falsePositives()))
            .mistake("All of the class as true positives",
                    "The row holds the missed ones, too: found are those in the class's own cell.",
                    in -> new Counts(in.right().truePositives() + in.right().falseNegatives(), in.right().falseNegatives(),
                    in.right().falsePositives(), in.right().trueNegatives()))
            .mistake("All predicted as the class as true positives",
                    "The column holds the false alarms, too: found are those in the class's own cell.",
                    in -> new Counts(in.right().truePositives() + in.right().falsePositives(), in.right().falseNegatives(),
                    in.right().falsePositives(), in.right().trueNegatives()))
            .mistake("Only the classes behind it", "The row and the column reach from the first class to the last.",
                    in -> from(in, in.klass() + 1))
            .mistake("As if there were two classes", "There may be more than two: sum up the whole row and the whole column.", in -> {
                int other = (in.klass() + 1) % in.confusion().rows();
                return new Counts(in.right().truePositives(), (int) in.confusion().get(in.klass(), other),
                        (int) in.confusion().get(other, in.klass()), (int) in.confusion().get(other, other));
            })
            .mistake("Always the first class", "Which class is positive, the argument says.",
                    in -> Metrics.counts(in.confusion(), 0))
            .mistake("Always class 1", "Which class is positive, the argument says.", in -> Metrics.counts(in.confusion(), 1))
            .mistake("Always the last class", "Which class is positive, the argument says.",
                    in -> Metrics.counts(in.confusion(), in.confusion().rows() - 1))
            .mistake("Positive and negative exchanged", "The class of the argument is the positive one, the rest is negative.",
                    in -> Metrics.otherSide(in.right()))
            .mistake("True positives: the whole diagonal", "The other cells of the diagonal are right, but of other classes.",
                    in -> new Counts(in.right().truePositives() + in.otherDiagonal(), in.right().falseNegatives(),
                    in.right().falsePositives(), in.right().trueNegatives()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Counts right = in.right();
                in.confusion().set(in.klass(), in.klass(), 0);
                return right;
            });

    @Test
    void a_cell_its_row_its_column_and_the_rest() {
        TRIAL.check();
    }
}
