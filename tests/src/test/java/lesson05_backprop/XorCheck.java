package lesson05_backprop;

import check.Exercise;
import check.Trial;
import java.util.function.IntUnaryOperator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.2", title = "XOR: not with one neuron, but with three", points = 4, file = "Xor.java", needs = "5.1")
class XorCheck {

    record Grid(double[] weights, double[] biases) {
    }

    record Corner(int x1, int x2) {
    }

    private interface Fires {
        boolean fires(double w1, double w2, double b, int x1, int x2);
    }

    static final Trial<Grid, int[]> COUNT = Trial.of("countTables(weights, biases)", (Grid in) ->
                    Xor.countTables(in.weights(), in.biases()))
            .definition(in -> count(in, XorCheck::right))
            .example("weights −1, 0, 1 and biases −1.5, −0.5, 0.5, 1.5", () -> new Grid(new double[] {-1, 0, 1},
                    new double[] {-1.5, -0.5, 0.5, 1.5}), new int[] {12, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 12})
            .fixture("two weights and three biases, where sums of 0 occur",
                    () -> new Grid(new double[] {-2, 1}, new double[] {-1, 0, 0.5}))
            .fixture("quarters from −2 to 2", () -> new Grid(quarters(), quarters()))
            .fixture("more weights than biases", () -> new Grid(new double[] {-3, -1, 2, 4, 5}, new double[] {-2.5, 1}))
            .mistake("A perceptron that fires at 0, too", "It fires only above 0.",
                    in -> count(in, (w1, w2, b, x1, x2) -> w1 * x1 + w2 * x2 + b >= 0))
            .mistake("Both weights always the same",
                    "The second weight runs through all values for each value of the first: a third loop.",
                    in -> {
                        int[] counts = new int[16];
                        for (double w : in.weights()) {
                            for (double b : in.biases()) {
                                counts[table(w, w, b, XorCheck::right)]++;
                            }
                        }
                        return counts;
                    })
            .mistake("The bias was forgotten", "Give the bias to the perceptron.",
                    in -> count(in, (w1, w2, b, x1, x2) -> w1 * x1 + w2 * x2 > 0))
            .mistake("The bias taken for a threshold", "The bias is added; a threshold would be subtracted.",
                    in -> count(in, (w1, w2, b, x1, x2) -> w1 * x1 + w2 * x2 - b > 0))
            .mistake("The corners count in the reverse order", "The output for (0, 0) counts 1, that for (1, 1) counts 8.",
                    in -> renamed(in, XorCheck::reversed))
            .mistake("0 and 1 exchanged in the table", "A corner counts where the perceptron fires.",
                    in -> renamed(in, table -> 15 - table))
            .mistake("The first corner was left out", "(0, 0) is one of the four: its output counts 1.",
                    in -> renamed(in, table -> table & 14))
            .mistake("Whether, not how many", "Count the perceptrons of each table; do not only note that there is one.",
                    in -> {
                int[] counts = count(in, XorCheck::right);
                for (int t = 0; t < 16; t++) {
                    counts[t] = Math.min(counts[t], 1);
                }
                return counts;
            })
            .mistake("Each weight from a list of its own",
                    "Both weights are taken from weights; only the bias comes from biases.",
                    in -> {
                int[] counts = new int[16];
                for (double w1 : in.weights()) {
                    for (double w2 : in.biases()) {
                        for (double b : in.biases()) {
                            counts[table(w1, w2, b, XorCheck::right)]++;
                        }
                    }
                }
                return counts;
            });

