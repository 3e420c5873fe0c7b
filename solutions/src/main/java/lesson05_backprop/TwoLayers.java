package lesson05_backprop;

import lesson04_activations.Activation;
import matrix.Matrix;

/**
 * Two layers of neurons that learn from one sample, with every intermediate number in the open. The README works an
 * example through. The error is the total error E = Σₖ ½ (tₖ − yₖ)², and δ says how a neuron's <em>output</em> should
 * move: δ = −∂E/∂y. Part 5B turns this into layers.
 *
 * @param hiddenWeights inputs×hidden: row i, column j from input i to hidden neuron j
 * @param hiddenBiases  1×hidden
 * @param outputWeights hidden×outputs: row j, column k from hidden neuron j to output neuron k
 * @param outputBiases  1×outputs
 * @param f             the activation function of all neurons
 */
public record TwoLayers(Matrix hiddenWeights, Matrix hiddenBiases, Matrix outputWeights, Matrix outputBiases, Activation f) {

    /**
     * What a forward pass computes.
     *
     * @param hiddenSums 1×hidden, e of each hidden neuron
     * @param hidden     1×hidden, y = f(e) of each hidden neuron
     * @param outputSums 1×outputs, e of each output neuron
     * @param output     1×outputs, y = f(e) of each output neuron
     */
    public record Pass(Matrix hiddenSums, Matrix hidden, Matrix outputSums, Matrix output) {
    }

    /**
     * δ of every neuron: how its output should move so that the total error falls.
     *
     * @param hidden 1×hidden
     * @param output 1×outputs
     */
    public record Errors(Matrix hidden, Matrix output) {
    }

    /**
     * Returns all sums and outputs for one sample: e = x·W + b and y = f(e), layer by layer.
     *
     * @param x 1×inputs; not changed
     */
    public Pass forward(Matrix x) {
        // BEGIN SOLUTION 5.8 The sums of the hidden layer, bent by f.
        // Then the same again, with the hidden outputs as inputs.
        Matrix hiddenSums = Affine.of(x, hiddenWeights, hiddenBiases);
        Matrix hidden = hiddenSums.map(f::value);
        Matrix outputSums = Affine.of(hidden, outputWeights, outputBiases);
        return new Pass(hiddenSums, hidden, outputSums, outputSums.map(f::value));
        // END SOLUTION
    }

    /**
     * Returns δ of every neuron. For an output neuron it is target minus output. For hidden neuron j it is the sum of
     * what comes back from all output neurons k, through the same weights: Σₖ w(j, k) · δₖ · f′(eₖ).
     *
     * @param pass   what {@link #forward} returned; not changed
     * @param target 1×outputs; not changed
     */
    public Errors errors(Pass pass, Matrix target) {
        // BEGIN SOLUTION 5.8 First the outputs.
        // Then, for each hidden neuron, add up the contributions of all outputs that it feeds.
        Matrix output = target.minus(pass.output());
        Matrix sentBack = output.elementTimes(pass.outputSums().map(f::derivative));
        return new Errors(sentBack.timesTranspose(outputWeights), output);
        // END SOLUTION
    }

    /**
     * Returns the network after one step: w′ = w + η·δ·f′(e)·x for every weight, where δ and e belong to the neuron that
     * the weight leads to, and x is what the weight multiplies. A bias is a weight whose x is 1. All steps use
     * the weights as they were before; this network stays as it is.
     *
     * @param x      1×inputs; not changed
     * @param target 1×outputs; not changed
     * @param rate   η
     */
    public TwoLayers step(Matrix x, Matrix target, double rate) {
        // BEGIN SOLUTION 5.8 Forward, the errors, η·δ·f′(e) for each neuron, and from these all new weights and biases.
        Pass pass = forward(x);
        Errors errors = errors(pass, target);
        Matrix hiddenSteps = errors.hidden().elementTimes(pass.hiddenSums().map(f::derivative)).scale(rate);
        Matrix outputSteps = errors.output().elementTimes(pass.outputSums().map(f::derivative)).scale(rate);
        return new TwoLayers(
                hiddenWeights.plus(x.transposeTimes(hiddenSteps)), hiddenBiases.plus(hiddenSteps),
                outputWeights.plus(pass.hidden().transposeTimes(outputSteps)), outputBiases.plus(outputSteps), f);
        // END SOLUTION
    }
}
