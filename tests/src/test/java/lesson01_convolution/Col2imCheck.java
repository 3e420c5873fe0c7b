package lesson01_convolution;

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

@Exercise(id = "1.12", title = "Columns back into images", points = 7, file = "Im2col.java")
class Col2imCheck {

    record Input(Matrix columns, int samples, Shape shape, int filterHeight, int filterWidth) {
    }

    static final Trial<Input, Tensor> TRIAL = Trial.of("col2im(columns, samples, shape, filterHeight, filterWidth)",
                    (Input in) -> Im2col.col2im(in.columns(), in.samples(), in.shape(), in.filterHeight(), in.filterWidth()))
            .definition(in -> Convolutions.col2im(in.columns(), in.samples(), in.shape(), in.filterHeight(), in.filterWidth()))
            .example("ones, which count how many windows reach each pixel",
                    () -> new Input(Matrix.filled(4, 4, 1), 1, new Shape(1, 3, 3), 2, 2),
                    Tensor.of(Matrix.of("1 2 1; 2 4 2; 1 2 1")))
            .random("2 images of 3×4×5", 2, random -> input(2, new Shape(3, 4, 5), 2, 3, random))
            .random("3 images of 2×5×3", 1, random -> input(3, new Shape(2, 5, 3), 3, 2, random))
            .mistake("Set where it should add", "A pixel lies in several windows; what comes back from them is added up: += , not =.",
                    in -> lastOne(in, 1))
            .mistake("Set where it should add", "A pixel lies in several windows; what comes back from them is added up: += , not =.",
                    in -> lastOne(in, -1))
            .mistake("The mean in place of the sum", "What comes back to a pixel is added up, not averaged.", in -> {
                Tensor sum = right(in, in.columns());
                Tensor count = right(in, Matrix.filled(in.columns().rows(), in.columns().cols(), 1));
                return new Tensor(sum.matrix().elementDivide(count.matrix().map(number -> Math.max(1, number))), in.shape());
            })
            .mistake("A window was written column by column", "Row (c · KH + ky) · KW + kx of a column belongs to channel c, row ky, column kx.",
                    in -> {
                        Matrix mixed = Matrix.zeros(in.columns().rows(), in.columns().cols());
                        int window = in.filterHeight() * in.filterWidth();
                        for (int row = 0; row < mixed.rows(); row++) {
                            int cell = row % window;
                            mixed.setRow(row, in.columns().row(row - cell + cell % in.filterWidth() * in.filterHeight() + cell / in.filterWidth()));
                        }
                        return right(in, mixed);
                    })
            .mistake("Only the first image", "Column n · OH · OW + oy · OW + ox belongs to image n.", in -> {
                Tensor images = right(in, in.columns());
                for (int n = 1; n < in.samples(); n++) {
                    images.matrix().setRow(n, Matrix.zeros(1, in.shape().size()));
                }
                return images;
            })
            .mistake("Only the first channel", "A column holds the windows of all channels.", in -> {
                Tensor images = right(in, in.columns());
                for (int n = 0; n < in.samples(); n++) {
                    for (int c = 1; c < in.shape().channels(); c++) {
                        images.setChannel(n, c, Matrix.zeros(in.shape().height(), in.shape().width()));
                    }
                }
                return images;
            })
            .mistake("The columns of the first image for every image", "The columns of image n begin at n · OH · OW.", in -> {
                Tensor images = right(in, in.columns());
                for (int n = 1; n < in.samples(); n++) {
                    images.matrix().setRow(n, images.matrix().row(0));
                }
                return images;
            })
            .mistake("The rows of the first channel for every channel", "The rows of channel c begin at c · KH · KW.", in -> {
                Tensor images = right(in, in.columns());
                for (int n = 0; n < in.samples(); n++) {
                    for (int c = 1; c < in.shape().channels(); c++) {
                        images.setChannel(n, c, images.channel(n, 0));
                    }
                }
                return images;
            })
            .mistake("The windows were put back turned", "The first row of a window goes to its first cell: y + ky, x + kx, nothing is turned.",
                    in -> {
                        Matrix turned = Matrix.zeros(in.columns().rows(), in.columns().cols());
                        int window = in.filterHeight() * in.filterWidth();
                        for (int row = 0; row < turned.rows(); row++) {
                            turned.setRow(row, in.columns().row(row - row % window + window - 1 - row % window));
                        }
                        return right(in, turned);
                    })
            .mistake("The columns were read from below", "The first row belongs to channel 0 and to the first cell of the window.",
                    in -> right(in, Convolutions.flipRows(in.columns())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor images = right(in, in.columns());
                in.columns().scaleInPlace(0);
                return images;
            })
            .property("⟨im2col(x), columns⟩ = ⟨x, col2im(columns)⟩", (answer, random) -> {
                Input in = input(2, new Shape(2, 4, 6), 3, 2, random);
                Tensor x = Fixtures.tensor(2, in.shape(), random);
                double left = Convolutions.im2col(x, 3, 2).elementTimes(in.columns()).sum();
                NumbersAssert.assertThat(x.matrix().elementTimes(answer.apply(in).matrix()).sum()).isCloseTo(left);
            });

    private static Input input(int samples, Shape shape, int filterHeight, int filterWidth, RandomGenerator random) {
        return new Input(Fixtures.matrix(shape.channels() * filterHeight * filterWidth,
                samples * (shape.height() - filterHeight + 1) * (shape.width() - filterWidth + 1), random),
                samples, shape, filterHeight, filterWidth);
    }

    private static Tensor right(Input in, Matrix columns) {
        return Convolutions.col2im(columns, in.samples(), in.shape(), in.filterHeight(), in.filterWidth());
    }

    /** What is left if each window overwrites the ones before it, the windows in their order or (−1) from the last to the first. */
    private static Tensor lastOne(Input in, int direction) {
        Tensor images = Tensor.zeros(in.samples(), in.shape());
        int mapWidth = in.shape().width() - in.filterWidth() + 1;
        int positions = (in.shape().height() - in.filterHeight() + 1) * mapWidth;
        int window = in.filterHeight() * in.filterWidth();
        for (int i = 0; i < in.columns().cols(); i++) {
            int column = direction > 0 ? i : in.columns().cols() - 1 - i;
            for (int row = 0; row < in.columns().rows(); row++) {
                images.set(column / positions, row / window,
                        column % positions / mapWidth + row % window / in.filterWidth(),
                        column % mapWidth + row % in.filterWidth(), in.columns().get(row, column));
            }
        }
        return images;
    }

    @Test
    void every_number_is_added_to_the_pixel_it_came_from() {
        TRIAL.check();
    }
}
