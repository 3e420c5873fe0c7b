package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import lesson04_activations.Softmax;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.4", title = "Answers, some samples at a time", points = 4, file = "Sequential.java", needs = "9.2")
class PredictCheck {

    record Input(Matrix samples, Matrix a) {

        Tensor x() {
            return new Tensor(samples, Shape.vector(samples.cols()));
        }
    }

    /**
     * The answers and what happened beside them.
     *
     * @param atMostABatchAtOnce whether no more than BATCH samples passed at once
     * @param samplesInTraining  how many samples the layer saw in training
     */
    record Seen(Matrix answers, boolean atMostABatchAtOnce, double samplesInTraining) {
    }

    private static final int B = Sequential.BATCH;

    static final Trial<Input, Seen> TRIAL = Trial.of("predict(x) of a network y = x·a in training, y = −2·x·a in evaluation", (Input in) -> {
                Probe probe = new Probe("a", in.a());
                Sequential network = new Sequential(in.x().shape(), List.of(probe));
                Matrix answers = network.predict(in.x());
                return new Seen(answers, probe.mostAtOnce() <= B, probe.seen());
            })
            .definition(in -> right(in, y(in)))
            .random("3 samples", 2, random -> input(3, random))
            .random("as many samples as a batch has", 1, random -> input(B, random))
            .random("two full batches and a rest", 1, random -> input(2 * B + 7, random))
            .random("two full batches", 1, random -> input(2 * B, random))
            .random("no sample", 1, random -> input(0, random))
            .mistake("In training mode", "Nothing is to be learned here: Mode.EVALUATION. Dropout would drop, batch normalization"
                    + " would use the batch, and its running means would move.",
                    in -> new Seen(y(in).scale(1 / Probe.IN_EVALUATION), true, in.x().samples()))
            .mistake("All samples at once", "At most BATCH samples in one forward pass: a convolution's columns take far more memory than the images.",
                    in -> new Seen(y(in), in.x().samples() <= B, 0))
            .mistake("The rest was left out", "The last batch may be smaller. Up to where do its rows go?",
                    in -> right(in, placed(in, n -> n, in.x().samples() / B * B)))
            .mistake("An empty batch at the end", "from must stay below the number of samples: at it, no sample is left.", in -> {
                if (in.x().samples() % B == 0) {
                    throw new IllegalArgumentException("A layer was given a batch without any sample.");
                }
                return right(in, y(in));
            })
            .mistake("Only the first batch", "Go on until all samples have been asked.", in -> right(in, placed(in, n -> n, Math.min(B, in.x().samples()))))
            .mistake("Every batch is the first", "The rows of a batch begin at from, not at 0.",
                    in -> right(in, rows(in, n -> n % B)))
            .mistake("Every batch writes to the first rows", "The answer to sample n of x belongs into row n of the answers.", in -> {
                Matrix answers = Matrix.zeros(in.x().samples(), in.a().cols());
                for (int n = 0; n < in.x().samples(); n++) {
                    answers.setRow(n % B, y(in).row(n));
                }
                return right(in, answers);
            })
            .mistake("Probabilities in place of answers", "predict hands out what the network answers; probabilities(x) comes later.",
                    in -> right(in, Softmax.of(y(in))));

    private static Input input(int samples, RandomGenerator random) {
        return new Input(Fixtures.matrix(samples, 2, random), Fixtures.matrix(2, 3, random));
    }

    private static Matrix y(Input in) {
        Matrix y = Matrix.zeros(in.x().samples(), in.a().cols());
        for (int n = 0; n < y.rows(); n++) {
            for (int k = 0; k < y.cols(); k++) {
                double sum = in.x().get(n, 0, 0, 0) * in.a().get(0, k) + in.x().get(n, 1, 0, 0) * in.a().get(1, k);
                y.set(n, k, Probe.IN_EVALUATION * sum);
            }
        }
        return y;
    }

    private static Seen right(Input in, Matrix answers) {
        return new Seen(answers, true, 0);
    }

    private static Matrix rows(Input in, IntUnaryOperator source) {
        return placed(in, source, in.x().samples());
    }

    private static Matrix placed(Input in, IntUnaryOperator source, int until) {
        Matrix answers = Matrix.zeros(in.x().samples(), in.a().cols());
        for (int n = 0; n < until; n++) {
            answers.setRow(n, y(in).row(source.applyAsInt(n)));
        }
        return answers;
    }

    @Test
    void every_sample_gets_its_own_answer() {
        TRIAL.check();
    }
}
