package check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Which code passes a trial and which does not, with malice: side effects, memories, lies and names of mistakes. */
class TrialJudgementTest {

    record Input(Matrix x) {
    }

    private static Trial<Input, Matrix> doubling() {
        return Trial.of("twice(x)", (Input in) -> in.x().scale(2)).definition(in -> in.x().scale(2))
                .fixture("a row", () -> new Input(Matrix.row(1, -2, 3)))
                .random("a matrix", 2, random -> new Input(Fixtures.matrix(2, 3, random)));
    }

    private static CheckFailure failure(Function<Input, Matrix> student) {
        return doubling().failure(student).orElseThrow();
    }

    // ---------------------------------------------------------------- side effects

    @Test
    void an_input_that_was_changed_fails_and_is_shown() {
        CheckFailure failure = failure(in -> {
            Matrix answer = in.x().scale(2);
            in.x().set(0, 1, 7);
            return answer;
        });
        assertThat(failure.mistake()).contains(Trial.INPUT_CHANGED);
        assertThat(failure.getMessage()).isEqualTo("""
                Asked      twice(x) on a row.

                           x 1×3
                              1  -2   3

                Changed    your code changed its argument x; a caller does not expect that. Write into a new matrix
                           or array, and read only from the argument.
                           [0, 1] was -2 before the call and is 7 after it.""");
    }

