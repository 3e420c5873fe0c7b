package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExerciseIdTest {

    @Test
    void anIdIsALessonAndANumberOrAPrediction() {
        assertThat(List.of("1.4", "10.12", "1.P2")).allMatch(ExerciseId::isValid);
        assertThat(List.of("", "1", "1.", "1.P", "1.p2", "1.4a", "a.1", " 1.4", "1.4.2")).noneMatch(ExerciseId::isValid);
    }

    @Test
    void idsAreOrderedByLessonThenNumberThenPredictions() {
        assertThat(List.of("x", "10.1", "1.P10", "1.10", "1.P2", "1.2", "2.1").stream().sorted(ExerciseId.TEXT_ORDER))
                .containsExactly("1.2", "1.10", "1.P2", "1.P10", "2.1", "10.1", "x");
    }

    @Test
    void anIdKnowsItsLessonAndItsNumber() {
        assertThat(ExerciseId.of("5.P12")).isEqualTo(new ExerciseId(5, true, 12)).hasToString("5.P12");
        assertThatThrownBy(() -> ExerciseId.of("five")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"five\" is not the id of an exercise; an exercise is called like 1.4 or 1.P2.");
    }
}
