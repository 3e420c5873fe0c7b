package lesson04_activations;

import matrix.Matrix;

/**
 * A ReLU unit that answers 0 to every sample is dead: its slope is 0 everywhere, so no gradient reaches its weights and
 * it stays as it is. One large step that pushes its bias far below 0 is enough.
 */
public final class DeadUnits {

    private DeadUnits() {
    }

    /**
     * Returns how many units are 0 for every sample of the batch.
     *
     * @param outputs N×units, what ReLU made of a batch: one row a sample, one column a unit, no number below 0;
     *                N at least 1; not changed
     * @return from 0 to the number of units
     * @throws IllegalArgumentException if there is no sample
     */
    public static int count(Matrix outputs) {
        if (outputs.rows() == 0) {
            throw new IllegalArgumentException("count: the outputs are " + outputs.shapeText()
                    + "; without a sample nothing is known.");
        }
        // BEGIN SOLUTION 4.14 A unit is a column; one positive number in it is enough to be alive.
        int dead = 0;
        for (int unit = 0; unit < outputs.cols(); unit++) {
            if (outputs.column(unit).max() == 0) {
                dead++;
            }
        }
        return dead;
        // END SOLUTION
    }
}
