package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 3. */
final class WrongFilesOfLesson03 {

    private static final String POOLING = "lesson03_pooling/Pooling.java";
    private static final String ROUTING = "lesson03_pooling/Routing.java";
    private static final String FLATTENING = "lesson03_pooling/Flattening.java";
    private static final String INVARIANCE = "lesson03_pooling/Invariance.java";

    static final List<WrongFile> ALL = List.of(
            new WrongFile("3.1", POOLING, "double largest = Double.NEGATIVE_INFINITY;\n                for (int ky",
                    "double largest = Double.MIN_VALUE;\n                for (int ky", Verdict.WRONG,
                            "The maximum starts at 0"),
            new WrongFile("3.1", POOLING, "double largest = Double.NEGATIVE_INFINITY;\n                for (int ky",
                    "double largest = 0;\n                for (int ky", Verdict.WRONG, "The maximum starts at 0"),
            new WrongFile("3.1", POOLING, "map.get(oy * size + ky, ox * size + kx)",
                    "map.get(oy + ky, ox + kx)", Verdict.WRONG, "The window does not move by its size"),
            new WrongFile("3.1", POOLING, "Matrix.zeros(map.rows() / size, map.cols() / size)",
                    "Matrix.zeros(map.cols() / size, map.rows() / size)", Verdict.THREW,
                            "Height and width of the output swapped"),
            new WrongFile("3.2", POOLING, "double largest = Double.NEGATIVE_INFINITY;\n                        for (int y",
                    "double largest = 0;\n                        for (int y", Verdict.WRONG,
                            "The maximum starts at 0, or the padding counts as 0"),
            new WrongFile("3.2", POOLING, "largest = Math.max(largest, images.get(n, c, y, x))",
                    "largest = images.get(n, c, y, x)", Verdict.WRONG, "The last cell of the window"),
            new WrongFile("3.2", POOLING, "largest = Math.max(largest, images.get(n, c, y, x))",
                    "largest = Math.max(largest, images.get(n, 0, y, x))", Verdict.WRONG,
                            "The first channel in place of every channel"),
            new WrongFile("3.3", POOLING, "sum += images.get(n, c, y, x)", "sum = images.get(n, c, y, x)", Verdict.WRONG,
                    "The last cell of the window"),
            new WrongFile("3.4", POOLING, "sums.elementDivide(counts)",
                    "sums.scale(1.0 / (window.height() * window.width()))",
                    Verdict.WRONG, "The padding was counted"),
            new WrongFile("3.4", POOLING, "sums.elementDivide(counts)", "sums", Verdict.WRONG,
                    "The sum in place of the mean"),
            new WrongFile("3.5", POOLING, "max(negated, window).matrix().scale(-1)", "max(negated, window).matrix()",
                    Verdict.WRONG,
                    "The sign was not turned back"),
            new WrongFile("3.6", POOLING, "return average(images, new Window(height, width,",
                    "return average(images, new Window(height, height,",
                    Verdict.WRONG, "A square window. A map need not be square"),
            new WrongFile("3.7", ROUTING, "images.matrix().get(n, cell) > images", "images.matrix().get(n, cell) >= images",
                    Verdict.WRONG,
                    "The last of equal numbers"),
            new WrongFile("3.7", ROUTING, "sources[n][pooled.index(c, oy, ox)] = source;",
                    "sources[n][pooled.index(c, oy, ox)] = source % (shape.height() * shape.width());", Verdict.WRONG,
                            "The channel was forgotten"),
            new WrongFile("3.8", ROUTING, "inputGradient.matrix().get(n, source) + outputGradient", "outputGradient",
                    Verdict.WRONG,
                    "Set where it should add"),
            new WrongFile("3.8", ROUTING, "int source = sources[n][i];", "int source = sources[0][i];", Verdict.WRONG,
                    "The sources of the first sample for all samples"),
            new WrongFile("3.9", ROUTING, " / ((bottom - top) * (right - left))", "", Verdict.WRONG, "Not divided"),
            new WrongFile("3.9", ROUTING, "inputGradient.get(n, c, y, x) + share", "share", Verdict.WRONG,
                    "Set where it should add"),
            new WrongFile("3.9", ROUTING, "(bottom - top) * (right - left)", "window.height() * window.width()",
                    Verdict.WRONG,
                    "The padding was counted"),
            new WrongFile("3.10", FLATTENING, "rowByRow(map.transpose())", "rowByRow(map)", Verdict.WRONG, "Row by row"),
            new WrongFile("3.11", FLATTENING, "return new Tensor(rows.copy(), shape);",
                    "return new Tensor(rows.copy(), new Shape(shape.channels(), shape.width(), shape.height()));",
                            Verdict.SHAPE,
                    "expected of thereAndBack a tensor of 3×2×3×4"),
            new WrongFile("3.12", INVARIANCE, "return sum / before.samples();", "return sum;", Verdict.WRONG,
                    "The sum in place of the mean"),
            new WrongFile("3.12", INVARIANCE, "after.matrix().row(n).minus(before.matrix().row(n)).norm()",
                    "Math.abs(after.matrix().row(n).norm() - before.matrix().row(n).norm())", Verdict.WRONG,
                    "The difference of the norms in place of the norm of the difference"),
            new WrongFile("3.13", INVARIANCE, "features.apply(shift(images, down, right))",
                    "shift(features.apply(images), down, right)",
                    Verdict.WRONG, "The features moved, not the image"),
            new WrongFile("3.P5", "lesson03_pooling/Predictions.java", "return Moves.MIN_POOLED", "return Moves.UNPOOLED",
                    Verdict.WRONG,
                    "Not the unpooled ones"));

    private WrongFilesOfLesson03() {
    }
}
