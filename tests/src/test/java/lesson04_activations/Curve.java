package lesson04_activations;

import definitions.Activations;
import java.util.function.DoubleUnaryOperator;

/** Activations for the checks, none of them the student's: a wrong sigmoid must not make a right 4.7 or 4.13 fail. */
enum Curve implements Activation {

    SQUARE(x -> x * x, x -> 2 * x),
    WAVE(Math::sin, Math::cos),
    STEEP(x -> x > 0 ? 3 * x : x / 2, x -> x > 0 ? 3 : 0.5),
    RELU(Activations::relu, Activations::reluSlope),
    SIGMOID(Activations::sigmoid, Activations::sigmoidSlope);

    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;

    Curve(DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        this.value = value;
        this.slope = slope;
    }

    @Override
    public double value(double x) {
        return value.applyAsDouble(x);
    }

    @Override
    public double derivative(double x) {
        return slope.applyAsDouble(x);
    }
}
