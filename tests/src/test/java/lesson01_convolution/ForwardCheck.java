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
                Tensor swapped = Tensor.zeros(in.filters().samples(), in.filters().shape());
                for (int f = 0; f < swapped.samples(); f++) {
                    for (int c = 0; c < swapped.shape().channels(); c++) {
                        swapped.setChannel(f, c, in.filters().channel(c, f)); // out of range unless there are as many filters as channels
                    }
                }
                return Convolutions.forward(in.images(), swapped, in.biases());
            })
            .mistake("Images and filters swapped in the output", "Channel f of sample n: the image comes first, then the filter.", in -> {
                Tensor right = in.maps();
                return swapped(right, Tensor.zeros(right.samples(), right.shape())); // out of range unless there are as many images as filters
            })
            .mistake("Images and filters swapped in the output", "There is one sample for each image, and in it one channel for each filter.", in -> {
                Tensor right = in.maps();
                return swapped(right, Tensor.zeros(right.shape().channels(),
                        new Shape(right.samples(), right.shape().height(), right.shape().width())));
            })
            .mistake("The loop runs over the channels in place of the filters",
                    "There is one map for each filter, so f runs to filters.samples(); the channels are summed within a map.", in -> {
                        Tensor maps = Tensor.zeros(in.images().samples(), Convolutions.mapShape(in.images().shape(), in.filters()));
                        for (int n = 0; n < maps.samples(); n++) {
                            for (int f = 0; f < in.images().shape().channels(); f++) {
                                maps.setChannel(n, f, Convolutions.featureMap(in.images().sample(n), in.filters().sample(f),
                                        in.biases().get(0, f)));
                            }
                        }
                        return maps;
                    })
            .mistake("The filters in reverse order", "Map f is made by filter f.",
                    in -> Convolutions.forward(in.images(), reversed(in.filters()), in.biases()))
            .mistake("The filters in reverse order", "Map f is made by filter f, with bias f.",
                    in -> Convolutions.forward(in.images(), reversed(in.filters()), Convolutions.flipCols(in.biases())))
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

    /** The maps, with sample and channel exchanged, put into {@code output}. */
    private static Tensor swapped(Tensor maps, Tensor output) {
        for (int n = 0; n < maps.samples(); n++) {
            for (int f = 0; f < maps.shape().channels(); f++) {
                output.setChannel(f, n, maps.channel(n, f));
            }
        }
        return output;
    }

    private static Tensor reversed(Tensor filters) {
        return new Tensor(Convolutions.flipRows(filters.matrix()), filters.shape());
    }

    @Test
    void every_filter_makes_one_map_of_every_image() {
        TRIAL.check();
    }
}
