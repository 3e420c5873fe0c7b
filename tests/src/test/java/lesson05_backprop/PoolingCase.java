package lesson05_backprop;

import check.Fixtures;
import check.GradientCheck;
import definitions.PoolingGradients;
import definitions.PoolingGradients.Pool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lesson03_pooling.Window;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Images to pool, and the gradient for what comes out; 5.17 and 5.18 ask the same of two kinds of pooling. */
record PoolingCase(Tensor x, Pool pool, Tensor outputGradient) {

    Window window() {
        return new Window(pool.height(), pool.width(), pool.strideHeight(), pool.strideWidth(), false);
    }

    Tensor ones() {
        return new Tensor(outputGradient.matrix().map(value -> 1), outputGradient.shape());
    }

    static PoolingCase random(int samples, Shape image, Pool pool, RandomGenerator random) {
        return new PoolingCase(Fixtures.tensor(samples, image, random), pool,
                Fixtures.tensor(samples, PoolingGradients.shape(image, pool), random));
    }

    static LayerPass max(PoolingCase in) {
        return LayerPass.of(PoolingGradients.max(in.x(), in.pool()), PoolingGradients.maxGradient(in.outputGradient(),
                in.x(), in.pool()));
    }

    static LayerPass average(PoolingCase in) {
        return LayerPass.of(PoolingGradients.average(in.x(), in.pool()),
                PoolingGradients.averageGradient(in.outputGradient(), in.x().shape(), in.pool()));
    }

    /** The gradient of each output cell, whole, to some of the cells under its window. */
    static Tensor routed(PoolingCase in, UnaryOperator<List<Integer>> some) {
        Tensor gradient = Tensor.zeros(in.x().samples(), in.x().shape());
        for (int n = 0; n < in.x().samples(); n++) {
            for (int cell = 0; cell < in.outputGradient().shape().size(); cell++) {
                for (int i : some.apply(PoolingGradients.cells(in.x().shape(), in.pool(), cell))) {
                    gradient.matrix().set(n, i, gradient.matrix().get(n, i) + in.outputGradient().matrix().get(n, cell));
                }
            }
        }
        return gradient;
    }

    static void checkSlopes(Function<PoolingCase, LayerPass> answer, RandomGenerator random,
            Pool pool) {
        Shape image = new Shape(2, 3, 5);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 2 * image.size()).boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        double[] distinct = order.stream().mapToDouble(i -> i / 10.0 - 3).toArray(); // no two are near each other: no kink
        PoolingCase in = new PoolingCase(new Tensor(Matrix.of(2, image.size(), distinct), image), pool,
                new Tensor(Matrix.uniform(2, PoolingGradients.shape(image, pool).size(), -1, 1, random),
                        PoolingGradients.shape(image, pool)));
        GradientCheck.check(x -> answer.apply(in).output().matrix().elementTimes(in.outputGradient().matrix()).sum(),
                in.x().matrix(),
                answer.apply(in).inputGradient().matrix());
    }
}
