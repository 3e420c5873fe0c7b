package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import check.WrittenOut;
import definitions.Convolutions;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.6", title = "One filter over all channels", points = 7, file = "Channels.java")
class FeatureMapCheck {

    record Input(Tensor image, Tensor filter, double bias) {
    }

    static final Trial<Input, Matrix> TRIAL = Trial.of("featureMap(image, filter, bias)",
                    (Input in) -> Channels.featureMap(in.image(), in.filter(), in.bias()))
            .definition(in -> Convolutions.featureMap(in.image(), in.filter(), in.bias()))
            .example("two channels of 2×3 and a filter of 2×2", () -> new Input(
                            Tensor.of(Matrix.of("1 2 3; 4 5 6"), Matrix.of("0 1 0; 2 0 -1")),
                            Tensor.of(Matrix.of("1 0; 0 1"), Matrix.of("3 -1; 1 0")), 10),
                    Matrix.of("17 21"))
            .random("3 channels of 5×6 and a filter of 2×3", 3, random -> new Input(
                    Fixtures.tensor(1, new Shape(3, 5, 6), random), Fixtures.tensor(1, new Shape(3, 2, 3), random), Fixtures.number(random)))
            .random("2 channels of 4×5 and a filter of 3×3", 1, random -> new Input(
                    Fixtures.tensor(1, new Shape(2, 4, 5), random), Fixtures.tensor(1, new Shape(2, 3, 3), random), Fixtures.number(random)))
            .fixture("a filter of zeros, of which only the bias is left", () -> new Input(
                    Fixtures.tensor(1, new Shape(2, 3, 4), new java.util.Random(1)), Tensor.zeros(1, new Shape(2, 2, 2)), -7))
            .writtenOut((in, cell) -> {
                int height = in.filter().shape().height();
                int width = in.filter().shape().width();
                Matrix window = Matrix.zeros(in.filter().shape().channels(), height * width);
                for (int c = 0; c < window.rows(); c++) {
                    window.setRow(c, in.image().channel(0, c).block(cell[0], cell[0] + height, cell[1], cell[1] + width)
                            .reshape(1, height * width));
                }
                return WrittenOut.sumOfProducts(window.ejml().data, in.filter().matrix().ejml().data, in.bias());
            })
            .mistake("Only the first channel", "The filter has a layer for every channel; add the responses of all of them.",
                    in -> map(in, 0, 1, in.bias()))
            .mistake("Only the last channel", "The sum of each channel replaces the one before it; add them up with +=.",
                    in -> map(in, in.image().shape().channels() - 1, in.image().shape().channels(), in.bias()))
            .mistake("The last channel was left out", "Look at the bound of the loop over c.",
                    in -> map(in, 0, in.image().shape().channels() - 1, in.bias()))
            .mistake("The bias was forgotten", "Add the bias once to every cell of the map.",
                    in -> map(in, 0, in.image().shape().channels(), 0))
            .mistake("The bias was added once for every channel", "The bias is added once to every cell, outside the loop over the channels.",
                    in -> map(in, 0, in.image().shape().channels(), in.bias() * in.image().shape().channels()))
            .mistake("The bias was added once for every product", "The bias is added once to every cell, outside the inner loops.",
                    in -> map(in, 0, in.image().shape().channels(), in.bias() * in.filter().shape().size()))
            .mistake("The first layer of the filter was used for all channels", "Channel c of the image meets channel c of the filter.",
                    in -> {
                        Tensor filter = in.filter().copy();
                        for (int c = 1; c < filter.shape().channels(); c++) {
                            filter.setChannel(0, c, filter.channel(0, 0));
                        }
                        return Convolutions.featureMap(in.image(), filter, in.bias());
                    })
            .mistake("The mean of the channels in place of the sum", "The responses of the channels are added, nothing is divided.",
                    in -> map(in, 0, in.image().shape().channels(), 0).scale(1.0 / in.image().shape().channels())
                            .map(value -> value + in.bias()))
            .mistake("The filter was turned by 180°", "Networks correlate: read window and filter in the same direction.", in -> {
                Tensor filter = in.filter().copy();
                for (int c = 0; c < filter.shape().channels(); c++) {
                    filter.setChannel(0, c, Convolutions.halfTurn(filter.channel(0, c)));
                }
                return Convolutions.featureMap(in.image(), filter, in.bias());
            })
            .mistake("The channels of the filter were read backwards", "Channel c of the image meets channel c of the filter.", in -> {
                Tensor filter = in.filter().copy();
                int channels = filter.shape().channels();
                for (int c = 0; c < channels; c++) {
                    filter.setChannel(0, c, in.filter().channel(0, channels - 1 - c));
                }
                return Convolutions.featureMap(in.image(), filter, in.bias());
            })
            .mistake("Height and width of the map mixed up",
                    "The map has H − KH + 1 rows and W − KW + 1 columns; height comes first.",
                    in -> {
                        Matrix map = Convolutions.featureMap(in.image(), in.filter(), in.bias());
                        return map.reshape(map.cols(), map.rows());
                    })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix map = Convolutions.featureMap(in.image(), in.filter(), in.bias());
                in.image().matrix().scaleInPlace(0);
                return map;
            });

    private static Matrix map(Input in, int firstChannel, int endChannel, double bias) {
        Matrix map = Matrix.zeros(in.image().shape().height() - in.filter().shape().height() + 1,
                in.image().shape().width() - in.filter().shape().width() + 1);
        for (int c = firstChannel; c < endChannel; c++) {
            map = map.plus(Convolutions.correlate(in.image().channel(0, c), in.filter().channel(0, c)));
        }
        return map.map(value -> value + bias);
    }

    @Test
    void the_responses_of_all_channels_and_the_bias_make_one_map() {
        TRIAL.check();
    }
}
