package lesson09_full_cnn;

import java.util.List;
import java.util.function.BiPredicate;
import matrix.Parameter;

/**
 * A rule that may end a training before its last epoch. Given: nothing to write. With lesson 6:
 * {@code plan.withStopping(() -> { EarlyStopping early = new EarlyStopping(5); return Stopping.of(early::shouldStop, early::restoreBest); })}.
 */
public interface Stopping {

    /**
     * Is asked after every epoch, with the validation loss and with all that the network has learned and gathered, whose
     * best values it remembers.
     */
    boolean shouldStop(double validationLoss, List<Parameter> state);

    /** Gives the network its best values back; called once, when the training is over. */
    void restoreBest();

    /** Returns the rule that does these two. */
    static Stopping of(BiPredicate<Double, List<Parameter>> shouldStop, Runnable restoreBest) {
        return new Stopping() {
            @Override
            public boolean shouldStop(double validationLoss, List<Parameter> state) {
                return shouldStop.test(validationLoss, state);
            }

            @Override
            public void restoreBest() {
                restoreBest.run();
            }
        };
    }
}
