package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.ExerciseResult;
import check.Report;
import check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole wrong lesson files, compiled and checked end to end: a reference file with one change in it. */
@Tag("gate")
class WholeFilesGate {

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> every_wrong_file_fails_its_own_exercise_with_the_right_words() {
        return Checks.CATALOGUE.lessons().stream().flatMap(WholeFilesGate::wrongFiles).map(wrong -> DynamicTest.dynamicTest(wrong.exercise() + " " + wrong.words(), () -> {
            Path solution = Checks.root().resolve("solutions/src/main/java").resolve(wrong.file());
            Path sources = Files.createTempDirectory(scratch, "sources");
            copyLesson(solution.getParent(), sources);
            String text = Files.readString(solution);
            assertThat(text.split(java.util.regex.Pattern.quote(wrong.right()), -1))
                    .as("how often \"" + wrong.right() + "\" stands in " + wrong.file()).hasSize(2);
            Files.writeString(sources.resolve(solution.getFileName()), text.replace(wrong.right(), wrong.wrong()));

            List<Catalogue.Entry> exercise = Checks.exercises(wrong.exercise());
            Path classes = Files.createTempDirectory(scratch, "classes");
            Report report = Checks.run(exercise, sources, classes);
            ExerciseResult result = report.of(exercise.get(0).id()).orElseThrow();
            assertThat(result.verdict()).as(result.message()).isEqualTo(wrong.verdict());
            assertThat(result.message().replaceAll("\\s+", " ")).contains(wrong.words());
            assertThat(result.message()).contains("./workbook hint " + wrong.exercise());
            if (wrong.verdict() != Verdict.FORBIDDEN) {
                assertThat(RefusalsGate.refusals(exercise.get(0).lesson(), classes)).as("what a grader's gate refuses").isEmpty();
            }
        }));
    }

    /** Every lesson has a list of its own, at least ten: WrongFilesOfLesson01 and so on. */
    private static Stream<WrongFile> wrongFiles(String lesson) {
        try {
            Class<?> list = Class.forName("gates.WrongFilesOf" + lesson.replaceFirst("^lesson(\\d\\d)_.*", "Lesson$1"));
            List<?> files = (List<?>) list.getDeclaredField("ALL").get(null);
            assertThat(files).as("wrong files of " + lesson).hasSizeGreaterThanOrEqualTo(10);
            return files.stream().map(WrongFile.class::cast);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError("The whole wrong files of " + lesson + " are missing.", missing);
        }
    }

    private static void copyLesson(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
