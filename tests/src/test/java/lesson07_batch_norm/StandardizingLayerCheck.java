package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.Trial;
import definitions.BatchNorms;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.3", title = "The standardizer as a network's first layer", points = 5, file = "StandardizingLayer.java",
        needs = "7.2")
class StandardizingLayerCheck {

    record Input(Matrix means, Matrix deviations, Tensor x, Tensor other, Tensor outputGradient) {
    }

    /** What is seen: an evaluation of other samples comes between forward and backward. */
    record Pass(Tensor output, Tensor atEvaluation, Tensor inputGradient, Matrix means, Matrix deviations) {
    }

    static final Trial<Input, Pass> TRIAL = Trial.of(
                    "forward(x, TRAINING), forward(other, EVALUATION), backward(outputGradient)",
                    (Input in) -> {
                        StandardizingLayer layer = new StandardizingLayer(new Standardizer(in.means(), in.deviations()));
                        Tensor output = layer.forward(in.x(), Mode.TRAINING);
                        Tensor atEvaluation = layer.forward(in.other(), Mode.EVALUATION);
                        return new Pass(output, atEvaluation, layer.backward(in.outputGradient()),
                                layer.statistics().get(0).value(), layer.statistics().get(1).value());
                    })
            .definition(StandardizingLayerCheck::right)
            .example("two samples of two features", () -> new Input(Matrix.row(4, 20), Matrix.row(2, 10),
                            rows("9 15; 3 50"), rows("4 20"), rows("1 -2; 6 5")),
                    new Pass(rows("2.5 -0.5; -0.5 3"), rows("0 0"), rows("0.5 -0.2; 3 0.5"), Matrix.row(4, 20),
                            Matrix.row(2, 10)))
            .random("3 samples of 4 features", 2, random -> input(3, 2, Shape.vector(4), random))
            .random("2 images of 2×1×3", 2, random -> input(2, 3, new Shape(2, 1, 3), random))
            .mistake("Backward hands on what arrives", "Forward divides by σ, so its slope is 1/σ, and the gradient is"
                    + " multiplied with it.",
                    in -> back(in, in.outputGradient().matrix()))
            .mistake("Backward multiplies with σ", "The slope of (x − μ)/σ is 1/σ: the gradient is divided, too.",
                    in -> back(in, BatchNorms.line(in.outputGradient().matrix(), in.deviations(), in.means().scale(0))))
            .mistake("The gradient was standardized", "A constant that is taken off has no slope: only the division is left"
                    + " of (x − μ)/σ.",
                    in -> back(in, BatchNorms.standardized(in.outputGradient().matrix(), in.means(), in.deviations())))
            .mistake("The sign is turned", "A gradient goes back with its sign.",
                    in -> back(in, right(in).inputGradient().matrix().scale(-1)))
            .mistake("Standardized by the batch", "The layer's own μ and σ count, in training, too; those of the batch are"
                    + " for batch normalization.", in -> {
                Matrix x = in.x().matrix();
                Matrix own = BatchNorms.standardized(x, BatchNorms.means(x), BatchNorms.deviations(BatchNorms.variances(x), 0));
                return new Pass(new Tensor(own, in.x().shape()), right(in).atEvaluation(), right(in).inputGradient(),
                        in.means(), in.deviations());
            })
            .mistake("Standardized by the batch", "The layer's own μ and σ count, at evaluation, too.",
                    in -> new Pass(own(in.x()), own(in.other()), right(in).inputGradient(), in.means(), in.deviations()))
            .mistake("Standardized by the batch", "The layer's own μ and σ count, in training, too.",
                    in -> new Pass(own(in.x()), right(in).atEvaluation(), right(in).inputGradient(), in.means(),
                            in.deviations()))
            .mistake("Nothing was done", "Both modes: standardizer() can transform samples.",
                    in -> new Pass(in.x(), in.other(), right(in).inputGradient(), in.means(), in.deviations()))
            .mistake("Nothing goes back", "The slope of (x − μ)/σ is 1/σ, and the gradient is multiplied with it.",
                    in -> back(in, right(in).inputGradient().matrix().scale(0)))
            .mistake("Backward divides twice", "The slope of (x − μ)/σ is 1/σ: once is enough.",
                    in -> back(in, BatchNorms.standardized(right(in).inputGradient().matrix(), in.means().scale(0),
                            in.deviations())))
            .mistake("Only in training", "At evaluation the same is done: else the network sees other numbers than it"
                    + " learned from.",
                    in -> new Pass(right(in).output(), in.other(), right(in).inputGradient(), in.means(), in.deviations()))
            .mistake("Only at evaluation", "In training the same is done: else the network learns from other numbers than it"
                    + " will see.",
                    in -> new Pass(in.x(), right(in).atEvaluation(), right(in).inputGradient(), in.means(), in.deviations()))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient is divided by σ.",
                    in -> back(in, BatchNorms.standardized(Matrix.filled(in.x().samples(), in.x().shape().size(), 1),
                            in.means().scale(0), in.deviations())))
            .mistake("The shape is lost", "Images stay images: new Tensor(…, the shape of what came in).", in -> {
                Shape vector = Shape.vector(in.x().shape().size());
                return new Pass(right(in).output().as(vector), right(in).atEvaluation().as(vector), right(in).inputGradient(),
                        in.means(), in.deviations());
            })
            .mistake("The shape is lost", "Images stay images: new Tensor(…, the shape of what came in).", in -> {
                Shape vector = Shape.vector(in.x().shape().size());
                return new Pass(right(in).output(), right(in).atEvaluation(), right(in).inputGradient().as(vector),
                        in.means(), in.deviations());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Pass right = right(in);
                in.outputGradient().matrix().scaleInPlace(2);
                return right;
            })
            .property("the gradient of x is the slope by central differences", (answer, random) -> {
                Input in = input(2, 1, new Shape(2, 1, 2), random);
                GradientCheck.check(x -> answer.apply(in).output().matrix().elementTimes(in.outputGradient().matrix()).sum(),
                        in.x().matrix(), answer.apply(in).inputGradient().matrix());
            });

    private static Input input(int samples, int others, Shape shape, RandomGenerator random) {
        return new Input(Fixtures.matrix(1, shape.size(), random), Fixtures.matrix(1, shape.size(), random).map(Math::abs),
                Fixtures.tensor(samples, shape, random), Fixtures.tensor(others, shape, random),
                Fixtures.tensor(samples, shape, random));
    }

    private static Pass right(Input in) {
        return new Pass(standardized(in.x(), in.means(), in.deviations()),
                standardized(in.other(), in.means(), in.deviations()),
                standardized(in.outputGradient(), in.means().scale(0), in.deviations()), in.means(), in.deviations());
    }

    private static Pass back(Input in, Matrix gradient) {
        return new Pass(right(in).output(), right(in).atEvaluation(), new Tensor(gradient, in.x().shape()), in.means(),
                in.deviations());
    }

    /** As a standardizer does that is fitted to these samples. */
    private static Tensor own(Tensor x) {
        return standardized(x, BatchNorms.means(x.matrix()),
                BatchNorms.variances(x.matrix()).map(variance -> variance == 0 ? 1 : Math.sqrt(variance)));
    }

    private static Tensor standardized(Tensor x, Matrix means, Matrix deviations) {
        return new Tensor(BatchNorms.standardized(x.matrix(), means, deviations), x.shape());
    }

    private static Tensor rows(String text) {
        Matrix matrix = Matrix.of(text);
        return new Tensor(matrix, Shape.vector(matrix.cols()));
    }

    @Test
    void the_same_numbers_are_taken_off_and_divided_by_whatever_the_mode() {
        TRIAL.check();
    }
}
