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

@Exercise(id = "2.6", title = "Dilation", points = 6, file = "Dilation.java", needs = "2.1")
class DilationCheck {

    record Input(Matrix image, Matrix filter, int dilationHeight, int dilationWidth) {

        static Input random(int height, int width, int filterHeight, int filterWidth, int dilationHeight, int dilationWidth,
                RandomGenerator random) {
            return new Input(Fixtures.matrix(height, width, random), Fixtures.matrix(filterHeight, filterWidth, random),
                    dilationHeight, dilationWidth);
        }

        Matrix map(Matrix filter, int dilationHeight, int dilationWidth) {
            return StridedConvolutions.correlate(image, filter, Plan.plain().dilation(dilationHeight, dilationWidth));
        }

        Matrix right() {
            return map(filter, dilationHeight, dilationWidth);
        }
    }

    record Spread(Matrix filter, int dilationHeight, int dilationWidth) {

        static Spread random(int filterHeight, int filterWidth, int dilationHeight, int dilationWidth,
                RandomGenerator random) {
            return new Spread(Fixtures.matrix(filterHeight, filterWidth, random), dilationHeight, dilationWidth);
        }

        /** Asks every cell of the result whether a tap stands on it. */
        Matrix spread(int dilationHeight, int dilationWidth, int rows, int cols) {
            Matrix spread = Matrix.zeros(rows, cols);
            for (int i = 0; i < rows * cols; i++) {
                int ky = StridedConvolutions.taps(0, filter.rows(), dilationHeight).indexOf(i / cols);
                int kx = StridedConvolutions.taps(0, filter.cols(), dilationWidth).indexOf(i % cols);
                spread.set(i / cols, i % cols, ky < 0 || kx < 0 ? 0 : filter.get(ky, kx));
            }
            return spread;
        }

        Matrix spread(int dilationHeight, int dilationWidth) {
            return spread(dilationHeight, dilationWidth, StridedConvolutions.extent(filter.rows(), dilationHeight),
                    StridedConvolutions.extent(filter.cols(), dilationWidth));
        }

        Matrix right() {
            return spread(dilationHeight, dilationWidth);
        }
    }

    static final Trial<Input, Matrix> CORRELATE = Trial.of("correlate(image, filter, dilationHeight, dilationWidth)",
                    (Input in) -> Dilation.correlate(in.image(), in.filter(), in.dilationHeight(), in.dilationWidth()))
            .definition(Input::right)
            .example("the 6×6 image with filter 3, dilation 2 and 2",
                    () -> new Input(Images.sixBySix(), Images.filter3(), 2, 2), Matrix.of("0 -1; 3 1"))
            .example("the 6×6 image with filter 1, dilation 2 and 2",
                    () -> new Input(Images.sixBySix(), Images.filter1(), 2, 2), Matrix.of("3 -1; -3 1"))
            .random("a 9×11 image and a 3×2 filter, dilation 2 and 3", 2, random -> Input.random(9, 11, 3, 2, 2, 3, random))
            .random("an 8×7 image and a 2×3 filter, dilation 3 and 1", 2, random -> Input.random(8, 7, 2, 3, 3, 1, random))
            .random("a 5×6 image and a 3×2 filter, dilation 1 and 1", 1, random -> Input.random(5, 6, 3, 2, 1, 1, random))
            .random("a 6×5 image and a 3×3 filter, dilation 1 and 3, which does not fit", 1,
                    random -> Input.random(6, 5, 3, 3, 1, 3, random))
            .writtenOut((in, cell) -> {
                double[] seen = new double[in.filter().size()];
                for (int k = 0; k < seen.length; k++) {
                    seen[k] = in.image().get(cell[0] + k / in.filter().cols() * in.dilationHeight(),
                            cell[1] + k % in.filter().cols() * in.dilationWidth());
                }
                return WrittenOut.sumOfProducts(seen, in.filter().ejml().data);
            })
            .mistake("The dilation was used for the size but not for the taps",
                    "Tap (ky, kx) looks at row y + ky · dilationHeight and column x + kx · dilationWidth.", in -> {
                        Matrix size = in.right();
                        return in.map(in.filter(), 1, 1).block(0, size.rows(), 0, size.cols());
                    })
            .mistake("The dilation was ignored", "The taps stand apart: the window gets larger, and the map smaller.",
                    in -> in.map(in.filter(), 1, 1))
            .mistake("Dilations of height and width swapped", "Rows go with dilationHeight, columns with dilationWidth.",
                    in -> in.map(in.filter(), in.dilationWidth(), in.dilationHeight()))
            .mistake("One dilation for both directions", "Columns have a dilation of their own, dilationWidth.",
                    in -> in.map(in.filter(), in.dilationHeight(), in.dilationHeight()))
            .mistake("One dilation for both directions", "Rows have a dilation of their own, dilationHeight.",
                    in -> in.map(in.filter(), in.dilationWidth(), in.dilationWidth()))
            .mistake("Dilations of height and width swapped",
                    "Tap (ky, kx) looks at row y + ky · dilationHeight and column x + kx · dilationWidth.", in -> {
                Matrix map = Matrix.zeros(in.right().rows(), in.right().cols());
                for (int i = 0; i < map.size() * in.filter().size(); i++) { // the size is right, the taps are not
                    int k = i % in.filter().size();
                    int y = i / in.filter().size() / map.cols();
                    int x = i / in.filter().size() % map.cols();
                    map.set(y, x, map.get(y, x) + in.filter().ejml().data[k] * in.image().get(
                            y + k / in.filter().cols() * in.dilationWidth(),
                            x + k % in.filter().cols() * in.dilationHeight()));
                }
                return map;
            })
            .mistake("The taps were used for the size of the map, and the window sticks out",
                    "The window reaches over extent(kernel, dilation) cells; the map is so much smaller.", in -> {
                        in.image().get(in.image().rows() - 1 + in.dilationHeight() * (in.filter().rows() - 1)
                                - (in.filter().rows() - 1), in.image().cols() - 1
                                        + in.dilationWidth() * (in.filter().cols() - 1)
                                - (in.filter().cols() - 1)); // the last tap of the last window
                        return in.right();
                    })
            .mistake("One cell too many between the taps",
                    "With dilation d neighbouring taps are d cells apart, so d − 1 cells lie between.",
                    in -> in.map(in.filter(), in.dilationHeight() + 1, in.dilationWidth() + 1))
            .mistake("The dilation was taken for a stride",
                    "The window still moves on by one cell; it is its taps that stand apart.",
                    in -> StridedConvolutions.correlate(in.image(), in.filter(),
                            Plan.plain().strides(in.dilationHeight(), in.dilationWidth())))
            .mistake("The window moves on by the dilation, too",
                    "Only the taps are multiplied by the dilation, not the position. To leave out rows and columns of the"
                            + " image first comes to the same.",
                    in -> StridedConvolutions.correlate(in.image(), in.filter(), Plan.plain()
                            .strides(in.dilationHeight(), in.dilationWidth()).dilation(in.dilationHeight(),
                                    in.dilationWidth())))
            .mistake("The filter was turned by 180°", "Networks correlate: read window and filter in the same direction.",
                    in -> in.map(Convolutions.halfTurn(in.filter()), in.dilationHeight(), in.dilationWidth()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix map = in.right();
                in.filter().scaleInPlace(2);
                return map;
            });

