package lesson05_backprop;

import check.Exercise;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.24", title = "The gradients as convolutions", points = 4, file = "ConvolutionByTurning.java",
        needs = {"1.4", "1.5", "1.7", "2.3"})
class ConvolutionByTurningCheck {

    static final Trial<ConvolutionCase, Tensor> SPREAD = Trial.of("spread(outputGradient, sliding)",
                    (ConvolutionCase in) -> ConvolutionByTurning.spread(in.outputGradient(), in.sliding()))
            .definition(in -> spread(in, in.moves().strideHeight(), in.moves().strideWidth(), 0))
            .example("a map of 2×2 with stride 2", ConvolutionCase::decimalWithStride,
                    Tensor.of(Matrix.of("1 0 10; 0 0 0; 100 0 1000")))
            .example("with stride 1 nothing changes", ConvolutionCase::decimal, Tensor.of(Matrix.of("1 10; 100 1000")))
            .random("2 samples of 4×3×7, strides 2 and 1", 1, ConvolutionCase::skew)
            .random("3 samples of 5×3×2, strides 1 and 3", 1, ConvolutionCase::wide)
            .mistake("The strides of height and width swapped", "strideHeight parts the rows, strideWidth the columns.",
                    in -> spread(in, in.moves().strideWidth(), in.moves().strideHeight(), 0))
            .mistake("Zeros behind the last row and column, too",
                    "The zeros stand between the numbers: (OH − 1) · stride + 1 rows.",
                    in -> spread(in, in.moves().strideHeight(), in.moves().strideWidth(), 1))
            .mistake("As many zeros as the stride", "Stride 1 needs no zeros, stride 2 one between two numbers.",
                    in -> spread(in, in.moves().strideHeight() + 1, in.moves().strideWidth() + 1, 0))
            .mistake("Numbers repeated in place of zeros", "Between the numbers stand zeros: there was no position there.",
                    in -> {
                Tensor spread = spread(in, in.moves().strideHeight(), in.moves().strideWidth(), 0);
                Shape shape = spread.shape();
                for (int i = 0; i < spread.matrix().size(); i++) {
                    int cell = i % shape.size();
                    spread.matrix().set(i / shape.size(), cell, in.outputGradient().get(i / shape.size(),
                            cell / (shape.height() * shape.width()),
                            cell / shape.width() % shape.height() / in.moves().strideHeight(),
                                    cell % shape.width() / in.moves().strideWidth()));
                }
                return spread;
            })
            .mistake("Nothing was spread", "With a stride the positions lie apart, and so must their gradients.",
                    ConvolutionCase::outputGradient);

    static final Trial<ConvolutionCase, Tensor> TURNED = Trial.of("turned(filters)",
                    (ConvolutionCase in) -> ConvolutionByTurning.turned(in.filters()))
            .definition(in -> exchanged(ConvolutionCase.turned(in.filters())))
            .example("one filter of one channel", ConvolutionCase::decimal, Tensor.of(Matrix.of("4 3; 2 1")))
            .random("4 filters of 3×2×3", 2, ConvolutionCase::skew)
            .random("5 filters of 2×3×2", 1, ConvolutionCase::wide)
            .mistake("Not turned", "Every slice is turned by half a turn: its first number becomes the last.", in ->
                    exchanged(in.filters()))
            .mistake("Filters and channels not exchanged",
                    "C filters of F channels come out: what spanned the channels now makes them.",
                    in -> ConvolutionCase.turned(in.filters()))
            .mistake("Transposed in place of turned", "Half a turn reverses rows and columns; it does not exchange them.", in -> {
                Shape shape = in.filters().shape();
                Tensor transposed = Tensor.zeros(in.filters().samples(), new Shape(shape.channels(), shape.width(),
                        shape.height()));
                for (int f = 0; f < transposed.samples(); f++) {
                    for (int c = 0; c < shape.channels(); c++) {
                        transposed.setChannel(f, c, in.filters().channel(f, c).transpose());
                    }
                }
                return exchanged(transposed);
            })
            .mistake("Only the rows were turned", "A half turn reverses the rows and each row.", in ->
                    exchanged(flipped(in.filters(), false)))
            .mistake("Only the columns were turned", "A half turn reverses the rows and each row.", in ->
                    exchanged(flipped(in.filters(), true)))
            .mistake("The channels were reversed, too",
                    "The slices are turned, each in its own plane; their order follows from the exchange.", in -> {
                Tensor right = exchanged(ConvolutionCase.turned(in.filters()));
                Tensor reversed = right.copy();
                for (int c = 0; c < right.samples(); c++) {
                    for (int f = 0; f < right.shape().channels(); f++) {
                        reversed.setChannel(right.samples() - 1 - c, f, right.channel(c, f));
                    }
                }
                return reversed;
            });