    @Test
    void an_input_that_becomes_infinite_or_nan_was_changed() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(failure(in -> {
                Matrix answer = in.x().scale(2);
                in.x().set(0, 0, value);
                return answer;
            }).mistake()).contains(Trial.INPUT_CHANGED);
        }
    }

    @Test
    void an_input_that_holds_nan_and_infinities_and_stays_as_it_is_was_not_changed() {
        Trial<Input, Boolean> trial = Trial.of("isFinite(x)", (Input in) -> false).definition(in -> false)
                .fixture("NaN", () -> new Input(Matrix.row(Double.NaN, Double.NEGATIVE_INFINITY)));
        assertThat(trial.failure(in -> false)).isEmpty();
        assertThat(trial.failure(in -> {
            in.x().set(0, 1, 5);
            return false;
        })).get().extracting(CheckFailure::mistake).asString().contains(Trial.INPUT_CHANGED);
    }

    @Test
    void an_input_that_is_changed_by_a_later_call_is_found() {
        List<Matrix> earlier = new ArrayList<>();
        assertThat(failure(in -> {
            earlier.forEach(matrix -> matrix.scaleInPlace(3));
            earlier.add(in.x());
            return in.x().scale(2);
        }).mistake()).contains(Trial.INPUT_CHANGED);
    }

    @Test
    void an_input_that_every_question_shares_is_watched_all_the_same() {
        Matrix shared = Matrix.row(1, 2);
        Trial<Input, Double> trial = Trial.of("one()", (Input in) -> 1.0).definition(in -> 1.0).fixture("a row", () -> new Input(shared));
        assertThat(trial.failure(in -> {
            in.x().addInPlace(Matrix.row(1, 1));
            return 1.0;
        })).isPresent();
    }

    @Test
    void a_wrong_answer_of_code_that_also_changes_its_input_says_both() {
        assertThat(failure(in -> {
            in.x().scaleInPlace(3);
            return in.x();
        }).getMessage()).endsWith("Beside     your code changed its argument x, too.");
    }

    @Test
    void one_array_for_all_answers_fails() {
        Matrix kept = Matrix.zeros(1, 3);
        Trial<Input, Matrix> trial = Trial.of("twice(x)", (Input in) -> in.x()).definition(in -> in.x().scale(2))
                .fixture("a row", () -> new Input(Matrix.row(1, 2, 3))).fixture("another row", () -> new Input(Matrix.row(4, 5, 6)));
        CheckFailure failure = trial.failure(in -> {
            kept.setRow(0, in.x().scale(2));
            return kept;
        }).orElseThrow();
        assertThat(failure.mistake()).contains(Trial.ANSWER_SHARED);
        assertThat(failure.getMessage()).isEqualTo("""
                Asked      twice(x) on a row.
                Changed    the answer was right, but a later call of your code changed it. Make a new matrix or
                           array in every call; do not keep one in a field.""");
    }

    @Test
    void an_answer_that_another_call_changes_in_the_least_fails() {
        List<Matrix> given = new ArrayList<>();
        assertThat(failure(in -> {
            given.forEach(answer -> answer.addInPlace(Matrix.filled(answer.rows(), answer.cols(), 1e-12)));
            given.add(in.x().scale(2));
            return given.get(given.size() - 1);
        }).mistake()).contains(Trial.ANSWER_SHARED);
    }

    @Test
    void an_answer_that_depends_on_the_number_of_calls_fails() {
        AtomicInteger calls = new AtomicInteger();
        CheckFailure failure = failure(in -> calls.incrementAndGet() > 3 ? in.x() : in.x().scale(2));
        assertThat(failure.mistake()).contains(Trial.SECOND_CALL_DIFFERS);
        assertThat(failure.getMessage()).endsWith("""
                Changed    the first answer was right, but the same question asked again gets another one.
                           Something is kept from one call to the next: look for static fields, or for chance.""");
    }

    @Test
    void answers_learnt_in_their_order_fail() {
        List<Matrix> learnt = List.of(Matrix.row(2, -4, 6), doubled(0), doubled(1));
        AtomicInteger calls = new AtomicInteger();
        assertThat(failure(in -> learnt.get(calls.getAndIncrement() % 3).copy()).mistake()).contains(Trial.SECOND_CALL_DIFFERS);
    }

    private static Matrix doubled(int index) {
        List<Matrix> inputs = new ArrayList<>();
        Trial.of("", (Input in) -> in.x()).definition(Input::x)
                .fixture("", () -> new Input(Matrix.row(1, -2, 3)))
                .random("", 2, random -> new Input(Fixtures.matrix(2, 3, random)))
                .failure(in -> {
                    inputs.add(in.x().scale(2));
                    return in.x();
                });
        return inputs.get(1 + index);
    }

    @Test
    void answers_kept_by_the_shape_of_the_input_fail() {
        Map<String, Matrix> kept = new HashMap<>();
        assertThat(failure(in -> kept.computeIfAbsent(in.x().shapeText(), shape -> in.x().scale(2))).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void an_exception_at_the_second_call_fails() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(failure(in -> {
            if (calls.incrementAndGet() > 3) {
                throw new IllegalStateException("used up");
            }
            return in.x().scale(2);
        }).mistake()).contains(Trial.SECOND_CALL_DIFFERS);
    }

    @Test
    void the_input_may_be_handed_back_where_it_is_the_answer() {
        Trial<Input, Matrix> trial = Trial.of("same(x)", Input::x).definition(in -> in.x().copy()).fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThat(trial.failure(Input::x)).isEmpty();
    }

    record WithCode(Supplier<Double> code, Object anything) {
    }

    @Test
    void functions_and_other_objects_are_handed_through_and_not_taken_for_changed() {
        Trial<WithCode, Double> trial = Trial.of("call(code)", (WithCode in) -> in.code().get()).definition(in -> in.code().get())
                .fixture("a function", () -> new WithCode(() -> 3.0, new Object()));
        assertThat(trial.failure(in -> in.code().get())).isEmpty();
        assertThat(trial.failure(in -> 4.0)).isPresent();
    }

    // ---------------------------------------------------------------- numbers

    @Test
    void minus_zero_is_zero() {
        Trial<Input, Double> trial = Trial.of("zero()", (Input in) -> 0.0).definition(in -> 0.0).fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThat(trial.failure(in -> -0.0)).isEmpty();
    }

    @Test
    void nan_never_passes_even_where_the_definition_gives_it() {
        Trial<Input, Double> trial = Trial.of("nan()", (Input in) -> 0.0).definition(in -> Double.NaN).fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThat(trial.failure(in -> Double.NaN)).isPresent();
    }

    @Test
    void no_number_passes_where_an_infinity_is_expected() {
        Trial<Input, Double> trial = Trial.of("log(0)", (Input in) -> 0.0).definition(in -> Double.NEGATIVE_INFINITY)
                .fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThat(trial.failure(in -> -1e308)).isPresent();
        assertThat(trial.failure(in -> Double.POSITIVE_INFINITY)).isPresent();
        assertThat(trial.failure(in -> Double.NEGATIVE_INFINITY)).isEmpty();
    }

    /** A record whose {@code equals} says yes to everything. */
    record Agreeable(double value) {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    @Test
    void an_equals_that_lies_is_never_asked() {
        Trial<Input, Agreeable> trial = Trial.of("one()", (Input in) -> new Agreeable(1)).definition(in -> new Agreeable(1))
                .fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThat(trial.failure(in -> new Agreeable(2))).isPresent();
    }

    // ---------------------------------------------------------------- mistakes

    @Test
    void a_mistake_that_explains_all_answers_is_named_with_its_explanation() {
        CheckFailure failure = doubling().mistake("Squared", "Multiply by 2, not by itself.", in -> in.x().map(value -> value * value))
                .mistake("Not scaled", "The factor is missing.", Input::x).failure(Input::x).orElseThrow();
        assertThat(failure.mistake()).contains("Not scaled");
        assertThat(failure.getMessage()).endsWith("Looks like Not scaled. The factor is missing.");
    }

    @Test
    void of_two_mistakes_that_explain_the_first_wrong_answer_the_one_that_explains_all_is_named() {
        Function<Input, Matrix> onlyRows = in -> in.x().rows() == 1 ? in.x() : in.x().scale(5);
        assertThat(doubling().mistake("Never scaled", "…", Input::x).mistake("Rows not scaled", "…", onlyRows)
                .failure(onlyRows).orElseThrow().mistake()).contains("Rows not scaled");
    }

    @Test
    void the_only_mistake_that_explains_all_wrong_answers_is_named_though_it_would_get_right_ones_wrong() {
        assertThat(doubling().mistake("Never scaled", "…", Input::x).mistake("Squared", "…", in -> in.x().elementTimes(in.x()))
                .failure(in -> in.x().scale(in.x().rows() == 1 ? 1 : 2)).orElseThrow().mistake()).contains("Never scaled");
    }

    @Test
    void a_mistake_that_explains_the_first_wrong_answer_and_not_the_next_is_not_named() {
        assertThat(doubling().mistake("Never scaled", "…", Input::x)
                .failure(in -> in.x().rows() == 1 ? in.x() : in.x().scale(5)).orElseThrow().mistake()).isEmpty();
    }

    @Test
    void of_several_mistakes_that_explain_only_the_wrong_answers_none_is_named() {
        assertThat(doubling().mistake("Never scaled", "…", Input::x)
                .mistake("Rows not scaled, columns by 5", "…", in -> in.x().rows() == 1 ? in.x() : in.x().scale(5))
                .failure(in -> in.x().scale(in.x().rows() == 1 ? 1 : 2)).orElseThrow().mistake()).isEmpty();
    }

    @Test
    void a_mistake_that_gives_nan_or_throws_is_named_too() {
        Trial<Input, Matrix> trial = doubling()
                .mistake("Divided by zero", "…", in -> in.x().scale(Double.NaN))
                .mistake("One row too many", "…", in -> in.x().rows(0, in.x().rows() + 1));
        assertThat(trial.failure(in -> in.x().scale(Double.NaN)).orElseThrow().mistake()).contains("Divided by zero");
        assertThat(trial.failure(in -> in.x().rows(0, in.x().rows() + 1)).orElseThrow().mistake()).contains("One row too many");
        assertThat(trial.coincide(in -> in.x().scale(Double.NaN), in -> in.x().scale(Double.NaN))).isTrue();
    }

    @Test
    void a_mistake_is_not_named_for_a_right_answer() {
        assertThat(doubling().mistake("Never scaled", "…", Input::x).failure(in -> in.x().scale(2))).isEmpty();
    }

    // ---------------------------------------------------------------- properties

    @Test
    void a_broken_property_is_told_with_its_seed() {
        CheckFailure failure = doubling().property("twice the sum is the sum of twice", (answer, random) ->
                NumbersAssert.assertThat(answer.apply(new Input(Fixtures.matrix(1, 2, random))).sum()).isCloseTo(0.5))
                .failure(in -> in.x().scale(2)).orElseThrow();
        assertThat(failure.getMessage()).startsWith("""
                Asked      twice(x).
                Broken     twice the sum is the sum of twice (random, seed 1)
                Differs    the number should be 0.5, yours is""");
    }

    @Test
    void a_property_counts_whatever_it_throws() {
        for (RuntimeException thrown : List.of(new IllegalStateException("broken"), new org.opentest4j.TestAbortedException("not today"))) {
            assertThat(doubling().property("it holds", (answer, random) -> {
                throw thrown;
            }).failure(in -> in.x().scale(2)).orElseThrow().verdict()).isEqualTo(Verdict.THREW);
        }
        assertThat(doubling().property("it holds", (answer, random) -> {
            throw new AssertionError();
        }).failure(in -> in.x().scale(2))).isPresent();
    }

    @Test
    void a_property_is_checked_with_five_seeds() {
        AtomicInteger checked = new AtomicInteger();
        assertThat(doubling().property("counted", (answer, random) -> checked.incrementAndGet()).failure(in -> in.x().scale(2))).isEmpty();
        assertThat(checked).hasValue(5);
    }

    // ---------------------------------------------------------------- the trial itself

    @Test
    void a_trial_that_asks_nothing_passes_nobody() {
        Trial<Input, Matrix> empty = Trial.of("nothing()", Input::x).definition(Input::x);
        assertThatThrownBy(empty::check).isInstanceOf(IllegalStateException.class)
                .hasMessage("The trial of nothing() asks nothing; it needs an example, a fixture or a property.");
    }

    @Test
    void a_trial_whose_answers_cannot_be_compared_passes_nobody() {
        Trial<Input, Object> opaque = Trial.of("object()", (Input in) -> new Object()).definition(in -> new Object())
                .fixture("a row", () -> new Input(Matrix.row(1, 2)));
        assertThatThrownBy(opaque::check).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be compared");
    }

    @Test
    void a_hand_answer_that_the_definition_does_not_give_is_found() {
        assertThat(doubling().example("by hand", () -> new Input(Matrix.row(1, 1)), Matrix.row(2, 3)).handAnswerThatDiffers()).contains("by hand");
        assertThat(doubling().example("by hand", () -> new Input(Matrix.row(1, 1)), Matrix.row(2, 2)).handAnswerThatDiffers()).isEmpty();
    }

    @Test
    void the_answer_by_hand_is_what_counts() {
        assertThat(doubling().example("by hand", () -> new Input(Matrix.row(1, 1)), Matrix.row(2, 3)).failure(in -> in.x().scale(2))).isPresent();
    }
}
