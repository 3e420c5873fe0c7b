package lesson02_stride_padding;

import check.Fixtures;
import definitions.StridedConvolutions;
import definitions.StridedConvolutions.Plan;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * What a whole convolution is given: its arguments, spelled out so that a message can show each, images and weights.
 * The images are in the data format that the arguments name.
 */
record ConvolutionSettings(Tensor images, Tensor kernel, Matrix bias, int strideHeight, int strideWidth, PaddingMode padding,
        DataFormat dataFormat, int dilationHeight, int dilationWidth, int groups, Curve activation) {

    /** What the cells go through at last. */
    enum Curve {
        NONE(x -> x),
        /** So made that applying it twice, or before the bias, or to the wrong thing shows. */
        HALF_PLUS_ONE(x -> x / 2 + 1),
        BENT(x -> x < 0 ? x / 10 : x);

        final DoubleUnaryOperator function;

        Curve(DoubleUnaryOperator function) {
            this.function = function;
        }
    }

    /** The plain ones: filters of a shape over images of a shape (channels first), all random, with biases. */
    static ConvolutionSettings random(int samples, Shape image, int filters, Shape filter, RandomGenerator random) {
        return new ConvolutionSettings(Fixtures.tensor(samples, image, random), Fixtures.tensor(filters, filter, random),
                Fixtures.matrix(1, filters, random), 1, 1, PaddingMode.VALID, DataFormat.CHANNELS_FIRST, 1, 1,
                image.channels() / filter.channels(), Curve.NONE);
    }

    ConvolutionSettings strides(int height, int width) {
        return new ConvolutionSettings(images, kernel, bias, height, width, padding, dataFormat, dilationHeight,
                dilationWidth, groups, activation);
    }

    ConvolutionSettings padding(PaddingMode padding) {
        return new ConvolutionSettings(images, kernel, bias, strideHeight, strideWidth, padding, dataFormat,
                dilationHeight, dilationWidth,
                groups, activation);
    }

    ConvolutionSettings dilation(int height, int width) {
        return new ConvolutionSettings(images, kernel, bias, strideHeight, strideWidth, padding, dataFormat, height, width,
                groups, activation);
    }

    ConvolutionSettings activation(Curve activation) {
        return new ConvolutionSettings(images, kernel, bias, strideHeight, strideWidth, padding, dataFormat,
                dilationHeight, dilationWidth,
                groups, activation);
    }

    ConvolutionSettings withoutBias() {
        return new ConvolutionSettings(images, kernel, Matrix.zeros(1, 0), strideHeight, strideWidth, padding, dataFormat,
                dilationHeight,
                dilationWidth, groups, activation);
    }

    /** The same images, in the other order. */
    ConvolutionSettings channelsLast() {
        return new ConvolutionSettings(StridedConvolutions.channelsLast(images), kernel, bias, strideHeight, strideWidth,
                padding,
                DataFormat.CHANNELS_LAST, dilationHeight, dilationWidth, groups, activation);
    }

    // ---------------------------------------------------------------- the student's configuration, and the right answers

    Conv2D conv() {
        return Conv2D.of(kernel.samples(), kernel.shape().height(), kernel.shape().width()).strides(strideHeight,
                strideWidth)
                .padding(padding).dataFormat(dataFormat).dilationRate(dilationHeight, dilationWidth).groups(groups)
                .activation(activation.function).useBias(bias.cols() > 0);
    }

    boolean last() {
        return dataFormat == DataFormat.CHANNELS_LAST;
    }

    Tensor imagesFirst() {
        return last() ? StridedConvolutions.channelsFirst(images) : images;
    }

    private int[] zeros(PaddingMode mode, int size, int kernel, int stride, int dilation) {
        int full = StridedConvolutions.extent(kernel, dilation) - 1;
        return switch (mode) {
            case VALID -> new int[] {0, 0};
            case SAME -> StridedConvolutions.same(size, kernel, stride, dilation);
            case FULL -> new int[] {full, full};
        };
    }

    /** The plan with the margins of another mode. */
    Plan plan(PaddingMode mode) {
        Shape image = imagesFirst().shape();
        int[] rows = zeros(mode, image.height(), kernel.shape().height(), strideHeight, dilationHeight);
        int[] columns = zeros(mode, image.width(), kernel.shape().width(), strideWidth, dilationWidth);
        return new Plan(strideHeight, strideWidth, rows[0], rows[1], columns[0], columns[1], dilationHeight, dilationWidth,
                groups);
    }

    Plan plan() {
        return plan(padding);
    }

    /** What comes out channels first, with a plan, biases and activation of one's own. */
    Tensor first(Tensor kernel, Matrix bias, Plan plan, DoubleUnaryOperator activation) {
        return StridedConvolutions.forward(imagesFirst(), kernel, bias, plan, activation);
    }

    /** In the data format of the images. */
    Tensor inFormat(Tensor outputFirst) {
        return last() ? StridedConvolutions.channelsLast(outputFirst) : outputFirst;
    }

    Tensor with(UnaryOperator<Plan> plan) {
        return inFormat(first(kernel, bias, plan.apply(plan()), activation.function));
    }

    Tensor right() {
        return with(plan -> plan);
    }
}
