package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 2. */
final class WrongFilesOfLesson02 {

    private static final String LESSON = "lesson02_stride_padding/";

    static final List<WrongFile> ALL = List.of(
            wrong("2.1", "Sizes.java", "/ stride + 1;", "/ stride;", "The + 1 is missing"),
            wrong("2.1", "Sizes.java", "return dilation * (kernel - 1) + 1;", "return dilation * kernel;",
                    "Kernel times dilation"),
            new WrongFile("2.1", LESSON + "Sizes.java", "if (extent > padded) {", "if (padded - extent < -stride) {",
                    Verdict.THREW,
                    "Only sizes below 1 are refused"),
            wrong("2.2", "Strides.java", "image.get(y * strideHeight + ky, x * strideWidth + kx)",
                    "image.get(y + ky, x + kx)",
                    "The stride was used for the size but not for the window"),
            wrong("2.2", "Strides.java", "image.get(y * strideHeight + ky, x * strideWidth + kx)",
                    "image.get(y + ky * strideHeight, x + kx * strideWidth)", "The stride between the taps"),
            wrong("2.3", "Padding.java", "padded.set(n, c, y + margins.top(), x + margins.left(), images.get(n, c, y, x));",
                    "padded.set(n, c, y, x, images.get(n, c, y, x));", "Padded only at the bottom and on the right"),
            wrong("2.3", "Padding.java", "padded.get(n, c, y + margins.top(), x + margins.left())",
                    "padded.get(n, c, y, x)", "The upper left corner was kept"),
            wrong("2.4", "Padding.java", "{total / 2, total - total / 2}", "{total - total / 2, total / 2}",
                    "The odd zero stands before"),
            wrong("2.4", "Padding.java", "(output - 1) * stride + Sizes", "(output - 1) + Sizes", "should be"),
            wrong("2.5", "Padding.java", "new Margins(rows[0], rows[1], columns[0], columns[1])",
                    "new Margins(columns[0], columns[1], rows[0], rows[1])", "Rows and columns of same padding swapped"),
            wrong("2.6", "Dilation.java", "image.get(y + ky * dilationHeight, x + kx * dilationWidth)",
                    "image.get(y + ky, x + kx)",
                    "The dilation was used for the size but not for the taps"),
            wrong("2.7", "Groups.java", "firstChannel + c", "c", "All filters see the first group"),
            wrong("2.7", "Groups.java", "f / filtersPerGroup * window", "f % groups * window",
                    "The filters take turns among the groups"),
            wrong("2.8", "Groups.java", "biases.get(0, f)", "biases.get(0, 0)", "One bias for all maps"),
            wrong("2.9", "Counting.java", "(long) channels / groups", "(long) channels", "The groups were ignored"),
            wrong("2.10", "ChannelOrder.java", "converted.set(n, y, x, c, images.get(n, c, y, x));",
                    "converted.matrix().set(n, shape.index(c, y, x), images.get(n, c, y, x));",
                            "Channels first read as channels last"),
            wrong("2.11", "GlorotUniform.java", "6.0 / (fanIn", "6 / (fanIn", "Divided as whole numbers"),
            wrong("2.12", "Conv2D.java", "return dataFormat == DataFormat.CHANNELS_LAST ? ChannelOrder.last(output) :"
                    + " output;", "return output;",
                    "Always channels first"),
            wrong("2.13", "Conv2D.java", "useBias ? bias.get(0, f) : 0", "0", "The biases were forgotten"),
            wrong("2.13", "Conv2D.java", "ky * dilationRate.height()", "ky * dilationRate.width()", "should be"),
            wrong("2.13", "Conv2D.java", "output.set(n, f, y, x, activation.applyAsDouble(sum))",
                    "output.set(n, f, y, x, sum)",
                    "The activation was forgotten"),
            wrong("2.14", "ReceptiveField.java", "jump *= layer.stride()", "jump += layer.stride() - 1",
                    "The strides were added"),
            wrong("2.15", "ShapeDetective.java", "return Shape.vector(before.size());",
                    "return new Shape(1, 1, before.size());",
                    "A picture of one row"),
            wrong("2.16", "AlphaGo.java", "stone == 'O' ? -1 : 0", "0", "White is 0, too"),
            wrong("2.P2", "Predictions.java", "return 11;", "return 12;", "The corner was counted twice"));

    private WrongFilesOfLesson02() {
    }

    private static WrongFile wrong(String exercise, String file, String right, String wrong, String words) {
        return new WrongFile(exercise, LESSON + file, right, wrong, Verdict.WRONG, words);
    }
}
