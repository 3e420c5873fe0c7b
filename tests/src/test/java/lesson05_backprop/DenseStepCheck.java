package lesson05_backprop;

import check.Exercise;
import check.GradientCheck;
import check.Trial;
import definitions.Gradients;
import definitions.Losses;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.9", title = "The tiny network's dense layer learns", points = 4, file = "DenseStep.java",
        needs = {"4.9", "5.3", "5.6"})
class DenseStepCheck {

    record Input(Matrix x, Matrix w, Matrix b, Matrix target, double rate) {

        Matrix logits() {
            return Gradients.affine(x, w, b);
        }

        Matrix probabilities() {
            return Losses.softmax(logits());
        }

        Matrix logitGradient() {
            return Losses.each(probabilities(), target, (p, y) -> (p - y) / x.rows());
        }
    }

    private static final double P0 = 0.731058578630005;  // p of class 0 in the README's example
    private static final double P1 = 0.2689414213699951; // p of class 1

    static final Trial<Input, DenseStep> TRIAL = Trial.of("DenseStep.of(x, w, b, target, rate)",
                    (Input in) -> DenseStep.of(in.x(), in.w(), in.b(), in.target(), in.rate()))
            .definition(in -> right(in).step())
            .example("the tiny network",
                    DenseStepCheck::tinyNetwork, new DenseStep(Matrix.of("0.9 -0.1"), Matrix.row(P0, P1), 1.3132616875182228,
                    Matrix.row(P0, -P0), Matrix.of("3 -3; 0 0; 3 -3; 1 -1; 0 0; 1 -1; 0 0; 3 -3").scale(P0),
                                    Matrix.row(P0, -P0),
                    Matrix.of("0.3 0.1 -0.2 0.4 -0.4 -0.1 -0.3 0.2").scale(P0),
                    Matrix.of("0.2 -0.1; 0.2 0.1; -0.1 0.1; 0.3 -0.1; -0.2 0.2; 0.1 0.2; -0.1 0.2; 0.1 -0.1")
                            .minus(Matrix.of("3 -3; 0 0; 3 -3; 1 -1; 0 0; 1 -1; 0 0; 3 -3").scale(0.01 * P0)),
                    Matrix.row(-0.10731058578630005, 0.10731058578630005), 1.012714306873881))
            .random("3 samples, 4 inputs, 2 classes", 2, random -> input(3, 4, 2, random))
            .random("2 samples, 3 inputs, 5 classes", 1, random -> input(2, 3, 5, random))
            .random("4 samples, 4 inputs, 4 classes", 1, random -> input(4, 4, 4, random))
            .property("Every gradient is the slope of the loss in every entry", (answer, random) -> {
                Input in = input(3, 4, 2, random);
                DenseStep step = answer.apply(in);
                GradientCheck.check(x -> loss(x, in.w(), in.b(), in.target()), in.x(), step.inputGradient());
                GradientCheck.check(w -> loss(in.x(), w, in.b(), in.target()), in.w(), step.weightGradient());
                GradientCheck.check(b -> loss(in.x(), in.w(), b, in.target()), in.b(), step.biasGradient());
                GradientCheck.check(z -> Losses.categorical(Losses.softmax(z), in.target()), in.logits(),
                                step.logitGradient());
            })
            .mistake("The biases were forgotten", "z = x·W + b.", in -> with(in, in.logits().minus(
                    Matrix.zeros(in.x().rows(), in.b().cols()).plusRow(in.b()))).step())
            .mistake("The sigmoid in place of softmax",
                    "One of the classes is right, so their probabilities add up to 1: softmax.",
                    in -> right(in).probabilities(Losses.each(in.logits(), in.logits(), (z, same) ->
                                    1 / (1 + Math.exp(-z)))).step())
            .mistake("The gradient was not divided by the samples",
                    "The loss is a mean over the samples, so each sample counts 1/N: (p − y)/N.",
                    in -> right(in).logitGradient(in.logitGradient().scale(in.x().rows())).step())
            .mistake("Divided as whole numbers", "1 / rows is 0 in Java where there are two rows or more: write 1.0.",
                    in -> right(in).logitGradient(in.logitGradient().scale(in.x().rows() == 1 ? 1 : 0)).step())
            .mistake("Softmax was forgotten", "p is the softmax of the logits; a logit is any number.",
                    in -> right(in).probabilities(in.logits()).step())
            .mistake("The gradient was divided twice", "Once 1/N is in ∂loss/∂z, it must not come again further back.",
                    in -> right(in).weights(weights -> weights.scale(1.0 / in.x().rows())).step())
            .mistake("Sign reversed", "The gradient of the logits is p − y; y − p points downhill.",
                    in -> right(in).logitGradient(in.logitGradient().scale(-1)).step())
            .mistake("The one-hot target was not subtracted", "∂loss/∂z = (p − y)/N.",
                    in -> right(in).logitGradient(in.probabilities().scale(1.0 / in.x().rows())).step())
            .mistake("The gradient by the probabilities",
                    "−y/p is the slope by p. Through softmax it becomes p − y for the logits.",
                    in -> right(in).logitGradient(Losses.categoricalGradient(in.probabilities(), in.target())).step())
            .mistake("The weight gradient was transposed",
                    "It has the shape of W, inputs×classes: xᵀ times the gradient of the logits.",
                    in -> {
                        DenseStep right = right(in).step();
                        return new DenseStep(right.logits(), right.probabilities(), right.loss(), right.logitGradient(),
                                right.weightGradient().transpose(), right.biasGradient(), right.inputGradient(),
                                                right.newWeights(),
                                right.newBiases(), right.lossAfter());
                    })
            .mistake("The bias gradient of the first sample only",
                    "A bias acts on every sample of the batch, so it collects from all: the column sums.",
                    in -> right(in).biases(biases -> in.logitGradient().row(0)).step())
            .mistake("The bias gradient is a mean over the batch",
                    "Here the column sums are right: 1/N is in ∂loss/∂z already.",
                    in -> right(in).biases(biases -> biases.scale(1.0 / in.x().rows())).step())
            .mistake("One number for all biases", "Each class has a bias of its own: column sums, not the sum of all.",
                    in -> right(in).biases(biases -> Matrix.filled(1, biases.cols(), biases.sum())).step())
            .mistake("The input gradient went through the new weights",
                    "All gradients are taken at the old weights; the step comes last.",
                    in -> right(in).inputs(in.logitGradient().timesTranspose(right(in).step().newWeights())).step())
            .mistake("A step uphill", "Against the gradient: w − rate · gradient.", in -> right(in).rate(-in.rate()).step())
            .mistake("The weights went uphill", "Against the gradient: w − rate · gradient.",
                    in -> right(in).weightRate(-in.rate()).step())
            .mistake("The rate was forgotten", "The step is rate times the gradient.", in -> right(in).rate(1).step())
            .mistake("The biases stayed", "Biases learn like weights.", in -> right(in).keepBiases().step())
            .mistake("The loss after the step is that before it",
                    "Compute logits and probabilities again, with the new weights and biases.",
                    in -> {
                DenseStep right = right(in).step();
                return new DenseStep(right.logits(), right.probabilities(), right.loss(), right.logitGradient(),
                                right.weightGradient(),
                        right.biasGradient(), right.inputGradient(), right.newWeights(), right.newBiases(), right.loss());
            })
            .mistake("The loss is a sum over the samples", "It is a mean: divide by N.", in -> {
                DenseStep right = right(in).step();
                return new DenseStep(right.logits(), right.probabilities(), right.loss() * in.x().rows(),
                                right.logitGradient(),
                        right.weightGradient(), right.biasGradient(), right.inputGradient(), right.newWeights(),
                                        right.newBiases(),
                        right.lossAfter() * in.x().rows());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                DenseStep right = right(in).step();
                in.w().addInPlace(right.weightGradient().scale(-in.rate()));
                return right;
            });

