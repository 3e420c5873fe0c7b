package lesson05_backprop;

import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Optimizer;
import matrix.Parameter;
import matrix.Tensor;
import matrix.Todo;

/** A network, a loss and an optimizer at work: forward, loss, backward, update, again and again. */
public final class Training {

    private final Layer network;
    private final Loss loss;
    private final Optimizer optimizer;

    /** Training of this network. It keeps all three; the optimizer must be new, for it remembers parameters. */
    public Training(Layer network, Loss loss, Optimizer optimizer) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
    }

    /**
     * One step: forward in training, the cost, backward, update.
     *
     * @param x       N samples
     * @param targets N rows
     * @return the cost of this batch before the step
     */
    public double step(Tensor x, Matrix targets) {
        // TODO 5.28 Predict, ask cost(…) for the number to return, send the gradient of the loss back through
        // the network, and let update() move the parameters.
        throw new Todo("5.28");
    }

    /**
     * One epoch: every sample once, in a random order, in mini-batches, with one step for each of them.
     *
     * @param x         N samples
     * @param targets   N rows
     * @param batchSize samples in a batch; 1 is one image at a time, N is all at once
     * @param random    decides the order, through {@link MiniBatches#of}
     * @return the mean of the costs over the samples: that of a batch counts as often as it has samples
     */
    public double epoch(Tensor x, Matrix targets, int batchSize, RandomGenerator random) {
        // TODO 5.29 Take one step for every mini-batch. The last batch may be smaller: its cost counts less.
        throw new Todo("5.29");
    }

    /** One epoch in mini-batches of 32. */
    public double epoch(Tensor x, Matrix targets, RandomGenerator random) {
        return epoch(x, targets, MiniBatches.USUAL_SIZE, random);
    }

    /** Returns what the network answers; nothing is learned. */
    public Tensor predict(Tensor x) {
        return network.forward(x, Mode.EVALUATION);
    }

    /** Returns the loss of the network's answers, without any penalty; nothing is learned. */
    public double loss(Tensor x, Matrix targets) {
        return loss.value(predict(x).matrix(), targets);
    }

    /** Returns the loss, and what the regularizers of lesson 6 add to it; as yet there are none. */
    private double cost(Matrix predicted, Matrix targets) {
        double cost = loss.value(predicted, targets);
        for (Parameter parameter : network.parameters()) {
            cost += parameter.regularizer().map(regularizer -> regularizer.penalty(parameter.value())).orElse(0.0);
        }
        return cost;
    }

    /** Lets the optimizer take its step; sees to regularizers and constraints, if lesson 6 has given any. */
    private void update() {
        for (Parameter parameter : network.parameters()) {
            parameter.regularizer().ifPresent(regularizer ->
                    parameter.setGradient(parameter.gradient().plus(regularizer.gradient(parameter.value()))));
        }
        optimizer.step(network.parameters());
        for (Parameter parameter : network.parameters()) {
            parameter.constraint().ifPresent(constraint -> parameter.setValue(constraint.apply(parameter.value())));
        }
    }
}
