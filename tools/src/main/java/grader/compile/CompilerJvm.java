package grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One JVM that runs the compiler, seen from the grader. */
final class CompilerJvm implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final long LOOK = 50; // milliseconds from one look at the clock to the next
    private static final int OUT_OF_MEMORY = 3; // how a JVM exits under ExitOnOutOfMemoryError

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "compiler clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private volatile boolean overtime;

    /** Starts it and waits until it is ready. @throws IOException if it does not get so far */
    CompilerJvm() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        process = builder.start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        ScheduledFuture<?> clock = CLOCK.schedule(process::destroyForcibly, START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (answers.readInt() != CompilerProcess.READY) {
                throw new IOException("It said something else than that it is ready.");
            }
        } catch (IOException notReady) {
            process.destroyForcibly();
            throw notReady;
        } finally {
            clock.cancel(false);
        }
    }

    private static List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:MaxMetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", "-XX:+SuppressFatalErrorMessage", "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-cp", ownClasses().toString(), CompilerProcess.class.getName());
    }

    private static Path ownClasses() {
        try {
            return Path.of(CompilerJvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Compiles a lesson.
     *
     * @param limit processor time that it may take; six times as long on the clock
     * @throws IOException if the JVM ended before it answered; {@link #isExhausted} says whether by its own work
     */
    Compiled compile(Request request, Duration limit) throws IOException {
        Duration worked = worked();
        long started = System.nanoTime();
        ScheduledFuture<?> clock = CLOCK.scheduleAtFixedRate(() -> {
            if (worked().minus(worked).compareTo(limit) > 0) {
                overtime = true;
                process.destroyForcibly();
            } else if (System.nanoTime() - started > 6 * limit.toNanos()) {
                process.destroyForcibly();
            }
        }, LOOK, LOOK, TimeUnit.MILLISECONDS);
        try {
            request.writeTo(requests);
            requests.flush();
            return Compiled.readFrom(answers);
        } finally {
            clock.cancel(false);
        }
    }

    /** Returns the processor time that it has had. */
    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns whether it ended because the compiler took up its time or its memory. */
    boolean isExhausted() {
        try {
            return overtime || process.waitFor(START.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
