package lesson09_full_cnn;

import check.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import lesson05_backprop.MiniBatches;
import lesson05_backprop.MiniBatches.MiniBatch;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Shape;
import matrix.Tensor;

/** A training of the network y = x·a, written out once more with the checks' own loss and descent; made to be done wrongly, too. */
class Walk {

    static final double RATE = 0.002;

    /** What is learned from; the seed is that of the plan, and every image gets a random shift added. */
    record Input(Matrix samples, Matrix targets, Matrix a, int batchSize, long seed) {

        Tensor x() {
            return new Tensor(samples, Shape.vector(samples.cols()));
        }

        static Input of(int samples, int batchSize, RandomGenerator random) {
            return new Input(Fixtures.matrix(samples, 3, random), Targets.random(samples, 2, random),
                    Fixtures.matrix(3, 2, random), batchSize, random.nextInt(1000));
        }

        FitPlan plan() {
            Optimizer descent = parameters -> parameters.forEach(w -> w.setValue(w.value().minus(w.gradient().scale(RATE))));
            return FitPlan.ofEpochs(1).withLoss(new UnevenLoss()).withOptimizer(() -> descent).withBatchSize(batchSize).withSeed(seed)
                    .withAugmentation(Walk::shifted);
        }
    }

    final Input in;
    final Random random;
    final List<double[]> told = new ArrayList<>(); // what a listener hears of every batch: epoch, batch, batches, loss
    Matrix a;
    double samplesInTraining;

    Walk(Input in) {
        this.in = in;
        this.random = new Random(in.seed());
        this.a = in.a();
    }

    /** Adds the same random whole number to every pixel. */
    static Tensor shifted(Tensor x, RandomGenerator random) {
        int shift = 1 + random.nextInt(5);
        return new Tensor(x.matrix().map(value -> value + shift), x.shape());
    }

    List<MiniBatch> batches() {
        return MiniBatches.of(in.x(), in.targets(), in.batchSize(), random);
    }

    Tensor augmented(Tensor x) {
        return shifted(x, random);
    }

    /** How much a batch counts in the epoch's means. */
    double weight(MiniBatch batch, int batches) {
        return batch.targets().rows() / (double) in.x().samples();
    }

    /** Returns the answers that are counted; a is as it was before the step, {@code moved} as it is after. */
    Matrix counted(MiniBatch batch, Tensor images, Matrix before, Matrix moved) {
        return images.matrix().times(before);
    }

    void tell(int epoch, int batch, int batches, double loss) {
        told.add(new double[] {epoch, batch, batches, loss});
    }

    Evaluation epoch(int number) {
        double loss = 0;
        double right = 0;
        List<MiniBatch> batches = batches();
        for (int i = 0; i < batches.size(); i++) {
            MiniBatch batch = batches.get(i);
            Tensor images = augmented(batch.x());
            Matrix before = a;
            double cost = step(images, batch.targets());
            loss += cost * weight(batch, batches.size());
            right += Targets.share(counted(batch, images, before, a), batch.targets()) * weight(batch, batches.size());
            tell(number, i + 1, batches.size(), cost);
        }
        return new Evaluation(loss, right);
    }

    double step(Tensor images, Matrix targets) {
        samplesInTraining += images.samples();
        Matrix y = images.matrix().times(a);
        a = a.minus(images.matrix().transpose().times(new UnevenLoss().gradient(y, targets)).scale(RATE));
        return new UnevenLoss().value(y, targets);
    }
}
