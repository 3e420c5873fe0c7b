package grader.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One worker as the grader sees it: a process that reports events until it ends, and is ended with all that it started. */
final class WorkerProcess implements AutoCloseable {

    private static final int SECRET_LENGTH = 32;
    private static final int KEPT_ERRORS = 4_000; // bytes
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(200); // of processor time; an idle JVM uses a little, too

    /** What came from the worker: an event, or that there will be no more. */
    private record Received(Optional<Event> event) {
    }

    private final Process process;
    private final Path scratch;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Tail errors = new Tail(KEPT_ERRORS);

    /**
     * Starts a worker.
     *
     * @param command starts the program
     * @param scratch a folder for it, deleted with the worker
     */
    WorkerProcess(ProcessBuilder command, Path scratch) throws IOException {
        this.scratch = scratch;
        this.process = command.start();
    }

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Gives it its task. A worker that died already is noticed by its silence. */
    void give(Task task) {
        read(task.secret());
        start("worker's task", () -> task.write(new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))));
    }

    private void read(byte[] secret) {
        start("worker's reports", () -> {
            try {
                Seal.Reader reader = new Seal.Reader(process.getInputStream(), secret);
                for (Optional<Event> event = reader.read(); event.isPresent(); event = reader.read()) {
                    received.add(new Received(event));
                }
            } finally {
                received.add(new Received(Optional.empty()));
            }
        });
        start("worker's errors", () -> process.getErrorStream().transferTo(errors));
    }

    private interface Transfer {
        void run() throws IOException;
    }

    private static void start(String name, Transfer transfer) {
        Thread thread = new Thread(() -> {
            try {
                transfer.run();
            } catch (IOException ended) {
                // the process is dead, which its output tells
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for the next event; empty if there will be none. Time is counted by what the worker does with it, so that a busy
     * machine is no reproach.
     *
     * @param computing the processor time that it may use without a word
     * @param idle      how long it may do nothing
     * @throws Overdue if it was silent for longer
     */
    Optional<Event> next(Duration computing, Duration idle) throws Overdue, InterruptedException {
        Received soon = received.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        if (soon != null) {
            return soon.event(); // most come at once, and to ask for the time of processes takes longer than many a check
        }
        Duration atFirst = processorTime();
        Duration atLast = atFirst;
        long busy = System.nanoTime();
        while (true) {
            Received next = received.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                return next.event();
            }
            Duration now = processorTime();
            if (now.minus(atLast).compareTo(SIGN_OF_LIFE) > 0) {
                atLast = now;
                busy = System.nanoTime();
            }
            if (now.minus(atFirst).compareTo(computing) > 0 || System.nanoTime() - busy > idle.toNanos()) {
                throw new Overdue();
            }
        }
    }

    /** The processor time of the process and all that it started; nothing where the system does not tell. */
    private Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    /** Nothing was heard from the worker in time. */
    static final class Overdue extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Returns the exit code of a worker whose output has ended; empty if it goes on all the same. */
    Optional<Integer> exitCode() throws InterruptedException {
        return exitCode(END);
    }

    /** The same, with more patience. */
    Optional<Integer> exitCode(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** Returns the end of what the virtual machine wrote to its error stream. */
    String errors() {
        return errors.text();
    }

    /** Ends the process and all that it started, and deletes its scratch folder. */
    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
            process.getOutputStream().close();
        } catch (IOException closed) {
            // it was the process' own end
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        delete(scratch);
    }

    /** Deletes a folder and what is in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException inUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
