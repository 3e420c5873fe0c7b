package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 7. */
final class WrongFilesOfLesson07 {

    private static final String FOLDER = "lesson07_batch_norm/";

    static final List<WrongFile> ALL = List.of(
            wrong("7.1", "Statistics.java", "centred.elementTimes(centred).columnMeans()",
                    "centred.elementTimes(centred).columnSums().scale(1.0 / (x.rows() - 1))", Verdict.WRONG,
                    "Divided by m − 1"),
            wrong("7.1", "Statistics.java", "centred.elementTimes(centred).columnMeans()",
                    "x.elementTimes(x).columnMeans().minus(means.elementTimes(means))", Verdict.WRONG,
                    "Rounding ate the variance"),
            wrong("7.1", "Statistics.java", "x.plusRow(means.scale(-1))", "x", Verdict.WRONG, "The mean was not taken off"),
            wrong("7.2", "Standardizer.java", "training.column(c).max() == training.column(c).min()",
                    "deviations.get(0, c) == 0", Verdict.WRONG, "A constant column went unseen"),
            wrong("7.2", "Standardizer.java", "deviations.set(0, c, 1);", "deviations.set(0, c, 0);", Verdict.WRONG,
                    "A constant column has deviation 0"),
            wrong("7.2", "Standardizer.java", "return x.plusRow(means.scale(-1))",
                    "Matrix own = Statistics.ofColumns(x).means();\n        return x.plusRow(own.scale(-1))", Verdict.WRONG,
                    "By the mean of these samples"),
            wrong("7.3", "StandardizingLayer.java",
                    "new Tensor(outputGradient.matrix().timesRow(slopes), outputGradient.shape())",
                    "standardizer().transform(outputGradient)", Verdict.WRONG, "The gradient was standardized"),
            wrong("7.3", "StandardizingLayer.java", "return standardizer().transform(x);",
                    "return mode == Mode.TRAINING ? standardizer().transform(x) : x;", Verdict.WRONG, "Only in training"),
            wrong("7.4", "Channels.java", "        return columns;",
                    "        return x.matrix().reshape(columns.rows(), columns.cols());", Verdict.WRONG, "Reshaped"),
            wrong("7.5", "Statistics.java", "return ofColumns(Channels.toColumns(x));", "return ofColumns(x.matrix());",
                    Verdict.SHAPE, "Statistics of every position"),
            wrong("7.6", "Normalization.java", "Math.sqrt(variance + epsilon)", "Math.sqrt(variance) + epsilon",
                    Verdict.WRONG, "ε outside the root"),
            wrong("7.6", "Normalization.java", "x.plusRow(statistics.means().scale(-1))",
                    "x.plusRow(x.columnMeans().scale(-1))", Verdict.WRONG, "By its own means"),
            wrong("7.2", "Standardizer.java", "training.column(c).max() == training.column(c).min()",
                    "deviations.get(0, c) < 1e-12", Verdict.WRONG, "Small numbers were taken for constant"),
            wrong("7.2", "Standardizer.java", "deviations.map(deviation -> 1 / deviation)",
                    "deviations.map(deviation -> deviation == 1 ? 0 : 1 / deviation)", Verdict.WRONG,
                    "A column with deviation 1 became 0"),
            wrong("7.10", "StraightLine.java", "layer.w().timesRow(slopes)", "layer.w().timesColumn(slopes.transpose())",
                    Verdict.WRONG, "The slopes went to the rows of W"),
            wrong("7.7", "ScaleAndShift.java", "normalized.timesRow(gamma).plusRow(beta)",
                    "normalized.plusRow(beta).timesRow(gamma)", Verdict.WRONG, "Shifted before it was scaled"),
            wrong("7.8", "RunningStatistics.java",
                    "running.means().scale(momentum).plus(batch.means().scale(1 - momentum)),\n"
                            + "                running.variances().scale(momentum).plus(batch.variances().scale(1 - momentum))",
                    "running.means().scale(1 - momentum).plus(batch.means().scale(momentum)),\n"
                            + "                running.variances().scale(1 - momentum).plus(batch.variances().scale(momentum))",
                    Verdict.WRONG, "The momentum the wrong way round"),
            wrong("7.9", "StraightLine.java", "beta.minus(running.means().elementTimes(slopes))",
                    "beta.minus(running.means())", Verdict.WRONG, "The mean was not sent through the slope"),
            wrong("7.10", "StraightLine.java", "layer.b().elementTimes(slopes).plus(offsets)", "layer.b().plus(offsets)",
                    Verdict.WRONG, "The bias was not scaled"),
            wrong("7.11", "ScaleAndShift.java", "outputGradient.elementTimes(normalized).columnSums()",
                    "outputGradient.columnSums()", Verdict.WRONG, "x̂ is missing in the gradient of γ"),
            wrong("7.12", "ChainRule.java", ".elementDivide(deviations.elementTimes(deviations)).scale(-1)",
                    ".elementDivide(deviations.elementTimes(deviations))", Verdict.WRONG, "Step 1: the minus is missing"),
            wrong("7.12", "ChainRule.java", "varianceGradient.scale(2.0 / centred.rows())",
                    "varianceGradient.scale(2 / centred.rows())", Verdict.WRONG, "Step 3: only through x̂"),
            wrong("7.12", "ChainRule.java", "return centredGradient.plusRow(centredGradient.columnMeans().scale(-1));",
                    "return centredGradient;", Verdict.WRONG, "Step 4: the mean was forgotten"),
            wrong("7.13", "ShortForm.java", "                .minus(normalized.timesRow(meansOfProducts))\n", "",
                    Verdict.WRONG, "The way through the variance is missing"),
            wrong("7.14", "BatchNorm.java", "mode == Mode.TRAINING ? Statistics.ofColumns(columns) : running()",
                    "Statistics.ofColumns(columns)", Verdict.WRONG, "Batch statistics at evaluation"),
            wrong("7.14", "BatchNorm.java", "if (mode == Mode.TRAINING) {", "if (true) {", Verdict.WRONG,
                    "An evaluation pass overwrote what backward needs"),
            wrong("7.14", "BatchNorm.java", "gamma.setGradient(gradients.gamma());",
                    "gamma.setGradient(gamma.gradient().plus(gradients.gamma()));", Verdict.WRONG,
                    "A second backward adds where it must replace"),
            wrong("7.14", "BatchNorm.java", "private Matrix normalized; ", "private static Matrix normalized; ",
                    Verdict.WRONG, "Two layers share their memory"),
            wrong("7.P3", "Predictions.java", "return Change.NONE;", "return Change.SHIFTED;", Verdict.WRONG,
                    "The bias comes through"));

    private WrongFilesOfLesson07() {
    }

    private static WrongFile wrong(String exercise, String file, String right, String wrong, Verdict verdict, String words) {
        return new WrongFile(exercise, FOLDER + file, right, wrong, verdict, words);
    }
}
