package gates;

import static org.assertj.core.api.Assertions.assertThat;

import datasets.Digits;
import datasets.LabelledImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import lesson05_backprop.Adam;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.Training;
import lesson09_full_cnn.Networks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reference trains to the same numbers, to the last bit, however many threads share the work. */
@Tag("gate")
class ThreadsGate {

    private static final int STEPS = 3;

    /** Returns the losses of the first steps of the network of the notes. */
    private static List<Double> losses(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                LabelledImages digits = Digits.train().first(24);
                Training training = new Training(Networks.ofTheNotes(new Random(1)), new SoftmaxCrossEntropy(), new Adam());
                List<Double> losses = new ArrayList<>();
                for (int i = 0; i < STEPS; i++) {
                    losses.add(training.step(digits.tensor(), digits.oneHot()));
                }
                return losses;
            }).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void training_comes_to_the_same_bits_on_one_thread_two_and_five() throws Exception {
        List<Double> alone = losses(1);
        assertThat(alone).hasSize(STEPS).doesNotHaveDuplicates();
        assertThat(losses(2)).isEqualTo(alone);
        assertThat(losses(5)).isEqualTo(alone);
    }
}
