package lesson06_regularization;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matrix.Matrix;
import matrix.Parameter;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.10", title = "Early stopping that returns the best weights", points = 12, file = "EarlyStopping.java")
class EarlyStoppingCheck {

    /**
     * After epoch e = 1, 2, … the parameter W of one layer is [e, −e] and b, another layer's parameter that is called W, too,
     * is [10e, 5]; all epochs are told, also after a stop.
     */
    record Input(int patience, double[] losses) {
    }

    /**
     * @param stops     what shouldStop answered after each epoch
     * @param best           bestEpoch() after each epoch, and after restoreBest()
     * @param w              W after restoreBest()
     * @param b              the other W after restoreBest()
     * @param wAgain         W after it was changed in place and restoreBest() was called again
     * @param stateUntouched whether shouldStop left all values as they were
     */
    record Seen(List<Boolean> stops, List<Integer> best, Matrix w, Matrix b, Matrix wAgain, boolean stateUntouched) {

        Seen(List<Boolean> stops, List<Integer> best, Matrix w, Matrix b, Matrix wAgain) {
            this(stops, Stream.concat(best.stream(), best.stream().skip(best.size() - 1)).toList(), w, b, wAgain, true);
        }

        /** The epochs without what comes after restoreBest(). */
        List<Integer> epochs() {
            return best.subList(0, stops.size());
        }
    }

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    static final Trial<Input, Seen> TRIAL = Trial.of("new EarlyStopping(patience): shouldStop(loss, state) for every loss,"
                    + " bestEpoch(), then restoreBest()", EarlyStoppingCheck::watch)
            .definition(EarlyStoppingCheck::right)
            .example("patience 2", () -> new Input(2, new double[] {0.9, 0.5, 0.6, 0.4, 0.45, 0.7}),
                    new Seen(List.of(false, false, false, false, false, true), List.of(1, 2, 2, 4, 4, 4),
                            Matrix.row(4, -4), Matrix.row(40, 5), Matrix.row(4, -4)))
            .fixture("patience 1, equal losses", () -> new Input(1, new double[] {5, 3, 3, 2}))
            .fixture("patience 3, better than the epoch before but not than the best",
                    () -> new Input(3, new double[] {1, 9, 8, 7, 6, 0.5, 8}))
            .fixture("patience 2, NaN", () -> new Input(2, new double[] {4, NAN, 3, NAN, 5, NAN}))
            .fixture("patience 2, NaN from the beginning", () -> new Input(2, new double[] {NAN, NAN, NAN}))
            .fixture("patience 3, NaN first", () -> new Input(3, new double[] {NAN, INFINITY, 1e9, 1e8, NAN}))
            .fixture("patience 2, better by very little", () -> new Input(2, new double[] {0.5, 0.4999999, 0.4999998, 0.6, 0.49999985}))
            .fixture("patience 4, losses below 0", () -> new Input(4, new double[] {-1, -2, -1.5, -3, -2, -2, -2, -2, -9}))
            .mistake("Equal counts as better", "Better means smaller; a loss that stays the same is no progress.",
                    in -> seen(in, bests(in, (loss, best) -> loss <= best, INFINITY)))
            .mistake("The largest loss is the best", "A loss is better if it is smaller.",
                    in -> seen(in, bests(in, (loss, best) -> loss > best, Double.NEGATIVE_INFINITY)))
            .mistake("Compared with the epoch before", "Compared is with the best of all epochs so far.", in -> {
                int[] best = new int[in.losses().length];
                for (int e = 0; e < best.length; e++) {
                    boolean better = e == 0 ? in.losses()[0] < INFINITY : in.losses()[e] < in.losses()[e - 1]
                            || Double.isNaN(in.losses()[e - 1]) && in.losses()[e] < INFINITY;
                    best[e] = better ? e + 1 : e == 0 ? 0 : best[e - 1];
                }
                return seen(in, best);
            })
            .mistake("The best loss is not remembered", "A new best epoch brings a new best loss to compare with.",
                    in -> seen(in, bests(in, (loss, best) -> loss < INFINITY, INFINITY)))
            .mistake("Better by very little does not count", "Better means smaller, by however little.", in -> {
                int[] best = new int[in.losses().length];
                double smallest = INFINITY;
                for (int e = 1; e <= best.length; e++) {
                    boolean better = in.losses()[e - 1] < smallest - 1e-5;
                    smallest = better ? in.losses()[e - 1] : smallest;
                    best[e - 1] = better ? e : e == 1 ? 0 : best[e - 2];
                }
                return seen(in, best);
            })
            .mistake("NaN counts as better", "No comparison with NaN is true: ask whether the loss is smaller, not whether it"
                    + " is not larger.", in -> seen(in, bests(in, (loss, best) -> Double.isNaN(loss) || loss < best
                    || Double.isNaN(best), INFINITY)))
            .mistake("The first loss is always the best so far, NaN or not",
                    "Begin with +∞: nothing is smaller than NaN, so after a NaN nothing would be better.", in -> {
                        int[] best = bests(in, (loss, sofar) -> loss < sofar, INFINITY);
                        return seen(in, Double.isNaN(in.losses()[0]) ? IntStream.range(0, best.length).map(e -> 1).toArray() : best);
                    })
            .mistake("The search began with a loss of 1, or 0, or another that is too small", "A loss may be any number. Begin"
                    + " with +∞.", in -> seen(in, bests(in, (loss, best) -> loss < best, 1)))
            .mistake("One epoch too late", "patience epochs without a better one are enough.",
                    in -> stopping(in, (since, e) -> since > in.patience()))
            .mistake("One epoch too early", "It waits for patience epochs without a better one.",
                    in -> stopping(in, (since, e) -> since >= in.patience() - 1 && since > 0))
            .mistake("One epoch too early, and with patience 1 at once", "It waits for patience epochs without a better one.",
                    in -> stopping(in, (since, e) -> since >= in.patience() - 1))
            .mistake("Patience is ignored", "One bad epoch does not count; patience of them in a row do.",
                    in -> stopping(in, (since, e) -> since > 0))
            .mistake("It never stops", "Return whether the last patience epochs were no better than the best.",
                    in -> stopping(in, (since, e) -> false))
            .mistake("The stop is turned round", "true means: stop.", in -> stopping(in, (since, e) -> since < in.patience()))
            .mistake("It stops after patience epochs, whatever happens", "Counted are the epochs since the best one.",
                    in -> stopping(in, (since, e) -> e >= in.patience()))
            .mistake("The count of bad epochs never starts over", "After a better epoch the patience is whole again.", in -> {
                int[] best = right(in).epochs().stream().mapToInt(Integer::intValue).toArray();
                List<Boolean> stops = new ArrayList<>();
                int bad = 0;
                for (int e = 1; e <= best.length; e++) {
                    bad += best[e - 1] == e ? 0 : 1;
                    stops.add(bad >= in.patience());
                }
                return new Seen(stops, right(in).epochs(), right(in).w(), right(in).b(), right(in).wAgain());
            })
            .mistake("It stops only in the one epoch when the patience runs out",
                    "Asked again later, the answer is still to stop: at least patience epochs.",
                    in -> stopping(in, (since, e) -> since == in.patience()))
            .mistake("Epochs counted from 0", "The first epoch is epoch 1; 0 means that there was no best one.", in -> {
                Seen right = right(in);
                return new Seen(right.stops(), right.epochs().stream().map(best -> best - 1).toList(), right.w(), right.b(),
                        right.wAgain());
            })
            .mistake("The last epoch in place of the best", "bestEpoch() is the epoch of the smallest loss.", in -> {
                Seen right = right(in);
                return new Seen(right.stops(), IntStream.rangeClosed(1, right.epochs().size()).boxed().toList(), right.w(),
                        right.b(), right.wAgain());
            })
            .mistake("No copies were taken",
                    "The optimizer changes the values that you remember, perhaps in place: remember value().copy().",
                    in -> restoring(in, e -> e == 0 ? 0 : in.losses().length, e -> e == 0 ? 0 : in.losses().length, 0))
            .mistake("Nothing is restored",
                    "Put the remembered values back with setValue. (If you did: are they copies, at both ends, in a field that"
                            + " is not static?) Values are changed in place, too.",
                    in -> restoring(in, e -> in.losses().length, e -> in.losses().length, 77))
            .mistake("The first epoch is restored", "With every better epoch the copies must be taken anew.",
                    in -> restoring(in, e -> e == 0 ? 0 : firstBest(in),
                            e -> e == 0 ? 0 : firstBest(in), 0))
            .mistake("The epoch before the best is restored", "The values as they are when shouldStop is told the best loss.",
                    in -> restoring(in, e -> e == 0 ? 0 : Math.max(1, e - 1),
                            e -> e == 0 ? 0 : Math.max(1, e - 1), 0))
            .mistake("Only the first parameter is restored", "All parameters of the state.",
                    in -> restoring(in, e -> e, e -> in.losses().length, 0))
            .mistake("Only the last parameter is restored", "All parameters of the state.",
                    in -> restoring(in, e -> in.losses().length, e -> e, 77))
            .mistake("The copies themselves were handed out",
                    "Who changes the restored values then changes what you remember: hand out copies of the copies.",
                    in -> {
                        Seen right = right(in);
                        return new Seen(right.stops(), right.epochs(), right.w(), right.b(), Matrix.row(77, right.w().get(0, 1)));
                    })
            .mistake("Remembered after every epoch", "Only the best epoch's values are kept: copy where the loss is better.",
                    in -> restoring(in, e -> in.losses().length, e -> in.losses().length, 0))
            .mistake("Remembered by name", "Two layers have a W each. Remember by the parameter itself: best.put(parameter, …).",
                    in -> {
                        Seen right = right(in);
                        int best = right.epochs().get(right.epochs().size() - 1);
                        return best == 0 ? right : new Seen(right.stops(), right.epochs(), right.b(), right.b(), right.b());
                    })
            .mistake("shouldStop restores already", "It looks and answers. Values come back with restoreBest() only.", in -> {
                Seen right = right(in);
                boolean restored = IntStream.range(0, right.stops().size()).anyMatch(e -> right.stops().get(e)
                        && right.epochs().get(e) > 0);
                return new Seen(right.stops(), right.best(), right.w(), right.b(), right.wAgain(), !restored);
            })
            .mistake("bestEpoch() is another after restoreBest()", "To restore changes the parameters, not what you remember.",
                    in -> {
                        Seen right = right(in);
                        return new Seen(right.stops(), Stream.concat(right.epochs().stream(), Stream.of(in.losses().length))
                                .toList(), right.w(), right.b(), right.wAgain(), true);
                    })
            .mistake("All watchers share one memory", "What is remembered belongs to this EarlyStopping: not static.", in -> {
                Seen right = right(in);
                List<Integer> none = right.epochs().stream().map(best -> 0).toList();
                return new Seen(none.stream().map(best -> true).toList(), none, right.w(), right.b(), right.wAgain());
            });

