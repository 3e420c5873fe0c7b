package check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What counts of a thread's time. */
class ProcessorTimeTest {

    private static final int OTHER_TESTS = 1000; // may have left threads that compute

    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
    }

    private Thread started(Runnable code) {
        Thread thread = new Thread(code);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Test
    void a_thread_that_ends_is_not_waited_for_longer() throws InterruptedException {
        Thread thread = started(() -> { });
        new ProcessorTime(1000).await(thread);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void computing_counts_by_the_processor() throws InterruptedException {
        Thread thread = started(() -> {
            while (!over.get()) {
                Thread.onSpinWait();
            }
        });
        new ProcessorTime(1, OTHER_TESTS).await(thread);
        assertThat(thread.isAlive()).isTrue();
        assertThat(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
    }

    @Test
    void sleeping_and_waiting_count_by_the_clock() throws InterruptedException {
        long start = System.nanoTime();
        Thread asleep = started(() -> {
            synchronized (over) {
                try {
                    over.wait();
                } catch (InterruptedException end) {
                    // at the end of the test
                }
            }
        });
        new ProcessorTime(1, OTHER_TESTS).await(asleep);
        assertThat(asleep.isAlive()).isTrue();
        assertThat(System.nanoTime() - start).isBetween(TimeUnit.MILLISECONDS.toNanos(900), TimeUnit.SECONDS.toNanos(15));
        asleep.interrupt();
    }
}
