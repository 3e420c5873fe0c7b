package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.List;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.14", title = "Before a long training", points = 4, file = "SanitySteps.java", needs = {"9.6", "9.8", "5.15"})
class SanityStepsCheck {

    record Classes(int classes) {
    }

    /** One feature; the logits at evaluation are −2·x·a. */
    record Begin(Matrix samples, Matrix a, Matrix targets) {

        Tensor x() {
            return new Tensor(samples, Shape.vector(samples.cols()));
        }
    }

    /** The answer, and how many samples the network saw in training: none. */
    record Begun(boolean likeGuessing, double samplesInTraining) {
    }

    record Seen(double loss, double accuracy, Matrix learned, double samplesInTraining) {
    }

    static final Trial<Classes, Double> GUESSING = Trial.of("lossOfGuessing(classes)", (Classes in) -> SanitySteps.lossOfGuessing(in.classes()))
            .definition(in -> -Math.log(1.0 / in.classes()))
            .example("10 classes", () -> new Classes(10), 2.302585092994046)
            .fixture("2 classes", () -> new Classes(2))
            .fixture("7 classes", () -> new Classes(7))
            .mistake("The minus was forgotten", "The logarithm of a probability is negative; a loss is its opposite.", in -> Math.log(1.0 / in.classes()))
            .mistake("To base 10", "Cross entropy has the natural logarithm: Math.log.", in -> Math.log10(in.classes()))
            .mistake("To base 2", "Cross entropy has the natural logarithm: Math.log.", in -> Math.log(in.classes()) / Math.log(2))
            .mistake("The probability itself", "What does the right class cost at this probability?", in -> 1.0 / in.classes())
            .mistake("All classes added up", "Only the right class costs: the others have a target of 0.", in -> in.classes() * Math.log(in.classes()))
            .mistake("Always ten classes", "How many classes there are is the argument.", in -> Math.log(10));

    static final Trial<Begin, Begun> BEGINS = Trial.of("beginsLikeGuessing(network, x, targets); the logits are −2·x·a", (Begin in) -> {
                Probe probe = new Probe("a", in.a());
                boolean likeGuessing = SanitySteps.beginsLikeGuessing(new Sequential(in.x().shape(), List.of(probe)), in.x(), in.targets());
                return new Begun(likeGuessing, probe.seen());
            })
            .definition(in -> says(near(in, Probe.IN_EVALUATION, 0.1)))
            .example("all logits 0", () -> begin(0), says(true))
            .fixture("a little too high: 5 % above", () -> begin(withLoss(1.05)))
            .fixture("a little too low: 5 % below", () -> begin(withLoss(0.95)))
            .fixture("too high: 15 % above", () -> begin(withLoss(1.15)))
            .fixture("too low: 15 % below", () -> begin(withLoss(0.85)))
            .fixture("more than a tenth of 1, but less than a tenth of the loss: 8 % above", () -> begin(withLoss(1.08)))
            .fixture("hardly too high: 10.5 % above", () -> begin(withLoss(1.105)))
            .fixture("hardly not too low: 9.5 % below", () -> begin(withLoss(0.905)))
            .fixture("only the first sample is like guessed", () -> begin(withLoss(1.25), 0, 1, 1, 1, 1))
            .fixture("all but the first are like guessed", () -> begin(withLoss(1.3), 1, 0, 0, 0, 0))
            .fixture("what guessing among ten classes would cost", () -> begin(withLoss(Math.log(10) / Math.log(4))))
            .fixture("far too high", () -> begin(withLoss(4)))
            .fixture("has learned it all: far too low", () -> begin(withLoss(0.01)))
            .fixture("not a number", () -> begin(Double.NaN))
            .mistake("Always yes", "Compare with the loss of guessing.", in -> says(true))
            .mistake("Always no", "Compare with the loss of guessing.", in -> says(false))
            .mistake("Only too high counts", "Far below is as suspicious: perhaps it has seen the data. How far is it away, in either direction?",
                    in -> says(loss(in, Probe.IN_EVALUATION) <= 1.1 * Math.log(in.targets().cols())))
            .mistake("Only too low counts", "How far is it away, in either direction?", in -> says(loss(in, Probe.IN_EVALUATION) >= 0.9 * Math.log(in.targets().cols())))
            .mistake("0.1 in place of a tenth", "A tenth of what is expected.",
                    in -> says(Math.abs(loss(in, Probe.IN_EVALUATION) - Math.log(in.targets().cols())) <= 0.1))
            .mistake("In training mode", "evaluate asks in evaluation.", in -> new Begun(near(in, 1, 0.1), in.x().samples()))
            .mistake("NaN begins well", "Every comparison with NaN is false: ask whether it is near, not whether it is far.",
                    in -> says(Double.isNaN(in.a().get(0, 0)) || near(in, Probe.IN_EVALUATION, 0.1)))
            .mistake("Ten classes assumed", "The targets have one column a class.", in -> {
                double expected = Math.log(10);
                return says(Math.abs(loss(in, Probe.IN_EVALUATION) - expected) <= 0.1 * expected);
            })
            .mistake("As many classes as samples assumed", "The targets have one column a class.", in -> {
                double expected = Math.log(in.targets().rows());
                return says(Math.abs(loss(in, Probe.IN_EVALUATION) - expected) <= 0.1 * expected);
            })
            .mistake("A tenth of the loss itself", "A tenth of what is expected.", in -> {
                double loss = loss(in, Probe.IN_EVALUATION);
                return says(Math.abs(loss - Math.log(in.targets().cols())) <= 0.1 * loss);
            })
            .mistake("Only the first sample", "The loss is a mean over all samples.", in -> says(near(new Begin(in.samples().rows(0, 1), in.a(), in.targets()),
                    Probe.IN_EVALUATION, 0.1)))
            .mistake("It was trained first", "This is asked before anything is learned: evaluate leaves the network as it is.",
                    in -> new Begun(near(in, Probe.IN_EVALUATION, 0.1), in.x().samples()));

