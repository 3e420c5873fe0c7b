package release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PointsReportTest {

    private static JsonNode results() throws JsonProcessingException {
        return new ObjectMapper().readTree("""
                {"output": "a note | <b>", "tests": [
                  {"number": "1.1", "name": "Add up", "score": 4, "max_score": 4, "output": "right"},
                  {"number": "1.2", "name": "Share | it", "score": 0, "max_score": 6, "output": "<img src=x> [a](b)\\nsecond line"}]}
                """);
    }

    @Test
    void the_notes_are_those_that_github_classroom_reads() throws JsonProcessingException {
        assertThat(PointsReport.notes(results())).isEqualTo("""
                ::notice title=Autograding complete::Points 4/10
                ::notice title=Autograding report::{"totalPoints":4,"maxPoints":10}
                """);
    }

    @Test
    void the_table_shows_each_exercise_and_takes_no_letter_for_markup() throws JsonProcessingException {
        assertThat(PointsReport.table(results())).isEqualTo("""
                | | exercise | points | |
                |-|-|-:|-|
                | 1.1 | Add up | 4 of 4 | right |
                | 1.2 | Share \\| it | 0 of 6 | \\<img src=x\\> \\[a\\]\\(b\\) |

                **4 of 10 points**

                    a note | <b>

                """);
    }
}
