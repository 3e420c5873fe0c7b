package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.4", title = "Average pooling", points = 8, file = "Pooling.java", needs = "3.3")
class AverageCheck {

    static final Trial<PoolingInput, Tensor> TRIAL = trial();

    private static Trial<PoolingInput, Tensor> trial() {
        Trial<PoolingInput, Tensor> trial = Trial.of("average(images, window)",
                (PoolingInput in) -> Pooling.average(in.images(), in.window()))
                .definition(in -> in.pool(Poolings::average))
                .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                        () -> new PoolingInput(PoolingInput.fourByFour(), Window.of(2)),
                                Tensor.of(Matrix.of("3.25 5.25; 2 2")))
                .example("the same map, windows of 3×3 with stride 2, padding same",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(3, 3, 2, 2, true)),
                        Tensor.of(Matrix.of(2, 2, 28 / 9.0, 22 / 6.0, 2, 2)));
        PoolingInput.ask(trial)
                .writtenOut((in, cell) -> in.cellsOf(cell, "What is their mean?"))
                .mistake("The padding was counted",
                        "Divide by the number of real cells. A window that reaches beyond the border has fewer than height"
                                + " · width.",
                        in -> in.pool(cells -> Poolings.sum(cells) / (in.window().height() * in.window().width())))
                .mistake("The sum in place of the mean", "Divide the sum by the number of cells that went into it.",
                        in -> in.pool(Poolings::sum))
                .mistake("The largest in place of the mean",
                        "That is max pooling. Here every cell of the window counts alike.",
                        in -> in.pool(Poolings::max))
                .mistake("The number of cells was not set back",
                        "Count anew for each window, as the sum begins anew.", in -> {
                    Tensor output = in.pool(Poolings::average);
                    Tensor counts = in.pool(cells -> cells.length);
                    double[] means = output.matrix().ejml().data;
                    double count = 0;
                    for (int i = 0; i < means.length; i++) {
                        double own = counts.matrix().ejml().data[i];
                        count += own;
                        means[i] *= own / count;
                    }
                    return output;
                })
                .mistake("Always divided by 4", "A window need not have four cells: count those that are real.",
                        in -> in.pool(cells -> Poolings.sum(cells) / 4))
                .mistake("Divided by the strides", "The strides say where the windows begin, not how many cells they have.",
                        in -> in.pool(cells -> Poolings.sum(cells)
                                / (in.window().strideHeight() * in.window().strideWidth())))
                .mistake("Divided by the height of the window alone", "A window has height · width cells, if all are real.",
                        in -> in.pool(cells -> Poolings.sum(cells) / in.window().height()))
                .mistake("Divided by the width of the window alone", "A window has height · width cells, if all are real.",
                        in -> in.pool(cells -> Poolings.sum(cells) / in.window().width()))
                .mistake("Cells that are 0 were not counted", "A real cell counts, whatever its number: also if it is 0.",
                        in -> in.pool(cells -> {
                            double others = java.util.stream.DoubleStream.of(cells).filter(cell -> cell != 0).count();
                            return Poolings.sum(cells) / Math.max(1, others);
                        }))
                .mistake("Divided by the cells of the first window",
                        "With padding same the windows have different numbers of real cells: count them for each window.", in -> {
                            int first = Poolings.cells(in.images().shape(), in.kernel(), 0).length;
                            return in.pool(cells -> Poolings.sum(cells) / first);
                        })
                .mistake("Rounded to a whole number", "The mean of whole numbers need not be whole: divide as double.",
                        in -> in.pool(cells -> (int) Poolings.sum(cells) / cells.length))
                .mistake("Halfway between smallest and largest",
                        "The mean is the sum of all cells, divided by their number.",
                        in -> in.pool(cells -> (Poolings.min(cells) + Poolings.max(cells)) / 2));
        return PoolingInput.commonMistakes(trial, Poolings::average)
                .property("where all cells are equal, every mean is that number", (answer, random) -> {
                    PoolingInput in = PoolingInput.padded(random);
                    double number = Fixtures.number(random);
                    Tensor even = new Tensor(in.images().matrix().map(x -> number), in.images().shape());
                    Tensor pooled = answer.apply(new PoolingInput(even, in.window()));
                    NumbersAssert.assertThat(pooled.matrix()).isCloseTo(Matrix.filled(2, in.pooledShape().size(), number));
                })
                .property("the means of a sum of two batches are the sums of their means", (answer, random) -> {
                    PoolingInput one = PoolingInput.padded(random);
                    PoolingInput other = PoolingInput.padded(random);
                    Tensor both = new Tensor(one.images().matrix().plus(other.images().matrix()), one.images().shape());
                    NumbersAssert.assertThat(answer.apply(new PoolingInput(both, one.window())).matrix())
                            .isCloseTo(answer.apply(one).matrix().plus(answer.apply(other).matrix()));
                });
    }

    @Test
    void each_window_becomes_the_mean_of_its_real_cells() {
        TRIAL.check();
    }
}
