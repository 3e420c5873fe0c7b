package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

/** Any order will do: what is asked is that it is an order, always the same one, and that the way back undoes it. */
@Exercise(id = "3.11", title = "Flatten a batch, and back", points = 5, file = "Flattening.java")
class FlattenBatchCheck {

    record Input(Tensor maps) {
    }

    /**
     * What is seen of a pair of functions, the same for every right pair.
     *
     * @param flattened    the numbers of flatten(maps), each brought back from where a numbered sample says it went
     * @param thereAndBack unflatten(flatten(maps))
     * @param backAndThere flatten(unflatten(rows)), of the maps' own numbers
     */
    record Answer(Matrix flattened, Tensor thereAndBack, Matrix backAndThere) {
    }

    static final Trial<Input, Answer> TRIAL = Trial.of("flatten(maps), and unflatten(rows, shape)",
                    (Input in) -> scenario(in, Flattening::flatten, Flattening::unflatten))
            .definition(in -> new Answer(in.maps().matrix().copy(), in.maps().copy(), in.maps().matrix().copy()))
            .fixture("the pooled maps 1 and 2 of the lesson",
                    () -> new Input(Tensor.of(Matrix.of("3 0; 3 1"), Matrix.of("0 1; 0 3"))))
            .random("3 samples of 2×3×4", 2, random -> new Input(Fixtures.tensor(3, new Shape(2, 3, 4), random)))
            .random("2 samples of 3×5×2", 2, random -> new Input(Fixtures.tensor(2, new Shape(3, 5, 2), random)))
            .random("4 samples of 5 features", 1, random -> new Input(Fixtures.tensor(4, Shape.vector(5), random)))
            .mistake("There column by column, back row by row",
                    "The way back must read in the order in which the way there has written.",
                    in -> scenario(in, inOrder((shape, i) -> byColumns(shape, i)), backFrom((shape, i) -> i)))
            .mistake("There row by row, back column by column",
                    "The way back must read in the order in which the way there has written.",
                    in -> scenario(in, inOrder((shape, i) -> i), backFrom((shape, i) -> byColumns(shape, i))))
            .mistake("There with the channels first, back with the channels last",
                    "The way back must read in the order in which the way there"
                    + " has written.", in -> scenario(in, inOrder((shape, i) -> i),
                            backFrom(FlattenBatchCheck::channelsLast)))
            .mistake("There with the channels last, back with the channels first",
                    "The way back must read in the order in which the way there"
                    + " has written.", in -> scenario(in, inOrder(FlattenBatchCheck::channelsLast),
                            backFrom((shape, i) -> i)))
            .mistake("The height taken for the width", "With the wrong factor two cells get the same place, and one is lost:"
                    + " the place of (c, y, x) is (c · H + y) · W + x.", in -> scenario(in, maps -> {
                Shape shape = maps.shape();
                Matrix rows = Matrix.zeros(maps.samples(), shape.size());
                for (int n = 0; n < maps.samples(); n++) {
                    for (int i = 0; i < shape.size(); i++) {
                        int place = i / shape.width() / shape.height() * shape.height() * shape.width()
                                + i / shape.width() % shape.height() * shape.height() + i % shape.width();
                        rows.set(n, Math.min(place, shape.size() - 1), maps.matrix().get(n, i));
                    }
                }
                return rows;
            }, backFrom((shape, i) -> i)))
            .mistake("All samples in one row", "A batch stays a batch: one row a sample, N rows in all.",
                    in -> scenario(in, maps -> maps.matrix().reshape(1, maps.matrix().size()), FlattenBatchCheck::back))
            .mistake("One column a sample", "A batch is one matrix with one row a sample.",
                    in -> scenario(in, maps -> maps.matrix().transpose(), FlattenBatchCheck::back))
            .mistake("Only the first sample", "Every sample has a row; look at the loop over n.",
                    in -> scenario(in, maps -> {
                Matrix rows = Matrix.zeros(maps.samples(), maps.shape().size());
                rows.setRow(0, maps.matrix().row(0));
                return rows;
            }, FlattenBatchCheck::back))
            .mistake("The samples change places", "Row n of the matrix is sample n.",
                    in -> scenario(in, maps -> backwards(maps.matrix()),
                    (rows, shape) -> back(backwards(rows), shape)))
            .mistake("The numbers were sorted",
                    "The order must not depend on the numbers: else nothing can bring them back.",
                    in -> scenario(in, maps -> {
                Matrix rows = maps.matrix().copy();
                for (int n = 0; n < rows.rows(); n++) {
                    double[] row = rows.row(n).toArray()[0];
                    Arrays.sort(row);
                    rows.setRow(n, Matrix.row(row));
                }
                return rows;
            }, FlattenBatchCheck::back))
            .mistake("Only the first channel", "All channels of a sample go into its row.", in -> scenario(in, maps -> {
                int area = maps.shape().height() * maps.shape().width();
                return maps.matrix().block(0, maps.samples(), 0, area);
            }, FlattenBatchCheck::back))
            .mistake("unflatten reads row 0 for every sample", "Sample n comes from row n; look at the loop over n.",
                    in -> scenario(in, maps -> maps.matrix().copy(), (rows, shape) -> {
                Matrix first = rows.copy();
                for (int n = 1; n < first.rows(); n++) {
                    first.setRow(n, rows.row(0));
                }
                return new Tensor(first, shape);
            }))
            .mistake("unflatten gives zeros", "Put every number of a row back into its cell.",
                    in -> scenario(in, maps -> maps.matrix().copy(), (rows, shape) -> Tensor.zeros(rows.rows(), shape)))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Answer answer = scenario(in, maps -> maps.matrix().copy(), FlattenBatchCheck::back);
                in.maps().matrix().scaleInPlace(2);
                return answer;
            });

    private static Answer scenario(Input in, Function<Tensor, Matrix> flatten, BiFunction<Matrix, Shape, Tensor> unflatten) {
        Shape shape = in.maps().shape();
        Tensor numbered = new Tensor(Matrix.row(IntStream.range(0, shape.size()).asDoubleStream().toArray()), shape);
        Matrix places = flatten.apply(numbered);
        Matrix rows = flatten.apply(in.maps());
        if (rows == null || places == null || rows.rows() != in.maps().samples() || rows.cols() != shape.size()
                || places.rows() != 1 || places.cols() != shape.size()) {
            return new Answer(rows, in.maps().copy(), in.maps().matrix().copy()); // the wrong shape says it all
        }
        Tensor back = unflatten.apply(flatten.apply(in.maps()), shape);
        Tensor own = unflatten.apply(in.maps().matrix().copy(), shape);
        Matrix there = own == null ? null : flatten.apply(own);
        return new Answer(inPlace(rows, places), back, there);
    }

    /** Puts column k where the numbered cell in it came from; a cell that is missing or there twice becomes 0. */
    private static Matrix inPlace(Matrix rows, Matrix places) {
        Matrix sorted = Matrix.zeros(rows.rows(), rows.cols());
        int[] times = new int[rows.cols()];
        for (int k = 0; k < rows.cols(); k++) {
            int place = (int) places.get(0, k);
            if (0 <= place && place < rows.cols()) {
                times[place]++;
                for (int n = 0; n < rows.rows(); n++) {
                    sorted.set(n, place, times[place] > 1 ? 0 : rows.get(n, k));
                }
            }
        }
        return sorted;
    }

    private interface Order {
        /** From where in the sample number i of the row comes. */
        int from(Shape shape, int i);
    }

    private static Function<Tensor, Matrix> inOrder(Order order) {
        return maps -> {
            Matrix rows = Matrix.zeros(maps.samples(), maps.shape().size());
            for (int n = 0; n < rows.rows(); n++) {
                for (int i = 0; i < rows.cols(); i++) {
                    rows.set(n, i, maps.matrix().get(n, order.from(maps.shape(), i)));
                }
            }
            return rows;
        };
    }

    private static BiFunction<Matrix, Shape, Tensor> backFrom(Order order) {
        return (rows, shape) -> {
            Tensor maps = Tensor.zeros(rows.rows(), shape);
            for (int n = 0; n < rows.rows(); n++) {
                for (int i = 0; i < rows.cols(); i++) {
                    maps.matrix().set(n, order.from(shape, i), rows.get(n, i));
                }
            }
            return maps;
        };
    }

    private static int byColumns(Shape shape, int i) {
        int area = shape.height() * shape.width();
        return i / area * area + i % area % shape.height() * shape.width() + i % area / shape.height();
    }

    private static int channelsLast(Shape shape, int i) {
        return i % shape.channels() * shape.height() * shape.width() + i / shape.channels();
    }

    private static Tensor back(Matrix rows, Shape shape) {
        return new Tensor(rows.copy(), shape);
    }

    private static Matrix backwards(Matrix rows) {
        Matrix turned = Matrix.zeros(rows.rows(), rows.cols());
        for (int n = 0; n < rows.rows(); n++) {
            turned.setRow(n, rows.row(rows.rows() - 1 - n));
        }
        return turned;
    }

    @Test
    void flatten_writes_in_a_fixed_order_and_unflatten_undoes_it() {
        TRIAL.check();
    }
}
