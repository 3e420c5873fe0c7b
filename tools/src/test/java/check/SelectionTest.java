package check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lesson98_checks.SampleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.ExerciseId;

/** Which exercises there are, and which of them a run is about. */
class SelectionTest {

    private static final Catalogue CATALOGUE = Catalogue.of(List.of(
            entry("2.1", "lesson02_stride_padding"), entry("1.P1", "lesson01_convolution"), entry("1.10", "lesson01_convolution"),
            entry("1.9", "lesson01_convolution")));

    private static Catalogue.Entry entry(String id, String lesson) {
        return new Catalogue.Entry(ExerciseId.of(id), "Title", 5, "File.java", lesson, lesson + ".C" + id.replace('.', '_') + "Check");
    }

    private static String selected(String lesson, String exercise) {
        Selection selection = new Selection(lesson, exercise);
        return CATALOGUE.entries().stream().filter(selection::includes).map(entry -> entry.id().toString()).collect(Collectors.joining(" "));
    }

    // ---------------------------------------------------------------- selection

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "002", "stride_padding", "stride-padding", "Stride Padding", " 2 ", "lesson2", "lesson 02", "lesson02_stride_padding"})
    void a_lesson_is_found_by_number_and_name(String lesson) {
        assertThat(selected(lesson, null)).isEqualTo("2.1");
    }

    @ParameterizedTest
    @CsvSource({"1.P1, 1.P1", "1.p1, 1.P1", "' 1.10 ', 1.10", "1.1, ''", "1, ''", "nonsense, ''", "'', ''"})
    void an_exercise_is_found_by_its_id_and_by_nothing_else(String exercise, String found) {
        assertThat(selected(null, exercise)).isEqualTo(found);
    }

    @Test
    void without_a_choice_everything_is_selected_in_the_order_of_the_ids() {
        assertThat(Selection.ALL.isAll()).isTrue();
        assertThat(selected(null, null)).isEqualTo("1.9 1.10 1.P1 2.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "3 | - | There is no lesson \"3\". The lessons are: 1 convolution, 2 stride_padding.",
        "'' | - | There is no lesson \"\". The lessons are: 1 convolution, 2 stride_padding.",
        "- | 1.3 | There is no exercise \"1.3\". The exercises of this lesson are: 1.9, 1.10, 1.P1.",
        "- | 7.3 | There is no exercise \"7.3\". An exercise is called by its lesson and its number, such as 1.9; ./workbook list shows all.",
        "1 | 1.3 | There is no exercise \"1.3\". The exercises of this lesson are: 1.9, 1.10, 1.P1.",
        "1 | 2.1 | The exercise 2.1 does not belong to lesson \"1\". The exercises of this lesson are: 1.9, 1.10, 1.P1."})
    void what_does_not_exist_is_answered_with_what_does(String lesson, String exercise, String sentence) {
        assertThat(new Selection(lesson, exercise).problem(CATALOGUE)).contains(sentence);
    }

    @Test
    void what_exists_is_no_problem_but_an_empty_workbook_is() {
        assertThat(new Selection("1", "1.9").problem(CATALOGUE)).isEmpty();
        assertThat(Selection.ALL.problem(CATALOGUE)).isEmpty();
        assertThat(Selection.ALL.problem(Catalogue.of(List.of()))).contains("There is no exercise to check.");
    }

    // ---------------------------------------------------------------- the filter under Maven

    private static List<String> testsFoundWith(String lesson, String exercise, Class<?>... testClasses) throws IOException {
        setOrClear("lesson", lesson);
        setOrClear("exercise", exercise);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        URL classes = SelectionFilter.folderOf(SampleCheck.class).toUri().toURL();
        try (LessonLoader loader = new LessonLoader(new URL[] {classes}, SelectionTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(List.of(testClasses).stream().map(Class::getName).map(DiscoverySelectors::selectClass).toList()).build();
            TestPlan plan = LauncherFactory.create(LauncherConfig.builder().enablePostDiscoveryFilterAutoRegistration(false)
                    .addPostDiscoveryFilters(new SelectionFilter()).enableLauncherSessionListenerAutoRegistration(false)
                    .enableTestExecutionListenerAutoRegistration(false).build()).discover(request);
            return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                    .filter(TestIdentifier::isTest).map(TestIdentifier::getDisplayName).toList();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            System.clearProperty("lesson");
            System.clearProperty("exercise");
        }
    }

    private static void setOrClear(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    /** Not an exercise. */
    static class Plain {
        @Test
        void is_no_exercise() {
        }
    }

    static class Guard extends SelectionGuard {
    }

    @Test
    void one_exercise_is_kept_with_the_groups_of_tests_within_it() throws IOException {
        assertThat(testsFoundWith(null, "98.28", SampleCheck.class, Plain.class, Guard.class)).containsExactlyInAnyOrder("passes()", "fails()");
    }

    @Test
    void without_a_choice_all_tests_are_kept_but_not_the_guard() throws IOException {
        assertThat(testsFoundWith(null, null, Plain.class, Guard.class)).containsExactly("is_no_exercise()");
    }

    @Test
    void a_choice_that_does_not_exist_keeps_the_guard_alone() throws IOException {
        assertThat(testsFoundWith("7", null, SampleCheck.class, Plain.class, Guard.class))
                .containsExactly("the_lesson_or_exercise_that_is_asked_for_exists()");
        assertThat(testsFoundWith(null, "98.99", SampleCheck.class, Plain.class, Guard.class))
                .containsExactly("the_lesson_or_exercise_that_is_asked_for_exists()");
    }

    @Test
    void the_guard_fails_with_the_sentence() {
        System.setProperty("lesson", "7");
        try {
            assertThatThrownBy(() -> new Guard().the_lesson_or_exercise_that_is_asked_for_exists()).isInstanceOf(CheckFailure.class)
                    .hasMessage("There is no lesson \"7\". The lessons are: 98 checks.");
        } finally {
            System.clearProperty("lesson");
        }
    }

    // ---------------------------------------------------------------- the catalogue

    @Test
    void the_catalogue_reads_exercises_from_class_files() {
        Catalogue catalogue = Catalogue.scan(SelectionFilter.folderOf(SampleCheck.class));
        assertThat(catalogue.lessons()).containsExactly("lesson98_checks");
        assertThat(catalogue.ofLesson("lesson98_checks")).hasSameSizeAs(catalogue.entries());
        assertThat(catalogue.find(ExerciseId.of("98.20"))).contains(new Catalogue.Entry(ExerciseId.of("98.20"), "Right", 3, "Student.java",
                "lesson98_checks", "lesson98_checks.SampleCheck$Right"));
        assertThat(catalogue.find(ExerciseId.of("98.99"))).isEmpty();
    }

    @Test
    void two_checks_of_one_exercise_are_refused_and_both_named(@TempDir Path folder) throws IOException {
        Path classes = SelectionFilter.folderOf(SampleCheck.class).resolve("lesson98_checks");
        for (String copy : List.of("one", "two")) {
            Files.createDirectories(folder.resolve(copy));
            Files.copy(classes.resolve("SampleCheck$Right.class"), folder.resolve(copy).resolve("SampleCheck$Right.class"));
        }
        assertThatThrownBy(() -> Catalogue.scan(folder)).isInstanceOf(IllegalStateException.class)
                .hasMessage("The exercise 98.20 is checked by both lesson98_checks.SampleCheck$Right and lesson98_checks.SampleCheck$Right.");
    }
}
