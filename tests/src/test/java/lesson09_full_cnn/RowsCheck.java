package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import lesson03_pooling.Window;
import lesson04_activations.Relu;
import lesson05_backprop.ActivationLayer;
import lesson05_backprop.Convolution;
import lesson05_backprop.Dense;
import lesson05_backprop.Flatten;
import lesson05_backprop.MaxPoolingLayer;
import lesson05_backprop.Sliding;
import matrix.Matrix;
import matrix.Shape;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.3", title = "Shapes and parameters, layer by layer", points = 3, file = "Sequential.java", needs = {"9.2", "5.20"})
class RowsCheck {

    /** Images, then a convolution, ReLU, 2×2 pooling, flatten and a dense layer. */
    record Input(Shape image, int filters, int filterHeight, int filterWidth, int units) {

        Sequential network() {
            Random random = new Random(1);
            return new Sequential(image, List.of(
                    new Convolution(filters, image.channels(), filterHeight, filterWidth, Sliding.plain(), random),
                    new ActivationLayer(new Relu()), new MaxPoolingLayer(Window.of(2)), new Flatten(),
                    new Dense(pooled().size(), units, random)));
        }

        Shape maps() {
            return new Shape(filters, image.height() - filterHeight + 1, image.width() - filterWidth + 1);
        }

        Shape pooled() {
            return new Shape(filters, maps().height() / 2, maps().width() / 2);
        }

        int filterWeights() {
            return filters * image.channels() * filterHeight * filterWidth;
        }
    }

    private static final List<String> NAMES = List.of("convolution", "relu", "max_pooling", "flatten", "dense");

    static final Trial<Input, List<Sequential.Row>> ROWS = Trial.of("rows()", (Input in) -> in.network().rows())
            .definition(RowsCheck::right)
            .example("28×28, 25 filters 3×3, 10 units", () -> new Input(new Shape(1, 28, 28), 25, 3, 3, 10), List.of(
                    new Sequential.Row("convolution", new Shape(25, 26, 26), 250), new Sequential.Row("relu", new Shape(25, 26, 26), 0),
                    new Sequential.Row("max_pooling", new Shape(25, 13, 13), 0), new Sequential.Row("flatten", new Shape(4225, 1, 1), 0),
                    new Sequential.Row("dense", new Shape(10, 1, 1), 42260)))
            .fixture("3×9×12, 4 filters 2×5, 7 units", () -> new Input(new Shape(3, 9, 12), 4, 2, 5, 7))
            .mistake("The shape that goes in", "Each row shows what comes out of its layer.", in -> {
                List<Shape> before = List.of(in.image(), in.maps(), in.maps(), in.pooled(), Shape.vector(in.pooled().size()));
                List<Sequential.Row> rows = new ArrayList<>();
                for (int i = 0; i < NAMES.size(); i++) {
                    rows.add(new Sequential.Row(NAMES.get(i), before.get(i), right(in).get(i).parameters()));
                }
                return rows;
            })
            .mistake("Every layer got the input of the network", "What comes out of one layer goes into the next: keep the shape from row to row.",
                    in -> {
                        throw new IllegalArgumentException("the dense layer does not fit the image");
                    })
            .mistake("Everywhere the shape of the network's output", "Each row shows what comes out of its own layer.",
                    in -> changed(in, row -> new Sequential.Row(row.name(), Shape.vector(in.units()), row.parameters())))
            .mistake("The biases were not counted", "A layer's parameters() are all that it learns: weights and biases.", in -> changed(in,
                    row -> new Sequential.Row(row.name(), row.output(), row.parameters() == 0 ? 0
                            : row.parameters() - row.output().channels())))
            .mistake("Matrices in place of numbers", "A parameter is a whole matrix; count its cells.", in -> changed(in,
                    row -> new Sequential.Row(row.name(), row.output(), row.parameters() == 0 ? 0 : 2)))
            .mistake("Rows in place of cells", "A matrix has rows · cols numbers: size().", in -> changed(in, row -> new Sequential.Row(row.name(),
                    row.output(), switch (row.name()) {
                        case "convolution" -> in.filters() + 1;
                        case "dense" -> in.pooled().size() + 1;
                        default -> 0;
                    })))
            .mistake("Everywhere the shape of the input", "Each row shows what comes out of its layer.",
                    in -> changed(in, row -> new Sequential.Row(row.name(), in.image(), row.parameters())))
            .mistake("Only the layers that learn", "One row for each layer.",
                    in -> right(in).stream().filter(row -> row.parameters() > 0).toList())
            .mistake("A row for the input", "One row for each layer; summary() adds the input.", in -> {
                List<Sequential.Row> rows = new ArrayList<>(right(in));
                rows.add(0, new Sequential.Row("input", in.image(), 0));
                return rows;
            })
            .mistake("Counted on and on", "Each row has the parameters of its own layer, not of all so far.", in -> {
                List<Sequential.Row> rows = new ArrayList<>();
                int sum = 0;
                for (Sequential.Row row : right(in)) {
                    sum += row.parameters();
                    rows.add(new Sequential.Row(row.name(), row.output(), sum));
                }
                return rows;
            })
            .mistake("The whole network's parameters in every row", "Each row has the parameters of its own layer.", in -> changed(in,
                    row -> new Sequential.Row(row.name(), row.output(), total(in))))
            .mistake("No row", "One row for each layer.", in -> List.of());

