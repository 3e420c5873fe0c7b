package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Regularizer;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.4", title = "Penalize weights, not biases", points = 7, file = "Penalties.java")
class PenaltiesCheck {

    /** λ·Σ(w + 1)²: no regularizer of the lesson, so that nothing hangs on those. */
    private record Shifted(double lambda) implements Regularizer {

        @Override
        public double penalty(Matrix value) {
            double sum = 0;
            for (double w : value.ejml().data) {
                sum += lambda * (w + 1) * (w + 1);
            }
            return sum;
        }

        @Override
        public Matrix gradient(Matrix value) {
            return value.map(w -> 2 * lambda * (w + 1));
        }
    }

    /**
     * A network with filters and b, gamma and beta, basis (of a layer of somebody's own), W and b; of the last bias and of W
     * it is said whether they carry a penalty already.
     */
    record Input(double lambda, Matrix filters, Matrix w, Matrix b, boolean paying) {

        Parts network() {
            Parts network = new Parts().with("filters", filters).with("b", b).with("gamma", b.scale(2)).with("beta", b.scale(-1))
                    .with("basis", w.scale(0.5)).with("W", w).with("b", b.scale(3));
            if (paying) {
                PAYING.forEach(place -> network.parameters().get(place).setRegularizer(PRICE));
            }
            return network;
        }

        Regularizer given() {
            return new Shifted(lambda);
        }
    }

    private static final List<Integer> WEIGHTS = List.of(0, 4, 5);
    private static final int LAST_BIAS = 6;
    private static final List<Integer> PAYING = List.of(5, LAST_BIAS);
    private static final Regularizer PRICE = new Shifted(10);

    /**
     * Which parameters, counted from 0, were called weights and which carry the given regularizer; what they cost; and
     * whether all gradients are what they were, for they are Training.step's.
     */
    record Seen(List<Integer> weights, List<Integer> penalized, double totalBefore, double totalAfter,
                boolean gradientsUntouched) {

        Seen(List<Integer> weights, List<Integer> penalized, double totalBefore, double totalAfter) {
            this(weights, penalized, totalBefore, totalAfter, true);
        }

        Seen after(double total) {
            return new Seen(weights, penalized, totalBefore, total);
        }
    }

