package lesson02_stride_padding;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.3", title = "Zeros around images", points = 7, file = "Padding.java")
class PaddingCheck {

    record Input(Tensor images, int top, int bottom, int left, int right) {

        static Input random(int samples, Shape shape, int top, int bottom, int left, int right, RandomGenerator random) {
            return new Input(Fixtures.tensor(samples, shape, random), top, bottom, left, right);
        }

        Margins margins() {
            return new Margins(top, bottom, left, right);
        }

        Tensor padded(int top, int bottom, int left, int right) {
            return StridedConvolutions.pad(images, top, bottom, left, right, 0);
        }

        Tensor padded() {
            return padded(top, bottom, left, right);
        }

        /** The block that begins here and is as large as the right answer of crop. */
        Tensor cropped(int firstRow, int firstColumn) {
            return StridedConvolutions.block(images, firstRow, firstColumn,
                    images.shape().height() - top - bottom, images.shape().width() - left - right);
        }
    }

    static final Trial<Input, Tensor> ZEROS = Trial.of("zeros(images, new Margins(top, bottom, left, right))",
                    (Input in) -> Padding.zeros(in.images(), in.margins()))
            .definition(Input::padded)
            .example("an image of 2×2, one zero above and two on the right",
                    () -> new Input(Tensor.of(Matrix.of("1 2; 3 4")), 1, 0, 0, 2),
                            Tensor.of(Matrix.of("0 0 0 0; 1 2 0 0; 3 4 0 0")))
            .random("2 images of 3×4×5, four different margins", 2,
                    random -> Input.random(2, new Shape(3, 4, 5), 1, 4, 3, 2, random))
            .random("3 images of 2×3×2, four different margins", 1,
                    random -> Input.random(3, new Shape(2, 3, 2), 3, 1, 0, 2, random))
            .random("2 images of 2×3×4, one ring", 1, random -> Input.random(2, new Shape(2, 3, 4), 1, 1, 1, 1, random))
            .random("an image of 2×2×3, no margins", 1, random -> Input.random(1, new Shape(2, 2, 3), 0, 0, 0, 0, random))
            .mistake("The padding was ignored",
                    "The images get larger: top + bottom more rows, left + right more columns.", in -> in.images().copy())
            .mistake("The padding was counted once", "Rows come above and below, columns on the left and on the right.",
                    in -> {
                Tensor padded = in.padded();
                return StridedConvolutions.block(padded, 0, 0, in.images().shape().height() + in.top(),
                        in.images().shape().width() + in.left());
            })
            .mistake("Padded only at the bottom and on the right",
                    "The image begins in row top and column left of the padded one.",
                    in -> in.padded(0, in.top() + in.bottom(), 0, in.left() + in.right()))
            .mistake("Padded only at the top and on the left",
                    "The image begins in row top and column left; bottom rows come below it.",
                    in -> in.padded(in.top() + in.bottom(), 0, in.left() + in.right(), 0))
            .mistake("Top and bottom, left and right exchanged",
                    "The image begins in row top and column left of the padded one.",
                    in -> in.padded(in.bottom(), in.top(), in.right(), in.left()))
            .mistake("Top and bottom exchanged", "The image begins in row top of the padded one.",
                    in -> in.padded(in.bottom(), in.top(), in.left(), in.right()))
            .mistake("Left and right exchanged", "The image begins in column left of the padded one.",
                    in -> in.padded(in.top(), in.bottom(), in.right(), in.left()))
            .mistake("Top and left exchanged", "Rows are moved by top, columns by left.", in -> {
                Tensor padded = Tensor.zeros(in.images().samples(), in.padded().shape());
                for (int i = 0; i < in.images().matrix().size(); i++) {
                    Shape shape = in.images().shape();
                    int row = i / shape.width() % shape.height() + in.left();
                    int column = i % shape.width() + in.top();
                    padded.set(i / shape.size(), i % shape.size() / (shape.width() * shape.height()), row, column,
                            in.images().matrix().ejml().data[i]);
                }
                return padded;
            })
            .mistake("Height and width exchanged", "Top and bottom are rows, left and right are columns.",
                    in -> in.padded(in.left(), in.right(), in.top(), in.bottom()))
            .mistake("The channels were padded, too", "Padding belongs to height and width; the number of channels stays.",
                    in -> {
                Tensor padded = in.padded();
                Shape shape = padded.shape();
                int more = in.top() + in.bottom();
                Tensor larger = Tensor.zeros(padded.samples(),
                        new Shape(shape.channels() + more, shape.height(), shape.width()));
                for (int n = 0; n < padded.samples(); n++) {
                    for (int c = 0; c < shape.channels(); c++) {
                        larger.setChannel(n, c + in.top(), padded.channel(n, c));
                    }
                }
                return larger;
            })
            .mistake("The batch was padded, too", "A batch of two images is a batch of two images after padding.", in -> {
                Tensor padded = in.padded();
                Tensor larger = Tensor.zeros(padded.samples() + in.top() + in.bottom(), padded.shape());
                for (int n = 0; n < padded.samples(); n++) {
                    larger.matrix().setRow(n + in.top(), padded.matrix().row(n));
                }
                return larger;
            })
            .mistake("Only the first image", "Every image of the batch is copied; look at the loop over n.", in -> {
                Tensor padded = in.padded();
                for (int n = 1; n < padded.samples(); n++) {
                    padded.matrix().setRow(n, Matrix.zeros(1, padded.shape().size()));
                }
                return padded;
            })
            .mistake("Only the first channel", "Every channel is copied; look at the loop over c.", in -> {
                Tensor padded = in.padded();
                for (int n = 0; n < padded.samples(); n++) {
                    for (int c = 1; c < padded.shape().channels(); c++) {
                        padded.setChannel(n, c, Matrix.zeros(padded.shape().height(), padded.shape().width()));
                    }
                }
                return padded;
            })
            .mistake("Ones in place of zeros", "The margins hold zeros.",
                    in -> StridedConvolutions.pad(in.images(), in.top(), in.bottom(), in.left(), in.right(), 1))
            .mistake("The edge was repeated", "The margins hold zeros, whatever stands at the edge of the image.", in -> {
                Tensor padded = in.padded();
                Shape shape = in.images().shape();
                for (int i = 0; i < padded.matrix().size(); i++) {
                    int x = i % padded.shape().width() - in.left();
                    int y = i / padded.shape().width() % padded.shape().height() - in.top();
                    padded.matrix().ejml().data[i] = in.images().get(i / padded.shape().size(),
                            i / (padded.shape().width() * padded.shape().height()) % shape.channels(),
                            Math.max(0, Math.min(shape.height() - 1, y)), Math.max(0, Math.min(shape.width() - 1, x)));
                }
                return padded;
            })
            .mistake("The larger shape was laid over the old numbers",
                    "The numbers of a row must move: give each its new place (y + top, x + left).",
                    in -> {
                        Tensor padded = Tensor.zeros(in.images().samples(), in.padded().shape());
                        for (int n = 0; n < padded.samples(); n++) {
                            System.arraycopy(in.images().matrix().ejml().data, n * in.images().shape().size(),
                                    padded.matrix().ejml().data, n * padded.shape().size(), in.images().shape().size());
                        }
                        return padded;
                    })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor padded = in.padded();
                in.images().matrix().scaleInPlace(2);
                return padded;
            })
            .mistake("Nothing was copied", "The image itself stands in the middle of the zeros.",
                    in -> Tensor.zeros(in.images().samples(), in.padded().shape()));

    static final Trial<Input, Tensor> CROP = Trial.of("crop(padded, new Margins(top, bottom, left, right))",
                    (Input in) -> Padding.crop(in.images(), in.margins()))
            .definition(in -> in.cropped(in.top(), in.left()))
            .example("one row above and two columns on the right",
                    () -> new Input(Tensor.of(Matrix.of("9 9 9 9; 1 2 9 9; 3 4 9 9")), 1, 0, 0, 2),
                            Tensor.of(Matrix.of("1 2; 3 4")))
            .random("2 images of 3×8×10, four different margins", 2,
                    random -> Input.random(2, new Shape(3, 8, 10), 1, 4, 3, 2, random))
            .random("3 images of 2×7×5, four different margins", 1,
                    random -> Input.random(3, new Shape(2, 7, 5), 3, 1, 0, 2, random))
            .random("an image of 2×5×6, one ring", 1, random -> Input.random(1, new Shape(2, 5, 6), 1, 1, 1, 1, random))
            .random("an image of 2×3×4, no margins", 1, random -> Input.random(1, new Shape(2, 3, 4), 0, 0, 0, 0, random))
            .random("an image of 1×3×4, of which nothing would remain", 1,
                    random -> Input.random(1, new Shape(1, 3, 4), 2, 1, 0, 0, random))
            .mistake("Nothing was taken off", "The images get smaller by top + bottom rows and left + right columns.",
                    in -> {
                in.cropped(in.top(), in.left());
                return in.images().copy();
            })
            .mistake("The size was kept, with zeros behind",
                    "Make the new tensor of the smaller shape: H − top − bottom rows, W − left − right columns.", in -> {
                Tensor images = in.cropped(in.top(), in.left());
                return StridedConvolutions.pad(images, 0, in.top() + in.bottom(), 0, in.left() + in.right(), 0);
            })
            .mistake("The upper left corner was kept", "The image begins in row top and column left of the padded one.",
                    in -> in.cropped(0, 0))
            .mistake("The lower right corner was kept", "The image begins in row top and column left of the padded one.",
                    in -> in.cropped(in.top() + in.bottom(), in.left() + in.right()))
            .mistake("Top and bottom, left and right exchanged",
                    "The image begins in row top and column left of the padded one.",
                    in -> in.cropped(in.bottom(), in.right()))
            .mistake("Top and left exchanged", "Rows are read from y + top on, columns from x + left.",
                    in -> in.images().shape().width() - in.left() - in.right() < 1 ? in.images()
                            : in.cropped(in.left(), in.top()))
            .mistake("Zeros were put around", "crop makes the images smaller; it undoes zeros.", Input::padded)
            .mistake("Only the first image", "Every image of the batch is copied; look at the loop over n.", in -> {
                Tensor images = in.cropped(in.top(), in.left());
                for (int n = 1; n < images.samples(); n++) {
                    images.matrix().setRow(n, Matrix.zeros(1, images.shape().size()));
                }
                return images;
            })
            .mistake("Only the first channel", "Every channel is copied; look at the loop over c.", in -> {
                Tensor images = in.cropped(in.top(), in.left());
                for (int n = 0; n < images.samples(); n++) {
                    for (int c = 1; c < images.shape().channels(); c++) {
                        images.setChannel(n, c, Matrix.zeros(images.shape().height(), images.shape().width()));
                    }
                }
                return images;
            })
            .mistake("The numbers were read one after the other",
                    "In each row of the image some numbers are left out: read (y + top, x + left).",
                    in -> {
                        Tensor images = in.cropped(in.top(), in.left());
                        for (int n = 0; n < images.samples(); n++) {
                            System.arraycopy(in.images().matrix().ejml().data, n * in.images().shape().size(),
                                    images.matrix().ejml().data, n * images.shape().size(), images.shape().size());
                        }
                        return images;
                    })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor images = in.cropped(in.top(), in.left());
                in.images().set(0, 0, 0, 0, in.images().get(0, 0, 0, 0) + 1);
                return images;
            })
            .property("it undoes the padding, whatever stands in the margins", (answer, random) -> {
                Tensor images = Fixtures.tensor(2, new Shape(3, 4, 2), random);
                Tensor padded = StridedConvolutions.pad(images, 2, 1, 0, 3, 7);
                NumbersAssert.assertThat(answer.apply(new Input(padded, 2, 1, 0, 3))).isCloseTo(images);
            });

    /** One image of one channel; the trials below make a tensor of their own of it. */
    record Picture(Matrix image) {
    }

    static final Trial<Picture, Matrix> ZEROS_ANEW = Trial.of("the images, after every number of zeros(images, new"
            + " Margins(0, 0, 0, 0)) was set to 0", (Picture in) -> afterwards(in, images ->
                    Padding.zeros(images, new Margins(0, 0, 0, 0))))
            .definition(in -> in.image().copy())
            .fixture("an image of 2×3", () -> new Picture(Matrix.of("1 2 3; 4 5 6")))
            .mistake("The images themselves were returned",
                    "Without margins, too, the answer is a new tensor; else who changes one of the two changes both.",
                    in -> afterwards(in, images -> images));

    static final Trial<Picture, Matrix> CROP_ANEW = Trial.of("the padded images, after every number of crop(padded, new"
            + " Margins(0, 0, 0, 0)) was set to 0", (Picture in) -> afterwards(in, padded ->
                    Padding.crop(padded, new Margins(0, 0, 0, 0))))
            .definition(in -> in.image().copy())
            .fixture("an image of 2×3", () -> new Picture(Matrix.of("1 2 3; 4 5 6")))
            .mistake("The padded images themselves were returned",
                    "Without margins, too, the answer is a new tensor; else who changes one of the two changes both.",
                    in -> afterwards(in, padded -> padded));

    /** The image as it is when somebody has overwritten what was made of it. */
    private static Matrix afterwards(Picture in, UnaryOperator<Tensor> made) {
        Tensor images = Tensor.of(in.image().copy());
        Tensor answer = made.apply(images);
        for (int i = 0; i < answer.matrix().size(); i++) {
            answer.matrix().ejml().data[i] = 0;
        }
        return images.channel(0, 0);
    }

    @Test
    void every_channel_stands_in_the_middle_of_its_zeros() {
        ZEROS.check();
        ZEROS_ANEW.check();
    }

    @Test
    void the_margins_come_off_again() {
        CROP.check();
        CROP_ANEW.check();
    }
}
