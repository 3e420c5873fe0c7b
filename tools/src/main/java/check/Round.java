package check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All questions of a trial, put once to the same code, with what was answered, and with all inputs and answers kept,
 * so that one can see which of them changed by the end of the round.
 */
final class Round<I extends Record, O> {

    private final List<Question<I>> questions;
    private final List<Outcome> outcomes; // of each question
    private final List<I> inputs;
    private final List<Snapshot> inputsBefore;
    private final List<Object> answers; // what the calls returned; null where they threw

    private Round(List<Question<I>> questions) {
        this.questions = questions;
        this.outcomes = empty(questions.size());
        this.inputs = empty(questions.size());
        this.inputsBefore = empty(questions.size());
        this.answers = empty(questions.size());
    }

    private static <T> List<T> empty(int size) {
        return new ArrayList<>(Collections.nCopies(size, null));
    }

    /** Asks the questions in their order. */
    static <I extends Record, O> Round<I, O> forwards(List<Question<I>> questions, Function<I, O> code) {
        Round<I, O> round = new Round<>(questions);
        for (int i = 0; i < questions.size(); i++) {
            round.ask(i, code);
        }
        return round;
    }

    /** Asks the questions from the last to the first. */
    static <I extends Record, O> Round<I, O> backwards(List<Question<I>> questions, Function<I, O> code) {
        Round<I, O> round = new Round<>(questions);
        for (int i = questions.size() - 1; i >= 0; i--) {
            round.ask(i, code);
        }
        return round;
    }

    private void ask(int index, Function<I, O> code) {
        I input = questions.get(index).input().get();
        inputs.set(index, input);
        inputsBefore.set(index, Snapshot.of(input));
        outcomes.set(index, Outcome.of(() -> {
            O answer = code.apply(input);
            answers.set(index, answer);
            return answer;
        }));
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /**
     * An input that is not what it was.
     *
     * @param question   the question it belongs to
     * @param before     the input as it was
     * @param difference where it differs from that now
     */
    record ChangedInput<I>(Question<I> question, Snapshot before, Difference difference) {
    }

    /** Returns the first input that is no longer what it was before the call. */
    Optional<ChangedInput<I>> changedInput() {
        for (int i = 0; i < questions.size(); i++) {
            Optional<Difference> difference = Difference.between(inputsBefore.get(i), Snapshot.of(inputs.get(i)), Closeness.UNCHANGED);
            if (difference.isPresent()) {
                return Optional.of(new ChangedInput<>(questions.get(i), inputsBefore.get(i), difference.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the first question whose answer is no longer what it was when it was given. */
    Optional<Question<I>> changedAnswer() {
        for (int i = 0; i < questions.size(); i++) {
            Snapshot then = outcomes.get(i).answer();
            if (then != null && !then.matches(Snapshot.of(answers.get(i)), Closeness.UNCHANGED)) {
                return Optional.of(questions.get(i));
            }
        }
        return Optional.empty();
    }
}
