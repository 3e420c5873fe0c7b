package lesson09_full_cnn;

import java.util.random.RandomGenerator;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson04_activations.Softmax;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Chain;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.Sgd;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Optimizer;
import matrix.Tensor;

/**
 * The ten patients cured. Begin each repair with the code of the same name in {@link Patients}, and change in it only what
 * made the run ill: the same layers, the same kind of optimizer, the same samples. The rest of the run, its epochs too, stays.
 * {@code ./workbook experiment 9.case1} then shows the run before and after.
 */
public final class Repairs {

    private Repairs() {
    }

    /**
     * Case 1: makes the numbers that go into the network.
     *
     * @param images one array of unsigned bytes a digit; not changed
     * @return one sample of {@link Scans#SHAPE} for each; black paper is 0, full ink 1
     */
    static Tensor case1(byte[][] images) {
        // BEGIN SOLUTION 9.26 Begin with Patients.case1. Which numbers does a network like?
        Tensor x = Tensor.zeros(images.length, Scans.SHAPE);
        for (int n = 0; n < images.length; n++) {
            for (int i = 0; i < x.shape().size(); i++) {
                x.matrix().set(n, i, (images[n][i] & 0xff) / 255.0);
            }
        }
        return x;
        // END SOLUTION
    }

    /** Case 2: makes the optimizer, a new one at each call. */
    static Optimizer case2() {
        // BEGIN SOLUTION 9.27 Begin with Patients.case2. The kind of optimizer stays.
        return new Sgd(0.3);
        // END SOLUTION
    }

    /** Case 3: makes the network, with the same layers. */
    static Chain case3(RandomGenerator random) {
        // BEGIN SOLUTION 9.28 Begin with Patients.case3. ReLU and all sizes stay: with which numbers does a layer begin?
        return new Chain(new Flatten(), new Dense(Scans.SHAPE.size(), 32, random), new ActivationLayer(new Relu()),
                new Dense(32, 10, random));
        // END SOLUTION
    }

    /** Case 4: makes the network, without what is too much. */
    static Chain case4(RandomGenerator random) {
        // BEGIN SOLUTION 9.29 Begin with Patients.case4. In what does a network end whose loss takes logits?
        return new Chain(new Flatten(), new Dense(Scans.SHAPE.size(), 32, random), new ActivationLayer(new Relu()),
                new Dense(32, 10, random));
        // END SOLUTION
    }

    /** Case 5: makes the network, with the same layers. */
    static Chain case5(RandomGenerator random) {
        // BEGIN SOLUTION 9.30 Begin with Patients.case5. Five dense layers with ReLU between them stay: how large may their
        // first weights be?
        return new Chain(new Flatten(),
                new Dense(Scans.SHAPE.size(), 24, random), new ActivationLayer(new Relu()),
                new Dense(24, 24, random), new ActivationLayer(new Relu()),
                new Dense(24, 24, random), new ActivationLayer(new Relu()),
                new Dense(24, 24, random), new ActivationLayer(new Relu()),
                new Dense(24, 10, random));
        // END SOLUTION
    }

    /**
     * Case 6: makes training and validation samples.
     *
     * @param collected samples; not changed
     * @param random    where chance comes from
     * @return as validation samples a quarter of what was collected, as it was collected; as training samples the other
     *         three quarters with their copies ({@link Patients#withCopies}). Which are which is by chance.
     */
    static TwoParts case6(Samples collected, RandomGenerator random) {
        // BEGIN SOLUTION 9.31 Begin with Patients.case6. All its steps are needed. In which order?
        TwoParts split = TwoParts.atTheEnd(collected.at(Preparation.order(collected.size(), random)), collected.size() / 4);
        return new TwoParts(Patients.withCopies(split.training(), random), split.validation());
        // END SOLUTION
    }

    /**
     * Case 7: the gradient of softmax and cross entropy with respect to the logits.
     *
     * @param logits  N × classes
     * @param targets N × classes, one-hot
     * @return N × classes
     */
    static Matrix case7(Matrix logits, Matrix targets) {
        // BEGIN SOLUTION 9.32 Begin with Patients.case7. The loss is the mean over the samples: and its gradient?
        return Softmax.of(logits).minus(targets).scale(1.0 / logits.rows());
        // END SOLUTION
    }

    /** Case 8: makes the network, with the same layers. */
    static Chain case8(RandomGenerator random) {
        // BEGIN SOLUTION 9.33 Begin with Patients.case8. Sigmoid and all sizes stay: what must differ from unit to unit?
        return new Chain(new Flatten(), new Dense(Scans.SHAPE.size(), 24, random), new ActivationLayer(new Sigmoid()),
                new Dense(24, 10, random));
        // END SOLUTION
    }

    /**
     * Case 9: brings samples into a random order.
     *
     * @param collected samples; not changed
     * @param random    where chance comes from
     * @return the same samples, each once
     */
    static Samples case9(Samples collected, RandomGenerator random) {
        // BEGIN SOLUTION 9.34 Begin with Patients.case9. Who else has to move when an image moves?
        return collected.at(Preparation.order(collected.size(), random));
        // END SOLUTION
    }

    /**
     * Case 10: what the network answers where it is measured.
     *
     * @param network a network
     * @param x       N samples
     * @return one row a sample
     */
    static Matrix case10(Layer network, Tensor x) {
        // BEGIN SOLUTION 9.35 Begin with Patients.case10. Nothing is learned here: does the network know?
        return network.forward(x, Mode.EVALUATION).matrix();
        // END SOLUTION
    }
}
