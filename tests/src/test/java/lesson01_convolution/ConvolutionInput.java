package lesson01_convolution;

import check.Fixtures;
import definitions.Convolutions;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** What a whole convolution is given; 1.7 and 1.11 ask the same question of two ways to answer it. */
record ConvolutionInput(Tensor images, Tensor filters, Matrix biases) {

    /** 2 images, 3 channels, 4 filters, height and width all different: no axis can be taken for another. */
    static ConvolutionInput random(RandomGenerator random) {
        return new ConvolutionInput(Fixtures.tensor(2, new Shape(3, 5, 6), random),
                Fixtures.tensor(4, new Shape(3, 2, 3), random), Fixtures.matrix(1, 4, random));
    }

    /** More images than filters. */
    static ConvolutionInput manyImages(RandomGenerator random) {
        return new ConvolutionInput(Fixtures.tensor(3, new Shape(2, 4, 3), random),
                Fixtures.tensor(2, new Shape(2, 3, 2), random), Fixtures.matrix(1, 2, random));
    }

    static ConvolutionInput example() {
        return new ConvolutionInput(
                Tensor.stack(Tensor.of(Matrix.of("1 2 3; 4 5 6")), Tensor.of(Matrix.of("0 1 0; 2 0 -1"))),
                Tensor.stack(Tensor.of(Matrix.of("1 0; 0 1")), Tensor.of(Matrix.of("3 -1; 1 0"))), Matrix.row(10, 20));
    }

    /** By hand: filter 1 on image 1 is 1+5, 2+6, filter 2 is 3−2+4, 6−3+5; filter 1 on image 2 is 0+0, 1−1, filter 2 is −1+2, 3+0. */
    static Tensor exampleMaps() {
        return Tensor.stack(Tensor.of(Matrix.of("16 18"), Matrix.of("25 28")), Tensor.of(Matrix.of("10 10"), Matrix.of("21 23")));
    }

    Tensor maps() {
        return Convolutions.forward(images, filters, biases);
    }

    /** The maps with other biases: row n, column f is added to map f of sample n. */
    Tensor mapsWithBiases(java.util.function.IntBinaryOperator filterWhoseBiasIsTaken) {
        Tensor maps = Convolutions.forward(images, filters, Matrix.zeros(1, filters.samples()));
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                double bias = biases.get(0, filterWhoseBiasIsTaken.applyAsInt(n, f));
                maps.setChannel(n, f, maps.channel(n, f).map(value -> value + bias));
            }
        }
        return maps;
    }
}
