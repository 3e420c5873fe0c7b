package lesson03_pooling;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.3", title = "Sum pooling", points = 4, file = "Pooling.java")
class SumCheck {

    static final Trial<PoolingInput, Tensor> TRIAL = trial();

    private static Trial<PoolingInput, Tensor> trial() {
        Trial<PoolingInput, Tensor> trial = Trial.of("sum(images, window)",
                (PoolingInput in) -> Pooling.sum(in.images(), in.window()))
                .definition(in -> in.pool(Poolings::sum))
                .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                        () -> new PoolingInput(PoolingInput.fourByFour(), Window.of(2)), Tensor.of(Matrix.of("13 21; 8 8")))
                .example("the same map, windows of 3×3 with stride 2, padding same",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(3, 3, 2, 2, true)),
                                Tensor.of(Matrix.of("28 22; 12 8")));
        PoolingInput.ask(trial)
                .writtenOut((in, cell) -> in.cellsOf(cell, "What is their sum?"))
                .mistake("The mean in place of the sum", "Nothing is divided here; that comes in exercise 3.4.",
                        in -> in.pool(Poolings::average))
                .mistake("The largest in place of the sum",
                        "That is max pooling. Here all cells of the window are added up.",
                        in -> in.pool(Poolings::max))
                .mistake("The signs were lost", "Negative numbers make the sum smaller. No absolute values here.",
                        in -> in.pool(cells -> java.util.stream.DoubleStream.of(cells).map(Math::abs).sum()))
                .mistake("The sum was not set back",
                        "Start the sum at 0 for every window: it goes on from the window before.", in -> {
                    Tensor output = in.pool(Poolings::sum);
                    double[] sums = output.matrix().ejml().data;
                    for (int i = 1; i < sums.length; i++) {
                        sums[i] += sums[i - 1];
                    }
                    return output;
                })
                .mistake("A missing cell was made up for",
                        "A window that reaches beyond the border has fewer cells, and its sum is the sum"
                        + " of those.", in -> in.pool(cells ->
                                Poolings.average(cells) * in.window().height() * in.window().width()));
        return PoolingInput.commonMistakes(trial, Poolings::sum)
                .property("the pooled sum of two batches is the sum of the pooled batches", (answer, random) -> {
                    PoolingInput one = PoolingInput.padded(random);
                    PoolingInput other = PoolingInput.padded(random);
                    Tensor both = new Tensor(one.images().matrix().plus(other.images().matrix()), one.images().shape());
                    NumbersAssert.assertThat(answer.apply(new PoolingInput(both, one.window())).matrix())
                            .isCloseTo(answer.apply(one).matrix().plus(answer.apply(other).matrix()));
                });
    }

    @Test
    void each_window_becomes_the_sum_of_its_cells() {
        TRIAL.check();
    }
}
