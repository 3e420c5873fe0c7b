package gates;

import static org.assertj.core.api.Assertions.assertThat;

import lesson05_backprop.GradientChecker;
import lesson05_backprop.Inspection;
import lesson05_backprop.PlantedBugs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bugs of exercise 5.12 are there, and only they: which gradients of which suspect fail. */
@Tag("gate")
class PlantedBugsGate {

    private static final Map<Character, List<String>> FAILS_AFTER_ONE = Map.of(
            'A', List.of(), 'B', List.of("b"), 'C', List.of("x"), 'D', List.of(),
            'E', List.of("W"), 'F', List.of("x"), 'G', List.of(), 'H', List.of());

    @Test
    void one_backward_pass_shows_all_bugs_but_one() {
        FAILS_AFTER_ONE.forEach((letter, names) -> assertThat(failing(letter, 1)).as("suspect " + letter).isEqualTo(names));
    }

    @Test
    void a_second_backward_pass_shows_the_last_one() {
        FAILS_AFTER_ONE.forEach((letter, names) ->
                assertThat(failing(letter, 2)).as("suspect " + letter).isEqualTo(letter == 'H' ? List.of("W") : names));
    }

    private static List<String> failing(char letter, int backward) {
        return Inspection.of(PlantedBugs.suspect(letter), PlantedBugs.samples(), backward).stream()
                .filter(inspection -> inspection.checked().verdict(Inspection.TOLERANCE) != GradientChecker.Verdict.PASSED)
                .map(Inspection::name).toList();
    }
}
