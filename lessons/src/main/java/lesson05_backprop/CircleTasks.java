package lesson05_backprop;

import datasets.LabelledPoints;
import datasets.PointPattern;
import experiments.Lab;
import java.util.List;
import java.util.Locale;
import lesson04_activations.Identity;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson04_activations.Tanh;
import lesson05_backprop.Playground.Net;
import lesson05_backprop.Playground.Run;
import lesson05_backprop.Restarts.Plan;
import matrix.Matrix;

/** Tasks 1 to 4 of the playground: a disc in a ring. Given: nothing to write. */
final class CircleTasks {

    private static final int EPOCHS = 500;
    private static final int MANY_EPOCHS = 2000;
    private static final double GOAL = 0.02;

    private CircleTasks() {
    }

    /** Task 1. */
    static void twoNeurons(Lab lab) {
        Plan plan = plan(lab);
        List<Restarts> results = new Comparison(plan)
                .add("ReLU, 2", Net.of(new Relu(), 2))
                .add("ReLU, 2, for 2000 epochs", Net.of(new Relu(), 2), plan.epochs(MANY_EPOCHS))
                .add("tanh, 2", Net.of(new Tanh(), 2))
                .run(lab, "neurons");
        if (results.stream().allMatch(result -> result.reached() == 0)) {
            lab.say("""
                    No start succeeds, and four times as many epochs do not help. A hidden neuron looks at the plane
                    in one direction: across it its answer rises, along it nothing changes. With only two there is
                    always a way to walk from the centre to the edge on which the net's answer never falls. So the
                    region of the inner points stays open on one side, and the points of the ring that lie there are
                    answered wrongly. Training cannot find weights that do not exist.""");
        } else {
            lab.say("""
                    Some starts came below 0.02. With two neurons the region around the centre cannot be closed, so
                    look at the picture, and at your layers: do the checks of this lesson pass?""");
        }
        Findings.boundaries(lab, "task1", "Circle with two hidden neurons, 500 epochs", plan.points().training(),
                List.of("ReLU, best start", "tanh, best start"), List.of(results.get(0).best(), results.get(2).best()));
    }

    /** Task 2. */
    static void threeNeurons(Lab lab) {
        Plan plan = plan(lab);
        List<Restarts> results = new Comparison(plan)
                .add("ReLU, 2", Net.of(new Relu(), 2))
                .add("ReLU, 3", Net.of(new Relu(), 3))
                .add("ReLU, 4", Net.of(new Relu(), 4))
                .run(lab, "neurons");
        Restarts three = results.get(1);
        lab.say("""
                Three directions are enough to close the region: whichever way one walks from the centre, sooner or
                later a neuron wakes up and pulls the answer down. Its sides are straight, and bend where another
                neuron sets in: hence sometimes a triangle, sometimes four sides.""");
        if (three.allReached()) {
            lab.say("Here every start found it; with another --seed you may see some that do not.");
        } else {
            List<Run> failed = three.failed();
            lab.say("""
                    Starts with three neurons that failed: %d. A dead neuron, which answers 0 to every point and so
                    gets no gradient, is in %d of them; two neurons that look in one direction are in %d. Such a net
                    has, in effect, two neurons (task 1), and gradient descent finds no way down from there.""",
                    failed.size(),
                    failed.stream().filter(run -> DeadWeights.neurons(run, plan.points().training()).get(0) > 0).count(),
                    failed.stream().filter(CircleTasks::hasTwins).count());
        }
        Findings.boundaries(lab, "task2", "Circle with three hidden ReLU neurons, 500 epochs", plan.points().training(),
                List.of("best start", "worst start"), List.of(three.best(), three.worst()));
    }

