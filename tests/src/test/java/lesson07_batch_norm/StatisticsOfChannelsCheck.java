package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.BatchNorms;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.5", title = "Mean and variance of every channel", points = 4, file = "Statistics.java",
        needs = {"7.1", "7.4"})
class StatisticsOfChannelsCheck {

    record Input(Tensor x) {
    }

    static final Trial<Input, Statistics> TRIAL = Trial.of("Statistics.ofChannels(x)",
                    (Input in) -> Statistics.ofChannels(in.x()))
            .definition(in -> of(BatchNorms.columns(in.x())))
            .example("two images of two channels, 1×2", () -> new Input(new Tensor(Matrix.of("1 3 10 10; 5 7 40 20"),
                    new Shape(2, 1, 2))), new Statistics(Matrix.row(4, 20), Matrix.row(5, 150)))
            .example("maps 1 and 2 of lesson 1", () -> new Input(Tensor.of(
                            Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"),
                            Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"))),
                    new Statistics(Matrix.row(-0.875, -0.75), Matrix.row(3.984375, 2.1875)))
            .random("2 images of 3×2×4", 2, random -> new Input(Fixtures.tensor(2, new Shape(3, 2, 4), random)))
            .random("4 images of 2×3×1", 1, random -> new Input(Fixtures.tensor(4, new Shape(2, 3, 1), random)))
            .random("3 vectors of 5 features", 1, random -> new Input(Fixtures.tensor(3, Shape.vector(5), random)))
            .random("one image of 2×2×3", 1, random -> new Input(Fixtures.tensor(1, new Shape(2, 2, 3), random)))
            .mistake("Statistics of every position", "A channel is one thing, wherever in the image: its statistics are"
                    + " taken over all samples and all positions, so there is one mean a channel.",
                    in -> of(in.x().matrix()))
            .mistake("The mean of the samples' variances", "The variance is taken over all samples together, around their"
                    + " common mean; an image that is lighter than another adds to it.", in -> {
                Matrix variances = Matrix.zeros(1, in.x().shape().channels());
                for (int n = 0; n < in.x().samples(); n++) {
                    variances.addInPlace(BatchNorms.variances(BatchNorms.columns(in.x().sample(n))));
                }
                return new Statistics(of(BatchNorms.columns(in.x())).means(), variances.scale(1.0 / in.x().samples()));
            })
            .mistake("Only the first sample", "All samples of the batch count.",
                    in -> of(BatchNorms.columns(in.x().sample(0))))
            .mistake("The numbers of the channels are mixed", "In a row of the matrix a whole channel stands side by side:"
                    + " reshape puts other numbers into a column. Use Channels.toColumns.",
                    in -> of(in.x().matrix().reshape(in.x().matrix().size() / in.x().shape().channels(),
                            in.x().shape().channels())))
            .mistake("The numbers of the channels are mixed", "Reshaped the other way round they are mixed, too: the channels of"
                    + " one sample come before the next sample. Use Channels.toColumns.",
                    in -> of(in.x().matrix().reshape(in.x().shape().channels(), BatchNorms.columns(in.x()).rows()).transpose()))
            .mistake("The mean of the positions' variances", "Positions count like samples: one variance over all of them.",
                    in -> {
                Matrix means = BatchNorms.means(in.x().matrix());
                Matrix variances = BatchNorms.variances(in.x().matrix());
                return new Statistics(BatchNorms.means(BatchNorms.columns(new Tensor(means, in.x().shape()))),
                        BatchNorms.means(BatchNorms.columns(new Tensor(variances, in.x().shape()))));
            })
            .mistake("One mean for all channels", "Every channel has a mean and a variance of its own.", in -> {
                Statistics all = of(in.x().matrix().reshape(in.x().matrix().size(), 1));
                return new Statistics(Matrix.filled(1, in.x().shape().channels(), all.means().get(0, 0)),
                        Matrix.filled(1, in.x().shape().channels(), all.variances().get(0, 0)));
            })
            .mistake("Divided by the number of samples", "m is the number of all numbers of the channel: N·H·W.", in -> {
                double area = in.x().shape().height() * in.x().shape().width();
                Statistics right = of(BatchNorms.columns(in.x()));
                return new Statistics(right.means().scale(area), right.variances().scale(area));
            })
            .mistake("Divided by m − 1", "As in exercise 7.1 the squares are divided by m.", in -> {
                double m = BatchNorms.columns(in.x()).rows();
                Statistics right = of(BatchNorms.columns(in.x()));
                return new Statistics(right.means(), right.variances().scale(m / (m - 1)));
            })
            .mistake("The variance of the samples' means", "Take the variance of the numbers themselves, not of the images'"
                    + " means.", in -> {
                Matrix means = Matrix.zeros(in.x().samples(), in.x().shape().channels());
                for (int n = 0; n < in.x().samples(); n++) {
                    means.setRow(n, BatchNorms.means(BatchNorms.columns(in.x().sample(n))));
                }
                return of(means);
            });

    private static Statistics of(Matrix columns) {
        return new Statistics(BatchNorms.means(columns), BatchNorms.variances(columns));
    }

    @Test
    void a_channel_is_measured_over_all_samples_and_positions() {
        TRIAL.check();
    }
}
