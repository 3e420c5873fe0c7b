package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.1", title = "The response of one window", points = 4, file = "Window.java")
class WindowCheck {

    record Input(Matrix window, Matrix filter) {
    }

    private static final Matrix WINDOW = Matrix.of(".6 .2 .6; .1 -.2 -.3; -.5 -.1 -.3");
    private static final Matrix FILTER = Matrix.of("1 1 1; 0 0 0; -1 -1 -1");

    static final Trial<Input, Double> TRIAL = Trial.of("response(window, filter)",
                    (Input in) -> Window.response(in.window(), in.filter()))
            .definition(in -> in.window().elementTimes(in.filter()).sum())
            .example("the window of the lesson", () -> new Input(WINDOW.copy(), FILTER.copy()), 2.3)
            .example("the negated window", () -> new Input(WINDOW.scale(-1), FILTER.copy()), -2.3)
            .random("a window of 2×3", 3, random -> new Input(Fixtures.matrix(2, 3, random), Fixtures.matrix(2, 3, random)))
            .random("a window of 3×3", 3, random -> new Input(Fixtures.matrix(3, 3, random), Fixtures.matrix(3, 3, random)))
            .writtenOut((in, cell) -> WrittenOut.sumOfProducts(in.window().ejml().data, in.filter().ejml().data))
            .mistake("The matrix product in place of the product cell by cell",
                    "window.times(filter) multiplies rows with columns. Here each cell of the window is multiplied with the cell"
                            + " of the filter at the same place: that is elementTimes, or two loops.",
                    in -> in.window().times(in.filter()).sum())
            .mistake("The mean in place of the sum", "Nothing is divided: the response is the sum of the products.",
                    in -> in.window().elementTimes(in.filter()).mean())
            .mistake("The filter was not used", "This is the sum of the window alone; multiply each cell with its weight first.",
                    in -> in.window().sum())
            .mistake("The sums were multiplied, not the cells",
                    "Multiply cell with cell first and add afterwards: the product of two sums is something else.",
                    in -> in.window().sum() * in.filter().sum())
            .mistake("The filter was turned by 180°",
                    "Here the first cell of the window meets the first cell of the filter. Turning the filter makes it a"
                            + " convolution, which comes in exercise 1.5.",
                    in -> in.window().elementTimes(Convolutions.halfTurn(in.filter())).sum())
            .mistake("The first answer at every call",
                    "2.3 belongs to the window of the lesson alone. Compute the response from window and filter at every call, and"
                            + " keep nothing in a static field.",
                    in -> 2.3)
            .mistake("Always 0", "The sum stays 0: add every product to it with +=.", in -> 0.0)
            .mistake("The last row was left out", "Look at the bound of the loop over the rows: it ends before rows().",
                    in -> in.window().rows(0, in.window().rows() - 1).elementTimes(in.filter().rows(0, in.filter().rows() - 1)).sum())
            .mistake("The last column was left out", "Look at the bound of the loop over the columns: it ends before cols().",
                    in -> in.window().block(0, in.window().rows(), 0, in.window().cols() - 1)
                            .elementTimes(in.filter().block(0, in.filter().rows(), 0, in.filter().cols() - 1)).sum())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double response = in.window().elementTimes(in.filter()).sum();
                in.window().scaleInPlace(2);
                return response;
            });

    @Test
    void each_cell_is_multiplied_with_its_weight_and_all_is_added() {
        TRIAL.check();
    }
}
