package check;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that a thread works, whatever else the machine has to do meanwhile: what counts is the processor time that it
 * uses, and the time that it waits of its own accord (asleep, or for a lock). So a mark does not depend on the load.
 */
final class ProcessorTime {

    private static final long SECOND = 1_000_000_000L;
    private static final long GLANCE = 50; // milliseconds from one look to the next
    private static final int PROGRAM = 2;  // the program's share below, where nothing else runs in it
    private static final int LONGEST = 100; // so many times as long may pass by the clock on the wall, on a busy machine

    private final long limit;  // nanoseconds
    private final int program; // so many times as long the whole program may compute: collecting garbage is no work of the thread's own

    /** A limit of so many seconds. */
    ProcessorTime(int seconds) {
        this(seconds, PROGRAM);
    }

    /** The same in a program that has other things to do. */
    ProcessorTime(int seconds, int program) {
        this.limit = seconds * SECOND;
        this.program = program;
    }

    /** Waits until the thread, which has just been started, has ended or has used up its time. */
    void await(Thread thread) throws InterruptedException {
        thread.join(GLANCE);
        if (thread.isAlive()) { // few live longer, and for the others it is not worth loading what measures
            measure(thread);
        }
    }

    private void measure(Thread thread) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long programStart = system.getProcessCpuTime();
        long waited = 0;
        long last = start;
        while (true) {
            thread.join(GLANCE);
            if (!thread.isAlive()) {
                return;
            }
            long now = System.nanoTime();
            if (isWaiting(thread)) {
                waited += now - last;
            }
            last = now;
            if (threads.getThreadCpuTime(thread.getId()) + waited > limit || system.getProcessCpuTime() - programStart > program * limit
                    || now - start > LONGEST * limit) {
                return;
            }
        }
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            default -> false;
        };
    }
}
