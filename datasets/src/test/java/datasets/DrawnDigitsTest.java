package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnDigitsTest {

    private final LabelledImages digits = DrawnDigits.generate(300, 5);

    @Test
    void theSameSeedDrawsTheSameDigits() {
        LabelledImages again = DrawnDigits.generate(300, 5);

        assertThat(again.pixels()).isEqualTo(digits.pixels());
        assertThat(again.labels()).isEqualTo(digits.labels());
        assertThat(DrawnDigits.image(4, 9)).isEqualTo(DrawnDigits.image(4, 9));
    }

    @Test
    void anotherSeedDrawsOtherDigits() {
        LabelledImages others = DrawnDigits.generate(300, 6);

        assertThat(others.pixels()).isNotEqualTo(digits.pixels());
        assertThat(others.labels()).isNotEqualTo(digits.labels());
        assertThat(DrawnDigits.image(4, 9)).isNotEqualTo(DrawnDigits.image(4, 10));
    }

    @Test
    void everyDigitComesUpEquallyOftenInMixedOrder() {
        int[] counts = new int[10];
        int neighboursInOrder = 0;
        for (int i = 0; i < digits.size(); i++) {
            counts[digits.label(i)]++;
            if (i > 0 && digits.label(i) == (digits.label(i - 1) + 1) % 10) {
                neighboursInOrder++;
            }
        }

        assertThat(counts).containsOnly(30);
        assertThat(neighboursInOrder).isLessThan(75); // in order it would be 299, by chance it is about 30
    }

    @Test
    void everyDigitIsCentredByItsMassAsInMnist() {
        for (int i = 0; i < digits.size(); i++) {
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int y = 0; y < 28; y++) {
                for (int x = 0; x < 28; x++) {
                    sum += digits.pixel(i, 0, y, x);
                    sumX += digits.pixel(i, 0, y, x) * (x + 0.5);
                    sumY += digits.pixel(i, 0, y, x) * (y + 0.5);
                }
            }

            assertThat(sumX / sum).as("x of digit %d", i).isCloseTo(14, within(2.0));
            assertThat(sumY / sum).as("y of digit %d", i).isCloseTo(14, within(2.0));
        }
    }

    @Test
    void everyDigitFitsABoxOfTwentyPixelsButForItsSoftEdge() {
        for (int i = 0; i < digits.size(); i++) {
            int left = 28;
            int right = -1;
            int top = 28;
            int bottom = -1;
            for (int y = 0; y < 28; y++) {
                for (int x = 0; x < 28; x++) {
                    if (digits.pixel(i, 0, y, x) >= 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }

            assertThat(Math.max(right - left, bottom - top) + 1).as("digit %d", i).isBetween(16, 22);
        }
    }

    @Test
    void paperIsBlackAndInkReachesFullWhite() {
        for (int i = 0; i < digits.size(); i++) {
            int paper = 0;
            int full = 0;
            for (int y = 0; y < 28; y++) {
                for (int x = 0; x < 28; x++) {
                    paper += digits.pixel(i, 0, y, x) == 0 ? 1 : 0;
                    full += digits.pixel(i, 0, y, x) > 200 ? 1 : 0;
                }
            }

            assertThat(paper).as("paper of digit %d", i).isGreaterThan(400);
            assertThat(full).as("ink of digit %d", i).isBetween(5, 200);
        }
    }

    @Test
    void whatIsNoDigitIsRefused() {
        assertThatThrownBy(() -> DrawnDigits.image(10, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw 10; the digits go from 0 to 9.");
        assertThatThrownBy(() -> DrawnDigits.generate(0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw 0 digits; the count must be at least 1.");
    }

    @Test
    void theDataFilesCanBeMadeAgain(@TempDir Path folder) throws IOException {
        DrawnDigits.main(new String[] {folder.resolve("digits").toString()});

        LabelledImages made = IdxReader.read(folder.resolve("digits/t10k-images-idx3-ubyte.gz"),
                folder.resolve("digits/t10k-labels-idx1-ubyte.gz"), 10);
        assertThat(made.pixels()).isEqualTo(Digits.test().pixels());
        assertThat(made.labels()).isEqualTo(Digits.test().labels());
    }
}
