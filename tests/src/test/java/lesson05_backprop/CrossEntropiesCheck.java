package lesson05_backprop;

import check.CheckFailure;
import check.Exercise;
import check.GradientCheck;
import check.NumbersAssert;
import check.Trial;
import check.Verdict;
import definitions.Losses;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.6", title = "Cross entropies and their gradients", points = 6, file = "CrossEntropies.java")
class CrossEntropiesCheck {

    private static final double LOG_OF_EPSILON = -Math.log(1e-15); // 34.5: what a confident mistake costs

    record Probability(double probability) {
    }

    static final Trial<Probability, Double> CLAMP = Trial.of("CrossEntropies.clamp(probability)",
                    (Probability in) -> CrossEntropies.clamp(in.probability()))
            .definition(in -> in.probability() < 1e-15 ? 1e-15 : in.probability() > 1 - 1e-15 ? 1 - 1e-15 : in.probability())
            .within(new check.Tolerance(1e-17, 1e-17))
            .example("0.3", () -> new Probability(0.3), 0.3)
            .example("0", () -> new Probability(0), 1e-15)
            .example("1", () -> new Probability(1), 1 - 1e-15)
            .fixture("a number below 0, from rounding", () -> new Probability(-1e-16))
            .fixture("a small probability that may stay", () -> new Probability(1e-9))
            .fixture("a large probability that may stay", () -> new Probability(1 - 1e-9))
            .mistake("Not clamped", "Below 1e−15 it becomes 1e−15, above 1 − 1e−15 it becomes 1 − 1e−15.",
                    in -> in.probability())
            .mistake("Clamped at the lower end only", "The upper end counts, too: log(1 − p) would be log 0.",
                    in -> Math.max(in.probability(), 1e-15))
            .mistake("Clamped at the upper end only", "The lower end counts, too: log p would be log 0.",
                    in -> Math.min(in.probability(), 1 - 1e-15))
            .mistake("The epsilon was added", "Only numbers outside the ends are moved.", in -> in.probability() + 1e-15)
            .mistake("The ends were exchanged",
                    "The larger of p and the lower end, then the smaller of that and the upper end.",
                    in -> 1 - 1e-15)
            .mistake("Clamped at 1e−7", "Some libraries do; here the end is EPSILON, 1e−15.",
                    in -> Math.min(Math.max(in.probability(), 1e-7), 1 - 1e-7));

    static final Trial<Probability, Boolean> CLAMP_OF_NAN = Trial.of("Double.isNaN(CrossEntropies.clamp(probability))",
                    (Probability in) -> Double.isNaN(CrossEntropies.clamp(in.probability())))
            .definition(in -> Double.isNaN(in.probability()))
            .example("NaN", () -> new Probability(Double.NaN), true)
            .example("0.3", () -> new Probability(0.3), false)
            .mistake("NaN became a probability",
                    "Every comparison with NaN is false, so NaN falls through to the end of p > EPSILON ? … : EPSILON and hides."
                            + " Math.max and Math.min hand NaN on.", in -> false);

