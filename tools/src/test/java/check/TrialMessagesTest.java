package check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lesson99_sample.Student;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

/** What a student reads about each kind of wrong answer, in full. */
class TrialMessagesTest {

    record Input(Matrix x, double factor) {
    }

    private static final String ASKED = """
            Asked      scale(x, factor) on a small matrix.

                       x 2×3            factor
                          1   2   3       2
                          4  -5   6

            """;

    private static Input input() {
        return new Input(Matrix.of("1 2 3; 4 -5 6"), 2);
    }

    private static <O> Trial<Input, O> trial(Function<Input, O> definition) {
        return Trial.of("scale(x, factor)", definition).definition(definition).fixture("a small matrix", TrialMessagesTest::input);
    }

    private static Trial<Input, Matrix> scale() {
        return trial(in -> in.x().scale(in.factor()));
    }

    private static <I extends Record, O> CheckFailure failure(Trial<I, O> trial, Function<I, O> student) {
        return trial.failure(student).orElseThrow();
    }

    private static <I extends Record, O> String message(Trial<I, O> trial, Function<I, O> student) {
        return failure(trial, student).getMessage().replaceAll("\\.java:\\d+", ".java:N");
    }

    @Test
    void a_right_answer_has_no_failure() {
        assertThat(scale().failure(in -> in.x().scale(in.factor()))).isEmpty();
    }

    @Test
    void a_wrong_number_is_shown_with_its_place_the_sum_and_both_answers_side_by_side() {
        Trial<Input, Matrix> trial = scale().writtenOut((in, cell) -> in.x().get(cell[0], cell[1]) + " · " + in.factor());
        assertThat(message(trial, in -> in.x().map(value -> value < 0 ? value : 2 * value))).isEqualTo(ASKED + """
                First      [1, 1] should be -10, yours is -5 (1 of 6 numbers differ).
                           -5.0 · 2.0

                           expected 2×3        yours 2×3
                               2    4    6        2   4   6
                               8  -10   12        8 [-5] 12
                """);
    }

    @Test
    void a_lone_wrong_number_needs_no_grid() {
        assertThat(message(trial(in -> in.x().sum()), in -> 12.0)).isEqualTo(ASKED + "Differs    the number should be 11, yours is 12.");
    }

    @Test
    void numbers_that_look_alike_are_shown_with_all_their_digits() {
        assertThat(message(trial(in -> 1.0 / 3), in -> 0.33333333)).isEqualTo(ASKED
                + "Differs    the number should be 0.3333333333333333, yours is 0.33333333.");
    }

    @Test
    void a_wrong_shape_is_told_before_any_number() {
        CheckFailure failure = failure(scale(), in -> in.x().transpose());
        assertThat(failure.verdict()).isEqualTo(Verdict.SHAPE);
        assertThat(failure.getMessage()).isEqualTo(ASKED + "Shape      expected a matrix of 2×3, yours is a matrix of 3×2.");
    }

