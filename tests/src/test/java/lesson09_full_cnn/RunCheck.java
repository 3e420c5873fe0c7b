package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Parameter;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.8", title = "Epochs, validation, early stopping", points = 4, file = "Fit.java", needs = {"9.6", "9.7"})
class RunCheck {

    /**
     * How to train.
     *
     * @param epochs    how many are planned
     * @param measured  whether there are validation samples
     * @param stopAfter a rule stops after so many epochs and gives the first epoch's values back; 0: no rule
     */
    record Input(Walk.Input training, Matrix validation, Matrix validationTargets, int epochs, boolean measured, int stopAfter) {
    }

    /** What the history says, a NaN written as −1, and what was called, in its order. */
    record Seen(double[] epochNumbers, double[] losses, double[] validationLosses, double[] validationAccuracies, Matrix learned,
            List<String> calls) {
    }

    private static final String BEGINS = "an epoch begins";
    private static final String RESTORED = "the rule: best values given back";

    static final Trial<Input, Seen> TRIAL = Trial.of("fit(x, targets, plan) of a network y = x·a", RunCheck::students)
            .definition(in -> new Plan(in).run())
            .random("3 epochs", 2, random -> input(3, true, 0, random))
            .random("2 epochs without validation", 1, random -> input(2, false, 0, random))
            .random("5 epochs, of which the rule wants 3", 2, random -> input(5, true, 3, random))
            .random("2 epochs, with a rule that would go on", 1, random -> input(2, true, 4, random))
            .mistake("One epoch too few", "From 1 up to plan.epochs(), and that one as well.", in -> new Plan(in) {
                @Override
                int last() {
                    return in.epochs() - 1;
                }
            }.run())
            .mistake("One epoch too many", "Epochs are counted from 1 to plan.epochs().", in -> new Plan(in) {
                @Override
                int last() {
                    return in.epochs() + 1;
                }
            }.run())
            .mistake("Only one epoch", "Epoch after epoch, as many as the plan has.", in -> new Plan(in) {
                @Override
                int last() {
                    return 1;
                }
            }.run())
            .mistake("Epochs counted from 0", "The first epoch has the number 1.", in -> new Plan(in) {
                @Override
                int number(int epoch) {
                    return epoch - 1;
                }
            }.run())
            .mistake("The rule was not asked", "After every epoch ask the rule whether it was the last.", in -> new Plan(in) {
                @Override
                boolean asks(double validationLoss, double trainingLoss) {
                    return false;
                }
            }.run())
            .mistake("The rule's answer was ignored", "Where it says stop, no further epoch follows.", in -> new Plan(in) {
                @Override
                boolean asks(double validationLoss, double trainingLoss) {
                    super.asks(validationLoss, trainingLoss);
                    return false;
                }
            }.run())
            .mistake("The best weights were not given back", "When the training is over, for whatever reason: restoreBest().", in -> new Plan(in) {
                @Override
                void restore(boolean stopped) {
                    calls.size();
                }
            }.run())
            .mistake("Given back after every epoch", "restoreBest() comes once, behind the last epoch: in between, the training goes on.", in -> new Plan(in) {
                @Override
                boolean asks(double validationLoss, double trainingLoss) {
                    boolean stop = super.asks(validationLoss, trainingLoss);
                    if (!stop) {
                        super.restore(false);
                    }
                    return stop;
                }
            }.run())
            .mistake("Given back only if it stopped early", "restoreBest() also follows when all epochs are done.", in -> new Plan(in) {
                @Override
                void restore(boolean stopped) {
                    if (stopped) {
                        super.restore(true);
                    }
                }
            }.run())
            .mistake("Stopping by the training loss", "The rule looks at the validation loss: the training loss nearly always falls.", in -> new Plan(in) {
                @Override
                boolean asks(double validationLoss, double trainingLoss) {
                    return super.asks(trainingLoss, trainingLoss);
                }
            }.run())
            .mistake("The last epoch is missing in the history", "An epoch is kept before the rule is asked.", in -> new Plan(in) {
                @Override
                int kept(int epochs) {
                    return epochs - 1;
                }
            }.run())
            .mistake("The listener was not told", "After every epoch: plan.listener().epochDone(…).", in -> new Plan(in) {
                @Override
                void hear(int number) {
                    calls.size();
                }
            }.run())
            .mistake("The listener was told when all was over", "Epoch by epoch: who watches wants to see it grow.", in -> {
                Plan plan = new Plan(in);
                Seen right = plan.run();
                List<String> last = right.calls().stream().filter(call -> call.endsWith("done")).toList();
                List<String> calls = new ArrayList<>(right.calls());
                calls.removeAll(last);
                calls.addAll(last);
                return new Seen(right.epochNumbers(), right.losses(), right.validationLosses(), right.validationAccuracies(), right.learned(), calls);
            })
            .mistake("The rule was asked before the listener was told", "Keep the epoch, tell the listener, then ask the rule.", in -> new Plan(in) {
                @Override
                boolean rulesFirst() {
                    return true;
                }
            }.run())
            .mistake("Asked with the accuracy", "The rule looks at the validation loss, which should fall.", in -> new Plan(in) {
                @Override
                boolean asks(double validationLoss, double trainingLoss) {
                    return super.asks(evaluatedAccuracy(), trainingLoss);
                }
            }.run())
            .mistake("Only the parameters were handed out", "state() has the statistics, too: running means belong to the best weights.", in -> new Plan(in) {
                @Override
                int matrices() {
                    return 1;
                }
            }.run())
            .mistake("Always epoch 1", "measured(number) gets the number of the epoch.", in -> new Plan(in) {
                @Override
                int number(int epoch) {
                    return 1;
                }
            }.run())
            .mistake("No validation samples were not expected", "plan.validation() may be empty: then NOT_MEASURED.", in -> {
                if (!in.measured()) {
                    throw new NoSuchElementException("No value present");
                }
                return new Plan(in).run();
            })
            .mistake("0 where nothing was measured", "A loss of 0 would be a very good one: NOT_MEASURED says that nothing is known.", in -> new Plan(in) {
                @Override
                Evaluation validation() {
                    return in.measured() ? validated() : new Evaluation(0, 0);
                }
            }.run())
            .mistake("Always validated on the training data", "plan.validation() has other samples, if any: what it has learned by heart says little.",
                    in -> new Plan(in) {
                        @Override
                        Evaluation validation() {
                            return evaluated(in.training().samples(), in.training().targets(), Probe.IN_EVALUATION);
                        }
                    }.run())
            .mistake("Validated on the training data", "plan.validation() has other samples: what it has learned by heart says little.", in -> new Plan(in) {
                @Override
                Evaluation validated() {
                    return evaluated(in.training().samples(), in.training().targets(), Probe.IN_EVALUATION);
                }
            }.run())
            .mistake("Validation in training mode", "network.evaluate(…) measures in evaluation, and learns nothing.", in -> new Plan(in) {
                @Override
                Evaluation validated() {
                    return evaluated(in.validation(), in.validationTargets(), 1);
                }
            }.run())
            .mistake("No validation", "The plan has samples for it: evaluate the network on them.", in -> new Plan(in) {
                @Override
                Evaluation validation() {
                    return new Evaluation(Double.NaN, Double.NaN);
                }
            }.run())
            .mistake("The usual loss in place of the plan's", "The plan says which loss: plan.loss().", in -> new Plan(in) {
                @Override
                Evaluation validated() {
                    Evaluation right = super.validated();
                    Matrix y = in.validation().times(walk.a).scale(Probe.IN_EVALUATION);
                    double sum = 0;
                    for (int n = 0; n < y.rows(); n++) {
                        double difference = y.get(n, 0) - y.get(n, 1);
                        double margin = in.validationTargets().get(n, 0) == 1 ? difference : -difference;
                        sum += margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin));
                    }
                    return new Evaluation(sum / y.rows(), right.accuracy());
                }
            }.run());

    private static Input input(int epochs, boolean measured, int stopAfter, RandomGenerator random) {
        Walk.Input training = Walk.Input.of(7, 3, random);
        Walk.Input unseen = Walk.Input.of(5, 3, random);
        return new Input(training, unseen.samples(), unseen.targets(), epochs, measured, stopAfter);
    }

    private static Seen students(Input in) {
        List<String> calls = new ArrayList<>();
        Probe probe = new Probe("a", in.training().a());
        FitPlan plan = in.training().plan().withEpochs(in.epochs()).withListener(new FitListener() {
            @Override
            public void batchDone(Sequential network, int epoch, int batch, int batches, double loss) {
                if (batch == 1) {
                    calls.add(BEGINS);
                }
            }

            @Override
            public void epochDone(Sequential network, History.Epoch epoch) {
                calls.add(done(epoch.number()));
            }
        });
        plan = in.measured() ? plan.withValidation(new Tensor(in.validation(), in.training().x().shape()), in.validationTargets()) : plan;
        plan = in.stopAfter() == 0 ? plan : plan.withStopping(() -> new Rule(in.stopAfter(), calls));
        History history = new Sequential(in.training().x().shape(), List.of(probe)).fit(in.training().x(), in.training().targets(), plan);
        return new Seen(history.epochs().stream().mapToDouble(History.Epoch::number).toArray(), history.losses(),
                noNaN(history.validationLosses()), noNaN(history.validationAccuracies()), probe.value(), calls);
    }

    private static double[] noNaN(double[] numbers) {
        return Arrays.stream(numbers).map(number -> Double.isNaN(number) ? -1 : number).toArray();
    }

    private static String done(int number) {
        return "the listener: epoch " + number + " done";
    }

    private static String text(double loss, int parameters) {
        return String.format(Locale.ROOT, "the rule: asked with %.6f and %d matrices", loss, parameters);
    }

    /** Stops after some calls; the best values are those of the first. */
    private static final class Rule implements Stopping {
        private final int stopAfter;
        private final List<String> calls;
        private List<Parameter> state;
        private List<Matrix> first;
        private int asked;

        private Rule(int stopAfter, List<String> calls) {
            this.stopAfter = stopAfter;
            this.calls = calls;
        }

        @Override
        public boolean shouldStop(double validationLoss, List<Parameter> now) {
            calls.add(text(validationLoss, now.size()));
            if (first == null) {
                state = now;
                first = now.stream().map(parameter -> parameter.value().copy()).toList();
            }
            return ++asked >= stopAfter;
        }

        @Override
        public void restoreBest() {
            for (int i = 0; state != null && i < state.size(); i++) {
                state.get(i).setValue(first.get(i));
            }
            calls.add(RESTORED);
        }
    }

    /** The same once more, with a place for every mistake. */
    private static class Plan {
        final Input in;
        final Walk walk;
        final List<String> calls = new ArrayList<>();
        private Matrix first;
        private int asked;

        Plan(Input in) {
            this.in = in;
            this.walk = new Walk(in.training());
        }

        int last() {
            return in.epochs();
        }

        int number(int epoch) {
            return epoch;
        }

        int kept(int epochs) {
            return epochs;
        }

        void hear(int number) {
            calls.add(done(number));
        }

        boolean asks(double validationLoss, double trainingLoss) {
            calls.add(text(validationLoss, matrices()));
            first = first == null ? walk.a : first;
            return ++asked >= in.stopAfter();
        }

        void restore(boolean stopped) {
            walk.a = first == null ? walk.a : first;
            calls.add(RESTORED);
        }

        boolean rulesFirst() {
            return false;
        }

        /** How many matrices the network consists of: a, and how many samples it has seen. */
        int matrices() {
            return 2;
        }

        double evaluatedAccuracy() {
            return validation().accuracy();
        }

        Evaluation validation() {
            return in.measured() ? validated() : new Evaluation(Double.NaN, Double.NaN);
        }

        Evaluation validated() {
            return evaluated(in.validation(), in.validationTargets(), Probe.IN_EVALUATION);
        }

        Evaluation evaluated(Matrix x, Matrix targets, double factor) {
            Matrix y = x.times(walk.a).scale(factor);
            return new Evaluation(new UnevenLoss().value(y, targets), Targets.share(y, targets));
        }

        Seen run() {
            List<double[]> rows = new ArrayList<>();
            boolean stop = false;
            for (int epoch = 1; epoch <= last() && !stop; epoch++) {
                calls.add(BEGINS);
                Evaluation learned = walk.epoch(epoch);
                Evaluation unseen = validation();
                rows.add(new double[] {number(epoch), learned.loss(), unseen.loss(), unseen.accuracy()});
                if (!rulesFirst()) {
                    hear(number(epoch));
                }
                stop = in.stopAfter() > 0 && asks(unseen.loss(), learned.loss());
                if (rulesFirst()) {
                    hear(number(epoch));
                }
            }
            if (in.stopAfter() > 0) {
                restore(stop);
            }
            List<double[]> kept = rows.subList(0, kept(rows.size()));
            return new Seen(column(kept, 0), column(kept, 1), noNaN(column(kept, 2)), noNaN(column(kept, 3)), walk.a, calls);
        }

        private static double[] column(List<double[]> rows, int i) {
            return rows.stream().mapToDouble(row -> row[i]).toArray();
        }
    }

    @Test
    void it_trains_measures_and_stops_as_planned() {
        TRIAL.check();
    }
}
