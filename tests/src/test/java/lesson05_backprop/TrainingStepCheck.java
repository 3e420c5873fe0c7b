package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Optimizer;
import matrix.Parameter;
import matrix.Regularizer;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.28", title = "One step of training", points = 2, file = "Training.java")
class TrainingStepCheck {

    /** Three steps with the same batch; λ is the strength of a regularizer λ·Σa² that the parameter carries. */
    record Input(Tensor x, Matrix targets, Matrix a, double rate, double lambda) {
    }

    record Seen(double[] costs, Matrix learned) {
    }

    private static final int STEPS = 3;

    static final Trial<Input, Seen> TRIAL = Trial.of("three times step(x, targets) of a network y = x·a", (Input in) -> {
                Network network = new Network(in);
                Training training = new Training(network, new Uneven(), new Descent(in.rate()));
                double[] costs = new double[STEPS];
                for (int i = 0; i < STEPS; i++) {
                    costs[i] = training.step(in.x(), in.targets());
                }
                return new Seen(costs, network.value());
            })
            .definition(in -> seen(in, (a, step) -> {
                step.cost(a);
                return a.minus(step.gradient(a).scale(in.rate()));
            }))
            .random("2 samples of 3 numbers, 2 outputs", 3, random -> input(random, 0))
            .random("with a regularizer, as lesson 6 will have it", 2, random -> input(random, 0.5))
            .mistake("The loss after the step", "step returns what the batch cost before the parameters moved.", in ->
                    seen(in, (a, step) -> {
                Matrix moved = a.minus(step.gradient(a).scale(in.rate()));
                step.cost(moved);
                return moved;
            }))
            .mistake("Forward in evaluation", "This pass belongs to training: Mode.TRAINING.", in -> {
                throw new NullPointerException("nothing was remembered");
            })
            .mistake("Predictions and targets exchanged",
                    "Both take the predictions first: value(predicted, targets), gradient(predicted, targets).",
                    in -> seen(in, (a, step) -> {
                        step.costs[step.number] = new Uneven().value(in.targets(), in.x().matrix().times(a)) + penalty(in,
                                a);
                        Matrix gradient = in.x().matrix().transposeTimes(new Uneven().gradient(in.targets(),
                                in.x().matrix().times(a)))
                                .plus(a.scale(2 * in.lambda()));
                        return a.minus(gradient.scale(in.rate()));
                    }))
            .mistake("Only in the gradient are predictions and targets exchanged",
                    "gradient(predicted, targets): the derivative by the first.",
                    in -> seen(in, (a, step) -> {
                        step.cost(a);
                        Matrix gradient = in.x().matrix().transposeTimes(new Uneven().gradient(in.targets(),
                                in.x().matrix().times(a)))
                                .plus(a.scale(2 * in.lambda()));
                        return a.minus(gradient.scale(in.rate()));
                    }))
            .mistake("Ones are sent back", "What goes back through the network is the gradient of the loss.", in -> seen(in,
                    (a, step) -> {
                step.cost(a);
                Matrix ones = Matrix.filled(in.targets().rows(), in.targets().cols(), 1);
                return a.minus(in.x().matrix().transposeTimes(ones).plus(a.scale(2 * in.lambda())).scale(in.rate()));
            }))
            .mistake("The predictions are sent back", "What goes back through the network is the gradient of the loss.",
                    in -> seen(in, (a, step) -> {
                step.cost(a);
                return a.minus(in.x().matrix().transposeTimes(in.x().matrix().times(a)).plus(a.scale(2 * in.lambda())).scale(in.rate()));
            }))
            .mistake("Nothing is learned", "After backward, update() moves the parameters.", in -> seen(in, (a, step) -> {
                step.cost(a);
                return a;
            }))
            .mistake("The update came before backward",
                    "First the new gradients, then the step with them: else it uses those of the batch before.",
                    in -> seen(in, (a, step) -> {
                        step.cost(a);
                        Matrix old = step.lastData == null ? Matrix.zeros(a.rows(), a.cols()) : step.lastData;
                        Matrix moved = a.minus(old.plus(a.scale(2 * in.lambda())).scale(in.rate()));
                        step.lastData = step.dataGradient(a);
                        return moved;
                    }))
            .mistake("Two updates in one step", "One update for one backward.", in -> seen(in, (a, step) -> {
                step.cost(a);
                Matrix data = step.dataGradient(a);
                Matrix once = a.minus(data.plus(a.scale(2 * in.lambda())).scale(in.rate()));
                Matrix twice = data.plus(a.scale(2 * in.lambda())).plus(once.scale(2 * in.lambda()));
                return once.minus(twice.scale(in.rate()));
            }))
            .mistake("The optimizer was called without update()",
                    "update() calls the optimizer, and also sees to what lesson 6 hangs on the"
                    + " parameters.", in -> seen(in, (a, step) -> {
                step.cost(a);
                return a.minus(step.dataGradient(a).scale(in.rate()));
            }))
            .mistake("The loss was returned without cost(…)",
                    "cost(predicted, targets) is the loss and what lesson 6 adds to it.", in -> seen(in, (a, step) -> {
                step.costs[step.number] = new Uneven().value(in.x().matrix().times(a), in.targets());
                return a.minus(step.gradient(a).scale(in.rate()));
            }));

