package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 1. */
final class WrongFilesOfLesson01 {

    static final List<WrongFile> ALL = List.of(
            new WrongFile("1.1", "lesson01_convolution/Window.java", "window.elementTimes(filter).sum()",
                    "window.times(filter).sum()", Verdict.WRONG, "The matrix product in place of the product cell by cell"),
            new WrongFile("1.1", "lesson01_convolution/Window.java", "return window",
                    "System.exit(0);\n        return window", Verdict.FORBIDDEN, "your code calls System.exit(0) in Window.response (Window.java:"),
            new WrongFile("1.2", "lesson01_convolution/Convolution1D.java", "x[k] * h[n - k]",
                    "x[k] * h[h.length - 1 - (n - k)]", Verdict.WRONG, "Correlation in place of convolution"),
            new WrongFile("1.3", "lesson01_convolution/Convolution1D.java", "k < h.length;",
                    "k < h.length - 1;", Verdict.WRONG, "The last weight was left out"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "* filter.get(ky, kx)",
                    "* filter.get(kx, ky)", Verdict.WRONG, "Rows and columns of the filter swapped"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "y < map.rows()",
                    "y <= map.rows()", Verdict.THREW, "in Convolution2D.correlate (Convolution2D.java:"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "return map;",
                    "image.scaleInPlace(2);\n        return map;", Verdict.WRONG, "your code changed its argument image"),
            new WrongFile("1.5", "lesson01_convolution/Convolution2D.java", "correlate(image, halfTurn(filter))",
                    "correlate(image, filter)", Verdict.WRONG, "Correlation in place of convolution"),
            new WrongFile("1.6", "lesson01_convolution/Channels.java", "double sum = bias",
                    "double sum = 0", Verdict.WRONG, "The bias was forgotten"),
            new WrongFile("1.7", "lesson01_convolution/Channels.java", "biases.get(0, f)",
                    "biases.get(0, 0)", Verdict.WRONG, "One bias for all filters"),
            new WrongFile("1.8", "lesson01_convolution/DesignedFilters.java", "1.0 / (size * size)",
                    "1 / (size * size)", Verdict.WRONG, "Divided as whole numbers"),
            new WrongFile("1.9", "lesson01_convolution/Im2col.java", "columns.set(ky * filterWidth + kx,",
                    "columns.set(kx * filterHeight + ky,", Verdict.WRONG, "A window is read column by column"),
            new WrongFile("1.10", "lesson01_convolution/Im2col.java", "columns.set(row, column, images.get(n, c,",
                    "columns.set(row, column, images.get(0, c,", Verdict.WRONG, "The first image in place of every image"),
            new WrongFile("1.11", "lesson01_convolution/Im2col.java", ".plusColumn(biases.transpose())",
                    "", Verdict.WRONG, "The biases were forgotten"),
            new WrongFile("1.12", "lesson01_convolution/Im2col.java", "images.get(n, c, y + ky, x + kx) + columns.get(row, column)",
                    "columns.get(row, column)", Verdict.WRONG, "Set where it should add"),
            new WrongFile("1.13", "lesson01_convolution/Convolution3D.java", "volume[z + kz]",
                    "volume[kz]", Verdict.WRONG, "The filter does not move through the depth"),
            new WrongFile("1.14", "lesson01_convolution/Counting.java", "(long) channels",
                    "channels", Verdict.WRONG, "An int that overflows"),
            new WrongFile("1.15", "lesson01_convolution/WeightMatrix.java", "(y + ky) * width",
                    "(y + ky) * outputWidth", Verdict.WRONG, "The width of the map taken for the width of the image"),
            new WrongFile("1.P2", "lesson01_convolution/Predictions.java", "return 40",
                    "return 36", Verdict.WRONG, "The biases were forgotten"));

    private WrongFilesOfLesson01() {
    }
}
