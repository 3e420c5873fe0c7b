package matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TensorTest {

    private static final Shape SHAPE = new Shape(2, 3, 4);

    /** Three samples in which every number says where it is: sample·100 + its index in the row. */
    private static Tensor indexed() {
        Matrix matrix = Matrix.zeros(3, SHAPE.size());
        for (int n = 0; n < 3; n++) {
            for (int i = 0; i < SHAPE.size(); i++) {
                matrix.set(n, i, 100 * n + i);
            }
        }
        return new Tensor(matrix, SHAPE);
    }

    @Test
    void channelsComeFirstThenRowsThenColumns() {
        Tensor tensor = indexed();
        int next = 0;
        for (int c = 0; c < 2; c++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 4; x++) {
                    assertThat(SHAPE.index(c, y, x)).isEqualTo((c * 3 + y) * 4 + x).isEqualTo(next++);
                    assertThat(tensor.get(2, c, y, x)).isEqualTo(200 + (c * 3 + y) * 4 + x);
                }
            }
        }
    }

    @Test
    void aChannelIsCutOutAsAMatrix() {
        assertThat(indexed().channel(1, 1)).isEqualTo(Matrix.of("112 113 114 115; 116 117 118 119; 120 121 122 123"));
    }

    @Test
    void aChannelIsWrittenWhereItIsRead() {
        Tensor tensor = indexed();
        Matrix channel = Matrix.of("1 2 3 4; 5 6 7 8; 9 10 11 12");
        tensor.setChannel(1, 0, channel);
        assertThat(tensor.channel(1, 0)).isEqualTo(channel);
        assertThat(tensor.channel(1, 1)).isEqualTo(indexed().channel(1, 1));
        assertThat(tensor.channel(0, 0)).isEqualTo(indexed().channel(0, 0));
        assertThat(tensor.get(1, 0, 2, 1)).isEqualTo(10);
    }

    @Test
    void aTensorIsAViewOfItsMatrix() {
        Matrix matrix = Matrix.zeros(1, 4);
        Tensor square = new Tensor(matrix, new Shape(1, 2, 2));
        Tensor flat = square.as(Shape.vector(4));
        square.set(0, 0, 1, 0, 7);
        assertThat(matrix).isEqualTo(Matrix.row(0, 0, 7, 0));
        assertThat(flat.get(0, 2, 0, 0)).isEqualTo(7);
        flat.matrix().set(0, 0, 5);
        assertThat(square.get(0, 0, 0, 0)).isEqualTo(5);
    }

    @Test
    void samplesChannelsAndCopiesHaveNumbersOfTheirOwn() {
        Tensor tensor = indexed();
        tensor.sample(1).set(0, 0, 0, 0, -1);
        tensor.channel(1, 0).set(0, 0, -1);
        tensor.channels(1).set(0, 0, -1);
        tensor.copy().set(1, 0, 0, 0, -1);
        Tensor.stack(tensor, tensor).set(1, 0, 0, 0, -1);
        assertThat(tensor).isEqualTo(indexed());
    }

    @Test
    void channelsAreJoinedToOneSample() {
        Tensor tensor = Tensor.of(Matrix.of("1 2 3; 4 5 6"), Matrix.of("7 8 9; 10 11 12"));
        assertThat(tensor.shape()).isEqualTo(new Shape(2, 2, 3));
        assertThat(tensor.matrix()).isEqualTo(Matrix.row(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    }

    @Test
    void aSampleIsAMatrixWithOneChannelARow() {
        Tensor tensor = indexed();
        assertThat(tensor.channels(2)).isEqualTo(tensor.sample(2).matrix().reshape(2, 12));
        Matrix channels = Matrix.uniform(2, 12, -1, 1, new Random(3));
        tensor.setChannels(1, channels);
        assertThat(tensor.channel(1, 1)).isEqualTo(channels.row(1).reshape(3, 4));
        assertThat(tensor.sample(0)).isEqualTo(indexed().sample(0));
        assertThat(tensor.sample(2)).isEqualTo(indexed().sample(2));
        channels.set(0, 0, 5);
        assertThat(tensor.get(1, 0, 0, 0)).isNotEqualTo(5);
    }

    @Test
    void tensorsAreStackedInTheirOrder() {
        Tensor stacked = Tensor.stack(indexed().sample(2), indexed(), Tensor.zeros(0, SHAPE));
        assertThat(stacked.samples()).isEqualTo(4);
        assertThat(stacked.sample(0)).isEqualTo(indexed().sample(2));
        assertThat(stacked.sample(1)).isEqualTo(indexed().sample(0));
        assertThat(stacked.sample(3)).isEqualTo(indexed().sample(2));
    }

    @Test
    void equalTensorsHaveTheSameShapeAndNumbers() {
        assertThat(indexed()).isEqualTo(indexed()).hasSameHashCodeAs(indexed());
        assertThat(indexed()).isNotEqualTo(indexed().as(new Shape(2, 4, 3))).isNotEqualTo(indexed().matrix());
        Tensor other = indexed();
        other.set(2, 1, 2, 3, 0);
        assertThat(other).isNotEqualTo(indexed());
    }

    @Test
    void whatDoesNotFitIsOneSentence() {
        assertThatThrownBy(() -> new Tensor(Matrix.zeros(5, 23), SHAPE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A 5×23 matrix has 23 numbers a row and cannot be read as samples of 2×3×4, which have 24.");
        assertThatThrownBy(() -> indexed().as(new Shape(1, 5, 5))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A 3×24 matrix has 24 numbers a row and cannot be read as samples of 1×5×5, which have 25.");
        assertThatThrownBy(() -> indexed().setChannel(0, 0, Matrix.zeros(4, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setChannel: a 4×3 matrix is no channel of samples of 2×3×4.");
        assertThatThrownBy(() -> indexed().setChannels(0, Matrix.zeros(12, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setChannels: a 12×2 matrix has not the channels of a sample of 2×3×4, one a row.");
        assertThatThrownBy(Tensor::of).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A tensor needs at least one channel.");
        assertThatThrownBy(() -> Tensor.of(Matrix.zeros(2, 3), Matrix.zeros(3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Channel 0 is 2×3 but channel 1 is 3×2; the channels of an image have one shape.");
        assertThatThrownBy(Tensor::stack).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stack needs at least one tensor.");
        assertThatThrownBy(() -> Tensor.stack(indexed(), Tensor.zeros(1, new Shape(2, 4, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stack: samples of 2×3×4 and of 2×4×3 do not fit into one tensor.");
    }

    @Test
    void whatIsOutsideIsNamedWithTheShape() {
        String sample = "Sample 3 is outside a tensor of 3 samples of 2×3×4.";
        assertThatThrownBy(() -> indexed().get(3, 0, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sample);
        assertThatThrownBy(() -> indexed().set(3, 0, 0, 0, 1)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sample);
        assertThatThrownBy(() -> indexed().sample(3)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sample);
        assertThatThrownBy(() -> indexed().channel(3, 0)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sample);
        assertThatThrownBy(() -> indexed().sample(0).sample(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Sample -1 is outside a tensor of 1 sample of 2×3×4.");
        assertThatThrownBy(() -> indexed().get(0, 2, 0, 0)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Position (channel 2, row 0, column 0) is outside the shape 2×3×4.");
        assertThatThrownBy(() -> indexed().get(0, 0, 3, 0)).hasMessageContaining("(channel 0, row 3, column 0)");
        assertThatThrownBy(() -> indexed().get(0, 0, 0, 4)).hasMessageContaining("(channel 0, row 0, column 4)");
        assertThatThrownBy(() -> indexed().get(0, 0, -1, 0)).hasMessageContaining("(channel 0, row -1, column 0)");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> new Tensor(null, SHAPE)).hasMessage("A tensor needs a matrix, but was given null.");
        assertThatThrownBy(() -> new Tensor(Matrix.zeros(1, 1), null)).hasMessage("A tensor needs a shape, but was given null.");
        assertThatThrownBy(() -> Tensor.zeros(1, null)).hasMessage("A tensor needs a shape, but was given null.");
        assertThatThrownBy(() -> Tensor.of(Matrix.zeros(1, 1), null)).hasMessage("Tensor.of: channel 1 is null.");
        assertThatThrownBy(() -> Tensor.stack(indexed(), null)).hasMessage("stack: one of the tensors is null.");
        assertThatThrownBy(() -> indexed().setChannel(0, 0, null)).hasMessage("setChannel: the matrix is null.");
    }
}
