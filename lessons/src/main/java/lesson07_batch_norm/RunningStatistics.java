package lesson07_batch_norm;

import matrix.Matrix;
import matrix.Todo;

/**
 * Statistics that are gathered over many batches: an average in which old batches fade. At evaluation they stand in for
 * those of a batch.
 */
public final class RunningStatistics {

    private RunningStatistics() {
    }

    /** Returns where they begin: means 0 and variances 1, both 1×channels. Given. */
    public static Statistics initial(int channels) {
        return new Statistics(Matrix.zeros(1, channels), Matrix.filled(1, channels, 1));
    }

    /**
     * Returns the statistics after one more batch: momentum·running + (1 − momentum)·batch, for means and variances alike.
     *
     * @param running  what has been gathered; not changed
     * @param batch    statistics of the new batch; not changed
     * @param momentum how much of the old stays, from 0 to less than 1; 0.99 is usual
     * @return both 1×C
     */
    public static Statistics updated(Statistics running, Statistics batch, double momentum) {
        Expect.columns("RunningStatistics", running.means(), batch.means());
        Expect.momentum(momentum);
        // TODO 7.8 The momentum is the share of what was there before.
        throw new Todo("7.8");
    }
}
