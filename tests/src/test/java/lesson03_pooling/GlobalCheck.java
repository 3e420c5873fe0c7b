package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Poolings;
import java.util.function.ToDoubleFunction;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.6", title = "Global pooling", points = 5, file = "Pooling.java", needs = {"3.2", "3.4"})
class GlobalCheck {

    record Input(Tensor images) {
    }

    static final Trial<Input, Tensor> MAX = trial("globalMax(images)", in -> Pooling.globalMax(in.images()), Poolings::max)
            .example("maps 1 and 2, before ReLU", () -> new Input(PoolingInput.maps()),
                    Tensor.of(Matrix.of("3"), Matrix.of("3")))
            .random("2 negative images of 3×4×2", 1, random ->
                    new Input(new Tensor(Fixtures.matrix(2, 24, random).map(x -> -Math.abs(x)), new Shape(3, 4, 2))))
            .mistake("The maximum starts at 0",
                    "A map may hold negative numbers only: start at Double.NEGATIVE_INFINITY or at a cell.",
                    in -> pool(in, cells -> Math.max(0, Poolings.max(cells))))
            .mistake("The mean in place of the largest", "That is globalAverage.", in -> pool(in, Poolings::average))
            .mistake("The smallest in place of the largest", "Look at the comparison.", in -> pool(in, Poolings::min));

    static final Trial<Input, Tensor> AVERAGE = trial("globalAverage(images)", in -> Pooling.globalAverage(in.images()),
            Poolings::average)
            .example("the 4×4 map of the lesson", () -> new Input(PoolingInput.fourByFour()), Tensor.of(Matrix.of("3.125")))
            .mistake("The largest in place of the mean", "That is globalMax.", in -> pool(in, Poolings::max))
            .mistake("The sum in place of the mean", "Divide by the number of cells of the map, H · W.",
                    in -> pool(in, Poolings::sum))
            .mistake("Divided by H · H", "A map has H · W cells.",
                    in -> pool(in, cells -> Poolings.sum(cells) / Math.pow(in.images().shape().height(), 2)))
            .mistake("Divided by W · W", "A map has H · W cells.",
                    in -> pool(in, cells -> Poolings.sum(cells) / Math.pow(in.images().shape().width(), 2)))
            .mistake("Divided by the cells of all channels", "Each channel has a mean of its own, over H · W cells.",
                    in -> pool(in, cells -> Poolings.sum(cells) / in.images().shape().size()));

