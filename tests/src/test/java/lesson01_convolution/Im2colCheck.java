package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.9", title = "Windows into columns", points = 6, file = "Im2col.java")
class Im2colCheck {

    record Input(Matrix image, int filterHeight, int filterWidth) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("im2col(image, filterHeight, filterWidth)",
                    (Input in) -> Im2col.im2col(in.image(), in.filterHeight(), in.filterWidth()))
            .definition(in -> columns(in.image(), in.filterHeight(), in.filterWidth()))
            .example("an image of 3×4 that holds its own index", () -> new Input(Matrix.of("0 1 2 3; 4 5 6 7; 8 9 10 11"), 2, 3),
                    Matrix.of("0 1 4 5; 1 2 5 6; 2 3 6 7; 4 5 8 9; 5 6 9 10; 6 7 10 11"))
            .random("an image of 5×6", 2, random -> new Input(Fixtures.matrix(5, 6, random), 2, 3))
            .random("an image of 6×4", 1, random -> new Input(Fixtures.matrix(6, 4, random), 3, 2))
            .random("a square image and filter", 1, random -> new Input(Fixtures.matrix(4, 4, random), 2, 2))
            .mistake("Windows in rows in place of columns", "Each window is one column: filterHeight · filterWidth rows, one column a position.",
                    in -> columns(in.image(), in.filterHeight(), in.filterWidth()).transpose())
            .mistake("The windows come column by column", "The positions run row by row: first all of the top row, then the next.",
                    in -> {
                        Matrix right = columns(in.image(), in.filterHeight(), in.filterWidth());
                        int mapHeight = in.image().rows() - in.filterHeight() + 1;
                        int mapWidth = in.image().cols() - in.filterWidth() + 1;
                        Matrix other = Matrix.zeros(right.rows(), right.cols());
                        for (int r = 0; r < right.rows(); r++) {
                            for (int x = 0; x < mapWidth; x++) {
                                for (int y = 0; y < mapHeight; y++) {
                                    other.set(r, x * mapHeight + y, right.get(r, y * mapWidth + x));
                                }
                            }
                        }
                        return other;
                    })
            .mistake("A window is read column by column",
                    "Within a window go row by row, as the filter does when it is written as one row: index ky · filterWidth + kx.",
                    in -> {
                        Matrix right = columns(in.image(), in.filterHeight(), in.filterWidth());
                        Matrix other = Matrix.zeros(right.rows(), right.cols());
                        for (int ky = 0; ky < in.filterHeight(); ky++) {
                            for (int kx = 0; kx < in.filterWidth(); kx++) {
                                other.setRow(kx * in.filterHeight() + ky, right.row(ky * in.filterWidth() + kx));
                            }
                        }
                        return other;
                    })
            .mistake("The windows were read backwards", "The first cell of a window comes first.",
                    in -> Convolutions.flipRows(columns(in.image(), in.filterHeight(), in.filterWidth())))
            .mistake("Windows that do not overlap", "The window moves by one pixel, not by its own size.", in -> {
                int down = in.image().rows() / in.filterHeight();
                int across = in.image().cols() / in.filterWidth();
                Matrix other = Matrix.zeros(in.filterHeight() * in.filterWidth(), down * across);
                for (int i = 0; i < other.cols(); i++) {
                    int y = i / across * in.filterHeight();
                    int x = i % across * in.filterWidth();
                    Matrix window = in.image().block(y, y + in.filterHeight(), x, x + in.filterWidth());
                    for (int r = 0; r < other.rows(); r++) {
                        other.set(r, i, window.ejml().data[r]);
                    }
                }
                return other;
            })
            .mistake("The + 1 is missing", "The window fits at image.rows() − filterHeight + 1 places downwards and image.cols() − filterWidth + 1"
                    + " across: try it with a finger.", in -> fewer(in, 1, 1))
            .mistake("The + 1 is missing", "The window fits at image.rows() − filterHeight + 1 places downwards.", in -> fewer(in, 1, 0))
            .mistake("The + 1 is missing", "The window fits at image.cols() − filterWidth + 1 places across.", in -> fewer(in, 0, 1))
            .mistake("The last window was left out", "Look at the bounds of the loops over the positions.", in -> {
                Matrix columns = columns(in.image(), in.filterHeight(), in.filterWidth());
                for (int r = 0; r < columns.rows(); r++) {
                    columns.set(r, columns.cols() - 1, 0);
                }
                return columns;
            });

    /** The columns without the lowest and the rightmost positions: those of an image without its last rows and columns. */
    private static Matrix fewer(Input in, int rows, int cols) {
        return columns(in.image().block(0, in.image().rows() - rows, 0, in.image().cols() - cols), in.filterHeight(), in.filterWidth());
    }

    private static Matrix columns(Matrix image, int filterHeight, int filterWidth) {
        return Convolutions.im2col(Tensor.of(image), filterHeight, filterWidth);
    }

    @Test
    void every_window_is_one_column() {
        TRIAL.check();
    }
}
