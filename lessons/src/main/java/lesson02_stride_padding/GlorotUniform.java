package lesson02_stride_padding;

import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Todo;

/**
 * First weights as Glorot and Bengio proposed them in 2010, and Keras uses unless told otherwise: uniformly random between
 * −limit and limit, with limit = √(6 / (fanIn + fanOut)). The more numbers a sum has, the smaller each weight; so signals
 * neither explode nor fade on their way through many layers, at least at the start.
 */
public final class GlorotUniform implements Initializer {

    /**
     * Returns how many numbers go into one cell of a map: one for each cell of the filter in each of its channels.
     *
     * @param filter the shape of one filter, (C/groups)×KH×KW
     */
    public static int fanIn(Shape filter) {
        // TODO 2.11 How many products has the sum of one cell?
        throw new Todo("2.11");
    }

    /**
     * Returns how many cells of the maps one number of the image goes into, away from the border and with stride 1: one
     * for each cell of the filter in each of the F maps. (Keras counts all F filters, also where there are groups.)
     *
     * @param filters F, at least 1
     * @param filter  the shape of one filter, (C/groups)×KH×KW
     */
    public static int fanOut(int filters, Shape filter) {
        // TODO 2.11 How many windows hold a given number of the image, and how many filters look at each?
        throw new Todo("2.11");
    }

    /** Returns √(6 / (fanIn + fanOut)), the largest size that a weight can have. */
    public static double limit(int fanIn, int fanOut) {
        // TODO 2.11 Mind that the numbers are whole and their quotient is not.
        throw new Todo("2.11");
    }

    /** Returns rows × cols numbers, drawn one by one and uniformly from −limit to limit. */
    @Override
    public Matrix start(int rows, int cols, int fanIn, int fanOut, RandomGenerator random) {
        // TODO 2.11 A uniformly random matrix is something that Matrix can make.
        throw new Todo("2.11");
    }
}
