package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Mode;
import matrix.Regularizer;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.9", title = "Penalize activities", points = 7, file = "ActivityPenalty.java")
class ActivityPenaltyCheck {

    /** λ·Σx³, with the slope 3λx²: no regularizer of the lesson, so that nothing hangs on those. */
    record Cubes(double lambda) implements Regularizer {

        @Override
        public double penalty(Matrix value) {
            return lambda * value.elementTimes(value).elementTimes(value).sum();
        }

        @Override
        public Matrix gradient(Matrix value) {
            return value.elementTimes(value).scale(3 * lambda);
        }
    }

    record Input(double lambda, Tensor x, Tensor outputGradient) {

        Cubes cubes() {
            return new Cubes(lambda);
        }
    }

    /** After a pass in training, one of another such layer, and one in evaluation. */
    record Seen(Tensor output, Tensor outputAtEvaluation, double penalty, Tensor inputGradient, Tensor ofSecondBackward) {

        Seen withPenalty(double other) {
            return new Seen(output, outputAtEvaluation, other, inputGradient, ofSecondBackward);
        }
    }

    static final Trial<Input, Seen> TRIAL = Trial.of("regularizer λΣx³: forward(x, TRAINING), later penalty() and twice"
                            + " backward(outputGradient)", (Input in) -> {
                        ActivityPenalty layer = new ActivityPenalty(in.cubes());
                        Tensor output = layer.forward(in.x(), Mode.TRAINING).copy();
                        new ActivityPenalty(in.cubes()).forward(ofAnother(in.x()), Mode.TRAINING);
                        Tensor atEvaluation = layer.forward(atEvaluation(in.x()), Mode.EVALUATION);
                        Tensor gradient = layer.backward(in.outputGradient()).copy();
                        return new Seen(output, atEvaluation, layer.penalty(), gradient, layer.backward(in.outputGradient()));
                    })
            .definition(in -> seen(in, in.x(), 1, 1.0 / in.x().samples()))
            .example("two samples of two numbers, λ = 1", () -> new Input(1, vectors("1 2; -1 3"), vectors("10 20; 30 40")),
                    new Seen(vectors("1 2; -1 3"), vectors("2 5; 2 10"), 17.5, vectors("11.5 26; 31.5 53.5"),
                            vectors("11.5 26; 31.5 53.5")))
            .random("3 samples of 2×1×2", 3, random -> input(3, new Shape(2, 1, 2), random))
            .random("1 sample of 3 numbers", 1, random -> input(1, Shape.vector(3), random))
            .mistake("Not a mean over the samples", "Gradient and penalty are divided by the number of samples.",
                    in -> seen(in, in.x(), 1, 1))
            .mistake("Divided by the number of all numbers", "A mean over the samples: divide by x.samples().",
                    in -> seen(in, in.x(), 1, 1.0 / in.x().matrix().size()))
            .mistake("Only the gradient is a mean over the samples", "penalty() is divided by the number of samples, too.",
                    in -> right(in).withPenalty(right(in).penalty() * in.x().samples()))
            .mistake("Only the penalty is a mean over the samples", "In backward, too, divide by the number of samples.",
                    in -> seen(in, in.x(), 1, 1).withPenalty(right(in).penalty()))
            .mistake("What arrives is divided, too", "Only the slope of the penalty is: dY is a mean already.",
                    in -> seen(in, in.x(), 1.0 / in.x().samples(), 1.0 / in.x().samples()))
            .mistake("What arrives is lost", "dX is dY plus the penalty's slope: the layers behind have a say, too.",
                    in -> seen(in, in.x(), 0, 1.0 / in.x().samples()))
            .mistake("The penalty's slope is not added", "It is this slope that pulls the activities down.",
                    in -> seen(in, in.x(), 1, 0).withPenalty(right(in).penalty()))
            .mistake("Subtracted in place of added", "Gradients point uphill, this one, too: add.",
                    in -> seen(in, in.x(), 1, -1.0 / in.x().samples()).withPenalty(right(in).penalty()))
            .mistake("Multiplied in place of added", "The penalty is added to the loss, so its slope is added.", in -> {
                Matrix product = in.outputGradient().matrix().elementTimes(in.cubes().gradient(in.x().matrix())
                        .scale(1.0 / in.x().samples()));
                return gradients(in, new Tensor(product, in.x().shape()));
            })
            .mistake("The slope at the gradient", "The regularizer is asked at x, which was remembered.", in -> gradients(in,
                    new Tensor(in.outputGradient().matrix().plus(in.cubes().gradient(in.outputGradient().matrix())
                            .scale(1.0 / in.x().samples())), in.x().shape())))
            .mistake("The penalty in place of its slope", "regularizer.gradient(…): for each number its own slope.",
                    in -> gradients(in, new Tensor(in.outputGradient().matrix().map(value -> value + right(in).penalty()),
                            in.x().shape())))
            .mistake("An evaluation pass overwrote x", "Remember x only if the mode is TRAINING.",
                    in -> seen(in, atEvaluation(in.x()), 1, 1.0 / in.x().samples()))
            .mistake("Two layers share their memory", "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> seen(in, ofAnother(in.x()), 1, 1.0 / in.x().samples()))
            .mistake("The numbers do not pass through", "forward returns x as it is; only backward adds something.", in -> {
                Seen right = right(in);
                return new Seen(new Tensor(in.x().matrix().plus(in.cubes().gradient(in.x().matrix())), in.x().shape()),
                        right.outputAtEvaluation(), right.penalty(), right.inputGradient(), right.ofSecondBackward());
            })
            .mistake("The penalty is 0", "The regularizer's penalty for x, divided by the number of samples.",
                    in -> right(in).withPenalty(0))
            .mistake("A second backward adds once more", "Do not keep a sum, and do not write into what arrives: a new tensor goes on.",
                    in -> {
                        Seen right = right(in);
                        Matrix added = right.inputGradient().matrix().minus(in.outputGradient().matrix());
                        return new Seen(right.output(), right.outputAtEvaluation(), right.penalty(), right.inputGradient(),
                                new Tensor(right.inputGradient().matrix().plus(added), in.x().shape()));
                    })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Seen right = right(in);
                in.outputGradient().matrix().scaleInPlace(2);
                return right;
            })
            .property("the gradient is the slope of Σ outputGradient · output + penalty by central differences",
                    (answer, random) -> {
                        Input in = input(3, Shape.vector(2), random);
                        GradientCheck.check(x -> {
                            Seen seen = answer.apply(in);
                            return seen.output().matrix().elementTimes(in.outputGradient().matrix()).sum() + seen.penalty();
                        }, in.x().matrix(), answer.apply(in).inputGradient().matrix());
                    });

    private static Input input(int samples, Shape shape, RandomGenerator random) {
        return new Input(Math.abs(Fixtures.number(random)) / 5, Fixtures.tensor(samples, shape, random),
                Fixtures.tensor(samples, shape, random));
    }

    private static Tensor ofAnother(Tensor x) {
        return new Tensor(x.matrix().map(value -> 2 - value), x.shape());
    }

    private static Tensor atEvaluation(Tensor x) {
        return new Tensor(x.matrix().map(value -> value * value + 1), x.shape());
    }

    private static Seen right(Input in) {
        return seen(in, in.x(), 1, 1.0 / in.x().samples());
    }

    private static Seen gradients(Input in, Tensor gradient) {
        Seen right = right(in);
        return new Seen(right.output(), right.outputAtEvaluation(), right.penalty(), gradient, gradient);
    }

    /** Number by number: so much of what arrives, and so much of the penalty's slope at {@code remembered}. */
    private static Seen seen(Input in, Tensor remembered, double arriving, double factor) {
        Tensor gradient = Tensor.zeros(in.x().samples(), in.x().shape());
        double penalty = 0;
        for (int n = 0; n < in.x().samples(); n++) {
            for (int i = 0; i < in.x().shape().size(); i++) {
                double x = remembered.matrix().get(n, i);
                penalty += factor * in.lambda() * x * x * x;
                gradient.matrix().set(n, i, arriving * in.outputGradient().matrix().get(n, i) + factor * 3 * in.lambda() * x * x);
            }
        }
        return new Seen(in.x(), atEvaluation(in.x()), penalty, gradient, gradient);
    }

    private static Tensor vectors(String text) {
        Matrix matrix = Matrix.of(text);
        return new Tensor(matrix, Shape.vector(matrix.cols()));
    }

    @Test
    void numbers_pass_and_the_slope_of_the_penalty_is_added_on_the_way_back() {
        TRIAL.check();
    }
}
