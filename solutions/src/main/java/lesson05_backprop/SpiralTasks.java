package lesson05_backprop;

import static lesson05_backprop.Playground.Feature.SIN_X1;
import static lesson05_backprop.Playground.Feature.SIN_X2;
import static lesson05_backprop.Playground.Feature.X1;
import static lesson05_backprop.Playground.Feature.X2;

import datasets.LabelledPoints;
import datasets.PointPattern;
import experiments.Lab;
import experiments.Table;
import java.util.List;
import java.util.Locale;
import lesson04_activations.Relu;
import lesson04_activations.Sigmoid;
import lesson04_activations.Tanh;
import lesson05_backprop.Playground.Feature;
import lesson05_backprop.Playground.Net;
import lesson05_backprop.Playground.Order;
import lesson05_backprop.Playground.Run;
import lesson05_backprop.Restarts.Plan;
import matrix.Matrix;

/** Tasks 8 to 10 of the playground: two arms of a spiral. Given: nothing to write. */
final class SpiralTasks {

    private static final int EPOCHS = 1000;
    private static final double CENTRE = 0.1;   // how far from 0 the arms can hardly be told apart
    private static final double PLATEAU = 0.25; // a loss below it: half of what the answer 0 everywhere costs

    private SpiralTasks() {
    }

    /** Task 8. */
    static void twoFeatures(Lab lab) {
        Plan plan = Findings.plan(lab, PointPattern.SPIRAL, EPOCHS, 0.04);
        List<Restarts> results = new Comparison(plan)
                .add("ReLU, 8-8", Net.of(new Relu(), 8, 8))
                .add("tanh, 8-8", Net.of(new Tanh(), 8, 8))
                .add("sigmoid, 8-8", Net.of(new Sigmoid(), 8, 8))
                .add("ReLU, 8", Net.of(new Relu(), 8))
                .add("ReLU, 8-8-8", Net.of(new Relu(), 8, 8, 8))
                .add("ReLU, 8-8, order kept", Net.of(new Relu(), 8, 8), plan, Order.KEPT)
                .run(lab, "neurons");
        Restarts relu = results.get(0);
        Restarts tanh = results.get(1);
        Restarts sigmoid = results.get(2);
        Findings.gradients(lab, List.of("ReLU, 8-8", "tanh, 8-8", "sigmoid, 8-8"), results.subList(0, 3));
        Findings.stability(lab, List.of("ReLU, 8-8", "tanh, 8-8", "ReLU, 8-8-8"), List.of(relu, tanh, results.get(4)));
        double lowest = results.stream().flatMap(result -> result.runs().stream()).mapToDouble(Run::lowestLoss).min()
                .orElseThrow();
        lab.say("""
                The lowest loss of all starts, at whatever time, was %s. Of two layers of eight, %s ReLU starts came
                below 0.04, of tanh %s, of sigmoid %s: there the first layer's gradient is small from the beginning,
                as every layer multiplies by slopes of at most 1/4.""",
                Findings.loss(lowest), relu.reachedText(), tanh.reachedText(), sigmoid.reachedText());
        lab.say("""
                It is not stable: ReLU 8-8 ends between %s and %s, and even late in training the loss jumps from one
                epoch to the next, since a small step of a weight moves the boundary over several points. A third
                layer of eight: %s. With one order of the points kept for all epochs, as on the page: %s.""",
                Findings.loss(relu.best().testLoss()), Findings.loss(relu.worst().testLoss()),
                results.get(4).reachedText(), results.get(5).reachedText());
        Findings.boundaries(lab, "task8", "Spiral from x₁ and x₂, 1000 epochs", plan.points().training(),
                List.of("ReLU 8-8, best start", "ReLU 8-8, worst start", "tanh 8-8, best start"),
                List.of(relu.best(), relu.worst(), tanh.best()));
        Findings.curves(lab, "task8-loss", "Spiral from x₁ and x₂: loss on the test points",
                List.of("ReLU 8-8, best", "ReLU 8-8, worst", "tanh 8-8, best", "sigmoid 8-8, best"),
                List.of(relu.best(), relu.worst(), tanh.best(), sigmoid.best()));
    }

