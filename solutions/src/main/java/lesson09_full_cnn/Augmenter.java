package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import matrix.Tensor;

/**
 * Changes the images of a mini-batch so that their classes stay the same; lesson 6 has some, such as
 * {@code (x, random) -> Augmentation.randomlyShifted(x, 2, random)}. Given: nothing to write.
 */
@FunctionalInterface
public interface Augmenter {

    /** Returns as many samples of the same shape; {@code x} is not changed. */
    Tensor augmented(Tensor x, RandomGenerator random);
}
