package lesson07_batch_norm;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.BatchNorms;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.4", title = "Every channel in a column of its own, and back", points = 6, file = "Channels.java")
class ChannelsCheck {

    record Images(Tensor x) {
    }

    record Columns(Matrix columns, int samples, Shape shape) {
    }

    static final Trial<Images, Matrix> TO_COLUMNS = Trial.of("Channels.toColumns(x)",
                    (Images in) -> Channels.toColumns(in.x()))
            .definition(in -> BatchNorms.columns(in.x()))
            .example("two images of two channels, 1×2", () -> new Images(new Tensor(Matrix.of("1 2 10 20; 3 4 30 40"),
                    new Shape(2, 1, 2))), Matrix.of("1 10; 2 20; 3 30; 4 40"))
            .random("2 images of 3×2×4", 2, random -> new Images(Fixtures.tensor(2, new Shape(3, 2, 4), random)))
            .random("4 images of 2×3×1", 1, random -> new Images(Fixtures.tensor(4, new Shape(2, 3, 1), random)))
            .random("3 vectors of 5 features", 1, random -> new Images(Fixtures.tensor(3, Shape.vector(5), random)))
            .mistake("Reshaped", "reshape keeps the order of the numbers; but here the numbers of a channel, which stand side"
                    + " by side in a row, must come one below the other.",
                    in -> in.x().matrix().reshape(rows(in.x()), in.x().shape().channels()))
            .mistake("Columns of the image before its rows", "Row (n·H + y)·W + x: of two neighbours in a row of the image,"
                    + " the right one comes next.",
                    in -> BatchNorms.columns(sideways(in.x())))
            .mistake("Positions before samples", "First all pixels of sample 0, then those of sample 1: n counts slowest.",
                    in -> {
                Matrix right = BatchNorms.columns(in.x());
                int area = right.rows() / in.x().samples();
                Matrix wrong = right.copy();
                for (int r = 0; r < right.rows(); r++) {
                    wrong.setRow(r % area * in.x().samples() + r / area, right.row(r));
                }
                return wrong;
            })
            .mistake("Only the first sample", "All samples of the batch come into the columns.", in -> {
                Matrix wrong = BatchNorms.columns(in.x());
                for (int r = wrong.rows() / in.x().samples(); r < wrong.rows(); r++) {
                    wrong.setRow(r, Matrix.zeros(1, wrong.cols()));
                }
                return wrong;
            })
            .mistake("The first sample is missing", "n begins at 0.", in -> {
                Matrix wrong = BatchNorms.columns(in.x());
                for (int r = 0; r < wrong.rows() / in.x().samples(); r++) {
                    wrong.setRow(r, Matrix.zeros(1, wrong.cols()));
                }
                return wrong;
            })
            .mistake("Channels in rows", "A channel is a column here, so that it is treated like a feature.",
                    in -> BatchNorms.columns(in.x()).transpose())
            .mistake("Nothing was written", "Bring every number to its place in the matrix.",
                    in -> Matrix.zeros(rows(in.x()), in.x().shape().channels()))
            .mistake("The first channel in all columns", "Column c holds channel c.", in -> {
                Matrix right = BatchNorms.columns(in.x());
                return right.column(0).times(Matrix.filled(1, right.cols(), 1));
            })
            .mistake("Reshaped", "reshape reads whole samples: in memory the other channels of a sample come before the next"
                    + " sample.",
                    in -> in.x().matrix().reshape(in.x().shape().channels(), rows(in.x())).transpose())
            .mistake("All samples in the same rows", "Sample n begins in row n·H·W.", in -> {
                Matrix right = BatchNorms.columns(in.x());
                int area = right.rows() / in.x().samples();
                Matrix wrong = Matrix.zeros(right.rows(), right.cols());
                for (int r = 0; r < area; r++) {
                    wrong.setRow(r, right.row(right.rows() - area + r));
                }
                return wrong;
            })
            .mistake("Rows counted with the height", "Row (n·H + y)·W + x: a row of the image has W pixels.", in -> {
                Matrix wrong = Matrix.zeros(rows(in.x()), in.x().shape().channels());
                int height = in.x().shape().height();
                for (int n = 0; n < in.x().samples(); n++) {
                    for (int c = 0; c < wrong.cols(); c++) {
                        for (int i = 0; i < height; i++) {
                            for (int j = 0; j < in.x().shape().width(); j++) {
                                wrong.set((n * height + i) * height + j, c, in.x().get(n, c, i, j));
                            }
                        }
                    }
                }
                return wrong;
            })
            .mistake("One row a sample", "That is the matrix as it is. Here every pixel gets a row, with one number a channel.",
                    in -> in.x().matrix().copy())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Matrix right = BatchNorms.columns(in.x());
                in.x().matrix().scaleInPlace(-1);
                return right;
            });

    static final Trial<Columns, Tensor> TO_SAMPLES = Trial.of("Channels.toSamples(columns, samples, shape)",
                    (Columns in) -> Channels.toSamples(in.columns(), in.samples(), in.shape()))
            .definition(in -> BatchNorms.samples(in.columns(), in.samples(), in.shape()))
            .example("two images of two channels, 1×2", () -> new Columns(Matrix.of("1 10; 2 20; 3 30; 4 40"), 2,
                    new Shape(2, 1, 2)), new Tensor(Matrix.of("1 2 10 20; 3 4 30 40"), new Shape(2, 1, 2)))
            .random("2 images of 3×2×4", 2, random -> new Columns(Fixtures.matrix(16, 3, random), 2, new Shape(3, 2, 4)))
            .random("4 images of 2×3×1", 1, random -> new Columns(Fixtures.matrix(12, 2, random), 4, new Shape(2, 3, 1)))
            .random("3 vectors of 5 features", 1, random -> new Columns(Fixtures.matrix(3, 5, random), 3, Shape.vector(5)))
            .mistake("Reshaped", "The numbers of a channel stand one below the other and must come side by side: reshape"
                    + " does not do that.",
                    in -> new Tensor(in.columns().reshape(in.samples(), in.shape().size()), in.shape()))
            .mistake("Columns of the image before its rows", "Row (n·H + y)·W + x of the matrix holds the pixel (y, x).", in ->
                    sideways(BatchNorms.samples(in.columns(), in.samples(), new Shape(in.shape().channels(),
                            in.shape().width(), in.shape().height()))))
            .mistake("Only the first sample", "All samples come back.", in -> {
                Tensor wrong = BatchNorms.samples(in.columns(), in.samples(), in.shape());
                for (int n = 1; n < in.samples(); n++) {
                    wrong.matrix().setRow(n, Matrix.zeros(1, in.shape().size()));
                }
                return wrong;
            })
            .mistake("The first sample every time", "Sample n begins in row n·H·W of the matrix.", in -> {
                Tensor wrong = BatchNorms.samples(in.columns(), in.samples(), in.shape());
                for (int n = 1; n < in.samples(); n++) {
                    wrong.matrix().setRow(n, wrong.matrix().row(0));
                }
                return wrong;
            })
            .mistake("Nothing was written", "Bring every number to its place in the tensor.",
                    in -> Tensor.zeros(in.samples(), in.shape()))
            .mistake("Reshaped", "The channels of one sample belong together: in memory they come before the next sample.",
                    in -> new Tensor(in.columns().transpose().reshape(in.samples(), in.shape().size()), in.shape()))
            .mistake("Positions before samples", "First all pixels of sample 0, then those of sample 1: n counts slowest.", in -> {
                Matrix sorted = in.columns().copy();
                int area = in.columns().rows() / in.samples();
                for (int r = 0; r < sorted.rows(); r++) {
                    sorted.setRow(r, in.columns().row(r % area * in.samples() + r / area));
                }
                return BatchNorms.samples(sorted, in.samples(), in.shape());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor right = BatchNorms.samples(in.columns(), in.samples(), in.shape());
                in.columns().scaleInPlace(-1);
                return right;
            });

    private static int rows(Tensor x) {
        return x.samples() * x.shape().height() * x.shape().width();
    }

    /** Every image mirrored at its diagonal. */
    private static Tensor sideways(Tensor x) {
        Tensor turned = Tensor.zeros(x.samples(), new Shape(x.shape().channels(), x.shape().width(), x.shape().height()));
        for (int n = 0; n < x.samples(); n++) {
            for (int c = 0; c < x.shape().channels(); c++) {
                turned.setChannel(n, c, x.channel(n, c).transpose());
            }
        }
        return turned;
    }

    @Test
    void a_channel_becomes_a_column_and_comes_back() {
        TO_COLUMNS.check();
        TO_SAMPLES.check();
    }
}
