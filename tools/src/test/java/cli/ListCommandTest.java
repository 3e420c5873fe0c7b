package cli;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import org.junit.jupiter.api.Test;
import workbook.ExerciseId;

class ListCommandTest {

    private static String row(String title, int columns) {
        return ListCommand.row("○", new Catalogue.Entry(ExerciseId.of("7.3"), title, 5, "Layer.java", "lesson07_batch_norm", ""), columns);
    }

    @Test
    void files_stand_below_each_other_as_far_as_titles_are_short() {
        assertThat(row("A layer", 80)).isEqualTo("  ○ 7.3     5  A layer                                Layer.java");
    }

    @Test
    void a_long_title_pushes_the_file_on_and_into_a_new_line_where_the_terminal_is_narrow() {
        String title = "The standardizer as a network's first layer";
        assertThat(row(title, 80)).isEqualTo("  ○ 7.3     5  " + title + " · Layer.java");
        assertThat(row(title, 62)).isEqualTo("  ○ 7.3     5  " + title + " ·\n               Layer.java");
    }
}
