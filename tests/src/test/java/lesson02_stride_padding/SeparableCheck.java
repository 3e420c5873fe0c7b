package lesson02_stride_padding;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Convolutions;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.8", title = "Depthwise, then pointwise", points = 5, file = "Groups.java", needs = "2.7")
class SeparableCheck {

    record Depthwise(Tensor images, Tensor filters) {

        static Depthwise random(int samples, Shape image, int filterHeight, int filterWidth, RandomGenerator random) {
            return new Depthwise(Fixtures.tensor(samples, image, random),
                    Fixtures.tensor(image.channels(), new Shape(1, filterHeight, filterWidth), random));
        }

        Tensor right() {
            return depthwise(images, filters);
        }
    }

    record Separable(Tensor images, Tensor depthwise, Tensor pointwise, Matrix biases) {

        static Separable random(int samples, Shape image, int filterHeight, int filterWidth, int filters,
                RandomGenerator random) {
            return new Separable(Fixtures.tensor(samples, image, random),
                    Fixtures.tensor(image.channels(), new Shape(1, filterHeight, filterWidth), random),
                    Fixtures.tensor(filters, new Shape(image.channels(), 1, 1), random),
                            Fixtures.matrix(1, filters, random));
        }

        Tensor right(Matrix biases) {
            return Convolutions.forward(SeparableCheck.depthwise(images, depthwise), pointwise, biases);
        }

        Tensor right() {
            return right(biases);
        }
    }

