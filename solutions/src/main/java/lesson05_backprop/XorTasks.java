package lesson05_backprop;

import static lesson05_backprop.Playground.Feature.X1_SQUARED;
import static lesson05_backprop.Playground.Feature.X1_TIMES_X2;
import static lesson05_backprop.Playground.Feature.X2_SQUARED;

import charts.DecisionBoundary;
import datasets.LabelledPoints;
import datasets.PointPattern;
import experiments.Lab;
import experiments.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lesson04_activations.Relu;
import lesson04_activations.Tanh;
import lesson05_backprop.Playground.Feature;
import lesson05_backprop.Playground.Net;
import lesson05_backprop.Playground.Run;
import lesson05_backprop.Restarts.Plan;

/** Tasks 5 to 7 of the playground: how small a net may be, and how large it is in truth. Given: nothing to write. */
final class XorTasks {

    private static final int EPOCHS = 500;
    private static final double GOAL = 0.02;

    private XorTasks() {
    }

    /** Task 5. */
    static void smallestNet(Lab lab) {
        Plan plan = Findings.plan(lab, PointPattern.XOR, EPOCHS, GOAL);
        List<Net> nets = List.of(Net.of(new Relu(), 2), Net.of(new Relu(), 3), Net.of(new Relu(), 4), Net.of(new Relu(), 5),
                Net.of(new Relu(), 6), Net.of(new Relu(), 2, 2), Net.of(new Relu(), 3, 2), Net.of(new Tanh(), 3),
                Net.of(new Tanh(), 4));
        Comparison comparison = new Comparison(plan);
        nets.forEach(net -> comparison.add(net.activation().name() + ", " + net.layers(), net));
        List<Restarts> results = comparison.run(lab, "neurons");
        lab.say("The smallest net that succeeded at all: %s. The smallest that succeeded in nine of ten starts: %s.",
                smallest(results, 1), smallest(results, Math.max(1, 9 * plan.starts() / 10)));
        lab.say("""
                The starts of a row have the same points, net and rules; only the first weights differ, and the order
                of the points. So whether training succeeds is a matter of chance, too: gradient descent goes downhill
                from where it stands, and from some starts that ends in a local minimum or on a plateau. One failed
                run does not show that a net is too small, and one success does not show that it will do: restart. A
                few spare neurons make success likely.""");
        Restarts three = results.get(1);
        Findings.boundaries(lab, "task5", "XOR, three ReLU neurons: same net, same points, other first weights",
                plan.points().training(), List.of("best start", "worst start"), List.of(three.best(), three.worst()));
    }

    private static String smallest(List<Restarts> results, int successes) {
        Optional<Restarts> smallest = results.stream().filter(result -> result.reached() >= successes)
                .min(Comparator.comparingInt(result -> result.net().parameters()));
        return smallest.map(result -> result.net().activation().name() + " " + result.net().layers() + " ("
                + result.net().parameters() + " parameters), " + result.reachedText()).orElse("none");
    }

    /** Task 6. */
    static void otherFeatures(Lab lab) {
        Plan xor = Findings.plan(lab, PointPattern.XOR, EPOCHS, GOAL);
        Plan circle = Findings.plan(lab, PointPattern.CIRCLE, EPOCHS, GOAL);
        Net noHidden = Net.of(new Relu());
        List<Restarts> results = new Comparison(xor)
                .add("XOR from x₁, x₂: ReLU, 4", Net.of(new Relu(), 4))
                .add("XOR from x₁x₂: no hidden layer", noHidden.with(X1_TIMES_X2))
                .add("XOR from all seven: no hidden layer", noHidden.with(Feature.values()))
                .add("Circle from x₁, x₂: ReLU, 3", Net.of(new Relu(), 3), circle)
                .add("Circle from x₁², x₂²: no hidden layer", noHidden.with(X1_SQUARED, X2_SQUARED), circle)
                .add("Circle from all seven: no hidden layer", noHidden.with(Feature.values()), circle)
                .run(lab, "features and neurons");
        Restarts product = results.get(1);
        Restarts squares = results.get(4);
        lab.say("""
                With the right feature no hidden layer is needed: %s starts succeed on XOR with %d parameters, %s on
                the circle with %d. The label of XOR is the sign of x₁x₂, and the circle is x₁² + x₂² = const, a
                straight line for someone who is told the squares. Hidden neurons are there to make such features; who
                knows them beforehand can leave the neurons out. A convolutional network goes the other way: it is
                told pixels, and learns its features.""",
                product.reachedText(), product.net().parameters(), squares.reachedText(), squares.net().parameters());
        if (!squares.allReached()) {
            lab.say("""
                    The starts on the circle that fail do not fail for want of capacity: the worst ends at a loss of
                    %s with a gradient of length %s. Squares go up to 25, so the first steps are long; they carry the
                    output to where tanh is flat, on the wrong side for half of the points, and from there no gradient
                    leads back.""",
                    Findings.loss(squares.worst().testLoss()), Findings.length(squares.worst().normsAfter().get(0)));
        }
        LabelledPoints xorPoints = xor.points().training();
        LabelledPoints circlePoints = circle.points().training();
        lab.draw("task6", DecisionBoundary.titled("No hidden layer, but other features")
                .add("XOR from x₁x₂", product.best().trained()::answers, xorPoints.points(), xorPoints.labels())
                .add("circle from x₁², x₂²", squares.best().trained()::answers, circlePoints.points(),
                        circlePoints.labels()));
    }

