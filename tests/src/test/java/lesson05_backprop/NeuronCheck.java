package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import check.WrittenOut;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.1", title = "A neuron and a perceptron", points = 3, file = "Neuron.java")
class NeuronCheck {

    record Sum(double[] x, double[] w, double b) {
    }

    private interface Weight {
        double of(double weight, int i);
    }

    record Output(double[] x, double[] w, double b, Bend f) {
    }

    static final Trial<Sum, Double> SUM = Trial.of("sum(x, w, b)", (Sum in) -> Neuron.sum(in.x(), in.w(), in.b()))
            .definition(NeuronCheck::sum)
            .example("the neuron of the lesson", () -> new Sum(new double[] {1, 2}, new double[] {0.2, 0.3}, -0.3), 0.5)
            .random("3 inputs",
                    3, random -> new Sum(Fixtures.array(3, random), Fixtures.array(3, random), Fixtures.number(random)))
            .random("one input",
                    1, random -> new Sum(Fixtures.array(1, random), Fixtures.array(1, random), Fixtures.number(random)))
            .fixture("weights of 0, of which only the bias is left", () -> new Sum(new double[] {4, -3}, new double[2], 7))
            .fixture("no input", () -> new Sum(new double[0], new double[0], 1))
            .fixture("fewer weights than inputs", () -> new Sum(new double[] {1, 2}, new double[] {3}, 1))
            .writtenOut((in, cell) -> WrittenOut.sumOfProducts(in.w(), in.x(), in.b()))
            .mistake("The bias was forgotten", "Add b once to the sum.", in -> sum(in) - in.b())
            .mistake("The bias was added for every input", "Add b once, outside the loop.",
                    in -> sum(in) + (in.x().length - 1) * in.b())
            .mistake("The bias was subtracted", "It is + b: a perceptron's threshold would be −b.",
                    in -> sum(in) - 2 * in.b())
            .mistake("The weights were not used", "Each input is multiplied with its weight.",
                    in -> weighted(in, (weight, i) -> 1, in.b()))
            .mistake("Only the last input", "The sum is overwritten for each input; add up with +=.",
                    in -> weighted(in, (weight, i) -> i == in.x().length - 1 ? weight : 0, in.b()))
            .mistake("The first input for all weights", "Weight i meets input i.",
                    in -> weighted(new Sum(filled(in.x()), in.w(), in.b()),
                    (weight, i) -> weight, in.b()))
            .mistake("The last input was left out", "Look at the bound of the loop.",
                    in -> weighted(in, (weight, i) -> i == in.x().length - 1 ? 0 : weight, in.b()))
            .mistake("The mean in place of the sum", "Nothing is divided.",
                    in -> (sum(in) - in.b()) / in.x().length + in.b());

    static final Trial<Output, Double> OUTPUT = Trial.of("output(x, w, b, f)",
                    (Output in) -> Neuron.output(in.x(), in.w(), in.b(), in.f()))
            .definition(in -> in.f().value(e(in)))
            .example("the neuron of the lesson",
                    () -> new Output(new double[] {1, 2}, new double[] {0.2, 0.3}, -0.3, Bend.SIGMOID),
                    0.6224593312018546)
            .random("3 inputs and tanh", 2, random -> new Output(Matrix.uniform(1, 3, -1, 1, random).toArray()[0],
                    Matrix.uniform(1, 3, -1, 1, random).toArray()[0], 0.25, Bend.TANH))
            .random("2 inputs and a square", 2, random -> new Output(Fixtures.array(2, random), Fixtures.array(2, random),
                    Fixtures.number(random), Bend.SQUARE))
            .mistake("The activation function was not applied", "y is f(e), not e.", NeuronCheck::e)
            .mistake("The derivative in place of the value", "A neuron answers f(e); f′ is needed only on the way back.",
                    in -> in.f().derivative(e(in)))
            .mistake("The bias was added after the activation", "The bias belongs to the sum e, which f then bends.",
                    in -> in.f().value(e(in) - in.b()) + in.b())
            .mistake("The bias was forgotten", "Use the whole sum e, with the bias.", in -> in.f().value(e(in) - in.b()))
            .mistake("The activation function was applied twice", "Once is enough: y = f(e).",
                    in -> in.f().value(in.f().value(e(in))))
            .mistake("Always the sigmoid", "Use the activation function that is given.", in -> Bend.SIGMOID.value(e(in)));

    static final Trial<Sum, Integer> PERCEPTRON = Trial.of("perceptron(x, w, b)",
                    (Sum in) -> Neuron.perceptron(in.x(), in.w(), in.b()))
            .definition(in -> sum(in) > 0 ? 1 : 0)
            .example("a sum of 0", () -> new Sum(new double[] {1, 1}, new double[] {1, 1}, -2), 0)
            .example("a sum above 0", () -> new Sum(new double[] {1, 1}, new double[] {1, 1}, -1.5), 1)
            .example("a sum below 0", () -> new Sum(new double[] {1, 0}, new double[] {1, 1}, -1.5), 0)
            .fixture("a sum of 0.75", () -> new Sum(new double[] {1, 0, 0}, new double[] {0.25, 3, 1}, 0.5))
            .example("a sum of 0.25", () -> new Sum(new double[] {1, 0, 0}, new double[] {-0.25, 3, 1}, 0.5), 1)
            .random("4 inputs",
                    12, random -> new Sum(Fixtures.array(4, random), Fixtures.array(4, random), 9 * Fixtures.number(random)))
            .mistake("It fires at 0, too", "It fires only above 0: > and not >=.", in -> sum(in) >= 0 ? 1 : 0)
            .mistake("Turned round", "It fires where the sum is above 0, not below.", in -> sum(in) < 0 ? 1 : 0)
            .mistake("1 and −1 in place of 1 and 0", "This perceptron answers 0 where it does not fire.",
                    in -> sum(in) > 0 ? 1 : -1)
            .mistake("The bias was forgotten", "Compare the whole sum e with 0, with the bias.",
                    in -> sum(in) - in.b() > 0 ? 1 : 0)
            .mistake("The threshold is not 0", "Compare the sum with 0.", in -> sum(in) > 1 ? 1 : 0)
            .mistake("The threshold is not 0", "Compare the sum with 0.", in -> sum(in) > 0.5 ? 1 : 0)
            .mistake("The sum, rounded", "The answer is only 0 or 1.", in -> (int) Math.round(sum(in)));

    private static double e(Output in) {
        return sum(new Sum(in.x(), in.w(), in.b()));
    }

    private static double sum(Sum in) {
        return weighted(in, (weight, i) -> weight, in.b());
    }

    private static double[] filled(double[] x) {
        double[] result = x.clone();
        java.util.Arrays.fill(result, x.length == 0 ? 0 : x[0]);
        return result;
    }

    private static double weighted(Sum in, Weight weight, double bias) {
        if (in.x().length == 0 || in.x().length != in.w().length) {
            throw new IllegalArgumentException("a neuron has one weight for each input, and at least one.");
        }
        double sum = 0;
        for (int i = in.x().length - 1; i >= 0; i--) {
            sum += in.x()[i] * weight.of(in.w()[i], i);
        }
        return sum + bias;
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void a_neuron_sums_and_bends_and_a_perceptron_fires_above_zero() {
        SUM.check();
        OUTPUT.check();
        PERCEPTRON.check();
    }
}