    /** Task 9. */
    static void otherFeatures(Lab lab) {
        Plan plan = Findings.plan(lab, PointPattern.SPIRAL, EPOCHS, 0.04);
        Feature[] all = Feature.values();
        Feature[] withSines = {X1, X2, SIN_X1, SIN_X2};
        List<Restarts> results = new Comparison(plan)
                .add("x₁, x₂: ReLU, 8-8", Net.of(new Relu(), 8, 8))
                .add("all seven: ReLU, 4", Net.of(new Relu(), 4).with(all))
                .add("all seven: ReLU, 6", Net.of(new Relu(), 6).with(all))
                .add("all seven: ReLU, 8", Net.of(new Relu(), 8).with(all))
                .add("all seven: tanh, 6", Net.of(new Tanh(), 6).with(all))
                .add("x₁, x₂, sin x₁, sin x₂: tanh, 4", Net.of(new Tanh(), 4).with(withSines))
                .add("x₁, x₂, sin x₁, sin x₂: tanh, 6", Net.of(new Tanh(), 6).with(withSines))
                .run(lab, "features and neurons");
        Restarts plain = results.get(0);
        Restarts seven = results.get(3);
        Restarts sines = results.get(6);
        Findings.stability(lab, List.of("x₁, x₂: ReLU, 8-8", "all seven: ReLU, 8", "all seven: tanh, 6",
                "with the sines: tanh, 6"), List.of(plain, seven, results.get(4), sines));
        boolean asGood = sines.median(Run::testLoss) <= plain.median(Run::testLoss);
        lab.say("""
                %s: told the sines, six tanh neurons in one layer (%d parameters) come below 0.04 in %s starts, median
                loss %s; two layers of eight from x₁ and x₂ alone (%d parameters) in %s, median loss %s. The arms of
                the spiral come again and again on the way outwards, and so does a sine: the net need not build it
                from pieces.""",
                asGood ? "Smaller and as good" : "Smaller, but not as good", sines.net().parameters(),
                sines.reachedText(), Findings.loss(sines.median(Run::testLoss)), plain.net().parameters(),
                plain.reachedText(), Findings.loss(plain.median(Run::testLoss)));
        lab.say("""
                The loss: from x₁ and x₂ alone it stays on a plateau first (below %s after %s epochs, median; all
                seven, ReLU: %s; with the sines: %s) and then falls in jumps. Features of up to 25 make long steps, so
                with all seven it jumps on the way down, too. The curves show it.""",
                PLATEAU, epochs(plain), epochs(seven), epochs(sines));
        List<String> names = List.of("x₁, x₂: ReLU 8-8", "all seven: ReLU 8", "with the sines: tanh 6");
        List<Run> best = List.of(plain.best(), seven.best(), sines.best());
        Findings.boundaries(lab, "task9", "Spiral with other features, best starts", plan.points().training(), names, best);
        Findings.curves(lab, "task9-loss", "Spiral with other features: loss on the test points, best starts", names, best);
    }

    private static String epochs(Restarts result) {
        return String.format(Locale.ROOT, "%.0f", result.median(run -> run.firstBelow(PLATEAU)));
    }

