package lesson03_pooling;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * A dense layer (lesson 5) takes a row of numbers, not maps: flattening writes the maps of a sample one after the other
 * into one row. Nothing is computed and nothing is lost; only the arrangement goes. In which order is all the same to a
 * network, since it learns a weight for each place. But it must be the same order every time, and on the way back.
 */
public final class Flattening {

    private Flattening() {
    }

    /**
     * Writes a map row by row into one row: cell (y, x) goes to place y·W + x.
     *
     * @param map H×W; not changed
     * @return 1×(H·W)
     */
    public static Matrix rowByRow(Matrix map) {
        // BEGIN SOLUTION 3.10 One row of the map after the other.
        return map.reshape(1, map.size());
        // END SOLUTION
    }

    /**
     * Writes a map column by column into one row: cell (y, x) goes to place x·H + y.
     *
     * @param map H×W; not changed
     * @return 1×(H·W)
     */
    public static Matrix columnByColumn(Matrix map) {
        // BEGIN SOLUTION 3.10 One column of the map after the other.
        return rowByRow(map.transpose());
        // END SOLUTION
    }

    /**
     * Flattens a batch: N samples become N rows, one a sample, as all batches of this workbook. Within a row you choose
     * the order: row by row or column by column, channel by channel or not. It must be the same order for every sample,
     * whatever the numbers are, and the one that {@link #unflatten} undoes. The workbook's own order, which costs
     * nothing, is channel by channel, each row by row.
     *
     * @param maps N samples of C×H×W; not changed
     * @return N×(C·H·W)
     */
    public static Matrix flatten(Tensor maps) {
        // BEGIN SOLUTION 3.11 One row a sample, with all its numbers. Look at what a Tensor is made of.
        return maps.matrix().copy();
        // END SOLUTION
    }

    /**
     * Undoes {@link #flatten}: unflatten(flatten(maps), maps.shape()) equals maps.
     *
     * @param rows  N×(C·H·W), one row a sample; not changed
     * @param shape C×H×W
     * @return N samples of C×H×W
     * @throws IllegalArgumentException if a row has not as many numbers as the shape
     */
    public static Tensor unflatten(Matrix rows, Shape shape) {
        if (rows.cols() != shape.size()) {
            throw new IllegalArgumentException("unflatten: rows of " + rows.cols() + " numbers do not fit samples of "
                    + shape
                    + ", which have " + shape.size() + ".");
        }
        // BEGIN SOLUTION 3.11 Put every number back to where flatten took it from.
        return new Tensor(rows.copy(), shape);
        // END SOLUTION
    }
}
