package lesson02_stride_padding;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * A convolution with the arguments of Keras' {@code Conv2D}, in the same order and with the same defaults (but channels
 * first). It holds no weights: it says what is to be computed. The first weights come from its initializers, and
 * {@link #forward} takes weights as arguments. It never changes; {@code strides(2, 2)} and the like return another one:
 * {@code Conv2D.of(25, 3, 3).strides(2, 2).padding(PaddingMode.SAME)}. Regularizers and constraints follow in lesson 6.
 *
 * @param filters           F, how many maps are made, a multiple of the groups
 * @param kernelSize        KH and KW
 * @param strides           rows and columns from one position to the next
 * @param padding           whether the filter may stick out
 * @param dataFormat        the order of the numbers of images and maps; the kernel is F×(C/groups)×KH×KW in either
 * @param dilationRate      rows and columns from one tap to the next
 * @param groups            G, how many parts the channels and the filters are cut into
 * @param activation        what each cell of a map goes through at last; {@code x -> x} for nothing (lesson 4 has more)
 * @param useBias           whether each filter has a bias
 * @param kernelInitializer makes the first weights of the filters
 * @param biasInitializer   makes the first biases
 */
public record Conv2D(int filters, Pair kernelSize, Pair strides, PaddingMode padding, DataFormat dataFormat,
        Pair dilationRate, int groups, DoubleUnaryOperator activation, boolean useBias,
        Initializer kernelInitializer, Initializer biasInitializer) {

    /**
     * A convolution with all its arguments; {@link #of} is shorter.
     *
     * @throws IllegalArgumentException if there are no filters, the groups do not divide them, or padding is full and
     *         a stride is not 1
     */
    public Conv2D {
        Fit.atLeast(1, "Conv2D", "filters", filters);
        Fit.requireGroups("Conv2D", filters, filters, groups);
        if (padding == PaddingMode.FULL && (strides.height() != 1 || strides.width() != 1)) {
            throw new IllegalArgumentException("Conv2D: full padding goes with strides of 1×1, but they were "
                    + strides + ".");
        }
    }

    /** Returns Keras' defaults: stride 1, valid, no dilation, one group, no activation, a bias, Glorot uniform, zeros. */
    public static Conv2D of(int filters, int kernelHeight, int kernelWidth) {
        return new Conv2D(filters, new Pair(kernelHeight, kernelWidth), new Pair(1, 1), PaddingMode.VALID,
                DataFormat.CHANNELS_FIRST, new Pair(1, 1), 1, DoubleUnaryOperator.identity(), true,
                new GlorotUniform(), Initializer.zeros());
    }

    // ---------------------------------------------------------------- what it does

    /**
     * Returns the shape of one filter, (C/groups)×KH×KW: a filter spans the channels of its group.
     *
     * @param image the shape of an image in this data format
     * @throws IllegalArgumentException if the groups do not divide the channels
     */
    public Shape filterShape(Shape image) {
        Shape shape = channelsFirst(image);
        Fit.requireGroups("Conv2D", shape.channels(), filters, groups);
        // TODO 2.12 How many channels does one filter see?
        throw new Todo("2.12");
    }

    /**
     * Returns the shape of the output: F maps, each as high and as wide as exercise 2.1 says.
     *
     * @param image the shape of an image in this data format
     * @return F×OH×OW, or OH×OW×F channels last
     * @throws IllegalArgumentException if the groups do not divide the channels, or the filter does not fit
     */
    public Shape outputShape(Shape image) {
        Shape shape = channelsFirst(image);
        Fit.requireGroups("Conv2D", shape.channels(), filters, groups);
        // TODO 2.12 Two sizes by exercise 2.1, each with its own margins; then mind the data format.
        throw new Todo("2.12");
    }

    /**
     * Returns the first weights of the filters: the kernel initializer makes an F×(C/groups·KH·KW) matrix, one filter a
     * row, from the fan-in and fan-out of {@link GlorotUniform}.
     *
     * @param image  the shape of an image in this data format
     * @param random the source of all chance
     * @return F filters of {@link #filterShape}
     */
    public Tensor startKernel(Shape image, RandomGenerator random) {
        Shape filter = filterShape(image);
        // TODO 2.12 Ask the kernel initializer, and read the rows of what it makes as filters.
        throw new Todo("2.12");
    }

    /**
     * Returns the first biases: the bias initializer makes one row of F numbers, with F for both fan-in and fan-out.
     *
     * @param random the source of all chance
     * @return 1×F, or 1×0 if there are no biases
     */
    public Matrix startBias(RandomGenerator random) {
        // TODO 2.12 Ask the bias initializer, but only if there are biases.
        throw new Todo("2.12");
    }

    /**
     * The forward pass. With margins top and left, strides sh and sw, dilation dh and dw, and the channels g·Cg … of the
     * group g of filter f, all on the image with its zeros around it:
     * output(n, f, y, x) = activation(bias(f)
     * + Σ_c Σ_ky Σ_kx padded(n, g·Cg + c, y·sh + ky·dh, x·sw + kx·dw) · kernel(f, c, ky, kx)), c = 0 … Cg − 1.
     *
     * @param images N samples of C×H×W, or of H×W×C channels last; not changed
     * @param kernel F filters of (C/groups)×KH×KW; not changed
     * @param bias   1×F, or 1×0 if there are no biases; not changed
     * @return N samples of {@link #outputShape}
     * @throws IllegalArgumentException if kernel or bias have another shape, or the filters do not fit
     */
    public Tensor forward(Tensor images, Tensor kernel, Matrix bias) {
        requireWeights(images.shape(), kernel, bias);
        // TODO 2.13 Put it together: convert the channels, pad, slide, add the bias, activate, convert back.
        // Nearly every step is an exercise that you have solved.
        throw new Todo("2.13");
    }

    /** Returns the zeros that this convolution puts around an image of this shape (exercise 2.5). Given. */
    public Margins margins(Shape image) {
        Shape shape = channelsFirst(image);
        return Padding.margins(padding, new Pair(shape.height(), shape.width()), kernelSize, strides, dilationRate);
    }

    /** Returns how many parameters this convolution has on an image of this shape (exercise 2.9). Given. */
    public long parameters(Shape image) {
        return Counting.convolution(filters, channelsFirst(image).channels(), kernelSize.height(), kernelSize.width(),
                groups, useBias);
    }

    private Shape channelsFirst(Shape image) {
        return dataFormat == DataFormat.CHANNELS_LAST ? ChannelOrder.first(image) : image;
    }

    private void requireWeights(Shape image, Tensor kernel, Matrix bias) {
        int channels = channelsFirst(image).channels();
        Fit.requireGroups("Conv2D", channels, filters, groups);
        Shape needed = new Shape(channels / groups, kernelSize.height(), kernelSize.width());
        if (kernel.samples() != filters || !kernel.shape().equals(needed)) {
            throw new IllegalArgumentException("Conv2D: " + filters + " filters of " + needed + " are needed, but "
                    + kernel.samples() + " of " + kernel.shape() + " were given.");
        }
        Fit.requireBiases("Conv2D", bias, useBias ? filters : 0);
    }

    // ---------------------------------------------------------------- the same with one argument changed; given

    /** Returns this convolution with other strides. */
    public Conv2D strides(int height, int width) {
        return new Conv2D(filters, kernelSize, new Pair(height, width), padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with another padding. */
    public Conv2D padding(PaddingMode padding) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution for images and maps in another order. */
    public Conv2D dataFormat(DataFormat dataFormat) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with another dilation. */
    public Conv2D dilationRate(int height, int width) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, new Pair(height, width), groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution in so many groups. */
    public Conv2D groups(int groups) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with another activation. */
    public Conv2D activation(DoubleUnaryOperator activation) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with or without biases. */
    public Conv2D useBias(boolean useBias) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with another initializer of its filters. */
    public Conv2D kernelInitializer(Initializer kernelInitializer) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }

    /** Returns this convolution with another initializer of its biases. */
    public Conv2D biasInitializer(Initializer biasInitializer) {
        return new Conv2D(filters, kernelSize, strides, padding, dataFormat, dilationRate, groups,
                activation, useBias, kernelInitializer, biasInitializer);
    }
}