    /** The computation in stages, so that a mistake can be put into one of them; what follows uses it. */
    private static final class Stages {

        private final Input in;
        private Matrix logits;
        private Matrix probabilities;
        private Matrix logitGradient;
        private Matrix inputGradient;
        private UnaryOperator<Matrix> weights = gradient -> gradient;
        private UnaryOperator<Matrix> biases = gradient -> gradient;
        private double rate;
        private double biasRate;

        Stages(Input in) {
            this.in = in;
            this.logits = in.logits();
            this.probabilities = in.probabilities();
            this.logitGradient = in.logitGradient();
            this.rate = in.rate();
            this.biasRate = in.rate();
        }

        Stages probabilities(Matrix wrong) {
            probabilities = wrong;
            logitGradient = Losses.each(wrong, in.target(), (p, y) -> (p - y) / in.x().rows());
            return this;
        }

        Stages logitGradient(Matrix wrong) {
            logitGradient = wrong;
            return this;
        }

        Stages weights(UnaryOperator<Matrix> wrong) {
            weights = wrong;
            return this;
        }

        Stages biases(UnaryOperator<Matrix> wrong) {
            biases = wrong;
            return this;
        }

        Stages inputs(Matrix wrong) {
            inputGradient = wrong;
            return this;
        }

        Stages rate(double wrong) {
            rate = wrong;
            biasRate = wrong;
            return this;
        }

