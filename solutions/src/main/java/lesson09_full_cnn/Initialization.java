package lesson09_full_cnn;

import java.util.List;
import java.util.random.RandomGenerator;
import lesson02_stride_padding.GlorotUniform;
import lesson02_stride_padding.Initializer;
import lesson05_backprop.Chain;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import matrix.Layer;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Shape;

/**
 * The weights before anything is learned. They must differ, or the units of a layer stay equal for ever; and their size must
 * fit the number of inputs, or signals grow or fade from layer to layer.
 */
public final class Initialization {

    private Initialization() {
    }

    /**
     * Returns the initializer of He and others (2015), made for ReLU: normally distributed around 0 with the variance
     * 2 / fanIn. ReLU lets half of a signal through, and the 2 makes up for it. (Keras' he_normal cuts off the rare numbers
     * beyond two standard deviations; this one does not.)
     */
    public static Initializer he() {
        // BEGIN SOLUTION 9.12 Matrix can draw normally distributed numbers; it asks for the standard deviation. Mind that
        // fanIn is a whole number.
        return (rows, cols, fanIn, fanOut, random) -> Matrix.normal(rows, cols, 0, Math.sqrt(2.0 / fanIn), random);
        // END SOLUTION
    }

    /** Returns Glorot's, of lesson 2: uniform, with the variance 2 / (fanIn + fanOut). Given. */
    public static Initializer glorot() {
        return new GlorotUniform();
    }

    /** Returns the variance of all numbers of a matrix: the mean of the squared distances from their mean. */
    public static double variance(Matrix numbers) {
        // BEGIN SOLUTION 9.12 First the mean; then the mean of the squared differences from it.
        double mean = numbers.mean();
        return numbers.map(value -> (value - mean) * (value - mean)).mean();
        // END SOLUTION
    }

    /**
     * Returns how many different filters there are: of rows that are equal in every number, one counts.
     *
     * @param filters one filter a row
     */
    public static int differentFilters(Matrix filters) {
        // BEGIN SOLUTION 9.12 A row counts if none of the rows above it equals it.
        int different = 0;
        for (int f = 0; f < filters.rows(); f++) {
            Matrix filter = filters.row(f);
            boolean seen = false;
            for (int above = 0; above < f; above++) {
                seen |= filters.row(above).equals(filter);
            }
            different += seen ? 0 : 1;
        }
        return different;
        // END SOLUTION
    }

    /**
     * Gives all dense and convolution layers of a network new weights from an initializer, and biases of 0. Given.
     *
     * @return the network
     */
    public static Sequential begin(Sequential network, Initializer initializer, RandomGenerator random) {
        network.layers().forEach(layer -> begin(layer, initializer, random));
        return network;
    }

    private static void begin(Layer layer, Initializer initializer, RandomGenerator random) {
        if (layer instanceof Dense dense) {
            Parameter w = dense.w();
            draw(layer, initializer, w.value().rows(), w.value().cols(), random);
        } else if (layer instanceof Convolution convolution) {
            Shape filter = convolution.filters().shape();
            int filters = convolution.filters().samples();
            draw(layer, initializer, filter.size(), filters * filter.height() * filter.width(), random);
        } else if (layer instanceof Sequential inner) {
            begin(inner, initializer, random);
        } else if (layer instanceof Chain chain) {
            chain.layers().forEach(inside -> begin(inside, initializer, random));
        }
    }

    private static void draw(Layer layer, Initializer initializer, int fanIn, int fanOut, RandomGenerator random) {
        List<Parameter> weightsAndBiases = layer.parameters();
        Matrix weights = weightsAndBiases.get(0).value();
        Matrix biases = weightsAndBiases.get(1).value();
        weightsAndBiases.get(0).setValue(initializer.start(weights.rows(), weights.cols(), fanIn, fanOut, random));
        weightsAndBiases.get(1).setValue(Matrix.zeros(biases.rows(), biases.cols()));
    }
}