    private interface Better {
        boolean than(double loss, double best);
    }

    private interface Stop {
        boolean after(int epochsSinceBest, int epoch);
    }

    private static Seen watch(Input in) {
        Parameter w = new Parameter("W", Matrix.row(0, 0));
        Parameter b = new Parameter("W", Matrix.row(0, 5));
        EarlyStopping stopping = new EarlyStopping(in.patience());
        EarlyStopping another = new EarlyStopping(in.patience());
        another.shouldStop(-1000, List.of(new Parameter("W", Matrix.row(3, 4))));
        List<Boolean> stops = new ArrayList<>();
        List<Integer> best = new ArrayList<>();
        boolean untouched = true;
        for (int e = 1; e <= in.losses().length; e++) {
            w.value().set(0, 0, e);
            w.value().set(0, 1, -e);
            b.value().set(0, 0, 10.0 * e);
            stops.add(stopping.shouldStop(in.losses()[e - 1], List.of(w, b)));
            best.add(stopping.bestEpoch());
            untouched &= w.value().equals(row(e)) && b.value().equals(second(e));
        }
        another.shouldStop(-2000, List.of(new Parameter("W", Matrix.row(5, 6))));
        stopping.restoreBest();
        best.add(stopping.bestEpoch());
        Matrix restoredW = w.value().copy();
        Matrix restoredB = b.value().copy();
        w.value().set(0, 0, 77);
        stopping.restoreBest();
        return new Seen(stops, best, restoredW, restoredB, w.value(), untouched);
    }

