package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.3", title = "Correlate a series", points = 4, file = "Convolution1D.java")
class Correlate1DCheck {

    record Input(double[] x, double[] h) {
    }

    static final Trial<Input, double[]> TRIAL = Trial.of("correlate(x, h)", (Input in) -> Convolution1D.correlate(in.x(), in.h()))
            .definition(in -> Convolutions.correlate(in.x(), in.h()))
            .example("four numbers and two", () -> new Input(new double[] {1, 2, 3, 5}, new double[] {10, 1}),
                    new double[] {12, 23, 35})
            .random("7 numbers and 3", 3, random -> new Input(Fixtures.array(7, random), Fixtures.array(3, random)))
            .random("4 numbers and 4", 1, random -> new Input(Fixtures.array(4, random), Fixtures.array(4, random)))
            .writtenOut((in, cell) -> WrittenOut.sumOfProducts(Arrays.copyOfRange(in.x(), cell[0], cell[0] + in.h().length), in.h()))
            .mistake("Convolution in place of correlation",
                    "h was read backwards. In a correlation x and h run the same way: y[n] = Σ x(n + k)·h(k).",
                    in -> Convolutions.correlate(in.x(), Convolutions.halfTurn(matrix.Matrix.row(in.h())).toArray()[0]))
            .mistake("The last position was left out", "There are x.length − h.length + 1 positions; look at the bound of the loop over n.",
                    in -> {
                        double[] y = Convolutions.correlate(in.x(), in.h());
                        y[y.length - 1] = 0;
                        return y;
                    })
            .mistake("One position too few", "h fits at x.length − h.length + 1 places: try 4 numbers and 2 with a finger.",
                    in -> Arrays.copyOf(Convolutions.correlate(in.x(), in.h()), in.x().length - in.h().length))
            .mistake("The last weight was left out", "Look at the bound of the loop over k: it runs over all of h.",
                    in -> {
                        double[] h = in.h().clone();
                        h[h.length - 1] = 0;
                        return Convolutions.correlate(in.x(), h);
                    })
            .mistake("The full length in place of the valid positions",
                    "Only positions where h fits entirely count here; the positions where it sticks out belong to the full form.",
                    in -> Convolutions.convolve(in.x(), Convolutions.halfTurn(matrix.Matrix.row(in.h())).toArray()[0]))
            .mistake("The full convolution", "Here h runs forwards, and only where it fits entirely; the full convolution was exercise 1.2.",
                    in -> Convolutions.convolve(in.x(), in.h()))
            .mistake("The mean in place of the sum", "Nothing is divided: add the products.", in -> {
                double[] y = Convolutions.correlate(in.x(), in.h());
                return Arrays.stream(y).map(value -> value / in.h().length).toArray();
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double[] y = Convolutions.correlate(in.x(), in.h());
                Arrays.fill(in.x(), 0);
                return y;
            });

    @Test
    void the_weights_slide_over_every_position_where_they_fit() {
        TRIAL.check();
    }
}
