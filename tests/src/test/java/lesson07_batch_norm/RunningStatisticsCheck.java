package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.8", title = "Running statistics", points = 6, file = "RunningStatistics.java")
class RunningStatisticsCheck {

    record Input(Matrix runningMeans, Matrix runningVariances, Matrix batchMeans, Matrix batchVariances, double momentum) {
    }

    static final Trial<Input, Statistics> TRIAL = Trial.of("RunningStatistics.updated(running, batch, momentum)",
                    (Input in) -> RunningStatistics.updated(new Statistics(in.runningMeans(), in.runningVariances()),
                            new Statistics(in.batchMeans(), in.batchVariances()), in.momentum()))
            .definition(in -> mix(in, in.momentum(), 1 - in.momentum()))
            .example("from 0 and 1 towards 4 and 5, momentum 0.9", () -> new Input(Matrix.row(0.0), Matrix.row(1.0),
                    Matrix.row(4.0), Matrix.row(5.0), 0.9), new Statistics(Matrix.row(0.4), Matrix.row(1.4)))
            .random("3 columns, momentum 0.8", 2, random -> input(3, 0.8, random))
            .random("2 columns, momentum 0.35", 1, random -> input(2, 0.35, random))
            .random("2 columns, momentum 0: the last batch alone", 1, random -> input(2, 0, random))
            .mistake("The momentum the wrong way round", "Momentum is the share of what was there before; the batch gets the"
                    + " rest. Another well-known library has it the other way round.",
                    in -> mix(in, 1 - in.momentum(), in.momentum()))
            .mistake("The momentum is always 0.99", "The momentum is an argument.", in -> mix(in, 0.99, 0.01))
            .mistake("The momentum is always 0.9", "The momentum is an argument.", in -> mix(in, 0.9, 0.1))
            .mistake("The share of the batch is taken off", "Both shares are added; they make 1 together.",
                    in -> mix(in, in.momentum(), in.momentum() - 1))
            .mistake("It begins anew at every batch", "What was gathered before is an argument: running.", in ->
                    mix(new Input(in.runningMeans().scale(0), in.runningVariances().map(v -> 1), in.batchMeans(),
                            in.batchVariances(), in.momentum()), in.momentum(), 1 - in.momentum()))
            .mistake("The variances are those of the batch", "Both are averages: means and variances.",
                    in -> new Statistics(mix(in, in.momentum(), 1 - in.momentum()).means(), in.batchVariances().copy()))
            .mistake("The means are those of the batch", "Both are averages: means and variances.",
                    in -> new Statistics(in.batchMeans().copy(), mix(in, in.momentum(), 1 - in.momentum()).variances()))
            .mistake("The variances the wrong way round", "The momentum is the share of the old, of the variances, too.",
                    in -> new Statistics(mix(in, in.momentum(), 1 - in.momentum()).means(),
                            mix(in, 1 - in.momentum(), in.momentum()).variances()))
            .mistake("The mean of old and new", "Old and new have different shares, and the momentum says which.",
                    in -> mix(in, 0.5, 0.5))
            .mistake("Added up", "The batch gets the share 1 − momentum; else the sum grows for ever.",
                    in -> mix(in, 1, 1))
            .mistake("The batch is added to what is there", "What was there before fades: its share is the momentum.",
                    in -> mix(in, 1, 1 - in.momentum()))
            .mistake("The batch counts in full", "The batch has the share 1 − momentum.", in -> mix(in, in.momentum(), 1))
            .mistake("The batch takes the place of the old", "Only a share of the new comes in.", in -> mix(in, 0, 1))
            .mistake("Nothing moved", "Return the running statistics after the step.", in -> mix(in, 1, 0))
            .mistake("The variances stay as they were", "Both move: means and variances.",
                    in -> new Statistics(mix(in, in.momentum(), 1 - in.momentum()).means(), in.runningVariances().copy()))
            .mistake("The means stay as they were", "Both move: means and variances.",
                    in -> new Statistics(in.runningMeans().copy(), mix(in, in.momentum(), 1 - in.momentum()).variances()))
            .mistake("Deviations were averaged", "It is the variances that are averaged, without roots.", in -> {
                DoubleBinaryOperator byRoots = (old, now) -> Math.pow(in.momentum() * Math.sqrt(old)
                        + (1 - in.momentum()) * Math.sqrt(now), 2);
                Matrix variances = in.runningVariances().copy();
                for (int c = 0; c < variances.cols(); c++) {
                    variances.set(0, c, byRoots.applyAsDouble(in.runningVariances().get(0, c), in.batchVariances().get(0, c)));
                }
                return new Statistics(mix(in, in.momentum(), 1 - in.momentum()).means(), variances);
            })
            .mistake("Means and variances swapped", "The record Statistics takes the means first.", in -> {
                Statistics right = mix(in, in.momentum(), 1 - in.momentum());
                return new Statistics(right.variances(), right.means());
            })
            .mistake("The running means for the variances", "The variances move towards the variances of the batch.",
                    in -> new Statistics(mix(in, in.momentum(), 1 - in.momentum()).means(),
                            mix(in, in.momentum(), 1 - in.momentum()).means()))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Statistics right = mix(in, in.momentum(), 1 - in.momentum());
                in.runningMeans().scaleInPlace(in.momentum());
                in.runningMeans().addInPlace(in.batchMeans());
                return right;
            });

    private static Input input(int columns, double momentum, RandomGenerator random) {
        return new Input(Fixtures.matrix(1, columns, random), Fixtures.matrix(1, columns, random).map(Math::abs),
                Fixtures.matrix(1, columns, random), Fixtures.matrix(1, columns, random).map(Math::abs), momentum);
    }

    private static Statistics mix(Input in, double old, double now) {
        return new Statistics(mix(in.runningMeans(), in.batchMeans(), old, now),
                mix(in.runningVariances(), in.batchVariances(), old, now));
    }

    private static Matrix mix(Matrix running, Matrix batch, double old, double now) {
        Matrix mixed = running.copy();
        for (int c = 0; c < running.cols(); c++) {
            mixed.set(0, c, old * running.get(0, c) + now * batch.get(0, c));
        }
        return mixed;
    }

    @Test
    void the_old_fades_and_the_new_comes_in() {
        TRIAL.check();
    }
}