    private static Matrix row(double epoch) {
        return Matrix.row(epoch, -epoch);
    }

    private static Matrix second(double epoch) {
        return Matrix.row(10 * epoch, 5);
    }

    private static Seen right(Input in) {
        int[] best = new int[in.losses().length];
        for (int e = 1; e <= best.length; e++) {
            double smallest = Arrays.stream(in.losses(), 0, e).filter(loss -> !Double.isNaN(loss)).min().orElse(INFINITY);
            for (int i = e; i >= 1 && smallest < INFINITY; i--) {
                if (in.losses()[i - 1] == smallest) {
                    best[e - 1] = i;
                }
            }
        }
        return seen(in, best);
    }

    private static int[] bests(Input in, Better better, double start) {
        int[] bests = new int[in.losses().length];
        double best = start;
        for (int e = 1; e <= bests.length; e++) {
            bests[e - 1] = e == 1 ? 0 : bests[e - 2];
            if (better.than(in.losses()[e - 1], best)) {
                best = in.losses()[e - 1];
                bests[e - 1] = e;
            }
        }
        return bests;
    }

    private static int firstBest(Input in) {
        return right(in).epochs().stream().filter(best -> best > 0).findFirst().orElse(0);
    }

    private static Seen seen(Input in, int[] best) {
        return seen(in, best, (since, e) -> since >= in.patience(), e -> e, e -> e, 0);
    }

