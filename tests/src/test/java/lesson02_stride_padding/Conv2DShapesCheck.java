package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.12", title = "Shapes and first weights of a Conv2D", points = 5, file = "Conv2D.java",
        needs = {"2.1", "2.4", "2.5", "2.11"})
class Conv2DShapesCheck {

    /** A convolution and the shape of its images: all that shapes depend on. */
    record Sizing(Shape image, int filters, Shape filter, int strideHeight, int strideWidth, PaddingMode padding,
            DataFormat dataFormat, int dilationHeight, int dilationWidth) {

        static Sizing of(ConvolutionSettings in) {
            return new Sizing(in.images().shape(), in.kernel().samples(), in.kernel().shape(), in.strideHeight(),
                    in.strideWidth(), in.padding(), in.dataFormat(), in.dilationHeight(), in.dilationWidth());
        }

        /** The same with random numbers. */
        ConvolutionSettings settings() {
            boolean last = dataFormat == DataFormat.CHANNELS_LAST;
            ConvolutionSettings first = Conv2DShapesCheck.settings(last
                    ? new Shape(image.width(), image.channels(), image.height()) : image, filters, filter)
                    .strides(strideHeight, strideWidth).padding(padding).dilation(dilationHeight, dilationWidth);
            return last ? first.channelsLast() : first;
        }
    }

    private static Function<Sizing, Shape> on(Function<ConvolutionSettings, Shape> answer) {
        return in -> answer.apply(in.settings());
    }

