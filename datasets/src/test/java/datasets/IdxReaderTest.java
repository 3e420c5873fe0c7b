package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import matrix.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are written byte by byte, so that a mistake shared by reader and writer shows. */
class IdxReaderTest {

    /** Two images of 2 rows and 3 columns. */
    private static final byte[] IMAGES = bytes(
            0, 0, 8, 3,
            0, 0, 0, 2,
            0, 0, 0, 2,
            0, 0, 0, 3,
            0, 1, 2, 3, 4, 5,
            200, 255, 128, 127, 60, 7);

    private static final byte[] LABELS = bytes(
            0, 0, 8, 1,
            0, 0, 0, 2,
            9, 4);

    @TempDir
    Path folder;

    private Path images;
    private Path labels;

    @BeforeEach
    void writeSoundFiles() throws IOException {
        images = Files.write(folder.resolve("images"), IMAGES);
        labels = Files.write(folder.resolve("labels"), LABELS);
    }

    @Nested
    class SoundFiles {

        @Test
        void imagesComeWithTheirShapeAndLabels() {
            LabelledImages read = IdxReader.read(images, labels, 10);

            assertThat(read.size()).isEqualTo(2);
            assertThat(read.shape()).isEqualTo(new Shape(1, 2, 3));
            assertThat(read.classes()).isEqualTo(10);
            assertThat(read.labels()).containsExactly(9, 4);
        }

        @Test
        void pixelsAreReadRowByRow() {
            LabelledImages read = IdxReader.read(images, labels, 10);

            assertThat(read.pixel(0, 0, 0, 2)).isEqualTo(2);
            assertThat(read.pixel(0, 0, 1, 0)).isEqualTo(3);
            assertThat(read.pixel(1, 0, 1, 1)).isEqualTo(60);
        }

        @Test
        void pixelsAbove127AreNotNegative() {
            LabelledImages read = IdxReader.read(images, labels, 10);

            assertThat(read.pixel(1, 0, 0, 0)).isEqualTo(200);
            assertThat(read.pixel(1, 0, 0, 1)).isEqualTo(255);
            assertThat(read.pixel(1, 0, 0, 2)).isEqualTo(128);
        }

