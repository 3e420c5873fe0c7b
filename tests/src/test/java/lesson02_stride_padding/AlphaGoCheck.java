package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import lesson02_stride_padding.ShapeDetective.Filters;
import lesson02_stride_padding.ShapeDetective.Stage;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.16", title = "AlphaGo's policy network", points = 4, file = "AlphaGo.java")
class AlphaGoCheck {

    /** A board as one text, its rows separated by slashes. */
    record Board(String rows) {

        static Board random(int height, int width, RandomGenerator random) {
            List<String> rows = new ArrayList<>();
            for (int y = 0; y < height; y++) {
                StringBuilder row = new StringBuilder();
                random.ints(width, 0, 3).forEach(stone -> row.append("XO.".charAt(stone)));
                rows.add(row.toString());
            }
            return new Board(String.join("/", rows));
        }

        /** The board with a number for each letter. */
        Matrix plane(String letters, double... numbers) {
            return Matrix.of(Stream.of(rows.split("/")).map(row ->
                    row.chars().mapToDouble(letter -> numbers[letters.indexOf(letter)])
                    .toArray()).toArray(double[][]::new));
        }
    }

    record Network(int filters) {

        /** One row a convolution: filters, kernel, rows of the padded board of 19×19, rows that come out. */
        static Matrix rows(List<Stage> stages) {
            Matrix rows = Matrix.zeros(stages.size(), 4);
            for (int i = 0; i < rows.rows(); i++) {
                if (stages.get(i) instanceof Filters layer) {
                    int[] same = StridedConvolutions.same(19, layer.kernel(), layer.stride(), 1);
                    int zeros = switch (layer.padding()) {
                        case VALID -> 0;
                        case SAME -> same[0] + same[1];
                        case FULL -> 2 * (layer.kernel() - 1);
                    };
                    rows.setRow(i, Matrix.row(layer.filters(), layer.kernel(), 19 + zeros,
                            StridedConvolutions.outputSize(19, layer.kernel(), layer.stride(), 0, zeros, 1)));
                }
            }
            return rows;
        }

        Matrix rows(int first, int middle, int count, int last, PaddingMode padding) {
            List<Stage> stages = new ArrayList<>();
            stages.add(new Filters(filters, first, 1, padding));
            for (int i = 0; i < count; i++) {
                stages.add(new Filters(filters, middle, 1, padding));
            }
            stages.add(new Filters(last, 1, 1, padding));
            return rows(stages);
        }
    }

    static final Trial<Board, Matrix> STONES = Trial.of("stones(board)", (Board in) -> AlphaGo.stones(in.rows().split("/")))
            .definition(in -> in.plane("XO.", 1, -1, 0))
            .example("a corner", () -> new Board("X.O/.XO"), Matrix.of("1 0 -1; 0 1 -1"))
            .fixture("a random board of 19×19", () -> Board.random(19, 19, new Random(1)))
            .fixture("a single row", () -> new Board("X.OO"))
            .fixture("a random board of 4×7", () -> Board.random(4, 7, new Random(2)))
            .mistake("Black and white exchanged", "X is a black stone, 1; O is a white one, −1.",
                    in -> in.plane("XO.", -1, 1, 0))
            .mistake("White is 0, too", "White and empty are different things: white is −1.", in -> in.plane("XO.", 1, 0, 0))
            .mistake("White is 2", "White is −1: as far from empty as black, on the other side.",
                    in -> in.plane("XO.", 1, 2, 0))
            .mistake("Every stone is 1", "White is −1.", in -> in.plane("XO.", 1, 1, 0))
            .mistake("Rows and columns swapped", "A text is a row; a letter in it is a column.",
                    in -> in.plane("XO.", 1, -1, 0).transpose())
            .mistake("The letters themselves", "Not the code of the letter: 1, −1 or 0.",
                    in -> in.plane("XO.", 'X', 'O', '.'));

    static final Trial<Network, Matrix> NETWORK = Trial.of("policyNetwork(filters), a convolution a row: filters, kernel,"
            + " padded rows, rows that come out",
                    (Network in) -> Network.rows(AlphaGo.policyNetwork(in.filters())))
            .definition(in -> {
                Matrix rows = Matrix.zeros(13, 4);
                for (int i = 0; i < 13; i++) {
                    rows.setRow(i, i == 0 ? Matrix.row(in.filters(), 5, 23, 19) : i < 12
                            ? Matrix.row(in.filters(), 3, 21, 19)
                            : Matrix.row(1, 1, 19, 19));
                }
                return rows;
            })
            .fixture("192 filters", () -> new Network(192))
            .fixture("7 filters", () -> new Network(7))
            .mistake("No padding", "19 rows are to come out of every convolution.",
                    in -> in.rows(5, 3, 11, 1, PaddingMode.VALID))
            .mistake("Full padding", "19 rows are to come out of every convolution, not more.",
                    in -> in.rows(5, 3, 11, 1, PaddingMode.FULL))
            .mistake("One convolution too many", "Thirteen in all: one of 5×5, eleven of 3×3, one of 1×1.",
                    in -> in.rows(5, 3, 12, 1, PaddingMode.SAME))
            .mistake("One convolution too few", "Thirteen in all: one of 5×5, eleven of 3×3, one of 1×1.",
                    in -> in.rows(5, 3, 10, 1, PaddingMode.SAME))
            .mistake("192 filters, whatever was asked for", "192 is the match version; use the number handed in.",
                    in -> new Network(192).rows(5, 3, 11, 1, PaddingMode.SAME))
            .mistake("The list is reversed", "The 5×5 filters come first, the single 1×1 filter last.", in -> {
                Matrix right = in.rows(5, 3, 11, 1, PaddingMode.SAME);
                Matrix reversed = Matrix.zeros(right.rows(), right.cols());
                for (int i = 0; i < right.rows(); i++) {
                    reversed.setRow(right.rows() - 1 - i, right.row(i));
                }
                return reversed;
            })
            .mistake("All filters are 5×5", "Only the first ones are.", in -> in.rows(5, 5, 11, 1, PaddingMode.SAME))
            .mistake("All filters are 3×3", "The first ones are 5×5.", in -> in.rows(3, 3, 11, 1, PaddingMode.SAME))
            .mistake("As many filters at the end as before",
                    "The last convolution answers one number for each point: one filter.",
                    in -> in.rows(5, 3, 11, in.filters(), PaddingMode.SAME));

    @Test
    void a_position_becomes_a_plane_of_numbers() {
        STONES.check();
    }

    @Test
    void thirteen_convolutions_keep_the_size_of_the_board() {
        NETWORK.check();
    }
}
