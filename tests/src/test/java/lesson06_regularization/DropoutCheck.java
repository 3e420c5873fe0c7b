package lesson06_regularization;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.8", title = "Dropout, forward and backward", points = 14, file = "Dropout.java")
class DropoutCheck {

    private static final Shape SHAPE = new Shape(2, 3, 4);
    private static final int SAMPLES = 20;
    private static final int PASSES = 100;

    /** Two layers of this rate, from the same seed, and one from another seed, are looked at. */
    record Input(double rate, int seed) {
    }

    /**
     * What is seen of 20 random samples of 2×3×4 numbers, in single passes and then in 100 more in training. A factor is what
     * a number came out by, divided by what it went in by.
     *
     * @param factors                 all different ones in training
     * @param droppedShare            share of the factors that are 0 in the 100 passes, rounded to tenths
     * @param backwardWhereKept       all different factors of the gradient where the number was kept
     * @param backwardWhereDropped    all different factors of the gradient where the number was dropped
     * @param backwardWhereInputWas0  all different factors of the gradient where the input itself was 0
     * @param factorsAtEvaluation     all different ones in evaluation
     * @param newMaskInEveryPass      whether the second pass dropped others
     * @param everySampleByItself     whether any two samples differ in what is dropped, in the 100 passes
     * @param everyNumberByItself     whether any two numbers of a sample differ in that
     * @param notAlwaysAsMany         whether some passes drop more than others
     * @param sameSeedSameMask        whether the given generator decides
     * @param otherSeedOtherMask      whether another one decides otherwise
     * @param evaluationDrawsNothing  whether the next mask is the same if an evaluation came in between
     * @param shapeStays              whether output and gradient have the shape 2×3×4
     * @param inputUnchanged          whether x is what it was
     * @param outputGradientUnchanged whether the gradient that arrives is what it was
     */
    record Seen(double[] factors, double droppedShare, double[] backwardWhereKept, double[] backwardWhereDropped,
                double[] backwardWhereInputWas0, double[] factorsAtEvaluation, boolean newMaskInEveryPass,
                boolean everySampleByItself, boolean everyNumberByItself, boolean notAlwaysAsMany, boolean sameSeedSameMask,
                boolean otherSeedOtherMask, boolean evaluationDrawsNothing, boolean shapeStays, boolean inputUnchanged,
                boolean outputGradientUnchanged) {

        static Seen of(Input in, Function<RandomGenerator, Layer> layers) {
            Tensor x = numbers(1);
            Tensor untouched = x.copy();
            Layer layer = layers.apply(new Random(in.seed()));
            Tensor output = layer.forward(x, Mode.TRAINING);
            Matrix first = ratio(output, untouched);
            layers.apply(new Random(in.seed() + 1L)).forward(x, Mode.TRAINING);
            Matrix atEvaluation = ratio(layer.forward(numbers(2), Mode.EVALUATION), numbers(2));
            Tensor gradient = numbers(3);
            Tensor inputGradient = layer.backward(gradient);
            Matrix back = ratio(inputGradient, numbers(3));
            Matrix second = ratio(layer.forward(untouched.copy(), Mode.TRAINING), untouched);
            Layer twin = layers.apply(new Random(in.seed()));
            Matrix ofTwin = ratio(twin.forward(untouched.copy(), Mode.TRAINING), untouched);
            Matrix secondOfTwin = ratio(twin.forward(untouched.copy(), Mode.TRAINING), untouched);
            Matrix ofOther = ratio(layers.apply(new Random(in.seed() + 1L)).forward(untouched.copy(), Mode.TRAINING), untouched);
            Matrix[] kept = new Matrix[PASSES];
            for (int pass = 0; pass < PASSES; pass++) {
                kept[pass] = layer.forward(untouched.copy(), Mode.TRAINING).matrix().map(value -> value == 0 ? 0 : 1);
            }
            layer.forward(Tensor.zeros(SAMPLES, SHAPE), Mode.TRAINING);
            Matrix whereZero = ratio(layer.backward(numbers(3)), numbers(3));
            return new Seen(different(first.ejml().data), share(kept),
                    different(IntStream.range(0, back.size()).filter(i -> first.ejml().data[i] != 0)
                            .mapToDouble(i -> back.ejml().data[i]).toArray()),
                    different(IntStream.range(0, back.size()).filter(i -> first.ejml().data[i] == 0)
                            .mapToDouble(i -> back.ejml().data[i]).toArray()),
                    different(whereZero.ejml().data), different(atEvaluation.ejml().data), !first.equals(second),
                    allDiffer(kept, SAMPLES, Matrix::row), allDiffer(kept, SHAPE.size(), Matrix::column),
                    Arrays.stream(kept).mapToDouble(Matrix::sum).distinct().count() > 1,
                    first.equals(ofTwin), !first.equals(ofOther), second.equals(secondOfTwin),
                    output.shape().equals(SHAPE) && inputGradient.shape().equals(SHAPE), x.equals(untouched),
                    gradient.equals(numbers(3)));
        }

        private static double share(Matrix[] kept) {
            return Math.round(10 * (1 - Arrays.stream(kept).mapToDouble(Matrix::mean).average().orElseThrow())) / 10.0;
        }

        /** Whether no two lines, rows or columns, were kept alike in all passes. */
        private static boolean allDiffer(Matrix[] kept, int count, BiFunction<Matrix, Integer, Matrix> line) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Arrays.stream(kept).map(pass -> line.apply(pass, i)).toList()).distinct().count() == count;
        }

        private static Tensor numbers(int seed) {
            return new Tensor(Matrix.uniform(SAMPLES, SHAPE.size(), 1, 2, new Random(seed)), SHAPE);
        }

        private static Matrix ratio(Tensor y, Tensor x) {
            return y.matrix().elementDivide(x.matrix()).map(factor -> Math.round(factor * 1e9) / 1e9);
        }

        /** Returns the different ones in order, at most five. */
        private static double[] different(double[] factors) {
            TreeSet<Double> different = new TreeSet<>();
            for (double factor : factors) {
                different.add(factor + 0.0);
            }
            return different.stream().mapToDouble(Double::doubleValue).limit(5).toArray();
        }
    }

    static final Trial<Input, Seen> TRIAL = Trial.of(
                    "new Dropout(rate, random): forward and backward of 20 samples, looked at as factors (output / input)",
                    (Input in) -> Seen.of(in, random -> new Dropout(in.rate(), random)))
            .definition(in -> Seen.of(in, random -> new Variant(in, random)))
            .fixture("rate 0.3", () -> new Input(0.3, 5))
            .fixture("rate 0.8", () -> new Input(0.8, 6))
            .fixture("rate 0: nothing is dropped", () -> new Input(0, 7))
            .mistake("Keep and drop swapped", "The rate says what is dropped: with 0.3, seven of ten are kept.",
                    variant(v -> v.probability = 1 - v.rate, v -> v.factor = 1 / v.rate))
            .mistake("Drawn the wrong way round", "A number is dropped with probability rate: random.nextDouble() < rate.",
                    variant(v -> v.probability = 1 - v.rate))
            .mistake("No scaling", "What is kept is divided by 1 − rate at once, so that sums stay the same on average.",
                    variant(v -> v.factor = 1))
            .mistake("Scaled by the rate", "What is kept is divided by the share that is kept, 1 − rate.",
                    variant(v -> v.factor = 1 / v.rate))
            .mistake("Multiplied by the share kept", "Fewer numbers must be larger to make the same sum: divide.",
                    variant(v -> v.factor = 1 - v.rate))
            .mistake("The rate is always 0.5", "The constructor is given a rate.",
                    variant(v -> v.probability = 0.5, v -> v.factor = 2))
            .mistake("Half are dropped, whatever the rate", "A coin does not know the rate: compare a number from 0 to 1 with it.",
                    variant(v -> v.probability = 0.5))
            .mistake("Nothing is dropped", "In training numbers become 0, by chance.",
                    variant(v -> v.probability = 0, v -> v.factor = 1))
            .mistake("Active at evaluation", "In evaluation x goes through as it is.", variant(v -> v.dropsAtEvaluation = true))
            .mistake("Scaled down at evaluation", "Inverted dropout has scaled in training already.",
                    variant(v -> v.evaluationFactor = 1 - v.rate))
            .mistake("Scaled down at evaluation, and not in training",
                    "That is dropout as it was first published. Inverted dropout scales in training, and not in evaluation.",
                    variant(v -> v.factor = 1, v -> v.evaluationFactor = 1 - v.rate))
            .mistake("Evaluation is scaled like training", "In evaluation nothing was dropped: nothing is to be made up for.",
                    variant(v -> v.evaluationFactor = 1 / (1 - v.rate)))
            .mistake("Backward forgets the scale", "y = x/(1 − rate) where kept: that factor is the slope, too.",
                    variant(v -> v.backwardScale = 1 / v.factor))
            .mistake("Backward scales twice", "The mask holds the scale already.", variant(v -> v.backwardScale = v.factor))
            .mistake("Backward lets everything through",
                    "Where a number was dropped, its slope is 0: times the mask of the last pass in training. Or did an evaluation"
                            + " overwrite that mask?",
                    variant(v -> v.backward = (mask, drawn) -> mask.map(factor -> 1)))
            .mistake("Backward scales, but drops nothing", "Where a number was dropped, its slope is 0.",
                    variant(v -> v.backward = (mask, drawn) -> mask.map(factor -> v.factor)))
            .mistake("Backward draws a mask of its own, or an evaluation pass overwrote it",
                    "The gradient takes the way that the numbers took: remember the mask, in training and only there.",
                    variant(v -> v.backward = (mask, drawn) -> drawn.get()))
            .mistake("Two layers share their memory", "The mask belongs to this layer: a field that is not static.",
                    variant(v -> v.shares = true))
            .mistake("The same mask at every call", "Every pass in training draws a new mask.", variant(v -> v.frozen = true))
            .mistake("One mask for all samples", "Every number of every sample by itself: the mask is as large as the batch.",
                    variant(v -> v.oneRow = true))
            .mistake("Whole samples or channels are dropped", "Every number by itself: no two share what was drawn.",
                    variant(v -> v.oneColumn = true))
            .mistake("Exactly the share is dropped", "Every number by itself: by chance a pass drops some more, or fewer.",
                    variant(v -> v.exactly = true))
            .mistake("Training and evaluation are swapped", "In training numbers are dropped, in evaluation none.",
                    variant(v -> v.swapped = true))
            .mistake("The mask was read off the output", "An input that was 0 itself was not dropped: its slope is its factor, drawn"
                    + " by chance.", variant(v -> v.offOutput = true))
            .mistake("The shape is lost", "2×3×4 numbers go in, 2×3×4 come out, and so on the way back.",
                    variant(v -> v.flat = true))
            .mistake("The gradient that arrives was changed", "backward returns a new tensor; whoever gave dY may need it.",
                    variant(v -> v.writesGradient = true))
            .mistake("A new generator with a seed in every pass",
                    "It draws the same mask again and again. Take chance from the generator that the constructor is given.",
                    variant(v -> v.seedOfItsOwn = true, v -> v.frozen = true))
            .mistake("A generator with a seed of its own", "Take chance from the generator that the constructor is given.",
                    variant(v -> v.seedOfItsOwn = true))
            .mistake("A generator without a seed, or Math.random()",
                    "Take chance from the generator that the constructor is given, or nobody can repeat your numbers.",
                    variant(v -> v.withoutSeed = true))
            .mistake("Evaluation draws a mask, though it does not use it", "In evaluation return first, draw later.",
                    variant(v -> v.evaluationDraws = true))
            .mistake("x was changed", "forward returns a new tensor; whoever gave x may need it.",
                    variant(v -> v.inPlace = true));

    private interface Change {
        void of(Variant variant);
    }

    private interface Backward {
        Matrix factors(Matrix mask, Supplier<Matrix> drawn);
    }

    private static Function<Input, Seen> variant(Change... changes) {
        return in -> Seen.of(in, random -> {
            Variant variant = new Variant(in, random);
            for (Change change : changes) {
                change.of(variant);
            }
            return variant;
        });
    }

    /** Dropout number by number; as it is, right, and with one of its fields changed, wrong. */
    private static final class Variant implements Layer {

        private static int calls;     // for generators without a seed
        private static Matrix latest; // for layers that share their mask

        private final double rate;
        private RandomGenerator random;
        private double probability;
        private double factor;
        private double evaluationFactor = 1;
        private double backwardScale = 1;
        private boolean dropsAtEvaluation;
        private boolean frozen;
        private boolean oneRow;
        private boolean oneColumn;
        private boolean seedOfItsOwn;
        private boolean withoutSeed;
        private boolean evaluationDraws;
        private boolean inPlace;
        private boolean shares;
        private boolean exactly;
        private boolean swapped;
        private boolean offOutput;
        private boolean flat;
        private boolean writesGradient;
        private Backward backward = (mask, drawn) -> mask;
        private Matrix mask;

        Variant(Input in, RandomGenerator random) {
            this.rate = in.rate();
            this.random = random;
            this.probability = rate;
            this.factor = 1 / (1 - rate);
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            if (mode == (swapped ? Mode.TRAINING : Mode.EVALUATION) && !dropsAtEvaluation) {
                if (evaluationDraws) {
                    draw();
                }
                return new Tensor(x.matrix().scale(evaluationFactor), x.shape());
            }
            if (mask == null || !frozen) {
                mask = draw();
            }
            latest = mask;
            Tensor y = new Tensor(x.matrix().elementTimes(mask), flat ? Shape.vector(SHAPE.size()) : SHAPE);
            if (offOutput) {
                mask = y.matrix().map(value -> value == 0 ? 0 : factor);
            }
            if (inPlace) {
                write(y, x);
            }
            return y;
        }

        private static void write(Tensor from, Tensor to) {
            for (int n = 0; n < SAMPLES; n++) {
                to.matrix().setRow(n, from.matrix().row(n));
            }
        }

        private Matrix draw() {
            if (seedOfItsOwn) {
                random = random instanceof Own ? random : new Own(42);
            }
            if (withoutSeed) {
                random = random instanceof Own ? random : new Own(1000 + calls++ % 97);
            }
            Matrix drawn = Matrix.zeros(SAMPLES, SHAPE.size());
            for (int n = 0; n < SAMPLES; n++) {
                for (int i = 0; i < SHAPE.size(); i++) {
                    double one = random.nextDouble() < probability ? 0 : factor;
                    drawn.set(n, i, oneRow && n > 0 ? drawn.get(0, i) : oneColumn && i > 0 ? drawn.get(n, 0) : one);
                }
            }
            if (exactly) {
                List<Integer> places = new ArrayList<>(IntStream.range(0, drawn.size()).boxed().toList());
                Collections.shuffle(places, new Random(random.nextLong()));
                for (int i = 0; i < places.size(); i++) {
                    drawn.set(places.get(i) / SHAPE.size(), places.get(i) % SHAPE.size(), i < rate * places.size() ? 0 : factor);
                }
            }
            return drawn;
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            Matrix factors = backward.factors(shares ? latest : mask, this::draw);
            Tensor gradient = new Tensor(outputGradient.matrix().elementTimes(factors).scale(backwardScale),
                    outputGradient.shape());
            if (writesGradient) {
                write(gradient, outputGradient);
            }
            return gradient;
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }
    }

    /** A generator of the wrong layer's own. */
    private static final class Own extends Random {
        private static final long serialVersionUID = 1;

        Own(long seed) {
            super(seed);
        }
    }

    @Test
    void chance_drops_scales_and_backward_follows() {
        TRIAL.check();
    }
}
