package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.2", title = "Max pooling with any window", points = 11, file = "Pooling.java")
class MaxCheck {

    static final Trial<PoolingInput, Tensor> TRIAL = trial();

    private static Trial<PoolingInput, Tensor> trial() {
        Trial<PoolingInput, Tensor> trial = Trial.of("max(images, window)",
                (PoolingInput in) -> Pooling.max(in.images(), in.window()))
                .definition(in -> in.pool(Poolings::max))
                .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                        () -> new PoolingInput(PoolingInput.fourByFour(), Window.of(2)), Tensor.of(Matrix.of("6 8; 3 4")))
                .example("the same map, windows of 2×2 with stride 1",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(2, 2, 1, 1, false)),
                        Tensor.of(Matrix.of("6 7 8; 6 7 8; 3 3 4")))
                .example("the same map, windows of 3×3 with stride 2, padding same",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(3, 3, 2, 2, true)),
                                Tensor.of(Matrix.of("7 8; 3 4")))
                .example("maps 1 and 2, before ReLU",
                        () -> new PoolingInput(PoolingInput.maps(), Window.of(2)),
                                Tensor.of(Matrix.of("3 0; 3 1"), Matrix.of("-1 1; 0 3")));
        PoolingInput.ask(trial)
                .writtenOut((in, cell) -> in.cellsOf(cell, "Which is the largest?"))
                .mistake("The maximum starts at 0, or the padding counts as 0",
                        "A window may have negative numbers only, and then 0 is too large. Look at real cells alone, and"
                                + " start at"
                                + " Double.NEGATIVE_INFINITY or at the first of them (Double.MIN_VALUE is positive).",
                        in -> in.pool(cells -> Math.max(0, Poolings.max(cells))))
                .mistake("The padding counts as 0",
                        "Outside the image there is nothing, not even zeros. A window that reaches beyond the"
                        + " border has only its real cells.",
                                in -> in.pool(cells -> cells.length < in.window().height() * in.window().width()
                        ? Math.max(0, Poolings.max(cells)) : Poolings.max(cells)))
                .mistake("The largest of the window before was kept",
                        "Start anew for each window: the largest of one says nothing about the next.", in -> {
                            Tensor output = in.pool(Poolings::max);
                            double[] kept = output.matrix().ejml().data;
                            for (int i = 1; i < kept.length; i++) {
                                kept[i] = Math.max(kept[i], kept[i - 1]);
                            }
                            return output;
                        })
                .mistake("The largest of the whole map", "Each output has a window of its own; look for the largest in there.", in -> {
                    Tensor output = in.pool(Poolings::max);
                    Shape shape = output.shape();
                    for (int n = 0; n < output.samples(); n++) {
                        for (int c = 0; c < shape.channels(); c++) {
                            double largest = in.images().channel(n, c).max();
                            output.setChannel(n, c, Matrix.filled(shape.height(), shape.width(), largest));
                        }
                    }
                    return output;
                })
                .mistake("The smallest in place of the largest",
                        "Max pooling keeps the largest number; look at the comparison.",
                        in -> in.pool(Poolings::min))
                .mistake("The mean in place of the largest", "That is average pooling, which comes in exercise 3.4.",
                        in -> in.pool(Poolings::average))
                .mistake("The largest without its sign", "−5 is smaller than 1. No absolute values here.",
                        in -> in.pool(cells -> Math.max(Poolings.max(cells), -Poolings.min(cells))));
        return PoolingInput.commonMistakes(trial, Poolings::max)
                .property("the answer for an image does not depend on the others in the batch", (answer, random) -> {
                    PoolingInput in = PoolingInput.padded(random);
                    NumbersAssert.assertThat(answer.apply(new PoolingInput(in.images().sample(1), in.window())))
                            .isCloseTo(answer.apply(in).sample(1));
                })
                .property("adding a number to every cell adds it to every maximum", (answer, random) -> {
                    PoolingInput in = PoolingInput.padded(random);
                    double more = 20 * Fixtures.number(random);
                    Tensor moved = new Tensor(in.images().matrix().map(x -> x + more), in.images().shape());
                    NumbersAssert.assertThat(answer.apply(new PoolingInput(moved, in.window())).matrix())
                            .isCloseTo(answer.apply(in).matrix().map(x -> x + more));
                })
                .property("a window of one cell changes nothing", (answer, random) -> {
                    Tensor images = Fixtures.tensor(2, new Shape(3, 2, 4), random);
                    NumbersAssert.assertThat(answer.apply(new PoolingInput(images, Window.of(1)))).isCloseTo(images);
                });
    }

    @Test
    void each_window_of_each_channel_becomes_its_largest_number() {
        TRIAL.check();
    }
}
