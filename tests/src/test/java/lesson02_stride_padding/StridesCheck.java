package lesson02_stride_padding;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import definitions.StridedConvolutions;
import definitions.StridedConvolutions.Plan;
import java.util.random.RandomGenerator;
import lesson01_convolution.Images;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.2", title = "Strides", points = 6, file = "Strides.java", needs = "2.1")
class StridesCheck {

    record Input(Matrix image, Matrix filter, int strideHeight, int strideWidth) {

        static Input random(int height, int width, int filterHeight, int filterWidth, int strideHeight, int strideWidth,
                RandomGenerator random) {
            return new Input(Fixtures.matrix(height, width, random), Fixtures.matrix(filterHeight, filterWidth, random),
                    strideHeight, strideWidth);
        }

        /** The map of the lesson before, and every so many-th cell of it. */
        Matrix every(int strideHeight, int strideWidth) {
            return every(Convolutions.correlate(image, filter), strideHeight, strideWidth);
        }

        static Matrix every(Matrix map, int strideHeight, int strideWidth) {
            Matrix few = Matrix.zeros((map.rows() + strideHeight - 1) / strideHeight,
                    (map.cols() + strideWidth - 1) / strideWidth);
            for (int y = 0; y < few.rows(); y++) {
                for (int x = 0; x < few.cols(); x++) {
                    few.set(y, x, map.get(y * strideHeight, x * strideWidth));
                }
            }
            return few;
        }
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("correlate(image, filter, strideHeight, strideWidth)",
                    (Input in) -> Strides.correlate(in.image(), in.filter(), in.strideHeight(), in.strideWidth()))
            .definition(in -> StridedConvolutions.correlate(in.image(), in.filter(),
                    Plan.plain().strides(in.strideHeight(), in.strideWidth())))
            .example("the 6×6 image with filter 1, strides 2 and 2",
                    () -> new Input(Images.sixBySix(), Images.filter1(), 2, 2), Matrix.of("3 -3; -3 0"))
            .example("the 6×6 image with filter 2, strides 2 and 2",
                    () -> new Input(Images.sixBySix(), Images.filter2(), 2, 2), Matrix.of("-1 -1; -1 -2"))
            .example("the 6×6 image with filter 3, strides 1 and 2",
                    () -> new Input(Images.sixBySix(), Images.filter3(), 1, 2), Matrix.of("0 3; 2 -1; 1 3; 0 2"))
            .random("an 8×11 image and a 3×2 filter, strides 2 and 3", 2, random -> Input.random(8, 11, 3, 2, 2, 3, random))
            .random("a 9×7 image and a 2×3 filter, strides 3 and 1", 2, random -> Input.random(9, 7, 2, 3, 3, 1, random))
            .random("a 10×8 image and a 2×2 filter, strides 4 and 3, with gaps", 1,
                    random -> Input.random(10, 8, 2, 2, 4, 3, random))
            .random("a 5×4 image and a 3×2 filter, strides 1 and 1", 1, random -> Input.random(5, 4, 3, 2, 1, 1, random))
            .random("a 4×4 image and a 6×2 filter, which does not fit", 1, random -> Input.random(4, 4, 6, 2, 2, 2, random))
            .writtenOut((in, cell) -> {
                int top = cell[0] * in.strideHeight();
                int left = cell[1] * in.strideWidth();
                Matrix window = in.image().block(top, top + in.filter().rows(), left, left + in.filter().cols());
                return WrittenOut.sumOfProducts(window.ejml().data, in.filter().ejml().data);
            })
            .mistake("The stride was used for the size but not for the window",
                    "The window of map cell (y, x) begins at row y · strideHeight and column x · strideWidth of the"
                            + " image.", in -> {
                        Matrix size = in.every(in.strideHeight(), in.strideWidth());
                        return Convolutions.correlate(in.image(), in.filter()).block(0, size.rows(), 0, size.cols());
                    })
            .mistake("The stride was ignored",
                    "The filter moves on by strideHeight rows or strideWidth columns; the map gets smaller.",
                    in -> in.every(1, 1))
            .mistake("Strides of height and width swapped", "Rows go with strideHeight, columns with strideWidth.",
                    in -> in.every(in.strideWidth(), in.strideHeight()))
            .mistake("One stride for both directions", "Columns have a stride of their own, strideWidth.",
                    in -> in.every(in.strideHeight(), in.strideHeight()))
            .mistake("One stride for both directions", "Rows have a stride of their own, strideHeight.",
                    in -> in.every(in.strideWidth(), in.strideWidth()))
            .mistake("The stride between the taps",
                    "The window moves on by the stride; inside it the taps stand side by side.", in -> {
                Matrix size = in.every(in.strideHeight(), in.strideWidth());
                Matrix map = Matrix.zeros(size.rows(), size.cols());
                for (int y = 0; y < map.rows(); y++) {
                    for (int x = 0; x < map.cols(); x++) {
                        for (int k = 0; k < in.filter().size(); k++) {
                            map.set(y, x, map.get(y, x) + in.filter().ejml().data[k] * in.image().get(
                                    y + k / in.filter().cols() * in.strideHeight(),
                                            x + k % in.filter().cols() * in.strideWidth()));
                        }
                    }
                }
                return map;
            })
            .mistake("The last row and column of the map are missing",
                    "The + 1 is missing: the first position counts, too.", in -> {
                Matrix map = in.every(in.strideHeight(), in.strideWidth());
                return map.block(0, map.rows() - 1, 0, map.cols() - 1);
            })
            .mistake("The map has its full size, and zeros between",
                    "Cell (y, x) of the smaller map belongs to position (y · strideHeight, x · strideWidth).", in -> {
                        Matrix map = Convolutions.correlate(in.image(), in.filter());
                        for (int y = 0; y < map.rows(); y++) {
                            for (int x = 0; x < map.cols(); x++) {
                                map.set(y, x, y % in.strideHeight() == 0 && x % in.strideWidth() == 0 ? map.get(y, x) : 0);
                            }
                        }
                        return map;
                    })
            .mistake("A last window that sticks out was counted", "Round down: the filter must lie entirely on the image.",
                    in -> {
                if (in.filter().rows() > in.image().rows()) {
                    throw new IllegalArgumentException("does not fit.");
                }
                Matrix padded = Matrix.zeros(in.image().rows() + in.strideHeight() - 1,
                        in.image().cols() + in.strideWidth() - 1);
                for (int y = 0; y < in.image().rows(); y++) {
                    for (int x = 0; x < in.image().cols(); x++) {
                        padded.set(y, x, in.image().get(y, x));
                    }
                }
                return Input.every(Convolutions.correlate(padded, in.filter()), in.strideHeight(), in.strideWidth());
            })
            .mistake("Rows and columns of the map swapped", "The map has as many rows as there are positions downwards.",
                    in -> in.every(in.strideHeight(), in.strideWidth()).transpose())
            .mistake("The filter was turned by 180°", "Networks correlate: read window and filter in the same direction.",
                    in -> Input.every(Convolutions.correlate(in.image(), Convolutions.halfTurn(in.filter())),
                            in.strideHeight(), in.strideWidth()))
            .mistake("The first position was left out", "The first window begins at row 0 and column 0.", in -> {
                Matrix map = Convolutions.correlate(in.image(), in.filter());
                return Input.every(map.block(Math.min(in.strideHeight() - 1, map.rows()), map.rows(),
                        Math.min(in.strideWidth() - 1, map.cols()), map.cols()), in.strideHeight(), in.strideWidth());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix map = in.every(in.strideHeight(), in.strideWidth());
                in.image().scaleInPlace(2);
                return map;
            })
            .property("an image moved by one stride gives the map moved by one cell", (answer, random) -> {
                Matrix large = Fixtures.matrix(11, 14, random);
                Matrix filter = Fixtures.matrix(3, 2, random);
                Matrix map = answer.apply(new Input(large.block(0, 9, 0, 11), filter, 2, 3));
                Matrix moved = answer.apply(new Input(large.block(2, 11, 3, 14), filter, 2, 3));
                NumbersAssert.assertThat(moved.block(0, moved.rows() - 1, 0, moved.cols() - 1))
                        .isCloseTo(map.block(1, map.rows(), 1, map.cols()));
            });

    @Test
    void the_filter_moves_on_by_more_than_one_cell() {
        TRIAL.check();
    }
}