    static final Trial<Input, Seen> TRIAL = Trial.of(
                    "weights(network), penalize(network, regularizer), total(network) before and after; the parameters are"
                            + " filters, b, gamma, beta, basis, W, b, counted from 0", (Input in) -> seen(in))
            .definition(in -> seen(in, WEIGHTS, WEIGHTS))
            .fixture("nobody pays yet; filters and basis will pay the same",
                    () -> new Input(0.5, Matrix.of("1 2"), Matrix.of("2; 4"), Matrix.row(1.0), false))
            .random("W and the last b pay already", 2, random -> input(true, random))
            .random("nobody pays yet", 2, random -> input(false, random))
            .mistake("Biases are penalized", "A bias only moves a sum: leave out whatever NO_WEIGHTS names.",
                    in -> with(in, List.of(0, 1, 4, 5, 6)))
            .mistake("γ and β are penalized", "gamma and beta belong to batch normalization: NO_WEIGHTS names them, too.",
                    in -> with(in, List.of(0, 2, 3, 4, 5)))
            .mistake("Everything is penalized", "Leave out whatever NO_WEIGHTS names. Compare names by contains or equals: == asks"
                            + " whether it is the same object.",
                    in -> with(in, IntStream.rangeClosed(0, LAST_BIAS).boxed().toList()))
            .mistake("Only W", "Filters are weights, too, and so is whatever NO_WEIGHTS does not name.",
                    in -> with(in, List.of(5)))
            .mistake("Only W and filters, or a name was known by its beginning", "Whatever NO_WEIGHTS does not name is a weight:"
                            + " the whole name counts, and a layer may call its weights as it likes.",
                    in -> with(in, List.of(0, 5)))
            .mistake("Only the first weight", "Every layer of the network has weights.", in -> with(in, List.of(0)))
            .mistake("The biases in place of the weights", "Those that NO_WEIGHTS does not name.",
                    in -> with(in, List.of(1, 2, 3, 6)))
            .mistake("In another order", "As network.parameters() has them.", in -> {
                Seen right = seen(in, WEIGHTS, WEIGHTS);
                return new Seen(List.of(5, 4, 0), right.penalized(), right.totalBefore(), right.totalAfter());
            })
            .mistake("Nothing was penalized", "parameter.setRegularizer(regularizer), for every weight.",
                    in -> seen(in, WEIGHTS, List.of()))
            .mistake("Everything is penalized, though the weights were found", "penalize only what weights(network) returns.",
                    in -> seen(in, WEIGHTS, IntStream.rangeClosed(0, LAST_BIAS).boxed().toList()))
            .mistake("A bias lost its own penalty", "What the other parameters carry stays as it is.",
                    in -> seen(in, WEIGHTS, WEIGHTS).after(costs(in, WEIGHTS, in.given())))
            .mistake("Who paid already was passed over", "Every weight is given this regularizer, in place of an older one.",
                    in -> in.paying() ? seen(in, WEIGHTS, List.of(0, 4)) : seen(in, WEIGHTS, WEIGHTS))
            .mistake("The total counts weights only", "Who gives a bias a penalty wants it counted: ask all parameters.",
                    in -> new Seen(WEIGHTS, WEIGHTS, in.paying() ? costs(in, List.of(5), PRICE) : 0,
                            costs(in, WEIGHTS, in.given())))
            .mistake("Equal penalties were counted once", "Add up one number for each parameter; two may be equal.",
                    in -> in.filters().size() == 2 ? seen(in, WEIGHTS, WEIGHTS).after(costs(in, List.of(0, 5), in.given()))
                            : seen(in, WEIGHTS, WEIGHTS))
            .mistake("The gradients were changed", "Here only regularizers are handed out and penalties added up."
                    + " Training.step adds their gradients.", in -> {
                        Seen right = seen(in, WEIGHTS, WEIGHTS);
                        return new Seen(WEIGHTS, WEIGHTS, right.totalBefore(), right.totalAfter(), false);
                    })
            .mistake("The total is that of the last", "Add them up.", in -> {
                double last = in.paying() ? costs(in, List.of(LAST_BIAS), PRICE) : 0;
                return new Seen(WEIGHTS, WEIGHTS, last, in.paying() ? last : costs(in, List.of(5), in.given()));
            })
            .mistake("The total is that of the first", "Add them up.", in -> {
                double first = in.paying() ? costs(in, List.of(5), PRICE) : 0;
                return new Seen(WEIGHTS, WEIGHTS, first, costs(in, List.of(0), in.given()));
            })
            .mistake("The total is 0", "Ask each regularizer for the penalty of its parameter's value, and add up.", in -> {
                Seen right = seen(in, WEIGHTS, WEIGHTS);
                return new Seen(right.weights(), right.penalized(), 0, 0);
            })
            .mistake("The gradient was penalized", "penalty(parameter.value()): the weights cost, not their gradients.", in -> {
                double before = in.paying() ? 10 * (in.b().size() + in.w().size()) : 0;
                double bias = in.paying() ? 10 * in.b().size() : 0;
                double weights = in.lambda() * (in.filters().size() + 2 * in.w().size());
                return new Seen(WEIGHTS, WEIGHTS, before, bias + weights);
            });

    private static Seen seen(Input in) {
        Parts network = in.network();
        List<Parameter> all = network.parameters();
        double before = Penalties.total(network);
        List<Integer> weights = new ArrayList<>();
        for (Parameter weight : Penalties.weights(network)) {
            weights.add(all.indexOf(weight));
        }
        Regularizer given = in.given();
        Penalties.penalize(network, given);
        List<Integer> penalized = IntStream.range(0, all.size()).boxed()
                .filter(i -> all.get(i).regularizer().filter(carried -> carried == given).isPresent()).toList();
        double after = Penalties.total(network);
        return new Seen(weights, penalized, before, after, all.stream().allMatch(parameter -> parameter.gradient().norm() == 0));
    }

    private static Seen with(Input in, List<Integer> weights) {
        return seen(in, weights, weights);
    }

    private static Seen seen(Input in, List<Integer> weights, List<Integer> penalized) {
        List<Integer> paying = in.paying() ? PAYING : List.of();
        List<Integer> others = paying.stream().filter(place -> !penalized.contains(place)).toList();
        return new Seen(weights, penalized, costs(in, paying, PRICE),
                costs(in, others, PRICE) + costs(in, penalized, in.given()));
    }

    private static double costs(Input in, List<Integer> parameters, Regularizer regularizer) {
        List<Parameter> all = in.network().parameters();
        return parameters.stream().mapToDouble(i -> regularizer.penalty(all.get(i).value())).sum();
    }

    private static Input input(boolean paying, RandomGenerator random) {
        return new Input(Math.abs(Fixtures.number(random)) / 4, Fixtures.matrix(2, 3, random), Fixtures.matrix(3, 2, random),
                Fixtures.matrix(1, 2, random), paying);
    }

    @Test
    void weights_pay_and_biases_do_not() {
        TRIAL.check();
    }
}
