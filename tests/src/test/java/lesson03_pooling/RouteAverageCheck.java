package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import definitions.Poolings.Kernel;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.9", title = "Spread evenly", points = 9, file = "Routing.java")
class RouteAverageCheck {

    record Input(Tensor outputGradient, Shape input, Window window) {

        Kernel kernel() {
            return PoolingInput.kernel(window);
        }
    }

    static final Trial<Input, Tensor> TRIAL = Trial.of("average(outputGradient, input, window)",
                    (Input in) -> Routing.average(in.outputGradient(), in.input(), in.window()))
            .definition(RouteAverageCheck::right)
            .example("a 4×4 input, windows of 2×2 side by side",
                    () -> new Input(Tensor.of(Matrix.of("4 8; 12 16")), new Shape(1, 4, 4), Window.of(2)),
                    Tensor.of(Matrix.of("1 1 2 2; 1 1 2 2; 3 3 4 4; 3 3 4 4")))
            .example("a 3×3 input, windows of 2×2 with stride 1, which overlap",
                    () -> new Input(Tensor.of(Matrix.of("4 8; 12 16")), new Shape(1, 3, 3), new Window(2, 2, 1, 1, false)),
                    Tensor.of(Matrix.of("1 3 2; 4 10 6; 3 7 4")))
            .example("a 3×3 input, windows of 2×2 side by side, padding same",
                    () -> new Input(Tensor.of(Matrix.of("4 8; 12 16")), new Shape(1, 3, 3), Window.of(2).withSamePadding()),
                    Tensor.of(Matrix.of("1 1 4; 1 1 4; 6 6 16")))
            .random("2 samples of 3×4×6, windows of 2×3 with strides 1 and 2", 2,
                    random -> input(2, new Shape(3, 4, 6), new Window(2, 3, 1, 2, false), random))
            .random("3 samples of 2×7×5, windows of 2×1 with strides 3 and 2, which leave cells out", 1,
                    random -> input(3, new Shape(2, 7, 5), new Window(2, 1, 3, 2, false), random))
            .random("2 samples of 3×5×6, windows of 3×4 with strides 2 and 1, padding same", 2,
                    random -> input(2, new Shape(3, 5, 6), new Window(3, 4, 2, 1, true), random))
            .fixture("a gradient of 1×2×2 for a 5×5 input and windows of 2×2 with stride 1, which does not fit",
                    () -> new Input(Tensor.zeros(1, new Shape(1, 2, 2)), new Shape(1, 5, 5), new Window(2, 2, 1, 1, false)))
            .writtenOut(RouteAverageCheck::words)
            .mistake("Not divided", "Each cell gets an equal share: the number divided by how many real cells its window"
                    + " has.",
                    in -> spread(in, count -> 1))
            .mistake("The padding was counted",
                    "Divide by the number of real cells; a window that reaches beyond the border has fewer.",
                    in -> spread(in, count -> in.window().height() * in.window().width()))
            .mistake("The count was not cut off above and on the left",
                    "A window that begins above or left of the image has fewer real cells: cut off its begin at 0.",
                    in -> counted(in, true))
            .mistake("The count was not cut off below and on the right",
                    "A window that ends below or right of the image has fewer real cells: cut off its end at H and W.",
                    in -> counted(in, false))
            .mistake("Divided by the strides", "The strides say where the windows begin, not how many cells they have.",
                    in -> spread(in, count -> in.window().strideHeight() * in.window().strideWidth()))
            .mistake("Divided by the height of the window alone", "A window has height · width cells, if all are real.",
                    in -> spread(in, count -> in.window().height()))
            .mistake("Divided by the width of the window alone", "A window has height · width cells, if all are real.",
                    in -> spread(in, count -> in.window().width()))
            .mistake("Set where it should add",
                    "A cell lies in several windows; what comes back from them is added up: += , not =.",
                    in -> overwritten(in, true))
            .mistake("Set where it should add",
                    "A cell lies in several windows; what comes back from them is added up: += , not =.",
                    in -> overwritten(in, false))
            .mistake("The mean in place of the sum",
                    "What comes back to a cell from several windows is added up, not averaged.", in -> {
                Tensor sums = right(in);
                Tensor counts = spread(ones(in), count -> 1);
                return new Tensor(sums.matrix().elementDivide(counts.matrix().map(count -> Math.max(1, count))), in.input());
            })
            .mistake("The gradient was taken for ones", "Spread the numbers of outputGradient, not 1.",
                    in -> right(ones(in)))
            .mistake("All of it to the first cell",
                    "The mean depends on every cell of the window alike, so each gets the same share.", in -> {
                Tensor gradient = zeros(in);
                for (int i = 0; i < in.outputGradient().shape().size(); i++) {
                    int first = Poolings.cells(in.input(), in.kernel(), i)[0];
                    for (int n = 0; n < gradient.samples(); n++) {
                        gradient.matrix().set(n, first,
                                gradient.matrix().get(n, first) + in.outputGradient().matrix().get(n, i));
                    }
                }
                return gradient;
            })
            .mistake("The first window begins at the border, though the padding is same",
                    "With padding same the first window may begin above and left of the image: ask top and left of the"
                            + " Window.", in -> {
                        right(in);
                        Tensor gradient = zeros(in);
                        Shape pooled = in.outputGradient().shape();
                        for (int n = 0; n < gradient.samples(); n++) {
                            for (int i = 0; i < pooled.size(); i++) {
                                int top = i / pooled.width() % pooled.height() * in.window().strideHeight();
                                int left = i % pooled.width() * in.window().strideWidth();
                                int bottom = Math.min(top + in.window().height(), in.input().height());
                                int right = Math.min(left + in.window().width(), in.input().width());
                                for (int y = top; y < bottom; y++) {
                                    for (int x = left; x < right; x++) {
                                        int cell = in.input().index(i / pooled.width() / pooled.height(), y, x);
                                        gradient.matrix().set(n, cell, gradient.matrix().get(n, cell)
                                                + in.outputGradient().matrix().get(n, i)
                                                        / ((bottom - top) * (right - left)));
                                    }
                                }
                            }
                        }
                        return gradient;
                    })
            .mistake("Only the first sample", "Every sample of the batch gets its gradient; look at the loop over n.",
                    in -> {
                Tensor gradient = right(in);
                for (int n = 1; n < gradient.samples(); n++) {
                    gradient.matrix().setRow(n, Matrix.zeros(1, in.input().size()));
                }
                return gradient;
            })
            .mistake("The first sample in place of every sample", "The loop over n must read sample n.", in -> {
                Tensor gradient = right(in);
                for (int n = 1; n < gradient.samples(); n++) {
                    gradient.matrix().setRow(n, gradient.matrix().row(0));
                }
                return gradient;
            })
            .mistake("Only the first channel", "Each channel goes back by itself; look at the loop over c.",
                    in -> channels(in, false))
            .mistake("The first channel in place of every channel",
                    "Each channel goes back by itself: read channel c of the gradient.",
                    in -> channels(in, true))
            .mistake("Spread over all channels", "Pooling does not mix channels, and neither does the way back.", in -> {
                Tensor right = right(in);
                Tensor gradient = zeros(in);
                for (int n = 0; n < right.samples(); n++) {
                    Matrix sum = Matrix.zeros(in.input().height(), in.input().width());
                    for (int c = 0; c < in.input().channels(); c++) {
                        sum.addInPlace(right.channel(n, c).scale(1.0 / in.input().channels()));
                    }
                    for (int c = 0; c < in.input().channels(); c++) {
                        gradient.setChannel(n, c, sum);
                    }
                }
                return gradient;
            })
            .mistake("The sign was turned", "The gradient goes back as it is; the step against it comes in lesson 5.",
                    in -> {
                Tensor gradient = right(in);
                gradient.matrix().scaleInPlace(-1);
                return gradient;
            })
            .mistake("Nothing comes back", "Every number of the gradient must arrive somewhere.", in -> {
                right(in);
                return zeros(in);
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor gradient = right(in);
                in.outputGradient().matrix().scaleInPlace(0);
                return gradient;
            })
            .property("nothing is lost: each sample's numbers have the same sum before and behind", (answer, random) -> {
                Input in = input(2, new Shape(3, 5, 6), new Window(3, 4, 2, 1, true), random);
                NumbersAssert.assertThat(answer.apply(in).matrix().rowSums())
                        .isCloseTo(in.outputGradient().matrix().rowSums());
            })
            .property("twice the gradient gives twice the answer", (answer, random) -> {
                Input in = input(2, new Shape(2, 4, 5), new Window(2, 3, 2, 1, true), random);
                Tensor twice = new Tensor(in.outputGradient().matrix().scale(2), in.outputGradient().shape());
                NumbersAssert.assertThat(answer.apply(new Input(twice, in.input(), in.window())).matrix())
                        .isCloseTo(answer.apply(in).matrix().scale(2));
            })
            .property("it is the slope of Σ gradient · average(images) in every cell", (answer, random) -> {
                Input in = input(2, new Shape(2, 4, 5), new Window(3, 2, 1, 2, true), random);
                Tensor images = Fixtures.tensor(2, in.input(), random);
                in.outputGradient().matrix().scaleInPlace(0.1); // small, so that rounding is small, too
                images.matrix().scaleInPlace(0.1);
                GradientCheck.check(point ->
                        Poolings.pool(new Tensor(point, in.input()), in.kernel(), Poolings::average).matrix()
                        .elementTimes(in.outputGradient().matrix()).sum(), images.matrix(), answer.apply(in).matrix());
            });