    static final Trial<Walk.Input, Seen> BY_HEART = Trial.of("learnByHeart(network, x, targets, plan)", (Walk.Input in) -> {
                Probe probe = new Probe("a", in.a());
                Evaluation evaluation = SanitySteps.learnByHeart(new Sequential(in.x().shape(), List.of(probe)), in.x(), in.targets(), plan(in));
                return new Seen(evaluation.loss(), evaluation.accuracy(), probe.value(), probe.seen());
            })
            .definition(in -> byHeart(in, 0, 20, 0, 20))
            .random("33 samples", 3, random -> Walk.Input.of(33, 6, random))
            .random("7 samples", 1, random -> Walk.Input.of(7, 3, random))
            .mistake("All samples", "A few images only, or it is the long training already.", in -> byHeart(in, 0, 33, 0, 33))
            .mistake("Measured on all samples", "Measured on the same few: can it learn these by heart?", in -> byHeart(in, 0, 20, 0, 33))
            .mistake("Measured on samples that it has not seen", "Measured on the same few: can it learn these by heart?",
                    in -> in.x().samples() < 20 ? byHeart(in, 0, 20, 0, 20) : byHeart(in, 0, 20, 20, 33))
            .mistake("The last samples", "The first ones.", in -> byHeart(in, Math.max(0, in.x().samples() - 20), 33, Math.max(0, in.x().samples() - 20), 33))
            .mistake("Fewer than 20 are refused", "Of fewer than 20, all are taken.", in -> {
                if (in.x().samples() < 20) {
                    throw new IndexOutOfBoundsException("There are no 20 rows.");
                }
                return byHeart(in, 0, 20, 0, 20);
            })
            .mistake("Measured before the training", "First fit, then evaluate.", in -> {
                Seen right = byHeart(in, 0, 20, 0, 20);
                Seen before = measured(in, in.a(), 0, 20, 0);
                return new Seen(before.loss(), before.accuracy(), right.learned(), right.samplesInTraining());
            })
            .mistake("Nothing was learned", "fit trains the network as planned.", in -> measured(in, in.a(), 0, 20, 0));

    private static FitPlan plan(Walk.Input in) {
        return in.plan().withEpochs(2);
    }

    private static Seen byHeart(Walk.Input in, int from, int to, int measureFrom, int measureTo) {
        int end = Math.min(to, in.x().samples());
        Walk walk = new Walk(new Walk.Input(in.samples().rows(from, end), in.targets().rows(from, end), in.a(),
                in.batchSize(), in.seed()));
        walk.epoch(1);
        walk.epoch(2);
        return measured(in, walk.a, measureFrom, measureTo, 2.0 * (end - from));
    }

    private static Seen measured(Walk.Input in, Matrix a, int from, int to, double samplesInTraining) {
        int end = Math.min(to, in.x().samples());
        Matrix y = in.x().matrix().rows(from, end).times(a).scale(Probe.IN_EVALUATION);
        Matrix targets = in.targets().rows(from, end);
        return new Seen(new UnevenLoss().value(y, targets), Targets.share(y, targets), a, samplesInTraining);
    }

    private static Begun says(boolean likeGuessing) {
        return new Begun(likeGuessing, 0);
    }

    /** Five samples with the feature 1. */
    private static Begin begin(double first) {
        return begin(first, 1, 1, 1, 1, 1);
    }

    /** Five samples with one feature each, all of class 0 of 4; the logit of class 0 is −2·feature·first, the others are 0. */
    private static Begin begin(double first, double... features) {
        Matrix targets = Matrix.zeros(5, 4);
        for (int n = 0; n < 5; n++) {
            targets.set(n, 0, 1);
        }
        return new Begin(Matrix.column(features), Matrix.row(first, 0, 0, 0), targets);
    }

    /** Returns the weight at which the loss is so many times ln 4: log(1 + 3·e^−z) = share · ln 4. */
    private static double withLoss(double share) {
        double z = -Math.log((Math.pow(4, share) - 1) / 3);
        return z / Probe.IN_EVALUATION;
    }

    private static double loss(Begin in, double factor) {
        return in.samples().map(feature -> Math.log(1 + 3 * Math.exp(-factor * feature * in.a().get(0, 0)))).mean();
    }

    private static boolean near(Begin in, double factor, double share) {
        double expected = Math.log(in.targets().cols());
        return Math.abs(loss(in, factor) - expected) <= share * expected;
    }

    @Test
    @Order(1)
    void guessing_costs_the_logarithm_of_the_classes() {
        GUESSING.check();
    }

    @Test
    @Order(2)
    void the_first_loss_is_compared_with_it() {
        BEGINS.check();
    }

    @Test
    @Order(3)
    void a_few_images_are_learned_by_heart() {
        BY_HEART.check();
    }
}
