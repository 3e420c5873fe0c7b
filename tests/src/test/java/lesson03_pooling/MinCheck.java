package lesson03_pooling;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.5", title = "Min pooling", points = 4, file = "Pooling.java", needs = "3.2")
class MinCheck {

    static final Trial<PoolingInput, Tensor> TRIAL = trial();

    private static Trial<PoolingInput, Tensor> trial() {
        Trial<PoolingInput, Tensor> trial = Trial.of("min(images, window)",
                (PoolingInput in) -> Pooling.min(in.images(), in.window()))
                .definition(in -> in.pool(Poolings::min))
                .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                        () -> new PoolingInput(PoolingInput.fourByFour(), Window.of(2)), Tensor.of(Matrix.of("1 2; 1 0")))
                .example("the same map, windows of 3×3 with stride 2, padding same",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(3, 3, 2, 2, true)),
                                Tensor.of(Matrix.of("1 0; 1 0")))
                .example("maps 1 and 2, before ReLU",
                        () -> new PoolingInput(PoolingInput.maps(), Window.of(2)),
                                Tensor.of(Matrix.of("-3 -3; -3 -2"), Matrix.of("-1 -2; -1 -4")));
        PoolingInput.ask(trial)
                .writtenOut((in, cell) -> in.cellsOf(cell, "Which is the smallest?"))
                .mistake("The minimum starts at 0",
                        "A window may have positive numbers only. Start at Double.POSITIVE_INFINITY or at a real cell;"
                                + " Double.MIN_VALUE is"
                                + " nearly 0.",
                        in -> in.pool(cells -> Math.min(0, Poolings.min(cells))))
                .mistake("The padding counts as 0",
                        "Outside the image there is nothing, not even zeros. A window that reaches beyond the"
                        + " border has only its real cells.",
                                in -> in.pool(cells -> cells.length < in.window().height() * in.window().width()
                        ? Math.min(0, Poolings.min(cells)) : Poolings.min(cells)))
                .mistake("The largest in place of the smallest", "Look at the comparison: this is max pooling.",
                        in -> in.pool(Poolings::max))
                .mistake("The largest, with its sign turned", "Turn the signs before you look for the largest number, too.",
                        in -> in.pool(cells -> -Poolings.max(cells)))
                .mistake("The sign was not turned back",
                        "The largest of the negated numbers is the negated smallest number.",
                        in -> in.pool(cells -> -Poolings.min(cells)))
                .mistake("The mean in place of the smallest", "That is average pooling.", in -> in.pool(Poolings::average))
                .mistake("The number nearest to 0", "−5 is smaller than 1. No absolute values here.",
                        in -> in.pool(cells -> {
                    double nearest = cells[0];
                    for (double cell : cells) {
                        nearest = Math.abs(cell) < Math.abs(nearest) ? cell : nearest;
                    }
                    return nearest;
                }));
        return PoolingInput.commonMistakes(trial, Poolings::min)
                .property("it is max pooling with all signs turned, before and after", (answer, random) -> {
                    PoolingInput in = PoolingInput.padded(random);
                    Tensor negated = new Tensor(in.images().matrix().scale(-1), in.images().shape());
                    NumbersAssert.assertThat(answer.apply(in).matrix())
                            .isCloseTo(Poolings.pool(negated, in.kernel(), Poolings::max).matrix().scale(-1));
                });
    }

    @Test
    void each_window_becomes_its_smallest_number() {
        TRIAL.check();
    }
}