    static final Trial<ConvolutionCase, Tensor> INPUT = Trial.of("inputGradient(outputGradient, filters, image, sliding)",
                    (ConvolutionCase in) -> ConvolutionByTurning.inputGradient(in.outputGradient(), in.filters(),
                            in.images().shape(), in.sliding()))
            .definition(ConvolutionCase::inputGradient)
            .example("filter [1 2; 3 4], one digit for each of the four positions", ConvolutionCase::decimal,
                    Tensor.of(Matrix.of("1 12 20; 103 1234 2040; 300 3400 4000")))
            .example("the same with stride 2 and a margin of 1", ConvolutionCase::decimalWithStride,
                    Tensor.of(Matrix.of("4 30 40; 200 1000 2000; 400 3000 4000")))
            .random("2 images of 3×5×6, 4 filters of 3×2×3, strides 2 and 1, with margins", 2, ConvolutionCase::skew)
            .random("3 images of 2×4×7, 5 filters of 2×3×2, strides 1 and 3, with a margin", 2, ConvolutionCase::wide)
            .random("2 images of 2×4×5, 3 filters of 2×3×2, stride 1, no margins", 2, ConvolutionCase::plain)
            .mistake("The filters were not turned",
                    "Seen from the pixel, the first weight of the filter belongs to the last window that reaches it:"
                    + " turned(filters).", in -> in.withFilters(ConvolutionCase.turned(in.filters())).inputGradient())
            .mistake("The margins were not cut off",
                    "The zeros around the image are not part of the input: Padding.crop, with the margins of forward.",
                    in -> in.onPaddedImages().inputGradient())
            .mistake("The gradient was not spread", "With a stride the positions lie apart, and so must their gradients.",
                    in -> in.inputGradientByWalk(1, 1, false))
            .mistake("The rows and columns that no window reached are missing",
                    "Where the stride left something over, the gradient there is 0:"
                    + " put as many more zeros below and on the right.", in -> {
                Tensor full = in.onPaddedImages().inputGradient();
                Shape reached = new Shape(full.shape().channels(),
                        (in.outputGradient().shape().height() - 1) * in.moves().strideHeight()
                                + in.filters().shape().height(),
                        (in.outputGradient().shape().width() - 1) * in.moves().strideWidth() + in.filters().shape().width());
                Shape left = new Shape(reached.channels(), reached.height() - in.moves().top() - in.moves().bottom(),
                        reached.width() - in.moves().left() - in.moves().right());
                Tensor result = Tensor.zeros(full.samples(), left);
                for (int n = 0; n < full.samples(); n++) {
                    for (int c = 0; c < left.channels(); c++) {
                        result.setChannel(n, c, full.channel(n, c).block(in.moves().top(), in.moves().top() + left.height(),
                                in.moves().left(), in.moves().left() + left.width()));
                    }
                }
                return result;
            })
            .mistake("The zeros all at the top and left, or none below",
                    "KH − 1 rows of zeros above and below: the pixel in the corner is reached by"
                    + " the corner of the filter only.", in -> shifted(in, 1))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be used.", in ->
                    in.withOnes().inputGradient());

    static final Trial<ConvolutionCase, Tensor> FILTERS = Trial.of("filterGradient(outputGradient, images, filter, sliding)",
                    (ConvolutionCase in) -> ConvolutionByTurning.filterGradient(in.outputGradient(), in.images(),
                            in.filters().shape(), in.sliding()))
            .definition(ConvolutionCase::filterGradient)
            .example("image [1 0 2; 0 3 0; 4 0 5], one digit for each of the four positions", ConvolutionCase::decimal,
                    Tensor.of(Matrix.of("3001 320; 430 5003")))
            .example("the same with stride 2 and a margin of 1", ConvolutionCase::decimalWithStride,
                    Tensor.of(Matrix.of("3000 0; 0 5421")))
            .random("2 images of 3×5×6, 4 filters of 3×2×3, strides 2 and 1, with margins", 2, ConvolutionCase::skew)
            .random("3 images of 2×4×7, 5 filters of 2×3×2, strides 1 and 3, with a margin", 2, ConvolutionCase::wide)
            .mistake("The gradient was turned", "The spread gradient is laid on the image as it is: a correlation.", in ->
                    in.withOutputGradient(
                    ConvolutionCase.turned(in.outputGradient())).filterGradient())
            .mistake("The filter's gradient was turned",
                    "Cell (ky, kx) of the map is the gradient of the weight (ky, kx): nothing is turned.",
                    in -> ConvolutionCase.turned(in.filterGradient()))
            .mistake("The gradient was not spread", "With a stride the positions lie apart, and so must their gradients.",
                    in -> in.filterGradientByWalk(1, 1, false))
            .mistake("Only the last sample", "Add over the samples; setChannel alone overwrites.",
                    in -> in.withOutputGradient(ConvolutionCase.keep(in.outputGradient(), (n, f) ->
                            n == in.images().samples() - 1)).filterGradient())
            .mistake("Only the first sample", "Add over the samples.", in -> in.firstSampleOnly().filterGradient())
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be used.", in ->
                    in.withOnes().filterGradient());

    private static Tensor spread(ConvolutionCase in, int down, int across, int more) {
        Shape maps = in.outputGradient().shape();
        Tensor spread = Tensor.zeros(in.outputGradient().samples(), new Shape(maps.channels(),
                (maps.height() - 1) * down + 1 + more * (down - 1), (maps.width() - 1) * across + 1 + more * (across - 1)));
        for (int i = 0; i < in.outputGradient().matrix().size(); i++) {
            int n = i / maps.size();
            int cell = i % maps.size();
            spread.set(n, cell / (maps.height() * maps.width()), cell / maps.width() % maps.height() * down,
                    cell % maps.width() * across,
                    in.outputGradient().matrix().get(n, cell));
        }
        return spread;
    }

    private static Tensor exchanged(Tensor bank) {
        Tensor result = Tensor.zeros(bank.shape().channels(), new Shape(bank.samples(), bank.shape().height(),
                bank.shape().width()));
        for (int f = 0; f < bank.samples(); f++) {
            for (int c = 0; c < bank.shape().channels(); c++) {
                result.setChannel(c, f, bank.channel(f, c));
            }
        }
        return result;
    }

    private static Tensor flipped(Tensor bank, boolean columns) {
        Tensor result = bank.copy();
        for (int f = 0; f < bank.samples(); f++) {
            for (int c = 0; c < bank.shape().channels(); c++) {
                result.setChannel(f, c, columns ? Convolutions.flipCols(bank.channel(f, c))
                        : Convolutions.flipRows(bank.channel(f, c)));
            }
        }
        return result;
    }

    /** Everything so many rows and columns further down and to the right; what falls off is lost. */
    private static Tensor shifted(ConvolutionCase in, int by) {
        Tensor right = in.inputGradient();
        Tensor result = Tensor.zeros(right.samples(), right.shape());
        for (int n = 0; n < right.samples(); n++) {
            for (int c = 0; c < right.shape().channels(); c++) {
                for (int y = by; y < right.shape().height(); y++) {
                    for (int x = by; x < right.shape().width(); x++) {
                        result.set(n, c, y, x, right.get(n, c, y - by, x - by));
                    }
                }
            }
        }
        return result;
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void the_two_steps_come_before_the_gradients_that_are_made_of_them() {
        SPREAD.check();
        TURNED.check();
        INPUT.check();
        FILTERS.check();
    }
}