    static final Trial<Spread, Matrix> SPREAD = Trial.of("spread(filter, dilationHeight, dilationWidth)",
                    (Spread in) -> Dilation.spread(in.filter(), in.dilationHeight(), in.dilationWidth()))
            .definition(Spread::right)
            .example("a 2×2 filter, dilation 2 and 3", () -> new Spread(Matrix.of("1 2; 3 4"), 2, 3),
                    Matrix.of("1 0 0 2; 0 0 0 0; 3 0 0 4"))
            .random("a 3×2 filter, dilation 2 and 3", 2, random -> Spread.random(3, 2, 2, 3, random))
            .random("a 2×4 filter, dilation 3 and 1", 1, random -> Spread.random(2, 4, 3, 1, random))
            .random("a 3×2 filter, dilation 1 and 1", 1, random -> Spread.random(3, 2, 1, 1, random))
            .mistake("Nothing was spread", "Zeros come between the taps; the filter gets larger.", in -> in.filter().copy())
            .mistake("Zeros behind the last tap, too", "Nothing stands behind the last tap: d(k − 1) + 1 cells.",
                    in -> in.spread(in.dilationHeight(), in.dilationWidth(), in.filter().rows() * in.dilationHeight(),
                            in.filter().cols() * in.dilationWidth()))
            .mistake("One zero too many between the taps",
                    "With dilation d neighbouring taps are d cells apart, so d − 1 zeros lie between.",
                    in -> in.spread(in.dilationHeight() + 1, in.dilationWidth() + 1))
            .mistake("Dilations of height and width swapped", "Rows go with dilationHeight, columns with dilationWidth.",
                    in -> in.spread(in.dilationWidth(), in.dilationHeight()))
            .mistake("One dilation for both directions", "Columns have a dilation of their own, dilationWidth.",
                    in -> in.spread(in.dilationHeight(), in.dilationHeight()))
            .mistake("One dilation for both directions", "Rows have a dilation of their own, dilationHeight.",
                    in -> in.spread(in.dilationWidth(), in.dilationWidth()))
            .mistake("The taps were repeated in place of zeros", "Between the taps stand zeros.", in -> {
                Matrix right = in.right();
                for (int i = 0; i < right.size(); i++) {
                    right.ejml().data[i] = in.filter().get(i / right.cols() / in.dilationHeight(),
                            i % right.cols() / in.dilationWidth());
                }
                return right;
            })
            .mistake("The taps stand side by side in the corner",
                    "Tap (ky, kx) moves to (ky · dilationHeight, kx · dilationWidth).", in -> {
                Matrix spread = Matrix.zeros(in.right().rows(), in.right().cols());
                for (int k = 0; k < in.filter().size(); k++) {
                    spread.set(k / in.filter().cols(), k % in.filter().cols(), in.filter().ejml().data[k]);
                }
                return spread;
            })
            .mistake("Transposed", "Rows stay rows: tap (ky, kx) moves to (ky · dilationHeight, kx · dilationWidth).",
                    in -> in.right().transpose())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix spread = in.right();
                in.filter().set(0, 0, 0);
                return spread;
            })
            .property("the spread filter does what the dilated one does", (answer, random) -> {
                Matrix image = Fixtures.matrix(8, 9, random);
                Matrix filter = Fixtures.matrix(3, 2, random);
                NumbersAssert.assertThat(Convolutions.correlate(image, answer.apply(new Spread(filter, 2, 4))))
                        .isCloseTo(StridedConvolutions.correlate(image, filter, Plan.plain().dilation(2, 4)));
            });

    @Test
    void the_taps_of_the_filter_stand_apart() {
        CORRELATE.check();
    }

    @Test
    void an_ordinary_filter_with_zeros_does_the_same() {
        SPREAD.check();
    }
}
