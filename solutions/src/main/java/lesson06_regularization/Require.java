package lesson06_regularization;

import java.util.Arrays;
import matrix.Tensor;

/** Refuses what does not fit, with one sentence that names the thing and what was given. Given: nothing to write. */
final class Require {

    private Require() {
    }

    /** Returns {@code number}. @throws IllegalArgumentException unless it is a finite number of 0 or more */
    static double notNegative(String what, double number) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(what + " must be 0 or more and finite, but " + number + " was given.");
        }
        return number;
    }

    /** Returns {@code number}. @throws IllegalArgumentException unless it is a finite number above 0 */
    static double positive(String what, double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(what + " must be above 0 and finite, but " + number + " was given.");
        }
        return number;
    }

    /** Returns {@code rate}. @throws IllegalArgumentException unless it is from 0 to below 1 */
    static double rate(String what, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(what + " must be from 0 to below 1, but " + rate
                    + " was given: who drops everything has nothing left to scale.");
        }
        return rate;
    }

    /** Returns {@code number}. @throws IllegalArgumentException if it is less than {@code least} */
    static int atLeast(int least, String what, int number) {
        if (number < least) {
            throw new IllegalArgumentException(what + " must be " + least + " or more, but " + number + " was given.");
        }
        return number;
    }

    /** @throws IllegalArgumentException unless there is one loss for each λ, and one of them is a finite number */
    static void losses(double[] lambdas, double[] losses) {
        if (lambdas.length != losses.length) {
            throw new IllegalArgumentException("LambdaSearch: each λ needs one loss, but there are " + lambdas.length
                    + " λ and " + losses.length + " losses.");
        }
        if (Arrays.stream(losses).noneMatch(Double::isFinite)) {
            throw new IllegalArgumentException("LambdaSearch: one finite loss at least is needed to choose from, but they are "
                    + Arrays.toString(losses) + ".");
        }
    }

    /** @throws IllegalStateException if {@code remembered} is null */
    static void remembered(String layer, Object remembered) {
        if (remembered == null) {
            throw new IllegalStateException(layer + ": backward has nothing to work with. It comes after a forward pass in"
                    + " training, which must remember what backward needs.");
        }
    }

    /** @throws IllegalArgumentException unless the gradient is of the size of what it belongs to */
    static void outputGradient(String layer, Tensor outputGradient, int samples, int numbers) {
        if (outputGradient.samples() != samples || outputGradient.shape().size() != numbers) {
            throw new IllegalArgumentException(layer + ": the output of the last forward pass in training was "
                    + samples + " samples of " + numbers + " numbers, but the gradient for it is "
                    + outputGradient.matrix().shapeText() + ".");
        }
    }
}
