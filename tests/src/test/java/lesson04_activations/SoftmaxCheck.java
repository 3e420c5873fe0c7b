package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Activations;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.9", title = "Softmax that does not overflow", points = 8, file = "Softmax.java")
class SoftmaxCheck {

    static final Trial<Logits, Matrix> TRIAL = Trial.of("Softmax.of(logits)", (Logits in) -> Softmax.of(in.logits()))
            .definition(in -> Activations.softmax(in.logits()))
            .example("logarithms of 1 2 5 and 3 1 4", Logits::eighths, Matrix.of("0.125 0.25 0.625; 0.375 0.125 0.5"))
            .example("two rows of equal logits", () -> new Logits(Matrix.of("0 0 0 0; 7 7 7 7")), Matrix.filled(2, 4, 0.25))
            .example("one class alone", () -> new Logits(Matrix.of("5; -3; 0")), Matrix.filled(3, 1, 1))
            .random("2 samples, 3 classes", 2, random -> Logits.random(2, 3, random))
            .random("4 samples, 2 classes", 2, random -> Logits.random(4, 2, random))
            .random("3 samples, 3 classes", 2, random -> Logits.random(3, 3, random))
            .random("2 samples, 5 classes, logits far apart", 2, random -> new Logits(
                    Fixtures.matrix(2, 5, random)))
            .fixture("logits far above and far below 0", Logits::extreme)
            .mistake("Powers that overflow",
                    "e^1000 is ∞, and ∞/∞ is NaN; the powers of a row far below 0 are all 0, and 0/0 is NaN, too."
                    + " Take the row's largest logit off first: that does not change the answer.",
                    in -> in.rows(row -> Logits.shifted(row, 0)))
            .mistake("One maximum for the whole batch",
                    "A row far below the largest logit of the batch then has powers that are all 0,"
                    + " and 0/0 is NaN. Every row needs its own maximum.",
                    in -> in.rows(row -> Logits.shifted(row, in.logits().max())))
            .mistake("The maximum begins at 0",
                    "For a row far below 0 it stays above all logits (as the largest |z| does). Begin with the first"
                    + " logit, or with −∞.", in -> in.rows(row -> Logits.shifted(row, Math.max(0, row.max()))))
            .mistake("The first logit was taken off",
                    "A later logit of the row can still be far above it. Take the largest off.",
                    in -> in.rows(row -> Logits.shifted(row, row.get(0, 0))))
            .mistake("The mean was taken off", "The largest logit can still be far above it. Take the largest off.",
                    in -> in.rows(row -> Logits.shifted(row, row.mean())))
            .mistake("The smallest logit was taken off",
                    "The largest logit can still be far above it. Take the largest off.",
                    in -> in.rows(row -> Logits.shifted(row, row.min())))
            .mistake("Along the wrong axis", "Here the columns add up to 1. A sample is a row, so every row adds up to 1.",
                    in -> Activations.softmax(in.logits().transpose()).transpose())
            .mistake("One sum for the whole batch",
                    "Every row is divided by its own sum, or the samples share one probability.",
                    in -> Activations.softmax(in.logits().reshape(1, in.logits().size())).reshape(in.logits().rows(),
                    in.logits().cols()))
            .mistake("Not divided by the sum", "The powers must be divided by their sum, so that the row adds up to 1.",
                    in -> in.rows(row -> row.map(z -> Math.exp(z - row.max()))))
            .mistake("Divided by the norm", "The row must add up to 1, not its squares: divide by the sum.",
                    in -> in.rows(row -> row.map(z ->
                    Math.exp(z - row.max()) / row.map(y -> Math.exp(y - row.max())).norm())))
            .mistake("All the same", "The larger the logit, the larger its probability.",
                    in -> in.logits().map(z -> 1.0 / in.logits().cols()))
            .mistake("No powers of e", "The logits were divided by their sum; they may be negative. First e to the power"
                    + " of each.",
                    in -> in.rows(row -> row.map(z -> z / row.sum())))
            .mistake("The first row in place of every row",
                    "Every sample has its own probabilities; look at the loop over n.", in ->
                    in.rows(row -> Activations.softmax(in.logits().row(0))))
            .mistake("Only the first row", "Every sample has its own probabilities; look at the loop over n.", in -> {
                Matrix probabilities = Matrix.zeros(in.logits().rows(), in.logits().cols());
                probabilities.setRow(0, Activations.softmax(in.logits().row(0)));
                return probabilities;
            })
            .mistake("The winner takes all",
                    "This is 1 for the largest logit and 0 for the others. Softmax gives the others a share.",
                    in -> in.rows(row -> {
                        Matrix winner = Matrix.zeros(1, row.cols());
                        winner.set(0, row.argmax()[0], 1);
                        return winner;
                    }))
            .mistake("The sign is reversed", "The largest logit gets the largest probability.",
                    in -> Activations.softmax(in.logits().scale(-1)))
            .mistake("The logarithms", "This is log-softmax, exercise 4.10.", in -> Activations.logSoftmax(in.logits()))
            .mistake("A sigmoid for each logit",
                    "The probabilities of a row must add up to 1: each depends on all logits of the row.",
                    in -> in.logits().map(Activations::sigmoid))
            .mistake("Powers of 2", "The basis is e: Math.exp.", in -> Activations.softmax(in.logits().scale(Math.log(2))))
            .mistake("A small number was added to the sum",
                    "The sum is at least 1 after the largest logit was taken off; nothing needs to be added.",
                    in -> in.rows(row -> Logits.shifted(row, row.max()).scale(1 / (1 + 1e-7))))
            .mistake("Large logits were cut off",
                    "1000 and 999 must not be taken for the same. Take the largest logit off in place of clamping.",
                    in -> in.rows(row -> Activations.softmax(row.map(z -> Math.max(-700, Math.min(700, z))))))
            .mistake("Softmax twice", "The probabilities were taken for logits and sent through softmax again.",
                    in -> Activations.softmax(Activations.softmax(in.logits())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix probabilities = Activations.softmax(in.logits());
                in.logits().addInPlace(Matrix.filled(in.logits().rows(), in.logits().cols(), -1));
                return probabilities;
            })
            .property("every row adds up to 1, and no probability is below 0", (answer, random) -> {
                Matrix probabilities = answer.apply(new Logits(Logits.random(3, 5, random).logits().scale(20)));
                NumbersAssert.assertThat(probabilities.rowSums()).isCloseTo(Matrix.filled(3, 1, 1));
                NumbersAssert.assertThat(Math.min(0, probabilities.min())).isCloseTo(0.0);
            })
            .property("a number added to all logits of a row changes nothing", (answer, random) -> {
                Matrix logits = Logits.random(2, 4, random).logits();
                Matrix moved = logits.plusColumn(Matrix.column(100, -300));
                NumbersAssert.assertThat(answer.apply(new Logits(moved))).isCloseTo(answer.apply(new Logits(logits)));
            });

    @Test
    void every_row_becomes_probabilities() {
        TRIAL.check();
    }
}
