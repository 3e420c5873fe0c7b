package lesson06_regularization;

import java.util.List;
import java.util.Set;
import matrix.Constraint;
import matrix.Layer;
import matrix.Parameter;
import matrix.Regularizer;
import matrix.Todo;

/**
 * Which parameters of a network are penalized: its weights. A bias only moves a sum up or down for all samples alike, and
 * there is one for a whole neuron. The same goes for γ and β of batch normalization (lesson 7).
 */
public final class Penalties {

    /** What parameters are called that are no weights: biases, and γ and β of batch normalization. */
    public static final Set<String> NO_WEIGHTS = Set.of("b", "gamma", "beta");

    private Penalties() {
    }

    /** Returns the parameters of a network that are weights, in the order of {@code network.parameters()}. */
    public static List<Parameter> weights(Layer network) {
        // TODO 6.4 All parameters but those whose name stands in NO_WEIGHTS.
        throw new Todo("6.4");
    }

    /** Gives every weight of a network this regularizer; what the other parameters carry stays as it is. */
    public static void penalize(Layer network, Regularizer regularizer) {
        // TODO 6.4 A parameter keeps its regularizer itself, and Training.step asks it there.
        throw new Todo("6.4");
    }

    /**
     * Returns λR of a network: what all regularizers that its parameters carry ask for their present values; a parameter
     * without one costs nothing.
     */
    public static double total(Layer network) {
        // TODO 6.4 Add up the penalties, each regularizer asked for the value of its own parameter.
        throw new Todo("6.4");
    }

    /** Gives every weight of a network this constraint, such as {@link SoftThreshold}. Given. */
    public static void constrain(Layer network, Constraint constraint) {
        weights(network).forEach(weight -> weight.setConstraint(constraint));
    }
}
