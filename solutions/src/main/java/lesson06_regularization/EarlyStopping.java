package lesson06_regularization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matrix.Matrix;
import matrix.Parameter;

/**
 * Early stopping: asked after every epoch, it says when the loss on the validation set has not become better for some
 * epochs. It remembers what the parameters were after the best one, and gives that back at the end.
 */
public final class EarlyStopping {

    private final int patience;                                     // epochs without a better loss until it stops
    private final Map<Parameter, Matrix> best = new LinkedHashMap<>(); // copies of the values after the best epoch
    private double bestLoss = Double.POSITIVE_INFINITY;             // smallest validation loss so far
    private int bestEpoch;                                          // counted from 1; 0 while there is none
    private int epoch;                                              // how many epochs there were so far

    /**
     * Early stopping with this patience.
     *
     * @param patience how many epochs in a row without a better loss end the training, at least 1
     * @throws IllegalArgumentException if it is less than 1
     */
    public EarlyStopping(int patience) {
        this.patience = Require.atLeast(1, "EarlyStopping: the patience", patience);
    }

    /**
     * Looks at one more epoch. A loss is better if it is smaller than all before it; NaN never is.
     *
     * @param validationLoss the loss on the validation set after this epoch
     * @param state          what is to be remembered: the parameters of the network, and its statistics (lesson 7);
     *                       not changed
     * @return whether to stop: the last {@code patience} epochs were all no better than the best
     */
    public boolean shouldStop(double validationLoss, List<Parameter> state) {
        // BEGIN SOLUTION 6.10 Count the epoch. If it is the best so far, remember which it is, its loss, and a copy of every
        // value. How long ago is the best one?
        epoch++;
        if (validationLoss < bestLoss) {
            bestLoss = validationLoss;
            bestEpoch = epoch;
            for (Parameter parameter : state) {
                best.put(parameter, parameter.value().copy());
            }
        }
        return epoch - bestEpoch >= patience;
        // END SOLUTION
    }

    /** Gives every parameter the value that it had after the best epoch; does nothing if there was none. */
    public void restoreBest() {
        // BEGIN SOLUTION 6.10 Hand out copies: training may go on and change the values, and you may be asked again.
        best.forEach((parameter, value) -> parameter.setValue(value.copy()));
        // END SOLUTION
    }

    /** Returns which epoch was the best, counted from 1; 0 if there was none. */
    public int bestEpoch() {
        // BEGIN SOLUTION 6.10 You have counted it.
        return bestEpoch;
        // END SOLUTION
    }
}