    private static Tensor right(Input in) {
        if (!Poolings.pooledShape(in.input(), in.kernel()).equals(in.outputGradient().shape())) {
            throw new IllegalArgumentException("the window makes another shape of the input than the gradient has");
        }
        return Poolings.averageBack(in.outputGradient(), in.input(), in.kernel());
    }

    private static Input input(int samples, Shape shape, Window window, RandomGenerator random) {
        return new Input(Fixtures.tensor(samples, Poolings.pooledShape(shape, PoolingInput.kernel(window)), random), shape,
                window);
    }

    private static Input ones(Input in) {
        return new Input(new Tensor(in.outputGradient().matrix().map(x -> 1), in.outputGradient().shape()), in.input(),
                in.window());
    }

    private static Tensor zeros(Input in) {
        return Tensor.zeros(in.outputGradient().samples(), in.input());
    }

    /** Each cell gets the number of each of its windows, divided by what the divisor says for a count of real cells. */
    private static Tensor spread(Input in, IntToDoubleFunction divisor) {
        right(in);
        Tensor gradient = in.outputGradient().copy();
        for (int i = 0; i < gradient.shape().size(); i++) {
            int count = Poolings.cells(in.input(), in.kernel(), i).length;
            for (int n = 0; n < gradient.samples(); n++) {
                gradient.matrix().set(n, i, gradient.matrix().get(n, i) * count / divisor.applyAsDouble(count));
            }
        }
        return right(new Input(gradient, in.input(), in.window()));
    }

