package lesson09_full_cnn;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What each epoch of a training came to. Given: nothing to write.
 *
 * @param epochs the epochs in their order; at least one if any was planned
 */
public record History(List<Epoch> epochs) {

    /**
     * One epoch.
     *
     * @param number     counted from 1
     * @param training   mean loss and accuracy over the epoch, measured batch by batch while the network learned; penalties
     *                   of regularizers are part of this loss
     * @param validation loss and accuracy on the validation samples after the epoch; both NaN if there are none
     * @param seconds    how long it took, without the validation
     * @param images     how many samples it had
     */
    public record Epoch(int number, Evaluation training, Evaluation validation, double seconds, int images) {

        /** Returns how many samples a second were learned from. */
        public double imagesPerSecond() {
            return images / seconds;
        }

        /** Returns it as one line. */
        @Override
        public String toString() {
            String line = String.format(Locale.ROOT, "%.1f s · %,.0f images/s · loss %.4f · accuracy %.4f", seconds, imagesPerSecond(),
                    training.loss(), training.accuracy());
            return Double.isNaN(validation.loss()) ? line
                    : line + String.format(Locale.ROOT, " · validation loss %.4f · accuracy %.4f", validation.loss(), validation.accuracy());
        }
    }

    /** A history of these epochs; the list is copied. */
    public History {
        epochs = List.copyOf(epochs);
    }

    /** Returns the last epoch. @throws IndexOutOfBoundsException if there was none */
    public Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /** Returns the training loss of every epoch. */
    public double[] losses() {
        return each(epoch -> epoch.training().loss());
    }

    /** Returns the training accuracy of every epoch. */
    public double[] accuracies() {
        return each(epoch -> epoch.training().accuracy());
    }

    /** Returns the validation loss of every epoch. */
    public double[] validationLosses() {
        return each(epoch -> epoch.validation().loss());
    }

    /** Returns the validation accuracy of every epoch. */
    public double[] validationAccuracies() {
        return each(epoch -> epoch.validation().accuracy());
    }

    /** Returns how long all epochs took together. */
    public double seconds() {
        return epochs.stream().mapToDouble(Epoch::seconds).sum();
    }

    private double[] each(ToDoubleFunction<Epoch> number) {
        return epochs.stream().mapToDouble(number).toArray();
    }

    /** Returns one line for each epoch. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        epochs.forEach(epoch -> text.append("epoch ").append(epoch.number()).append(" · ").append(epoch).append('\n'));
        return text.toString();
    }
}
