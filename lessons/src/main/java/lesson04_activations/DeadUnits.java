package lesson04_activations;

import matrix.Matrix;
import matrix.Todo;

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
        // TODO 4.14 A unit is a column; one positive number in it is enough to be alive.
        throw new Todo("4.14");
    }
}
