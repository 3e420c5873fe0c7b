package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.CheckFailure;
import check.Mistake;
import check.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every known mistake fails its check and is the one that is named, and no two of them look the same. */
@Tag("gate")
class MistakesGate {

    /** These leave the answer right and are known by what they do beside it. */
    private static final Set<String> SIDE_EFFECTS = Set.of(Trial.INPUT_CHANGED, Trial.ANSWER_SHARED, Trial.SECOND_CALL_DIFFERS);

    @TestFactory
    Stream<DynamicTest> every_exercise_has_a_trial_with_known_mistakes() {
        return Checks.CATALOGUE.entries().stream().map(exercise -> DynamicTest.dynamicTest(exercise.id().toString(), () ->
                assertThat(Checks.trials(exercise)).isNotEmpty().allSatisfy((name, trial) -> assertThat(trial.mistakes()).isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> the_definition_gives_the_answers_worked_by_hand_and_passes() {
        return trials((exercise, trial) -> {
            assertThat(trial.handAnswerThatDiffers()).as("the question whose answer by hand is not the definition's").isEmpty();
            assertThat(definitionsFailure(trial)).as("why the definition itself does not pass").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_known_mistake_fails_and_is_named() {
        return trials((exercise, trial) -> named(trial));
    }

    @TestFactory
    Stream<DynamicTest> no_two_known_mistakes_nor_the_right_answer_coincide() {
        return trials((exercise, trial) -> apart(trial));
    }

    private static <I extends Record, O> Optional<CheckFailure> definitionsFailure(Trial<I, O> trial) {
        return trial.failure(trial.definition());
    }

    private static <I extends Record, O> void named(Trial<I, O> trial) {
        for (Mistake<I, O> mistake : trial.mistakes()) {
            Optional<CheckFailure> failure = trial.failure(mistake.answer());
            assertThat(failure).as("the failure of: " + mistake.name()).isPresent();
            assertThat(failure.get().mistake()).as("the name in:\n" + failure.get().getMessage()).contains(mistake.name());
            if (!SIDE_EFFECTS.contains(mistake.name())) {
                assertThat(failure.get().getMessage().replaceAll("\\s+", " ")).contains(mistake.name())
                        .contains(mistake.explanation().replaceAll("\\s+", " "));
                assertThat(mistake.explanation()).as("the explanation of " + mistake.name()).matches("(?s).*[.?…]");
            }
        }
    }

    private static <I extends Record, O> void apart(Trial<I, O> trial) {
        List<Mistake<I, O>> told = new ArrayList<>();
        told.add(new Mistake<>("the right answer", "", trial.definition()));
        for (Mistake<I, O> mistake : trial.mistakes()) {
            if (!SIDE_EFFECTS.contains(mistake.name())) {
                assertThat(told).as("mistakes that no question tells from: " + mistake.name())
                        .noneMatch(other -> trial.coincide(other.answer(), mistake.answer()));
                told.add(mistake);
            }
        }
    }

    private interface TrialCheck {
        void check(Catalogue.Entry exercise, Trial<?, ?> trial);
    }

    private static Stream<DynamicTest> trials(TrialCheck check) {
        return Checks.CATALOGUE.entries().stream().flatMap(exercise -> Checks.trials(exercise).entrySet().stream()
                .map(trial -> DynamicTest.dynamicTest(exercise.id() + " " + trial.getKey(),
                        () -> check.check(exercise, trial.getValue()))));
    }
}
