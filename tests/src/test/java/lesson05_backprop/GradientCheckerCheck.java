package lesson05_backprop;

import check.Exercise;
import check.Tolerance;
import check.Trial;
import definitions.Gradients;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.11", title = "A gradient checker", points = 4, file = "GradientChecker.java", needs = "5.10")
class GradientCheckerCheck {

    /** {@code ownWay}: the function looks at the point by another way than its argument, as a layer does at its weights. */
    record Input(Matrix point, Matrix gradient, Landscape function, boolean ownWay) {

        ToDoubleFunction<Matrix> f() {
            return argument -> function.applyAsDouble(ownWay ? point : argument);
        }
    }

    /** The errors stand as text, since there is NaN among them. */
    record Found(String errorText, Matrix kinks, double tolerance) {

        Matrix errors() {
            return Matrix.of(errorText);
        }
    }

    /** The gradient stands as text, since there is NaN among its numbers. */
    record Claim(Matrix point, String gradientText, Landscape function) {

        Input input() {
            return new Input(point, Matrix.of(gradientText), function, false);
        }
    }

    private static final double H = 1e-5;
    private static final double SMALLEST = 1e-3;

    static final Trial<Input, GradientChecker> COMPARE = Trial.of("GradientChecker.compare(function, point, gradient)",
                    (Input in) -> GradientChecker.compare(in.f(), in.point(), in.gradient()))
            .definition(in -> compared(in, GradientCheckerCheck::error))
            .within(new Tolerance(1e-5, 1e-5)) // slopes differ in their last digits with the way they are computed
            .random("2×3, some entries wrong", 2, random -> input(2, 3, Landscape.CUBES, false, random))
            .random("3×2, some entries wrong", 1, random -> input(3, 2, Landscape.WAVES, false, random))
            .random("a function that looks at the point itself, not at its argument",
                    1, random -> input(2, 3, Landscape.WAVES, true, random))
            .fixture("slopes and gradients that are almost 0", () -> new Input(Matrix.of("1e-6 -2e-6 0; 3e-6 0.5 1e-7"),
                    Matrix.of("1e-5 0 0; 3e-6 0 5e-5"), Landscape.CUBES, false))
            .fixture("kinks where an entry is 0",
                    () -> new Input(Matrix.of("0.5 0 -0.7; 0 0.2 -3"), Matrix.of("2 1 -2; 1 6 -5"), Landscape.FOLDS, false))
            .fixture("slopes that differ on the two sides, some enough for a kink and some not",
                    () -> new Input(Matrix.zeros(2, 3),
                    Matrix.of("1.5 9.925 10; 0 0.015 3"), Landscape.CREASES, false))
            .fixture("a gradient of another shape",
                    () -> new Input(Matrix.of("1 2; 3 4"), Matrix.of("1 2 3 4"), Landscape.WAVES, false))
            .mistake("The absolute error",
                    "Divide by the larger of the two, so that 1000 against 1001 is a small error and 0.001 against 0.002"
                            + " a large one.",
                    in -> compared(in, (claimed, slope) -> Math.abs(claimed - slope)))
            .mistake("Divided by the slope only", "Divide by the larger of gradient and slope, and at least by SMALLEST.",
                    in -> compared(in, (claimed, slope) -> Math.abs(claimed - slope) / Math.max(Math.abs(slope), SMALLEST)))
            .mistake("Divided by the gradient only", "Divide by the larger of gradient and slope, and at least by SMALLEST.",
                    in -> compared(in, (claimed, slope) ->
                                    Math.abs(claimed - slope) / Math.max(Math.abs(claimed), SMALLEST)))
            .mistake("Divided by the sum", "Divide by the larger of the two, not by their sum.",
                    in -> compared(in, (claimed, slope) ->
                                    Math.abs(claimed - slope) / Math.max(Math.abs(claimed) + Math.abs(slope), SMALLEST)))
            .mistake("Without the smallest size",
                    "Below SMALLEST lies rounding: there divide by SMALLEST, or every rounding error looks large.",
                    in -> compared(in, (claimed, slope) ->
                                    claimed == slope ? 0 : Math.abs(claimed - slope) / Math.max(Math.abs(claimed),
                                    Math.abs(slope))))
            .mistake("Negative errors", "An error is the absolute difference: Math.abs.",
                    in -> compared(in, (claimed, slope) ->
                                    (claimed - slope) / Math.max(Math.max(Math.abs(claimed), Math.abs(slope)), SMALLEST)))
            .mistake("The sizes without their absolute values",
                    "Take absolute values before the larger is chosen: −5 is larger than 1 in size.",
                    in -> compared(in, (claimed, slope) ->
                                    Math.abs(claimed - slope) / Math.max(Math.max(claimed, slope), SMALLEST)))
            .mistake("The absolute values compared", "|gradient| against |slope| does not see a wrong sign.",
                    in -> compared(in, (claimed, slope) -> error(Math.abs(claimed), Math.abs(slope))))
            .mistake("One error for all", "Every entry has an error of its own; a mean hides a single wrong one.", in -> {
                GradientChecker right = compared(in, GradientCheckerCheck::error);
                return new GradientChecker(right.slopes(), Matrix.filled(in.point().rows(), in.point().cols(),
                                right.errors().mean()), right.kinks());
            })
            .mistake("Kinks were not looked for",
                    "Compare the slope on the right side with that on the left, for every entry.",
                    in -> {
                GradientChecker right = compared(in, GradientCheckerCheck::error);
                return new GradientChecker(right.slopes(), right.errors(), right.kinks().scale(0));
            })
            .mistake("The right slope was compared with the central one",
                    "The central slope lies in the middle between the two: it differs from each by half as much. Compare right"
                            + " with left, (f(x) − f(x − h)) / h.",
                    in -> {
                GradientChecker right = compared(in, GradientCheckerCheck::error);
                Matrix kinks = right.kinks().scale(0);
                for (int i = 0; i < kinks.size(); i++) {
                    double onTheRight = (Gradients.moved(in.f(), in.point(), i, H)
                            - Gradients.moved(in.f(), in.point(), i, 0)) / H;
                    double central = right.slopes().ejml().data[i];
                    kinks.ejml().data[i] = Math.abs(onTheRight - central)
                            > 0.001 + 0.01 * Math.max(Math.abs(onTheRight), Math.abs(central)) ? 1 : 0;
                }
                return new GradientChecker(right.slopes(), right.errors(), kinks);
            })
            .mistake("Every wrong entry taken for a kink",
                    "A kink is seen on the function alone: its slopes on the two sides differ.",
                    in -> {
                GradientChecker right = compared(in, GradientCheckerCheck::error);
                return new GradientChecker(right.slopes(), right.errors(), right.errors().map(error ->
                                error > 0.01 ? 1 : 0));
            })
            .mistake("A copy was moved",
                    "Move the entry in point itself: a function may look at it by another way than its argument.",
                    in -> in.ownWay() ? compared(new Input(in.point(), in.gradient(), in.function(), true),
                                    GradientCheckerCheck::error,
                            Matrix.zeros(in.point().rows(), in.point().cols())) : compared(in, GradientCheckerCheck::error))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                GradientChecker right = compared(in, GradientCheckerCheck::error);
                in.point().set(0, 0, in.point().get(0, 0) + H);
                return right;
            });

    static final Trial<Found, GradientChecker.Verdict> VERDICT = Trial.of("verdict(tolerance)",
                    (Found in) -> new GradientChecker(in.errors(), in.errors(), in.kinks()).verdict(in.tolerance()))
            .definition(in -> verdict(in, error -> !(error <= in.tolerance())))
            .example("small errors", () -> found("1e-9 0; 3e-8 1e-10", "0 0; 0 0", 1e-6), GradientChecker.Verdict.PASSED)
            .example("an error that is just accepted",
                    () -> found("0.5 0; 0 0", "0 0; 0 0", 0.5), GradientChecker.Verdict.PASSED)
            .example("one wrong entry, at the end",
                    () -> found("1e-9 0 0; 3e-8 1e-10 0.2", "0 0 0; 0 0 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("one wrong entry, at the beginning",
                    () -> found("1e-3 0 0; 3e-8 1e-10 0", "0 0 0; 0 0 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("NaN", () -> found("0 0; NaN 0", "0 0; 0 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("NaN everywhere", () -> found("NaN NaN; NaN NaN", "0 0; 0 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("a kink, whose error does not count",
                    () -> found("0 0.5; 0 0", "0 1; 0 0", 1e-6), GradientChecker.Verdict.AT_A_KINK)
            .example("a kink at the beginning and a wrong entry after it",
                    () -> found("0.5 0; 0.3 0", "1 0; 0 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("a wrong entry and a kink after it",
                    () -> found("0.5 0; 0.3 0", "0 0; 1 0", 1e-6), GradientChecker.Verdict.FAILED)
            .example("a kink that happens to agree",
                    () -> found("0 0; 0 0", "0 0; 1 0", 1e-6), GradientChecker.Verdict.AT_A_KINK)
            .mistake("NaN passes",
                    "Every comparison with NaN is false, so error > tolerance lets it through: ask !(error <= tolerance).",
                    in -> verdict(in, error -> error > in.tolerance()))
            .mistake("Only the first entry", "One wrong entry anywhere is enough to fail.",
                    in -> verdict(new Found("" + in.errors().get(0, 0), in.kinks().block(0, 1, 0, 1), in.tolerance()),
                                    error -> !(error <= in.tolerance())))
            .mistake("Only the last entry", "A wrong entry must not be forgotten when a right one follows.",
                    in -> verdict(last(in), error -> !(error <= in.tolerance())))
            .mistake("The mean error", "One wrong entry among many right ones hides in the mean.",
                    in -> in.kinks().sum() > 0 ? verdict(in, error -> !(error <= in.tolerance()))
                            : in.errors().mean() <= in.tolerance() * in.errors().size() * 1000 ?
                                            GradientChecker.Verdict.PASSED : GradientChecker.Verdict.FAILED)
            .mistake("The error must be below the tolerance", "The tolerance itself is still accepted.",
                    in -> verdict(in, error -> !(error < in.tolerance())))
            .mistake("Kinks are not reported", "Where nothing is wrong but an entry lies at a kink, say AT_A_KINK.",
                    in -> {
                        GradientChecker.Verdict verdict = verdict(in, error -> !(error <= in.tolerance()));
                        return verdict == GradientChecker.Verdict.AT_A_KINK ? GradientChecker.Verdict.PASSED : verdict;
                    })
            .mistake("A kink counts as a failure", "At a kink there is no slope to compare with: neither right nor wrong.",
                    in -> {
                        GradientChecker.Verdict verdict = verdict(in, error -> !(error <= in.tolerance()));
                        return verdict == GradientChecker.Verdict.AT_A_KINK ? GradientChecker.Verdict.FAILED : verdict;
                    })
            .mistake("A kink hides a wrong entry", "A wrong entry elsewhere is a failure, kink or not.",
                    in -> in.kinks().sum() > 0 ? GradientChecker.Verdict.AT_A_KINK : verdict(in, error ->
                                    !(error <= in.tolerance())))
            .mistake("Always passed", "Look at the errors.", in -> GradientChecker.Verdict.PASSED);

    static final Trial<Claim, GradientChecker.Verdict> END_TO_END = Trial.of("GradientChecker.compare(function, point,"
                    + " gradient).verdict(1e-6)",
                    (Claim in) -> GradientChecker.compare(in.function(), in.point(), in.input().gradient()).verdict(1e-6))
            .definition(in -> verdict(in.input(), error -> !(error <= 1e-6)))
            .example("a right gradient",
                    () -> new Claim(Matrix.of("0.5 2"), "4.75 25", Landscape.CUBES), GradientChecker.Verdict.PASSED)
            .example("a wrong gradient",
                    () -> new Claim(Matrix.of("0.5 2"), "4.75 25.1", Landscape.CUBES), GradientChecker.Verdict.FAILED)
            .example("a gradient with NaN",
                    () -> new Claim(Matrix.of("0.5 2"), "NaN 25", Landscape.CUBES), GradientChecker.Verdict.FAILED)
            .example("an infinite gradient",
                    () -> new Claim(Matrix.of("0.5 2"), "4.75 Infinity", Landscape.CUBES), GradientChecker.Verdict.FAILED)
            .example("a function that is NaN here",
                    () -> new Claim(Matrix.of("-4 2"), "0.25 1", Landscape.ROOTS), GradientChecker.Verdict.FAILED)
            .example("a gradient of zeros",
                    () -> new Claim(Matrix.of("0.5 2"), "0 0", Landscape.CUBES), GradientChecker.Verdict.FAILED)
            .example("an error in the fourth digit",
                    () -> new Claim(Matrix.of("0.5 2"), "4.751 25", Landscape.CUBES), GradientChecker.Verdict.FAILED)
            .example("a kink",
                    () -> new Claim(Matrix.of("0.5 0"), "2 1", Landscape.FOLDS), GradientChecker.Verdict.AT_A_KINK)
            .example("the bottom of a bowl, which is no kink",
                    () -> new Claim(Matrix.of("0 0; 0 0"), "0 0; 0 0", Landscape.BOWL),
                    GradientChecker.Verdict.PASSED)
            .mistake("NaN passes",
                    "An error that is NaN is not small. Where do you lose it: in the error, or in the comparison?",
                    in -> verdict(in.input(), error -> error > 1e-6))
            .mistake("A function that is NaN passes", "Its slope is NaN, and so is the error; do not take it for 0.",
                    in -> in.function() == Landscape.ROOTS ? GradientChecker.Verdict.PASSED : verdict(in.input(),
                                    error -> !(error <= 1e-6)))
            .mistake("An infinite gradient passes", "∞ divided by ∞ is NaN, and no comparison with NaN is true.",
                    in -> in.gradientText().contains("Infinity") ? GradientChecker.Verdict.PASSED : verdict(in.input(),
                                    error -> !(error <= 1e-6)))
            .mistake("Curvature taken for a kink", "On a curve the two slopes differ a little, too: mind the 0.001.",
                    in -> in.function() == Landscape.BOWL ? GradientChecker.Verdict.AT_A_KINK : verdict(in.input(),
                                    error -> !(error <= 1e-6)));

    private interface Wrong {
        boolean is(double error);
    }

    private static GradientChecker compared(Input in, DoubleBinaryOperator error) {
        return compared(in, error, null);
    }

    /** {@code slopes}: what to take in place of the central differences, if not null. */
    private static GradientChecker compared(Input in, DoubleBinaryOperator error, Matrix slopes) {
        if (in.gradient().rows() != in.point().rows() || in.gradient().cols() != in.point().cols()) {
            throw new IllegalArgumentException("a gradient has the shape of its point.");
        }
        Matrix central = slopes != null ? slopes : Gradients.central(in.f(), in.point(), H);
        Matrix errors = Matrix.zeros(central.rows(), central.cols());
        Matrix kinks = Matrix.zeros(central.rows(), central.cols());
        for (int i = 0; i < central.size(); i++) {
            errors.ejml().data[i] = error.applyAsDouble(in.gradient().ejml().data[i], central.ejml().data[i]);
            double here = Gradients.moved(in.f(), in.point(), i, 0);
            double right = (Gradients.moved(in.f(), in.point(), i, H) - here) / H;
            double left = (here - Gradients.moved(in.f(), in.point(), i, -H)) / H;
            kinks.ejml().data[i] = Math.abs(right - left) > 0.001 + 0.01 * Math.max(Math.abs(right), Math.abs(left)) ? 1 : 0;
        }
        return new GradientChecker(central, errors, kinks);
    }

    private static double error(double claimed, double slope) {
        return Math.abs(claimed - slope) / Math.max(Math.max(Math.abs(claimed), Math.abs(slope)), SMALLEST);
    }

    private static GradientChecker.Verdict verdict(Found in, Wrong wrong) {
        return verdict(in.errors(), in.kinks(), wrong);
    }

    private static GradientChecker.Verdict verdict(Matrix errors, Matrix kinks, Wrong wrong) {
        boolean kink = false;
        boolean failed = false;
        for (int i = 0; i < errors.size(); i++) {
            boolean here = kinks.ejml().data[i] == 1;
            kink |= here;
            failed |= !here && wrong.is(errors.ejml().data[i]);
        }
        return failed ? GradientChecker.Verdict.FAILED : kink ?
                        GradientChecker.Verdict.AT_A_KINK : GradientChecker.Verdict.PASSED;
    }

    private static GradientChecker.Verdict verdict(Input in, Wrong wrong) {
        GradientChecker compared = compared(in, GradientCheckerCheck::error);
        return verdict(compared.errors(), compared.kinks(), wrong);
    }

    private static Found last(Found in) {
        int r = in.errors().rows() - 1;
        int c = in.errors().cols() - 1;
        return new Found("" + in.errors().get(r, c), in.kinks().block(r, r + 1, c, c + 1), in.tolerance());
    }

    private static Found found(String errors, String kinks, double tolerance) {
        return new Found(errors, Matrix.of(kinks), tolerance);
    }

    private static Input input(int rows, int cols, Landscape function, boolean ownWay, RandomGenerator random) {
        Matrix point = Matrix.uniform(rows, cols, -2, 2, random);
        Matrix gradient = Gradients.central(function, point, H);
        gradient.set(0, 1, gradient.get(0, 1) * 1.5);
        gradient.set(1, 0, -gradient.get(1, 0));
        gradient.set(1, 1, gradient.get(1, 1) * 0.25);
        gradient.set(rows - 1, cols - 1, gradient.get(rows - 1, cols - 1) + 0.5);
        return new Input(point, gradient, function, ownWay);
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void every_entry_is_compared_kinks_are_found_and_nan_never_passes() {
        COMPARE.check();
        VERDICT.check();
        END_TO_END.check();
    }
}