    private static Input input(RandomGenerator random, double lambda) {
        return new Input(Fixtures.tensor(2, Shape.vector(3), random), Fixtures.matrix(2, 2, random), Fixtures.matrix(3, 2,
                random), 0.01, lambda);
    }

    private static double penalty(Input in, Matrix a) {
        return in.lambda() * a.elementTimes(a).sum();
    }

    /** One step, as somebody takes it: from the value before to the value after. */
    private interface Walk {
        Matrix from(Matrix a, Step step);
    }

    private static final class Step {
        private final Input in;
        private final double[] costs = new double[STEPS];
        private int number;
        private Matrix lastData;

        private Step(Input in) {
            this.in = in;
        }

        private void cost(Matrix a) {
            costs[number] = new Uneven().value(in.x().matrix().times(a), in.targets()) + penalty(in, a);
        }

        /** ∂loss/∂a without the regularizer. */
        private Matrix dataGradient(Matrix a) {
            return in.x().matrix().transposeTimes(new Uneven().gradient(in.x().matrix().times(a), in.targets()));
        }

        private Matrix gradient(Matrix a) {
            return dataGradient(a).plus(a.scale(2 * in.lambda()));
        }
    }

    private static Seen seen(Input in, Walk walk) {
        Step step = new Step(in);
        Matrix a = in.a();
        for (step.number = 0; step.number < STEPS; step.number++) {
            a = walk.from(a, step);
        }
        return new Seen(step.costs, a);
    }

    /** y = x·a; in evaluation it answers something else and remembers nothing. */
    static final class Network implements Layer {
        private final Parameter a;
        private Tensor input;

        Network(Input in) {
            a = new Parameter("a", in.a().copy());
            if (in.lambda() > 0) {
                a.setRegularizer(new Regularizer() {
                    @Override
                    public double penalty(Matrix value) {
                        return in.lambda() * value.elementTimes(value).sum();
                    }

                    @Override
                    public Matrix gradient(Matrix value) {
                        return value.scale(2 * in.lambda());
                    }
                });
            }
        }

        Matrix value() {
            return a.value();
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            if (mode == Mode.TRAINING) {
                input = x;
            }
            Matrix y = x.matrix().times(a.value());
            return new Tensor(mode == Mode.TRAINING ? y : y.scale(-3), outputShape(x.shape()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            a.setGradient(input.matrix().transposeTimes(outputGradient.matrix()));
            return new Tensor(outputGradient.matrix().timesTranspose(a.value()), input.shape());
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(a);
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(a.value().cols());
        }
    }

    /** A loss in which predictions and targets play different parts: ½(p² − pt) in the mean over the samples. */
    static final class Uneven implements Loss {

        @Override
        public double value(Matrix predicted, Matrix target) {
            return predicted.elementTimes(predicted.minus(target)).sum() / 2 / predicted.rows();
        }

        @Override
        public Matrix gradient(Matrix predicted, Matrix target) {
            return predicted.scale(2).minus(target).scale(0.5 / predicted.rows());
        }
    }

    /** Plain gradient descent of the check's own. */
    record Descent(double rate) implements Optimizer {

        @Override
        public void step(List<Parameter> parameters) {
            parameters.forEach(w -> w.setValue(w.value().minus(w.gradient().scale(rate))));
        }
    }

    @Test
    void forward_loss_backward_update() {
        TRIAL.check();
    }
}
