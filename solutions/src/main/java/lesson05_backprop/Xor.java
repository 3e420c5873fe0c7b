package lesson05_backprop;

import matrix.Matrix;

/**
 * What one perceptron with two inputs can do, and what it takes to do XOR.
 *
 * <p>A truth table of two inputs is written as a number from 0 to 15: the output for the inputs (0, 0) counts 1, for
 * (0, 1) it counts 2, for (1, 0) it counts 4, for (1, 1) it counts 8. So AND is 8, OR is 2 + 4 + 8 = 14, XOR is
 * 2 + 4 = 6.
 */
public final class Xor {

    /**
     * The weights of two hidden perceptrons and the output perceptron that reads them.
     *
     * @param hiddenWeights 2×2: column j holds the two weights of hidden perceptron j
     * @param hiddenBiases  1×2: one for each hidden perceptron
     * @param outputWeights 2×1: one for each hidden perceptron
     * @param outputBias    the bias of the output perceptron
     */
    public record Network(Matrix hiddenWeights, Matrix hiddenBiases, Matrix outputWeights, double outputBias) {
    }

    private Xor() {
    }

    /**
     * Tries every perceptron whose two weights are both taken from {@code weights} and whose bias is taken from
     * {@code biases}, and counts how many of them have which truth table. It costs weights² · biases truth tables.
     *
     * @param weights the values to try for each of the two weights; not changed
     * @param biases  the values to try for the bias; not changed
     * @return 16 counts; number t says how many of the perceptrons have truth table t
     */
    public static int[] countTables(double[] weights, double[] biases) {
        // BEGIN SOLUTION 5.2 For each first weight, each second weight and each bias: put the perceptron's outputs for
        // the four pairs of inputs together to the number of its truth table, and count that table.
        int[] counts = new int[16];
        for (double w1 : weights) {
            for (double w2 : weights) {
                for (double b : biases) {
                    int table = 0;
                    for (int corner = 0; corner < 4; corner++) {
                        double[] x = {corner / 2, corner % 2};
                        table += Neuron.perceptron(x, new double[] {w1, w2}, b) << corner;
                    }
                    counts[table]++;
                }
            }
        }
        return counts;
        // END SOLUTION
    }

    /**
     * Returns weights with which two hidden perceptrons and one output perceptron compute XOR. There are many right
     * answers; any is accepted. A perceptron fires only if its sum is above 0.
     */
    public static Network network() {
        // BEGIN SOLUTION 5.2 Let one hidden perceptron say "at least one" and the other "both".
        // XOR is the one without the other.
        return new Network(Matrix.of("1 1; 1 1"), Matrix.of("-0.5 -1.5"), Matrix.of("1; -1"), -0.5);
        // END SOLUTION
    }
}
