package lesson06_regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/** A network of which only the parameters are looked at. */
final class Parts implements Layer {

    private final List<Parameter> parameters = new ArrayList<>();

    /** Adds a parameter, whose name is a text of its own, so that it is not the same object as another of its words. */
    Parts with(String name, Matrix value) {
        parameters.add(new Parameter(new String(name.toCharArray()), value.copy()));
        return this;
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** Returns what each parameter becomes by its constraint; null where it carries none. */
    List<Matrix> constrained() {
        return parameters.stream()
                .map(parameter -> parameter.constraint().map(constraint -> constraint.apply(parameter.value())).orElse(null))
                .collect(Collectors.toList());
    }

    @Override
    public Tensor forward(Tensor x, Mode mode) {
        throw new UnsupportedOperationException("Only the parameters are asked for here: network.parameters().");
    }

    @Override
    public Tensor backward(Tensor outputGradient) {
        throw new UnsupportedOperationException("Only the parameters are asked for here: network.parameters().");
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }
}
