package lesson02_stride_padding;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.Convolutions;
import definitions.StridedConvolutions;
import java.util.Random;
import java.util.random.RandomGenerator;
import lesson01_convolution.Images;
import lesson02_stride_padding.ConvolutionSettings.Curve;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.13", title = "The forward pass of a Conv2D", points = 11, file = "Conv2D.java",
        needs = {"2.1", "2.3", "2.4", "2.5", "2.10", "2.12"})
class Conv2DForwardCheck {

    static final Trial<ConvolutionSettings, Tensor> TRIAL = Trial.of("forward(images, kernel, bias) of a Conv2D",
                    (ConvolutionSettings in) -> in.conv().forward(in.images(), in.kernel(), in.bias()))
            .definition(ConvolutionSettings::right)
            .example("the 6×6 image, filters 1 and 2, stride 2", () -> thread().strides(2, 2),
                    Tensor.of(Matrix.of("3 -3; -3 0"), Matrix.of("-1 -1; -1 -2")))
            .example("the 6×6 image, filters 1 and 2, stride 2, same",
                    () -> thread().strides(2, 2).padding(PaddingMode.SAME),
                    Tensor.of(Matrix.of("3 -3 -2; -3 0 -2; -2 -3 0"), Matrix.of("-1 -1 0; -1 -2 -2; 0 -3 -2")))
            .example("the colour example of lesson 1, stride 2", () -> new ConvolutionSettings(Images.threeChannelsPadded(),
                            Images.threeChannelFilter(), Matrix.row(1.0), 2, 2, PaddingMode.VALID,
                                    DataFormat.CHANNELS_FIRST, 1, 1, 1, Curve.NONE),
                    Tensor.of(Matrix.of("-2 1 -1; 4 0 3; 2 6 5")))
            .random("2 images of 3×5×6, 4 filters of 2×3, plain", 1, random -> plain(random))
            .random("2 images of 3×6×9, 4 filters of 2×3, with strides 2 and 3", 1, random -> larger(random).strides(2, 3))
            .random("2 images of 3×5×6, 4 filters of 2×3, with same padding", 1,
                    random -> plain(random).padding(PaddingMode.SAME))
            .random("2 images of 3×5×6, 4 filters of 2×3, with full padding", 1,
                    random -> plain(random).padding(PaddingMode.FULL))
            .random("2 images of 3×6×9, 4 filters of 2×3, with dilation 3 and 2", 1,
                    random -> larger(random).dilation(3, 2))
            .random("2 images of 6×5×7, 8 filters of 2×4, in two groups", 1, random -> grouped(random))
            .random("2 images of 3×5×6, 4 filters of 2×3, without biases", 1, random -> plain(random).withoutBias())
            .random("2 images of 3×5×6, 4 filters of 2×3, with an activation", 1,
                    random -> plain(random).activation(Curve.HALF_PLUS_ONE))
            .random("2 images of 3×5×6, 4 filters of 2×3, with another activation, in same padding", 1,
                    random -> plain(random).padding(PaddingMode.SAME).activation(Curve.BENT))
            .random("2 images of 3×5×6, 4 filters of 2×3, channels last", 1, random -> plain(random).channelsLast())
            .random("2 images of 6×5×7, 8 filters of 2×4, all at once", 2,
                    random -> grouped(random).strides(2, 3).padding(PaddingMode.SAME).dilation(2, 1)
                    .activation(Curve.HALF_PLUS_ONE))
            .random("2 images of 6×5×7, 8 filters of 2×4, all at once, channels last", 2,
                    random -> grouped(random).strides(3, 1).padding(PaddingMode.SAME).dilation(1, 2)
                    .activation(Curve.BENT).channelsLast())
            .mistake("The stride was used for the size but not for the window",
                    "The window of cell (y, x) begins at row y · sh and column x · sw.", in -> {
                Tensor right = in.first(in.kernel(), in.bias(), in.plan(), in.activation().function);
                Tensor slow = in.first(in.kernel(), in.bias(), in.plan().strides(1, 1), in.activation().function);
                return in.inFormat(StridedConvolutions.block(slow, 0, 0, right.shape().height(), right.shape().width()));
            })
            .mistake("The stride was ignored", "The window moves on by the strides.",
                    in -> in.with(plan -> plan.strides(1, 1)))
            .mistake("Strides of height and width swapped", "Rows go with strides.height().",
                    in -> in.with(plan -> plan.strides(plan.strideWidth(), plan.strideHeight())))
            .mistake("The padding was ignored", "Slide over the images with their zeros around them.",
                    in -> in.with(plan -> plan.margins(0, 0, 0, 0)))
            .mistake("Padded only at the bottom and on the right",
                    "The zeros before the image count, too: Padding.zeros with all four margins.",
                    in -> in.with(plan -> plan.margins(0, plan.top() + plan.bottom(), 0, plan.left() + plan.right())))
            .mistake("Before and after exchanged", "Of an odd number of zeros the larger half comes after the image.",
                    in -> in.with(plan -> plan.margins(plan.bottom(), plan.top(), plan.right(), plan.left())))
            .mistake("Margins of height and width swapped", "Top and bottom belong to the height.",
                    in -> in.with(plan -> plan.margins(plan.left(), plan.right(), plan.top(), plan.bottom())))
            .mistake("The dilation was ignored", "Tap (ky, kx) looks at row y · sh + ky · dh and column x · sw + kx · dw.",
                    in -> in.with(plan -> plan.dilation(1, 1)))
            .mistake("The dilation was used for the size but not for the taps",
                    "Tap (ky, kx) looks at row y · sh + ky · dh and column x · sw + kx · dw.", in -> {
                        Tensor right = in.first(in.kernel(), in.bias(), in.plan(), in.activation().function);
                        Tensor close = in.first(in.kernel(), in.bias(), in.plan().dilation(1, 1), in.activation().function);
                        return in.inFormat(StridedConvolutions.block(close, 0, 0, right.shape().height(),
                                right.shape().width()));
                    })
            .mistake("Dilations of height and width swapped", "Rows go with dilationRate.height().",
                    in -> in.with(plan -> plan.dilation(plan.dilationWidth(), plan.dilationHeight())))
            .mistake("All filters see the first group",
                    "Filter f belongs to group f / (F/groups); its channels begin further on.", in -> {
                Tensor images = in.imagesFirst().copy();
                int channels = in.kernel().shape().channels();
                for (int n = 0; n < images.samples(); n++) {
                    for (int c = channels; c < images.shape().channels(); c++) {
                        images.setChannel(n, c, images.channel(n, c % channels));
                    }
                }
                return in.inFormat(StridedConvolutions.forward(images, in.kernel(), in.bias(), in.plan(),
                        in.activation().function));
            })
            .mistake("The filters take turns among the groups",
                    "The first F/groups filters belong to group 0, the next ones to group 1.", in -> {
                int perGroup = in.kernel().samples() / in.groups();
                Tensor ordered = Tensor.zeros(in.kernel().samples(), in.kernel().shape());
                for (int f = 0; f < ordered.samples(); f++) {
                    ordered.matrix().setRow(f % in.groups() * perGroup + f / in.groups(), in.kernel().matrix().row(f));
                }
                Tensor maps = in.first(ordered, Matrix.zeros(1, 0), in.plan(), x -> x);
                Tensor back = Tensor.zeros(maps.samples(), maps.shape());
                for (int n = 0; n < maps.samples(); n++) {
                    for (int f = 0; f < ordered.samples(); f++) {
                        double bias = in.bias().cols() == 0 ? 0 : in.bias().get(0, f);
                        back.setChannel(n, f, maps.channel(n, f % in.groups() * perGroup + f / in.groups())
                                .map(value -> in.activation().function.applyAsDouble(value + bias)));
                    }
                }
                return in.inFormat(back);
            })
            .mistake("The biases were forgotten", "Every filter has a bias of its own; the sum begins with it.",
                    in -> in.inFormat(in.first(in.kernel(), Matrix.zeros(1, 0), in.plan(), in.activation().function)))
            .mistake("One bias for all filters", "Filter f has the bias in column f of the row.",
                    in -> in.inFormat(in.first(in.kernel(),
                    in.bias().cols() == 0 ? in.bias() : Matrix.filled(1, in.bias().cols(), in.bias().get(0, 0)), in.plan(),
                            in.activation().function)))
            .mistake("The activation was forgotten", "Every cell goes through the activation at last.",
                    in -> in.inFormat(in.first(in.kernel(), in.bias(), in.plan(), x -> x)))
            .mistake("The activation was applied twice",
                    "Every cell goes through the activation once; look at the way channels last takes.",
                    in -> in.inFormat(in.first(in.kernel(), in.bias(), in.plan(),
                            x -> in.activation().function.applyAsDouble(in.activation().function.applyAsDouble(x)))))
            .mistake("The bias was added after the activation", "First the sum with its bias, then the activation.", in -> {
                Tensor maps = in.first(in.kernel(), Matrix.zeros(1, 0), in.plan(), in.activation().function);
                for (int n = 0; n < maps.samples(); n++) {
                    for (int f = 0; f < in.bias().cols(); f++) {
                        double bias = in.bias().get(0, f);
                        maps.setChannel(n, f, maps.channel(n, f).map(value -> value + bias));
                    }
                }
                return in.inFormat(maps);
            })
            .mistake("The images were activated, not the maps", "The activation belongs behind the convolution.", in -> {
                Tensor images = in.imagesFirst();
                return in.inFormat(StridedConvolutions.forward(new Tensor(images.matrix().map(in.activation().function),
                        images.shape()),
                        in.kernel(), in.bias(), in.plan(), x -> x));
            })
            .mistake("The maps were left channels first", "Channels last the output is OH×OW×F: convert it back.",
                    in -> in.first(in.kernel(), in.bias(), in.plan(), in.activation().function))
            .mistake("Channels last read as channels first",
                    "Convert the images first: their numbers stand in another order.", in -> {
                Shape shape = in.imagesFirst().shape();
                Tensor read = new Tensor(in.images().matrix(), shape);
                return in.inFormat(StridedConvolutions.forward(read, in.kernel(), in.bias(), in.plan(),
                        in.activation().function));
            })
            .mistake("The maps were only given the shape of channels last",
                    "Another shape alone does not move the numbers: ChannelOrder.toLast.", in -> {
                Tensor maps = in.first(in.kernel(), in.bias(), in.plan(), in.activation().function);
                return maps.as(in.inFormat(maps).shape());
            })
            .mistake("Full padding in place of same", "SAME has fewer zeros than FULL.",
                    in -> in.padding() == PaddingMode.SAME
                            ? in.inFormat(in.first(in.kernel(), in.bias(), in.plan(PaddingMode.FULL),
                            in.activation().function)) : in.right())
            .mistake("Only the first image", "Every image of the batch gets its maps; look at the loop over n.", in -> {
                Tensor maps = in.right();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, Matrix.zeros(1, maps.shape().size()));
                }
                return maps;
            })
            .mistake("Only the first channel", "A filter spans all channels of its group; add their responses.", in -> {
                Tensor kernel = in.kernel().copy();
                for (int f = 0; f < kernel.samples(); f++) {
                    for (int c = 1; c < kernel.shape().channels(); c++) {
                        kernel.setChannel(f, c, Matrix.zeros(kernel.shape().height(), kernel.shape().width()));
                    }
                }
                return in.inFormat(in.first(kernel, in.bias(), in.plan(), in.activation().function));
            })
            .mistake("The filter was turned by 180°", "Networks correlate: read window and filter in the same direction.",
                    in -> {
                Tensor kernel = in.kernel().copy();
                for (int f = 0; f < kernel.samples(); f++) {
                    for (int c = 0; c < kernel.shape().channels(); c++) {
                        kernel.setChannel(f, c, Convolutions.halfTurn(kernel.channel(f, c)));
                    }
                }
                return in.inFormat(in.first(kernel, in.bias(), in.plan(), in.activation().function));
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.right();
                in.images().matrix().scaleInPlace(2);
                return maps;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.right();
                in.kernel().matrix().scaleInPlace(2);
                return maps;
            })
            .property("without activation and bias, twice the image gives twice the maps", (answer, random) -> {
                ConvolutionSettings in = grouped(random).strides(2, 1).padding(PaddingMode.SAME).withoutBias();
                ConvolutionSettings twice = new ConvolutionSettings(new Tensor(in.images().matrix().scale(2),
                        in.images().shape()), in.kernel(),
                        in.bias(), 2, 1, PaddingMode.SAME, in.dataFormat(), 1, 1, in.groups(), in.activation());
                NumbersAssert.assertThat(answer.apply(twice).matrix()).isCloseTo(answer.apply(in).matrix().scale(2));
            });

    private static ConvolutionSettings thread() {
        return new ConvolutionSettings(Tensor.of(Images.sixBySix()),
                Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2())),
                Matrix.row(0, 0), 1, 1, PaddingMode.VALID, DataFormat.CHANNELS_FIRST, 1, 1, 1, Curve.NONE);
    }

    private static ConvolutionSettings plain(RandomGenerator random) {
        return ConvolutionSettings.random(2, new Shape(3, 5, 6), 4, new Shape(3, 2, 3), random);
    }

    private static ConvolutionSettings larger(RandomGenerator random) {
        return ConvolutionSettings.random(2, new Shape(3, 6, 9), 4, new Shape(3, 2, 3), random);
    }

    private static ConvolutionSettings grouped(RandomGenerator random) {
        return ConvolutionSettings.random(2, new Shape(6, 5, 7), 8, new Shape(3, 2, 4), random);
    }

    @Test
    void every_argument_counts() {
        TRIAL.check();
    }

    /** The whole way: first weights from the initializers, then the forward pass. */
    record Begin(int seed) {
    }

    static final Trial<Begin, Tensor> FROM_THE_START = Trial.of("forward(images, startKernel(…), startBias(…)) with given"
            + " numbers", (Begin in) -> {
                ConvolutionSettings settings = plain(new Random(in.seed()));
                Conv2D conv = settings.conv().kernelInitializer(Initializer.given(settings.kernel().matrix()))
                        .biasInitializer(Initializer.given(settings.bias()));
                Shape image = settings.images().shape();
                return conv.forward(settings.images(), conv.startKernel(image, new Random(1)),
                        conv.startBias(new Random(1)));
            })
            .definition(in -> plain(new Random(in.seed())).right())
            .fixture("2 images of 3×5×6, 4 filters of 2×3", () -> new Begin(3))
            .mistake("The biases were forgotten",
                    "Every filter has a bias of its own, and its first value comes from the bias initializer.", in -> {
                ConvolutionSettings settings = plain(new Random(in.seed()));
                return settings.withoutBias().right();
            });

    @Test
    void first_weights_and_forward_pass_fit_together() {
        TRIAL.check(); // first, since it names more mistakes
        FROM_THE_START.check();
    }
}