    /** Task 7. */
    static void dyingWeights(Lab lab) {
        Plan plan = Findings.plan(lab, PointPattern.XOR, EPOCHS, GOAL);
        List<Restarts> results = new Comparison(plan)
                .add("ReLU, 6-6-2", Net.of(new Relu(), 6, 6, 2))
                .add("tanh, 6-6-2", Net.of(new Tanh(), 6, 6, 2))
                .run(lab, "neurons");
        Restarts relu = results.get(0);
        LabelledPoints training = plan.points().training();
        List<Double> dead = relu.means(run -> DeadWeights.neurons(run, training));

        Table table = Table.of("ReLU, 6-6-2: mean of a start", "layer 1", "layer 2", "layer 3", "output");
        table.row("weights", 12, 36, 12, 2);
        table.row("dead neurons (0 for every point)", Findings.count(dead.get(0)), Findings.count(dead.get(1)),
                Findings.count(dead.get(2)), "–");
        addRow(table, "weights to or from a dead neuron", relu.means(run -> DeadWeights.cutOff(run, training)));
        addRow(table, "other weights closer to 0 than " + DeadWeights.SMALL,
                relu.means(run -> DeadWeights.small(run, training)));
        lab.show(table);

        List<String> unharmed = pruned(lab, plan, relu);
        lab.say("""
                A weight dies where its neuron does: a ReLU neuron that answers 0 to every point has slope 0
                everywhere, so no gradient comes to the weights before it, and those behind it multiply zeros. Other
                weights stay near 0, where they began, since others do the work. tanh has no such dead zone.""");
        lab.say("""
                What it says about capacity: task 5 makes do with five neurons and 21 parameters; here are %d. A
                quarter of the weights can be set to 0 after training with next to no harm in %s starts, so there are
                more than are needed; but half of them only in %s, since nobody asked the weights to be few (lesson 6
                does).""",
                relu.net().parameters(), unharmed.get(0), unharmed.get(1));
        if (!relu.allReached()) {
            lab.say("""
                    Starts with ReLU that failed: %d; with a dead neuron in the last layer of two: %d of them. Where a
                    net is narrow, that is a great loss.""",
                    relu.failed().size(),
                    relu.failed().stream().filter(run -> DeadWeights.neurons(run, training).get(2) > 0).count());
        }
        Findings.boundaries(lab, "task7", "XOR with layers 6-6-2 of ReLU, 500 epochs", training,
                List.of("best start", "worst start"), List.of(relu.best(), relu.worst()));
    }

    private static void addRow(Table table, String name, List<Double> means) {
        List<Object> cells = new ArrayList<>(List.of(name));
        means.forEach(mean -> cells.add(Findings.count(mean)));
        table.row(cells.toArray());
    }

    /** Prints what becomes of the accuracy without the smallest weights; returns how many starts are unharmed by it. */
    private static List<String> pruned(Lab lab, Plan plan, Restarts result) {
        LabelledPoints test = plan.points().test();
        Table table = Table.of("smallest weights set to 0", "accuracy", "starts that lose under 1 %");
        List<String> unharmed = new ArrayList<>();
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            Function<Run, Double> accuracy = run -> DeadWeights.accuracyWithoutSmallest(share, run, test);
            String starts = result.runs().stream().filter(run -> accuracy.apply(run) > run.accuracy() - 0.01).count()
                    + " of " + plan.starts();
            table.row(Findings.percent(share), Findings.percent(result.median(accuracy::apply)), starts);
            unharmed.add(starts);
        }
        lab.show(table);
        return unharmed;
    }
}
