package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.5", title = "Turn the filter: convolution", points = 5, file = "Convolution2D.java", needs = "1.4")
class HalfTurnCheck {

    record Filter(Matrix filter) {
    }

    record Input(Matrix image, Matrix filter) {
    }

    static final Trial<Filter, Matrix> HALF_TURN = Trial.of("halfTurn(filter)", (Filter in) -> Convolution2D.halfTurn(in.filter()))
            .definition(in -> Convolutions.halfTurn(in.filter()))
            .example("a filter of 2×3", () -> new Filter(Matrix.of("1 2 3; 4 5 6")), Matrix.of("6 5 4; 3 2 1"))
            .random("a filter of 3×3", 2, random -> new Filter(Fixtures.matrix(3, 3, random)))
            .random("a filter of 3×2", 1, random -> new Filter(Fixtures.matrix(3, 2, random)))
            .mistake("The transpose", "Transposing swaps rows and columns. A half turn keeps the shape: the first cell becomes the last.",
                    in -> in.filter().transpose())
            .mistake("Only the rows were reversed", "A half turn reverses the order of the rows and the order within each row.",
                    in -> Convolutions.flipRows(in.filter()))
            .mistake("Only the columns were reversed", "A half turn reverses the order within each row and the order of the rows.",
                    in -> Convolutions.flipCols(in.filter()))
            .mistake("A quarter turn", "Two quarter turns make a half turn.", in -> Convolutions.flipCols(in.filter().transpose()))
            .mistake("Nothing was turned", "Cell (y, x) goes to the place as far from the last cell as it was from the first.",
                    in -> in.filter())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix turned = Convolutions.halfTurn(in.filter());
                System.arraycopy(turned.ejml().data, 0, in.filter().ejml().data, 0, turned.size());
                return turned;
            });

    static final Trial<Input, Matrix> CONVOLVE = Trial.of("convolve(image, filter)",
                    (Input in) -> Convolution2D.convolve(in.image(), in.filter()))
            .definition(in -> Convolutions.correlate(in.image(), Convolutions.halfTurn(in.filter())))
            .example("one bright pixel, which draws the filter",
                    () -> new Input(Matrix.of("0 0 0 0; 0 1 0 0; 0 0 0 0"), Matrix.of("1 2; 3 4")), Matrix.of("1 2 0; 3 4 0"))
            .random("a square image and filter", 2, random -> new Input(Fixtures.matrix(5, 5, random), Fixtures.matrix(3, 3, random)))
            .random("an image of 5×6 and a filter of 2×3", 2,
                    random -> new Input(Fixtures.matrix(5, 6, random), Fixtures.matrix(2, 3, random)))
            .mistake("Correlation in place of convolution", "The filter was not turned; use halfTurn first.",
                    in -> Convolutions.correlate(in.image(), in.filter()))
            .mistake("The image was turned in place of the filter", "Turn the filter and leave the image as it is.",
                    in -> Convolutions.correlate(Convolutions.halfTurn(in.image()), in.filter()))
            .mistake("Both were turned", "Turn the filter alone.",
                    in -> Convolutions.correlate(Convolutions.halfTurn(in.image()), Convolutions.halfTurn(in.filter())))
            .mistake("Only the rows of the filter were reversed", "A half turn reverses rows and columns.",
                    in -> Convolutions.correlate(in.image(), Convolutions.flipRows(in.filter())))
            .mistake("Only the columns of the filter were reversed", "A half turn reverses columns and rows.",
                    in -> Convolutions.correlate(in.image(), Convolutions.flipCols(in.filter())))
            .mistake("The filter was transposed", "Turning is not transposing: reverse rows and columns.",
                    in -> Convolutions.correlate(in.image(), in.filter().transpose()));

    @Test
    @Order(1)
    void a_half_turn_reverses_rows_and_columns() {
        HALF_TURN.check();
    }

    @Test
    @Order(2)
    void a_convolution_slides_the_turned_filter() {
        CONVOLVE.check();
    }
}
