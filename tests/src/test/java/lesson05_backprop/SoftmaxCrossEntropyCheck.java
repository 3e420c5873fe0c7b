package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.15", title = "Softmax and cross entropy in one", points = 4, file = "SoftmaxCrossEntropy.java",
        needs = {"4.9", "4.10"})
class SoftmaxCrossEntropyCheck {

    record Input(Matrix logits, Matrix target) {

        int samples() {
            return logits.rows();
        }
    }

    record Answer(double value, Matrix gradient) {
    }

    static final Trial<Input, Answer> TRIAL = Trial.of("value(logits, target) and gradient(logits, target)", (Input in) -> {
                SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();
                return new Answer(loss.value(in.logits(), in.target()), loss.gradient(in.logits(), in.target()));
            })
            .definition(in -> new Answer(sum(in) / in.samples(), difference(in).scale(1.0 / in.samples())))
            .example("logits that are all equal, so probabilities of ¼; the loss is ln 4",
                    () -> new Input(Matrix.of("5 5 5 5; -1 -1 -1 -1"), Matrix.of("1 0 0 0; 0 0 1 0")),
                    new Answer(Math.log(4), Matrix.of("-.375 .125 .125 .125; .125 .125 -.375 .125")))
            .random("3 samples, 4 classes", 2, random -> input(3, 4, random))
            .random("4 samples, 2 classes", 2, random -> input(4, 2, random))
            .fixture("logits of 1000", () -> new Input(Matrix.of("1000 0 999; -1000 1000 0"), Matrix.of("0 0 1; 0 1 0")))
            .fixture("wrong by 2000: the loss is 1000 in the mean", () -> new Input(Matrix.of("1000 -1000; 3 3"),
                    Matrix.of("0 1; 1 0")))
            .mistake("The gradient was not divided by N", "The loss is the mean over the samples, so its gradient is, too.",
                    in -> new Answer(sum(in) / in.samples(), difference(in)))
            .mistake("The loss was not divided by N", "The loss is the mean over the samples, not their sum.",
                    in -> new Answer(sum(in), difference(in).scale(1.0 / in.samples())))
            .mistake("Neither was divided by N", "The loss is the mean over the samples, and so is its gradient.",
                    in -> new Answer(sum(in), difference(in)))
            .mistake("Divided by the number of classes, too",
                    "The mean runs over the samples only: over the classes the loss is a sum.",
                    in -> new Answer(sum(in) / in.logits().size(), difference(in).scale(1.0 / in.logits().size())))
            .mistake("The loss was divided by the number of classes, too",
                    "The mean runs over the samples only: over the classes the loss is a sum.",
                    in -> new Answer(sum(in) / in.logits().size(), difference(in).scale(1.0 / in.samples())))
            .mistake("The gradient was divided by all cells", "Divide the gradient by the number of samples, once.",
                    in -> new Answer(sum(in) / in.samples(), difference(in).scale(1.0 / in.logits().size())))
            .mistake("The target was not subtracted",
                    "Softmax − target: only then is the gradient of the right class negative.",
                    in -> new Answer(sum(in) / in.samples(), probabilities(in.logits()).scale(1.0 / in.samples())))
            .mistake("The gradient has the wrong sign",
                    "Softmax − target, not target − softmax: the gradient points to where the loss grows.",
                    in -> new Answer(sum(in) / in.samples(), difference(in).scale(-1.0 / in.samples())))
            .mistake("The loss has the wrong sign", "The logarithm of a probability is negative; the loss is not.",
                    in -> new Answer(-sum(in) / in.samples(), difference(in).scale(1.0 / in.samples())))
            .mistake("The logits taken for probabilities", "A logit is any number; the softmax comes first.",
                    in -> new Answer(sum(in) / in.samples(), in.logits().minus(in.target()).scale(1.0 / in.samples())))
            .mistake("Only the right class has a gradient",
                    "Pushing the right class up pushes the others down: their gradient is p / N, not 0.",
                    in -> new Answer(sum(in) / in.samples(),
                            difference(in).elementTimes(in.target()).scale(1.0 / in.samples())))
            .mistake("Softmax along the columns",
                    "The classes of a sample stand in a row; its probabilities sum to 1 along that row.", in -> {
                Matrix columns = probabilities(in.logits().transpose()).transpose();
                return new Answer(-in.target().elementTimes(logarithms(in.logits().transpose()).transpose()).sum() / in.samples(),
                        columns.minus(in.target()).scale(1.0 / in.samples()));
            })
            .mistake("The logarithm of a probability that is rounded to 0",
                    "Softmax.log gives the logarithm directly; log(softmax) is −∞"
                    + " where the probability is too small for a double, and clamping makes it another number.", in ->
                    new Answer(-in.target().elementTimes(probabilities(in.logits()).map(p -> Math.log(Math.max(p,
                            1e-15)))).sum() / in.samples(),
                            difference(in).scale(1.0 / in.samples())))
            .mistake("The logarithm of a probability that is rounded to 0",
                    "Softmax.log gives the logarithm directly; log(softmax) is −∞ where the probability is too small for a"
                            + " double, and 0 · −∞ is NaN.", in ->
                    new Answer(-in.target().elementTimes(probabilities(in.logits()).map(Math::log)).sum() / in.samples(),
                            difference(in).scale(1.0 / in.samples())))
            .mistake("Divided as whole numbers", "1 / rows is 0 in Java where there are two rows or more: write 1.0.",
                    in -> new Answer(sum(in) / in.samples(), difference(in).scale(in.samples() == 1 ? 1 : 0)))
            .property("the gradient is the slope by central differences", (answer, random) -> {
                Input in = new Input(Matrix.uniform(3, 4, -2, 2, random), oneHot(3, 4, random));
                GradientCheck.check(logits -> answer.apply(in).value(), in.logits(), answer.apply(in).gradient());
            });

    private static Input input(int samples, int classes, RandomGenerator random) {
        return new Input(Fixtures.matrix(samples, classes, random), oneHot(samples, classes, random));
    }

    private static Matrix oneHot(int samples, int classes, RandomGenerator random) {
        Matrix target = Matrix.zeros(samples, classes);
        for (int n = 0; n < samples; n++) {
            target.set(n, random.nextInt(classes), 1);
        }
        return target;
    }

    private static Matrix logarithms(Matrix logits) {
        Matrix result = Matrix.zeros(logits.rows(), logits.cols());
        for (int n = 0; n < logits.rows(); n++) {
            double largest = logits.row(n).max();
            double logOfSum = largest + Math.log(logits.row(n).map(logit -> Math.exp(logit - largest)).sum());
            result.setRow(n, logits.row(n).map(logit -> logit - logOfSum));
        }
        return result;
    }

    private static Matrix probabilities(Matrix logits) {
        return logarithms(logits).map(Math::exp);
    }

    private static double sum(Input in) {
        return -in.target().elementTimes(logarithms(in.logits())).sum();
    }

    private static Matrix difference(Input in) {
        return probabilities(in.logits()).minus(in.target());
    }

    @Test
    void the_gradient_is_probability_minus_target() {
        TRIAL.check();
    }
}
