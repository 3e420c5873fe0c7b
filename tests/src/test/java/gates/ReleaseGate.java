package gates;

import static org.assertj.core.api.Assertions.assertThat;

import archives.ZipReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.Kit;
import grader.KitOfWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import release.Release;
import release.ReleasedLessons;
import workbook.WorkbookFolders;

/** What is released works where it is unpacked: the students' copy with Maven and with the launcher, the autograder as an engine calls it. */
@Tag("gate")
@Tag("full")
@DisabledOnOs(OS.WINDOWS) // the programs are those of Unix
class ReleaseGate {

    private static final String LESSON = "lesson01_convolution";
    private static final int MINUTES = 15;

    /** How a program ended, and what it said. */
    private record Run(int exitCode, String output) {
    }

    @TempDir
    static Path folder;
    private static WorkbookFolders workbook;
    private static Release release;

    @BeforeAll
    static void compile() {
        workbook = WorkbookFolders.of(Checks.root());
        Kit kit = KitOfWorkbook.of(workbook);
        release = new Release(workbook, kit, ReleasedLessons.of(List.of(LESSON), kit));
    }

    @Test
    void the_students_copy_is_red_with_todos_and_green_once_it_is_written() throws Exception {
        Path copy = unzip(release.writeStudentBundle(folder.resolve("without"), false), folder.resolve("without")).resolve("cnn-workbook");
        Run skeleton = run(copy, "mvn", "-q", "test", "-Dlesson=1");
        assertThat(skeleton.exitCode()).isNotZero();
        assertThat(skeleton.output()).contains("0 of 100 points").contains("TODO Window.java").contains("Next: 1.1");
        assertThat(run(copy, "./workbook", "list").output()).contains("Lesson 1 · Convolution").contains("0 of 100 points");
        assertThat(run(copy, "./workbook", "hint", "1.4").output()).contains("1 of 4 hints");
        copyJavaFiles(workbook.solutionSources().orElseThrow().resolve(LESSON), copy.resolve("lessons/src/main/java").resolve(LESSON));
        Run check = run(copy, "./workbook", "check");
        assertThat(check.output()).contains("100 of 100 points");
        assertThat(check.exitCode()).isZero();
        Run written = run(copy, "mvn", "-q", "test", "-Dlesson=1");
        assertThat(written.output()).contains("100 of 100 points");
        assertThat(written.exitCode()).isZero();
    }

    @Test
    void a_changed_signature_is_said_in_a_sentence_though_the_checks_are_compiled() throws Exception {
        Path copy = unzip(release.writeStudentBundle(folder.resolve("changed"), false), folder.resolve("changed")).resolve("cnn-workbook");
        Path file = copy.resolve("lessons/src/main/java").resolve(LESSON).resolve("Window.java");
        Files.writeString(file, Files.readString(file).replace("double response(", "float response("));
        Run check = run(copy, "./workbook", "check", "1.1");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.output()).contains("what the check calls is not there as it was given").contains("method missing");
    }

    @Test
    void a_copy_with_solutions_verifies_itself() throws Exception {
        Path copy = unzip(release.writeStudentBundle(folder.resolve("with"), true), folder.resolve("with")).resolve("cnn-workbook");
        Run verify = run(copy, "mvn", "-q", "verify", "-Psolutions");
        assertThat(verify.output()).contains("100 of 100 points");
        assertThat(verify.exitCode()).isZero();
    }

    @Test
    void the_autograder_marks_what_is_handed_in() throws Exception {
        Path root = Files.createDirectories(folder.resolve("autograder"));
        Path source = unzip(release.writeAutograder(root, Optional.empty(), 4711), root.resolve("source"));
        Path submission = Files.createDirectories(root.resolve("submission/my work"));
        assertThat(run(source, "sh", "prepare.sh").exitCode()).isZero();
        assertThat(points(root)).isZero();
        copyJavaFiles(workbook.solutionSources().orElseThrow().resolve(LESSON), submission);
        assertThat(points(root)).isEqualTo(100);
        Files.writeString(submission.resolve("Window.java"), "package " + LESSON + "; public class Window { }");
        assertThat(points(root)).isBetween(1, 99);
    }

    private static int points(Path root) throws Exception {
        Run run = run(root, "sh", "source/run_autograder");
        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonNode results = new ObjectMapper().readTree(root.resolve("results/results.json").toFile());
        int points = 0;
        for (JsonNode test : results.get("tests")) {
            points += test.get("score").asInt();
        }
        return points;
    }

    private static Path unzip(Path archive, Path place) throws IOException {
        try (ZipReader zip = ZipReader.open(archive, 20_000, ZoneOffset.UTC)) {
            for (ZipReader.Entry entry : zip.entries()) {
                Path file = place.resolve(entry.name());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.content(entry, 1 << 26));
            }
        }
        Path launcher = place.resolve("cnn-workbook/workbook");
        assertThat(Files.notExists(launcher) || launcher.toFile().setExecutable(true)).isTrue();
        return place;
    }

    private static void copyJavaFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private static Run run(Path place, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("AUTOGRADER", place.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readString(output));
    }
}
