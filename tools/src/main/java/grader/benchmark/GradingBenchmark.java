package grader.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import workbook.WorkbookFolders;

/**
 * Measures how long the grader takes for a large class, first with nothing graded, then with nothing changed, and how
 * much memory it and its workers take together at most (on Linux). How to run it stands in the README of this module.
 */
public final class GradingBenchmark {

    private static final long SEED = 200;
    private static final int GLANCE = 500; // milliseconds between two looks at the memory, each of which takes a while itself

    private GradingBenchmark() {
    }

    /** @param arguments the workbook's folder, an empty folder to work in, and how many students (200 if left out) */
    public static void main(String[] arguments) throws Exception {
        Path workbook = Path.of(arguments[0]).toAbsolutePath();
        Path place = Path.of(arguments[1]).toAbsolutePath();
        int students = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
        new LargeClass(WorkbookFolders.of(workbook), SEED).write(students, place.resolve("submissions"));
        List<String> command = List.of(workbook.resolve("workbook").toString(), "grade", place.resolve("submissions").toString(),
                "--out", place.resolve("grades").toString(), "--seed", String.valueOf(SEED));
        for (String run : List.of("nothing graded", "nothing changed")) {
            long start = System.nanoTime();
            Process grading = new ProcessBuilder(command).inheritIO().start();
            long peak = peakOf(grading);
            System.out.printf(Locale.ROOT, "%d students, %s: %.1f s, at most %d MB, exit code %d, Java %s, %d cores%n", students, run,
                    (System.nanoTime() - start) / 1e9, peak >> 20, grading.exitValue(), Runtime.version().feature(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /** Waits for the end of a process and returns the most memory that it and its descendants had together, in bytes. */
    private static long peakOf(Process process) throws InterruptedException {
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .mapToLong(one -> memoryOf(one.pid())).sum());
            Thread.sleep(GLANCE);
        }
        return peak;
    }

    /** Returns a process's share of the memory: pages that several processes have are divided among them. */
    private static long memoryOf(long pid) {
        Path file = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).sum();
        } catch (IOException | UncheckedIOException endedOrNotLinux) {
            return 0;
        }
    }
}
