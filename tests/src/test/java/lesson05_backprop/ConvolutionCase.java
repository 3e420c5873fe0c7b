package lesson05_backprop;

import check.Fixtures;
import definitions.ConvolutionGradients;
import definitions.ConvolutionGradients.Moves;
import java.util.random.RandomGenerator;
import lesson02_stride_padding.Margins;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** A convolution and the gradient for its output; 5.22, 5.23 and 5.24 ask the same of three ways to go back. */
record ConvolutionCase(Tensor images, Tensor filters, Matrix biases, Tensor outputGradient, Moves moves) {

    /** All extents, strides and margins differ; the last row of the padded image is under no window. */
    static ConvolutionCase skew(RandomGenerator random) {
        return random(2, new Shape(3, 5, 6), 4, 2, 3, new Moves(2, 1, 1, 1, 2, 1), random);
    }

    /** More images than channels, the larger stride across; the last column of the padded image is under no window. */
    static ConvolutionCase wide(RandomGenerator random) {
        return random(3, new Shape(2, 4, 7), 5, 3, 2, new Moves(1, 3, 0, 1, 0, 0), random);
    }

    /** Stride 1, no margins. */
    static ConvolutionCase plain(RandomGenerator random) {
        return random(2, new Shape(2, 4, 5), 3, 3, 2, new Moves(1, 1, 0, 0, 0, 0), random);
    }

    /** One image 3×3, one filter [1 2; 3 4], upstream [1 10; 100 1000]: every decimal place is one position. */
    static ConvolutionCase decimal() {
        return new ConvolutionCase(Tensor.of(Matrix.of("1 0 2; 0 3 0; 4 0 5")), Tensor.of(Matrix.of("1 2; 3 4")),
                Matrix.row(7.0),
                Tensor.of(Matrix.of("1 10; 100 1000")), new Moves(1, 1, 0, 0, 0, 0));
    }

    /** The same numbers with stride 2 and a margin of zeros all around. */
    static ConvolutionCase decimalWithStride() {
        return new ConvolutionCase(decimal().images, decimal().filters, decimal().biases, decimal().outputGradient,
                new Moves(2, 2, 1, 1, 1, 1));
    }

    static ConvolutionCase random(int samples, Shape image, int filters, int filterHeight, int filterWidth, Moves moves,
            RandomGenerator random) {
        Tensor images = Fixtures.tensor(samples, image, random);
        Tensor bank = Fixtures.tensor(filters, new Shape(image.channels(), filterHeight, filterWidth), random);
        Matrix biases = Fixtures.matrix(1, filters, random);
        Shape maps = ConvolutionGradients.forward(images, bank, biases, moves).shape();
        return new ConvolutionCase(images, bank, biases, Fixtures.tensor(samples, maps, random), moves);
    }

    /** For central differences, which ask twice for every number: few of them, and between −1 and 1. */
    static ConvolutionCase forSlopes(RandomGenerator random) {
        return (random.nextBoolean() ? random(2, new Shape(2, 3, 4), 3, 2, 3, new Moves(2, 1, 1, 0, 0, 1), random)
                : random(2, new Shape(2, 3, 4), 3, 3, 2, new Moves(1, 2, 0, 1, 1, 0), random)).small(random);
    }

    private ConvolutionCase small(RandomGenerator random) {
        return new ConvolutionCase(small(images, random), small(filters, random), small(new Tensor(biases,
                Shape.vector(biases.cols())), random).matrix(),
                small(outputGradient, random), moves);
    }

    private static Tensor small(Tensor like, RandomGenerator random) {
        return new Tensor(Matrix.uniform(like.samples(), like.shape().size(), -1, 1, random), like.shape());
    }

    Sliding sliding() {
        return new Sliding(moves.strideHeight(), moves.strideWidth(), new Margins(moves.top(), moves.bottom(), moves.left(),
                moves.right()));
    }

    Tensor maps() {
        return ConvolutionGradients.forward(images, filters, biases, moves);
    }

    Matrix biasGradient() {
        return ConvolutionGradients.biases(outputGradient);
    }

    Tensor filterGradient() {
        return ConvolutionGradients.filters(outputGradient, images, filters.shape(), moves);
    }

    Tensor inputGradient() {
        return ConvolutionGradients.input(outputGradient, filters, images.shape(), moves);
    }

    ConvolutionCase withImages(Tensor images) {
        return new ConvolutionCase(images, filters, biases, outputGradient, moves);
    }

    ConvolutionCase withFilters(Tensor filters) {
        return new ConvolutionCase(images, filters, biases, outputGradient, moves);
    }

    ConvolutionCase withOutputGradient(Tensor gradient) {
        return new ConvolutionCase(images, filters, biases, gradient, moves);
    }

