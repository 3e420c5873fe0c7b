package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

    /** Does the work in a pool of so many threads. */
    private static void onThreads(int threads, Runnable work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void does_every_round_once() throws Exception {
        for (int threads : new int[] {1, 2, 3, 7}) {
            for (int rounds : new int[] {0, 1, 2, 5, 100}) {
                int[] times = new int[rounds];
                onThreads(threads, () -> Parallel.forEach(rounds, i -> times[i]++));
                assertThat(times).as("%d rounds on %d threads", rounds, threads).isEqualTo(filled(rounds));
            }
        }
    }

    private static int[] filled(int rounds) {
        int[] ones = new int[rounds];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void gives_each_share_neighbouring_rounds_and_none_fewer_than_are_worth_it() throws Exception {
        Set<String> shares = ConcurrentHashMap.newKeySet();
        onThreads(3, () -> Parallel.forShares(10, 4, (from, to) -> shares.add(from + "–" + to)));
        assertThat(shares).containsExactlyInAnyOrder("0–5", "5–10");
        shares.clear();
        onThreads(3, () -> Parallel.forShares(10, 6, (from, to) -> shares.add(from + "–" + to)));
        assertThat(shares).containsExactly("0–10");
    }

    @Test
    void a_thread_that_is_held_up_leaves_the_other_shares_to_the_rest() throws Exception {
        CountDownLatch others = new CountDownLatch(7);
        boolean[] done = new boolean[1];
        onThreads(2, () -> Parallel.forEach(8, i -> {
            if (i > 0) {
                others.countDown();
            } else {
                done[0] = waited(others);
            }
        }));
        assertThat(done[0]).isTrue();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            return false;
        }
    }

    @Test
    void a_loop_inside_a_loop_is_done_by_the_thread_that_meets_it() throws Exception {
        Set<Integer> inside = ConcurrentHashMap.newKeySet();
        int[] after = new int[1];
        onThreads(3, () -> {
            Parallel.forEach(4, i -> {
                Thread outer = Thread.currentThread();
                Parallel.forEach(5, j -> assertThat(Thread.currentThread()).isSameAs(outer));
                inside.add(Parallel.threads());
            });
            after[0] = Parallel.threads();
        });
        assertThat(inside).containsExactly(1);
        assertThat(after).containsExactly(3);
    }

    @Test
    void a_sum_has_the_same_bits_on_any_number_of_threads() throws Exception {
        for (int rounds : new int[] {1, 3, 8, 9, 32, 100}) {
            Matrix[] terms = IntStream.range(0, rounds).mapToObj(i -> Matrix.uniform(3, 4, -1, 1, new Random(i))).toArray(Matrix[]::new);
            Matrix first = terms[0].copy();
            Matrix alone = sumOnThreads(1, terms);
            Matrix inTurn = Arrays.stream(terms).reduce(Matrix::plus).orElseThrow();
            assertThat(alone.minus(inTurn).norm()).as("%d terms", rounds).isLessThan(1e-13);
            assertThat(sumOnThreads(2, terms)).isEqualTo(alone);
            assertThat(sumOnThreads(7, terms)).isEqualTo(alone);
            assertThat(terms[0]).isEqualTo(first);
        }
    }

    private static Matrix sumOnThreads(int threads, Matrix[] terms) throws Exception {
        Matrix[] sum = new Matrix[1];
        onThreads(threads, () -> sum[0] = Parallel.sum(terms.length, i -> terms[i]));
        return sum[0];
    }

    @Test
    void what_has_no_sum_is_refused() {
        assertThatThrownBy(() -> Parallel.sum(0, i -> Matrix.zeros(1, 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parallel.sum: of 0 matrices there is no sum, for it has no shape.");
        assertThatThrownBy(() -> Parallel.sum(2, i -> Matrix.zeros(1, i + 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_as_many_threads_as_the_pool_that_it_runs_in() throws Exception {
        int[] found = new int[2];
        onThreads(5, () -> found[0] = Parallel.threads());
        onThreads(1, () -> found[1] = Parallel.threads());
        assertThat(found).containsExactly(5, 1);
        assertThat(Parallel.threads()).isEqualTo(ForkJoinPool.getCommonPoolParallelism() + 1);
    }

    @Test
    void throws_what_a_round_has_thrown_itself() {
        for (int bad : new int[] {0, 9}) {
            IllegalArgumentException sentence = new IllegalArgumentException("A sentence.");
            assertThatThrownBy(() -> onThreads(2, () -> {
                try {
                    Parallel.forEach(10, i -> {
                        if (i == bad) {
                            throw sentence;
                        }
                    });
                } catch (IllegalArgumentException thrown) {
                    assertThat(thrown).isSameAs(sentence);
                    throw new IllegalStateException("seen");
                }
            })).rootCause().hasMessage("seen");
        }
    }
}
