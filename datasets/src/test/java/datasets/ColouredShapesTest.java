package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

class ColouredShapesTest {

    /** Of the bytes of 200 pictures with seed 3; it changes only where the drawing is changed on purpose. */
    private static final long CHECKSUM = 2893921895L;

    private final LabelledImages shapes = ColouredShapes.generate(200, 3);

    @Test
    void picturesHaveTheShapeOfCifar() {
        assertThat(shapes).hasToString("200 images of 3×32×32 in 10 classes");
        assertThat(ColouredShapes.image(3, 1).shape()).isEqualTo(new Shape(3, 32, 32));
        assertThat(ColouredShapes.NAMES).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSamePicturesOnEveryMachine() {
        CRC32 checksum = new CRC32();
        checksum.update(shapes.pixels());

        assertThat(checksum.getValue()).isEqualTo(CHECKSUM);
        assertThat(ColouredShapes.image(3, 1)).isEqualTo(ColouredShapes.image(3, 1));
    }

    @Test
    void anotherSeedOrClassDrawsAnotherPicture() {
        Set<Tensor> pictures = new HashSet<>();
        for (int label = 0; label < 10; label++) {
            pictures.add(ColouredShapes.image(label, 1));
            pictures.add(ColouredShapes.image(label, 2));
        }

        assertThat(pictures).hasSize(20);
    }

    @Test
    void everyClassComesUpEquallyOften() {
        int[] counts = new int[10];
        for (int label : shapes.labels()) {
            counts[label]++;
        }

        assertThat(counts).containsOnly(20);
    }

    @Test
    void coloursSayNothingAboutTheClass() {
        double[] brightness = new double[10];
        LabelledImages many = ColouredShapes.generate(2000, 4);
        for (int i = 0; i < many.size(); i++) {
            brightness[many.label(i)] += many.image(i).matrix().mean() / 200;
        }

        for (int label = 0; label < 10; label++) {
            assertThat(brightness[label]).as(ColouredShapes.NAMES.get(label)).isBetween(0.45, 0.55);
        }
    }

    @Test
    void everyPictureHasAnEdge() {
        for (int i = 0; i < shapes.size(); i++) {
            int steepest = 0;
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < 32; y++) {
                    for (int x = 1; x < 32; x++) {
                        steepest = Math.max(steepest, Math.abs(shapes.pixel(i, c, y, x) - shapes.pixel(i, c, y, x - 1)));
                    }
                }
            }

            assertThat(steepest).as("picture %d, a %s", i, ColouredShapes.NAMES.get(shapes.label(i))).isGreaterThan(30);
        }
    }

    @Test
    void whatIsNoClassIsRefused() {
        assertThatThrownBy(() -> ColouredShapes.image(10, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no class 10; the classes go from 0 to 9.");
        assertThatThrownBy(() -> ColouredShapes.generate(0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw 0 shapes; the count must be at least 1.");
    }
}
