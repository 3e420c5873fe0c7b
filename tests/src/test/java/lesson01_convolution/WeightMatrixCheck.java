package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.15", title = "The filter as a weight matrix", points = 5, file = "WeightMatrix.java")
class WeightMatrixCheck {

    record Input(Matrix filter, int height, int width) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("of(filter, height, width)",
                    (Input in) -> WeightMatrix.of(in.filter(), in.height(), in.width()))
            .definition(in -> weights(in.filter(), in.height(), in.width()))
            .example("a filter of 2×2 on an image of 2×3", () -> new Input(Matrix.of("1 2; 3 4"), 2, 3),
                    Matrix.of("1 2 0 3 4 0; 0 1 2 0 3 4"))
            .random("a filter of 2×3 on an image of 4×5", 2, random -> new Input(Fixtures.matrix(2, 3, random), 4, 5))
            .random("a filter of 2×2 on an image of 4×3", 1, random -> new Input(Fixtures.matrix(2, 2, random), 4, 3))
            .mistake("Transposed", "One row for every cell of the map, one column for every pixel of the image.",
                    in -> weights(in.filter(), in.height(), in.width()).transpose())
            .mistake("The width of the map taken for the width of the image",
                    "Column y · width + x belongs to pixel (y, x); width is the image's.",
                    in -> placed(in, (y, x, ky, kx) -> (y + ky) * (in.width() - in.filter().cols() + 1) + x + kx))
            .mistake("The height of the image taken for its width", "A row of the image has width pixels: column (y + ky) · width + x + kx.",
                    in -> placed(in, (y, x, ky, kx) -> (y + ky) * in.height() + x + kx))
            .mistake("The weights do not skip at the edge of the image",
                    "Each row is shifted by one against the row before it, but where the window begins a new line it skips the pixels"
                            + " at the edge, too: it starts at pixel oy · W + ox, not at oy · OW + ox.",
                    in -> placed(in, (y, x, ky, kx) -> y * (in.width() - in.filter().cols() + 1) + x + ky * in.width() + kx))
            .mistake("Rows and columns of the filter swapped", "Look at filter.get(…): the row ky comes first, then the column kx.", in -> {
                Matrix swapped = Matrix.zeros(in.filter().rows(), in.filter().cols());
                for (int ky = 0; ky < swapped.rows(); ky++) {
                    for (int kx = 0; kx < swapped.cols(); kx++) {
                        swapped.set(ky, kx, in.filter().get(kx, ky)); // out of range unless the filter is square
                    }
                }
                return weights(swapped, in.height(), in.width());
            })
            .mistake("All weights are 1", "The places are right; what stands there is filter(ky, kx).",
                    in -> weights(in.filter(), in.height(), in.width()).map(weight -> weight == 0 ? 0 : 1))
            .mistake("The weights are not shifted from row to row", "Row oy · OW + ox holds the filter at position (oy, ox).", in -> {
                Matrix right = weights(in.filter(), in.height(), in.width());
                Matrix same = Matrix.zeros(right.rows(), right.cols());
                for (int row = 0; row < same.rows(); row++) {
                    same.setRow(row, right.row(0));
                }
                return same;
            })
            .mistake("The filter was turned by 180°", "Networks correlate: the first weight meets the first pixel of the window.",
                    in -> weights(Convolutions.halfTurn(in.filter()), in.height(), in.width()))
            .mistake("Every pixel has a weight", "Pixels outside the window have the weight 0.",
                    in -> weights(in.filter(), in.height(), in.width()).map(weight -> weight == 0 ? 1 : weight))
            .property("times the flattened image it gives the flattened map", (answer, random) -> {
                Matrix filter = Fixtures.matrix(3, 2, random);
                Matrix image = Fixtures.matrix(5, 4, random);
                Matrix map = Convolutions.correlate(image, filter);
                check.NumbersAssert.assertThat(answer.apply(new Input(filter, 5, 4)).times(image.reshape(image.size(), 1)))
                        .isCloseTo(map.reshape(map.size(), 1));
            });

    private interface Column {
        int of(int y, int x, int ky, int kx);
    }

    /** The weights, each set into the column that is left open for the mistakes. */
    private static Matrix placed(Input in, Column column) {
        int mapHeight = in.height() - in.filter().rows() + 1;
        int mapWidth = in.width() - in.filter().cols() + 1;
        Matrix weights = Matrix.zeros(mapHeight * mapWidth, in.height() * in.width());
        for (int y = 0; y < mapHeight; y++) {
            for (int x = 0; x < mapWidth; x++) {
                for (int ky = 0; ky < in.filter().rows(); ky++) {
                    for (int kx = 0; kx < in.filter().cols(); kx++) {
                        weights.set(y * mapWidth + x, column.of(y, x, ky, kx), in.filter().get(ky, kx));
                    }
                }
            }
        }
        return weights;
    }

    /** Column j is the flattened map of an image that is 0 but for a 1 at pixel j: the definition of a linear map's matrix. */
    private static Matrix weights(Matrix filter, int height, int width) {
        int cells = (height - filter.rows() + 1) * (width - filter.cols() + 1);
        Matrix weights = Matrix.zeros(cells, height * width);
        for (int pixel = 0; pixel < height * width; pixel++) {
            Matrix image = Matrix.zeros(height, width);
            image.set(pixel / width, pixel % width, 1);
            Matrix map = Convolutions.correlate(image, filter);
            for (int cell = 0; cell < cells; cell++) {
                weights.set(cell, pixel, map.ejml().data[cell]);
            }
        }
        return weights;
    }

    @Test
    void each_row_holds_the_filter_at_one_position() {
        TRIAL.check();
    }
}
