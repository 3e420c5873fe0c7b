package lesson05_backprop;

import matrix.Matrix;

/** The sums of a whole layer of neurons, for a whole batch, in one matrix product: X·W + b. */
public final class Affine {

    private Affine() {
    }

    /**
     * Returns e(n, j) = Σᵢ x(n, i) · w(i, j) + b(j): the weighted sum of neuron j for sample n.
     *
     * @param x N×inputs, one row a sample; not changed
     * @param w inputs×units, one column a neuron; not changed
     * @param b 1×units, one bias a neuron; not changed
     * @return N×units; costs N·inputs·units multiplications
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Matrix of(Matrix x, Matrix w, Matrix b) {
        Require.dense("Affine.of", x, w, b);
        // BEGIN SOLUTION 5.3 One product makes all sums; the biases are added to every row of it.
        return x.times(w).plusRow(b);
        // END SOLUTION
    }
}
