package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Convolutions;
import java.util.function.IntUnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.10", title = "A batch into columns", points = 7, file = "Im2col.java")
class Im2colBatchCheck {

    record Input(Tensor images, int filterHeight, int filterWidth) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("im2col(images, filterHeight, filterWidth)",
                    (Input in) -> Im2col.im2col(in.images(), in.filterHeight(), in.filterWidth()))
            .definition(in -> Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth()))
            .example("2 images of 2×2×3 that hold their own index, and windows of 2×2",
                    () -> new Input(new Tensor(Matrix.of("0 1 2 3 4 5 6 7 8 9 10 11; 12 13 14 15 16 17 18 19 20 21 22 23"),
                            new Shape(2, 2, 3)), 2, 2),
                    Matrix.of("0 1 12 13; 1 2 13 14; 3 4 15 16; 4 5 16 17; 6 7 18 19; 7 8 19 20; 9 10 21 22; 10 11 22 23"))
            .example("2 images of 2×1×2 that hold their own index, and windows of one cell",
                    () -> new Input(new Tensor(Matrix.of("0 1 2 3; 4 5 6 7"), new Shape(2, 1, 2)), 1, 1),
                    Matrix.of("0 1 4 5; 2 3 6 7"))
            .random("2 images of 3×4×5", 2, random -> new Input(Fixtures.tensor(2, new Shape(3, 4, 5), random), 2, 3))
            .random("3 images of 2×5×3", 1, random -> new Input(Fixtures.tensor(3, new Shape(2, 5, 3), random), 3, 2))
            .mistake("The channel comes last in a window", "The rows run channel by channel: index (c · KH + ky) · KW + kx.",
                    in -> rows(in, row -> row % (in.filterHeight() * in.filterWidth()) * in.images().shape().channels()
                            + row / (in.filterHeight() * in.filterWidth())))
            .mistake("A window is read column by column", "Within a channel go row by row: index ky · KW + kx.",
                    in -> rows(in, row -> {
                        int window = in.filterHeight() * in.filterWidth();
                        int cell = row % window;
                        return row - cell + cell % in.filterWidth() * in.filterHeight() + cell / in.filterWidth();
                    }))
            .mistake("The images take turns in the columns", "First come all positions of image 0, then all of image 1.", in -> {
                Matrix right = Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth());
                int samples = in.images().samples();
                int positions = right.cols() / samples;
                Matrix other = Matrix.zeros(right.rows(), right.cols());
                for (int r = 0; r < right.rows(); r++) {
                    for (int column = 0; column < right.cols(); column++) {
                        other.set(r, column % positions * samples + column / positions, right.get(r, column));
                    }
                }
                return other;
            })
            .mistake("Only the first image", "The columns of all images stand side by side.",
                    in -> Convolutions.im2col(in.images().sample(0), in.filterHeight(), in.filterWidth()))
            .mistake("Only the first channel", "A column holds the window of every channel, one below the other.",
                    in -> Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth()).rows(0, in.filterHeight() * in.filterWidth()))
            .mistake("The first channel in place of every channel", "The rows of channel c are read from channel c.", in -> {
                Matrix right = Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth());
                Matrix same = Matrix.zeros(right.rows(), right.cols());
                for (int r = 0; r < same.rows(); r++) {
                    same.setRow(r, right.row(r % (in.filterHeight() * in.filterWidth())));
                }
                return same;
            })
            .mistake("Windows in rows in place of columns", "Each window is one column.",
                    in -> Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth()).transpose())
            .mistake("The first image in place of every image", "The columns of image n are read from image n.", in -> {
                Tensor same = Tensor.zeros(in.images().samples(), in.images().shape());
                for (int n = 0; n < same.samples(); n++) {
                    same.matrix().setRow(n, in.images().matrix().row(0));
                }
                return Convolutions.im2col(same, in.filterHeight(), in.filterWidth());
            });

    /** The right columns with every row moved to another place. */
    private static Matrix rows(Input in, IntUnaryOperator place) {
        Matrix right = Convolutions.im2col(in.images(), in.filterHeight(), in.filterWidth());
        Matrix other = Matrix.zeros(right.rows(), right.cols());
        for (int r = 0; r < right.rows(); r++) {
            other.setRow(place.applyAsInt(r), right.row(r));
        }
        return other;
    }

    @Test
    void the_windows_of_all_channels_and_images_are_columns() {
        TRIAL.check();
    }
}
