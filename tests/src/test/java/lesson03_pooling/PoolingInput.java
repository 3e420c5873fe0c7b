package lesson03_pooling;

import check.Fixtures;
import check.Trial;
import definitions.Poolings;
import definitions.Poolings.Kernel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** What pooling is given, with the questions and the mistakes that all kinds of pooling have in common. */
record PoolingInput(Tensor images, Window window) {

    /** The map of the lesson's first example, one sample of one channel. */
    static Tensor fourByFour() {
        return Tensor.of(Matrix.of("1 1 2 4; 5 6 7 8; 3 2 1 0; 1 2 3 4"));
    }

    /** Maps 1 and 2 of lesson 1, before ReLU. */
    static Tensor maps() {
        return Tensor.of(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"),
                Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"));
    }

    static Kernel kernel(Window window) {
        return new Kernel(window.height(), window.width(), window.strideHeight(), window.strideWidth(), window.same());
    }

    Kernel kernel() {
        return kernel(window);
    }

    Shape pooledShape() {
        return Poolings.pooledShape(images.shape(), kernel());
    }

    Tensor pool(ToDoubleFunction<double[]> number) {
        return Poolings.pool(images, kernel(), number);
    }

    // ---------------------------------------------------------------- questions

    /** Random questions in which no axis, size or stride can be taken for another, of both signs and of one sign alone. */
    static <O> Trial<PoolingInput, O> ask(Trial<PoolingInput, O> trial) {
        return trial
                .random("2 images of 3×5×7, windows of 2×3 side by side", 2,
                        random -> new PoolingInput(Fixtures.tensor(2, new Shape(3, 5, 7), random),
                                new Window(2, 3, 2, 3, false)))
                .random("2 images of 3×4×6, windows of 2×3 with strides 1 and 2, which overlap", 2,
                        PoolingInput::overlapping)
                .random("3 images of 2×7×5, windows of 2×1 with strides 3 and 2, which leave cells out", 1,
                        random -> new PoolingInput(Fixtures.tensor(3, new Shape(2, 7, 5), random),
                                new Window(2, 1, 3, 2, false)))
                .random("2 images of 3×5×6, windows of 3×4 with strides 2 and 1, padding same", 2, PoolingInput::padded)
                .random("2 negative images of 3×5×4, windows of 2×3 with strides 2 and 3, padding same", 1, random ->
                        new PoolingInput(oneSign(Fixtures.tensor(2, new Shape(3, 5, 4), random), -1),
                                new Window(2, 3, 2, 3, true)))
                .random("2 positive images of 3×4×5, windows of 3×2 with strides 3 and 2, padding same", 1, random ->
                        new PoolingInput(oneSign(Fixtures.tensor(2, new Shape(3, 4, 5), random), 1),
                                new Window(3, 2, 3, 2, true)))
                .fixture("a window of 3×2 over an image of 2×4, where it does not fit",
                        () -> new PoolingInput(Tensor.of(Matrix.of("1 2 3 4; 5 6 7 8")), new Window(3, 2, 1, 1, false)));
    }

    static PoolingInput overlapping(RandomGenerator random) {
        return new PoolingInput(Fixtures.tensor(2, new Shape(3, 4, 6), random), new Window(2, 3, 1, 2, false));
    }

    /** One row of padding above and below, one column on the left and two on the right. */
    static PoolingInput padded(RandomGenerator random) {
        return new PoolingInput(Fixtures.tensor(2, new Shape(3, 5, 6), random), new Window(3, 4, 2, 1, true));
    }

    private static Tensor oneSign(Tensor images, int sign) {
        return new Tensor(images.matrix().map(value -> sign * Math.abs(value)), images.shape());
    }

    // ---------------------------------------------------------------- mistakes

    /** Adds the mistakes that can be made with the loops and the window, whatever becomes of its cells. */
    static Trial<PoolingInput, Tensor> commonMistakes(Trial<PoolingInput, Tensor> trial, ToDoubleFunction<double[]> number) {
        return trial
                .mistake("Stride 1", "The window moves on by its stride: top and left of the Window know where it begins.",
                        in -> Poolings.pool(in.images(), in.kernel().withStrides(1, 1), number))
                .mistake("The window's size taken for its stride",
                        "The size is the stride only if nothing else is said. This Window has strides of its own.",
                        in -> Poolings.pool(in.images(), in.kernel().withStrides(in.window().height(), in.window().width()),
                                number))
                .mistake("Strides of height and width swapped",
                        "The rows move on by strideHeight, the columns by strideWidth.",
                        in -> Poolings.pool(in.images(),
                                in.kernel().withStrides(in.window().strideWidth(), in.window().strideHeight()), number))
                .mistake("Height and width of the window swapped", "The window has height rows and width columns.", in -> {
                    Window w = in.window();
                    return Poolings.pool(in.images(),
                            new Kernel(w.width(), w.height(), w.strideHeight(), w.strideWidth(), w.same()), number);
                })
                .mistake("Height and width of the window swapped",
                        "The loop over the rows of a window ends at height, the one over its columns at width.",
                        in -> in.window(number, (oy, ox) -> in.window().top(oy, in.images().shape()),
                                (oy, ox) -> in.window().left(ox, in.images().shape()), in.window().width(),
                                in.window().height()))
                .mistake("The window's size taken for its stride",
                        "Window (oy, ox) begins at oy · strideHeight and ox · strideWidth: ask top and left of the Window.",
                        in -> in.window(number, (oy, ox) -> oy * in.window().height() + in.window().top(0, in.images().shape()),
                                (oy, ox) -> ox * in.window().width() + in.window().left(0, in.images().shape()),
                                in.window().height(), in.window().width()))
                .mistake("Strides of height and width swapped",
                        "The rows move on by strideHeight, the columns by strideWidth: ask top and left of the Window.",
                        in -> in.window(number,
                                (oy, ox) -> oy * in.window().strideWidth() + in.window().top(0, in.images().shape()),
                                (oy, ox) -> ox * in.window().strideHeight() + in.window().left(0, in.images().shape()),
                                in.window().height(), in.window().width()))
                .mistake("Pooled over all channels",
                        "Each channel is pooled by itself: start anew for each, and look only at its own cells.", in -> {
                    Tensor mixed = in.overChannels(number);
                    Tensor output = in.pool(number);
                    for (int n = 0; n < output.samples(); n++) {
                        for (int c = 0; c < output.shape().channels(); c++) {
                            output.setChannel(n, c, mixed.channel(n, 0));
                        }
                    }
                    return output;
                })
                .mistake("Padding same taken for valid",
                        "With padding same the output has ⌈H/stride⌉ rows: windows may reach beyond the border.",
                        in -> {
                            Window w = in.window();
                            return Poolings.pool(in.images(),
                                    new Kernel(w.height(), w.width(), w.strideHeight(), w.strideWidth(), false), number);
                        })
                .mistake("The first window begins at the border, though the padding is same",
                        "With padding same the first window may begin above and left of the image: ask top and left of the"
                                + " Window.",
                        in -> in.shifted(number))
                .mistake("The window does not move",
                        "Every output cell has a window of its own, which begins at top and left.", in -> {
                    Tensor output = in.pool(number);
                    Shape shape = output.shape();
                    for (int n = 0; n < output.samples(); n++) {
                        for (int c = 0; c < shape.channels(); c++) {
                            output.setChannel(n, c, Matrix.filled(shape.height(), shape.width(), output.get(n, c, 0, 0)));
                        }
                    }
                    return output;
                })
                .mistake("The last row of the window was left out", "Look at the bound of the inner loop over the rows.",
                        in -> in.narrowed(1, 0, number))
                .mistake("The last column of the window was left out",
                        "Look at the bound of the inner loop over the columns.",
                        in -> in.narrowed(0, 1, number))
                .mistake("The last row of the output was left out", "Look at the bound of the loop over the output's rows.",
                        in -> in.without((shape, c, y, x) -> y == shape.height() - 1, number))
                .mistake("The last column of the output was left out",
                        "Look at the bound of the loop over the output's columns.",
                        in -> in.without((shape, c, y, x) -> x == shape.width() - 1, number))
                .mistake("Only the first channel", "Each channel is pooled by itself; look at the loop over c.",
                        in -> in.without((shape, c, y, x) -> c > 0, number))
                .mistake("The first channel in place of every channel",
                        "Each channel is pooled by itself: read channel c of the images.", in -> {
                    Tensor output = in.pool(number);
                    for (int n = 0; n < output.samples(); n++) {
                        for (int c = 1; c < output.shape().channels(); c++) {
                            output.setChannel(n, c, output.channel(n, 0));
                        }
                    }
                    return output;
                })
                .mistake("Pooled over the channels",
                        "Each channel is pooled by itself: the output has as many channels as the input. Only filters mix"
                                + " channels.",
                        in -> in.overChannels(number))
                .mistake("Only the first image", "Every image of the batch is pooled; look at the loop over n.", in -> {
                    Tensor output = in.pool(number);
                    for (int n = 1; n < output.samples(); n++) {
                        output.matrix().setRow(n, Matrix.zeros(1, output.shape().size()));
                    }
                    return output;
                })
                .mistake("The first image in place of every image", "The loop over n must read image n.", in -> {
                    Tensor output = in.pool(number);
                    for (int n = 1; n < output.samples(); n++) {
                        output.matrix().setRow(n, output.matrix().row(0));
                    }
                    return output;
                })
                .mistake("The first cell of the window",
                        "Look at all cells of the window, not only at the one where it begins.",
                        in -> in.pool(cells -> cells[0]))
                .mistake("The last cell of the window", "Each cell replaces the one before it; put them together.",
                        in -> in.pool(cells -> cells[cells.length - 1]))
                .mistake("Rows and columns of the output exchanged",
                        "The output cell (oy, ox) belongs to the window in row oy and column ox.",
                        in -> {
                            Tensor right = in.pool(number);
                            Shape shape = right.shape();
                            Tensor output = Tensor.zeros(right.samples(),
                                    new Shape(shape.channels(), shape.width(), shape.height()));
                            for (int n = 0; n < right.samples(); n++) {
                                for (int c = 0; c < shape.channels(); c++) {
                                    output.setChannel(n, c, right.channel(n, c).transpose());
                                }
                            }
                            return output;
                        })
                .mistake("Nothing was pooled", "What is returned is the images themselves.", in -> {
                    in.pooledShape(); // still refused where the window does not fit
                    return in.images().copy();
                })
                .mistake(Trial.INPUT_CHANGED, "", in -> {
                    Tensor output = in.pool(number);
                    in.images().matrix().scaleInPlace(2);
                    return output;
                });
    }

    private interface Cell {
        boolean is(Shape pooled, int c, int y, int x);
    }

    /** Zero where the condition says so. */
    private Tensor without(Cell leftOut, ToDoubleFunction<double[]> number) {
        Tensor output = pool(number);
        for (int n = 0; n < output.samples(); n++) {
            for (int i = 0; i < output.shape().size(); i++) {
                int x = i % output.shape().width();
                int y = i / output.shape().width() % output.shape().height();
                if (leftOut.is(output.shape(), i / output.shape().width() / output.shape().height(), y, x)) {
                    output.matrix().set(n, i, 0);
                }
            }
        }
        return output;
    }

    /** Windows that lack some of their last rows or columns, real or not; 0 if nothing is left. */
    private Tensor narrowed(int rows, int cols, ToDoubleFunction<double[]> number) {
        return window(number, (oy, ox) -> window.top(oy, images.shape()), (oy, ox) -> window.left(ox, images.shape()),
                window.height() - rows, window.width() - cols);
    }

    /** Windows that begin at oy·strideHeight and ox·strideWidth. */
    private Tensor shifted(ToDoubleFunction<double[]> number) {
        return window(number, (oy, ox) -> oy * window.strideHeight(), (oy, ox) -> ox * window.strideWidth(),
                window.height(), window.width());
    }

    private interface Begin {
        int at(int oy, int ox);
    }

    private Tensor window(ToDoubleFunction<double[]> number, Begin top, Begin left, int height, int width) {
        Shape shape = images.shape();
        Shape pooled = pooledShape();
        Tensor output = Tensor.zeros(images.samples(), pooled);
        for (int n = 0; n < output.samples(); n++) {
            for (int i = 0; i < pooled.size(); i++) {
                int sample = n;
                int ox = i % pooled.width();
                int oy = i / pooled.width() % pooled.height();
                int c = i / pooled.width() / pooled.height();
                int firstRow = top.at(oy, ox);
                int firstColumn = left.at(oy, ox);
                double[] cells = IntStream.range(0, height * width)
                        .filter(k -> inside(firstRow + k / width, shape.height())
                                && inside(firstColumn + k % width, shape.width()))
                        .mapToDouble(k -> images.get(sample, c, firstRow + k / width, firstColumn + k % width)).toArray();
                output.matrix().set(n, i, cells.length == 0 ? 0 : number.applyAsDouble(cells));
            }
        }
        return output;
    }

    private static boolean inside(int place, int size) {
        return 0 <= place && place < size;
    }

    private Tensor overChannels(ToDoubleFunction<double[]> number) {
        Shape pooled = pooledShape();
        Tensor output = Tensor.zeros(images.samples(), new Shape(1, pooled.height(), pooled.width()));
        int area = pooled.height() * pooled.width();
        for (int n = 0; n < output.samples(); n++) {
            for (int i = 0; i < area; i++) {
                int sample = n;
                int cell = i;
                double[] cells = IntStream.range(0, pooled.channels())
                        .flatMap(c -> IntStream.of(Poolings.cells(images.shape(), kernel(), c * area + cell)))
                        .mapToDouble(j -> images.matrix().get(sample, j)).toArray();
                output.matrix().set(n, i, number.applyAsDouble(cells));
            }
        }
        return output;
    }

    // ---------------------------------------------------------------- words

    /** Says which real cells the window of an output cell (sample, channel, row, column) has. */
    String cellsOf(int[] cell, String question) {
        Shape pooled = pooledShape();
        int[] places = Poolings.cells(images.shape(), kernel(), pooled.index(cell[1], cell[2], cell[3]));
        double[] values = IntStream.of(places).mapToDouble(place -> images.matrix().get(cell[0], place)).toArray();
        return "The real cells of its window: " + list(values) + ". " + question;
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    /** The numbers with at most six digits. */
    static String list(double... values) {
        return DoubleStream.of(values).mapToObj(value -> number(value))
                .collect(Collectors.joining(", "));
    }
}
