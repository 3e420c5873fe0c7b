package lesson03_pooling;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.7", title = "Where each maximum came from", points = 10, file = "Routing.java")
class MaxSourcesCheck {

    static final Trial<PoolingInput, double[][]> TRIAL = trial();

    private static Trial<PoolingInput, double[][]> trial() {
        Trial<PoolingInput, double[][]> trial = Trial.of("maxSources(images, window)",
                        (PoolingInput in) -> numbers(Routing.maxSources(in.images(), in.window())))
                .definition(MaxSourcesCheck::right)
                .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                        () -> new PoolingInput(PoolingInput.fourByFour(), Window.of(2)), new double[][] {{5, 7, 8, 15}})
                .example("the same map, windows of 2×2 with stride 1",
                        () -> new PoolingInput(PoolingInput.fourByFour(), new Window(2, 2, 1, 1, false)),
                        new double[][] {{5, 6, 7, 5, 6, 7, 8, 14, 15}})
                .example("maps 1 and 2, before ReLU; the first window of map 2 is −1 throughout",
                        () -> new PoolingInput(PoolingInput.maps(), Window.of(2)),
                                new double[][] {{0, 6, 12, 11, 16, 23, 29, 31}})
                .example("maps 1 and 2, after ReLU; three windows are 0 throughout",
                        () -> new PoolingInput(new Tensor(PoolingInput.maps().matrix().map(x -> Math.max(0, x)),
                                new Shape(2, 4, 4)),
                                Window.of(2)), new double[][] {{0, 2, 12, 11, 16, 23, 24, 31}});
        return PoolingInput.ask(trial)
                .random("2 images of 3×4×6 with many equal numbers, windows of 2×3 with strides 1 and 2", 2,
                        random -> new PoolingInput(ties(2, new Shape(3, 4, 6), random), new Window(2, 3, 1, 2, false)))
                .random("2 images of 3×5×6 with many equal numbers, windows of 3×4 with strides 2 and 1, padding same", 1,
                        random -> new PoolingInput(ties(2, new Shape(3, 5, 6), random), new Window(3, 4, 2, 1, true)))
                .writtenOut((in, cell) -> words(in, cell[0], cell[1]))
                .mistake("The last of equal numbers",
                        "Of equally large cells the first counts: replace it only if a later one is larger (>, not >=).",
                        in -> at(in, (values, best) -> {
                            int last = 0;
                            for (int k = 0; k < values.length; k++) {
                                last = values[k] == best ? k : last;
                            }
                            return last;
                        }))
                .mistake("The window was read column by column",
                        "The first of equals is the first row by row: the outer loop runs over the rows.",
                        MaxSourcesCheck::firstByColumns)
                .mistake("The position in the window in place of the position in the image",
                        "A place counts in the flattened input: shape.index(c, y, x), with y and x in the image.", in -> {
                            double[][] sources = right(in);
                            for (int n = 0; n < sources.length; n++) {
                                for (int i = 0; i < sources[n].length; i++) {
                                    int[] cells = Poolings.cells(in.images().shape(), in.kernel(), i);
                                    int source = (int) sources[n][i];
                                    sources[n][i] = IntStream.range(0,
                                            cells.length).filter(k -> cells[k] == source).findFirst().orElseThrow();
                                }
                            }
                            return sources;
                        })
                .mistake("The channel was forgotten", "Channel c begins at place c · H · W of the flattened sample.",
                        in -> map(in, cell -> cell % (in.images().shape().height() * in.images().shape().width())))
                .mistake("The height taken for the width", "A row has W cells: the place is (c · H + y) · W + x.",
                        in -> map(in, cell -> {
                            Shape shape = in.images().shape();
                            int x = cell % shape.width();
                            int y = cell / shape.width() % shape.height();
                            int c = cell / shape.width() / shape.height();
                            return (c * shape.width() + y) * shape.height() + x;
                        }))
                .mistake("The height taken for the width", "A row has W cells: the place is (c · H + y) · W + x, not y · H + x.",
                        in -> map(in, cell -> {
                            Shape shape = in.images().shape();
                            return cell / shape.width() % shape.height() * shape.height() + cell % shape.width();
                        }))
                .mistake("The height taken for the width", "A row has W cells: the place is (c · H + y) · W + x.",
                        in -> map(in, cell -> {
                            Shape shape = in.images().shape();
                            return cell / shape.width() * shape.height() + cell % shape.width();
                        }))
                .mistake("The position in the window in place of the position in the image",
                        "A place counts in the flattened input: shape.index(c, y, x), with y and x in the image.", in -> {
                            double[][] sources = right(in);
                            Shape shape = in.images().shape();
                            Shape pooled = in.pooledShape();
                            for (double[] row : sources) {
                                for (int i = 0; i < row.length; i++) {
                                    int place = (int) row[i];
                                    int dy = place / shape.width() % shape.height()
                                            - in.window().top(i / pooled.width() % pooled.height(), shape);
                                    int dx = place % shape.width() - in.window().left(i % pooled.width(), shape);
                                    row[i] = dy * in.window().width() + dx;
                                }
                            }
                            return sources;
                        })
                .mistake("Places counted column by column",
                        "A flattened channel is written row by row: the place is (c · H + y) · W + x.",
                        in -> map(in, cell -> {
                            Shape shape = in.images().shape();
                            int x = cell % shape.width();
                            int y = cell / shape.width() % shape.height();
                            int c = cell / shape.width() / shape.height();
                            return (c * shape.width() + x) * shape.height() + y;
                        }))
                .mistake("Places counted with the channels last",
                        "A flattened sample is channel by channel: the place is (c · H + y) · W + x.",
                        in -> map(in, cell -> {
                            Shape shape = in.images().shape();
                            int area = shape.height() * shape.width();
                            return cell % area * shape.channels() + cell / area;
                        }))
                .mistake("Counted through the whole batch", "Each sample has a row of its own, and its places begin at 0.",
                        in -> {
                    double[][] sources = right(in);
                    for (int n = 0; n < sources.length; n++) {
                        for (int i = 0; i < sources[n].length; i++) {
                            sources[n][i] += n * in.images().shape().size();
                        }
                    }
                    return sources;
                })
                .mistake("The number in place of its place",
                        "What is wanted is where the largest number stands, not how large it is.", in -> {
                    double[][] numbers = in.pool(Poolings::max).matrix().toArray();
                    for (double[] row : numbers) {
                        for (int i = 0; i < row.length; i++) {
                            row[i] = (int) row[i]; // the sources are whole numbers
                        }
                    }
                    return numbers;
                })
                .mistake("The smallest in place of the largest", "Look at the comparison.",
                        in -> numbers(Poolings.maxSources(new Tensor(in.images().matrix().scale(-1), in.images().shape()),
                                in.kernel())))
                .mistake("The largest without its sign", "−5 is smaller than 1. No absolute values here.",
                        in -> numbers(Poolings.maxSources(new Tensor(in.images().matrix().map(Math::abs),
                                in.images().shape()), in.kernel())))
                .mistake("The maximum starts at 0",
                        "In a window without positive numbers nothing is larger than 0, and no place is found. Start at"
                                + " Double.NEGATIVE_INFINITY"
                                + " (Double.MIN_VALUE is positive), or at a cell of the window.",
                        in -> {
                            double[][] sources = right(in);
                            for (int n = 0; n < sources.length; n++) {
                                for (int i = 0; i < sources[n].length; i++) {
                                    sources[n][i] = in.images().matrix().get(n, (int) sources[n][i]) > 0 ? sources[n][i] : 0;
                                }
                            }
                            return sources;
                        })
                .mistake("The largest so far starts at 0",
                        "The first cell of the window is the source only if it is the largest. Compare with the number that stands"
                                + " there, or start at Double.NEGATIVE_INFINITY (Double.MIN_VALUE is positive).",
                        in -> at(in, (values, largest) -> {
                            int first = 0;
                            while (largest > 0 && values[first] != largest) {
                                first++;
                            }
                            return first;
                        }))
                .mistake("The largest number was looked for in the whole image",
                        "The same number may stand in other windows, too: look for it among the cells of its own window.", in -> {
                            double[][] sources = right(in);
                            for (int n = 0; n < sources.length; n++) {
                                for (int i = 0; i < sources[n].length; i++) {
                                    double largest = in.images().matrix().get(n, (int) sources[n][i]);
                                    int place = 0;
                                    while (in.images().matrix().get(n, place) != largest) {
                                        place++;
                                    }
                                    sources[n][i] = place;
                                }
                            }
                            return sources;
                        })
                .mistake("The first cell of the window", "Compare all cells of the window.",
                        in -> at(in, (values, best) -> 0))
                .mistake("The last cell of the window", "Compare all cells of the window.",
                        in -> at(in, (values, best) -> values.length - 1))
                .mistake("The first image in place of every image", "The loop over n must read image n.", in -> {
                    double[][] sources = right(in);
                    for (int n = 1; n < sources.length; n++) {
                        sources[n] = sources[0].clone();
                    }
                    return sources;
                })
                .mistake("Only the first image", "Every image has a row of sources; look at the loop over n.", in -> {
                    double[][] sources = right(in);
                    for (int n = 1; n < sources.length; n++) {
                        sources[n] = new double[sources[n].length];
                    }
                    return sources;
                })
                .mistake("Only the first channel", "Every channel has its sources; look at the loop over c.", in -> {
                    double[][] sources = right(in);
                    int area = in.pooledShape().height() * in.pooledShape().width();
                    for (double[] row : sources) {
                        for (int i = area; i < row.length; i++) {
                            row[i] = 0;
                        }
                    }
                    return sources;
                })
                .mistake("The output's height taken for its width", "Cell (c, oy, ox) of the output has the number"
                        + " (c · OH + oy) · OW + ox: ask the pooled shape for its index.", in -> {
                    Shape pooled = in.pooledShape();
                    double[][] right = right(in);
                    double[][] sources = new double[right.length][pooled.size()];
                    for (int n = 0; n < right.length; n++) {
                        for (int i = 0; i < pooled.size(); i++) {
                            int ox = i % pooled.width();
                            int oy = i / pooled.width() % pooled.height();
                            int c = i / pooled.width() / pooled.height();
                            int wrong = c * pooled.height() * pooled.width() + oy * pooled.height() + ox;
                            if (wrong < pooled.size()) {
                                sources[n][wrong] = right[n][i];
                            }
                        }
                    }
                    return sources;
                })
                .mistake("Counted in the padded image", "A place counts in the image as it is, without padding.",
                        in -> map(in, cell -> {
                    Shape shape = in.images().shape();
                    int up = -in.window().top(0, shape);
                    int left = -in.window().left(0, shape);
                    Shape pooled = in.pooledShape();
                    int height = Math.max(shape.height() + up,
                            in.window().top(pooled.height() - 1, shape) + in.window().height() + up);
                    int width = Math.max(shape.width() + left,
                            in.window().left(pooled.width() - 1, shape) + in.window().width() + left);
                    if (!in.window().same()) {
                        return cell;
                    }
                    int x = cell % shape.width() + left;
                    int y = cell / shape.width() % shape.height() + up;
                    return (cell / shape.width() / shape.height() * height + y) * width + x;
                }))
                .mistake(Trial.INPUT_CHANGED, "", in -> {
                    double[][] sources = right(in);
                    in.images().matrix().scaleInPlace(2);
                    return sources;
                })
                .property("what stands at the source is the maximum", (answer, random) -> {
                    PoolingInput in = PoolingInput.padded(random);
                    double[][] sources = answer.apply(in);
                    Matrix found = Matrix.zeros(sources.length, sources[0].length);
                    for (int n = 0; n < sources.length; n++) {
                        for (int i = 0; i < sources[n].length; i++) {
                            found.set(n, i, in.images().matrix().get(n, (int) sources[n][i]));
                        }
                    }
                    NumbersAssert.assertThat(found).isCloseTo(in.pool(Poolings::max).matrix());
                });
    }

    private interface Choice {
        int of(double[] values, double largest);
    }

    private static double[][] right(PoolingInput in) {
        return numbers(Poolings.maxSources(in.images(), in.kernel()));
    }

    /** The places as numbers, with all their flaws: missing rows stay missing. */
    static double[][] numbers(int[][] places) {
        if (places == null) {
            return null;
        }
        double[][] numbers = new double[places.length][];
        for (int n = 0; n < places.length; n++) {
            numbers[n] = places[n] == null ? null : IntStream.of(places[n]).asDoubleStream().toArray();
        }
        return numbers;
    }

    private static double[][] map(PoolingInput in, IntUnaryOperator place) {
        double[][] sources = right(in);
        for (double[] row : sources) {
            for (int i = 0; i < row.length; i++) {
                row[i] = place.applyAsInt((int) row[i]);
            }
        }
        return sources;
    }

    /** Another cell of each window: the choice is given its numbers in row order. */
    private static double[][] at(PoolingInput in, Choice choice) {
        double[][] sources = right(in);
        for (int n = 0; n < sources.length; n++) {
            for (int i = 0; i < sources[n].length; i++) {
                int sample = n;
                int[] cells = Poolings.cells(in.images().shape(), in.kernel(), i);
                double[] values = IntStream.of(cells).mapToDouble(cell -> in.images().matrix().get(sample, cell)).toArray();
                sources[n][i] = cells[choice.of(values, Poolings.max(values))];
            }
        }
        return sources;
    }

    private static double[][] firstByColumns(PoolingInput in) {
        double[][] sources = right(in);
        int width = in.images().shape().width();
        for (int n = 0; n < sources.length; n++) {
            for (int i = 0; i < sources[n].length; i++) {
                for (int cell : Poolings.cells(in.images().shape(), in.kernel(), i)) {
                    boolean equal = in.images().matrix().get(n, cell) == in.images().matrix().get(n, (int) sources[n][i]);
                    sources[n][i] = equal && cell % width < sources[n][i] % width ? cell : sources[n][i];
                }
            }
        }
        return sources;
    }

    private static Tensor ties(int samples, Shape shape, RandomGenerator random) {
        Tensor images = Tensor.zeros(samples, shape);
        for (int n = 0; n < samples; n++) {
            for (int i = 0; i < shape.size(); i++) {
                images.matrix().set(n, i, -1 - random.nextInt(2));
            }
        }
        return images;
    }

    private static String words(PoolingInput in, int sample, int i) {
        int[] cells = Poolings.cells(in.images().shape(), in.kernel(), i);
        double[] places = IntStream.of(cells).asDoubleStream().toArray();
        double[] values = IntStream.of(cells).mapToDouble(cell -> in.images().matrix().get(sample, cell)).toArray();
        return "The real cells of its window are at " + PoolingInput.list(places) + " and hold " + PoolingInput.list(values)
                + ". Which is the first of the largest?";
    }

    @Test
    void each_output_knows_the_first_of_its_largest_cells() {
        TRIAL.check();
    }
}
