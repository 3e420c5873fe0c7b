package lesson05_backprop;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import lesson05_backprop.MiniBatches.MiniBatch;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.29", title = "One epoch in mini-batches", points = 1, file = "Training.java", needs = "5.28")
class TrainingEpochCheck {

    /** A seed stands for the generator, so that everybody gets the same order. */
    record Input(Tensor x, Matrix targets, Matrix a, int batchSize, long seed) {

        List<MiniBatch> batches(RandomGenerator random) {
            return MiniBatches.of(x, targets, batchSize, random);
        }

        List<MiniBatch> batches() {
            return batches(new Random(seed));
        }
    }

    record Seen(double firstEpoch, double secondEpoch, Matrix learned) {
    }

    private static final double RATE = 0.002;

    static final Trial<Input, Seen> TRIAL = Trial.of("twice epoch(x, targets, batchSize, random) of a network y = x·a",
            (Input in) -> {
                TrainingStepCheck.Network network = network(in);
                Training training = training(network);
                Random random = new Random(in.seed());
                return new Seen(training.epoch(in.x(), in.targets(), in.batchSize(), random),
                        training.epoch(in.x(), in.targets(), in.batchSize(), random), network.value());
            })
            .definition(in -> epochs(in, (batches, step) -> {
                double sum = 0;
                for (MiniBatch batch : batches) {
                    sum += step.of(batch) * batch.targets().rows() / in.x().samples();
                }
                return sum;
            }))
            .random("7 samples in batches of 3: the last has one", 3, random -> input(7, 3, random))
            .random("5 samples in batches of 2: the last has one", 2, random -> input(5, 2, random))
            .random("4 samples, one at a time", 1, random -> input(4, 1, random))
            .mistake("The mean of the batches' costs",
                    "A cost of one sample must not count as much as the cost of three: weigh it by the samples.",
                    in -> epochs(in, (batches, step) -> batches.stream().mapToDouble(step::of).average().orElseThrow()))
            .mistake("Not weighed, but divided by the samples",
                    "The cost of a batch is a mean: times its samples it is a sum, and only sums add up.",
                    in -> epochs(in, (batches, step) -> batches.stream().mapToDouble(step::of).sum() / in.x().samples()))
            .mistake("The sum of the batches' costs", "Divide by the number of samples.",
                    in -> epochs(in, (batches, step) -> batches.stream().mapToDouble(step::of).sum()))
            .mistake("The sum over the samples", "Divide by the number of samples.",
                    in -> epochs(in, (batches, step) -> batches.stream().mapToDouble(batch ->
                            step.of(batch) * batch.targets().rows()).sum()))
            .mistake("The cost of the last batch", "All batches count.", in -> epochs(in, (batches, step) -> {
                double last = 0;
                for (MiniBatch batch : batches) {
                    last = step.of(batch);
                }
                return last;
            }))
            .mistake("The smaller batch at the end was left out",
                    "In an epoch every sample comes once; the last batch may be smaller.",
                    in -> epochs(in, (batches, step) -> {
                        List<MiniBatch> full = batches.stream().filter(batch ->
                                batch.targets().rows() == in.batchSize()).toList();
                        if (full.size() == batches.size()) {
                            full = full.subList(0, full.size() - 1);
                        }
                        double sum = 0;
                        for (MiniBatch batch : full) {
                            sum += step.of(batch) * batch.targets().rows() / in.x().samples();
                        }
                        return sum;
                    }))
            .mistake("Only the first batch", "One step for every mini-batch.", in -> epochs(in, (batches, step) ->
                    step.of(batches.get(0))))
            .mistake("One step with all samples, or batchSize was not used",
                    "One step for every mini-batch: MiniBatches.of(x, targets, batchSize, random), with the batchSize that is given.",
                    in -> epochs(in, (batches, step) -> step.of(new MiniBatch(in.x(), in.targets()))))
            .mistake("Always in the same order", "MiniBatches.of shuffles, with the given generator; inOrder does not.",
                    in -> epochs(in, (batches, step) -> mean(in, MiniBatches.inOrder(in.x(), in.targets(), in.batchSize()),
                            step)))
            .mistake("A generator of one's own",
                    "Hand the given generator on to MiniBatches.of: its seed decides the order.",
                    in -> epochs(in, (batches, step) -> mean(in, in.batches(new Random(in.seed() + 77)), step)))
            .mistake("The same order in every epoch", "The generator goes on from epoch to epoch: do not make it anew.",
                    in -> epochs(in, (batches, step) -> mean(in, in.batches(), step)));

    /** Takes a step with one batch, and returns its cost before. */
    private interface Step {
        double of(MiniBatch batch);
    }

    private interface Epoch {
        double run(List<MiniBatch> batches, Step step);
    }

    private static double mean(Input in, List<MiniBatch> batches, Step step) {
        double sum = 0;
        for (MiniBatch batch : batches) {
            sum += step.of(batch) * batch.targets().rows() / in.x().samples();
        }
        return sum;
    }

    /** Two epochs with steps of the check's own. */
    private static Seen epochs(Input in, Epoch epoch) {
        Matrix[] a = {in.a()};
        TrainingStepCheck.Uneven loss = new TrainingStepCheck.Uneven();
        Step step = batch -> {
            Matrix predicted = batch.x().matrix().times(a[0]);
            a[0] = a[0].minus(batch.x().matrix().transposeTimes(loss.gradient(predicted, batch.targets())).scale(RATE));
            return loss.value(predicted, batch.targets());
        };
        Random random = new Random(in.seed());
        return new Seen(epoch.run(in.batches(random), step), epoch.run(in.batches(random), step), a[0]);
    }

    private static TrainingStepCheck.Network network(Input in) {
        return new TrainingStepCheck.Network(new TrainingStepCheck.Input(in.x(), in.targets(), in.a(), RATE, 0));
    }

    private static Training training(TrainingStepCheck.Network network) {
        return new Training(network, new TrainingStepCheck.Uneven(), new TrainingStepCheck.Descent(RATE));
    }

    private static Input input(int samples, int batchSize, RandomGenerator random) {
        return new Input(Fixtures.tensor(samples, Shape.vector(3), random), Fixtures.matrix(samples, 2, random),
                Fixtures.matrix(3, 2, random),
                batchSize, random.nextInt(1000));
    }

    @Test
    void every_sample_takes_part_once() {
        TRIAL.check();
    }
}
