package lesson02_stride_padding;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.StridedConvolutions;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.10", title = "Channels last, channels first", points = 5, file = "ChannelOrder.java")
class ChannelOrderCheck {

    record Input(Tensor images) {
    }

    static final Trial<Input, Tensor> LAST = Trial.of("toLast(images)", (Input in) -> ChannelOrder.toLast(in.images()))
            .definition(in -> StridedConvolutions.channelsLast(in.images()))
            .example("one image of 2 channels, 2 rows, 3 columns",
                    () -> new Input(Tensor.of(Matrix.of("1 2 3; 4 5 6"), Matrix.of("10 20 30; 40 50 60"))),
                    new Tensor(Matrix.of("1 10 2 20 3 30 4 40 5 50 6 60"), new Shape(2, 3, 2)))
            .random("2 images of 3×4×5", 2, random -> new Input(Fixtures.tensor(2, new Shape(3, 4, 5), random)))
            .random("3 images of 5×2×3", 1, random -> new Input(Fixtures.tensor(3, new Shape(5, 2, 3), random)))
            .mistake("Channels first read as channels last",
                    "The numbers must move; another shape alone reads them in the wrong order.",
                    in -> new Tensor(in.images().matrix().copy(), last(in.images().shape())))
            .mistake("Nothing was converted", "The pixel comes first now, and in it its channels side by side.",
                    in -> in.images().copy())
            .mistake("Rows and columns swapped",
                    "Channels last is height, width, channels: the rows still come before the columns.",
                    in -> StridedConvolutions.channelsLast(transposed(in.images())))
            .mistake("The shape stayed as it was", "The sizes are height, width, channels now: ChannelOrder.last.",
                    in -> StridedConvolutions.channelsLast(in.images()).as(in.images().shape()))
            .mistake("Converted the other way", "From C×H×W to H×W×C: read get(n, c, y, x), write set(n, y, x, c, …).",
                    in -> StridedConvolutions.channelsFirst(in.images()))
            .mistake("The channels were reversed", "Channel c stays channel c.", in -> {
                Tensor reversed = in.images().copy();
                int channels = reversed.shape().channels();
                for (int n = 0; n < reversed.samples(); n++) {
                    for (int c = 0; c < channels; c++) {
                        reversed.setChannel(n, c, in.images().channel(n, channels - 1 - c));
                    }
                }
                return StridedConvolutions.channelsLast(reversed);
            })
            .mistake("Only the first image", "Every image of the batch is converted; look at the loop over n.", in -> {
                Tensor converted = StridedConvolutions.channelsLast(in.images());
                for (int n = 1; n < converted.samples(); n++) {
                    converted.matrix().setRow(n, Matrix.zeros(1, converted.shape().size()));
                }
                return converted;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor converted = StridedConvolutions.channelsLast(in.images());
                for (int n = 0; n < converted.samples(); n++) {
                    in.images().matrix().setRow(n, converted.matrix().row(n)); // converted in its own row
                }
                return converted;
            });

    static final Trial<Input, Tensor> FIRST = Trial.of("toFirst(images)", (Input in) -> ChannelOrder.toFirst(in.images()))
            .definition(in -> StridedConvolutions.channelsFirst(in.images()))
            .example("one image of 2 rows, 3 columns, 2 channels",
                    () -> new Input(new Tensor(Matrix.of("1 10 2 20 3 30 4 40 5 50 6 60"), new Shape(2, 3, 2))),
                    Tensor.of(Matrix.of("1 2 3; 4 5 6"), Matrix.of("10 20 30; 40 50 60")))
            .random("2 images of 4×5×3", 2, random -> new Input(Fixtures.tensor(2, new Shape(4, 5, 3), random)))
            .random("3 images of 2×3×5", 1, random -> new Input(Fixtures.tensor(3, new Shape(2, 3, 5), random)))
            .mistake("Channels last read as channels first",
                    "The numbers must move; another shape alone reads them in the wrong order.",
                    in -> new Tensor(in.images().matrix().copy(), first(in.images().shape())))
            .mistake("Nothing was converted", "All numbers of the first channel come first now, row by row.",
                    in -> in.images().copy())
            .mistake("Rows and columns swapped", "The rows of a channel still come before its columns.",
                    in -> transposed(StridedConvolutions.channelsFirst(in.images())))
            .mistake("The shape stayed as it was", "The sizes are channels, height, width now: ChannelOrder.first.",
                    in -> StridedConvolutions.channelsFirst(in.images()).as(in.images().shape()))
            .mistake("Converted the other way", "From H×W×C to C×H×W: read get(n, y, x, c), write set(n, c, y, x, …).",
                    in -> StridedConvolutions.channelsLast(in.images()))
            .mistake("Only the first image", "Every image of the batch is converted; look at the loop over n.", in -> {
                Tensor converted = StridedConvolutions.channelsFirst(in.images());
                for (int n = 1; n < converted.samples(); n++) {
                    converted.matrix().setRow(n, Matrix.zeros(1, converted.shape().size()));
                }
                return converted;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor converted = StridedConvolutions.channelsFirst(in.images());
                in.images().matrix().scaleInPlace(0);
                return converted;
            });

    private static Shape last(Shape first) {
        return new Shape(first.height(), first.width(), first.channels());
    }

    private static Shape first(Shape last) {
        return new Shape(last.width(), last.channels(), last.height());
    }

    /** Every channel transposed. */
    private static Tensor transposed(Tensor images) {
        Shape shape = images.shape();
        Tensor transposed = Tensor.zeros(images.samples(), new Shape(shape.channels(), shape.width(), shape.height()));
        for (int n = 0; n < images.samples(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                transposed.setChannel(n, c, images.channel(n, c).transpose());
            }
        }
        return transposed;
    }

    @Test
    void the_channels_of_a_pixel_come_to_stand_side_by_side() {
        LAST.check();
    }

    @Test
    void the_pixels_of_a_channel_come_to_stand_side_by_side_again() {
        FIRST.check();
    }
}
