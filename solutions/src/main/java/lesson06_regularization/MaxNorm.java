package lesson06_regularization;

import matrix.Constraint;
import matrix.Layer;
import matrix.Matrix;
import matrix.Parameter;

/**
 * The max-norm constraint: the weights of each neuron, as a vector, may have at most a given length. A vector that is
 * longer is shortened to it, in its direction; one that is not stays exactly as it is. There is no λ and no pull to 0.
 */
public final class MaxNorm implements Constraint {

    private final double max;      // the greatest length allowed
    private final boolean columns; // whether a neuron is a column of the matrix, else a row

    private MaxNorm(double max, boolean columns) {
        this.max = Require.positive("MaxNorm: the greatest norm", max);
        this.columns = columns;
    }

    /**
     * For the weights of a dense layer, inputs × units: a neuron is a column.
     *
     * @throws IllegalArgumentException unless max &gt; 0
     */
    public static MaxNorm ofColumns(double max) {
        return new MaxNorm(max, true);
    }

    /**
     * For the filters of a convolution, F × (C·KH·KW), where a neuron is a row; also for biases, 1 × units, which are
     * limited as one vector, as Keras does.
     *
     * @throws IllegalArgumentException unless max &gt; 0
     */
    public static MaxNorm ofRows(double max) {
        return new MaxNorm(max, false);
    }

    /** Returns the same weights, each neuron with a norm of max at most; the norm is √Σw² over the neuron's weights. */
    @Override
    public Matrix apply(Matrix value) {
        // BEGIN SOLUTION 6.7 The norm of each neuron by itself; the factor is 1 where nothing is to be shortened.
        // Beware of a neuron whose weights are all 0.
        Matrix neurons = columns ? value : value.transpose(); // a neuron is a column
        Matrix norms = neurons.elementTimes(neurons).columnSums().map(Math::sqrt);
        Matrix allowed = neurons.timesRow(norms.map(norm -> norm > max ? max / norm : 1));
        return columns ? allowed : allowed.transpose();
        // END SOLUTION
    }

    /**
     * Gives the weights and biases of a network their max-norm constraint: W, of dense layers, by columns; filters and
     * biases b by rows. Parameters of any other name stay as they are.
     */
    public static void constrain(Layer network, double max) {
        // BEGIN SOLUTION 6.7 What a parameter is called tells which way its neurons lie.
        for (Parameter parameter : network.parameters()) {
            switch (parameter.name()) {
                case "W" -> parameter.setConstraint(ofColumns(max));
                case "filters", "b" -> parameter.setConstraint(ofRows(max));
                default -> {
                }
            }
        }
        // END SOLUTION
    }
}