    private static Trial<Input, Tensor> trial(String call, java.util.function.Function<Input, Tensor> student,
            ToDoubleFunction<double[]> number) {
        return Trial.of(call, student)
                .definition(in -> pool(in, number))
                .random("2 images of 3×4×5", 2, random -> new Input(Fixtures.tensor(2, new Shape(3, 4, 5), random)))
                .random("2 images of 2×6×5", 1, random -> new Input(Fixtures.tensor(2, new Shape(2, 6, 5), random)))
                .random("2 images of 2×3×6", 1, random -> new Input(Fixtures.tensor(2, new Shape(2, 3, 6), random)))
                .random("3 images of 2×5×2", 1, random -> new Input(Fixtures.tensor(3, new Shape(2, 5, 2), random)))
                .mistake("One number for all channels",
                        "Each channel gives one number: the output has C channels of one cell.",
                        in -> {
                            Tensor images = in.images();
                            Tensor output = Tensor.zeros(images.samples(), new Shape(1, 1, 1));
                            for (int n = 0; n < images.samples(); n++) {
                                output.set(n, 0, 0, 0, number.applyAsDouble(images.matrix().row(n).toArray()[0]));
                            }
                            return output;
                        })
                .mistake("One number for all channels",
                        "Each channel gives a number of its own: look only at the cells of channel c.", in -> {
                            Tensor output = pool(in, number);
                            for (int n = 0; n < output.samples(); n++) {
                                double all = number.applyAsDouble(in.images().matrix().row(n).toArray()[0]);
                                output.matrix().setRow(n, Matrix.filled(1, output.shape().size(), all));
                            }
                            return output;
                        })
                .mistake("Channels written as columns",
                        "The output is C×1×1: still C channels, each of one row and one column.",
                        in -> pool(in, number).as(new Shape(1, 1, in.images().shape().channels())))
                .mistake("Pooled over the channels, not over the positions",
                        "Height and width become 1, and the channels stay.", in -> {
                    Shape shape = in.images().shape();
                    Tensor output = Tensor.zeros(in.images().samples(), new Shape(1, shape.height(), shape.width()));
                    for (int n = 0; n < output.samples(); n++) {
                        for (int i = 0; i < output.shape().size(); i++) {
                            double[] cells = new double[shape.channels()];
                            for (int c = 0; c < cells.length; c++) {
                                cells[c] = in.images().matrix().get(n, c * output.shape().size() + i);
                            }
                            output.matrix().set(n, i, number.applyAsDouble(cells));
                        }
                    }
                    return output;
                })
                .mistake("The first image in place of every image", "Every image of the batch has numbers of its own.",
                        in -> {
                    Tensor output = pool(in, number);
                    for (int n = 1; n < output.samples(); n++) {
                        output.matrix().setRow(n, output.matrix().row(0));
                    }
                    return output;
                })
                .mistake("One number for the whole batch", "Every image of the batch has numbers of its own.", in -> {
                    Tensor output = pool(in, number);
                    double[] all = in.images().matrix().ejml().data.clone();
                    return new Tensor(output.matrix().map(any -> number.applyAsDouble(all)), output.shape());
                })
                .mistake("A square window", "A map need not be square: the window is as high and as wide as the map.",
                        in -> square(in, in.images().shape().height(), number))
                .mistake("A square window", "A map need not be square: the window is as high and as wide as the map.",
                        in -> square(in, in.images().shape().width(), number))
                .mistake("A square window", "A map need not be square: the window is as high and as wide as the map.",
                        in -> squareWithRightStrides(in, in.images().shape().height(), number))
                .mistake("A square window", "A map need not be square: the window is as high and as wide as the map.",
                        in -> squareWithRightStrides(in, in.images().shape().width(), number))
                .mistake("The window is not as large as the map", "Maps have any size: ask the images' shape for H and W.",
                        in -> square(in, 4, number))
                .mistake("The window is not as large as the map", "Maps have any size: ask the images' shape for H and W.",
                        in -> square(in, 2, number))
                .mistake("The first cell of the map", "The window covers the whole map.", in -> pool(in, cells -> cells[0]))
                .mistake("A square window, too narrow",
                        "A map need not be square: the window is as high and as wide as the map.", in -> {
                    int side = Math.min(in.images().shape().height(), in.images().shape().width());
                    Tensor pooled = Poolings.pool(in.images(), new Poolings.Kernel(side, side, side, side, false), number);
                    Tensor output = Tensor.zeros(pooled.samples(), new Shape(pooled.shape().channels(), 1, 1));
                    for (int n = 0; n < pooled.samples(); n++) {
                        for (int c = 0; c < pooled.shape().channels(); c++) {
                            output.set(n, c, 0, 0, pooled.get(n, c, 0, 0));
                        }
                    }
                    return output;
                })
                .mistake(Trial.INPUT_CHANGED, "", in -> {
                    Tensor output = pool(in, number);
                    in.images().matrix().scaleInPlace(2);
                    return output;
                });
    }

    private static Tensor square(Input in, int side, ToDoubleFunction<double[]> number) {
        return Poolings.pool(in.images(), new Poolings.Kernel(side, side, side, side, false), number);
    }

    private static Tensor squareWithRightStrides(Input in, int side, ToDoubleFunction<double[]> number) {
        Shape shape = in.images().shape();
        return Poolings.pool(in.images(), new Poolings.Kernel(side, side, shape.height(), shape.width(), false), number);
    }

    private static Tensor pool(Input in, ToDoubleFunction<double[]> number) {
        Shape shape = in.images().shape();
        return Poolings.pool(in.images(), new Poolings.Kernel(shape.height(), shape.width(), 1, 1, false), number);
    }

    @Test
    void each_channel_becomes_its_largest_number() {
        MAX.check();
    }

    @Test
    void each_channel_becomes_its_mean() {
        AVERAGE.check();
    }
}