    private static Seen stopping(Input in, Stop stop) {
        return seen(in, bests(in, (loss, sofar) -> loss < sofar, INFINITY), stop, e -> e, e -> e, 0);
    }

    private static Seen restoring(Input in, IntUnaryOperator ofW, IntUnaryOperator ofB, double spoiled) {
        return seen(in, bests(in, (loss, sofar) -> loss < sofar, INFINITY), (since, e) -> since >= in.patience(), ofW, ofB,
                spoiled);
    }

    /** The two operators say which epoch's values are restored if the best one is given, 0 for none. */
    private static Seen seen(Input in, int[] best, Stop stop, IntUnaryOperator ofW, IntUnaryOperator ofB, double spoiled) {
        int last = best[best.length - 1];
        int w = ofW.applyAsInt(last);
        int b = ofB.applyAsInt(last);
        int epochs = in.losses().length;
        double wNow = w == 0 ? epochs : w;
        double bNow = b == 0 ? epochs : b;
        boolean stays = w == 0 || spoiled != 0;
        return new Seen(IntStream.rangeClosed(1, best.length).mapToObj(e -> stop.after(e - best[e - 1], e)).toList(),
                Arrays.stream(best).boxed().toList(), row(wNow), second(bNow),
                Matrix.row(stays ? 77 : wNow, -wNow));
    }

    @Test
    void it_waits_stops_and_gives_back_what_was_best() {
        TRIAL.check();
    }
}