    static final Trial<Input, Integer> COUNT = Trial.of("parameterCount()", (Input in) -> in.network().parameterCount())
            .definition(RowsCheck::total)
            .example("28×28, 25 filters 3×3, 10 units", () -> new Input(new Shape(1, 28, 28), 25, 3, 3, 10), 42510)
            .fixture("3×9×12, 4 filters 2×5, 7 units", () -> new Input(new Shape(3, 9, 12), 4, 2, 5, 7))
            .mistake("Matrices in place of numbers", "A parameter is a whole matrix; count its cells.", in -> 4)
            .mistake("The biases were not counted", "parameters() has the biases, too.", in -> total(in) - in.filters() - in.units())
            .mistake("Rows in place of cells", "A matrix has rows · cols numbers: size().",
                    in -> in.filters() + 1 + in.pooled().size() + 1)
            .mistake("Columns in place of cells", "A matrix has rows · cols numbers: size().", in -> in.filterWeights() / in.filters() + in.filters()
                    + 2 * in.units())
            .mistake("Layers in place of numbers", "Add up the numbers of all parameters.", in -> NAMES.size())
            .mistake("Only the last layer", "Add up over all layers.", in -> (in.pooled().size() + 1) * in.units());

    private static final Shape PIXELS = new Shape(1, 2, 3);

    /** A network of two layers with names of their own, which also gather something: how many samples they have seen. */
    private record Named(int hidden, int units) {
        Sequential network() {
            return new Sequential(PIXELS).add("first", new Probe("a", Matrix.zeros(PIXELS.size(), hidden)))
                    .add("second", new Probe("b", Matrix.zeros(hidden, units)));
        }
    }

    private record Counted(List<Sequential.Row> rows, int parameters) {
    }

    static final Trial<Named, Counted> NAMED = Trial.of("rows() and parameterCount() of two layers y = x·a and y = x·b, called first and second, which"
                            + " count their samples as a statistic", (Named in) -> new Counted(in.network().rows(), in.network().parameterCount()))
            .definition(in -> counted(in, "first", "second", 0, 0))
            .fixture("4 and 5 units", () -> new Named(4, 5))
            .fixture("7 and 2 units", () -> new Named(7, 2))
            .mistake("Statistics were counted", "What is gathered is not learned: only parameters() count.", in -> counted(in, "first", "second", 1, 2))
            .mistake("Statistics were counted in the rows", "What is gathered is not learned: only parameters() count.",
                    in -> counted(in, "first", "second", 1, 0))
            .mistake("Statistics were counted in the sum", "What is gathered is not learned: only parameters() count.",
                    in -> counted(in, "first", "second", 0, 2))
            .mistake("The kind in place of the name", "A row has the layer's name: names has them, in the order of layers.",
                    in -> counted(in, "Probe", "Probe", 0, 0))
            .mistake("The parameter's name in place of the layer's", "A row has the layer's name: names has them, in the order of layers.",
                    in -> counted(in, "a", "b", 0, 0))
            .mistake("Names in the reverse order", "The name of a layer stands at its place.", in -> counted(in, "second", "first", 0, 0));

    private static Counted counted(Named in, String first, String second, int more, int moreInAll) {
        int a = PIXELS.size() * in.hidden();
        int b = in.hidden() * in.units();
        return new Counted(List.of(new Sequential.Row(first, Shape.vector(in.hidden()), a + more),
                new Sequential.Row(second, Shape.vector(in.units()), b + more)), a + b + moreInAll);
    }

    private static List<Sequential.Row> right(Input in) {
        int flat = in.pooled().channels() * in.pooled().height() * in.pooled().width();
        return List.of(new Sequential.Row(NAMES.get(0), in.maps(), in.filterWeights() + in.filters()),
                new Sequential.Row(NAMES.get(1), in.maps(), 0), new Sequential.Row(NAMES.get(2), in.pooled(), 0),
                new Sequential.Row(NAMES.get(3), Shape.vector(flat), 0),
                new Sequential.Row(NAMES.get(4), Shape.vector(in.units()), flat * in.units() + in.units()));
    }

    private static int total(Input in) {
        return right(in).get(0).parameters() + right(in).get(4).parameters();
    }

    private static List<Sequential.Row> changed(Input in, UnaryOperator<Sequential.Row> change) {
        return right(in).stream().map(change).toList();
    }

    @Test
    void every_layer_has_its_row_with_its_name_and_without_its_statistics() {
        ROWS.check();
        NAMED.check();
    }

    @Test
    void all_numbers_are_counted() {
        COUNT.check();
    }
}
