package lesson01_convolution;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.7", title = "Several filters, several images", points = 8, file = "Channels.java", needs = "1.6")
class ForwardCheck {

    static final Trial<ConvolutionInput, Tensor> TRIAL = Trial.of("forward(images, filters, biases)",
                    (ConvolutionInput in) -> Channels.forward(in.images(), in.filters(), in.biases()))
            .definition(ConvolutionInput::maps)
            .example("two images and two filters", ConvolutionInput::example, ConvolutionInput.exampleMaps())
            .random("2 images of 3×5×6 and 4 filters of 3×2×3", 3, ConvolutionInput::random)
            .random("3 images of 2×4×3 and 2 filters of 2×3×2", 2, ConvolutionInput::manyImages)
            .mistake("The biases were forgotten", "Every filter has a bias of its own; add it to each cell of its map.",
                    in -> Convolutions.forward(in.images(), in.filters(), Matrix.zeros(1, in.filters().samples())))
            .mistake("One bias for all filters", "Filter f has the bias in column f of the row.", in -> in.mapsWithBiases((n, f) -> 0))
            .mistake("The bias was chosen by the image, not by the filter", "The bias belongs to the filter: biases.get(0, f).",
                    in -> in.mapsWithBiases((n, f) -> n))
            .mistake("One filter for all maps", "Map f is made by filter f.", in -> {
                Tensor filters = Tensor.zeros(in.filters().samples(), in.filters().shape());
                for (int f = 0; f < filters.samples(); f++) {
                    filters.matrix().setRow(f, in.filters().matrix().row(0));
                }
                return Convolutions.forward(in.images(), filters, in.biases());
            })
            .mistake("Only the first image", "Every image of the batch gets its maps; look at the loop over n.", in -> {
                Tensor maps = in.maps();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, Matrix.zeros(1, maps.shape().size()));
                }
                return maps;
            })
            .mistake("The first image in place of every image", "The loop over n must read image n.", in -> {
                Tensor maps = in.maps();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, maps.matrix().row(0));
                }
                return maps;
            })
            .mistake("As many maps as channels", "Each filter spans all channels and makes one map: the depth of the output is the"
                    + " number of filters, not the depth of the filter.", in -> {
                Shape shape = Convolutions.mapShape(in.images().shape(), in.filters());
                return Tensor.zeros(in.images().samples(), new Shape(in.images().shape().channels(), shape.height(), shape.width()));
            })
            .mistake("All filters into one map", "Each filter makes a map of its own; they are stacked, not added.", in -> {
                Tensor maps = in.maps();
                Tensor sum = Tensor.zeros(maps.samples(), new Shape(1, maps.shape().height(), maps.shape().width()));
                for (int n = 0; n < maps.samples(); n++) {
                    for (int f = 0; f < maps.shape().channels(); f++) {
                        sum.setChannel(n, 0, sum.channel(n, 0).plus(maps.channel(n, f)));
                    }
                }
                return sum;
            })
            .mistake("Filters and channels swapped", "filters.get(f, c, ky, kx): the filter comes first, then its channel.", in -> {
                Tensor maps = Convolutions.forward(in.images(), in.filters(), Matrix.zeros(1, in.filters().samples()));
                for (int f = 0; f < in.filters().samples(); f++) {
                    for (int c = 0; c < in.images().shape().channels(); c++) {
                        in.filters().get(c, f, 0, 0); // out of range unless there are as many filters as channels
                    }
                }
                return maps;
            })
            .mistake("Only the first channel of the images", "Each filter spans all channels; add their responses.", in -> {
                Tensor first = in.images().copy();
                for (int n = 0; n < first.samples(); n++) {
                    for (int c = 1; c < first.shape().channels(); c++) {
                        first.setChannel(n, c, Matrix.zeros(first.shape().height(), first.shape().width()));
                    }
                }
                return Convolutions.forward(first, in.filters(), in.biases());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.maps();
                in.biases().set(0, 0, 0);
                return maps;
            })
            .property("the answer for an image does not depend on the others in the batch", (answer, random) -> {
                ConvolutionInput in = ConvolutionInput.random(random);
                Tensor alone = answer.apply(new ConvolutionInput(in.images().sample(1), in.filters(), in.biases()));
                NumbersAssert.assertThat(alone).isCloseTo(answer.apply(in).sample(1));
            });

    @Test
    void every_filter_makes_one_map_of_every_image() {
        TRIAL.check();
    }
}
