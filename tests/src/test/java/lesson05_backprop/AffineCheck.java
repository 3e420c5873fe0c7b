package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import check.WrittenOut;
import definitions.Gradients;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.3", title = "A whole layer of neurons", points = 3, file = "Affine.java")
class AffineCheck {

    record Input(Matrix x, Matrix w, Matrix b) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("Affine.of(x, w, b)", (Input in) -> Affine.of(in.x(), in.w(), in.b()))
            .definition(in -> Gradients.affine(in.x(), in.w(), in.b()))
            .example("four inputs and three neurons", () -> new Input(Matrix.of("1 1 1 1"),
                    Matrix.of("1 2 3; 4 5 6; 7 8 9; 10 11 12"), Matrix.of("1 2 3")), Matrix.of("23 28 33"))
            .random("3 samples, 4 inputs, 2 neurons", 2, random -> input(3, 4, 2, random))
            .random("2 samples, 3 inputs, 5 neurons", 1, random -> input(2, 3, 5, random))
            .random("as many samples as inputs and neurons", 1, random -> input(3, 3, 3, random))
            .writtenOut((in, cell) -> WrittenOut.sumOfProducts(in.x().row(cell[0]).ejml().data,
                            in.w().column(cell[1]).ejml().data,
                    in.b().get(0, cell[1])))
            .mistake("The biases were forgotten", "Add the row of biases to every row of the product.",
                    in -> in.x().times(in.w()))
            .mistake("plus in place of plusRow", "The biases are one row, the sums have one row a sample: plusRow adds it to each.",
                    in -> {
                if (in.x().rows() != 1) {
                    throw new IllegalArgumentException("The shapes do not fit.");
                }
                return Gradients.affine(in.x(), in.w(), in.b());
            })
            .mistake("The biases only in the first row", "Every sample gets the biases: plusRow adds a row to every row.",
                    in -> {
                Matrix sums = in.x().times(in.w());
                sums.setRow(0, sums.row(0).plus(in.b()));
                return sums;
            })
            .mistake("One bias for all neurons", "Column j gets the bias of neuron j.",
                    in -> in.x().times(in.w()).map(value -> value + in.b().get(0, 0)))
            .mistake("The biases were added once for each input", "The bias is added once, after the product.",
                    in -> in.x().times(in.w()).plusRow(in.b().scale(in.x().cols())))
            .mistake("The weights were transposed",
                    "Row i of the weights belongs to input i, column j to neuron j: x times w, as they are.",
                    in -> in.x().times(in.w().transpose()).plusRow(in.b()))
            .mistake("The biases were subtracted", "It is x·W + b.", in -> in.x().times(in.w()).plusRow(in.b().scale(-1)))
            .mistake("The factors were exchanged", "It is x times w; w times x is another product.",
                    in -> in.w().times(in.x()).plusRow(in.b()))
            .mistake("The result was transposed", "One row a sample, one column a neuron.",
                    in -> in.x().times(in.w()).plusRow(in.b()).transpose())
            .mistake("The mean in place of the sum", "Nothing is divided.",
                    in -> in.x().times(in.w()).scale(1.0 / in.x().cols()).plusRow(in.b()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix sums = in.x().times(in.w()).plusRow(in.b());
                in.x().scaleInPlace(2);
                return sums;
            });

    private static Input input(int samples, int inputs, int units, RandomGenerator random) {
        return new Input(Fixtures.matrix(samples, inputs, random), Fixtures.matrix(inputs, units, random),
                        Fixtures.matrix(1, units, random));
    }

    @Test
    void every_sample_meets_every_neuron() {
        TRIAL.check();
    }
}
