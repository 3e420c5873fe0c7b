package lesson02_stride_padding;

import java.util.ArrayList;
import java.util.List;
import lesson02_stride_padding.ShapeDetective.Filters;
import lesson02_stride_padding.ShapeDetective.Stage;
import matrix.Matrix;

/**
 * The policy network of AlphaGo (Silver and others, Nature, 2016), which proposed moves in the game of Go. It saw the board
 * of 19×19 points as an image of 48 channels, called planes, and answered with one number for each point.
 */
public final class AlphaGo {

    /** Planes of the network's input. */
    public static final int PLANES = 48;

    private AlphaGo() {
    }

    /**
     * Returns a position on the board as a plane of numbers: 1 where a black stone stands, −1 for a white one, 0 for an
     * empty point. (The 48 planes of AlphaGo hold more, such as how long ago a stone was played.)
     *
     * @param board one text a row, all equally long: {@code X} black, {@code O} white, {@code .} empty
     * @return one row a text, one column a letter
     * @throws IllegalArgumentException if there is no text, or the texts differ in length
     */
    public static Matrix stones(String... board) {
        Fit.atLeast(1, "stones", "the number of rows", board.length);
        for (String row : board) {
            if (row.length() != board[0].length()) {
                throw new IllegalArgumentException("stones: the rows of a board are of one length, but are "
                        + board[0].length() + " and " + row.length() + " long.");
            }
        }
        // BEGIN SOLUTION 2.16 A plane of zeros; then each letter that is not a point sets its number.
        Matrix plane = Matrix.zeros(board.length, board[0].length());
        for (int y = 0; y < plane.rows(); y++) {
            for (int x = 0; x < plane.cols(); x++) {
                char stone = board[y].charAt(x);
                plane.set(y, x, stone == 'X' ? 1 : stone == 'O' ? -1 : 0);
            }
        }
        return plane;
        // END SOLUTION
    }

    /**
     * Returns the thirteen convolutions of the policy network. The first pads the board to 23×23 and has 5×5 filters, so
     * that 19×19 points come out; the next eleven pad to 21×21 and have 3×3 filters; all of these have as many filters as
     * asked for. The last has one filter of 1×1. All have stride 1. Nothing is pooled.
     *
     * @param filters filters of each convolution but the last; the match version had 192
     * @return the stages in their order
     */
    public static List<Stage> policyNetwork(int filters) {
        // BEGIN SOLUTION 2.16 Which padding mode puts as many zeros as this around a board of 19×19?
        List<Stage> stages = new ArrayList<>();
        stages.add(new Filters(filters, 5, 1, PaddingMode.SAME));
        for (int i = 0; i < 11; i++) {
            stages.add(new Filters(filters, 3, 1, PaddingMode.SAME));
        }
        stages.add(new Filters(1, 1, 1, PaddingMode.SAME));
        return stages;
        // END SOLUTION
    }
}
