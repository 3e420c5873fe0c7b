package gates;

import static org.assertj.core.api.Assertions.assertThat;

import experiments.Experiment;
import experiments.Lab;
import experiments.LessonExperiments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.Lesson;
import workbook.WorkbookFolders;

/** The experiments of a lesson have names of their own, are told of in its text, and run. */
@Tag("gate")
class ExperimentsGate {

    @TempDir
    private Path pictures;

    @TestFactory
    Stream<DynamicTest> experiments_have_names_of_their_own_and_stand_in_the_lessons_text() {
        return lessons().map(lesson -> DynamicTest.dynamicTest(lesson.toString(), () -> {
            List<String> ids = experiments(lesson).stream()
                    .map(experiment -> lesson.number() + "." + experiment.name()).toList();
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
            assertThat(text(lesson)).contains(ids);
        }));
    }

    /** One start is enough to see that it works; the numbers then say little. */
    @TestFactory
    Stream<DynamicTest> the_first_experiment_prints_its_findings() {
        return lessons().map(lesson -> DynamicTest.dynamicTest(lesson.toString(), () -> {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            experiments(lesson).get(0).run(new Lab(out, false, pictures).withRestarts(1));
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("───", "Picture: ").doesNotContain("No picture");
        }));
    }

    private static Stream<Lesson> lessons() {
        return WorkbookFolders.of(Checks.root()).allLessons().stream().filter(lesson ->
                ExperimentsGate.class.getClassLoader().getResource(lesson.packageName() + "/Experiments.class") != null);
    }

    private static List<Experiment> experiments(Lesson lesson) throws ReflectiveOperationException {
        Class<?> all = Class.forName(lesson.packageName() + ".Experiments");
        return ((LessonExperiments) all.getConstructor().newInstance()).all();
    }

    /** Returns what the Markdown files of a lesson say. */
    private static String text(Lesson lesson) {
        try (Stream<Path> files = Files.list(lesson.folder())) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