    /** Task 10. */
    static void sixLayers(Lab lab) {
        Plan plan = Findings.plan(lab, PointPattern.SPIRAL, EPOCHS, 0.01);
        Feature[] all = Feature.values();
        List<String> names = List.of("ReLU, six of 8", "tanh, six of 8", "sigmoid, six of 8");
        List<Restarts> results = new Comparison(plan)
                .add(names.get(0), Net.of(new Relu(), 8, 8, 8, 8, 8, 8).with(all))
                .add(names.get(1), Net.of(new Tanh(), 8, 8, 8, 8, 8, 8).with(all))
                .add(names.get(2), Net.of(new Sigmoid(), 8, 8, 8, 8, 8, 8).with(all))
                .add("ReLU, 8", Net.of(new Relu(), 8).with(all))
                .run(lab, "all seven features");
        Restarts relu = results.get(0);
        Restarts tanh = results.get(1);
        Restarts sigmoid = results.get(2);
        LabelledPoints test = plan.points().test();
        Findings.gradients(lab, names, results.subList(0, 3));
        Table table = Table.of("at the end", "training loss", "below 0.01", "wrong points", "at the centre", "fell back");
        for (int i = 0; i < 3; i++) {
            Restarts result = results.get(i);
            table.row(names.get(i), Findings.length(result.median(Run::trainingLoss)), ended(result),
                    Findings.count(result.median(run -> wrong(run, test, Double.POSITIVE_INFINITY))),
                    Findings.count(result.median(run -> wrong(run, test, CENTRE))),
                    result.runs().stream().filter(SpiralTasks::fellBack).count() + " of " + plan.starts());
        }
        lab.show(table);
        lab.say("""
                below 0.01: starts that ended there, not only passed it. wrong points: test points with the wrong sign,
                median; at the centre: those of them nearer to it than %s. fell back: starts that were below 0.1 once and
                ended above 0.15.""", CENTRE);
        lab.say("""
                What goes wrong? Not that the net is too small: on the training points ReLU ends at %s and tanh at %s.
                But 0.01 on the test points leaves no room: one point that is answered wrongly and surely costs
                ½·2²/%d = %s, and at the centre the arms meet, where points of both classes lie on top of each other.
                What %d parameters make of the gaps between the training points is chance: %s ReLU starts came below
                0.01 at some time, %s ended there.""",
                Findings.length(relu.median(Run::trainingLoss)), Findings.length(tanh.median(Run::trainingLoss)),
                test.size(), 2.0 / test.size(), relu.net().parameters(), relu.reachedText(), ended(relu));
        lab.say("""
                What does the gradient do? Where all training points are right it is next to nothing in every layer:
                the test points that are wrong have no say. With the sigmoid it vanishes on its way back: before the
                first step it is %s at the output and %s at the first layer.""",
                Findings.length(sigmoid.medians(Run::normsBefore).get(6)),
                Findings.length(sigmoid.medians(Run::normsBefore).get(0)));
        if (relu.runs().stream().anyMatch(SpiralTasks::fellBack)) {
            lab.say("""
                    And where a long step throws a net back, the output tanh is flat on the wrong side of many points,
                    so that the gradient is next to nothing as well: such a start stays bad. The curve of the worst
                    one shows it.""");
        }
        Findings.boundaries(lab, "task10", "Spiral, all features, six layers of eight, 1000 epochs",
                plan.points().training(), List.of("ReLU, best start", "ReLU, worst start", "tanh, best start"),
                List.of(relu.best(), relu.worst(), tanh.best()));
        Findings.curves(lab, "task10-loss", "Spiral, all features, six layers of eight: loss on the test points",
                List.of("ReLU, best", "ReLU, worst", "tanh, best", "sigmoid, best"),
                List.of(relu.best(), relu.worst(), tanh.best(), sigmoid.best()));
    }

    /** Returns how many points nearer to 0 than {@code distance} have the wrong sign. */
    private static int wrong(Run run, LabelledPoints points, double distance) {
        Matrix answers = run.trained().answers(points.points());
        int count = 0;
        for (int n = 0; n < points.size(); n++) {
            boolean right = answers.get(n, 0) * points.labels().get(n, 0) > 0;
            count += !right && points.points().row(n).norm() < distance ? 1 : 0;
        }
        return count;
    }

    private static String ended(Restarts result) {
        return result.runs().stream().filter(run -> run.testLoss() < result.goal()).count() + " of " + result.runs().size();
    }

    private static boolean fellBack(Run run) {
        return run.lowestLoss() < 0.1 && run.testLoss() > 0.15;
    }
}