    static final Trial<LossInput, Double> BINARY = Trial.of("CrossEntropies.binary(predicted, target)",
                    (LossInput in) -> CrossEntropies.binary(in.predicted(), in.target()))
            .definition(in -> Losses.perClass(column(in).predicted(), in.target()))
            .example("a yes with p = 0.5", () -> LossInput.of("0.5", "1"), Math.log(2))
            .example("a no with p = 0.8", () -> LossInput.of("0.8", "0"), Math.log(5))
            .random("5 questions", 3, random -> LossInput.questions(5, 1, random))
            .fixture("a confident mistake", () -> LossInput.of("0; 0.5", "1; 1"))
            .fixture("perfect predictions", () -> LossInput.of("1; 0; 1", "1; 0; 1"))
            .fixture("two columns", () -> LossInput.of("0.5 0.5; 0.2 0.8", "1 0; 0 1"))
            .property("A confident mistake is finite: p = 1 for a no costs −log 1e−15, about 34.5", (answer, random) ->
                    near(LOG_OF_EPSILON, answer.apply(LossInput.of("1", "0"))))
            .mistake("The sign was forgotten", "Logarithms of probabilities are negative; the loss is positive.",
                    in -> -Losses.perClass(column(in).predicted(), in.target()))
            .mistake("A sum in place of the mean", "Divide by the number of samples.",
                    in -> Losses.perClass(column(in).predicted(), in.target()) * in.samples())
            .mistake("Only the yes counts", "Where the target is 0, log(1 − p) counts.",
                    in -> Losses.categorical(column(in).predicted(), in.target()))
            .mistake("Only the no counts", "Where the target is 1, log p counts.",
                    in -> Losses.sum(column(in).predicted(), in.target(), (p, y) ->
                                    y == 1 ? 0 : -Math.log(1 - p)) / in.samples())
            .mistake("Yes and no exchanged", "y belongs to log p, 1 − y to log(1 − p).",
                    in -> Losses.sum(column(in).predicted(), in.target(), (p, y) ->
                                    -Math.log(Math.max(y == 1 ? 1 - p : p, 1e-15))) / in.samples())
            .mistake("Logarithm to the base 2", "Math.log, the natural logarithm.",
                    in -> Losses.perClass(column(in).predicted(), in.target()) / Math.log(2))
            .mistake("Logarithm to the base 10", "Math.log, the natural logarithm.",
                    in -> Losses.perClass(column(in).predicted(), in.target()) / Math.log(10))
            .mistake("Not clamped", "log 0 is −∞. Clamp each probability first.",
                    in -> Losses.sum(column(in).predicted(), in.target(), (p, y) ->
                                    -(y * Math.log(p) + (1 - y) * Math.log(1 - p))) / in.samples())
            .mistake("Clamped at 1e−7", "The end is EPSILON, 1e−15.",
                    in -> Losses.sum(column(in).predicted(), in.target(), (p, y) ->
                                    -Math.log(Math.max(y == 1 ? p : 1 - p, 1e-7))) / in.samples())
            .mistake("The squared error", "Cross entropy takes logarithms.",
                    in -> Losses.meanSquares(column(in).predicted(), in.target()));

    static final Trial<LossInput, Matrix> BINARY_GRADIENT = gradient("binaryGradient", CrossEntropies::binaryGradient,
            CrossEntropiesCheck::column, Losses::perClass, Losses::perClassGradient, CrossEntropiesCheck::yesOrNo)
            .example("a yes with p = 0.5 and a no with p = 0.8",
                    () -> LossInput.of("0.5; 0.8", "1; 0"), Matrix.of("-1; 2.5"))
            .random("5 questions", 3, random -> LossInput.questions(5, 1, random))
            .fixture("a confident mistake", () -> LossInput.of("0; 0.5", "1; 1"))
            .fixture("two columns", () -> LossInput.of("0.5 0.5; 0.2 0.8", "1 0; 0 1"))
            .mistake("Only the yes counts", "Where the target is 0, the slope is 1/(1 − p).",
                    in -> Losses.categoricalGradient(column(in).predicted(), in.target()))
            .mistake("−1/(1 − p) for a no", "The inner derivative of 1 − p is −1, so for a no the sign turns once more.",
                    in -> cell(column(in), (p, y) -> y == 1 ? -1 / Math.max(p, 1e-15) : -1 / (1 - p)))
            .mistake("p − y",
                    "That is the gradient of the logits, after sigmoid or softmax; here it is taken by the probability.",
                    in -> cell(column(in), (p, y) -> p - y))
            .mistake("Not clamped", "The gradient uses the clamped probability, too: nothing is divided by 0.",
                    in -> cell(column(in), (p, y) -> y == 1 ? -1 / p : 1 / (1 - p)));

