package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.16", title = "Mean squared error with its gradient", points = 1, file = "MeanSquaredError.java")
class MeanSquaredErrorCheck {

    record Input(Matrix predicted, Matrix target) {

        Matrix difference() {
            return predicted.plus(target.scale(-1));
        }

        double sum() {
            return Math.pow(difference().norm(), 2);
        }

        int samples() {
            return predicted.rows();
        }

        int cells() {
            return predicted.size();
        }
    }

    record Answer(double value, Matrix gradient) {
    }

    static final Trial<Input, Answer> TRIAL = Trial.of("value(predicted, target) and gradient(predicted, target)",
            (Input in) -> {
                MeanSquaredError loss = new MeanSquaredError();
                return new Answer(loss.value(in.predicted(), in.target()), loss.gradient(in.predicted(), in.target()));
            })
            .definition(in -> new Answer(in.sum() / in.cells(), in.difference().scale(2.0 / in.cells())))
            .example("differences of 1, −2, 0 and 3", () -> new Input(Matrix.of("1 2; 3 4"), Matrix.of("0 4; 3 1")),
                    new Answer(3.5, Matrix.of(".5 -1; 0 1.5")))
            .random("3 samples of 4 outputs", 2, random -> new Input(Fixtures.matrix(3, 4, random), Fixtures.matrix(3, 4,
                    random)))
            .random("5 samples of 2 outputs", 2, random -> new Input(Fixtures.matrix(5, 2, random), Fixtures.matrix(5, 2,
                    random)))
            .mistake("Divided by the samples only", "Keras' mean squared error, and ours, divides by the outputs, too: N·K.",
                    in -> new Answer(in.sum() / in.samples(), in.difference().scale(2.0 / in.samples())))
            .mistake("The gradient was divided by the samples only", "What divides the loss also divides its gradient: N·K.",
                    in -> new Answer(in.sum() / in.cells(), in.difference().scale(2.0 / in.samples())))
            .mistake("The loss was divided by the samples only", "The mean runs over the outputs, too: N·K.",
                    in -> new Answer(in.sum() / in.samples(), in.difference().scale(2.0 / in.cells())))
            .mistake("The loss is a sum", "Divide by the number of differences, N·K.",
                    in -> new Answer(in.sum(), in.difference().scale(2.0 / in.cells())))
            .mistake("The sum in place of the mean", "Divide by the number of differences, N·K, in both.",
                    in -> new Answer(in.sum(), in.difference().scale(2)))
            .mistake("The gradient was not divided", "What divides the loss also divides its gradient.",
                    in -> new Answer(in.sum() / in.cells(), in.difference().scale(2)))
            .mistake("The factor 2 is lost",
                    "The slope of d² is 2d. Where a loss has ½ in front, the two cancel; here it has none.",
                    in -> new Answer(in.sum() / in.cells(), in.difference().scale(1.0 / in.cells())))
            .mistake("½ in the loss", "There is no ½ here: that belongs to the total error of part 5A.",
                    in -> new Answer(in.sum() / 2 / in.cells(), in.difference().scale(1.0 / in.cells())))
            .mistake("The gradient has the wrong sign",
                    "Too large a prediction has a positive gradient: predicted − target.",
                    in -> new Answer(in.sum() / in.cells(), in.difference().scale(-2.0 / in.cells())))
            .mistake("The root of the mean", "The mean of the squares, no root.",
                    in -> new Answer(Math.sqrt(in.sum() / in.cells()), in.difference().scale(2.0 / in.cells())))
            .mistake("Absolute values in place of squares", "Each difference is squared.",
                    in -> new Answer(in.difference().map(Math::abs).mean(),
                            in.difference().map(Math::signum).scale(1.0 / in.cells())))
            .mistake("Divided as whole numbers", "2 / size is 0 in Java: write 2.0.",
                    in -> new Answer(in.sum() / in.cells(), Matrix.zeros(in.samples(), in.cells() / in.samples())))
            .property("the gradient is the slope by central differences", (answer, random) -> {
                Input in = new Input(Matrix.uniform(3, 2, -1, 1, random), Matrix.uniform(3, 2, -1, 1, random));
                GradientCheck.check(predicted -> answer.apply(in).value(), in.predicted(), answer.apply(in).gradient());
            });

    @Test
    void the_mean_runs_over_samples_and_outputs() {
        TRIAL.check();
    }
}
