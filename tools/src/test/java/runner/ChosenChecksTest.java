package runner;

import static org.assertj.core.api.Assertions.assertThat;

import check.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders Surefire is told to load. */
class ChosenChecksTest {

    @TempDir
    Path folder;

    @BeforeEach
    void make_a_folder_for_each_lesson_and_one_beside() throws IOException {
        for (String name : List.of("gates", "lesson01_convolution", "lesson02_stride_padding", "lesson12_pooling")) {
            Files.createDirectories(folder.resolve("checks").resolve(name));
        }
    }

    private List<String> chosen(String lesson, String exercise) throws IOException {
        Path file = folder.resolve("not/yet/there/chosen.txt");
        ChosenChecks.write(new Selection(lesson, exercise), folder.resolve("checks"), file);
        return Files.readAllLines(file);
    }

    @Test
    void are_those_of_the_lesson_that_is_named() throws IOException {
        assertThat(chosen("1", null)).containsExactly("lesson01_convolution/*Check.java");
        assertThat(chosen("Stride Padding", null)).containsExactly("lesson02_stride_padding/*Check.java");
    }

    @Test
    void are_those_of_the_lesson_that_the_exercise_belongs_to() throws IOException {
        assertThat(chosen(null, "12.P3")).containsExactly("lesson12_pooling/*Check.java");
        assertThat(chosen("12", "12.3")).containsExactly("lesson12_pooling/*Check.java");
    }

    @Test
    void are_none_where_nothing_fits() throws IOException {
        assertThat(chosen("3", null)).isEmpty();
        assertThat(chosen(null, "nonsense")).isEmpty();
        assertThat(chosen("1", "2.1")).isEmpty();
    }

    @Test
    void are_all_where_nothing_is_chosen() throws IOException {
        assertThat(chosen(null, null)).hasSize(4);
    }
}
