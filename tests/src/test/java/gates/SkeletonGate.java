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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.Region;
import workbook.Skeleton;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;

/** The students' files are what the solutions generate, and on them every exercise is still to be done. */
@Tag("gate")
class SkeletonGate {

    private static final Path SOLUTIONS = Checks.root().resolve(Path.of("solutions", "src", "main", "java"));

    @TempDir
    Path scratch;

    @Test
    void the_lessons_are_what_the_solutions_generate() {
        assertThat(new SkeletonTree(WorkbookFolders.of(Checks.root())).differences())
                .as("Run ./workbook skeleton, which saves what it replaces.").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_check_of_a_lesson_fails_on_the_skeletons_with_todo() {
        return Checks.CATALOGUE.lessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson, () -> {
            Path sources = Files.createTempDirectory(scratch, "sources");
            for (Path solution : javaFiles(lesson)) {
                Files.writeString(sources.resolve(solution.getFileName()),
                        Skeleton.of(solution.toString(), Files.readString(solution)));
            }
            List<Catalogue.Entry> exercises = Checks.CATALOGUE.ofLesson(lesson);
            Report report = Checks.run(exercises, sources, Files.createTempDirectory(scratch, "classes"));
            assertThat(report.results()).hasSameSizeAs(exercises).allSatisfy(result -> {
                assertThat(result.verdict()).as(result.id() + "\n" + result.message()).isEqualTo(Verdict.TODO);
                assertThat(result.message()).as("one line that names the file and the first hint").doesNotContain("\n")
                        .contains(result.file() + ":").contains("hint " + result.id());
            });
            assertThat(report.results().stream().mapToInt(ExerciseResult::earned).sum()).isZero();
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_exercise_is_to_be_written_in_the_file_that_its_check_names() {
        return Checks.CATALOGUE.entries().stream().map(exercise -> DynamicTest.dynamicTest(exercise.id().toString(), () -> {
            Path solution = SOLUTIONS.resolve(exercise.lesson()).resolve(exercise.file());
            assertThat(Skeleton.regions(solution.toString(), Files.readString(solution))).extracting(Region::exercise)
                    .contains(exercise.id().toString());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everything_to_be_written_is_an_exercise_with_a_check() {
        return Checks.CATALOGUE.lessons().stream().flatMap(lesson -> javaFiles(lesson).stream())
                .map(solution -> DynamicTest.dynamicTest(solution.getFileName().toString(), () ->
                        assertThat(Skeleton.regions(solution.toString(), Files.readString(solution)))
                                .allSatisfy(region -> assertThat(Checks.exercises(region.exercise())).hasSize(1))));
    }

    private static List<Path> javaFiles(String lesson) {
        try (Stream<Path> files = Files.list(SOLUTIONS.resolve(lesson))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