        Stages weightRate(double wrong) {
            rate = wrong;
            return this;
        }

        Stages keepBiases() {
            biasRate = 0;
            return this;
        }

        DenseStep step() {
            Matrix dw = Matrix.zeros(in.w().rows(), in.w().cols());
            Matrix db = Matrix.zeros(1, in.w().cols());
            Matrix dx = Matrix.zeros(in.x().rows(), in.x().cols());
            for (int n = 0; n < in.x().rows(); n++) {
                for (int k = 0; k < in.w().cols(); k++) {
                    double d = logitGradient.get(n, k);
                    db.set(0, k, db.get(0, k) + d);
                    for (int i = 0; i < in.w().rows(); i++) {
                        dw.set(i, k, dw.get(i, k) + d * in.x().get(n, i));
                        dx.set(n, i, dx.get(n, i) + d * in.w().get(i, k));
                    }
                }
            }
            dw = weights.apply(dw);
            db = biases.apply(db);
            dx = inputGradient == null ? dx : inputGradient;
            Matrix newWeights = in.w().plus(dw.scale(-rate));
            Matrix newBiases = in.b().plus(db.scale(-biasRate));
            return new DenseStep(logits, probabilities, Losses.categorical(probabilities, in.target()), logitGradient, dw,
                            db, dx,
                    newWeights, newBiases, loss(in.x(), newWeights, newBiases, in.target()));
        }
    }

    private static Stages right(Input in) {
        return new Stages(in);
    }

    private static Stages with(Input in, Matrix logits) {
        Stages stages = new Stages(in);
        stages.logits = logits;
        return stages.probabilities(Losses.softmax(logits));
    }

    private static double loss(Matrix x, Matrix w, Matrix b, Matrix target) {
        return Losses.categorical(Losses.softmax(Gradients.affine(x, w, b)), target);
    }

    private static Input tinyNetwork() {
        return new Input(Matrix.of("3 0 3 1 0 1 0 3"), Matrix.of("0.2 -0.1; 0.2 0.1; -0.1 0.1; 0.3 -0.1; -0.2 0.2; 0.1"
                        + " 0.2; -0.1 0.2; 0.1 -0.1"),
                Matrix.of("-0.1 0.1"), Matrix.of("0 1"), 0.01);
    }

    private static Input input(int samples, int inputs, int classes, RandomGenerator random) {
        Matrix target = Matrix.zeros(samples, classes);
        for (int n = 0; n < samples; n++) {
            target.set(n, random.nextInt(classes), 1);
        }
        return new Input(Matrix.uniform(samples, inputs, -1, 1, random), Matrix.uniform(inputs, classes, -1, 1, random),
                Matrix.uniform(1, classes, -1, 1, random), target, 0.2);
    }

    @Test
    void forward_backward_and_one_step() {
        TRIAL.check();
    }
}