    ConvolutionCase withOnes() {
        return withOutputGradient(new Tensor(outputGradient.matrix().map(value -> 1), outputGradient.shape()));
    }

    /** With zeros for all samples but the first. */
    ConvolutionCase firstSampleOnly() {
        return withOutputGradient(keep(outputGradient, (n, c) -> n == 0));
    }

    /** With zeros for all samples but the last. */
    ConvolutionCase lastSampleOnly() {
        return withOutputGradient(keep(outputGradient, (n, c) -> n == outputGradient.samples() - 1));
    }

    interface Kept {
        boolean of(int n, int c);
    }

    /** The tensor with zeros in all channels that are not kept. */
    static Tensor keep(Tensor tensor, Kept kept) {
        Tensor result = tensor.copy();
        for (int n = 0; n < tensor.samples(); n++) {
            for (int c = 0; c < tensor.shape().channels(); c++) {
                if (!kept.of(n, c)) {
                    result.setChannel(n, c, Matrix.zeros(tensor.shape().height(), tensor.shape().width()));
                }
            }
        }
        return result;
    }

    /** Each slice of a bank turned by 180°. */
    static Tensor turned(Tensor bank) {
        Tensor turned = bank.copy();
        for (int f = 0; f < bank.samples(); f++) {
            for (int c = 0; c < bank.shape().channels(); c++) {
                turned.setChannel(f, c, definitions.Convolutions.halfTurn(bank.channel(f, c)));
            }
        }
        return turned;
    }

    /** The images inside their margins. */
    Tensor padded() {
        Shape shape = images.shape();
        Tensor padded = Tensor.zeros(images.samples(), sliding().padded(shape));
        for (int n = 0; n < images.samples(); n++) {
            for (int i = 0; i < shape.size(); i++) {
                padded.set(n, i / (shape.height() * shape.width()), i / shape.width() % shape.height() + moves.top(),
                        i % shape.width() + moves.left(), images.matrix().get(n, i));
            }
        }
        return padded;
    }

    /** The same convolution with the margins taken for a part of the images. */
    ConvolutionCase onPaddedImages() {
        return new ConvolutionCase(padded(), filters, biases, outputGradient, new Moves(moves.strideHeight(),
                moves.strideWidth(), 0, 0, 0, 0));
    }

    /** The part of padded images that has the height and width of the images and begins at (top, left). */
    Tensor cut(Tensor padded, int top, int left) {
        Tensor result = Tensor.zeros(padded.samples(), images.shape());
        for (int n = 0; n < padded.samples(); n++) {
            for (int c = 0; c < images.shape().channels(); c++) {
                result.setChannel(n, c, padded.channel(n, c).block(top, top + images.shape().height(), left, left
                        + images.shape().width()));
            }
        }
        return result;
    }

    /** What the walk over all positions does with one product of dy, a weight and a pixel of the padded image. */
    interface Visit {
        void at(int n, int f, int oy, int ox, int c, int ky, int kx);
    }

    /** Walks over all positions and weights. */
    void walk(Visit visit) {
        for (int n = 0; n < images.samples(); n++) {
            for (int cell = 0; cell < outputGradient.shape().size(); cell++) {
                Shape maps = outputGradient.shape();
                for (int weight = 0; weight < filters.shape().size(); weight++) {
                    Shape filter = filters.shape();
                    visit.at(n, cell / (maps.height() * maps.width()), cell / maps.width() % maps.height(),
                            cell % maps.width(),
                            weight / (filter.height() * filter.width()), weight / filter.width() % filter.height(),
                                    weight % filter.width());
                }
            }
        }
    }

    /** The filters' gradient with these strides; with {@code set} each product overwrites the one before it. */
    Tensor filterGradientByWalk(int strideHeight, int strideWidth, boolean set) {
        Tensor padded = padded();
        Tensor gradient = Tensor.zeros(filters.samples(), filters.shape());
        walk((n, f, oy, ox, c, ky, kx) -> {
            double before = set ? 0 : gradient.get(f, c, ky, kx);
            gradient.set(f, c, ky, kx, before + outputGradient.get(n, f, oy, ox) * padded.get(n, c, oy * strideHeight + ky,
                    ox * strideWidth + kx));
        });
        return gradient;
    }

    /** The same for the input. */
    Tensor inputGradientByWalk(int strideHeight, int strideWidth, boolean set) {
        Tensor gradient = padded();
        gradient.matrix().scaleInPlace(0);
        walk((n, f, oy, ox, c, ky, kx) -> {
            int y = oy * strideHeight + ky;
            int x = ox * strideWidth + kx;
            gradient.set(n, c, y, x, (set ? 0 : gradient.get(n, c, y, x)) + outputGradient.get(n, f, oy, ox) * filters.get(f,
                    c, ky, kx));
        });
        return cut(gradient, moves.top(), moves.left());
    }
}
