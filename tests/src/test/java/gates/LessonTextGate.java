package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import workbook.Hints;
import workbook.Lesson;
import workbook.ReadmeExercise;
import workbook.ReadmeExercises;
import workbook.Reasons;
import workbook.WorkbookFolders;

/**
 * The text of a lesson agrees with its checks: ids, titles, files and points in the README, hints for everything, and a
 * reason for every reference that is more than an answer.
 */
@Tag("gate")
class LessonTextGate {

    private static final int POINTS = 100;

    @TestFactory
    Stream<DynamicTest> the_readme_lists_every_exercise_with_its_title_file_and_points() {
        return lessons(lesson -> assertThat(ReadmeExercises.read(lesson.readme()))
                .containsExactlyElementsOf(exercises(lesson).stream().map(exercise -> new ReadmeExercise(
                        exercise.id().toString(), exercise.title(), exercise.file(), exercise.points())).toList()));
    }

    @TestFactory
    Stream<DynamicTest> a_lesson_is_worth_100_points_and_has_predictions() {
        return lessons(lesson -> {
            assertThat(exercises(lesson).stream().mapToInt(Catalogue.Entry::points).sum()).isEqualTo(POINTS);
            assertThat(exercises(lesson)).allMatch(exercise -> exercise.points() > 0);
            assertThat(exercises(lesson)).anyMatch(exercise -> exercise.id().prediction());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_exercise_has_hints_in_at_least_two_steps_that_are_not_the_solution() {
        return lessons(lesson -> {
            Hints hints = Hints.read(lesson.hints());
            assertThat(hints.exercises()).containsExactlyElementsOf(
                    exercises(lesson).stream().map(exercise -> exercise.id().toString()).toList());
            for (Catalogue.Entry exercise : exercises(lesson)) {
                String id = exercise.id().toString();
                assertThat(hints.title(id)).isEqualTo(exercise.title());
                assertThat(hints.steps(id)).as("the steps of " + id).hasSizeBetween(2, 4).doesNotHaveDuplicates();
                String solution = Files.readString(Checks.root().resolve(Path.of("solutions", "src", "main", "java",
                        exercise.lesson(), exercise.file())));
                assertThat(givenAway(String.join("\n", hints.steps(id)), solution, id)).as("lines of the solution in the hints of " + id).isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_exercise_but_predictions_has_a_reason_in_two_or_three_sentences() {
        return lessons(lesson -> {
            Reasons reasons = Reasons.read(WorkbookFolders.of(Checks.root()).reasons(lesson).orElseThrow());
            List<Catalogue.Entry> explained = exercises(lesson).stream().filter(exercise -> !exercise.id().prediction()).toList();
            assertThat(reasons.exercises()).containsExactlyElementsOf(
                    explained.stream().map(exercise -> exercise.id().toString()).toList());
            for (Catalogue.Entry exercise : explained) {
                String id = exercise.id().toString();
                assertThat(reasons.title(id)).isEqualTo(exercise.title());
                assertThat(reasons.sentences(id)).as("the sentences on " + id).hasSizeBetween(2, 3).doesNotHaveDuplicates();
            }
        });
    }

    /** Returns the lines of an exercise's solution that stand, character for character, in the hints. */
    private static List<String> givenAway(String hints, String solution, String id) {
        String squeezed = hints.replaceAll("\\s", "");
        return workbook.Skeleton.regions("solution", solution).stream()
                .filter(region -> region.exercise().equals(id))
                .flatMap(region -> solution.lines().skip(region.firstLine()).limit(region.lastLine() - region.firstLine() - 1L))
                .map(String::strip)
                .filter(line -> line.endsWith(";") && !line.startsWith("//") && !line.matches("return \\w+;|\\w+\\(\\);"))
                .filter(line -> squeezed.contains(line.replaceAll("\\s", "").replaceAll(";$", "")))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_lesson_has_its_pictures_and_its_tour() {
        return lessons(lesson -> {
            assertThat(lesson.folder().resolve("explore.jsh")).isRegularFile();
            assertThat(Class.forName(lesson.packageName() + ".Pictures")).isNotNull();
        });
    }

    private interface LessonCheck {
        void check(Lesson lesson) throws Exception;
    }

    private static Stream<DynamicTest> lessons(LessonCheck check) {
        return WorkbookFolders.of(Checks.root()).allLessons().stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.toString(), () -> check.check(lesson)));
    }

    private static List<Catalogue.Entry> exercises(Lesson lesson) {
        return Checks.CATALOGUE.ofLesson(lesson.packageName());
    }
}
