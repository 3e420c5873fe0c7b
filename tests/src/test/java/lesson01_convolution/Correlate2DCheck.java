package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.4", title = "Slide a filter over an image", points = 9, file = "Convolution2D.java")
class Correlate2DCheck {

    record Input(Matrix image, Matrix filter) {
    }

    private static final String IMAGE = "1 0 0 0 0 1; 0 1 0 0 1 0; 0 0 1 1 0 0; 1 0 0 0 1 0; 0 1 0 0 1 0; 0 0 1 0 1 0";
    private static final String FIRST_MAP = "3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1";

    static final Trial<Input, Matrix> TRIAL = Trial.of("correlate(image, filter)",
                    (Input in) -> Convolution2D.correlate(in.image(), in.filter()))
            .definition(in -> Convolutions.correlate(in.image(), in.filter()))
            .example("the 6×6 image of the lesson with filter 1",
                    () -> new Input(Matrix.of(IMAGE), Matrix.of("1 -1 -1; -1 1 -1; -1 -1 1")),
                    Matrix.of(FIRST_MAP))
            .example("the 6×6 image of the lesson with filter 2",
                    () -> new Input(Matrix.of(IMAGE), Matrix.of("-1 1 -1; -1 1 -1; -1 1 -1")),
                    Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"))
            .random("a square image and an asymmetric filter", 2,
                    random -> new Input(Fixtures.matrix(5, 5, random), Fixtures.matrix(3, 3, random)))
            .random("an image of 5×7 and a filter of 2×3", 3,
                    random -> new Input(Fixtures.matrix(5, 7, random), Fixtures.matrix(2, 3, random)))
            .random("an image of 6×4 and a filter of 3×2", 1,
                    random -> new Input(Fixtures.matrix(6, 4, random), Fixtures.matrix(3, 2, random)))
            .random("a filter as large as the image", 1,
                    random -> new Input(Fixtures.matrix(2, 3, random), Fixtures.matrix(2, 3, random)))
            .writtenOut((in, cell) -> WrittenOut.sumOfProducts(
                    in.image().block(cell[0], cell[0] + in.filter().rows(), cell[1], cell[1] + in.filter().cols()).ejml().data,
                    in.filter().ejml().data))
            .mistake("Convolution in place of correlation",
                    "The filter was turned by 180°. Here its first cell meets the first cell of the window; read both in the same direction.",
                    in -> Convolutions.correlate(in.image(), Convolutions.halfTurn(in.filter())))
            .mistake("Rows and columns of the filter swapped", "Look at filter.get(…): the row ky comes first, then the column kx.",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> in.image().get(y + ky, x + kx) * in.filter().get(kx, ky)))
            .mistake("Rows and columns of the image swapped", "Look at image.get(…): the row y + ky comes first, then the column x + kx.",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> in.image().get(x + kx, y + ky) * in.filter().get(ky, kx)))
            .mistake("Height and width of the map mixed up",
                    "The map has image.rows() − filter.rows() + 1 rows and image.cols() − filter.cols() + 1 columns.",
                    in -> {
                        Matrix map = Matrix.zeros(in.image().cols() - in.filter().cols() + 1, in.image().rows() - in.filter().rows() + 1);
                        for (int y = 0; y < map.rows(); y++) {
                            for (int x = 0; x < map.cols(); x++) {
                                map.set(y, x, in.image().block(y, y + in.filter().rows(), x, x + in.filter().cols())
                                        .elementTimes(in.filter()).sum());
                            }
                        }
                        return map;
                    })
            .mistake("The map was transposed", "Look at map.set(…): the row y comes first, then the column x.", in -> {
                Matrix right = Convolutions.correlate(in.image(), in.filter());
                Matrix map = Matrix.zeros(right.rows(), right.cols());
                for (int y = 0; y < right.rows(); y++) {
                    for (int x = 0; x < right.cols(); x++) {
                        map.set(x, y, right.get(y, x)); // out of range unless the map is square
                    }
                }
                return map;
            })
            .mistake("The map was transposed", "The map's cell (y, x) belongs to the window whose first cell is image(y, x).",
                    in -> Convolutions.correlate(in.image(), in.filter()).transpose())
            .mistake("A map as large as the image",
                    "The filter fits at image.rows() − filter.rows() + 1 places downwards and image.cols() − filter.cols() + 1 across:"
                            + " the map has a cell for these alone.",
                    in -> {
                        Matrix right = Convolutions.correlate(in.image(), in.filter());
                        Matrix map = Matrix.zeros(in.image().rows(), in.image().cols());
                        for (int y = 0; y < right.rows(); y++) {
                            for (int x = 0; x < right.cols(); x++) {
                                map.set(y, x, right.get(y, x));
                            }
                        }
                        return map;
                    })
            .mistake("The matrix product in place of the product cell by cell",
                    "times multiplies rows with columns. Window and filter are multiplied cell by cell: elementTimes, or two loops.",
                    in -> {
                        Matrix map = Matrix.zeros(in.image().rows() - in.filter().rows() + 1, in.image().cols() - in.filter().cols() + 1);
                        for (int y = 0; y < map.rows(); y++) {
                            for (int x = 0; x < map.cols(); x++) {
                                map.set(y, x, in.image().block(y, y + in.filter().rows(), x, x + in.filter().cols())
                                        .times(in.filter()).sum());
                            }
                        }
                        return map;
                    })
            .mistake("The first map at every call",
                    "This is the map of the lesson's image and filter 1. Make a new map in every call, and keep nothing in a static field.",
                    in -> Matrix.of(FIRST_MAP))
            .mistake("The last row of the map was left out", "Look at the bound of the loop over y: y < map.rows().",
                    in -> slide(in, 1, 0, (y, x, ky, kx) -> in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The last column of the map was left out", "Look at the bound of the loop over x: x < map.cols().",
                    in -> slide(in, 0, 1, (y, x, ky, kx) -> in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The last row and column of the map were left out", "Look at the bounds of the loops over y and x.",
                    in -> slide(in, 1, 1, (y, x, ky, kx) -> in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The map is one row and one column too small", "A filter of 3 fits at 6 − 3 + 1 places of 6: the + 1 is missing.",
                    in -> Convolutions.correlate(in.image(), in.filter()).block(0, in.image().rows() - in.filter().rows(),
                            0, in.image().cols() - in.filter().cols()))
            .mistake("The last row of the filter was left out", "Look at the bound of the loop over ky: ky < filter.rows().",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> ky == in.filter().rows() - 1 ? 0
                            : in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The last column of the filter was left out", "Look at the bound of the loop over kx: kx < filter.cols().",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> kx == in.filter().cols() - 1 ? 0
                            : in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The window does not move", "The image is read at ky and kx alone; add the position of the window: y + ky, x + kx.",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> in.image().get(ky, kx) * in.filter().get(ky, kx)))
            .mistake("The last product in place of the sum", "Each product replaces the one before it; add them up with +=.",
                    in -> slide(in, 0, 0, (y, x, ky, kx) -> ky < in.filter().rows() - 1 || kx < in.filter().cols() - 1 ? 0
                            : in.image().get(y + ky, x + kx) * in.filter().get(ky, kx)))
            .mistake("The sum was not set back", "Start the sum at 0 for every position: it goes on from the position before.", in -> {
                Matrix map = Convolutions.correlate(in.image(), in.filter());
                for (int i = 1; i < map.size(); i++) {
                    map.ejml().data[i] += map.ejml().data[i - 1];
                }
                return map;
            })
            .mistake("The mean in place of the sum", "Nothing is divided: the response is the sum of the products.",
                    in -> Convolutions.correlate(in.image(), in.filter()).scale(1.0 / in.filter().size()))
            .mistake("The image was padded", "Here the filter visits only the positions where it fits entirely; padding comes in lesson 2.",
                    in -> {
                        Matrix padded = Matrix.zeros(in.image().rows() + in.filter().rows() - 1, in.image().cols() + in.filter().cols() - 1);
                        for (int y = 0; y < in.image().rows(); y++) {
                            for (int x = 0; x < in.image().cols(); x++) {
                                padded.set(y + (in.filter().rows() - 1) / 2, x + (in.filter().cols() - 1) / 2, in.image().get(y, x));
                            }
                        }
                        return Convolutions.correlate(padded, in.filter());
                    })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix map = Convolutions.correlate(in.image(), in.filter());
                in.image().set(0, 0, map.get(0, 0) + 1);
                return map;
            })
            .property("the map of a sum of two images is the sum of their maps", (answer, random) -> {
                Matrix one = Fixtures.matrix(5, 7, random);
                Matrix other = Fixtures.matrix(5, 7, random);
                Matrix filter = Fixtures.matrix(3, 2, random);
                NumbersAssert.assertThat(answer.apply(new Input(one.plus(other), filter)))
                        .isCloseTo(answer.apply(new Input(one, filter)).plus(answer.apply(new Input(other, filter))));
            })
            .property("an image moved by a row and two columns gives the map moved the same way", (answer, random) -> {
                Matrix large = Fixtures.matrix(7, 9, random);
                Matrix filter = Fixtures.matrix(2, 3, random);
                Matrix map = answer.apply(new Input(large.block(0, 6, 0, 7), filter));
                Matrix moved = answer.apply(new Input(large.block(1, 7, 2, 9), filter));
                NumbersAssert.assertThat(moved.block(0, moved.rows() - 1, 0, moved.cols() - 2))
                        .isCloseTo(map.block(1, map.rows(), 2, map.cols()));
            });

    private interface Term {
        double at(int y, int x, int ky, int kx);
    }

    /** The four loops, with what they add up and where they end left open for the mistakes. */
    private static Matrix slide(Input in, int rowsLeftOut, int colsLeftOut, Term term) {
        Matrix map = Matrix.zeros(in.image().rows() - in.filter().rows() + 1, in.image().cols() - in.filter().cols() + 1);
        for (int y = 0; y < map.rows() - rowsLeftOut; y++) {
            for (int x = 0; x < map.cols() - colsLeftOut; x++) {
                double sum = 0;
                for (int ky = 0; ky < in.filter().rows(); ky++) {
                    for (int kx = 0; kx < in.filter().cols(); kx++) {
                        sum += term.at(y, x, ky, kx);
                    }
                }
                map.set(y, x, sum);
            }
        }
        return map;
    }

    @Test
    void the_filter_slides_over_every_position_where_it_fits() {
        TRIAL.check();
    }
}
