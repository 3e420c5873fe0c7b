package check;

import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * Random input for the checks: small numbers of both signs with one decimal and never 0. A message can be followed by
 * hand, no product hides a mistake by vanishing, and neither {@code int} nor {@code float} will do.
 */
public final class Fixtures {

    private static final int TENTHS = 99;

    private Fixtures() {
    }

    /** Returns a number from −9.9 to 9.9 with one decimal, but not 0. */
    public static double number(RandomGenerator random) {
        double magnitude = (1 + random.nextInt(TENTHS)) / 10.0;
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
