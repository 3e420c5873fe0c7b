package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 4. */
final class WrongFilesOfLesson04 {

    static final List<WrongFile> ALL = List.of(
            new WrongFile("4.1", "lesson04_activations/Identity.java", "return 1;",
                    "return x;", Verdict.WRONG, "The value in place of the slope"),
            new WrongFile("4.2", "lesson04_activations/Sigmoid.java", "1 / (1 + Math.exp(-x))",
                    "Math.exp(x) / (1 + Math.exp(x))", Verdict.NAN, "A power that overflows"),
            new WrongFile("4.2", "lesson04_activations/Sigmoid.java", "double y = value(x);",
                    "double y = x;", Verdict.WRONG, "Written for the output, but fed the input"),
            new WrongFile("4.2", "lesson04_activations/Sigmoid.java", "double y = value(x);",
                    "double y = value(value(x));", Verdict.WRONG, "The sigmoid was applied twice"),
            new WrongFile("4.3", "lesson04_activations/Tanh.java", "double y = value(x);",
                    "double y = x;", Verdict.WRONG, "Written for the output, but fed the input"),
            new WrongFile("4.3", "lesson04_activations/Tanh.java", "Math.tanh(x)",
                    "(Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)", Verdict.NAN, "A power that overflows at 1000"),
            new WrongFile("4.4", "lesson04_activations/Relu.java", "x > 0 ? 1 : 0",
                    "x >= 0 ? 1 : 0", Verdict.WRONG, "The right slope at the kink"),
            new WrongFile("4.4", "lesson04_activations/Relu.java", "Math.max(0, x)",
                    "Math.abs(x)", Verdict.WRONG, "The sign is taken away"),
            new WrongFile("4.5", "lesson04_activations/LeakyRelu.java", "x > 0 ? 1 : slope",
                    "x > 0 ? 1 : 0", Verdict.WRONG, "The slope is lost"),
            new WrongFile("4.5", "lesson04_activations/LeakyRelu.java", "slope * x",
                    "0.1 * x", Verdict.WRONG, "The slope is always 0.1"),
            new WrongFile("4.6", "lesson04_activations/Elu.java", "x > 0 ? 1 : alpha * Math.exp(x)",
                    "x > 0 ? 1 : Math.exp(x)", Verdict.WRONG, "α is lost"),
            new WrongFile("4.6", "lesson04_activations/Elu.java", "x > 0 ? x : alpha * Math.expm1(x)",
                    "Math.max(x, alpha * (Math.exp(x) - 1))", Verdict.WRONG, "The maximum of both sides"),
            new WrongFile("4.7", "lesson04_activations/Elementwise.java",
            "Parallel.map(x.matrix(), f::derivative).elementTimes(outputGradient.matrix())",
                    "outputGradient.matrix()", Verdict.WRONG, "The derivative was not applied"),
            new WrongFile("4.7", "lesson04_activations/Elementwise.java", "Parallel.map(x.matrix(), f::derivative)",
                    "x.matrix().map(f::value).map(f::derivative)", Verdict.WRONG, "The slope at the output"),
            new WrongFile("4.8", "lesson04_activations/Maxout.java",
            "Math.max(w1.elementTimes(x).sum() + b1, w2.elementTimes(x).sum() + b2)",
                    "w1.elementTimes(x).sum() + b1 + w2.elementTimes(x).sum() + b2", Verdict.WRONG, "The pieces were added"),
            new WrongFile("4.8", "lesson04_activations/Maxout.java", "+ b1 >= w2",
                    "+ b1 > w2", Verdict.WRONG, "Of equals the second"),
            new WrongFile("4.9", "lesson04_activations/Softmax.java", "Math.exp(z - largest));",
                    "Math.exp(z));", Verdict.NAN, "Powers that overflow"),
            new WrongFile("4.9", "lesson04_activations/Softmax.java",
                    "double largest = logits.row(n).max();\n            Matrix powers",
                    "double largest = logits.max();\n            Matrix powers",
                    Verdict.NAN, "One maximum for the whole batch"),
            new WrongFile("4.10", "lesson04_activations/Softmax.java", "return logarithms;",
                    "return of(logits).map(Math::log);", Verdict.NAN, "The logarithm of 0"),
            new WrongFile("4.10", "lesson04_activations/Softmax.java", "largest + Math.log",
                    "Math.log", Verdict.WRONG, "The maximum was not given back"),
            new WrongFile("4.11", "lesson04_activations/Softmax.java", "(delta - probabilitiesRow.get(0, j))",
                    "delta * (1 - probabilitiesRow.get(0, j))", Verdict.WRONG, "Only the diagonal"),
            new WrongFile("4.11", "lesson04_activations/Softmax.java", ".plusRow(probabilitiesRow.scale(-1))",
                    ".plusColumn(probabilitiesRow.transpose().scale(-1))", Verdict.WRONG, "Rows and columns swapped"),
            new WrongFile("4.12", "lesson04_activations/Linear.java", "b.scale(c).times",
                    "b.times", Verdict.WRONG, "c is not applied to the bias"),
            new WrongFile("4.12", "lesson04_activations/Linear.java", "w.scale(c).times(next.w())",
                    "next.w().times(w.scale(c))", Verdict.THREW, "The order is swapped"),
            new WrongFile("4.13", "lesson04_activations/DeepChain.java", "f.derivative(sums[l]) * weights[l]",
                    "f.derivative(sums[l])", Verdict.WRONG, "The weights were left out"),
            new WrongFile("4.13", "lesson04_activations/DeepChain.java", "return gradients;",
                    "weights[0] = 0;\n        return gradients;", Verdict.WRONG, "your code changed its argument weights"),
            new WrongFile("4.14", "lesson04_activations/DeadUnits.java", "outputs.column(unit).max() == 0",
                    "outputs.column(unit).min() == 0", Verdict.WRONG, "Units that are 0 for at least one sample"),
            new WrongFile("4.P2", "lesson04_activations/Predictions.java", "return 1;",
                    "return 10;", Verdict.WRONG, "No layer can be spared"));

    private WrongFilesOfLesson04() {
    }
}