    static final Trial<Corner, Integer> NETWORK = Trial.of("network(), put together and asked", (Corner in) ->
                    run(Xor.network(), in))
            .definition(in -> in.x1() ^ in.x2())
            .example("the inputs 0 and 0", () -> new Corner(0, 0), 0)
            .example("the inputs 0 and 1", () -> new Corner(0, 1), 1)
            .example("the inputs 1 and 0", () -> new Corner(1, 0), 1)
            .example("the inputs 1 and 1", () -> new Corner(1, 1), 0)
            .mistake("That is OR", "Both at once must not count: the second hidden perceptron should speak against it.",
                    in -> in.x1() | in.x2())
            .mistake("That is AND", "XOR is 1 where exactly one input is 1.", in -> in.x1() & in.x2())
            .mistake("That is NAND", "With two zeros the answer is 0, too.", in -> 1 - (in.x1() & in.x2()))
            .mistake("That is NOR", "XOR is 1 where exactly one input is 1.", in -> 1 - (in.x1() | in.x2()))
            .mistake("That is XNOR, turned round",
                    "It answers 1 where the two are the same; turn the signs of the output's weights and bias.",
                    in -> 1 - (in.x1() ^ in.x2()))
            .mistake("It never fires", "Follow the input (0, 1) by hand: which of the three sums is above 0?", in -> 0)
            .mistake("It always fires", "Follow the input (0, 0) by hand: which of the three sums is above 0?", in -> 1)
            .mistake("Only the input (1, 0)",
                    "The input (0, 1) counts, too. Column j of the hidden weights belongs to hidden perceptron j.",
                    in -> in.x1() & (1 - in.x2()))
            .mistake("Only the input (0, 1)",
                    "The input (1, 0) counts, too. Column j of the hidden weights belongs to hidden perceptron j.",
                    in -> in.x2() & (1 - in.x1()));

    private static boolean right(double w1, double w2, double b, int x1, int x2) {
        return w1 * x1 + w2 * x2 + b > 0;
    }

    private static int table(double w1, double w2, double b, Fires fires) {
        return (fires.fires(w1, w2, b, 0, 0) ? 1 : 0) + (fires.fires(w1, w2, b, 0, 1) ? 2 : 0)
                + (fires.fires(w1, w2, b, 1, 0) ? 4 : 0) + (fires.fires(w1, w2, b, 1, 1) ? 8 : 0);
    }

    private static int[] count(Grid in, Fires fires) {
        int[] counts = new int[16];
        for (double b : in.biases()) {
            for (double w2 : in.weights()) {
                for (double w1 : in.weights()) {
                    counts[table(w1, w2, b, fires)]++;
                }
            }
        }
        return counts;
    }

    private static int[] renamed(Grid in, IntUnaryOperator name) {
        int[] right = count(in, XorCheck::right);
        int[] counts = new int[16];
        for (int t = 0; t < 16; t++) {
            counts[name.applyAsInt(t)] += right[t];
        }
        return counts;
    }

    private static int reversed(int table) {
        return Integer.reverse(table) >>> 28;
    }

    private static double[] quarters() {
        double[] quarters = new double[17];
        for (int i = 0; i < quarters.length; i++) {
            quarters[i] = (i - 8) / 4.0;
        }
        return quarters;
    }

    private static int run(Xor.Network network, Corner corner) {
        if (network == null) {
            throw new IllegalArgumentException("network() returned null; it returns a new Network(…).");
        }
        requireShape("hiddenWeights", network.hiddenWeights(), 2, 2);
        requireShape("hiddenBiases", network.hiddenBiases(), 1, 2);
        requireShape("outputWeights", network.outputWeights(), 2, 1);
        double sum = network.outputBias();
        for (int j = 0; j < 2; j++) {
            boolean fires = right(network.hiddenWeights().get(0, j), network.hiddenWeights().get(1, j),
                    network.hiddenBiases().get(0, j), corner.x1(), corner.x2());
            sum += fires ? network.outputWeights().get(j, 0) : 0;
        }
        return sum > 0 ? 1 : 0;
    }

    private static void requireShape(String name, Matrix matrix, int rows, int cols) {
        if (matrix == null) {
            throw new IllegalArgumentException(name + " must be " + rows + "×" + cols + ", but is null.");
        }
        if (matrix.rows() != rows || matrix.cols() != cols) {
            throw new IllegalArgumentException(name + " must be " + rows + "×" + cols + ", but is "
                    + matrix.shapeText() + ".");
        }
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void no_perceptron_of_the_grid_has_the_table_of_xor_but_three_together_do() {
        COUNT.check();
        NETWORK.check();
    }
}
