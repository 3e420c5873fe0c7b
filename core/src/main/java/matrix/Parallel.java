package matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Loops whose rounds do not depend on each other, shared among the processor's threads: a few shares of neighbouring rounds
 * for each thread. A round may write only what no other round writes or reads; then the result is the same to the last bit
 * whatever the number of threads, and whichever of them does what.
 *
 * <p>A loop inside a loop is done by the thread that meets it: the outer one has given work to all of them.
 *
 * <p>There are as many threads as the machine has processors. Who wants fewer runs the whole work in a pool of his own:
 * {@code new ForkJoinPool(1).submit(work).get()}.
 */
public final class Parallel {

    /** Some rounds of a loop, from {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface Rounds {

        /** Does these rounds, one after the other. */
        void run(int from, int to);
    }

    private static final int SHARES_A_THREAD = 4;
    private static final int PARTS_OF_A_SUM = 8; // whatever the number of threads: how numbers are added must not depend on it
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false); // whether this thread does a share now

    private Parallel() {
    }

    /** Returns how many threads share a loop that is begun here: at least 1, and no more inside of another such loop. */
    public static int threads() {
        if (INSIDE.get()) {
            return 1;
        }
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null || pool == ForkJoinPool.commonPool()
                ? ForkJoinPool.getCommonPoolParallelism() + 1 // the thread that asks works, too
                : pool.getParallelism();
    }

    /** Does {@code body} for every number from 0 to before {@code rounds}, each of which is worth a thread's while. */
    public static void forEach(int rounds, IntConsumer body) {
        forShares(rounds, 1, (from, to) -> {
            for (int i = from; i < to; i++) {
                body.accept(i);
            }
        });
    }

    /**
     * Returns the sum of the matrices that {@code term} gives for every number from 0 to before {@code rounds}, such as the gradients
     * of all samples. Up to 8 threads add up a part of them each, and the order of the additions does not depend on how many they are.
     *
     * @param rounds 1 or more
     * @param term   each is worth a thread's while; all are of the same shape, and stay as they are
     * @throws IllegalArgumentException if there are no rounds, or the shapes differ
     */
    public static Matrix sum(int rounds, IntFunction<Matrix> term) {
        if (rounds < 1) {
            throw new IllegalArgumentException("Parallel.sum: of " + rounds + " matrices there is no sum, for it has no shape.");
        }
        Matrix[] sums = new Matrix[Math.min(PARTS_OF_A_SUM, rounds)];
        forEach(sums.length, part -> {
            int from = bound(part, sums.length, rounds);
            sums[part] = term.apply(from).copy();
            for (int i = from + 1; i < bound(part + 1, sums.length, rounds); i++) {
                sums[part].addInPlace(term.apply(i));
            }
        });
        for (int part = 1; part < sums.length; part++) {
            sums[0].addInPlace(sums[part]);
        }
        return sums[0];
    }

    /**
     * Returns {@code x.map(function)}, computed by all threads where it is large.
     *
     * @param function its answer depends on its argument alone
     */
    public static Matrix map(Matrix x, DoubleUnaryOperator function) {
        Objects.requireNonNull(function, "Parallel.map: the function is null.");
        Matrix result = Matrix.zeros(x.rows(), x.cols());
        Mapping<DoubleUnaryOperator> mapping = Mapping.of(function, x.size());
        Cells.each(x, x, result, (a, b, y, from, to) -> mapping.run(function, a, b, y, from, to));
        return result;
    }

    /**
     * Returns the matrix of {@code function} applied to every cell of {@code x} and the cell of {@code y} in its place, computed
     * by all threads where it is large.
     *
     * @param function its answer depends on its two arguments alone
     * @throws IllegalArgumentException if the shapes differ
     */
    public static Matrix map(Matrix x, Matrix y, DoubleBinaryOperator function) {
        Objects.requireNonNull(function, "Parallel.map: the function is null.");
        x.requireSameShape("Parallel.map", y);
        Matrix result = Matrix.zeros(x.rows(), x.cols());
        Mapping<DoubleBinaryOperator> mapping = Mapping.of(function, x.size());
        Cells.each(x, y, result, (a, b, z, from, to) -> mapping.run(function, a, b, z, from, to));
        return result;
    }

    /**
     * Shares the rounds from 0 to before {@code rounds} among the threads.
     *
     * @param rounds   how many there are, perhaps none
     * @param smallest so many rounds at the least are worth a thread's while, 1 or more; with fewer than twice as many, no
     *                 other thread is called
     * @param body     does a share of them; if it throws, that is thrown here when all others have come to their end
     */
    public static void forShares(int rounds, int smallest, Rounds body) {
        int threads = threads();
        int shares = Math.min(SHARES_A_THREAD * threads, rounds / smallest);
        if (threads == 1 || shares <= 1) {
            body.run(0, rounds);
        } else {
            new Shares(rounds, shares, body).doneBy(Math.min(threads, shares));
        }
    }

    /** Returns where a part of a loop begins, of so many parts that are equally long, or nearly so. */
    private static int bound(int part, int parts, int rounds) {
        return (int) ((long) rounds * part / parts);
    }

    /** The shares of one loop. Every thread takes the next one when it has done one, so one that wakes up late keeps nobody waiting. */
    private static final class Shares {

        private final int rounds;
        private final int shares;
        private final Rounds body;
        private final AtomicInteger next = new AtomicInteger();
        private final Throwable[] thrown; // by each share: a pool would wrap it into another, with another message

        private Shares(int rounds, int shares, Rounds body) {
            this.rounds = rounds;
            this.shares = shares;
            this.body = body;
            this.thrown = new Throwable[shares];
        }

        private void doneBy(int threads) {
            List<ForkJoinTask<?>> helpers = new ArrayList<>();
            for (int i = 1; i < threads; i++) {
                helpers.add(ForkJoinTask.adapt(this::takeTurns).fork());
            }
            takeTurns();
            for (int i = helpers.size() - 1; i >= 0; i--) {
                helpers.get(i).join(); // one that nobody has begun is done here, and finds nothing left to do
            }
            for (Throwable any : thrown) {
                if (any instanceof Error error) {
                    throw error;
                } else if (any != null) {
                    throw (RuntimeException) any; // the body declares no other
                }
            }
        }

        private void takeTurns() {
            boolean before = INSIDE.get();
            INSIDE.set(true);
            try {
                doShares();
            } finally {
                INSIDE.set(before);
            }
        }

        private void doShares() {
            for (int share = next.getAndIncrement(); share < shares; share = next.getAndIncrement()) {
                try {
                    body.run(bound(share, shares, rounds), bound(share + 1, shares, rounds));
                } catch (Throwable any) {
                    thrown[share] = any;
                }
            }
        }
    }
}
