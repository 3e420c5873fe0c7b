package lesson09_full_cnn;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Regularizer;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.6", title = "Probabilities and evaluation", points = 3, file = "Sequential.java", needs = {"9.4", "9.5", "4.9"})
class EvaluateCheck {

    record Input(Matrix samples, Matrix a, Matrix targets) {

        Tensor x() {
            return new Tensor(samples, Shape.vector(samples.cols()));
        }

        Matrix answers() {
            return samples.times(a).scale(Probe.IN_EVALUATION);
        }
    }

    record Seen(double loss, double accuracy, Matrix weights, double samplesInTraining, boolean atMostABatchAtOnce) {
    }

    static final Trial<Input, Matrix> PROBABILITIES = Trial.of("probabilities(x) of a network whose logits are −2·x·a",
                    (Input in) -> Probe.network(in.x().shape(), in.a()).probabilities(in.x()))
            .definition(in -> softmax(in.answers()))
            .random("3 samples, 4 classes", 3, random -> input(3, 4, random, 0.1))
            .random("logits of hundreds", 1, random -> input(3, 4, random, 10))
            .mistake("Softmax twice", "Once is enough: the second makes all classes nearly equally likely.", in -> softmax(softmax(in.answers())))
            .mistake("Without softmax", "The network ends in logits, which are no probabilities yet.", Input::answers)
            .mistake("Divided by their sum", "Logits may be negative; the softmax takes powers of e first.", in -> {
                Matrix y = in.answers();
                return y.elementTimes(y.rowSums().map(sum -> 1 / sum).times(Matrix.filled(1, y.cols(), 1)));
            })
            .mistake("In training mode", "Ask predict, which asks the network in evaluation.",
                    in -> softmax(in.x().matrix().times(in.a())))
            .mistake("The sigmoid", "The classes share one: every row adds up to 1.", in -> in.answers().map(z -> 1 / (1 + Math.exp(-z))))
            .mistake("The largest gets all", "How probable each class is, not only which is the most probable.", in -> {
                Matrix hard = in.answers();
                for (int n = 0; n < hard.rows(); n++) {
                    double largest = hard.row(n).max();
                    hard.setRow(n, hard.row(n).map(z -> z == largest ? 1 : 0));
                }
                return hard;
            })
            .mistake("Along the columns", "The classes of one sample stand in a row.", in -> softmax(in.answers().transpose()).transpose());

    static final Trial<Input, Seen> EVALUATE = Trial.of("evaluate(x, targets, loss) of a network whose answers are −2·x·a", (Input in) -> {
                Probe probe = new Probe("a", in.a());
                probe.parameters().get(0).setRegularizer(new Price());
                Evaluation evaluation = new Sequential(in.x().shape(), List.of(probe)).evaluate(in.x(), in.targets(), new UnevenLoss());
                return new Seen(evaluation.loss(), evaluation.accuracy(), probe.value(), probe.seen(), probe.mostAtOnce() <= Sequential.BATCH);
            })
            .definition(in -> right(in, loss(in.answers(), in.targets()), Targets.share(in.answers(), in.targets())))
            .random("5 samples, 3 classes", 3, random -> input(5, 3, random, 1))
            .random("more samples than one batch", 1, random -> input(300, 3, random, 1))
            .mistake("In training mode", "Ask predict, which asks the network in evaluation.", in -> {
                Matrix y = in.x().matrix().times(in.a());
                return new Seen(loss(y, in.targets()), Targets.share(y, in.targets()), in.a(), in.x().samples(), in.x().samples() <= Sequential.BATCH);
            })
            .mistake("The loss of the probabilities", "The loss takes what the network answers: here the logits.",
                    in -> right(in, loss(softmax(in.answers()), in.targets()), Targets.share(in.answers(), in.targets())))
            .mistake("Predictions and targets exchanged", "The predictions come first: value(predicted, targets).",
                    in -> right(in, loss(in.targets(), in.answers()), Targets.share(in.answers(), in.targets())))
            .mistake("Loss and accuracy exchanged", "An Evaluation has the loss first.",
                    in -> right(in, Targets.share(in.answers(), in.targets()), loss(in.answers(), in.targets())))
            .mistake("The mean of batch means", "A smaller last batch must count less. Compare all answers at once.", in -> {
                double loss = 0;
                double right = 0;
                int batches = 0;
                for (int from = 0; from < in.x().samples(); from += Sequential.BATCH) {
                    int to = Math.min(from + Sequential.BATCH, in.x().samples());
                    loss += loss(in.answers().rows(from, to), in.targets().rows(from, to));
                    right += Targets.share(in.answers().rows(from, to), in.targets().rows(from, to));
                    batches++;
                }
                return right(in, loss / batches, right / batches);
            })
            .mistake("The loss was divided once more", "A loss is a mean over the samples already.",
                    in -> right(in, loss(in.answers(), in.targets()) / in.x().samples(), Targets.share(in.answers(), in.targets())))
            .mistake("All samples at once", "predict sees to it that at most BATCH samples pass at once.", in -> new Seen(
                    loss(in.answers(), in.targets()), Targets.share(in.answers(), in.targets()), in.a(), 0, in.x().samples() <= Sequential.BATCH))
            .mistake("The penalty was added", "Regularizers cost something in training only: they say nothing about these samples.",
                    in -> right(in, loss(in.answers(), in.targets()) + new Price().penalty(in.a()), Targets.share(in.answers(), in.targets())))
            .mistake("Only the loss", "An Evaluation has both: loss and accuracy.", in -> right(in, loss(in.answers(), in.targets()), 0))
            .mistake("The share of the wrong ones", "Evaluation.accuracy is the share of the right ones.",
                    in -> right(in, loss(in.answers(), in.targets()), 1 - Targets.share(in.answers(), in.targets())));

    /** A penalty that no answer depends on. */
    private static final class Price implements Regularizer {
        @Override
        public double penalty(Matrix value) {
            return 7 + value.elementTimes(value).sum();
        }

        @Override
        public Matrix gradient(Matrix value) {
            return value.scale(2);
        }
    }

    private static Input input(int samples, int classes, RandomGenerator random, double scale) {
        return new Input(Fixtures.matrix(samples, 2, random), Fixtures.matrix(2, classes, random).scale(scale),
                Targets.random(samples, classes, random));
    }

    private static Seen right(Input in, double loss, double accuracy) {
        return new Seen(loss, accuracy, in.a(), 0, true);
    }

    private static double loss(Matrix answers, Matrix targets) {
        return new UnevenLoss().value(answers, targets);
    }

    /** One number at a time: 1 / Σ e^(z_j − z_k). */
    private static Matrix softmax(Matrix logits) {
        Matrix p = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < p.rows(); n++) {
            for (int k = 0; k < p.cols(); k++) {
                double sum = 0;
                for (int j = 0; j < p.cols(); j++) {
                    sum += Math.exp(logits.get(n, j) - logits.get(n, k));
                }
                p.set(n, k, 1 / sum);
            }
        }
        return p;
    }

    @Test
    void probabilities_are_the_softmax_of_the_answers() {
        PROBABILITIES.check();
    }

    @Test
    void loss_and_accuracy_are_of_all_samples() {
        EVALUATE.check();
    }
}
