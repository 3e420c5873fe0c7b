package check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Gradients against central differences. */
class GradientCheckTest {

    private static final ToDoubleFunction<Matrix> SQUARES = x -> x.elementTimes(x).sum();

    @Test
    void a_right_gradient_passes_and_the_point_is_as_it_was() {
        Matrix point = Matrix.of("1 -2 3; 0.1 7 -9");
        GradientCheck.check(SQUARES, point, point.scale(2));
        NumbersAssert.assertThat(point).isEqualTo(Matrix.of("1 -2 3; 0.1 7 -9"));
    }

    @Test
    void one_wrong_entry_fails_and_is_shown() {
        Matrix point = Matrix.of("1 -2; 3 4");
        Matrix gradient = point.scale(2);
        gradient.set(1, 0, -6);
        assertThatThrownBy(() -> GradientCheck.check(SQUARES, point, gradient)).isInstanceOf(CheckFailure.class)
                .hasMessageStartingWith("The gradient against central differences\nFirst      [1, 0] should be 6, yours is -6 (1 of 4 numbers differ).");
    }

    @Test
    void a_gradient_of_zeros_of_another_shape_or_missing_fails() {
        Matrix point = Matrix.of("1 -2 3");
        assertThatThrownBy(() -> GradientCheck.check(SQUARES, point, Matrix.zeros(1, 3))).isInstanceOf(CheckFailure.class);
        assertThatThrownBy(() -> GradientCheck.check(SQUARES, point, Matrix.zeros(3, 1))).hasMessageContaining("expected a matrix of 1×3");
        assertThatThrownBy(() -> GradientCheck.check(SQUARES, point, null)).hasMessageContaining("nothing was returned");
        assertThatThrownBy(() -> GradientCheck.check(SQUARES, point, Matrix.filled(1, 3, Double.NaN))).hasMessageContaining("yours is NaN");
    }

    @Test
    void a_kink_is_said_to_be_one() {
        assertThatThrownBy(() -> GradientCheck.check(x -> x.map(Math::abs).sum(), Matrix.row(1, 0), Matrix.row(1, 0)))
                .hasMessage("The function has a kink at entry [0, 1]: its slope is -1 on the left and 1 on the right, so there is no gradient"
                        + " to compare with. Choose another point.");
    }

    @Test
    void the_bottom_of_a_steep_valley_is_no_kink() {
        GradientCheck.check(x -> 3000 * x.elementTimes(x).sum(), Matrix.row(0, 1), Matrix.row(0, 6000));
    }

    @Test
    void a_large_value_does_not_make_a_right_zero_wrong() {
        GradientCheck.check(x -> 1e6 + x.get(0, 0), Matrix.row(1, 2), Matrix.row(1, 0));
    }

    @Test
    void a_function_that_is_nan_is_said_to_be_so_and_passes_no_gradient() {
        assertThatThrownBy(() -> GradientCheck.check(x -> Double.NaN, Matrix.row(1, 2), Matrix.row(Double.NaN, Double.NaN)))
                .isInstanceOfSatisfying(CheckFailure.class, failure -> assertThat(failure.verdict()).isEqualTo(Verdict.NAN))
                .hasMessageContaining("The function is NaN at the point").hasMessageContaining("entry [0, 0]");
        assertThatThrownBy(() -> GradientCheck.check(x -> Math.log(x.get(0, 0)), Matrix.row(0, 2), Matrix.row(0, 0)))
                .hasMessageContaining("The function is -∞ at the point");
    }

    @Test
    void the_point_is_put_back_even_if_the_function_throws() {
        Matrix point = Matrix.row(1, 2);
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> GradientCheck.check(x -> {
            if (calls.incrementAndGet() == 4) {
                throw new IllegalStateException("in the middle");
            }
            return x.sum();
        }, point, Matrix.row(1, 1))).hasMessage("in the middle");
        NumbersAssert.assertThat(point).isEqualTo(Matrix.row(1, 2));
    }

    @Test
    void the_gradient_counts_as_it_was_before_the_function_wrote_into_it() {
        Matrix point = Matrix.row(1, 2);
        Matrix gradient = Matrix.row(0, 0);
        assertThatThrownBy(() -> GradientCheck.check(x -> {
            gradient.setRow(0, Matrix.row(1, 1));
            return x.sum();
        }, point, gradient)).isInstanceOf(CheckFailure.class);
    }
}
