package check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A wrong answer may be NaN or infinite, and is then known by it; a right one never is. */
class NotANumberMistakeTest {

    record Input(double x) {
    }

    private static final Trial<Input, Double> TRIAL = Trial.of("one(x)", (Input in) -> 1.0)
            .definition(in -> 1.0)
            .fixture("x = 2", () -> new Input(2))
            .mistake("Divided by 0", "There is nothing to divide.", in -> in.x() / 0)
            .mistake("0 divided by 0", "There is nothing to divide.", in -> 0 * in.x() / 0);

    @Test
    void nan_is_named_but_never_accepted() {
        assertThat(TRIAL.failure(in -> Double.NaN).orElseThrow().mistake()).contains("0 divided by 0");
        assertThat(TRIAL.failure(in -> Double.NaN).orElseThrow().verdict()).isEqualTo(Verdict.NAN);
    }

    @Test
    void infinity_is_named_and_no_finite_number_is_taken_for_it() {
        assertThat(TRIAL.failure(in -> Double.POSITIVE_INFINITY).orElseThrow().mistake()).contains("Divided by 0");
        assertThat(TRIAL.failure(in -> Double.NEGATIVE_INFINITY).orElseThrow().mistake()).isEmpty();
        assertThat(TRIAL.failure(in -> 1e300).orElseThrow().mistake()).isEmpty();
        assertThat(Tolerance.EXACT.accepts(Double.POSITIVE_INFINITY, 7)).isFalse();
    }

    @Test
    void mistakes_that_are_both_nan_coincide() {
        assertThat(TRIAL.coincide(in -> Double.NaN, in -> 0 * in.x() / 0)).isTrue();
        assertThat(TRIAL.coincide(in -> Double.NaN, in -> 1.0)).isFalse();
    }
}