    /** Divided by a count of cells that is cut off at one end of the image only. */
    private static Tensor counted(Input in, boolean atTheEnd) {
        right(in);
        Tensor gradient = in.outputGradient().copy();
        Shape pooled = gradient.shape();
        for (int i = 0; i < pooled.size(); i++) {
            int top = in.window().top(i / pooled.width() % pooled.height(), in.input());
            int left = in.window().left(i % pooled.width(), in.input());
            int bottom = top + in.window().height();
            int right = left + in.window().width();
            double count = atTheEnd
                    ? (Math.min(bottom, in.input().height()) - top) * (Math.min(right, in.input().width()) - left)
                    : (bottom - Math.max(0, top)) * (right - Math.max(0, left));
            int real = Poolings.cells(in.input(), in.kernel(), i).length;
            for (int n = 0; n < gradient.samples(); n++) {
                gradient.matrix().set(n, i, gradient.matrix().get(n, i) * real / count);
            }
        }
        return right(new Input(gradient, in.input(), in.window()));
    }

    private static Tensor overwritten(Input in, boolean lastWins) {
        right(in);
        Tensor gradient = zeros(in);
        int count = in.outputGradient().shape().size();
        for (int k = 0; k < count; k++) {
            int i = lastWins ? k : count - 1 - k;
            int[] cells = Poolings.cells(in.input(), in.kernel(), i);
            for (int cell : cells) {
                for (int n = 0; n < gradient.samples(); n++) {
                    gradient.matrix().set(n, cell, in.outputGradient().matrix().get(n, i) / cells.length);
                }
            }
        }
        return gradient;
    }

    private static Tensor channels(Input in, boolean copyTheFirst) {
        Tensor gradient = right(in);
        for (int n = 0; n < gradient.samples(); n++) {
            for (int c = 1; c < in.input().channels(); c++) {
                gradient.setChannel(n, c, copyTheFirst ? gradient.channel(n, 0)
                        : Matrix.zeros(in.input().height(), in.input().width()));
            }
        }
        return gradient;
    }

    private static String words(Input in, int[] cell) {
        int place = in.input().index(cell[1], cell[2], cell[3]);
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < in.outputGradient().shape().size(); i++) {
            if (Poolings.inWindow(in.input(), in.kernel(), i, place)) {
                terms.append(terms.isEmpty() ? ""
                        : ", ").append(PoolingInput.list(in.outputGradient().matrix().get(cell[0], i))).append(" over ")
                        .append(Poolings.cells(in.input(), in.kernel(), i).length).append(" cells");
            }
        }
        return terms.isEmpty() ? "This cell lies in no window." : "It lies in the windows that hand back " + terms + ".";
    }

    @Test
    void each_number_is_spread_evenly_over_the_real_cells_of_its_window() {
        TRIAL.check();
    }
}
