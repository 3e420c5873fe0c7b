package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.20", title = "Layers in a chain", points = 3, file = "Chain.java")
class ChainCheck {

    /** Three matrices a, b, c, for three layers y = x·matrix. */
    record Input(Tensor x, Matrix a, Matrix b, Matrix c, Tensor outputGradient) {

        List<Layer> layers() {
            return List.of(new Mixing("a", a), new Mixing("b", b), new Mixing("c", c));
        }
    }

    record Seen(Tensor output, Tensor outputInEvaluation, Tensor inputGradient, Matrix gradientA, Matrix gradientB,
            Matrix gradientC,
            String parameters, Shape outputShape) {

        static Seen of(Layer chain, List<Layer> layers, Input in) {
            Tensor output = chain.forward(in.x(), Mode.TRAINING);
            Tensor evaluated = chain.forward(in.x(), Mode.EVALUATION);
            Tensor inputGradient = chain.backward(in.outputGradient());
            List<Parameter> own = layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
            return new Seen(output, evaluated, inputGradient, own.get(0).gradient(), own.get(1).gradient(),
                    own.get(2).gradient(),
                    String.join(", ", chain.parameters().stream().map(Parameter::name).toList()),
                            chain.outputShape(in.x().shape()));
        }

        Seen withOutputs(Tensor output, Tensor outputInEvaluation) {
            return new Seen(output, outputInEvaluation, inputGradient, gradientA, gradientB, gradientC, parameters,
                    outputShape);
        }

        Seen withInputGradient(Tensor gradient) {
            return new Seen(output, outputInEvaluation, gradient, gradientA, gradientB, gradientC, parameters, outputShape);
        }

        Seen withParameters(String names) {
            return new Seen(output, outputInEvaluation, inputGradient, gradientA, gradientB, gradientC, names, outputShape);
        }
    }

    static final Trial<Input,
            Seen> TRIAL = Trial.of("forward in TRAINING and EVALUATION, backward(outputGradient), parameters(), outputShape",
                    (Input in) -> {
                        List<Layer> layers = in.layers();
                        return Seen.of(new Chain(layers), layers, in);
                    })
            .definition(ChainCheck::right)
            .random("three layers y = x·a, y = x·b, y = x·c", 3, random -> input(random))
            .random("three layers that change the number of features, 3 to 2 to 4 to 5", 2, random -> new Input(
                    Fixtures.tensor(2, Shape.vector(3), random), Fixtures.matrix(3, 2, random), Fixtures.matrix(2, 4,
                            random),
                    Fixtures.matrix(4, 5, random), Fixtures.tensor(2, Shape.vector(5), random)))
            .mistake("Backward in the order of forward",
                    "The gradient starts at the last layer: go through the list from its end.",
                    in -> wrong(in, layers -> layers, true))
            .mistake("Forward from the last layer to the first",
                    "The first layer of the list is the first to see the input.",
                    in -> wrong(in, layers -> {
                        List<Layer> reversed = new ArrayList<>(layers);
                        Collections.reverse(reversed);
                        return reversed;
                    }, false))
            .mistake("The first layer was left out",
                    "All layers take part; the loop begins at 0, and on the way back it ends there.",
                    in -> wrong(in, layers -> layers.subList(1, 3), false))
            .mistake("The last layer was left out", "All layers take part.", in -> wrong(in, layers -> layers.subList(0, 2),
                    false))
            .mistake("Every layer gets the input of the chain", "A layer gets the output of the one before it.",
                    in -> wrong(in, layers -> List.of(layers.get(2)), false))
            .mistake("Always in training mode", "Hand the mode on as it came: in evaluation some layers behave differently.",
                    in -> right(in).withOutputs(right(in).output(), right(in).output()))
            .mistake("Always in evaluation mode",
                    "Hand the mode on as it came: in training the layers remember what backward needs.", in -> {
                throw new NullPointerException("no layer remembers anything");
            })
            .mistake("The gradient is returned as it came",
                    "Each layer returns the gradient for its input; that goes on to the layer before it.",
                    in -> right(in).withInputGradient(in.outputGradient()))
            .mistake("Parameters of the first layer only", "The chain learns with all its layers.", in ->
                    right(in).withParameters("a"))
            .mistake("Parameters of the last layer only", "The chain learns with all its layers: collect, do not overwrite.",
                    in -> right(in).withParameters("c"))
            .mistake("No parameters", "The chain learns with all its layers.", in -> right(in).withParameters(""))
            .mistake("Parameters in reverse order", "Those of the first layer come first.", in ->
                    right(in).withParameters("c, b, a"));

    private static Input input(RandomGenerator random) {
        return new Input(Fixtures.tensor(2, Shape.vector(3), random), Fixtures.matrix(3, 3, random), Fixtures.matrix(3, 3,
                random),
                Fixtures.matrix(3, 3, random), Fixtures.tensor(2, Shape.vector(3), random));
    }

    /** All products written out. */
    private static Seen right(Input in) {
        Matrix xa = in.x().matrix().times(in.a());
        Matrix xab = xa.times(in.b());
        Shape shape = Shape.vector(in.c().cols());
        Tensor output = new Tensor(xab.times(in.c()), shape);
        Matrix g = in.outputGradient().matrix();
        Matrix gc = g.times(in.c().transpose());
        Matrix gcb = gc.times(in.b().transpose());
        return new Seen(output, new Tensor(output.matrix().scale(8), shape), new Tensor(gcb.times(in.a().transpose()),
                in.x().shape()),
                in.x().matrix().transpose().times(gcb), xa.transpose().times(gc), xab.transpose().times(g), "a, b, c",
                        shape);
    }

    /** A chain of some of the layers, in some order; the parameters and the shape are right. */
    private static Seen wrong(Input in, UnaryOperator<List<Layer>> chosen, boolean backwardInOrder) {
        List<Layer> layers = in.layers();
        List<Layer> used = chosen.apply(layers);
        Layer chain = new Layer() {
            @Override
            public Tensor forward(Tensor x, Mode mode) {
                Tensor y = x;
                for (Layer layer : used) {
                    y = layer.forward(y, mode);
                }
                return y;
            }

            @Override
            public Tensor backward(Tensor outputGradient) {
                Tensor gradient = outputGradient;
                for (int i = 0; i < used.size(); i++) {
                    gradient = used.get(backwardInOrder ? i : used.size() - 1 - i).backward(gradient);
                }
                return gradient;
            }

            @Override
            public List<Parameter> parameters() {
                return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
            }

            @Override
            public Shape outputShape(Shape input) {
                return Shape.vector(in.c().cols());
            }
        };
        return Seen.of(chain, layers, in);
    }

    @Test
    void each_layer_hands_on_forward_and_back() {
        TRIAL.check();
    }
}