    /** Returns whether two neurons of the first layer have weights in one direction (cosine above 0.98). */
    private static boolean hasTwins(Run run) {
        Matrix w = run.trained().layers().get(0).w().value(); // inputs × units
        for (int a = 0; a < w.cols(); a++) {
            for (int b = 0; b < a; b++) {
                double product = w.column(a).transposeTimes(w.column(b)).get(0, 0);
                if (product > 0.98 * w.column(a).norm() * w.column(b).norm()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Task 3. */
    static void activations(Lab lab) {
        Plan plan = plan(lab);
        List<Restarts> results = new Comparison(plan)
                .add("ReLU, 3", Net.of(new Relu(), 3))
                .add("tanh, 3", Net.of(new Tanh(), 3))
                .add("sigmoid, 3", Net.of(new Sigmoid(), 3))
                .add("sigmoid, 3, for 2000 epochs", Net.of(new Sigmoid(), 3), plan.epochs(MANY_EPOCHS))
                .run(lab, "neurons");
        Findings.gradients(lab, List.of("ReLU, 3", "tanh, 3", "sigmoid, 3"), results.subList(0, 3));
        lab.say("""
                Median epochs until 0.02: ReLU %s, tanh %s, sigmoid %s (%s starts within 500 epochs, %s within 2000).
                The slope of the sigmoid is 1/4 at most, that of tanh is 1 at 0 and less elsewhere, that of ReLU is 1
                on a whole half plane. So the gradient that reaches the first layer differs from the beginning, as the
                second table shows, and steps are as long as the gradient. The boundary differs, too: ReLU makes
                straight sides with corners, tanh and sigmoid round them.""",
                results.get(0).epochsText(), results.get(1).epochsText(), results.get(3).epochsText(),
                results.get(2).reachedText(), results.get(3).reachedText());
        Findings.boundaries(lab, "task3", "Circle with three hidden neurons, 500 epochs", plan.points().training(),
                List.of("ReLU, best start", "tanh, best start", "sigmoid, best start"),
                List.of(results.get(0).best(), results.get(1).best(), results.get(2).best()));
    }

    /** Task 4. */
    static void linear(Lab lab) {
        Plan plan = plan(lab);
        List<Restarts> results = new Comparison(plan)
                .add("linear, no hidden layer", Net.of(new Identity()))
                .add("linear, 3", Net.of(new Identity(), 3))
                .add("linear, 8", Net.of(new Identity(), 8))
                .add("linear, 8-8", Net.of(new Identity(), 8, 8))
                .add("linear, 8-8-8", Net.of(new Identity(), 8, 8, 8))
                .run(lab, "neurons");
        Run deep = results.get(4).best();
        LabelledPoints test = plan.points().test();
        double difference = deep.trained().answers(test.points()).minus(collapsed(deep, test.points())).map(Math::abs).max();
        lab.say("""
                However deep, no better than guessing: the answer 0 everywhere would cost 0.5. Linear layers collapse
                into one (lesson 4): the product of the four weight matrices of 8-8-8 is one 2×1 matrix, and this
                single layer answers the same on all %d test points (largest difference %s). Its boundary is one
                straight line, and a line cannot separate a disc from the ring around it. More layers without a bend
                in between add weights, but no capacity.""",
                test.size(), String.format(Locale.ROOT, "%.0e", difference));
        Findings.boundaries(lab, "task4", "Circle with linear neurons, 500 epochs", plan.points().training(),
                List.of("no hidden layer", "8-8-8"), List.of(results.get(0).best(), deep));
    }

    /** Returns what one layer answers whose weights are the product of all weights of the run's linear layers. */
    private static Matrix collapsed(Run run, Matrix points) {
        List<Dense> layers = run.trained().layers();
        Matrix w = layers.get(0).w().value();
        Matrix b = layers.get(0).b().value();
        for (Dense layer : layers.subList(1, layers.size())) {
            w = w.times(layer.w().value());
            b = b.times(layer.w().value()).plus(layer.b().value());
        }
        return points.times(w).plusRow(b).map(Math::tanh);
    }

    private static Plan plan(Lab lab) {
        return Findings.plan(lab, PointPattern.CIRCLE, EPOCHS, GOAL);
    }
}
