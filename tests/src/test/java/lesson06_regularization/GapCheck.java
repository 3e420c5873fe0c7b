package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Regularizer;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.1", title = "Measure the gap", points = 5, file = "Gap.java")
class GapCheck {

    record Answers(Matrix answers, Matrix targets) {
    }

    record Sets(Tensor x, Matrix targets, Tensor testX, Matrix testTargets, Matrix weights) {

        Matrix answers() {
            return x.matrix().times(weights);
        }

        Matrix testAnswers() {
            return testX.matrix().times(weights);
        }
    }

    record Seen(double trainingLoss, double testLoss, double trainingAccuracy, double testAccuracy, double inLoss,
                double inAccuracy) {

        static Seen of(double trainingLoss, double testLoss, double trainingAccuracy, double testAccuracy) {
            return new Seen(trainingLoss, testLoss, trainingAccuracy, testAccuracy, testLoss - trainingLoss,
                    trainingAccuracy - testAccuracy);
        }
    }

    /**
     * y = x·a in evaluation; in training it answers the opposite, so that one sees how it was asked. Its weights pay PRICE,
     * which is no part of a gap.
     */
    private record Moody(Matrix a) implements Layer {

        private static final double PRICE = 100;

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return new Tensor(x.matrix().times(a).scale(mode == Mode.TRAINING ? -1 : 1), Shape.vector(a.cols()));
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            throw new UnsupportedOperationException("Nothing is to be learned here.");
        }