    static final Trial<Sizing, Shape> OUTPUT_SHAPE = Trial.of("outputShape(the shape of images)",
                    (Sizing in) -> in.settings().conv().outputShape(in.settings().images().shape()))
            .definition(on(in -> in.right().shape()))
            .example("the 6×6 image, 2 filters of 3×3, stride 2",
                    () -> Sizing.of(settings(new Shape(1, 6, 6), 2, new Shape(1, 3, 3)).strides(2, 2)),
                    new Shape(2, 2, 2))
            .example("the same with same padding", () -> Sizing.of(settings(new Shape(1, 6, 6), 2, new Shape(1, 3, 3)).strides(2, 2)
                    .padding(PaddingMode.SAME)), new Shape(2, 3, 3))
            .fixture("3×7×9, 4 filters of 2×3, strides 2 and 3",
                    () -> Sizing.of(settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 3)).strides(2, 3)))
            .fixture("3×7×9, 4 filters of 2×4, same, strides 3 and 2",
                    () -> Sizing.of(settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 4))
                    .strides(3, 2).padding(PaddingMode.SAME)))
            .fixture("2×4×5, 3 filters of 3×2, full, dilation 1 and 3",
                    () -> Sizing.of(settings(new Shape(2, 4, 5), 3, new Shape(2, 3, 2))
                    .dilation(1, 3).padding(PaddingMode.FULL)))
            .fixture("6×8×7, 4 filters of 3×2 in 2 groups, dilation 3 and 2",
                    () -> Sizing.of(settings(new Shape(6, 8, 7), 4, new Shape(3, 3, 2)).dilation(3, 2)))
            .fixture("5×7×3 channels last, 4 filters of 2×3, strides 1 and 2",
                    () -> Sizing.of(settings(new Shape(3, 5, 7), 4, new Shape(3, 2, 3))
                    .strides(1, 2).channelsLast()))
            .fixture("3×4×4 under a filter of 3×3 with dilation 2, which does not fit",
                    () -> Sizing.of(settings(new Shape(3, 4, 4), 2, new Shape(3, 3, 3))
                    .dilation(2, 2)))
            .mistake("The shape of the image", "The output has F channels, and a height and width of its own.", on(in -> {
                in.right();
                return in.images().shape();
            }))
            .mistake("The channels of the image", "Every filter makes one map: the output has F channels.", on(in -> {
                Shape right = in.first(in.kernel(), in.bias(), in.plan(), x -> x).shape();
                Shape image = in.imagesFirst().shape();
                return in.last() ? new Shape(right.height(), right.width(), image.channels())
                        : new Shape(image.channels(), right.height(), right.width());
            }))
            .mistake("The padding was ignored",
                    "Hand the margins on to outputSize: top and bottom for the height, left and right for the width.",
                    on(in -> in.with(plan -> plan.margins(0, 0, 0, 0)).shape()))
            .mistake("The padding was counted once", "There are zeros on both sides: before and after.",
                    on(in -> in.with(plan -> plan.margins(plan.top(), 0, plan.left(), 0)).shape()))
            .mistake("Margins of height and width swapped", "Top and bottom belong to the height.",
                    on(in -> in.with(plan -> plan.margins(plan.left(), plan.right(), plan.top(), plan.bottom())).shape()))
            .mistake("The stride was ignored", "Hand the strides on to outputSize.",
                    on(in -> in.with(plan -> plan.strides(1, 1)).shape()))
            .mistake("Strides of height and width swapped", "The height goes with strides.height().",
                    on(in -> in.with(plan -> plan.strides(plan.strideWidth(), plan.strideHeight())).shape()))
            .mistake("The dilation was ignored", "Hand the dilation on to outputSize.",
                    on(in -> in.with(plan -> plan.dilation(1, 1)).shape()))
            .mistake("Dilations of height and width swapped", "The height goes with dilationRate.height().",
                    on(in -> in.with(plan -> plan.dilation(plan.dilationWidth(), plan.dilationHeight())).shape()))
            .mistake("Height and width swapped",
                    "A shape is channels, height, width; channels last it is height, width, channels.", on(in -> {
                Shape right = in.first(in.kernel(), in.bias(), in.plan(), x -> x).shape();
                return in.last() ? new Shape(right.width(), right.height(), right.channels())
                        : new Shape(right.channels(), right.width(), right.height());
            }))
            .mistake("Always channels first", "Channels last the output is OH×OW×F.",
                    on(in -> in.first(in.kernel(), in.bias(), in.plan(), x -> x).shape()));

    static final Trial<Sizing, Shape> FILTER_SHAPE = Trial.of("filterShape(the shape of images)",
                    (Sizing in) -> in.settings().conv().filterShape(in.settings().images().shape()))
            .definition(on(in -> in.kernel().shape()))
            .fixture("3×7×9, 4 filters of 2×4", () -> Sizing.of(settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 4))))
            .fixture("6×5×4, 9 filters of 3×2 in 3 groups", () -> Sizing.of(settings(new Shape(6, 5, 4), 9, new Shape(2, 3, 2))))
            .fixture("5×7×6 channels last, 4 filters of 2×3 in 2 groups",
                    () -> Sizing.of(settings(new Shape(6, 5, 7), 4, new Shape(3, 2, 3)).channelsLast()))
            .mistake("The groups were ignored", "A filter sees C/groups channels.",
                    on(in -> new Shape(in.kernel().shape().channels() * in.groups(),
                    in.kernel().shape().height(), in.kernel().shape().width())))
            .mistake("The filters in place of the channels",
                    "That is how many filters there are; a filter is as deep as what it sees.",
                    on(in -> new Shape(in.kernel().samples(), in.kernel().shape().height(), in.kernel().shape().width())))
            .mistake("Height and width swapped", "A filter is channels, height, width.",
                    on(in -> new Shape(in.kernel().shape().channels(), in.kernel().shape().width(),
                            in.kernel().shape().height())))
            .mistake("Channels last read as channels first",
                    "The channels of an image stand last in its shape if the data format says so.",
                    on(in -> new Shape(in.images().shape().channels() / in.groups(),
                            in.kernel().shape().height(), in.kernel().shape().width())));

    static final Trial<ConvolutionSettings,
            Tensor> START_KERNEL = Trial.of("startKernel(the shape of images, random), the initializer of"
                            + " which writes 10000 · fanIn + 100 · fanOut + place",
                    (ConvolutionSettings in) -> in.conv().kernelInitializer(Conv2DShapesCheck::report)
                            .startKernel(in.images().shape(), new Random(1)))
            .definition(in -> kernel(in, in.kernel().shape(), in.kernel().shape().size(), fanOut(in)))
            .fixture("3×7×9, 4 filters of 2×3", () -> settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 3)))
            .fixture("6×5×4, 9 filters of 3×2 in 3 groups", () -> settings(new Shape(6, 5, 4), 9, new Shape(2, 3, 2)))
            .fixture("5×7×6 channels last, 4 filters of 2×3 in 2 groups",
                    () -> settings(new Shape(6, 5, 7), 4, new Shape(3, 2, 3)).channelsLast())
            .mistake("Fan-in and fan-out exchanged", "The initializer takes fanIn first.",
                    in -> kernel(in, in.kernel().shape(), fanOut(in), in.kernel().shape().size()))
            .mistake("The fans of a dense layer",
                    "Fan-in and fan-out include the area of the filter: GlorotUniform.fanIn and fanOut.",
                    in -> kernel(in, in.kernel().shape(), in.kernel().shape().channels(), in.kernel().samples()))
            .mistake("Another initializer", "Ask the kernel initializer that this convolution was given.",
                    in -> Tensor.zeros(
                    in.kernel().samples(), in.kernel().shape()))
            .mistake("The fan-in counts all channels", "A filter sees the channels of its group only.",
                    in -> kernel(in, in.kernel().shape(), in.kernel().shape().size() * in.groups(), fanOut(in)))
            .mistake("The numbers stand in another order",
                    "The initializer's matrix has one row a filter; new Tensor(matrix, shape) reads it.", in -> {
                Matrix mixed = report(in.kernel().shape().size(), in.kernel().samples(), in.kernel().shape().size(),
                        fanOut(in), null);
                return new Tensor(mixed.transpose(), in.kernel().shape());
            });

    static final Trial<ConvolutionSettings,
            Matrix> START_BIAS = Trial.of("startBias(random), the initializer of which writes"
                            + " 10000 · fanIn + 100 · fanOut + place",
                    (ConvolutionSettings in) ->
                            in.conv().biasInitializer(Conv2DShapesCheck::report).startBias(new Random(1)))
            .definition(in -> bias(in, in.kernel().samples(), in.kernel().samples()))
            .fixture("4 filters", () -> settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 3)))
            .fixture("9 filters", () -> settings(new Shape(6, 5, 4), 9, new Shape(2, 3, 2)))
            .fixture("4 filters without biases", () -> settings(new Shape(3, 7, 9), 4, new Shape(3, 2, 3)).withoutBias())
            .mistake("Biases though there are none",
                    "Without useBias the answer has one row and no columns: Matrix.zeros(1, 0).",
                    in -> report(1, in.kernel().samples(), in.kernel().samples(), in.kernel().samples(), null))
            .mistake("Zeros in place of no biases",
                    "Without useBias the answer has one row and no columns: Matrix.zeros(1, 0).",
                    in -> in.bias().cols() == 0 ? Matrix.zeros(1, in.kernel().samples())
                            : bias(in, in.kernel().samples(), in.kernel().samples()))
            .mistake("A column", "The biases are one row.",
                    in -> bias(in, in.kernel().samples(), in.kernel().samples()).transpose())
            .mistake("Always zeros", "Ask the bias initializer that this convolution was given.",
                    in -> Matrix.zeros(1, in.bias().cols()))
            .mistake("The fans of the kernel", "Of a row of F biases both fans are F.",
                    in -> bias(in, in.kernel().shape().size(), fanOut(in)));

    /** A convolution without biases. */
    record Biasless(int filters) {
    }

    static final Trial<Biasless, Matrix> NOT_ASKED = Trial.of("startBias(random) without biases, the initializer of which"
            + " refuses to make anything",
                    (Biasless in) -> Conv2D.of(in.filters(), 3, 2).useBias(false)
                            .biasInitializer((rows, cols, fanIn, fanOut, random) -> refuse()).startBias(new Random(1)))
            .definition(in -> Matrix.zeros(1, 0))
            .fixture("4 filters", () -> new Biasless(4))
            .mistake("The initializer was asked though there are no biases",
                    "Without useBias the answer is Matrix.zeros(1, 0), and no initializer is asked for it.",
                    in -> refuse());

    private static Matrix refuse() {
        throw new IllegalArgumentException("This initializer was asked for biases, but there are none.");
    }

    /** Arguments with random weights; the shapes are channels first. */
    private static ConvolutionSettings settings(Shape image, int filters, Shape filter) {
        return ConvolutionSettings.random(1, image, filters, filter, new Random(1));
    }

    /** An initializer that tells what it was asked. */
    private static Matrix report(int rows, int cols, int fanIn, int fanOut, RandomGenerator random) {
        Matrix numbers = Matrix.zeros(rows, cols);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.ejml().data[i] = 10_000 * fanIn + 100 * fanOut + i;
        }
        return numbers;
    }

    private static int fanOut(ConvolutionSettings in) {
        return in.kernel().samples() * in.kernel().shape().height() * in.kernel().shape().width();
    }

    private static Tensor kernel(ConvolutionSettings in, Shape filter, int fanIn, int fanOut) {
        return new Tensor(report(in.kernel().samples(), filter.size(), fanIn, fanOut, null), filter);
    }

    private static Matrix bias(ConvolutionSettings in, int fanIn, int fanOut) {
        return report(1, in.bias().cols(), fanIn, fanOut, null);
    }

    @Test
    void the_output_has_a_channel_for_every_filter() {
        OUTPUT_SHAPE.check();
    }

    @Test
    void a_filter_spans_the_channels_of_its_group() {
        FILTER_SHAPE.check();
    }

    @Test
    void the_kernel_initializer_makes_the_filters() {
        FILTER_SHAPE.check(); // the shapes first, since the weights build on them
        OUTPUT_SHAPE.check();
        START_KERNEL.check();
    }

    @Test
    void the_bias_initializer_makes_the_biases() {
        START_BIAS.check();
        NOT_ASKED.check();
    }
}
