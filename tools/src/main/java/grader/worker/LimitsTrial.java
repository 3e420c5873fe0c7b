package grader.worker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tries whether the bounds on a worker's JVM hold on this machine: a program under the same bounds fills its memory, and has to die of it. */
public final class LimitsTrial {

    private static final int OUT_OF_MEMORY = 3;
    private static final int PATIENCE = 60; // seconds

    private LimitsTrial() {
    }

    /** Fills the memory, and goes on whatever happens. */
    public static void main(String[] arguments) {
        List<double[]> all = new ArrayList<>();
        while (Runtime.getRuntime().availableProcessors() == 1) { // which is one of the bounds
            try {
                all.add(new double[1 << 20]);
            } catch (OutOfMemoryError caught) {
                all.add(null);
            }
        }
    }

    /**
     * Returns what does not hold; empty if all is well.
     *
     * @param classPath where this class is
     */
    public static Optional<String> failure(List<Path> classPath) throws InterruptedException {
        if (!ManagementFactory.getThreadMXBean().isThreadCpuTimeSupported()) {
            return Optional.of("This Java cannot tell the processor time of a thread; run the grader with OpenJDK's.");
        }
        List<String> command = new ArrayList<>(WorkerCommand.java());
        command.addAll(List.of("-cp", classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)),
                LimitsTrial.class.getName()));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                    return Optional.of("A program that fills its memory does not end within " + PATIENCE + " seconds.");
                }
                return process.exitValue() == OUT_OF_MEMORY ? Optional.empty()
                        : Optional.of("A JVM with the workers' bounds ended with exit code " + process.exitValue() + ", expected was "
                                + OUT_OF_MEMORY + "; this Java does not know all of the bounds (an OpenJDK 17 or later does).");
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException unstartable) {
            return Optional.of("A JVM cannot be started: " + unstartable.getMessage() + ".");
        }
    }
}
