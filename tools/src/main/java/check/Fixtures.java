package check;

import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * Random input for the checks: small whole numbers of both signs and never 0, so that a message can be followed by
 * hand and no product hides a mistake by vanishing.
 */
public final class Fixtures {

    private static final int LARGEST = 9;

    private Fixtures() {
    }

    /** Returns a whole number from −9 to 9, but not 0. */
    public static double number(RandomGenerator random) {
        int magnitude = 1 + random.nextInt(LARGEST);
        return random.nextBoolean() ? magnitude : -magnitude;
    }

    /** Returns so many such numbers. */
    public static double[] array(int length, RandomGenerator random) {
        double[] array = new double[length];
        for (int i = 0; i < length; i++) {
            array[i] = number(random);
        }
        return array;
    }

    /** Returns a rows × cols matrix of such numbers. */
    public static Matrix matrix(int rows, int cols, RandomGenerator random) {
        return Matrix.of(rows, cols, array(rows * cols, random));
    }

    /** Returns so many samples of such numbers. */
    public static Tensor tensor(int samples, Shape shape, RandomGenerator random) {
        return new Tensor(matrix(samples, shape.size(), random), shape);
    }

    /** Returns depth × rows × cols such numbers. */
    public static double[][][] volume(int depth, int rows, int cols, RandomGenerator random) {
        double[][][] volume = new double[depth][][];
        for (int z = 0; z < depth; z++) {
            volume[z] = matrix(rows, cols, random).toArray();
        }
        return volume;
    }
}
