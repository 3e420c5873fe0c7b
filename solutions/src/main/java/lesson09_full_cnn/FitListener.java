package lesson09_full_cnn;

/** Is told how far a training is. Given: nothing to write. */
public interface FitListener {

    /** Listens to nothing. */
    FitListener SILENT = new FitListener() {
    };

    /**
     * One more mini-batch has been learned from. The network's parameters still have the gradients of its step.
     *
     * @param network the network that learns
     * @param epoch   counted from 1
     * @param batch   counted from 1
     * @param batches how many the epoch has
     * @param loss    what the batch cost before the step
     */
    default void batchDone(Sequential network, int epoch, int batch, int batches, double loss) {
    }

    /** One more epoch is over, and it came to this. */
    default void epochDone(Sequential network, History.Epoch epoch) {
    }
}
