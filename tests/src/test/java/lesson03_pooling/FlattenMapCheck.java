package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.function.Function;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.10", title = "A map as a row, in two orders", points = 5, file = "Flattening.java")
class FlattenMapCheck {

    record Input(Matrix map) {
    }

    static final Trial<Input, Matrix> ROW_BY_ROW = trial("rowByRow(map)", in -> Flattening.rowByRow(in.map()),
            in -> byRows(in.map()))
            .example("the pooled map of the lesson", () -> new Input(Matrix.of("6 8; 3 4")), Matrix.row(6, 8, 3, 4))
            .mistake("Column by column", "The first row comes first, all of it: in 6 8; 3 4 the 8 follows the 6.",
                    in -> byRows(in.map().transpose()));

    static final Trial<Input, Matrix> COLUMN_BY_COLUMN = trial("columnByColumn(map)",
            in -> Flattening.columnByColumn(in.map()),
                    in -> byRows(in.map().transpose()))
            .example("the pooled map of the lesson", () -> new Input(Matrix.of("6 8; 3 4")), Matrix.row(6, 3, 8, 4))
            .mistake("Row by row", "The first column comes first, all of it: in 6 8; 3 4 the 3 follows the 6.",
                    in -> byRows(in.map()));

    private static Trial<Input, Matrix> trial(String call, Function<Input, Matrix> student, Function<Input, Matrix> right) {
        return Trial.of(call, student)
                .definition(right)
                .random("a map of 2×3", 1, random -> new Input(Fixtures.matrix(2, 3, random)))
                .random("a map of 4×3", 2, random -> new Input(Fixtures.matrix(4, 3, random)))
                .random("a map of 3×5", 1, random -> new Input(Fixtures.matrix(3, 5, random)))
                .mistake("A column in place of a row", "The answer has one row and H · W columns.",
                        in -> right.apply(in).transpose())
                .mistake("Written backwards", "The cell (0, 0) comes first.", in -> {
                    Matrix row = right.apply(in);
                    Matrix backwards = Matrix.zeros(1, row.cols());
                    for (int i = 0; i < row.cols(); i++) {
                        backwards.set(0, i, row.get(0, row.cols() - 1 - i));
                    }
                    return backwards;
                })
                .mistake("The wrong one of height and width",
                        "In a row of cells there are W of them, in a column H. With the wrong factor two cells get the"
                                + " same place.", in -> {
                            Matrix row = right.apply(in);
                            boolean byRows = right.apply(new Input(Matrix.of("1 2; 3 4"))).get(0, 1) == 2;
                            int wrong = byRows ? in.map().rows() : in.map().cols();
                            Matrix mixed = Matrix.zeros(1, row.cols());
                            for (int y = 0; y < in.map().rows(); y++) {
                                for (int x = 0; x < in.map().cols(); x++) {
                                    int place = byRows ? y * wrong + x : x * wrong + y;
                                    if (place < row.cols()) {
                                        mixed.set(0, place, in.map().get(y, x));
                                    }
                                }
                            }
                            return mixed;
                        })
                .mistake("Only the first row or column", "All of them follow one another.",
                        in -> right.apply(in).block(0, 1, 0, right.apply(new Input(Matrix.of("1 2; 3 4"))).get(0, 1) == 2
                                ? in.map().cols() : in.map().rows()))
                .mistake("Nothing was flattened", "The answer has one row.", in -> in.map().copy())
                .mistake(Trial.INPUT_CHANGED, "", in -> {
                    Matrix row = right.apply(in);
                    in.map().scaleInPlace(0);
                    return row;
                });
    }

    /** Cell after cell, as one reads a page. */
    private static Matrix byRows(Matrix map) {
        double[] numbers = new double[map.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = map.get(i / map.cols(), i % map.cols());
        }
        return Matrix.row(numbers);
    }

    @Test
    void one_row_of_the_map_after_the_other() {
        ROW_BY_ROW.check();
    }

    @Test
    void one_column_of_the_map_after_the_other() {
        COLUMN_BY_COLUMN.check();
    }
}