    /** Channel by channel, as lesson 1 has it for one channel. */
    private static Tensor depthwise(Tensor images, Tensor filters) {
        Tensor maps = Tensor.zeros(images.samples(), new Shape(images.shape().channels(),
                images.shape().height() - filters.shape().height() + 1,
                        images.shape().width() - filters.shape().width() + 1));
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < images.shape().channels(); c++) {
                maps.setChannel(n, c, Convolutions.correlate(images.channel(n, c), filters.channel(c, 0)));
            }
        }
        return maps;
    }

    static final Trial<Depthwise, Tensor> DEPTHWISE = Trial.of("depthwise(images, filters)",
                    (Depthwise in) -> Groups.depthwise(in.images(), in.filters()))
            .definition(Depthwise::right)
            .example("two channels of 1×3, two filters of 1×2",
                    () -> new Depthwise(Tensor.of(Matrix.of("1 2 3"), Matrix.of("4 5 6")),
                            Tensor.stack(Tensor.of(Matrix.of("1 10")), Tensor.of(Matrix.of("2 -1")))),
                    Tensor.of(Matrix.of("21 32"), Matrix.of("3 4")))
            .random("2 images of 3×4×5, filters of 2×3", 2, random -> Depthwise.random(2, new Shape(3, 4, 5), 2, 3, random))
            .random("3 images of 4×5×3, filters of 3×2", 1, random -> Depthwise.random(3, new Shape(4, 5, 3), 3, 2, random))
            .mistake("The first filter for all channels", "Channel c has a filter of its own, filter c.", in -> {
                Tensor filters = Tensor.zeros(in.filters().samples(), in.filters().shape());
                for (int c = 0; c < filters.samples(); c++) {
                    filters.matrix().setRow(c, in.filters().matrix().row(0));
                }
                return depthwise(in.images(), filters);
            })
            .mistake("The first channel for all filters", "Filter c looks at channel c alone.", in -> {
                Tensor images = Tensor.zeros(in.images().samples(), in.images().shape());
                for (int n = 0; n < images.samples(); n++) {
                    for (int c = 0; c < images.shape().channels(); c++) {
                        images.setChannel(n, c, in.images().channel(n, 0));
                    }
                }
                return depthwise(images, in.filters());
            })
            .mistake("All channels were added", "A depthwise convolution keeps the channels apart: one map for each.",
                    in -> {
                Tensor maps = in.right();
                Tensor sum = Tensor.zeros(maps.samples(), new Shape(1, maps.shape().height(), maps.shape().width()));
                for (int n = 0; n < maps.samples(); n++) {
                    for (int c = 0; c < maps.shape().channels(); c++) {
                        sum.setChannel(n, 0, sum.channel(n, 0).plus(maps.channel(n, c)));
                    }
                }
                return sum;
            })
            .mistake("Every filter sees every channel", "There are as many groups as channels.", in -> {
                Tensor maps = Tensor.zeros(in.images().samples(), in.right().shape());
                for (int n = 0; n < maps.samples(); n++) {
                    Matrix sum = in.images().channel(n, 0);
                    for (int c = 1; c < in.images().shape().channels(); c++) {
                        sum = sum.plus(in.images().channel(n, c));
                    }
                    for (int c = 0; c < maps.shape().channels(); c++) {
                        maps.setChannel(n, c, Convolutions.correlate(sum, in.filters().channel(c, 0)));
                    }
                }
                return maps;
            })
            .mistake("The channels were read backwards", "Filter c looks at channel c.", in -> {
                Tensor filters = Tensor.zeros(in.filters().samples(), in.filters().shape());
                for (int c = 0; c < filters.samples(); c++) {
                    filters.matrix().setRow(c, in.filters().matrix().row(filters.samples() - 1 - c));
                }
                return depthwise(in.images(), filters);
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.right();
                in.filters().matrix().scaleInPlace(2);
                return maps;
            });

    static final Trial<Separable, Tensor> SEPARABLE = Trial.of("separable(images, depthwise, pointwise, biases)",
                    (Separable in) -> Groups.separable(in.images(), in.depthwise(), in.pointwise(), in.biases()))
            .definition(Separable::right)
            .example("two channels of 1×3, two filters of 1×2, one pointwise filter, bias 5",
                    () -> new Separable(Tensor.of(Matrix.of("1 2 3"), Matrix.of("4 5 6")),
                            Tensor.stack(Tensor.of(Matrix.of("1 10")), Tensor.of(Matrix.of("2 -1"))),
                            Tensor.of(Matrix.row(1.0), Matrix.row(100.0)), Matrix.row(5.0)),
                    Tensor.of(Matrix.of("326 437")))
            .random("2 images of 3×4×5, depthwise 2×3, 4 pointwise filters", 2,
                    random -> Separable.random(2, new Shape(3, 4, 5), 2, 3, 4, random))
            .random("3 images of 4×5×3, depthwise 3×2, 2 pointwise filters", 1,
                    random -> Separable.random(3, new Shape(4, 5, 3), 3, 2, 2, random))
            .random("2 images of 3×3×4, depthwise 2×2, 3 pointwise filters", 1,
                    random -> Separable.random(2, new Shape(3, 3, 4), 2, 2, 3, random))
            .mistake("The biases were forgotten", "Each pointwise filter has a bias; add it to each cell of its map.",
                    in -> in.right(Matrix.zeros(1, in.biases().cols())))
            .mistake("One bias for all maps", "Map f gets bias f.",
                    in -> in.right(Matrix.filled(1, in.biases().cols(), in.biases().get(0, 0))))
            .mistake("Only the depthwise part", "After the depthwise convolution the pointwise one mixes its channels.",
                    in -> depthwise(in.images(), in.depthwise()))
            .mistake("Only the pointwise part", "First each channel is convolved with its depthwise filter.",
                    in -> Convolutions.forward(in.images(), in.pointwise(), in.biases()))
            .mistake("Negative numbers were cut off between the two",
                    "There is nothing between the two convolutions; activations come behind them.",
                    in -> {
                        Tensor maps = depthwise(in.images(), in.depthwise());
                        return Convolutions.forward(new Tensor(maps.matrix().map(value -> Math.max(0, value)), maps.shape()),
                                in.pointwise(), in.biases());
                    })
            .mistake("The pointwise weights were read in another order",
                    "Pointwise filter f has its weight for channel c in row f, column c.", in -> {
                Matrix mixed = in.pointwise().matrix().transpose().reshape(in.pointwise().samples(),
                        in.pointwise().shape().channels());
                return Convolutions.forward(depthwise(in.images(), in.depthwise()),
                        new Tensor(mixed, in.pointwise().shape()), in.biases());
            })
            .mistake("The bias was added for every channel", "The bias is added once to each cell of a map.",
                    in -> in.right(in.biases().scale(in.pointwise().shape().channels())))
            .mistake("The same depthwise filter for all channels", "Channel c has a depthwise filter of its own.", in -> {
                Tensor filters = Tensor.zeros(in.depthwise().samples(), in.depthwise().shape());
                for (int c = 0; c < filters.samples(); c++) {
                    filters.matrix().setRow(c, in.depthwise().matrix().row(0));
                }
                return Convolutions.forward(depthwise(in.images(), filters), in.pointwise(), in.biases());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.right();
                in.biases().scaleInPlace(2);
                return maps;
            })
            .property("it is a convolution whose filters are products of the two", (answer, random) -> {
                Separable in = Separable.random(2, new Shape(3, 4, 5), 2, 3, 4, random);
                Tensor filters = Tensor.zeros(4, new Shape(3, 2, 3));
                for (int f = 0; f < 4; f++) {
                    for (int c = 0; c < 3; c++) {
                        filters.setChannel(f, c, in.depthwise().channel(c, 0).scale(in.pointwise().get(f, c, 0, 0)));
                    }
                }
                NumbersAssert.assertThat(answer.apply(in)).isCloseTo(Convolutions.forward(in.images(), filters,
                        in.biases()));
            });

    @Test
    void each_channel_has_a_filter_of_its_own() {
        DEPTHWISE.check();
    }

    @Test
    void the_pointwise_filters_mix_what_the_depthwise_ones_made() {
        SEPARABLE.check();
    }
}
