package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 5, part A. */
final class WrongFilesOfLesson05A {

    private static final String FOLDER = "lesson05_backprop/";

    static final List<WrongFile> ALL = List.of(
            new WrongFile("5.1", FOLDER + "Neuron.java", "sum(x, w, b) > 0 ? 1 : 0",
                    "sum(x, w, b) >= 0 ? 1 : 0", Verdict.WRONG, "It fires at 0, too"),
            new WrongFile("5.1", FOLDER + "Neuron.java", "f.value(sum(x, w, b))",
                    "f.derivative(sum(x, w, b))", Verdict.WRONG, "The derivative in place of the value"),
            new WrongFile("5.2", FOLDER + "Xor.java", "<< corner",
                    "<< 3 - corner", Verdict.WRONG, "The corners count in the reverse order"),
            new WrongFile("5.2", FOLDER + "Xor.java", "Matrix.of(\"1; -1\"), -0.5",
                    "Matrix.of(\"1; 1\"), -0.5", Verdict.WRONG, "That is OR"),
            new WrongFile("5.2", FOLDER + "Xor.java", "Matrix.of(\"1; -1\"), -0.5",
                    "Matrix.of(\"1 -1\"), -0.5", Verdict.THREW, "outputWeights must be 2×1, but is 1×2"),
            new WrongFile("5.3", FOLDER + "Affine.java", "x.times(w).plusRow(b)",
                    "x.times(w)", Verdict.WRONG, "The biases were forgotten"),
            new WrongFile("5.4", FOLDER + "OneHot.java", "oneHot.set(n, labels[n], 1)",
                    "oneHot.set(n, labels[n], labels[n])", Verdict.WRONG, "The label in place of a 1"),
            new WrongFile("5.5", FOLDER + "SquaredErrors.java", "predicted.minus(target).scale(2.0 / predicted.size())",
                    "predicted.minus(target).scale(2.0 / predicted.cols())", Verdict.WRONG, "Not divided by the samples"),
            new WrongFile("5.5", FOLDER + "SquaredErrors.java", "d -> d * d / 2",
                    "d -> 1 / 2 * d * d", Verdict.WRONG, "Halved as whole numbers"),
            new WrongFile("5.5", FOLDER + "SquaredErrors.java", "return predicted.minus(target);",
                    "return target.minus(predicted);", Verdict.WRONG, "Sign reversed: that is δ"),
            new WrongFile("5.6", FOLDER + "CrossEntropies.java", "Math.min(Math.max(probability, EPSILON), 1 - EPSILON)",
                    "Math.max(probability, EPSILON)", Verdict.WRONG, "Clamped at the lower end only"),
            new WrongFile("5.6", FOLDER + "CrossEntropies.java", "p -> Math.log(clamp(p))",
                    "p -> Math.log(p)", Verdict.NAN, "yours is ∞"),
            new WrongFile("5.6", FOLDER + "CrossEntropies.java", ".scale(-1.0 / predicted.rows())",
                    ".scale(-1.0)", Verdict.WRONG, "Not divided by the samples"),
            new WrongFile("5.7", FOLDER + "Hinge.java", "scores.get(n, 0) < 1",
                    "scores.get(n, 0) <= 1", Verdict.WRONG, "The slope at the kink"),
            new WrongFile("5.8", FOLDER + "TwoLayers.java", "Matrix sentBack ="
                            + " output.elementTimes(pass.outputSums().map(f::derivative));",
                    "Matrix sentBack = output;", Verdict.WRONG, "δ was sent back without f′ of the output neurons"),
            new WrongFile("5.8", FOLDER + "TwoLayers.java", "target.minus(pass.output())",
                    "pass.output().minus(target)", Verdict.WRONG, "Sign reversed"),
            new WrongFile("5.9", FOLDER + "DenseStep.java", "probabilities.minus(target).scale(1.0 / x.rows())",
                    "probabilities.minus(target)", Verdict.WRONG, "The gradient was not divided by the samples"),
            new WrongFile("5.9", FOLDER + "DenseStep.java", "w.minus(weightGradient.scale(rate))",
                    "w.plus(weightGradient.scale(rate))", Verdict.WRONG, "The weights went uphill"),
            new WrongFile("5.10", FOLDER + "NumericalGradient.java", "/ (2 * step)",
                    "/ 2 * step", Verdict.WRONG, "Multiplied by h"),
            new WrongFile("5.10", FOLDER + "NumericalGradient.java", "point.set(r, c, before - step);",
                    "point.set(r, c, before);", Verdict.WRONG, "A step to one side, divided by 2h"),
            new WrongFile("5.11", FOLDER + "GradientChecker.java", "!(errors.get(r, c) <= tolerance)",
                    "errors.get(r, c) > tolerance", Verdict.WRONG, "NaN passes"),
            new WrongFile("5.12", FOLDER + "BugHunt.java", "return Flaw.ADDS_WHERE_IT_MUST_REPLACE;",
                    "return Flaw.NONE;", Verdict.WRONG, "After one backward pass everything is right. And after two?"),
            new WrongFile("5.P1", FOLDER + "PredictionsA.java", "return 14;",
                    "return 15;", Verdict.WRONG, "All but XOR"));

    private WrongFilesOfLesson05A() {
    }
}
