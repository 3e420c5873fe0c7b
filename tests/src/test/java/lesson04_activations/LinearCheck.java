package lesson04_activations;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "4.12", title = "Linear layers collapse into one", points = 8, file = "Linear.java")
class LinearCheck {

    record Two(double c, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {

        static Two random(int inputs, int middle, int outputs, RandomGenerator random) {
            return new Two(Fixtures.number(random) / 2, Fixtures.matrix(inputs, middle, random),
                    Fixtures.matrix(1, middle, random),
                    Fixtures.matrix(middle, outputs, random), Fixtures.matrix(1, outputs, random));
        }

        List<Linear> layers() {
            return List.of(new Linear(w1, b1), new Linear(w2, b2));
        }

        /** What the layers make of a batch, one after the other. */
        Matrix apply(Matrix x) {
            return x.times(w1).plusRow(b1).scale(c).times(w2).plusRow(b2);
        }

        Linear right() {
            return read(w1.rows(), this::apply);
        }
    }

    record Three(double c, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Matrix w3, Matrix b3) {

        static Three random(RandomGenerator random) {
            return new Three(Fixtures.number(random) / 2, Fixtures.matrix(3, 4, random), Fixtures.matrix(1, 4, random),
                    Fixtures.matrix(4, 5, random), Fixtures.matrix(1, 5, random), Fixtures.matrix(5, 2, random),
                            Fixtures.matrix(1, 2, random));
        }

        static Three square(RandomGenerator random) {
            return new Three(-3, Fixtures.matrix(2, 2, random), Fixtures.matrix(1, 2, random), Fixtures.matrix(2, 2, random),
                    Fixtures.matrix(1, 2, random), Fixtures.matrix(2, 2, random), Fixtures.matrix(1, 2, random));
        }

        List<Linear> layers() {
            return List.of(new Linear(w1, b1), new Linear(w2, b2), new Linear(w3, b3));
        }

        Matrix apply(Matrix x) {
            return x.times(w1).plusRow(b1).scale(c).times(w2).plusRow(b2).scale(c).times(w3).plusRow(b3);
        }

        Linear right() {
            return read(w1.rows(), this::apply);
        }

        Linear with(double other) {
            return new Three(other, w1, b1, w2, b2, w3, b3).right();
        }
    }

    /** Reads W and b off what a network makes of zeros and of a 1 in each input: there is no more to a linear layer. */
    private static Linear read(int inputs, java.util.function.UnaryOperator<Matrix> network) {
        Matrix b = network.apply(Matrix.zeros(1, inputs));
        return new Linear(network.apply(Matrix.identity(inputs)).plusRow(b.scale(-1)), b);
    }

    /** W = 2·[1 2; 0 1]·[1; 3] = 2·[7; 3], b = 2·[1 −1]·[1; 3] + 5 = 2·(−2) + 5. */
    private static Two example() {
        return new Two(2, Matrix.of("1 2; 0 1"), Matrix.row(1, -1), Matrix.of("1; 3"), Matrix.row(5.0));
    }

    static final Trial<Two, Linear> TWO = Trial.of("Linear.collapse(List.of(first, second), c)",
                    (Two in) -> Linear.collapse(in.layers(), in.c()))
            .definition(Two::right)
            .example("the layers of the lesson", LinearCheck::example, new Linear(Matrix.of("14; 6"), Matrix.row(1.0)))
            .random("3 inputs, 4 between, 2 outputs", 3, random -> Two.random(3, 4, 2, random))
            .random("2 inputs, 2 between, 2 outputs", 2, random -> Two.random(2, 2, 2, random))
            .mistake("The order is swapped",
                    "The batch stands on the left: x·W₁ first, and that times W₂. So W₁ stands before W₂.",
                    in -> new Linear(in.w2().times(in.w1()).scale(in.c()), in.right().b()))
            .mistake("c is forgotten", "Between the layers every number is multiplied with c, weights and biases alike.",
                    in -> new Two(1, in.w1(), in.b1(), in.w2(), in.b2()).right())
            .mistake("c is not applied to the bias",
                    "c multiplies the whole output of the first layer, x·W₁ + b₁, so b₁, too.",
                    in -> new Linear(in.right().w(), in.b1().times(in.w2()).plus(in.b2())))
            .mistake("c is not applied to the weights", "c multiplies the whole output of the first layer, x·W₁ + b₁.",
                    in -> new Linear(in.w1().times(in.w2()), in.right().b()))
            .mistake("c behind the last layer, too", "f stands between the layers; the last one's output is left as it is.",
                    in -> new Linear(in.right().w().scale(in.c()), in.right().b().scale(in.c())))
            .mistake("c on the second bias", "b₂ comes after the multiplication by c.",
                    in -> new Linear(in.right().w(), in.b1().times(in.w2()).plus(in.b2()).scale(in.c())))
            .mistake("The first bias is forgotten", "b₁ goes through the second layer, too: what comes out for x = 0?",
                    in -> new Linear(in.right().w(), in.b2()))
            .mistake("The last bias is forgotten", "b₂ is added at the end.",
                    in -> new Linear(in.right().w(), in.right().b().minus(in.b2())))
            .mistake("The biases were only added", "b₁ goes through the weights of the second layer before b₂ is added.",
                    in -> new Linear(in.right().w(), in.b1().plus(in.b2())))
            .mistake("The biases were only added",
                    "b₁ goes through the weights of the second layer before b₂ is added, c or no c.",
                    in -> new Linear(in.right().w(), in.b1().scale(in.c()).plus(in.b2())))
            .mistake("The weights were added", "One layer after the other is a product of matrices, not a sum.",
                    in -> new Linear(in.w1().plus(in.w2()), in.right().b()))
            .mistake("Cell by cell in place of the matrix product",
                    "times is the matrix product; elementTimes is not what layers do.",
                    in -> new Linear(in.w1().elementTimes(in.w2()).scale(in.c()), in.right().b()))
            .mistake("Only the last layer", "The result does what all layers do together.", in -> in.layers().get(1))
            .mistake("Only the first layer", "The result does what all layers do together.", in -> in.layers().get(0))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Linear right = in.right();
                in.w1().scaleInPlace(in.c());
                return right;
            })
            .property("one layer alone stays as it is", (answer, random) -> {
                Two in = Two.random(3, 2, 4, random);
                Linear alone = answer.apply(new Two(1, Matrix.identity(3), Matrix.zeros(1, 3), in.w1(), in.b1()));
                NumbersAssert.assertThat(alone.w()).isCloseTo(in.w1());
                NumbersAssert.assertThat(alone.b()).isCloseTo(in.b1());
            });

    record One(double c, Matrix w, Matrix b) {

        static One random(int inputs, int outputs, RandomGenerator random) {
            return new One(1.5 + random.nextInt(4), Fixtures.matrix(inputs, outputs, random),
                    Fixtures.matrix(1, outputs, random));
        }
    }

    static final Trial<One, Linear> ONE = Trial.of("Linear.collapse(List.of(only), c)",
                    (One in) -> Linear.collapse(List.of(new Linear(in.w(), in.b())), in.c()))
            .definition(in -> new Linear(in.w().copy(), in.b().copy()))
            .example("one layer alone, c = 2", () -> new One(2, Matrix.of("1 2; 0 1; 3 -1"), Matrix.row(1, -1)),
                    new Linear(Matrix.of("1 2; 0 1; 3 -1"), Matrix.row(1, -1)))
            .random("one layer alone, 3 inputs, 2 outputs", 1, random -> One.random(3, 2, random))
            .random("one layer alone, 2 inputs, 4 outputs", 1, random -> One.random(2, 4, random))
            .mistake("c behind a layer alone", "f stands between two layers only; one layer alone stays as it is.",
                    in -> new Linear(in.w().scale(in.c()), in.b().scale(in.c())))
            .mistake("c on the weights of a layer alone", "f stands between two layers only; one layer alone stays as it is.",
                    in -> new Linear(in.w().scale(in.c()), in.b().copy()))
            .mistake("c on the bias of a layer alone", "f stands between two layers only; one layer alone stays as it is.",
                    in -> new Linear(in.w().copy(), in.b().scale(in.c())))
            .mistake("The bias of a layer alone is lost", "One layer alone stays as it is, with its bias.",
                    in -> new Linear(in.w().copy(), in.b().scale(0)))
            .mistake("A second layer is taken for granted", "The list may hold a single layer: look at its size.",
                    in -> List.of(new Linear(in.w(), in.b())).get(1))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Linear right = new Linear(in.w().copy(), in.b().copy());
                in.w().scaleInPlace(in.c());
                return right;
            });

    static final Trial<Three, Linear> THREE = Trial.of("Linear.collapse(List.of(first, second, third), c)",
                    (Three in) -> Linear.collapse(in.layers(), in.c()))
            .definition(Three::right)
            .random("3 inputs, then 4, 5 and 2", 3, Three::random)
            .random("2 units everywhere, c = −3", 2, Three::square)
            .mistake("Only the first two layers", "The list may be longer: join one layer after the other to what you have.",
                    in -> new Two(in.c(), in.w1(), in.b1(), in.w2(), in.b2()).right())
            .mistake("Only the last two layers", "The list may be longer: join one layer after the other to what you have.",
                    in -> new Two(in.c(), in.w2(), in.b2(), in.w3(), in.b3()).right())
            .mistake("The layer in the middle is skipped", "Every layer of the list counts.",
                    in -> new Two(in.c(), in.w1(), in.b1(), in.w3(), in.b3()).right())
            .mistake("c only once", "f stands between each two layers: with three layers it comes twice.",
                    in -> new Three(1, in.w1(), in.b1(), in.w2().scale(in.c()), in.b2(), in.w3(), in.b3()).right())
            .mistake("c only once, for all that is in front of the last layer",
                    "f stands between each two layers: with three layers it comes twice.",
                    in -> new Three(1, in.w1(), in.b1(), in.w2(), in.b2(), in.w3().scale(in.c()), in.b3()).right())
            .mistake("c is forgotten", "Between each two layers every number is multiplied with c.", in -> in.with(1))
            .mistake("The order is swapped", "The batch stands on the left: x·W₁ first. So W₁·W₂·W₃.", in -> new Linear(
                    in.w3().times(in.w2()).times(in.w1()).scale(in.c() * in.c()), in.right().b()))
            .mistake("The biases of the layers before the last are forgotten",
                    "Every bias goes through all layers behind it.",
                    in -> new Linear(in.right().w(), in.b3()))
            .mistake("The first bias is forgotten", "Every bias goes through all layers behind it, also that of the first.",
                    in -> new Three(in.c(), in.w1(), in.b1().scale(0), in.w2(), in.b2(), in.w3(), in.b3()).right())
            .mistake("c on the weights with its square, on every bias once", "b₁ passes f twice, b₂ once, b₃ never.",
                    in -> new Linear(in.right().w(),
                    in.b1().times(in.w2()).plus(in.b2()).times(in.w3()).scale(in.c()).plus(in.b3())))
            .mistake("c is not applied to the biases",
                    "c multiplies the whole output of a layer, x·W + b, so the biases, too.",
                    in -> new Linear(in.right().w(), in.with(1).b()))
            .mistake("c behind the last layer, too", "f stands between the layers; the last one's output is left as it is.",
                    in -> new Linear(in.right().w().scale(in.c()), in.right().b().scale(in.c())))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Linear right = in.right();
                in.b1().scaleInPlace(in.c());
                return right;
            })
            .property("the one layer answers a batch as the three do", (answer, random) -> {
                Three in = Three.random(random);
                Matrix x = Fixtures.matrix(4, 3, random);
                Linear one = answer.apply(in);
                NumbersAssert.assertThat(x.times(one.w()).plusRow(one.b())).isCloseTo(in.apply(x));
            });

    /** One after the other: what is built on the first is only judged when the first is right. */
    @Test
    void two_layers_become_one_and_so_do_three_and_one_stays() {
        TWO.check();
        THREE.check();
        ONE.check();
    }
}
