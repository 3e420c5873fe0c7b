package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterTest {

    private final Matrix value = Matrix.of("1 2 3; 4 5 6");
    private final Parameter parameter = new Parameter("W", value);

    @Test
    void itStartsWithAGradientOfZerosAndNothingElse() {
        assertThat(parameter.name()).isEqualTo("W");
        assertThat(parameter.value()).isSameAs(value);
        assertThat(parameter.gradient()).isEqualTo(Matrix.zeros(2, 3));
        assertThat(parameter.regularizer()).isEmpty();
        assertThat(parameter.constraint()).isEmpty();
        assertThat(parameter).hasToString("W 2×3");
    }

    @Test
    void valueAndGradientAreReplacedNotCopied() {
        Matrix newValue = Matrix.zeros(2, 3);
        Matrix gradient = Matrix.filled(2, 3, 9);
        parameter.setValue(newValue);
        parameter.setGradient(gradient);
        assertThat(parameter.value()).isSameAs(newValue);
        assertThat(parameter.gradient()).isSameAs(gradient);
        assertThat(value).isEqualTo(Matrix.of("1 2 3; 4 5 6"));
    }

    @Test
    void aRegularizerAndAConstraintCanBeGivenAndTaken() {
        Constraint keep = matrix -> matrix;
        parameter.setConstraint(keep);
        assertThat(parameter.constraint()).containsSame(keep);
        parameter.setConstraint(null);
        assertThat(parameter.constraint()).isEmpty();
        Regularizer none = new Regularizer() {
            @Override
            public double penalty(Matrix matrix) {
                return 0;
            }

            @Override
            public Matrix gradient(Matrix matrix) {
                return matrix.scale(0);
            }
        };
        parameter.setRegularizer(none);
        assertThat(parameter.regularizer()).containsSame(none);
        parameter.setRegularizer(null);
        assertThat(parameter.regularizer()).isEmpty();
    }

    @Test
    void anotherShapeIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> parameter.setValue(Matrix.zeros(3, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of the parameter W must be 2×3, but 3×2 was given.");
        assertThatThrownBy(() -> parameter.setGradient(Matrix.zeros(2, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The gradient of the parameter W must be 2×3, but 2×2 was given.");
        assertThat(parameter.value()).isSameAs(value);
        assertThat(parameter.gradient()).isEqualTo(Matrix.zeros(2, 3));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> new Parameter(null, value)).hasMessage("A parameter needs a name, but was given null.");
        assertThatThrownBy(() -> new Parameter("b", null)).hasMessage("The parameter b needs a value, but was given null.");
        assertThatThrownBy(() -> parameter.setGradient(null))
                .hasMessage("The parameter W needs a gradient, but was given null.");
    }

    @Test
    void aLayerThatSaysNothingHasNoParameters() {
        Layer identity = new Layer() {
            @Override
            public Tensor forward(Tensor x, Mode mode) {
                return x;
            }

            @Override
            public Tensor backward(Tensor outputGradient) {
                return outputGradient;
            }

            @Override
            public Shape outputShape(Shape input) {
                return input;
            }
        };
        assertThat(identity.parameters()).isEqualTo(List.of());
    }

    @Test
    void aTodoNamesItsExercise() {
        assertThat(new Todo("1.4")).hasMessage("Exercise 1.4 is still to be written.");
        assertThat(new Todo("1.4").exercise()).isEqualTo("1.4");
    }
}
