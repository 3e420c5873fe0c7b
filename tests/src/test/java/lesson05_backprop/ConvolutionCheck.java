package lesson05_backprop;

import check.Exercise;
import check.Trial;
import definitions.ConvolutionGradients;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.23", title = "A convolution layer, by im2col and col2im", points = 5, file = "Convolution.java",
        needs = {"1.10", "1.12", "2.1", "2.3"})
class ConvolutionCheck {

    private static final String LAST_ONLY = "setGradient replaces the gradient at every image, so the last one wins: add up what all"
            + " images want, and set it once. Parallel.sum does it.";

    static final Trial<ConvolutionCase,
            WeightedPass> TRIAL = Trial.of("forward(x, TRAINING), later twice backward(outputGradient)",
                    (ConvolutionCase in) -> WeightedPass.of(() -> new Convolution(in.filters().copy(), in.biases().copy(),
                            in.sliding()),
                            in.images(), in.outputGradient()))
            .definition(ConvolutionCheck::right)
            .example("image [1 0 2; 0 3 0; 4 0 5], filter [1 2; 3 4], bias 7", ConvolutionCase::decimal, WeightedPass.of(
                    Tensor.of(Matrix.of("20 20; 25 30")), Tensor.of(Matrix.of("1 12 20; 103 1234 2040; 300 3400 4000")),
                    Matrix.row(3001, 320, 430, 5003), Matrix.row(1111.0)))
            .random("2 images of 3×5×6, 4 filters of 3×2×3, strides 2 and 1, with margins", 2, ConvolutionCase::skew)
            .random("3 images of 2×4×7, 5 filters of 2×3×2, strides 1 and 3, with a margin", 2, ConvolutionCase::wide)
            .random("2 images of 2×4×5, 3 filters of 2×3×2, stride 1, no margins", 2, ConvolutionCase::plain)
            .mistake("The biases were forgotten",
                    "Each row of the maps gets the bias of its filter: plusColumn, with the biases as a column.",
                    in -> right(in).withOutput(ConvolutionGradients.forward(in.images(), in.filters(), Matrix.zeros(1,
                            in.filters().samples()), in.moves())))
            .mistake("The maps were not rearranged into samples",
                    "Row f of a product for all samples holds map f of all of them, and reshape makes no samples of it: go image"
                    + " by image, and put each image's maps in its place with setChannels.",
                    in -> right(in).withOutput(new Tensor(rearranged(in.maps()).reshape(in.images().samples(),
                            in.maps().shape().size()), in.maps().shape())))
            .mistake("The gradient was not rearranged into maps",
                    "dMaps has one row a filter. For one image channels(n) makes it; reshape of all samples mixes them.", in -> {
                Shape maps = in.outputGradient().shape();
                Matrix wrong = in.outputGradient().matrix().reshape(maps.channels(),
                        in.images().samples() * maps.height() * maps.width());
                return right(in.withOutputGradient(backIntoSamples(wrong, in.images().samples(), maps)));
            })
            .mistake("The margins were not cut off",
                    "The zeros around the image are not part of the input: Padding.crop, with the same margins.",
                    in -> right(in).withInputGradient(in.onPaddedImages().inputGradient()))
            .mistake("The filters' gradient divided by the number of samples",
                    "The division by N is part of the loss's gradient already.",
                    in -> right(in).withWeightGradient(right(in).weightGradient().scale(1.0 / in.images().samples())))
            .mistake("The biases' gradient is a mean", "Add over all samples and positions: rowSums, not rowMeans.",
                    in -> right(in).withBiasGradient(right(in).biasGradient().scale(1.0 / (in.images().samples()
                            * in.outputGradient().shape().height() * in.outputGradient().shape().width()))))
            .mistake("The biases' gradient from the first sample only",
                    "Add over all samples.",
                    in -> right(in).withBiasGradient(in.firstSampleOnly().biasGradient()))
            .mistake("The gradients of the last image only", LAST_ONLY,
                    in -> right(in).withWeightGradient(in.lastSampleOnly().filterGradient().matrix()))
            .mistake("The gradients of the last image only", LAST_ONLY,
                    in -> right(in).withBiasGradient(in.lastSampleOnly().biasGradient()))
            .mistake("The gradients of the last image only", LAST_ONLY,
                    in -> right(in).withWeightGradient(in.lastSampleOnly().filterGradient().matrix())
                            .withBiasGradient(in.lastSampleOnly().biasGradient()))
            .mistake("One number for all biases", "Each filter has a bias of its own.",
                    in -> right(in).withBiasGradient(Matrix.filled(1, in.filters().samples(),
                            in.outputGradient().matrix().sum())))
            .mistake("The filters' gradient was not set",
                    "After backward, the filters must carry dMaps · columnsᵀ as their gradient.",
                    in -> right(in).withWeightGradient(Matrix.zeros(in.filters().samples(), in.filters().shape().size())))
            .mistake("The biases' gradient was not set", "The biases have a gradient, too.",
                    in -> right(in).withBiasGradient(Matrix.zeros(1, in.filters().samples())))
            .mistake("The upstream gradient taken for ones",
                    "What comes in as outputGradient must be used: the layer is one link of a chain.",
                    in -> right(in.withOnes()))
            .mistake("The sign reversed", "Backward gives the gradient itself, uphill; the optimizer turns it round.",
                    in -> right(in.withOutputGradient(new Tensor(in.outputGradient().matrix().scale(-1),
                            in.outputGradient().shape()))))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(2, 2))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(2, 1))
            .mistake("A second backward adds where it must replace",
                    "backward replaces the gradients: calling it twice gives the same, not the"
                    + " double. Use setGradient without the old one.",
                    in -> right(in).addingUp(1, 2))
            .mistake("An evaluation pass overwrote what backward needs",
                    "Remember the images only if the mode is TRAINING.",
                    in -> right(in).withWeightGradient(in.withImages(LayerPass.atEvaluation(in.images())).filterGradient().matrix()))
            .mistake("Two layers share their memory",
                    "What a layer remembers belongs to this layer: a field that is not static.",
                    in -> right(in).withWeightGradient(in.withImages(LayerPass.ofAnother(in.images())).filterGradient().matrix()))
            .mistake("The filter was turned", "A layer correlates: nothing is turned, forward or back.", in -> {
                ConvolutionCase turned = in.withFilters(ConvolutionCase.turned(in.filters()));
                return right(turned).withWeightGradient(ConvolutionCase.turned(turned.filterGradient()).matrix());
            })
            .property("the gradients of x, filters and biases are the slopes by central differences", (answer, random) -> {
                ConvolutionCase in = ConvolutionCase.forSlopes(random);
                WeightedPass.checkSlopes(answer, in, in.outputGradient(), in.images().matrix(), in.filters().matrix(),
                        in.biases());
            });

    private static WeightedPass right(ConvolutionCase in) {
        return WeightedPass.of(in.maps(), in.inputGradient(), in.filterGradient().matrix(), in.biasGradient());
    }

    /** Row f holds channel f of all samples, one after the other. */
    private static Matrix rearranged(Tensor samples) {
        Shape shape = samples.shape();
        int area = shape.height() * shape.width();
        Matrix maps = Matrix.zeros(shape.channels(), samples.samples() * area);
        for (int i = 0; i < maps.size(); i++) {
            int f = i / maps.cols();
            int column = i % maps.cols();
            maps.set(f, column, samples.matrix().get(column / area, f * area + column % area));
        }
        return maps;
    }

    private static Tensor backIntoSamples(Matrix maps, int samples, Shape shape) {
        int area = shape.height() * shape.width();
        Tensor result = Tensor.zeros(samples, shape);
        for (int i = 0; i < maps.size(); i++) {
            int f = i / maps.cols();
            int column = i % maps.cols();
            result.matrix().set(column / area, f * area + column % area, maps.get(f, column));
        }
        return result;
    }

    @Test
    void products_of_columns_give_maps_and_all_three_gradients() {
        TRIAL.check();
    }
}
