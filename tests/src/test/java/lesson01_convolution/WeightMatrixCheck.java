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
                    in -> {
                        int mapWidth = in.width() - in.filter().cols() + 1;
                        int mapHeight = in.height() - in.filter().rows() + 1;
                        Matrix weights = Matrix.zeros(mapHeight * mapWidth, in.height() * in.width());
                        for (int row = 0; row < weights.rows(); row++) {
                            for (int k = 0; k < in.filter().size(); k++) {
                                int y = row / mapWidth + k / in.filter().cols();
                                int x = row % mapWidth + k % in.filter().cols();
                                weights.set(row, y * mapWidth + x, in.filter().ejml().data[k]);
                            }
                        }
                        return weights;
                    })
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
