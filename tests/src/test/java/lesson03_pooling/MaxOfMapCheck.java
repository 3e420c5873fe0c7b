package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Poolings;
import java.util.function.ToDoubleFunction;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.1", title = "The largest of each window", points = 8, file = "Pooling.java")
class MaxOfMapCheck {

    record Input(Matrix map, int size) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("max(map, size)", (Input in) -> Pooling.max(in.map(), in.size()))
            .definition(in -> pool(in, in.size(), Poolings::max))
            .example("the 4×4 map of the lesson", () -> new Input(Matrix.of("1 1 2 4; 5 6 7 8; 3 2 1 0; 1 2 3 4"), 2),
                    Matrix.of("6 8; 3 4"))
            .example("map 1, before ReLU", () -> new Input(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"), 2),
                    Matrix.of("3 0; 3 1"))
            .example("map 2, before ReLU, whose first window is −1 throughout",
                    () -> new Input(Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"), 2), Matrix.of("-1 1; 0 3"))
            .random("a map of 4×6, windows of 2×2", 2, random -> new Input(Fixtures.matrix(4, 6, random), 2))
            .random("a map of 7×5, windows of 2×2, which do not fill it", 2,
                    random -> new Input(Fixtures.matrix(7, 5, random), 2))
            .random("a map of 8×11, windows of 3×3, which do not fill it", 1,
                    random -> new Input(Fixtures.matrix(8, 11, random), 3))
            .random("a negative map of 4×5, windows of 2×2", 1,
                    random -> new Input(Fixtures.matrix(4, 5, random).map(x -> -Math.abs(x)), 2))
            .random("a map of 2×3, windows of one cell", 1, random -> new Input(Fixtures.matrix(2, 3, random), 1))
            .fixture("a map of 4×2 and a window of 3×3, which does not fit",
                    () -> new Input(Matrix.of("1 2; 3 4; 5 6; 7 8"), 3))
            .writtenOut((in, cell) -> "The window holds " + PoolingInput.list(in.map().block(cell[0] * in.size(),
                    (cell[0] + 1) * in.size(), cell[1] * in.size(), (cell[1] + 1) * in.size()).ejml().data)
                            + ". Which is the largest?")
            .mistake("The maximum starts at 0",
                    "A window may hold negative numbers only. And Double.MIN_VALUE is the smallest positive number, not"
                            + " the most"
                            + " negative: start at Double.NEGATIVE_INFINITY, or at a cell of the window.",
                    in -> pool(in, in.size(), cells -> Math.max(0, Poolings.max(cells))))
            .mistake("Stride 1", "If nothing else is said, the stride equals the size of the window, and no two windows"
                    + " overlap.",
                    in -> pool(in, 1, Poolings::max))
            .mistake("The first cell of the window", "Look at all cells of the window, not only at the one where it begins.",
                    in -> pool(in, in.size(), cells -> cells[0]))
            .mistake("The last cell of the window", "Each cell replaces the one before it; keep the larger one.",
                    in -> pool(in, in.size(), cells -> cells[cells.length - 1]))
            .mistake("The last cell that was larger than the one before it",
                    "Compare with the largest so far, not with the cell before.",
                    in -> pool(in, in.size(), cells -> {
                        double kept = cells[0];
                        for (int k = 1; k < cells.length; k++) {
                            kept = cells[k] > cells[k - 1] ? cells[k] : kept;
                        }
                        return kept;
                    }))
            .mistake("The smallest in place of the largest", "Max pooling keeps the largest number; look at the comparison.",
                    in -> pool(in, in.size(), Poolings::min))
            .mistake("The mean in place of the largest", "That is average pooling, which comes in exercise 3.4.",
                    in -> pool(in, in.size(), Poolings::average))
            .mistake("The sum in place of the largest", "That is sum pooling, which comes in exercise 3.3.",
                    in -> pool(in, in.size(), Poolings::sum))
            .mistake("The largest without its sign", "−5 is smaller than 1. No absolute values here.",
                    in -> pool(in, in.size(), cells -> {
                        double largest = 0;
                        for (double cell : cells) {
                            largest = Math.max(largest, Math.abs(cell));
                        }
                        return largest;
                    }))
            .mistake("The window does not move by its size",
                    "Window (oy, ox) begins in row oy · size and column ox · size.", in -> {
                Matrix dense = pool(in, 1, Poolings::max);
                return dense.block(0, in.map().rows() / in.size(), 0, in.map().cols() / in.size());
            })
            .mistake("The window does not move", "Window (oy, ox) begins in row oy · size and column ox · size.",
                    in -> Matrix.filled(in.map().rows() / in.size(), in.map().cols() / in.size(),
                            pool(in, in.size(), Poolings::max).get(0, 0)))
            .mistake("The largest of the window before was kept",
                    "Start anew for each window: the largest of one says nothing about the next.",
                    in -> {
                        Matrix output = pool(in, in.size(), Poolings::max);
                        for (int i = 1; i < output.size(); i++) {
                            output.ejml().data[i] = Math.max(output.ejml().data[i], output.ejml().data[i - 1]);
                        }
                        return output;
                    })
            .mistake("Windows that are not full",
                    "Only full windows count: ⌊H/size⌋ rows and ⌊W/size⌋ columns. Rows and columns left over"
                    + " are not used.", in -> {
                Tensor pooled = Poolings.pool(Tensor.of(in.map()),
                        new Poolings.Kernel(in.size(), in.size(), in.size(), in.size(), false), Poolings::max);
                int rows = (in.map().rows() + in.size() - 1) / in.size();
                int cols = (in.map().cols() + in.size() - 1) / in.size();
                Matrix output = Matrix.zeros(rows, cols);
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < cols; x++) {
                        boolean full = y < pooled.shape().height() && x < pooled.shape().width();
                        output.set(y, x, full ? pooled.get(0, 0, y, x)
                                : in.map().block(y * in.size(), Math.min((y + 1) * in.size(), in.map().rows()),
                                x * in.size(), Math.min((x + 1) * in.size(), in.map().cols())).max());
                    }
                }
                return output;
            })
            .mistake("Height and width of the output swapped",
                    "The output has rows() / size rows and cols() / size columns.",
                    in -> pool(in, in.size(), Poolings::max).transpose())
            .mistake("Height and width of the output swapped",
                    "The output has rows() / size rows and cols() / size columns.", in -> {
                // then it reads beyond the map
                Matrix output = Matrix.zeros(in.map().cols() / in.size(), in.map().rows() / in.size());
                for (int y = 0; y < output.rows(); y++) {
                    for (int x = 0; x < output.cols(); x++) {
                        double largest = Double.NEGATIVE_INFINITY;
                        for (int k = 0; k < in.size() * in.size(); k++) {
                            largest = Math.max(largest,
                                    in.map().get(y * in.size() + k / in.size(), x * in.size() + k % in.size()));
                        }
                        output.set(y, x, largest);
                    }
                }
                return output;
            })
            .mistake("The last row of the output was left out", "Look at the bound of the loop over oy.", in -> {
                Matrix output = pool(in, in.size(), Poolings::max);
                output.setRow(output.rows() - 1, Matrix.zeros(1, output.cols()));
                return output;
            })
            .mistake("Only along the rows", "A window has size rows and size columns; compare all of its cells.",
                    in -> Poolings.pool(Tensor.of(in.map()), new Poolings.Kernel(1, in.size(), in.size(), in.size(), false),
                            Poolings::max)
                            .channel(0, 0).block(0, in.map().rows() / in.size(), 0, in.map().cols() / in.size()))
            .mistake("Only down the columns", "A window has size rows and size columns; compare all of its cells.",
                    in -> Poolings.pool(Tensor.of(in.map()), new Poolings.Kernel(in.size(), 1, in.size(), in.size(), false),
                            Poolings::max)
                            .channel(0, 0).block(0, in.map().rows() / in.size(), 0, in.map().cols() / in.size()))
            .mistake("Hard-coded", "This is the answer of the lesson's example; other maps have other windows.",
                    in -> Matrix.of("6 8; 3 4"))
            .mistake("The size was rounded up",
                    "Only full windows count: ⌊H/size⌋ rows and ⌊W/size⌋ columns. A division of ints rounds down by itself.",
                    in -> {
                int rows = (in.map().rows() + in.size() - 1) / in.size();
                int cols = (in.map().cols() + in.size() - 1) / in.size();
                Matrix output = Matrix.zeros(rows, cols);
                for (int i = 0; i < rows * cols; i++) {
                    double largest = Double.NEGATIVE_INFINITY;
                    for (int k = 0; k < in.size() * in.size(); k++) {
                        largest = Math.max(largest, in.map().get(i / cols * in.size() + k / in.size(),
                                i % cols * in.size() + k % in.size())); // reads beyond the map
                    }
                    output.set(i / cols, i % cols, largest);
                }
                return output;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix output = pool(in, in.size(), Poolings::max);
                in.map().scaleInPlace(2);
                return output;
            });

    private static Matrix pool(Input in, int stride, ToDoubleFunction<double[]> number) {
        return Poolings.pool(Tensor.of(in.map()), new Poolings.Kernel(in.size(), in.size(), stride, stride, false),
                number).channel(0, 0);
    }

    @Test
    void each_window_becomes_its_largest_number() {
        TRIAL.check();
    }
}
