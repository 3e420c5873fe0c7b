package lesson06_regularization;

import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Tensor;
import matrix.Todo;

/**
 * How well a network does on the samples that it learned from, and on others. The difference is the gap. Far apart:
 * it has learned its samples by heart, it <em>overfits</em>. Both bad: it cannot even do that, it <em>underfits</em>.
 *
 * @param trainingLoss     mean loss on the training set, without any penalty
 * @param testLoss         mean loss on the other set
 * @param trainingAccuracy share of the training set that is answered rightly, from 0 to 1
 * @param testAccuracy     share of the other set
 */
public record Gap(double trainingLoss, double testLoss, double trainingAccuracy, double testAccuracy) {

    /**
     * Returns for how many of the samples the largest answer stands in the column of the right class, as a share.
     *
     * @param answers N × classes, any numbers; of equal ones the first is the largest
     * @param targets N × classes, one-hot; N at least 1
     * @return from 0 to 1
     */
    public static double accuracy(Matrix answers, Matrix targets) {
        // TODO 6.1 argmax() gives for each row the column of its largest number. In how many rows do both agree?
        throw new Todo("6.1");
    }

    /**
     * Measures a network on two sets. It is asked in evaluation, and learns nothing.
     *
     * @param network     ends in one number a class
     * @param loss        compares answers with targets
     * @param x           samples of the training set
     * @param targets     one-hot, one row a sample
     * @param testX       samples that it did not learn from
     * @param testTargets one-hot
     */
    public static Gap measure(Layer network, Loss loss, Tensor x, Matrix targets, Tensor testX, Matrix testTargets) {
        // TODO 6.1 Ask the network twice, once for each set; then the loss and the accuracy of both answers.
        throw new Todo("6.1");
    }

    /** Returns how much worse the loss is on the other set; about 0 if nothing was learned by heart. */
    public double inLoss() {
        // TODO 6.1 A good network has a small loss. Above 0 is to mean: worse on the other set.
        throw new Todo("6.1");
    }

    /** Returns how much worse the accuracy is on the other set. */
    public double inAccuracy() {
        // TODO 6.1 A good network has a large accuracy. Above 0 is to mean: worse on the other set.
        throw new Todo("6.1");
    }
}
