package lesson04_activations;

import charts.Chart;
import charts.LessonPictures;
import charts.LineChart;
import charts.PictureGrid;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Tensor;

/** The pictures of this lesson: what your own functions look like, and what they do. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final double END = 5;      // the functions are drawn from −5 to 5
    private static final int POINTS = 400;    // on each side of 0
    private static final int ACROSS = 3;      // charts side by side
    private static final double SCALE = 0.75; // of a chart in the table of charts
    private static final int LAYERS = 10;

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        return List.of(
                functions().save(folder.resolve("functions-and-derivatives.png")),
                depth().save(folder.resolve("ten-layers.png")),
                maps().save(folder.resolve("relu-of-the-maps.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "functions-and-derivatives.png",
                "Every activation with its derivative: where the derivative is near 0, nothing is learned.",
                "ten-layers.png",
                "How the output answers to each of ten layers, in powers of ten: sigmoid's answer vanishes,"
                        + " ReLU's does not.",
                "relu-of-the-maps.png",
                "The two maps of the tiny network before and after ReLU: what looks like the filter is left.");
    }

    /** Exercises 4.1 to 4.11: every function and its derivative, in a chart of its own. */
    private static Chart functions() {
        Maxout maxout = new Maxout(Matrix.column(-0.5), -1, Matrix.column(1.0), -0.5);
        return table(List.of(
                chart("identity", new Identity()),
                chart("sigmoid", new Sigmoid()),
                chart("tanh", new Tanh()),
                chart("ReLU", new Relu()),
                chart("leaky ReLU, slope 0.1", new LeakyRelu(0.1)),
                chart("ELU, α = 1", new Elu(1)),
                chart("maxout of −0.5x − 1 and x − 0.5", x -> maxout.value(Matrix.column(x)),
                        x -> maxout.gradient(Matrix.column(x), 1).x().get(0, 0)),
                chart("softmax of the logits x and 0, first", x -> Softmax.of(Matrix.row(x, 0)).get(0, 0),
                        x -> Softmax.jacobian(Softmax.of(Matrix.row(x, 0))).get(0, 0)),
                chart("log-softmax of the logits x and 0, first", x -> Softmax.log(Matrix.row(x, 0)).get(0, 0),
                        x -> Softmax.logJacobian(Softmax.of(Matrix.row(x, 0))).get(0, 0))));
    }

    private static LineChart chart(String title, Activation f) {
        return chart(title, f::value, f::derivative);
    }

    private static LineChart chart(String title, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        double[] xs = IntStream.rangeClosed(-POINTS, POINTS) // closer to each other near 0, where the kinks are
                .mapToDouble(i -> END * i * Math.abs(i) / (POINTS * POINTS)).toArray();
        return LineChart.titled(title).axes("x", "")
                .line("value", xs, Arrays.stream(xs).map(value).toArray())
                .line("derivative", xs, Arrays.stream(xs).map(derivative).toArray());
    }

    /** Several charts as one picture, row by row, a little smaller. */
    private static Chart table(List<LineChart> charts) {
        return () -> {
            List<BufferedImage> images = charts.stream().map(LineChart::image).toList();
            int width = (int) (SCALE * images.stream().mapToInt(BufferedImage::getWidth).max().orElse(1));
            int height = (int) (SCALE * images.get(0).getHeight());
            int down = (images.size() + ACROSS - 1) / ACROSS;
            BufferedImage table = new BufferedImage(ACROSS * width, down * height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = table.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, table.getWidth(), table.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            for (int i = 0; i < images.size(); i++) {
                pen.drawImage(images.get(i), i % ACROSS * width, i / ACROSS * height,
                        (int) (SCALE * images.get(i).getWidth()), (int) (SCALE * images.get(i).getHeight()), null);
            }
            pen.dispose();
            return table;
        };
    }

    /** Exercise 4.13: what reaches each layer of ten, in powers of ten. */
    private static LineChart depth() {
        double[] layers = IntStream.rangeClosed(0, LAYERS).asDoubleStream().toArray();
        return LineChart.titled("Through ten layers: how the output answers to each of them")
                .axes("l, from the input a(0) to the output a(10)", "∂a(10)/∂a(l)")
                .logarithmic()
                .line("ReLU, weights 2", layers, gradients(new Relu(), 2))
                .line("ReLU, weights 1", layers, gradients(new Relu(), 1))
                .line("ReLU, weights 0.5", layers, gradients(new Relu(), 0.5))
                .line("tanh, weights 1", layers, gradients(new Tanh(), 1))
                .line("sigmoid, weights 1", layers, gradients(new Sigmoid(), 1))
                .line("sigmoid, weights 4", layers, gradients(new Sigmoid(), 4));
    }

    private static double[] gradients(Activation f, double weight) {
        double[] weights = new double[LAYERS];
        Arrays.fill(weights, weight);
        return DeepChain.gradients(f, weights, 0.5);
    }

    /** Exercises 4.4 and 4.7: maps 1 and 2 of lesson 1 before and after ReLU. */
    private static PictureGrid maps() {
        Tensor maps = Tensor.of(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"),
                Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"));
        Tensor bent = Elementwise.forward(new Relu(), maps);
        return PictureGrid.titled("Maps 1 and 2 through ReLU: what looks like the filter is left")
                .columns(4)
                .range(-4, 4)
                .addSigned("map 1", maps.channel(0, 0))
                .addSigned("ReLU of map 1", bent.channel(0, 0))
                .addSigned("map 2", maps.channel(0, 1))
                .addSigned("ReLU of map 2", bent.channel(0, 1));
    }
}
