package check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prediction says that an answer is wrong, and what it looks like, but never what is right. */
class PredictionTest {

    private static String message(Supplier<Integer> student) {
        return Trial.prediction("parameters()", student, 4711).mistake("The biases were forgotten", "Every filter has one.", 4700)
                .failure(nothing -> student.get()).orElseThrow().getMessage();
    }

    @Test
    void the_right_answer_passes() {
        Trial.prediction("parameters()", () -> 4711, 4711).check();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4700, 4710, 4712, Integer.MIN_VALUE})
    void a_wrong_number_is_repeated_and_the_right_one_is_not_shown(int answer) {
        assertThat(message(() -> answer)).startsWith("Asked      parameters().\nYours      " + Grid.number(answer, 12) + ". That is not it.")
                .doesNotContain("4711");
    }

    @Test
    void a_known_mistake_is_named() {
        assertThat(message(() -> 4700)).isEqualTo("""
                Asked      parameters().
                Yours      4700. That is not it.
                Looks like The biases were forgotten. Every filter has one.""");
    }

    @Test
    void nothing_and_an_exception_show_nothing() {
        assertThat(message(() -> null)).isEqualTo("Asked      parameters().\nYours      null: nothing was returned. That is not it.");
        assertThat(message(() -> {
            throw new IllegalStateException("no idea");
        })).isEqualTo("Asked      parameters().\nThrew      IllegalStateException: no idea.");
    }

    @Test
    void a_shape_and_a_choice_are_not_shown_either() {
        assertThat(Trial.prediction("shape()", () -> new Shape(1, 3, 3), new Shape(1, 4, 4)).failure(nothing -> new Shape(1, 3, 3))
                .orElseThrow().getMessage()).isEqualTo("Asked      shape().\nYours      1×3×3. That is not it.");
        assertThat(Trial.prediction("choice()", () -> Verdict.NAN, Verdict.TODO).failure(nothing -> Verdict.NAN)
                .orElseThrow().getMessage()).isEqualTo("Asked      choice().\nYours      NAN. That is not it.");
    }

    @Test
    void an_array_is_told_by_its_form_alone() {
        Trial<Trial.Nothing, double[]> trial = Trial.prediction("row()", () -> new double[] {1, 2}, new double[] {1, 3});
        assertThat(trial.failure(nothing -> new double[] {1, 2}).orElseThrow().getMessage())
                .isEqualTo("Asked      row().\nYours      an array of 2. That is not it.");
    }

    @Test
    void an_answer_that_changes_is_told_without_the_right_one() {
        int[] calls = {0};
        assertThat(Trial.prediction("parameters()", () -> 0, 4711).failure(nothing -> calls[0]++ == 0 ? 4711 : 5).orElseThrow().getMessage())
                .doesNotContain("4711").contains("the same question asked again");
    }
}
