package lesson05_backprop;

import check.Exercise;
import check.Trial;
import check.WrittenOut;
import definitions.ConvolutionGradients;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.22", title = "The gradients of a convolution, by loops", points = 5, file = "ConvolutionByLoops.java",
        needs = {"2.1", "2.3"})
class ConvolutionByLoopsCheck {

    static final Trial<ConvolutionCase, Matrix> BIASES = Trial.of("biasGradient(outputGradient)",
                    (ConvolutionCase in) -> ConvolutionByLoops.biasGradient(in.outputGradient()))
            .definition(ConvolutionCase::biasGradient)
            .example("one map [1 10; 100 1000]", ConvolutionCase::decimal, Matrix.row(1111.0))
            .random("2 samples of 4×3×7", 2, ConvolutionCase::skew)
            .random("3 samples of 5×3×2", 2, ConvolutionCase::wide)
            .mistake("Only the first sample", "A bias takes part in all samples: add over the batch.", in ->
                    in.firstSampleOnly().biasGradient())
            .mistake("The mean over the samples", "Add over the batch: the division by N is part of the loss.",
                    in -> in.biasGradient().scale(1.0 / in.outputGradient().samples()))
            .mistake("The mean over the positions", "A bias takes part in every cell of its map: add them.", in ->
                    in.biasGradient().scale(
                    1.0 / (in.outputGradient().shape().height() * in.outputGradient().shape().width())))
            .mistake("One number for all biases", "Each filter has a bias of its own: add over its own map.",
                    in -> Matrix.filled(1, in.filters().samples(), in.outputGradient().matrix().sum()))
            .mistake("Not summed over the positions", "A bias takes part in every cell of its map, not only in the first.",
                    in -> {
                Matrix first = Matrix.zeros(1, in.filters().samples());
                for (int n = 0; n < in.images().samples(); n++) {
                    for (int f = 0; f < first.cols(); f++) {
                        first.set(0, f, first.get(0, f) + in.outputGradient().get(n, f, 0, 0));
                    }
                }
                return first;
            })
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be added up.", in ->
                    in.withOnes().biasGradient());

    static final Trial<ConvolutionCase, Tensor> FILTERS = Trial.of("filterGradient(outputGradient, images, filter, sliding)",
                    (ConvolutionCase in) -> ConvolutionByLoops.filterGradient(in.outputGradient(), in.images(),
                            in.filters().shape(), in.sliding()))
            .definition(ConvolutionCase::filterGradient)
            .example("image [1 0 2; 0 3 0; 4 0 5], one digit for each of the four positions", ConvolutionCase::decimal,
                    Tensor.of(Matrix.of("3001 320; 430 5003")))
            .example("the same with stride 2 and a margin of 1", ConvolutionCase::decimalWithStride,
                    Tensor.of(Matrix.of("3000 0; 0 5421")))
            .random("2 images of 3×5×6, 4 filters of 3×2×3, strides 2 and 1, with margins", 2, ConvolutionCase::skew)
            .random("3 images of 2×4×7, 5 filters of 2×3×2, strides 1 and 3, with a margin", 2, ConvolutionCase::wide)
            .writtenOut((in, cell) -> in.moves().top() > 0 || in.images().samples() > 1 ? "" : WrittenOut.sumOfProducts(
                    in.outputGradient().matrix().toArray()[0],
                    in.images().channel(0, 0).block(cell[2], cell[2] + 2, cell[3], cell[3] + 2).reshape(1, 4).toArray()[0]))
            .mistake("The stride is missing on the way back",
                    "Position (oy, ox) lies on the window that begins at row oy · stride: the same as in"
                    + " forward.", in -> in.filterGradientByWalk(1, 1, false))
            .mistake("The strides of height and width swapped", "strideHeight belongs to oy, strideWidth to ox.",
                    in -> in.filterGradientByWalk(in.moves().strideWidth(), in.moves().strideHeight(), false))
            .mistake("Set where it should add", "Every position of every sample adds its share to a weight: += , not =.",
                    in -> in.filterGradientByWalk(in.moves().strideHeight(), in.moves().strideWidth(), true))
            .mistake("The margins were forgotten", "The windows lie on the image inside its margins: pad it first.", in -> {
                Tensor gradient = Tensor.zeros(in.filters().samples(), in.filters().shape());
                in.walk((n, f, oy, ox, c, ky, kx) -> gradient.set(f, c, ky, kx, gradient.get(f, c, ky, kx)
                        + in.outputGradient().get(n, f, oy, ox)
                        * in.images().get(n, c, oy * in.moves().strideHeight() + ky, ox * in.moves().strideWidth() + kx)));
                return gradient;
            })
            .mistake("Only the first sample", "All samples teach the filters: add over the batch.", in ->
                    in.firstSampleOnly().filterGradient())
            .mistake("The first image in place of every image", "The gradient of sample n meets the image of sample n.",
                    in -> {
                Tensor images = in.images().copy();
                for (int n = 1; n < images.samples(); n++) {
                    images.matrix().setRow(n, images.matrix().row(0));
                }
                return in.withImages(images).filterGradient();
            })
            .mistake("The mean over the samples", "Add over the batch: the division by N is part of the loss.",
                    in -> new Tensor(in.filterGradient().matrix().scale(1.0 / in.images().samples()), in.filters().shape()))
            .mistake("The filter was turned",
                    "The gradient of a weight at (ky, kx) comes from the pixels at oy · stride + ky: nothing is turned.",
                    in -> ConvolutionCase.turned(in.filterGradient()))
            .mistake("The same for all filters", "Map f teaches filter f.", in -> {
                Tensor gradient = in.filterGradient();
                for (int f = 1; f < gradient.samples(); f++) {
                    gradient.matrix().setRow(f, gradient.matrix().row(0));
                }
                return gradient;
            })
            .mistake("Only the first channel", "A filter spans all channels, and each of its slices learns.",
                    in -> ConvolutionCase.keep(in.filterGradient(), (f, c) -> c == 0))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be used.", in ->
                    in.withOnes().filterGradient())
            .mistake("The sign reversed", "Backward gives the gradient itself, uphill; the optimizer turns it round.",
                    in -> new Tensor(in.filterGradient().matrix().scale(-1), in.filters().shape()));

    static final Trial<ConvolutionCase, Tensor> INPUT = Trial.of("inputGradient(outputGradient, filters, image, sliding)",
                    (ConvolutionCase in) -> ConvolutionByLoops.inputGradient(in.outputGradient(), in.filters(),
                            in.images().shape(), in.sliding()))
            .definition(ConvolutionCase::inputGradient)
            .example("filter [1 2; 3 4], one digit for each of the four positions", ConvolutionCase::decimal,
                    Tensor.of(Matrix.of("1 12 20; 103 1234 2040; 300 3400 4000")))
            .example("the same with stride 2 and a margin of 1", ConvolutionCase::decimalWithStride,
                    Tensor.of(Matrix.of("4 30 40; 200 1000 2000; 400 3000 4000")))
            .random("2 images of 3×5×6, 4 filters of 3×2×3, strides 2 and 1, with margins", 2, ConvolutionCase::skew)
            .random("3 images of 2×4×7, 5 filters of 2×3×2, strides 1 and 3, with a margin", 2, ConvolutionCase::wide)
            .mistake("The stride is missing on the way back",
                    "Position (oy, ox) lies on the window that begins at row oy · stride: the same as in"
                    + " forward.", in -> in.inputGradientByWalk(1, 1, false))
            .mistake("The strides of height and width swapped", "strideHeight belongs to oy, strideWidth to ox.",
                    in -> in.inputGradientByWalk(in.moves().strideWidth(), in.moves().strideHeight(), false))
            .mistake("Set where it should add",
                    "A pixel lies in several windows and meets several filters; what comes back is added: += , not =.",
                    in -> in.inputGradientByWalk(in.moves().strideHeight(), in.moves().strideWidth(), true))
            .mistake("The margins were not cut off",
                    "The zeros around the image are not part of the input: crop the gradient by the margins.",
                    in -> in.onPaddedImages().inputGradient())
            .mistake("The margins were cut off at the wrong ends",
                    "The image begins at row top and column left of the padded one.",
                    in -> in.cut(in.onPaddedImages().inputGradient(), 0, 0))
            .mistake("The filter was turned",
                    "Weight (ky, kx) belongs to the pixel at oy · stride + ky, as in forward. Turning comes in 5.24.",
                    in -> in.withFilters(ConvolutionCase.turned(in.filters())).inputGradient())
            .mistake("Only the first filter", "A pixel took part in all maps: add over the filters.",
                    in -> in.withOutputGradient(ConvolutionCase.keep(in.outputGradient(), (n, f) -> f == 0)).inputGradient())
            .mistake("Only the first channel", "Every channel of the input gets a gradient.",
                    in -> ConvolutionCase.keep(in.inputGradient(), (n, c) -> c == 0))
            .mistake("Only the first sample", "Every sample gets a gradient of its own.", in ->
                    in.firstSampleOnly().inputGradient())
            .mistake("The samples were added up",
                    "Every sample has an input of its own; only weights are shared between samples.", in -> {
                Tensor gradient = in.inputGradient();
                Matrix sum = gradient.matrix().columnSums();
                return new Tensor(Matrix.zeros(gradient.samples(), sum.cols()).plusRow(sum), gradient.shape());
            })
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be used.", in ->
                    in.withOnes().inputGradient())
            .property("⟨dy, maps of x⟩ = ⟨dx, x⟩ without biases", (answer, random) -> {
                ConvolutionCase in = ConvolutionCase.skew(random);
                Shape image = in.images().shape();
                double left = ConvolutionGradients.forward(in.images(), in.filters(), Matrix.zeros(1, 4),
                        in.moves()).matrix()
                        .elementTimes(in.outputGradient().matrix()).sum();
                check.NumbersAssert.assertThat(answer.apply(in).matrix().elementTimes(new Tensor(in.images().matrix(),
                        image).matrix()).sum())
                        .isCloseTo(left);
            });

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void biases_weights_and_pixels_collect_what_they_took_part_in() {
        BIASES.check();
        FILTERS.check();
        INPUT.check();
    }
}