        @Test
        void labelsAloneMayGoUpTo255() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 0, 0, 0, 3, 0, 255, 128));

            assertThat(IdxReader.readLabels(labels)).containsExactly(0, 255, 128);
        }

        @Test
        void gzippedFilesAreReadWhateverTheirName() throws IOException {
            Files.write(images, gzip(IMAGES));
            Files.write(labels, gzip(LABELS));

            assertThat(IdxReader.read(images, labels, 10).pixel(1, 0, 1, 2)).isEqualTo(7);
            assertThat(IdxReader.readLabels(labels)).containsExactly(9, 4);
        }

        @Test
        void plainFilesNamedGzAreReadAllTheSame() throws IOException {
            Path named = Files.write(folder.resolve("labels.gz"), LABELS);

            assertThat(IdxReader.readLabels(named)).containsExactly(9, 4);
        }

        @Test
        void gzipFilesInSeveralPartsAreReadAsOne() throws IOException {
            Files.write(labels, join(gzip(Arrays.copyOf(LABELS, 5)), gzip(Arrays.copyOfRange(LABELS, 5, LABELS.length))));

            assertThat(IdxReader.readLabels(labels)).containsExactly(9, 4);
        }
    }

    @Nested
    class DamagedFiles {

        @Test
        void missing() {
            Path missing = folder.resolve("nothing.gz");

            assertRefused(() -> IdxReader.readLabels(missing),
                    missing + ": expected an IDX file, but there is no such file.");
        }

        @Test
        void aFolder() {
            assertRefused(() -> IdxReader.readLabels(folder), folder + ": expected an IDX file, but it is a folder.");
        }

        @Test
        void empty() throws IOException {
            Files.write(images, new byte[0]);

            assertRefused(IdxReaderTest.this::read, images + ": expected a header of 16 bytes, but it ends after 0.");
        }

        @Test
        void labelsGivenForImages() {
            assertRefused(() -> IdxReader.read(labels, images, 10), labels
                    + ": expected the magic number 0x00000803 of IDX images,"
                    + " but it starts with the magic number 0x00000801 of IDX labels.");
        }

        @Test
        void imagesGivenForLabels() {
            assertRefused(() -> IdxReader.readLabels(images), images
                    + ": expected the magic number 0x00000801 of IDX labels,"
                    + " but it starts with the magic number 0x00000803 of IDX images.");
        }

        @Test
        void somethingElseNamedGz() throws IOException {
            Path page = Files.write(folder.resolve("images.gz"), "<html>not found</html>".getBytes(StandardCharsets.US_ASCII));

            assertRefused(() -> IdxReader.read(page, labels, 10), page
                    + ": expected gzip data or the magic number 0x00000803 of IDX images, but it starts with 0x3c68746d.");
        }

        @Test
        void somethingElseInsideGzip() throws IOException {
            Files.write(labels, gzip("hello".getBytes(StandardCharsets.US_ASCII)));

            assertRefused(() -> IdxReader.readLabels(labels), labels
                    + ": expected the magic number 0x00000801 of IDX labels, but it starts with 0x68656c6c.");
        }

        @Test
        void cutOffInTheHeader() throws IOException {
            Files.write(images, Arrays.copyOf(IMAGES, 11));
            assertRefused(IdxReaderTest.this::read, images + ": expected a header of 16 bytes, but it ends after 11.");

            Files.write(labels, Arrays.copyOf(LABELS, 7));
            assertRefused(() -> IdxReader.readLabels(labels),
                    labels + ": expected a header of 8 bytes, but it ends after 7.");
        }

        @Test
        void cutOffInThePixels() throws IOException {
            Files.write(images, Arrays.copyOf(IMAGES, 27));

            assertRefused(IdxReaderTest.this::read,
                    images + ": expected 2 images of 2×3 (28 bytes), but it ends after 27 bytes.");
        }

        @Test
        void cutOffInTheLabels() throws IOException {
            Files.write(labels, gzip(Arrays.copyOf(LABELS, 9)));

            assertRefused(IdxReaderTest.this::read, labels + ": expected 2 labels (10 bytes), but it ends after 9 bytes.");
        }

        @Test
        void bytesBehindThePixels() throws IOException {
            Files.write(images, join(IMAGES, bytes(0)));

            assertRefused(IdxReaderTest.this::read,
                    images + ": expected 2 images of 2×3 (28 bytes), but more bytes follow.");
        }

        @Test
        void bytesBehindTheLabelsInsideGzip() throws IOException {
            Files.write(labels, gzip(join(LABELS, bytes(3))));

            assertRefused(IdxReaderTest.this::read, labels + ": expected 2 labels (10 bytes), but more bytes follow.");
        }

        @Test
        void bytesBehindTheGzipData() throws IOException {
            Files.write(labels, join(gzip(LABELS), bytes(1, 2, 3)));
            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected nothing behind the gzip data, but found 3 more bytes.");

            Files.write(labels, join(gzip(LABELS), new byte[100]));
            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected nothing behind the gzip data, but found 100 more bytes.");
        }

        @Test
        void gzipCutOffAnywhere() throws IOException {
            byte[] whole = gzip(IMAGES);
            for (int length = 2; length < whole.length; length++) {
                Files.write(images, Arrays.copyOf(whole, length));

                assertRefused(IdxReaderTest.this::read, images + ": expected a whole gzip file, but it is cut off.");
            }
        }

        @Test
        void gzipWithAWrongChecksum() throws IOException {
            byte[] damaged = gzip(IMAGES);
            damaged[damaged.length - 8] ^= 1; // the first byte of the checksum
            Files.write(images, damaged);

            assertThatThrownBy(IdxReaderTest.this::read).isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(images + ": expected a sound gzip file, but it is damaged (")
                    .hasMessageEndingWith(").");
        }

        @Test
        void noImageAtAll() throws IOException {
            Files.write(images, bytes(0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 3));

            assertRefused(IdxReaderTest.this::read,
                    images + ": expected at least one image of 1×1, but its header says 0 images of 2×3.");
        }

        @Test
        void imagesWithoutColumns() throws IOException {
            Files.write(images, bytes(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0));

            assertRefused(IdxReaderTest.this::read,
                    images + ": expected at least one image of 1×1, but its header says 2 images of 2×0.");
        }

        @Test
        void noLabelAtAll() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 0, 0, 0, 0));

            assertRefused(IdxReaderTest.this::read, labels + ": expected at least one label, but its header says 0 labels.");
        }

        @Test
        void absurdNumberOfLabels() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 255, 255, 255, 255, 1));

            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected at most 536870912 bytes of data, but its header says 4294967295 labels.");
        }

        @Test
        void absurdSizesWhoseProductWouldOverflow() throws IOException {
            Files.write(images, bytes(0, 0, 8, 3, 128, 0, 0, 0, 128, 0, 0, 0, 0, 0, 0, 4));

            assertRefused(IdxReaderTest.this::read, images + ": expected at most 536870912 bytes of data,"
                    + " but its header says 2147483648 images of 2147483648×4.");
        }

        @Test
        void noMemoryIsTakenForPixelsThatAreNotThere() throws IOException {
            Files.write(images, bytes(0, 0, 8, 3, 0, 1, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64)); // 256 MB, it says

            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(IdxReaderTest.this::read).hasMessage(
                    images + ": expected 65536 images of 64×64 (268435472 bytes), but it ends after 16 bytes.");
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
        }
    }

    @Nested
    class FilesThatDoNotFitTogether {

        @Test
        void fewerLabelsThanImages() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 0, 0, 0, 1, 9));

            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected 2 labels, one for each image of " + images + ", but found 1.");
        }

        @Test
        void moreLabelsThanImages() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 0, 0, 0, 3, 9, 4, 1));

            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected 2 labels, one for each image of " + images + ", but found 3.");
        }

        @Test
        void aLabelThatIsNoClass() {
            assertRefused(() -> IdxReader.read(images, labels, 9),
                    labels + ": expected labels from 0 to 8, but label 0 (counted from 0) is 9.");
        }

        @Test
        void aLabelAbove127() throws IOException {
            Files.write(labels, bytes(0, 0, 8, 1, 0, 0, 0, 2, 3, 254));

            assertRefused(IdxReaderTest.this::read,
                    labels + ": expected labels from 0 to 9, but label 1 (counted from 0) is 254.");
        }
    }

    private LabelledImages read() {
        return IdxReader.read(images, labels, 10);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading).isInstanceOf(DatasetException.class).hasMessage(sentence);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
