package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Activations;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.10", title = "The logarithm of softmax", points = 6, file = "Softmax.java")
class LogSoftmaxCheck {

    static final Trial<Logits, Matrix> TRIAL = Trial.of("Softmax.log(logits)", (Logits in) -> Softmax.log(in.logits()))
            .definition(in -> Activations.logSoftmax(in.logits()))
            .example("logarithms of 1 2 5 and 3 1 4", Logits::eighths,
                    Matrix.of("0.125 0.25 0.625; 0.375 0.125 0.5").map(Math::log))
            .example("a sure answer", () -> new Logits(Matrix.of("1000 0; -1000 1000")), Matrix.of("0 -1000; -2000 0"))
            .example("one class alone", () -> new Logits(Matrix.of("5; -3; 0")), Matrix.zeros(3, 1))
            .random("2 samples, 3 classes", 2, random -> Logits.random(2, 3, random))
            .random("4 samples, 2 classes", 2, random -> Logits.random(4, 2, random))
            .random("3 samples, 3 classes", 2, random -> Logits.random(3, 3, random))
            .random("2 samples, 5 classes, logits far apart", 2, random -> new Logits(
                    Fixtures.matrix(2, 5, random)))
            .fixture("logits far above and far below 0", Logits::extreme)
            .mistake("The logarithm of 0",
                    "A probability of e^−1000 is rounded to 0, and log 0 is −∞. Do not go through the probabilities:"
                    + " z − log Σ e^z needs only the logarithm of a sum.",
                    in -> Activations.softmax(in.logits()).map(Math::log))
            .mistake("A probability was kept away from 0",
                    "With a smallest probability of 1e−15 the answer is −34.5 where it should be −1000."
                    + " Do not go through the probabilities.",
                    in -> Activations.softmax(in.logits()).map(p -> Math.log(Math.max(p, 1e-15))))
            .mistake("A small number was added to the probability",
                    "log(p + 1e−12) is −27.6 where it should be −1000. Do not go through the probabilities.",
                    in -> Activations.softmax(in.logits()).map(p -> Math.log(p + 1e-12)))
            .mistake("Only the maximum was taken off", "From z − m the logarithm of the sum of the powers must go, too.",
                    in -> in.rows(row -> row.map(z -> z - row.max())))
            .mistake("Powers that overflow",
                    "e^1000 is ∞, and the powers of a row far below 0 are all 0. Take the row's largest logit off"
                    + " before the powers.", in -> in.rows(row -> Logits.logShifted(row, 0)))
            .mistake("One maximum for the whole batch",
                    "A row far below the largest logit of the batch then has powers that are all 0. Every row"
                    + " needs its own maximum.", in -> in.rows(row -> Logits.logShifted(row, in.logits().max())))
            .mistake("The maximum was not given back",
                    "If the largest logit m was taken off inside the sum, the logarithm of the sum is"
                    + " too small by m: it is m + log Σ e^(z − m).",
                    in -> Activations.logSoftmax(in.logits()).plus(in.rows(row -> row.map(z -> row.max()))))
            .mistake("The maximum was taken off twice",
                    "Either take it off z, or add it to the logarithm of the sum, not both.",
                    in -> Activations.logSoftmax(in.logits()).minus(in.rows(row -> row.map(z -> row.max()))))
            .mistake("Along the wrong axis", "A sample is a row: the sum runs over the logits of a row.",
                    in -> Activations.logSoftmax(in.logits().transpose()).transpose())
            .mistake("One sum for the whole batch", "Every row has its own sum.", in -> Activations.logSoftmax(
                    in.logits().reshape(1, in.logits().size())).reshape(in.logits().rows(), in.logits().cols()))
            .mistake("The probabilities", "Their logarithms are asked for.", in -> Activations.softmax(in.logits()))
            .mistake("The sign is reversed", "A probability is at most 1, so its logarithm is at most 0.",
                    in -> Activations.logSoftmax(in.logits()).scale(-1))
            .mistake("Nothing was taken off",
                    "These are the logits. From each goes the logarithm of the sum of the row's powers.",
                    in -> in.logits().copy())
            .mistake("The logarithm to the base 10", "The natural logarithm is Math.log.",
                    in -> Activations.logSoftmax(in.logits()).scale(1 / Math.log(10)))
            .mistake("The sum without its logarithm", "From z goes log Σ e^z, not the sum itself.",
                    in -> in.rows(row -> row.map(z -> z - row.max() - row.map(other -> Math.exp(other - row.max())).sum())))
            .mistake("The first row in place of every row", "Every sample has its own logarithms; look at the loop over n.",
                    in -> in.rows(row -> Activations.logSoftmax(in.logits().row(0))))
            .mistake("A sigmoid for each logit", "Each output depends on all logits of its row.",
                    in -> in.logits().map(z -> Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix logarithms = Activations.logSoftmax(in.logits());
                in.logits().addInPlace(Matrix.filled(in.logits().rows(), in.logits().cols(), -1));
                return logarithms;
            })
            .property("their powers of e add up to 1 in every row", (answer, random) -> {
                Matrix logarithms = answer.apply(new Logits(Logits.random(3, 5, random).logits().scale(20)));
                NumbersAssert.assertThat(logarithms.map(Math::exp).rowSums()).isCloseTo(Matrix.filled(3, 1, 1));
            });

    @Test
    void every_row_becomes_logarithms_of_probabilities() {
        TRIAL.check();
    }
}
