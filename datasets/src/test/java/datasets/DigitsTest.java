package datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigitsTest {

    private LabelledImages train;
    private LabelledImages test;

    @BeforeAll
    void read() {
        train = Digits.train();
        test = Digits.test();
    }

    @Test
    void thereAreSixThousandToLearnFromAndAThousandToBeTestedOn() {
        assertThat(train).hasToString("6000 images of 1×28×28 in 10 classes");
        assertThat(test).hasToString("1000 images of 1×28×28 in 10 classes");
    }

    @Test
    void storedTrainingFilesEqualWhatTheGeneratorMakes() throws IOException {
        LabelledImages made = DrawnDigits.generate(Digits.TRAIN_COUNT, Digits.TRAIN_SEED);

        assertThat(decompressed(Digits.TRAIN_IMAGES)).isEqualTo(IdxWriter.imageBytes(made));
        assertThat(decompressed(Digits.TRAIN_LABELS)).isEqualTo(IdxWriter.labelBytes(made));
    }

    @Test
    void storedTestFilesEqualWhatTheGeneratorMakes() throws IOException {
        LabelledImages made = DrawnDigits.generate(Digits.TEST_COUNT, Digits.TEST_SEED);

        assertThat(decompressed(Digits.TEST_IMAGES)).isEqualTo(IdxWriter.imageBytes(made));
        assertThat(decompressed(Digits.TEST_LABELS)).isEqualTo(IdxWriter.labelBytes(made));
    }

    @Test
    void storedFilesTakeAtMostTwoMegabytes() {
        int total = Digits.stored(Digits.TRAIN_IMAGES).length + Digits.stored(Digits.TRAIN_LABELS).length
                + Digits.stored(Digits.TEST_IMAGES).length + Digits.stored(Digits.TEST_LABELS).length;

        assertThat(total).isLessThan(2_000_000);
    }

    /**
     * A classifier that knows only the mean picture of each digit reads most of them, so they are recognisable, but
     * not nearly all, so there is something for a network to learn.
     */
    @Test
    void theMeanPictureOfEachDigitIsNotEnoughToReadThem() {
        double[][] means = meanPictures(train);
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            if (nearest(means, picture(test, i)) == test.label(i)) {
                right++;
            }
        }

        assertThat(right / (double) test.size()).isBetween(0.60, 0.90);
    }

    private static double[][] meanPictures(LabelledImages images) {
        double[][] means = new double[images.classes()][images.shape().size()];
        int[] counts = new int[images.classes()];
        for (int i = 0; i < images.size(); i++) {
            double[] picture = picture(images, i);
            for (int k = 0; k < picture.length; k++) {
                means[images.label(i)][k] += picture[k];
            }
            counts[images.label(i)]++;
        }
        for (int label = 0; label < means.length; label++) {
            for (int k = 0; k < means[label].length; k++) {
                means[label][k] /= counts[label];
            }
        }
        return means;
    }

    private static int nearest(double[][] means, double[] picture) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int label = 0; label < means.length; label++) {
            double squares = 0;
            for (int k = 0; k < picture.length; k++) {
                squares += (picture[k] - means[label][k]) * (picture[k] - means[label][k]);
            }
            if (squares < least) {
                least = squares;
                nearest = label;
            }
        }
        return nearest;
    }

    private static double[] picture(LabelledImages images, int i) {
        return images.image(i).matrix().ejml().data;
    }

    private static byte[] decompressed(String name) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Digits.stored(name)))) {
            return in.readAllBytes();
        }
    }
}
