package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {

    /** Three pictures of two channels of 1 row and 2 columns; the numbers are 10·picture and a bit, or above 127. */
    private final LabelledImages images = new LabelledImages(new Shape(2, 1, 2), 4,
            new byte[] {1, 2, 3, 4, 11, 12, 13, 14, (byte) 200, (byte) 255, 0, 51}, new int[] {3, 0, 2});

    @Test
    void knowsItsSizes() {
        assertThat(images.size()).isEqualTo(3);
        assertThat(images.shape()).isEqualTo(new Shape(2, 1, 2));
        assertThat(images.classes()).isEqualTo(4);
        assertThat(images).hasToString("3 images of 2×1×2 in 4 classes");
    }

    @Test
    void anImageIsATensorOfOneSampleFromZeroToOne() {
        Tensor image = images.image(2);

        assertThat(image.samples()).isEqualTo(1);
        assertThat(image.shape()).isEqualTo(images.shape());
        assertThat(image.get(0, 0, 0, 0)).isEqualTo(200 / 255.0);
        assertThat(image.get(0, 0, 0, 1)).isEqualTo(1.0);
        assertThat(image.get(0, 1, 0, 0)).isEqualTo(0.0);
        assertThat(image.get(0, 1, 0, 1)).isEqualTo(0.2);
    }

    @Test
    void aBatchKeepsTheOrderAndTheRepetitionsOfItsIndices() {
        Tensor batch = images.batch(2, 0, 2);

        assertThat(batch).isEqualTo(Tensor.stack(images.image(2), images.image(0), images.image(2)));
        assertThat(batch.get(1, 1, 0, 1)).isEqualTo(4 / 255.0);
    }

    @Test
    void theTensorHoldsAllImages() {
        assertThat(images.tensor()).isEqualTo(images.batch(0, 1, 2));
    }

    @Test
    void oneHotRowsHaveTheirOneInTheColumnOfTheLabel() {
        assertThat(images.oneHot(2, 0)).isEqualTo(Matrix.of("0 0 1 0; 0 0 0 1"));
        assertThat(images.oneHot()).isEqualTo(Matrix.of("0 0 0 1; 1 0 0 0; 0 0 1 0"));
    }

    @Test
    void labelsAreHandedOutAsACopy() {
        images.labels()[0] = 1;

        assertThat(images.labels()).containsExactly(3, 0, 2);
        assertThat(images.label(0)).isEqualTo(3);
        assertThat(images.labels(1, 2, 1)).containsExactly(0, 2, 0);
    }

    @Test
    void labelsAreTakenAsACopy() {
        int[] labels = {1};
        LabelledImages one = new LabelledImages(new Shape(1, 1, 1), 2, new byte[1], labels);
        labels[0] = 0;

        assertThat(one.label(0)).isEqualTo(1);
    }

    @Test
    void aChangedTensorDoesNotChangeTheImages() {
        images.tensor().matrix().set(0, 0, 77);

        assertThat(images.pixel(0, 0, 0, 0)).isEqualTo(1);
    }

    @Test
    void aSubsetKeepsImagesAndLabelsTogether() {
        LabelledImages subset = images.subset(2, 1);

        assertThat(subset.labels()).containsExactly(2, 0);
        assertThat(subset.tensor()).isEqualTo(images.batch(2, 1));
        assertThat(subset.classes()).isEqualTo(4);
    }

    @Test
    void theFirstImagesAreThoseAtTheFront() {
        assertThat(images.first(2).labels()).containsExactly(3, 0);
        assertThat(images.first(2).tensor()).isEqualTo(images.batch(0, 1));
        assertThat(images.first(0).size()).isZero();
    }

    @Test
    void moreImagesThanThereAreCannotBeTaken() {
        assertThatThrownBy(() -> images.first(4)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot take the first 4 of 3 images.");
        assertThatThrownBy(() -> images.first(-1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot take the first -1 of 3 images.");
    }

    @Test
    void anImageThatIsNotThereIsNamed() {
        String sentence = "There is no image 3 among 3; they are numbered from 0 to 2.";
        assertThatThrownBy(() -> images.image(3)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sentence);
        assertThatThrownBy(() -> images.label(3)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sentence);
        assertThatThrownBy(() -> images.subset(0, 3)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage(sentence);
        assertThatThrownBy(() -> images.oneHot(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("There is no image -1 among 3; they are numbered from 0 to 2.");
    }

    @Test
    void aLabelOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new LabelledImages(new Shape(1, 1, 1), 3, new byte[2], new int[] {2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Label 1 is 3, but the labels of 3 classes go from 0 to 2.");
        assertThatThrownBy(() -> new LabelledImages(new Shape(1, 1, 1), 3, new byte[1], new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Label 0 is -1, but the labels of 3 classes go from 0 to 2.");
    }

    @Test
    void tooFewPixelsAreRefused() {
        assertThatThrownBy(() -> new LabelledImages(new Shape(1, 2, 2), 3, new byte[7], new int[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 images of 1×2×2 have 8 numbers, but 7 were given.");
    }
}
