package lesson05_backprop;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * Eight small layers, A to H. The forward pass of each is right. The backward pass of five of them is wrong, each in
 * another way. Let your gradient checker find them ({@link Inspection}) before you read the code below; then answer
 * in {@link BugHunt}. Given: nothing to write, and nothing to repair.
 */
public final class PlantedBugs {

    private static final int INPUTS = 3;
    private static final int UNITS = 2;
    private static final long SEED = 5;

    private PlantedBugs() {
    }

    /** Returns the suspect with this letter, A to H, freshly made. @throws IllegalArgumentException if there is none */
    public static Layer suspect(char letter) {
        RandomGenerator random = new Random(SEED + letter);
        return switch (letter) {
            case 'A' -> new SuspectA(random);
            case 'B' -> new SuspectB(random);
            case 'C' -> new SuspectC();
            case 'D' -> new SuspectD(random);
            case 'E' -> new SuspectE(random);
            case 'F' -> new SuspectF();
            case 'G' -> new SuspectG();
            case 'H' -> new SuspectH(random);
            default -> throw new IllegalArgumentException("The suspects are A to H; there is no " + letter + ".");
        };
    }

    /** Returns four samples of three numbers, to try the suspects on. */
    public static Tensor samples() {
        return new Tensor(Matrix.of("0.5 -1.2 0.8; -0.3 0.9 1.1; 1.4 0.6 -0.7; -0.9 -0.4 0.2"), Shape.vector(INPUTS));
    }

    private static Tensor vectors(Matrix rows) {
        return new Tensor(rows, Shape.vector(rows.cols()));
    }

    /** y = x·W + b, dense. */
    private static final class SuspectA implements Layer {
        private final Parameter w;
        private final Parameter b;
        private Matrix x;

        SuspectA(RandomGenerator random) {
            w = new Parameter("W", Matrix.normal(INPUTS, UNITS, 0, 1, random));
            b = new Parameter("b", Matrix.normal(1, UNITS, 0, 1, random));
        }

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.times(w.value()).plusRow(b.value()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix g = outputGradient.matrix();
            w.setGradient(x.transpose().times(g));
            b.setGradient(g.columnSums());
            return vectors(g.times(w.value().transpose()));
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(UNITS);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(w, b);
        }
    }

    /** y = x·W + b, dense. */
    private static final class SuspectB implements Layer {
        private final Parameter w;
        private final Parameter b;
        private Matrix x;

        SuspectB(RandomGenerator random) {
            w = new Parameter("W", Matrix.normal(INPUTS, UNITS, 0, 1, random));
            b = new Parameter("b", Matrix.normal(1, UNITS, 0, 1, random));
        }

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.times(w.value()).plusRow(b.value()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix g = outputGradient.matrix();
            w.setGradient(x.transposeTimes(g));
            b.setGradient(Matrix.filled(1, UNITS, g.sum()));
            return vectors(g.timesTranspose(w.value()));
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(UNITS);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(w, b);
        }
    }

    /** y = 1/(1 + exp(−x)), the sigmoid. */
    private static final class SuspectC implements Layer {
        private Matrix x;

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.map(value -> 1 / (1 + Math.exp(-value))));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return vectors(outputGradient.matrix().elementTimes(x.map(value -> value * (1 - value))));
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    /** y = γ·x, each feature with a factor of its own. */
    private static final class SuspectD implements Layer {
        private final Parameter gamma;
        private Matrix x;

        SuspectD(RandomGenerator random) {
            gamma = new Parameter("gamma", Matrix.normal(1, INPUTS, 0, 1, random));
        }

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.timesRow(gamma.value()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix g = outputGradient.matrix();
            gamma.setGradient(g.elementTimes(x).columnSums());
            return vectors(g.timesRow(gamma.value()));
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(gamma);
        }
    }

    /** y = x·W, dense without a bias. */
    private static final class SuspectE implements Layer {
        private final Parameter w;
        private Matrix x;

        SuspectE(RandomGenerator random) {
            w = new Parameter("W", Matrix.normal(INPUTS, UNITS, 0, 1, random));
        }

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.times(w.value()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            w.setGradient(x.transposeTimes(Matrix.filled(x.rows(), UNITS, 1)));
            return vectors(outputGradient.matrix().timesTranspose(w.value()));
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(UNITS);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(w);
        }
    }

    /** y = x·tanh(x), cell by cell: x goes two ways, as a factor and through tanh. */
    private static final class SuspectF implements Layer {
        private Matrix x;

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.map(value -> value * Math.tanh(value)));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix g = outputGradient.matrix();
            Matrix gradient = g.elementTimes(x.map(Math::tanh));
            gradient = g.elementTimes(x.map(value -> value * (1 - Math.tanh(value) * Math.tanh(value))));
            return vectors(gradient);
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    /** y = x where x is positive, else 0.1·x: the leaky ReLU. */
    private static final class SuspectG implements Layer {
        private Matrix x;

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.map(value -> value > 0 ? value : 0.1 * value));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return vectors(outputGradient.matrix().elementTimes(x.map(value -> value > 0 ? 1 : 0.1)));
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    /** y = x·W + b, dense. */
    private static final class SuspectH implements Layer {
        private final Parameter w;
        private final Parameter b;
        private Matrix x;

        SuspectH(RandomGenerator random) {
            w = new Parameter("W", Matrix.normal(INPUTS, UNITS, 0, 1, random));
            b = new Parameter("b", Matrix.normal(1, UNITS, 0, 1, random));
        }

        @Override
        public Tensor forward(Tensor input, Mode mode) {
            x = input.matrix();
            return vectors(x.times(w.value()).plusRow(b.value()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix g = outputGradient.matrix();
            w.setGradient(w.gradient().plus(x.transposeTimes(g)));
            b.setGradient(g.columnSums());
            return vectors(g.timesTranspose(w.value()));
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(UNITS);
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(w, b);
        }
    }
}
