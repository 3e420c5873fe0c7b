package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lesson05_backprop.MiniBatches;
import lesson05_backprop.MiniBatches.MiniBatch;
import matrix.Matrix;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.7", title = "One epoch of fit", points = 5, file = "Fit.java", needs = {"5.28", "9.2", "9.5"})
class EpochCheck {

    /** Two epochs, and what the listener heard of their batches: epoch, batch, batches, loss. */
    record Seen(double firstLoss, double firstAccuracy, double secondLoss, double secondAccuracy, Matrix learned, double samplesInTraining,
            List<double[]> told) {
    }

    static final Trial<Walk.Input, Seen> TRIAL = Trial.of("epoch(1) and epoch(2) of a network y = x·a", (Walk.Input in) -> {
                Probe probe = new Probe("a", in.a());
                Sequential network = new Sequential(in.x().shape(), List.of(probe));
                List<double[]> told = new ArrayList<>();
                Fit fit = new Fit(network, in.x(), in.targets(), in.plan().withListener(new FitListener() {
                    @Override
                    public void batchDone(Sequential of, int epoch, int batch, int batches, double loss) {
                        told.add(new double[] {epoch, batch, batches, loss});
                    }
                }));
                Evaluation first = fit.epoch(1);
                Evaluation second = fit.epoch(2);
                return new Seen(first.loss(), first.accuracy(), second.loss(), second.accuracy(), probe.value(), probe.seen(), told);
            })
            .definition(in -> seen(new Walk(in)))
            .random("7 samples in batches of 3", 3, random -> Walk.Input.of(7, 3, random))
            .random("6 samples in batches of 3", 1, random -> Walk.Input.of(6, 3, random))
            .random("5 samples, one at a time", 1, random -> Walk.Input.of(5, 1, random))
            .mistake("The mean of batch means", "The last batch may be smaller, and then counts less: each counts as often as it has samples.",
                    in -> seen(new Walk(in) {
                        @Override
                        double weight(MiniBatch batch, int batches) {
                            return 1.0 / batches;
                        }
                    }))
            .mistake("Not divided by the number of samples", "The means over the samples: divide at the end.", in -> seen(new Walk(in) {
                @Override
                double weight(MiniBatch batch, int batches) {
                    return batch.targets().rows();
                }
            }))
            .mistake("The rest was left out", "The last batch may be smaller, but it is learned from, too.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    List<MiniBatch> full = super.batches().stream().filter(batch -> batch.targets().rows() == in.batchSize()).toList();
                    return full.size() * in.batchSize() == in.x().samples() ? full.subList(0, full.size() - 1) : full;
                }
            }))
            .mistake("Images shuffled without their labels", "A batch has its own targets: take both from the same mini-batch.",
                    in -> seen(new Walk(in) {
                        @Override
                        List<MiniBatch> batches() {
                            List<MiniBatch> right = super.batches();
                            List<MiniBatch> own = MiniBatches.inOrder(in.x(), in.targets(), in.batchSize());
                            List<MiniBatch> mixed = new ArrayList<>();
                            for (int i = 0; i < right.size(); i++) {
                                mixed.add(new MiniBatch(right.get(i).x(), own.get(i).targets()));
                            }
                            return mixed;
                        }
                    }))
            .mistake("Always in the same order", "MiniBatches.of shuffles, inOrder does not.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    return MiniBatches.inOrder(in.x(), in.targets(), in.batchSize());
                }
            }))
            .mistake("A generator of one's own", "The field random has the plan's seed: hand it on.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    return MiniBatches.of(in.x(), in.targets(), in.batchSize(), new Random(in.seed() + 77));
                }
            }))
            .mistake("The same order in every epoch", "The generator goes on from epoch to epoch: do not make it anew.",
                    in -> seen(new Walk(in) {
                        @Override
                        List<MiniBatch> batches() {
                            return MiniBatches.of(in.x(), in.targets(), in.batchSize(), new Random(in.seed()));
                        }
                    }))
            .mistake("All samples at once", "The plan says how many samples a batch has.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    return List.of(new MiniBatch(in.x(), in.targets()));
                }
            }))
            .mistake("Without augmentation", "The plan's augmentation changes the images of every batch before the step.",
                    in -> seen(new Walk(in) {
                        @Override
                        Tensor augmented(Tensor x) {
                            return x;
                        }
                    }))
            .mistake("The augmented images were not used", "augmented(…) returns new images: train with those.", in -> seen(new Walk(in) {
                @Override
                Tensor augmented(Tensor x) {
                    super.augmented(x);
                    return x;
                }
            }))
            .mistake("Only the accuracy is a mean of batch means", "Both numbers count as often as their batch has samples.", in -> {
                Seen right = seen(new Walk(in));
                Seen means = seen(new Walk(in) {
                    @Override
                    double weight(MiniBatch batch, int batches) {
                        return 1.0 / batches;
                    }
                });
                return new Seen(right.firstLoss(), means.firstAccuracy(), right.secondLoss(), means.secondAccuracy(), right.learned(),
                        right.samplesInTraining(), right.told());
            })
            .mistake("A generator of its own for the augmentation", "One generator for order and augmentation: the field random.",
                    in -> seen(new Walk(in) {
                        @Override
                        Tensor augmented(Tensor x) {
                            return shifted(x, new Random(in.seed()));
                        }
                    }))
            .mistake("Always 32 samples in a batch", "The plan says how many samples a batch has.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    return MiniBatches.of(in.x(), in.targets(), MiniBatches.USUAL_SIZE, random);
                }
            }))
            .mistake("The smaller batch was left out", "The last batch may be smaller, but it is learned from, too.", in -> seen(new Walk(in) {
                @Override
                List<MiniBatch> batches() {
                    return super.batches().stream().filter(batch -> batch.targets().rows() == in.batchSize()).toList();
                }
            }))
            .mistake("Epoch and batch exchanged", "batchDone is told the network, the epoch, the batch, how many batches there are, and the loss.",
                    in -> seen(new Walk(in) {
                        @Override
                        void tell(int epoch, int batch, int batches, double loss) {
                            super.tell(batch, epoch, batches, loss);
                        }
                    }))
            .mistake("Always epoch 1", "The listener is told the number of the epoch.", in -> seen(new Walk(in) {
                @Override
                void tell(int epoch, int batch, int batches, double loss) {
                    super.tell(1, batch, batches, loss);
                }
            }))
            .mistake("Accuracy after the step", "overheard.answers() has what the network answered in the step; do not ask it again.",
                    in -> seen(new Walk(in) {
                        @Override
                        Matrix counted(MiniBatch batch, Tensor images, Matrix before, Matrix moved) {
                            return images.matrix().times(moved).scale(Probe.IN_EVALUATION);
                        }
                    }))
            .mistake("A second forward pass in training", "overheard.answers() has the answers of the step: asked again in training, dropout would drop"
                    + " others, and running means would move twice.", in -> {
                Seen right = seen(new Walk(in));
                return new Seen(right.firstLoss(), right.firstAccuracy(), right.secondLoss(), right.secondAccuracy(), right.learned(),
                        2 * right.samplesInTraining(), right.told());
            })
            .mistake("Accuracy on images that were not augmented", "overheard.answers() has what the network answered in the step.",
                    in -> seen(new Walk(in) {
                        @Override
                        Matrix counted(MiniBatch batch, Tensor images, Matrix before, Matrix moved) {
                            return batch.x().matrix().times(moved).scale(Probe.IN_EVALUATION);
                        }
                    }))
            .mistake("The listener was not told", "After every batch: plan.listener().batchDone(…).", in -> seen(new Walk(in) {
                @Override
                void tell(int epoch, int batch, int batches, double loss) {
                    told.size();
                }
            }))
            .mistake("Batches counted from 0", "The listener counts from 1, so that the last is batch 3 of 3.", in -> seen(new Walk(in) {
                @Override
                void tell(int epoch, int batch, int batches, double loss) {
                    super.tell(epoch, batch - 1, batches, loss);
                }
            }))
            .mistake("The listener heard another loss", "It is told what this batch cost, which step returns.", in -> seen(new Walk(in) {
                private double sum;

                @Override
                void tell(int epoch, int batch, int batches, double loss) {
                    sum = batch == 1 ? 0 : sum;
                    MiniBatch any = MiniBatches.inOrder(in.x(), in.targets(), in.batchSize()).get(batch - 1);
                    sum += loss * any.targets().rows();
                    super.tell(epoch, batch, batches, sum);
                }
            }));

    private static Seen seen(Walk walk) {
        Evaluation first = walk.epoch(1);
        Evaluation second = walk.epoch(2);
        return new Seen(first.loss(), first.accuracy(), second.loss(), second.accuracy(), walk.a, walk.samplesInTraining, walk.told);
    }

    @Test
    void every_batch_is_one_step() {
        TRIAL.check();
    }
}