        @Override
        public List<Parameter> parameters() {
            Parameter weights = new Parameter("W", a);
            weights.setRegularizer(new Regularizer() {
                @Override
                public double penalty(Matrix value) {
                    return PRICE;
                }

                @Override
                public Matrix gradient(Matrix value) {
                    return Matrix.zeros(value.rows(), value.cols());
                }
            });
            return List.of(weights);
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.vector(a.cols());
        }
    }

    /** The mean over the samples of Σ (predicted − 2·target)²: it matters which is which. */
    private static final class Uneven implements Loss {

        @Override
        public double value(Matrix predicted, Matrix target) {
            Matrix difference = predicted.minus(target.scale(2));
            return difference.elementTimes(difference).sum() / predicted.rows();
        }

        @Override
        public Matrix gradient(Matrix predicted, Matrix target) {
            throw new UnsupportedOperationException("Nothing is to be learned here.");
        }
    }

    static final Trial<Answers, Double> ACCURACY = Trial.of("Gap.accuracy(answers, targets)",
                    (Answers in) -> Gap.accuracy(in.answers(), in.targets()))
            .definition(in -> hits(in.answers(), in.targets()) / in.answers().rows())
            .example("three of four", () -> new Answers(Matrix.of("2 1 0; -3 -1 -2; 0 0 5; 1 7 2"),
                    Matrix.of("1 0 0; 0 1 0; 0 0 1; 0 0 1")), 0.75)
            .example("equal answers: the first counts",
                    () -> new Answers(Matrix.of("1 1; 2 2; -3 -3; 4 4"), Matrix.of("1 0; 1 0; 0 1; 1 0")), 0.75)
            .random("7 samples, 3 classes", 4, random -> new Answers(Fixtures.matrix(7, 3, random), oneHot(7, 3, random)))
            .mistake("An integer division", "3 / 4 is 0 in Java: one of the two must be a double.",
                    in -> Math.floor(hits(in.answers(), in.targets()) / in.answers().rows()))
            .mistake("The number in place of the share", "Divide by the number of samples.",
                    in -> hits(in.answers(), in.targets()))
            .mistake("A percentage", "A share goes from 0 to 1.",
                    in -> 100 * hits(in.answers(), in.targets()) / in.answers().rows())
            .mistake("The share of the wrong ones", "Count where both agree.",
                    in -> 1 - hits(in.answers(), in.targets()) / in.answers().rows())
            .mistake("Divided by the number of cells", "One row is one sample.",
                    in -> hits(in.answers(), in.targets()) / in.answers().size())
            .mistake("Columns in place of rows", "A sample is a row: argmax of the matrix itself, not of its transpose.",
                    in -> hits(in.answers().transpose(), in.targets().transpose()) / in.answers().cols())
            .mistake("Divided by the number of classes", "A share of the samples: divide by the number of rows.",
                    in -> hits(in.answers(), in.targets()) / in.answers().cols())
            .mistake("Of equal answers the last", "Of equal ones the first is the largest: a later one must be above it.",
                    in -> hits(mirrored(in.answers()), mirrored(in.targets())) / in.answers().rows())
            .mistake("An answer below 0 never wins", "All answers of a row may be below 0. Do not begin the search with 0.",
                    in -> hits(in.answers().map(answer -> Math.max(answer, 0)), in.targets()) / in.answers().rows())
            .mistake("The answer farthest from 0", "The largest number, not the largest absolute value: −3 is below 1.",
                    in -> hits(in.answers().map(Math::abs), in.targets()) / in.answers().rows())
            .mistake("Every answer above one half counts", "Answers may be any numbers. The largest of the row decides.",
                    in -> {
                        int right = 0;
                        for (int n = 0; n < in.answers().rows(); n++) {
                            right += in.answers().elementTimes(in.targets()).row(n).sum() > 0.5 ? 1 : 0;
                        }
                        return (double) right / in.answers().rows();
                    })
            .mistake("The smallest answer", "The largest number of the row is what the network answers.",
                    in -> hits(in.answers().scale(-1), in.targets()) / in.answers().rows());

    static final Trial<Sets, Seen> MEASURE = Trial.of("Gap.measure(network, loss, x, targets, testX, testTargets)",
                    (Sets in) -> {
                        Gap gap = Gap.measure(new Moody(in.weights()), new Uneven(), in.x(), in.targets(), in.testX(),
                                in.testTargets());
                        return new Seen(gap.trainingLoss(), gap.testLoss(), gap.trainingAccuracy(), gap.testAccuracy(),
                                gap.inLoss(), gap.inAccuracy());
                    })
            .definition(GapCheck::right)
            .example("a network that answers its input: two samples right, then one of two",
                    () -> new Sets(vectors("2 0; 0 2"), Matrix.of("1 0; 0 1"), vectors("2 0; 2 0"), Matrix.of("1 0; 0 1"),
                            Matrix.identity(2)), new Seen(0, 4, 1, 0.5, 4, 0.5))
            .random("5 samples against 4, 2 numbers, 3 classes", 4, random -> new Sets(
                    Fixtures.tensor(5, Shape.vector(2), random), oneHot(5, 3, random),
                    Fixtures.tensor(4, Shape.vector(2), random), oneHot(4, 3, random), Fixtures.matrix(2, 3, random)))
            .example("the same network where it happens to do better on the test set",
                    () -> new Sets(vectors("2 0; 2 0"), Matrix.of("1 0; 0 1"), vectors("2 0; 0 2"), Matrix.of("1 0; 0 1"),
                            Matrix.identity(2)), new Seen(4, 0, 0.5, 1, -4, -0.5))
            .mistake("Asked in training", "Some layers act otherwise in training: measure with Mode.EVALUATION.",
                    in -> right(new Sets(in.x(), in.targets(), in.testX(), in.testTargets(), in.weights().scale(-1))))
            .mistake("The training set was asked in training", "Both sets are measured with Mode.EVALUATION.", in -> {
                Seen opposite = right(new Sets(in.x(), in.targets(), in.testX(), in.testTargets(), in.weights().scale(-1)));
                Seen right = right(in);
                return Seen.of(opposite.trainingLoss(), right.testLoss(), opposite.trainingAccuracy(), right.testAccuracy());
            })
            .mistake("The penalty was added to both losses", "Measured is the loss alone, without any penalty.",
                    in -> paying(in, Moody.PRICE, Moody.PRICE))
            .mistake("The penalty was added to the training loss", "Measured is the loss alone, without any penalty.",
                    in -> paying(in, Moody.PRICE, 0))
            .mistake("Training and test set swapped", "The first two are of the training set.",
                    in -> right(new Sets(in.testX(), in.testTargets(), in.x(), in.targets(), in.weights())))
            .mistake("The training set twice", "testX and testTargets are the other set.",
                    in -> right(new Sets(in.x(), in.targets(), in.x(), in.targets(), in.weights())))
            .mistake("The test set twice", "x and targets are the training set.",
                    in -> right(new Sets(in.testX(), in.testTargets(), in.testX(), in.testTargets(), in.weights())))
            .mistake("The losses are 0", "loss.value(answers, targets), for each set.", in -> {
                Seen right = right(in);
                return Seen.of(0, 0, right.trainingAccuracy(), right.testAccuracy());
            })
            .mistake("In the loss predictions and targets are exchanged", "value(predicted, target): the answers come first.",
                    in -> {
                        Seen right = right(in);
                        return Seen.of(new Uneven().value(in.targets(), in.answers()),
                                new Uneven().value(in.testTargets(), in.testAnswers()), right.trainingAccuracy(),
                                right.testAccuracy());
                    })
            .mistake("Loss and accuracy swapped", "First the losses, then the accuracies.", in -> {
                Seen right = right(in);
                return Seen.of(right.trainingAccuracy(), right.testAccuracy(), right.trainingLoss(), right.testLoss());
            })
            .mistake("Losses and accuracies are mixed", "The order of the record: both losses, then both accuracies.", in -> {
                Seen right = right(in);
                return Seen.of(right.trainingLoss(), right.trainingAccuracy(), right.testLoss(), right.testAccuracy());
            })
            .mistake("The gap in the loss has the other sign",
                    "Above 0 means worse on the test set: a worse loss is a larger one.", in -> {
                        Seen right = right(in);
                        return withGaps(right, -right.inLoss(), right.inAccuracy());
                    })
            .mistake("The gap in the accuracy has the other sign",
                    "Above 0 means worse on the test set: a worse accuracy is a smaller one.", in -> {
                        Seen right = right(in);
                        return withGaps(right, right.inLoss(), -right.inAccuracy());
                    })
            .mistake("Both gaps have the other sign", "Above 0 means worse on the test set.", in -> {
                Seen right = right(in);
                return withGaps(right, -right.inLoss(), -right.inAccuracy());
            })
            .mistake("A gap below 0 was cut off", "If the test set does better, the gap is below 0. It happens.", in -> {
                Seen right = right(in);
                return withGaps(right, Math.max(0, right.inLoss()), Math.max(0, right.inAccuracy()));
            })
            .mistake("The gap in the loss was cut off at 0", "If the test set does better, the gap is below 0. It happens.", in -> {
                Seen right = right(in);
                return withGaps(right, Math.max(0, right.inLoss()), right.inAccuracy());
            })
            .mistake("A gap without a sign", "If the test set does better, the gap is below 0. It happens.", in -> {
                Seen right = right(in);
                return withGaps(right, Math.abs(right.inLoss()), Math.abs(right.inAccuracy()));
            });

    private static Seen withGaps(Seen seen, double inLoss, double inAccuracy) {
        return new Seen(seen.trainingLoss(), seen.testLoss(), seen.trainingAccuracy(), seen.testAccuracy(), inLoss, inAccuracy);
    }

    private static Seen paying(Sets in, double training, double test) {
        Seen right = right(in);
        return Seen.of(right.trainingLoss() + training, right.testLoss() + test, right.trainingAccuracy(), right.testAccuracy());
    }

    /** The last column first. */
    private static Matrix mirrored(Matrix matrix) {
        Matrix mirrored = Matrix.zeros(matrix.rows(), matrix.cols());
        for (int row = 0; row < matrix.rows(); row++) {
            for (int col = 0; col < matrix.cols(); col++) {
                mirrored.set(row, col, matrix.get(row, matrix.cols() - 1 - col));
            }
        }
        return mirrored;
    }

    private static Seen right(Sets in) {
        return Seen.of(new Uneven().value(in.answers(), in.targets()), new Uneven().value(in.testAnswers(), in.testTargets()),
                hits(in.answers(), in.targets()) / in.targets().rows(),
                hits(in.testAnswers(), in.testTargets()) / in.testTargets().rows());
    }

    /** In how many rows no answer is above that of the right class, nor as large and before it. */
    private static double hits(Matrix answers, Matrix targets) {
        int hits = 0;
        for (int n = 0; n < answers.rows(); n++) {
            int right = 0;
            while (right + 1 < targets.cols() && targets.get(n, right) == 0) {
                right++;
            }
            boolean hit = true;
            for (int k = 0; k < answers.cols(); k++) {
                hit &= answers.get(n, k) < answers.get(n, right) || answers.get(n, k) == answers.get(n, right) && k >= right;
            }
            hits += hit ? 1 : 0;
        }
        return hits;
    }

    private static Matrix oneHot(int samples, int classes, RandomGenerator random) {
        Matrix oneHot = Matrix.zeros(samples, classes);
        for (int n = 0; n < samples; n++) {
            oneHot.set(n, random.nextInt(classes), 1);
        }
        return oneHot;
    }

    private static Tensor vectors(String text) {
        Matrix matrix = Matrix.of(text);
        return new Tensor(matrix, Shape.vector(matrix.cols()));
    }

    @Test
    void the_difference_between_learned_and_new_samples_is_seen() {
        ACCURACY.check();
        MEASURE.check();
    }
}
