package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 6. */
final class WrongFilesOfLesson06 {

    private static final String HOME = "lesson06_regularization/";

    static final List<WrongFile> ALL = List.of(
            new WrongFile("6.1", HOME + "Gap.java", "(double) hits / right.length",
                    "hits / right.length", Verdict.WRONG, "An integer division"),
            new WrongFile("6.1", HOME + "Gap.java", "network.forward(testX, Mode.EVALUATION)",
                    "network.forward(x, Mode.EVALUATION)", Verdict.WRONG, "testLoss should be"),
            new WrongFile("6.2", HOME + "Ridge.java", "value.scale(2 * lambda)",
                    "value.scale(lambda)", Verdict.WRONG, "The factor 2 is missing"),
            new WrongFile("6.2", HOME + "Ridge.java", "return lambda * value",
                    "return lambda / 2 * value", Verdict.WRONG, "Half of it"),
            new WrongFile("6.3", HOME + "Lasso.java", "lambda * Math.signum(w)",
                    "lambda * Math.abs(w)", Verdict.WRONG, "|w| in place of its slope"),
            new WrongFile("6.3", HOME + "Lasso.java", "lambda * Math.signum(w)",
                    "w >= 0 ? lambda : -lambda", Verdict.WRONG, "The right slope at the kink"),
            new WrongFile("6.4", HOME + "Penalties.java", "!NO_WEIGHTS.contains(parameter.name())",
                    "!parameter.name().equals(\"b\")", Verdict.SHAPE, "γ and β are penalized"),
            new WrongFile("6.4", HOME + "Penalties.java", "!NO_WEIGHTS.contains(parameter.name())",
                    "parameter.name() != \"b\"", Verdict.SHAPE, "Everything is penalized"),
            new WrongFile("6.4", HOME + "Penalties.java", "!NO_WEIGHTS.contains(parameter.name())",
                    "!parameter.name().startsWith(\"b\") && !parameter.name().startsWith(\"g\")", Verdict.SHAPE,
                    "a name was known by its beginning"),
            new WrongFile("6.5", HOME + "SoftThreshold.java", "Math.max(0, Math.abs(w) - threshold)",
                    "(Math.abs(w) - threshold)", Verdict.WRONG, "It overshoots 0"),
            new WrongFile("6.5", HOME + "SoftThreshold.java", "Math.signum(w) * Math.max(0, Math.abs(w) - threshold)",
                    "Math.abs(w) > threshold ? w : 0", Verdict.WRONG, "A hard threshold"),
            new WrongFile("6.6", HOME + "LambdaSearch.java", "(double) i / (count - 1)",
                    "i / (count - 1)", Verdict.WRONG, "An integer division"),
            new WrongFile("6.6", HOME + "LambdaSearch.java", "double best = Double.POSITIVE_INFINITY;",
                    "double best = 1;", Verdict.NAN, ""),
            new WrongFile("6.7", HOME + "MaxNorm.java", "norm > max ? max / norm : 1",
                    "max / norm", Verdict.WRONG, "Short neurons were made longer, and zeros NaN"),
            new WrongFile("6.7", HOME + "MaxNorm.java", ".columnSums().map(Math::sqrt)",
                    ".columnSums()", Verdict.WRONG, "No root"),
            new WrongFile("6.7", HOME + "MaxNorm.java", "case \"filters\", \"b\" -> parameter.setConstraint(ofRows(max));",
                    "case \"filters\" -> parameter.setConstraint(ofRows(max));\n"
                            + "                case \"b\" -> parameter.setConstraint(ofColumns(max));",
                    Verdict.WRONG, "Biases number by number"),
            new WrongFile("6.8", HOME + "Dropout.java", "drawn < rate ? 0 : 1 / (1 - rate)",
                    "drawn < rate ? 1 / rate : 0", Verdict.WRONG, "Keep and drop swapped"),
            new WrongFile("6.8", HOME + "Dropout.java", "drawn < rate ? 0 : 1 / (1 - rate)",
                    "drawn < rate ? 0 : 1", Verdict.WRONG, "No scaling"),
            new WrongFile("6.8", HOME + "Dropout.java", "mode == Mode.EVALUATION",
                    "mode == null", Verdict.SHAPE, "Active at evaluation"),
            new WrongFile("6.8", HOME + "Dropout.java", "outputGradient.matrix().elementTimes(mask)",
                    "outputGradient.matrix().elementTimes(mask.map(Math::signum))", Verdict.WRONG, "Backward forgets the scale"),
            new WrongFile("6.8", HOME + "Dropout.java", "private Matrix mask; ",
                    "private static Matrix mask; ", Verdict.SHAPE, "Two layers share their memory"),
            new WrongFile("6.8", HOME + "Dropout.java", "return new Tensor(x.matrix().elementTimes(mask), x.shape());",
                    "Tensor y = new Tensor(x.matrix().elementTimes(mask), x.shape());\n"
                            + "        mask = y.matrix().map(value -> value == 0 ? 0 : 1 / (1 - rate));\n        return y;",
                    Verdict.SHAPE, "The mask was read off the output"),
            new WrongFile("6.9", HOME + "ActivityPenalty.java", ".scale(1.0 / input.samples())",
                    "", Verdict.WRONG, "Only the penalty is a mean over the samples"),
            new WrongFile("6.10", HOME + "EarlyStopping.java", "parameter.value().copy()",
                    "parameter.value()", Verdict.WRONG, "No copies were taken"),
            new WrongFile("6.10", HOME + "EarlyStopping.java", "parameter.setValue(value.copy())",
                    "parameter.setValue(value)", Verdict.WRONG, "The copies themselves were handed out"),
            new WrongFile("6.10", HOME + "EarlyStopping.java", "validationLoss < bestLoss",
                    "validationLoss <= bestLoss", Verdict.WRONG, ""),
            new WrongFile("6.10", HOME + "EarlyStopping.java", "return epoch - bestEpoch >= patience;",
                    "if (epoch - bestEpoch >= patience) {\n            restoreBest();\n        }\n"
                            + "        return epoch - bestEpoch >= patience;", Verdict.WRONG, "shouldStop restores already"),
            new WrongFile("6.11", HOME + "Augmentation.java", "int fromRow = row - down;",
                    "int fromRow = row + down;", Verdict.WRONG, "Up and down swapped"),
            new WrongFile("6.12", HOME + "Augmentation.java", "int right = random.nextInt(2 * most + 1) - most;",
                    "int right = down;", Verdict.WRONG, "The same shift down and right"),
            new WrongFile("6.13", HOME + "Augmentation.java", "0, standardDeviation, random",
                    "0, standardDeviation * standardDeviation, random", Verdict.WRONG, "The variance in place of"),
            new WrongFile("6.P4", HOME + "Predictions.java", "return 40;",
                    "return 4;", Verdict.WRONG, "The learning rate was forgotten"));

    private WrongFilesOfLesson06() {
    }
}
