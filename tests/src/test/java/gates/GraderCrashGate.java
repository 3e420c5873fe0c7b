package gates;

import static org.assertj.core.api.Assertions.assertThat;

import corpus.CorpusCase;
import corpus.CorpusRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grader killed again and again, as by a power cut: nothing that was finished is lost or done twice. */
@Tag("by-hand")
class GraderCrashGate {

    private static final int KILLS = 30;
    private static final int SHARE = 10; // of the whole time that a run gets at most before it is killed
    private static final long SEED = 4;

    @TempDir
    Path scratch;

    @Test
    void killed_at_thirty_moments_it_ends_with_the_same_gradebook_and_does_nothing_twice() throws IOException, InterruptedException {
        List<CorpusCase> cases = new ArrayList<>(CorpusCase.all(true));
        cases.addAll(CorpusCase.all(false));
        Path inbox = CorpusRun.handedIn(cases, Checks.root(), scratch.resolve("inbox"));
        Path undisturbed = scratch.resolve("undisturbed");
        long start = System.nanoTime();
        assertThat(grading(inbox, undisturbed).waitFor()).isZero();
        long whole = (System.nanoTime() - start) / 1_000_000;

        Path killed = scratch.resolve("killed");
        Random moments = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            SortedMap<String, String> finished = finished(killed);
            Process grading = grading(inbox, killed);
            grading.waitFor(moments.nextLong(whole / SHARE), TimeUnit.MILLISECONDS);
            List<ProcessHandle> family = grading.descendants().toList();
            grading.destroyForcibly().waitFor();
            assertThat(family).as("workers left behind by kill " + i).allMatch(GraderCrashGate::ends);
            assertThat(finished(killed)).as("what was finished before kill " + i).containsAllEntriesOf(finished);
        }
        SortedMap<String, String> finished = finished(killed);
        assertThat(grading(inbox, killed).waitFor()).isZero();
        assertThat(finished(killed)).containsAllEntriesOf(finished);
        assertThat(contents(killed)).isEqualTo(contents(undisturbed));
    }

    private static Process grading(Path inbox, Path out) throws IOException {
        Path log = out.resolveSibling(out.getFileName() + ".log");
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dworkbook.root=" + Checks.root(), "-cp",
                Checks.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), "cli.Workbook", "grade",
                inbox.toString(), "--out", out.toString(), "--lessons", "1,3,4,8", "--workers", "2", "--seed", "77", "--timeout", "2")
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static boolean ends(ProcessHandle process) {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (process.isAlive() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return !process.isAlive();
    }

    /** The submissions that are finished for good, with when they were written: a file that is written again has another time. */
    private static SortedMap<String, String> finished(Path out) throws IOException {
        SortedMap<String, String> finished = new TreeMap<>();
        Path marks = out.resolve(Path.of(".grading", "marks"));
        if (Files.exists(marks)) {
            try (Stream<Path> files = Files.list(marks)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json") && !path.getFileName().toString().startsWith(".")).toList()) {
                    String text = Files.readString(file);
                    if (!text.contains("\"confirmed\":false")) {
                        finished.put(file.getFileName().toString(), Files.getLastModifiedTime(file) + " " + text);
                    }
                }
            }
        }
        return finished;
    }

    /** The contents of all that is written for instructor and students, by their places. */
    private static SortedMap<String, String> contents(Path out) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.startsWith(out.resolve(".grading"))).toList()) {
                contents.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