    static final Trial<LossInput, Double> CATEGORICAL = Trial.of("CrossEntropies.categorical(predicted, target)",
                    (LossInput in) -> CrossEntropies.categorical(in.predicted(), in.target()))
            .definition(in -> Losses.categorical(in.predicted(), in.target()))
            .example("p = (0.2, 0.5, 0.3), the second class is right",
                    () -> LossInput.of("0.2 0.5 0.3", "0 1 0"), Math.log(2))
            .random("4 samples of 3 classes", 3, random -> LossInput.classes(4, 3, random))
            .random("2 samples of 5 classes", 1, random -> LossInput.classes(2, 5, random))
            .fixture("a confident mistake", () -> LossInput.of("0 1; 0.5 0.5", "1 0; 0 1"))
            .fixture("perfect predictions", () -> LossInput.of("1 0 0; 0 0 1", "1 0 0; 0 0 1"))
            .mistake("The sign was forgotten", "Logarithms of probabilities are negative; the loss is positive.",
                    in -> -Losses.categorical(in.predicted(), in.target()))
            .mistake("A sum in place of the mean",
                    "The notes add up; here it is a mean: divide by the number of samples, N.",
                    in -> Losses.categorical(in.predicted(), in.target()) * in.samples())
            .mistake("Divided by all cells", "Divide by the number of samples only: a sample costs −log of one probability.",
                    in -> Losses.categorical(in.predicted(), in.target()) / in.predicted().cols())
            .mistake("The wrong classes counted, too",
                    "That is the per-class form. Here only the probability of the right class counts.",
                    in -> Losses.perClass(in.predicted(), in.target()))
            .mistake("All logarithms added", "Multiply each logarithm with its target first: only the right class counts.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) -> -Math.log(Math.max(p, 1e-15))) / in.samples())
            .mistake("Logarithm of the targets", "The logarithm is taken of the prediction.",
                    in -> Losses.categorical(in.target(), in.predicted()))
            .mistake("Logarithm to the base 2", "Math.log, the natural logarithm.",
                    in -> Losses.categorical(in.predicted(), in.target()) / Math.log(2))
            .mistake("1 − p in place of −log p", "The loss is a logarithm.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) -> y * (1 - p)) / in.samples())
            .mistake("Softmax was applied first",
                    "Here the predictions are probabilities already. The fused form of part 5B takes logits.",
                    in -> Losses.categorical(Losses.softmax(in.predicted()), in.target()))
            .mistake("The logarithm of the mean", "First the logarithm for each sample, then the mean.",
                    in -> -Math.log(Math.max(in.predicted().elementTimes(in.target()).sum() / in.samples(), 1e-15)))
            .mistake("Not clamped", "log 0 is −∞, and 0 · −∞ is NaN. Clamp each probability first.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) -> -y * Math.log(p)) / in.samples())
            .mistake("Not clamped", "log 0 is −∞. Clamp each probability first.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) -> y == 0 ? 0 : -y * Math.log(p)) / in.samples());

    static final Trial<LossInput, Matrix> CATEGORICAL_GRADIENT = gradient("categoricalGradient",
                    CrossEntropies::categoricalGradient,
            in -> in, Losses::categorical, Losses::categoricalGradient, in -> in)
            .example("p = (0.2, 0.5, 0.3), the second class is right",
                    () -> LossInput.of("0.2 0.5 0.3", "0 1 0"), Matrix.of("0 -2 0"))
            .random("4 samples of 3 classes", 3, random -> LossInput.classes(4, 3, random))
            .fixture("a confident mistake", () -> LossInput.of("0 1; 0.5 0.5", "1 0; 0 1"))
            .mistake("Divided as whole numbers", "-1 / rows is 0 in Java where there are two rows or more: write -1.0.",
                    in -> Losses.categoricalGradient(in.predicted(), in.target()).scale(in.samples() == 1 ? 1 : 0))
            .mistake("Divided by all cells", "Divide by the number of samples only.",
                    in -> Losses.categoricalGradient(in.predicted(), in.target()).scale(1.0 / in.predicted().cols()))
            .mistake("The wrong classes counted, too",
                    "That is the per-class form. Here the loss does not depend on the other cells.",
                    in -> Losses.perClassGradient(in.predicted(), in.target()))
            .mistake("p − y", "That is the gradient of the logits, after softmax; here it is taken by the probability.",
                    in -> cell(in, (p, y) -> p - y))
            .mistake("The same in every cell of a row",
                    "Only the cell of the right class moves the loss: multiply by the target.",
                    in -> cell(in, (p, y) -> -1 / Math.max(p, 1e-15)))
            .mistake("The logarithm was not differentiated", "The derivative of log p is 1/p.",
                    in -> cell(in, (p, y) -> y == 0 ? 0 : -y * Math.log(Math.max(p, 1e-15))))
            .mistake("Not clamped", "The gradient uses the clamped probability, too: nothing is divided by 0.",
                    in -> cell(in, (p, y) -> y == 0 ? 0 : -y / p));

    static final Trial<LossInput, Double> PER_CLASS = Trial.of("CrossEntropies.perClass(predicted, target)",
                    (LossInput in) -> CrossEntropies.perClass(in.predicted(), in.target()))
            .definition(in -> Losses.perClass(in.predicted(), in.target()))
            .example("p = (0.2, 0.5, 0.3), the second class applies", () -> LossInput.of("0.2 0.5 0.3", "0 1 0"),
                    -Math.log(0.8) - Math.log(0.5) - Math.log(0.7))
            .random("4 samples of 3 classes", 3, random -> LossInput.questions(4, 3, random))
            .random("2 samples of 5 classes", 1, random -> LossInput.questions(2, 5, random))
            .fixture("a confident mistake", () -> LossInput.of("0 0.5; 0.2 0.6", "1 0; 1 1"))
            .fixture("perfect predictions", () -> LossInput.of("1 0 1; 0 0 1", "1 0 1; 0 0 1"))
            .mistake("The sign was forgotten", "Logarithms of probabilities are negative; the loss is positive.",
                    in -> -Losses.perClass(in.predicted(), in.target()))
            .mistake("A sum in place of the mean",
                    "The notes add up; here it is a mean: divide by the number of samples, N.",
                    in -> Losses.perClass(in.predicted(), in.target()) * in.samples())
            .mistake("Divided by all cells",
                    "Keras divides by the classes, too; here they are added up, and only samples are averaged.",
                    in -> Losses.perClass(in.predicted(), in.target()) / in.predicted().cols())
            .mistake("Only the classes that apply", "Where the target is 0, log(1 − p) counts.",
                    in -> Losses.categorical(in.predicted(), in.target()))
            .mistake("Only the first class", "Add up all columns.",
                    in -> Losses.perClass(in.predicted().column(0), in.target().column(0)))
            .mistake("Yes and no exchanged", "y belongs to log p, 1 − y to log(1 − p).",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) ->
                                    -Math.log(Math.max(y == 1 ? 1 - p : p, 1e-15))) / in.samples())
            .mistake("Not clamped", "log 0 is −∞. Clamp each probability first.",
                    in -> Losses.sum(in.predicted(), in.target(), (p, y) ->
                                    -(y * Math.log(p) + (1 - y) * Math.log(1 - p))) / in.samples());

    static final Trial<LossInput, Matrix> PER_CLASS_GRADIENT = gradient("perClassGradient", CrossEntropies::perClassGradient,
            in -> in, Losses::perClass, Losses::perClassGradient, CrossEntropiesCheck::yesOrNo)
            .example("p = (0.2, 0.5, 0.3), the second class applies", () -> LossInput.of("0.2 0.5 0.3", "0 1 0"),
                    Matrix.row(1 / 0.8, -2, 1 / 0.7))
            .random("4 samples of 3 classes", 3, random -> LossInput.questions(4, 3, random))
            .fixture("a confident mistake", () -> LossInput.of("0 0.5; 0.2 0.6", "1 0; 1 1"))
            .mistake("Divided by all cells", "Divide by the number of samples only.",
                    in -> Losses.perClassGradient(in.predicted(), in.target()).scale(1.0 / in.predicted().cols()))
            .mistake("Only the classes that apply", "Where the target is 0, the slope is 1/(1 − p).",
                    in -> Losses.categoricalGradient(in.predicted(), in.target()))
            .mistake("−1/(1 − p) for a no", "The inner derivative of 1 − p is −1, so for a no the sign turns once more.",
                    in -> cell(in, (p, y) -> y == 1 ? -1 / Math.max(p, 1e-15) : -1 / (1 - p)))
            .mistake("p − y", "That is the gradient of the logits, after sigmoid; here it is taken by the probability.",
                    in -> cell(in, (p, y) -> p - y))
            .mistake("Not clamped", "The gradient uses the clamped probability, too: nothing is divided by 0.",
                    in -> cell(in, (p, y) -> y == 1 ? -1 / p : 1 / (1 - p)));

    private interface Loss<R> {
        R of(Matrix predicted, Matrix target);
    }

    /** What the three gradients have in common. */
    private static Trial<LossInput, Matrix> gradient(String name, Loss<Matrix> student, Function<LossInput,
                    LossInput> accepted,
                                                     Loss<Double> loss, Loss<Matrix> right, Function<LossInput,
                                                                     LossInput> target) {
        Function<LossInput, Matrix> definition = in -> right.of(accepted.apply(in).predicted(), in.target());
        return Trial.of("CrossEntropies." + name + "(predicted, target)", (LossInput in) ->
                        student.of(in.predicted(), in.target()))
                .definition(definition)
                .property("The gradient is the slope of the loss in every entry", (answer, random) -> {
                    LossInput in = target.apply(LossInput.classes(3, name.startsWith("binary") ? 1 : 4, random));
                    in = new LossInput(in.predicted().map(p -> 0.8 * p), in.target()); // away from 1
                    Matrix targets = in.target();
                    GradientCheck.check(p -> loss.of(p, targets), in.predicted(), answer.apply(in));
                })
                .mistake("Sign reversed",
                        "The more probability for the right answer, the smaller the loss: its slope is negative.",
                        in -> definition.apply(in).scale(-1))
                .mistake("Not divided by the samples", "What the loss divides by, its gradient divides by, too.",
                        in -> definition.apply(in).scale(in.samples()))
                .mistake("Divided twice", "The division by the number of samples is done once.",
                        in -> definition.apply(in).scale(1.0 / in.samples()));
    }

    /** Refuses what the binary form refuses. */
    private static LossInput column(LossInput in) {
        if (in.predicted().cols() != 1) {
            throw new IllegalArgumentException("the binary form takes one column.");
        }
        return in;
    }

    /** Other targets: yes and no by turns. */
    private static LossInput yesOrNo(LossInput in) {
        Matrix target = Matrix.zeros(in.samples(), in.predicted().cols());
        for (int i = 0; i < target.size(); i++) {
            target.ejml().data[i] = i % 2;
        }
        return new LossInput(in.predicted(), target);
    }

    private static Matrix cell(LossInput in, DoubleBinaryOperator slope) {
        return Losses.each(in.predicted(), in.target(), slope).scale(1.0 / in.samples());
    }

    private static void near(double expected, double actual) {
        NumbersAssert.assertThat(actual).isFinite();
        if (Math.abs(expected - actual) > 1e-3) { // 1 − (1 − 1e−15) is not exactly 1e−15
            throw new CheckFailure(Verdict.WRONG, null, "Expected about " + expected + ", yours is " + actual + ".");
        }
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void all_three_forms_and_their_gradients() {
        CLAMP.check();
        CLAMP_OF_NAN.check();
        BINARY.check();
        BINARY_GRADIENT.check();
        CATEGORICAL.check();
        CATEGORICAL_GRADIENT.check();
        PER_CLASS.check();
        PER_CLASS_GRADIENT.check();
    }
}
