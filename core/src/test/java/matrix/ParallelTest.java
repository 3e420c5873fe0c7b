package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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