    @Test
    void a_wrong_choice_is_told_in_a_sentence() {
        CheckFailure failure = failure(trial(in -> Thread.State.NEW), in -> Thread.State.BLOCKED);
        assertThat(failure.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(failure.getMessage()).isEqualTo(ASKED + "Answer     expected NEW, yours is BLOCKED.");
    }

    @Test
    void not_a_number_has_a_verdict_of_its_own() {
        CheckFailure failure = failure(scale(), in -> in.x().scale(Double.NaN));
        assertThat(failure.verdict()).isEqualTo(Verdict.NAN);
        assertThat(failure.getMessage()).isEqualTo(ASKED + """
                First      [0, 0] should be 2, yours is NaN (6 of 6 numbers differ).

                           expected 2×3        yours 2×3
                               2    4    6      [NaN][NaN][NaN]
                               8  -10   12      [NaN][NaN][NaN]
                """);
    }

    @Test
    void an_infinity_has_the_same_verdict() {
        CheckFailure failure = failure(trial(in -> in.x().sum()), in -> Double.NEGATIVE_INFINITY);
        assertThat(failure.verdict()).isEqualTo(Verdict.NAN);
        assertThat(failure.getMessage()).isEqualTo(ASKED + "Differs    the number should be 11, yours is -∞.");
    }

    @Test
    void null_is_called_nothing() {
        CheckFailure failure = failure(scale(), in -> null);
        assertThat(failure.verdict()).isEqualTo(Verdict.SHAPE);
        assertThat(failure.getMessage()).isEqualTo(ASKED + "Shape      expected a matrix of 2×3, yours is null: nothing was returned.");
    }

    @Test
    void an_empty_array_has_another_shape() {
        assertThat(message(trial(in -> new double[] {1, 2}), in -> new double[0])).isEqualTo(ASKED
                + "Shape      expected an array of 2, yours is an array of 0.");
    }

    @Test
    void an_array_of_rows_of_different_lengths_is_called_that() {
        assertThat(message(trial(in -> new double[2][3]), in -> new double[][] {{0, 0, 0}, {0, 0}})).isEqualTo(ASKED
                + "Shape      expected an array of 2×3, yours is an array whose rows differ in length (3 and 2).");
    }

    @Test
    void an_array_with_a_missing_row_is_called_that() {
        assertThat(message(trial(in -> new double[2][3]), in -> new double[][] {{0, 0, 0}, null})).isEqualTo(ASKED
                + "Shape      expected an array of 2×3, yours is an array with null in it.");
        assertThat(failure(trial(in -> new double[2][3]), in -> new double[2][]).verdict()).isEqualTo(Verdict.SHAPE);
    }

    @Test
    void a_missing_refusal_says_what_was_expected_and_what_came() {
        Trial<Input, Double> refusing = trial(in -> {
            throw new IllegalArgumentException("The matrix is not square.");
        });
        CheckFailure failure = failure(refusing, in -> 7.0);
        assertThat(failure.verdict()).isEqualTo(Verdict.THREW);
        assertThat(failure.getMessage()).isEqualTo(ASKED + """
                Expected   an IllegalArgumentException with a sentence that says why, because: The matrix is not
                           square.
                Yours      returned 7.""");
    }

    @Test
    void a_refusal_of_another_kind_says_what_was_expected_and_what_was_thrown() {
        Trial<Input, Double> refusing = trial(in -> {
            throw new IllegalArgumentException("The matrix is not square.");
        });
        assertThat(message(refusing, in -> Student.throwsIndex(in.x()))).isEqualTo(ASKED + """
                Expected   an IllegalArgumentException with a sentence that says why, because: The matrix is not
                           square.
                Threw      ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2, in
                           Student.throwsIndex (Student.java:N).""");
    }

    @Test
    void a_refusal_without_a_sentence_is_not_enough() {
        Trial<Input, Double> refusing = trial(in -> {
            throw new IllegalArgumentException("The matrix is not square.");
        });
        assertThat(message(refusing, in -> {
            throw new IllegalArgumentException(" ");
        })).endsWith("Threw      IllegalArgumentException.");
        assertThat(refusing.failure(in -> {
            throw new IllegalArgumentException("Not square!");
        })).isEmpty();
    }

    @Test
    void an_exception_is_told_with_the_students_own_line() {
        CheckFailure failure = failure(trial(in -> in.x().sum()), in -> Student.throwsIndex(in.x()));
        assertThat(failure.verdict()).isEqualTo(Verdict.THREW);
        assertThat(failure.getMessage().replaceAll("\\.java:\\d+", ".java:N")).isEqualTo(ASKED + """
                Threw      ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 2, in
                           Student.throwsIndex (Student.java:N).""");
    }

    @Test
    void a_recursion_without_end_names_the_method_once() {
        assertThat(message(trial(in -> in.x().sum()), in -> Student.recursesWithoutEnd(in.x()))).isEqualTo(ASKED
                + "Threw      StackOverflowError: a method calls itself without end in Student.recursesWithoutEnd\n"
                + "           (Student.java:N).");
    }

    @Test
    void a_tensor_shows_the_plane_of_the_first_wrong_cell_and_names_its_place() {
        Tensor right = new Tensor(Matrix.of("1 2 3 4 5 6 7 8; 9 10 11 12 13 14 15 16"), new Shape(2, 2, 2));
        Trial<Input, Tensor> trial = trial(in -> new Tensor(right.matrix().copy(), right.shape()));
        assertThat(message(trial, in -> {
            Tensor wrong = new Tensor(right.matrix().copy(), right.shape());
            wrong.set(1, 0, 1, 0, 99);
            return wrong;
        })).isEqualTo(ASKED + """
                First      sample 1, channel 0, row 1, column 0 should be 11, yours is 99 (1 of 16 numbers differ).

                           expected 2×2×2×2, sample 1, channel 0    yours 2×2×2×2, sample 1, channel 0
                              9  10                                    9  10
                             11  12                                  [99] 12
                """);
    }

    record Statistics(double mean, Matrix rows) {
    }

    @Test
    void a_record_is_compared_part_by_part_and_the_wrong_part_is_named() {
        Trial<Input, Statistics> trial = trial(in -> new Statistics(2, in.x()));
        assertThat(message(trial, in -> new Statistics(3, in.x()))).isEqualTo(ASKED
                + "Differs    the number of mean should be 2, yours is 3.");
        assertThat(message(trial, in -> new Statistics(2, in.x().rows(0, 1)))).isEqualTo(ASKED
                + "Shape      expected of rows a matrix of 2×3, yours is a matrix of 1×3.");
        assertThat(message(trial, in -> new Statistics(2, null))).contains("yours is null: nothing was returned");
    }

    record Outer(Statistics inner, List<Matrix> maps) {
    }

    @Test
    void records_in_records_and_lists_are_compared_to_the_bottom() {
        Trial<Input, Outer> trial = trial(in -> new Outer(new Statistics(2, in.x()), List.of(in.x(), in.x())));
        assertThat(message(trial, in -> new Outer(new Statistics(2, in.x().scale(1.0000001)), List.of(in.x(), in.x()))))
                .contains("First      [0, 0] of inner.rows should be 1");
        assertThat(message(trial, in -> new Outer(new Statistics(2, in.x()), Arrays.asList(in.x(), in.x().scale(2)))))
                .contains("First      [0, 0] of maps[1] should be 1, yours is 2");
        assertThat(message(trial, in -> new Outer(new Statistics(2, in.x()), List.of(in.x()))))
                .isEqualTo(ASKED + "Answer     expected of maps a list of 2, yours is a list of 1.");
        assertThat(trial.failure(in -> new Outer(new Statistics(2, in.x()), Arrays.asList(in.x(), in.x())))).isEmpty();
    }

    private sealed interface Figure permits Square, Circle {
    }

    private record Square(double size) implements Figure {
    }

    private record Circle(double size) implements Figure {
    }

    @Test
    void a_record_of_another_type_with_the_same_numbers_is_another_answer() {
        Trial<Input, Figure> trial = trial(in -> new Square(2));
        CheckFailure failure = failure(trial, in -> new Circle(2));
        assertThat(failure.verdict()).isEqualTo(Verdict.SHAPE);
        assertThat(failure.getMessage()).isEqualTo(ASKED + "Answer     expected the record Square, yours is the record Circle.");
    }

    @Test
    void large_inputs_are_left_out() {
        Trial<Input, Double> trial = Trial.of("sum(x)", (Input in) -> 0.0).definition(in -> 1.0)
                .fixture("a large matrix", () -> new Input(Matrix.zeros(20, 20), 1));
        assertThat(message(trial, in -> 0.0)).isEqualTo("""
                Asked      sum(x) on a large matrix.
                Differs    the number should be 1, yours is 0.""");
    }
}
