package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.2", title = "Convolve a series", points = 6, file = "Convolution1D.java")
class Convolve1DCheck {

    record Input(double[] x, double[] h) {
    }

    static final Trial<Input, double[]> TRIAL = Trial.of("convolve(x, h)", (Input in) -> Convolution1D.convolve(in.x(), in.h()))
            .definition(in -> Convolutions.convolve(in.x(), in.h()))
            .example("three numbers and two", () -> new Input(new double[] {1, 2, 3}, new double[] {10, 1}),
                    new double[] {10, 21, 32, 3})
            .random("6 numbers and 3", 3, random -> new Input(Fixtures.array(6, random), Fixtures.array(3, random)))
            .random("2 numbers and 5", 1, random -> new Input(Fixtures.array(2, random), Fixtures.array(5, random)))
            .random("1 number and 1", 1, random -> new Input(Fixtures.array(1, random), Fixtures.array(1, random)))
            .writtenOut((in, cell) -> {
                int first = Math.max(0, cell[0] - in.h().length + 1); // the terms x(k)·h(n − k) that there are
                int end = Math.min(in.x().length, cell[0] + 1);
                double[] met = new double[end - first];
                for (int k = first; k < end; k++) {
                    met[k - first] = in.h()[cell[0] - k];
                }
                return WrittenOut.sumOfProducts(Arrays.copyOfRange(in.x(), first, end), met);
            })
            .mistake("Correlation in place of convolution",
                    "h runs forwards here. In a convolution it runs backwards: y[n] = Σ x(k)·h(n − k), so that k and n − k add up to n.",
                    in -> Convolutions.convolve(in.x(), reversed(in.h())))
            .mistake("Only the positions where h fits entirely",
                    "The full convolution starts as soon as the first numbers meet and ends when the last ones part: it has"
                            + " x.length + h.length − 1 numbers.",
                    in -> in.h().length > in.x().length ? new double[0]
                            : Arrays.copyOfRange(Convolutions.convolve(in.x(), in.h()), in.h().length - 1, in.x().length))
            .mistake("As long as x", "The answer has x.length + h.length − 1 numbers: h sticks out at the end, too.",
                    in -> Arrays.copyOf(Convolutions.convolve(in.x(), in.h()), in.x().length))
            .mistake("The last number was left out", "Look at the bound of the loop over n.", in -> {
                double[] y = Convolutions.convolve(in.x(), in.h());
                y[y.length - 1] = 0;
                return y;
            })
            .mistake("One number too long", "The answer has x.length + h.length − 1 numbers: count the overlaps of two short series by hand.",
                    in -> Arrays.copyOf(Convolutions.convolve(in.x(), in.h()), in.x().length + in.h().length))
            .mistake("One number too few", "The answer has x.length + h.length − 1 numbers: three numbers and two overlap at 3 + 2 − 1 = 4 places.",
                    in -> Arrays.copyOf(Convolutions.convolve(in.x(), in.h()), in.x().length + in.h().length - 2))
            .mistake("Wrapped around the end",
                    "Outside the series there are zeros: leave a term out if n − k is no index of h, rather than taking it modulo the length.",
                    in -> {
                        double[] y = new double[in.x().length + in.h().length - 1];
                        for (int n = 0; n < y.length; n++) {
                            for (int k = 0; k < in.x().length; k++) {
                                y[n] += in.x()[k] * in.h()[Math.floorMod(n - k, in.h().length)];
                            }
                        }
                        return y;
                    })
            .mistake("The last product in place of the sum", "Add the products up: += in the inner loop.", in -> {
                double[] y = new double[in.x().length + in.h().length - 1];
                for (int k = 0; k < in.x().length; k++) {
                    for (int j = 0; j < in.h().length; j++) {
                        y[k + j] = in.x()[k] * in.h()[j];
                    }
                }
                return y;
            })
            .property("x and h can be exchanged", (answer, random) -> {
                double[] x = Fixtures.array(5, random);
                double[] h = Fixtures.array(3, random);
                NumbersAssert.assertThat(answer.apply(new Input(x, h))).isCloseTo(answer.apply(new Input(h, x)));
            });

    private static double[] reversed(double[] array) {
        double[] reversed = new double[array.length];
        for (int i = 0; i < array.length; i++) {
            reversed[i] = array[array.length - 1 - i];
        }
        return reversed;
    }

    @Test
    void every_pair_of_numbers_meets_at_the_sum_of_their_places() {
        TRIAL.check();
    }
}
