package lesson07_batch_norm;

import check.Fixtures;
import definitions.BatchNorms;
import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;

/**
 * A layer of batch normalization and what it goes through: a batch in training, another one, samples at evaluation, and
 * then twice the way back from the second batch.
 */
record BatchNormCase(double epsilon, double momentum, Matrix gamma, Matrix beta, Tensor first, Tensor x, Tensor other,
        Tensor outputGradient) {

    /** What is seen of it. */
    record Seen(Tensor beforeTraining, Tensor output, Tensor atEvaluation, Matrix runningMean, Matrix runningVariance,
            Tensor inputGradient, Matrix gammaGradient, Matrix betaGradient, Tensor inputGradientOfSecondBackward,
            Matrix gammaGradientOfSecondBackward, Matrix betaGradientOfSecondBackward) {
    }

    /** What may go wrong. */
    enum Slip {
        NONE, EPSILON_OUTSIDE, EPSILON_USUAL, EPSILON_MISSING, NO_ROOT, SAMPLE_VARIANCE, POSITIONS, ONE_CHANNEL, SAMPLES,
        SWAPPED, NO_GAMMA, NO_BETA, BATCH_AT_EVALUATION, RUNNING_IN_TRAINING, MOVES_AT_EVALUATION, MOVES_IN_BACKWARD,
        MOMENTUM_REVERSED, MOMENTUM_USUAL, NEVER_MOVES, REPLACED, UNBIASED_RUNNING, RUNNING_DEVIATION, SHARED_RUNNING,
        FIRST_TAKEN_WHOLE, CONSTANTS, GAMMA_NOT_SENT_BACK, PARAMETERS_NOT_SET, GAMMA_NOT_SET, BETA_NOT_SET, MEANS,
        FIRST_SAMPLE, GRADIENTS_SWAPPED, ADDS_UP, EVALUATION_REMEMBERED, OTHER_LAYER, OTHER_NORMALIZED, OTHER_DEVIATIONS,
        BACK_BY_VARIANCE, BACK_WITHOUT_EPSILON, GAMMA_ADDS_UP, BETA_ADDS_UP, ONES, GAMMA_OF_OUTPUT, NO_SCALE_AND_SHIFT,
        RUNNING_ALWAYS, MOVED_FIRST, MODES_EXCHANGED, EVALUATION_UNTOUCHED, MOVES_AFTER_EVALUATION, BEGINS_ANEW,
        MEANS_OF_SAMPLES, OUTPUT_REMEMBERED, INPUT_REMEMBERED, VARIANCE_REMEMBERED, BACK_BY_RUNNING, BACK_BY_USUAL_EPSILON,
        NOT_SENT_BACK, GAMMA_TWICE, NOTHING_BACK, EVALUATION_KEPT
    }

    static BatchNormCase random(int samples, Shape shape, double epsilon, double momentum, RandomGenerator random) {
        int channels = shape.channels();
        return new BatchNormCase(epsilon, momentum, Fixtures.matrix(1, channels, random), Fixtures.matrix(1, channels, random),
                Fixtures.tensor(samples + 1, shape, random), Fixtures.tensor(samples, shape, random),
                Fixtures.tensor(samples, shape, random), Fixtures.tensor(samples, shape, random));
    }

    /** The column 1 3 5 7 of the README; the batch before it is the same. */
    static BatchNormCase byHand() {
        Tensor x = new Tensor(Matrix.column(1, 3, 5, 7), Shape.vector(1));
        return new BatchNormCase(4, 0.75, Matrix.row(6.0), Matrix.row(1.0), x, x.copy(),
                new Tensor(Matrix.column(4, 7, 3, 0), Shape.vector(1)),
                new Tensor(Matrix.column(0.5, 0, 1, 2.5), Shape.vector(1)));
    }

    /** Asks the student's layer. */
    Seen seen() {
        BatchNorm layer = layer();
        Tensor before = layer.forward(other, Mode.EVALUATION).copy();
        layer.forward(first, Mode.TRAINING);
        Tensor output = layer.forward(x, Mode.TRAINING);
        layer().forward(ofAnother(), Mode.TRAINING);
        Tensor atEvaluation = layer.forward(other, Mode.EVALUATION);
        Tensor inputGradient = layer.backward(outputGradient).copy();
        List<Parameter> parameters = layer.parameters();
        Matrix gammaGradient = parameters.get(0).gradient().copy();
        Matrix betaGradient = parameters.get(1).gradient().copy();
        Tensor again = layer.backward(outputGradient);
        return new Seen(before, output, atEvaluation, layer.statistics().get(0).value(), layer.statistics().get(1).value(),
                inputGradient, gammaGradient, betaGradient, again, parameters.get(0).gradient(), parameters.get(1).gradient());
    }

    private BatchNorm layer() {
        BatchNorm layer = new BatchNorm(gamma.cols(), epsilon, momentum);
        layer.parameters().get(0).setValue(gamma.copy());
        layer.parameters().get(1).setValue(beta.copy());
        return layer;
    }

    private Tensor ofAnother() {
        return new Tensor(x.matrix().map(value -> 2 - value * value), x.shape());
    }

    /** What is seen of a layer with this slip, by the definition. */
    Seen with(Slip slip) {
        Simulation layer = new Simulation(slip);
        Tensor before = layer.evaluation(other);
        layer.training(first);
        Tensor output = layer.training(x);
        if (slip == Slip.SHARED_RUNNING) {
            layer.move(columns(ofAnother()));
        }
        Tensor atEvaluation = layer.evaluation(other);
        if (slip == Slip.MOVES_IN_BACKWARD) {
            layer.move(columns(x));
            layer.move(columns(x));
        }
        Tensor remembered = switch (slip) {
            case EVALUATION_REMEMBERED, EVALUATION_KEPT, MODES_EXCHANGED -> other;
            case OTHER_LAYER -> ofAnother();
            default -> x;
        };
        Matrix columns = columns(remembered);
        Matrix variances = layer.variances(columns);
        Matrix deviations = layer.deviations(variances);
        Matrix runningDeviations = layer.deviations(layer.runningVariance);
        Matrix normalized = switch (slip) {
            case OTHER_NORMALIZED -> layer.normalized(columns(ofAnother()));
            case OUTPUT_REMEMBERED -> columns(output);
            case INPUT_REMEMBERED -> columns;
            case EVALUATION_KEPT, RUNNING_ALWAYS, MOVED_FIRST ->
                    BatchNorms.standardized(columns, layer.runningMean, runningDeviations);
            default -> layer.normalized(columns);
        };
        Matrix s = switch (slip) {
            case OTHER_DEVIATIONS -> layer.deviations(layer.variances(columns(ofAnother())));
            case BACK_BY_VARIANCE -> deviations.elementTimes(deviations);
            case BACK_WITHOUT_EPSILON -> variances.map(Math::sqrt);
            case BACK_BY_USUAL_EPSILON -> variances.map(v -> Math.sqrt(v + 1e-3));
            case VARIANCE_REMEMBERED -> variances;
            case BACK_BY_RUNNING, EVALUATION_KEPT, RUNNING_ALWAYS, MOVED_FIRST -> runningDeviations;
            default -> deviations;
        };
        Matrix dY = columns(slip == Slip.ONES ? new Tensor(outputGradient.matrix().map(g -> 1), x.shape()) : outputGradient);
        Matrix none = gamma.scale(0);
        Matrix dNormalized = slip == Slip.GAMMA_NOT_SENT_BACK ? dY : BatchNorms.line(dY, gamma, none);
        Matrix dX = switch (slip) {
            case CONSTANTS -> BatchNorms.standardized(dNormalized, none, s);
            case NOT_SENT_BACK -> dNormalized;
            case NOTHING_BACK -> dNormalized.scale(0);
            case GAMMA_TWICE -> BatchNorms.inputGradient(BatchNorms.line(dNormalized, gamma, none), normalized, s);
            default -> BatchNorms.inputGradient(dNormalized, normalized, s);
        };
        int summed = slip == Slip.FIRST_SAMPLE ? columns.rows() / x.samples() : columns.rows();
        Matrix factor = slip == Slip.GAMMA_OF_OUTPUT ? BatchNorms.line(normalized, gamma, beta) : normalized;
        Matrix dGamma = BatchNorms.columnDots(dY.rows(0, summed), factor.rows(0, summed));
        Matrix dBeta = BatchNorms.columnDots(dY.rows(0, summed), dY.rows(0, summed).map(g -> 1));
        if (slip == Slip.MEANS || slip == Slip.MEANS_OF_SAMPLES) {
            int number = slip == Slip.MEANS ? columns.rows() : x.samples();
            dGamma = dGamma.scale(1.0 / number);
            dBeta = dBeta.scale(1.0 / number);
        }
        if (slip == Slip.GRADIENTS_SWAPPED) {
            Matrix swapped = dGamma;
            dGamma = dBeta;
            dBeta = swapped;
        }
        dGamma = slip == Slip.PARAMETERS_NOT_SET || slip == Slip.GAMMA_NOT_SET ? none : dGamma;
        dBeta = slip == Slip.PARAMETERS_NOT_SET || slip == Slip.BETA_NOT_SET ? none : dBeta;
        double gammaAgain = slip == Slip.ADDS_UP || slip == Slip.GAMMA_ADDS_UP ? 2 : 1;
        double betaAgain = slip == Slip.ADDS_UP || slip == Slip.BETA_ADDS_UP ? 2 : 1;
        Tensor inputGradient = BatchNorms.samples(dX, x.samples(), x.shape());
        return new Seen(before, output, atEvaluation, layer.runningMean, layer.runningVariance, inputGradient, dGamma, dBeta,
                inputGradient, dGamma.scale(gammaAgain), dBeta.scale(betaAgain));
    }

    private static Matrix columns(Tensor x) {
        return BatchNorms.columns(x);
    }

    /** A layer with a slip, forward. */
    private final class Simulation {

        private final Slip slip;
        private Matrix runningMean = Matrix.zeros(1, gamma.cols());
        private Matrix runningVariance = Matrix.filled(1, gamma.cols(), 1);
        private boolean moved;

        private Simulation(Slip slip) {
            this.slip = slip;
        }

        private Tensor training(Tensor x) {
            Matrix columns = columns(x);
            if (slip == Slip.MOVED_FIRST) {
                move(columns);
            }
            Tensor output = switch (slip) {
                case RUNNING_IN_TRAINING, RUNNING_ALWAYS, MOVED_FIRST, MODES_EXCHANGED ->
                        output(x, runningMean, runningVariance);
                case POSITIONS -> byPosition(x);
                case SAMPLES -> bySample(x);
                default -> output(x, means(columns), variances(columns));
            };
            if (slip != Slip.MOVED_FIRST && slip != Slip.RUNNING_ALWAYS && slip != Slip.MODES_EXCHANGED) {
                move(columns);
            }
            return output;
        }

        private Tensor evaluation(Tensor x) {
            Matrix columns = columns(x);
            if (slip == Slip.MOVES_AT_EVALUATION) {
                move(columns);
            }
            Tensor output = switch (slip) {
                case BATCH_AT_EVALUATION, MODES_EXCHANGED -> output(x, means(columns), variances(columns));
                case EVALUATION_UNTOUCHED -> x.copy();
                default -> output(x, runningMean, runningVariance);
            };
            if (slip == Slip.MOVES_AFTER_EVALUATION || slip == Slip.MODES_EXCHANGED) {
                move(columns);
            }
            return output;
        }

        private Tensor output(Tensor x, Matrix means, Matrix variances) {
            Matrix normalized = BatchNorms.standardized(columns(x), means, deviations(variances));
            Matrix scale = switch (slip) {
                case SWAPPED -> beta;
                case NO_GAMMA, NO_SCALE_AND_SHIFT -> gamma.map(g -> 1);
                default -> gamma;
            };
            Matrix shift = switch (slip) {
                case SWAPPED -> gamma;
                case NO_BETA, NO_SCALE_AND_SHIFT -> beta.scale(0);
                default -> beta;
            };
            return BatchNorms.samples(BatchNorms.line(normalized, scale, shift), x.samples(), x.shape());
        }

        private Matrix normalized(Matrix columns) {
            return BatchNorms.standardized(columns, means(columns), deviations(variances(columns)));
        }

        private Matrix means(Matrix columns) {
            Matrix means = BatchNorms.means(columns);
            return slip == Slip.ONE_CHANNEL ? means.map(m -> columns.mean()) : means;
        }

        private Matrix variances(Matrix columns) {
            double m = columns.rows();
            Matrix variances = BatchNorms.variances(columns);
            return slip == Slip.SAMPLE_VARIANCE ? variances.scale(m / (m - 1))
                    : slip == Slip.ONE_CHANNEL ? variances.map(v -> BatchNorms.variances(columns.reshape(columns.size(), 1)).get(0, 0))
                    : variances;
        }

        private Matrix deviations(Matrix variances) {
            return switch (slip) {
                case EPSILON_OUTSIDE -> variances.map(v -> Math.sqrt(v) + epsilon);
                case EPSILON_USUAL -> variances.map(v -> Math.sqrt(v + 1e-3));
                case EPSILON_MISSING -> variances.map(Math::sqrt);
                case NO_ROOT -> variances.map(v -> v + epsilon);
                default -> BatchNorms.deviations(variances, epsilon);
            };
        }

        private Tensor byPosition(Tensor x) {
            Matrix flat = BatchNorms.standardized(x.matrix(), BatchNorms.means(x.matrix()),
                    deviations(BatchNorms.variances(x.matrix())));
            return BatchNorms.samples(BatchNorms.line(columns(new Tensor(flat, x.shape())), gamma, beta), x.samples(), x.shape());
        }

        private Tensor bySample(Tensor x) {
            Tensor[] samples = new Tensor[x.samples()];
            for (int n = 0; n < samples.length; n++) {
                Matrix columns = columns(x.sample(n));
                samples[n] = output(x.sample(n), means(columns), variances(columns));
            }
            return Tensor.stack(samples);
        }

        private void move(Matrix columns) {
            double old = switch (slip) {
                case NEVER_MOVES -> 1;
                case REPLACED -> 0;
                case MOMENTUM_REVERSED -> 1 - momentum;
                case MOMENTUM_USUAL -> 0.99;
                case FIRST_TAKEN_WHOLE -> moved ? momentum : 0;
                default -> momentum;
            };
            if (slip == Slip.BEGINS_ANEW) {
                runningMean = Matrix.zeros(1, gamma.cols());
                runningVariance = Matrix.filled(1, gamma.cols(), 1);
            }
            double m = columns.rows();
            Matrix variances = slip == Slip.UNBIASED_RUNNING ? variances(columns).scale(m / (m - 1))
                    : slip == Slip.RUNNING_DEVIATION ? variances(columns).map(Math::sqrt) : variances(columns);
            runningMean = runningMean.scale(old).plus(means(columns).scale(1 - old));
            runningVariance = runningVariance.scale(old).plus(variances.scale(1 - old));
            moved = true;
        }
    }
}
