package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxWriterTest {

    private static final LabelledImages IMAGES = new LabelledImages(new Shape(1, 2, 3), 200,
            new byte[] {0, 1, 2, 3, 4, 5, (byte) 200, -1, -128, 127, 60, 7}, new int[] {9, 199});

    @TempDir
    Path folder;

    @Test
    void imagesAreWrittenAsTheFormatHasThem() throws IOException {
        write("images", "labels");

        assertThat(decompressed("images")).containsExactly(
                0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3,
                0, 1, 2, 3, 4, 5, 200, 255, 128, 127, 60, 7);
    }

    @Test
    void labelsAreWrittenAsTheFormatHasThem() throws IOException {
        write("images", "labels");

        assertThat(decompressed("labels")).containsExactly(0, 0, 8, 1, 0, 0, 0, 2, 9, 199);
    }

    @Test
    void writingTwiceGivesTheSameFiles() throws IOException {
        write("images", "labels");
        write("images again", "labels again");

        assertThat(folder.resolve("images again")).hasSameBinaryContentAs(folder.resolve("images"));
        assertThat(folder.resolve("labels again")).hasSameBinaryContentAs(folder.resolve("labels"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        write("images", "labels");

        LabelledImages read = IdxReader.read(folder.resolve("images"), folder.resolve("labels"), 200);
        assertThat(read.tensor()).isEqualTo(IMAGES.tensor());
        assertThat(read.labels()).isEqualTo(IMAGES.labels());
    }

    @Test
    void colouredImagesAreRefused() {
        LabelledImages coloured = new LabelledImages(new Shape(3, 1, 1), 2, new byte[3], new int[1]);

        assertThatThrownBy(() -> IdxWriter.write(coloured, folder.resolve("images"), folder.resolve("labels")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An IDX file of this kind holds grey images with 1 channel, but these are 3×1×1.");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path nowhere = folder.resolve("nowhere").resolve("images");

        assertThatThrownBy(() -> IdxWriter.write(IMAGES, nowhere, folder.resolve("labels")))
                .isInstanceOf(DatasetException.class).hasMessageStartingWith(nowhere + ": cannot be written (");
    }

    private void write(String images, String labels) {
        IdxWriter.write(IMAGES, folder.resolve(images), folder.resolve(labels));
    }

    private int[] decompressed(String name) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            byte[] bytes = in.readAllBytes();
            int[] values = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = bytes[i] & 0xff;
            }
            return values;
        }
    }
}
