package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import matrix.Shape;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single files are written byte by byte, so that a mistake shared by reader and writer shows. */
class Cifar10ReaderTest {

    private static final int RECORD = 3073;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeSoundFile() throws IOException {
        file = Files.write(folder.resolve("data_batch_1.bin"), twoImages());
    }

    /** Image 0 is a 7 with a byte set in each colour, image 1 a 3. */
    private static byte[] twoImages() {
        byte[] bytes = new byte[2 * RECORD];
        bytes[0] = 7;
        bytes[1 + 33] = 10;                           // red, row 1, column 1
        bytes[1 + 1024 + 2] = (byte) 200;             // green, row 0, column 2
        bytes[1 + 2048 + 31 * 32 + 30] = (byte) 255;  // blue, row 31, column 30
        bytes[RECORD] = 3;
        bytes[RECORD + 3072] = 99;                    // the last: blue, row 31, column 31
        return bytes;
    }

    @Nested
    class SoundFiles {

        @Test
        void colourComesBeforeRowAndRowBeforeColumn() {
            LabelledImages read = read(file);

            assertThat(read).hasToString("2 images of 3×32×32 in 10 classes");
            assertThat(read.labels()).containsExactly(7, 3);
            assertThat(read.pixel(0, 0, 1, 1)).isEqualTo(10);
            assertThat(read.pixel(0, 1, 0, 2)).isEqualTo(200);
            assertThat(read.pixel(0, 2, 31, 30)).isEqualTo(255);
            assertThat(read.pixel(1, 2, 31, 31)).isEqualTo(99);
            assertThat(read.batch(0, 1).matrix().sum() * 255).isCloseTo(10 + 200 + 255 + 99, org.assertj.core.data.Offset.offset(1e-9));
        }

        @Test
        void severalFilesAreReadOneAfterTheOther() throws IOException {
            byte[] other = twoImages();
            other[0] = 0;
            other[RECORD] = 9;
            Path second = Files.write(folder.resolve("data_batch_2.bin"), other);

            LabelledImages read = Cifar10Reader.read(List.of(file, second));
            assertThat(read.labels()).containsExactly(7, 3, 0, 9);
            assertThat(read.pixel(3, 2, 31, 31)).isEqualTo(99);
        }

        @Test
        void colouredShapesWrittenInThisFormatAreReadAgain() {
            LabelledImages train = ColouredShapes.generate(100, 11);
            LabelledImages test = ColouredShapes.generate(30, 12);

            Cifar10 written = Cifar10Writer.write(train, test, ColouredShapes.NAMES, folder);
            assertThat(written.batches()).hasSize(5).allSatisfy(batch -> assertThat(batch).hasSize(20L * RECORD));
            assertThat(written.train().pixels()).isEqualTo(train.pixels());
            assertThat(written.train().labels()).isEqualTo(train.labels());
            assertThat(written.test().pixels()).isEqualTo(test.pixels());
            assertThat(written.test().labels()).isEqualTo(test.labels());
            assertThat(written.names()).isEqualTo(ColouredShapes.NAMES);
            assertThat(DataFolder.named(folder).cifar10()).contains(written);
        }
    }

    @Nested
    class DamagedFiles {

        @Test
        void missing() {
            Path missing = folder.resolve("nothing.bin");

            assertRefused(() -> read(missing), missing + ": expected a file of CIFAR-10, but there is no such file.");
        }

        @Test
        void aFolder() {
            assertRefused(() -> read(folder), folder + ": expected a file of CIFAR-10, but it is a folder.");
        }

        @Test
        void empty() throws IOException {
            Files.write(file, new byte[0]);

            assertRefused(() -> read(file), file + ": expected at least one image of 3073 bytes, but it is empty.");
        }

        @Test
        void cutOffAnywhereInARecord() throws IOException {
            for (int length : new int[] {1, 2, 3072, 3074, 4000, 2 * RECORD - 1}) {
                Files.write(file, Arrays.copyOf(twoImages(), length));

                assertRefused(() -> read(file), file + ": expected whole images of 3073 bytes each, but it ends after "
                        + length % RECORD + " bytes of image " + length / RECORD + " (counted from 0).");
            }
        }

        @Test
        void bytesBehindTheLastRecord() throws IOException {
            Files.write(file, Arrays.copyOf(twoImages(), 2 * RECORD + 1));

            assertRefused(() -> read(file), file + ": expected whole images of 3073 bytes each, but it ends after 1 bytes"
                    + " of image 2 (counted from 0).");
        }

        @Test
        void cutOffBetweenTwoRecords() throws IOException {
            Path second = Files.write(folder.resolve("data_batch_2.bin"), Arrays.copyOf(twoImages(), RECORD));

            assertRefused(() -> Cifar10Reader.read(List.of(file, second)),
                    second + ": expected 2 images, as many as in data_batch_1.bin, but it has 1.");
            assertRefused(() -> Cifar10Reader.read(List.of(second, file)),
                    file + ": expected 1 images, as many as in data_batch_2.bin, but it has 2.");
        }

        @Test
        void aLabelThatIsNoClass() throws IOException {
            for (int label : new int[] {10, 127, 128, 255}) {
                byte[] bytes = twoImages();
                bytes[RECORD] = (byte) label;
                Files.write(file, bytes);

                assertRefused(() -> read(file), file + ": expected labels from 0 to 9, but the label of image 1"
                        + " (counted from 0) is " + label + ".");
            }
        }

        @Test
        void aByteLostOnTheWayShiftsAllLabels() throws IOException {
            byte[] whole = twoImages();
            Files.write(file, Arrays.copyOfRange(whole, 34, 34 + RECORD)); // a record that starts with a pixel, 10

            assertRefused(() -> read(file),
                    file + ": expected labels from 0 to 9, but the label of image 0 (counted from 0) is 10.");
        }

        @Test
        void theArchiveInItsPlace() throws IOException {
            byte[] bytes = twoImages();
            bytes[0] = 0x1f;
            bytes[1] = (byte) 0x8b;
            Files.write(file, bytes);

            assertRefused(() -> read(file),
                    file + ": expected images as they come out of the archive, but it starts as gzip data does.");
        }

        @Test
        void absurdlyLarge() throws IOException {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(600L * 1024 * 1024);
            }

            assertRefused(() -> read(file), file + ": expected a file of at most 536870912 bytes, but it has 629145600.");
        }

        @Test
        void noFileAtAllIsTheCallersMistake() {
            assertThatThrownBy(() -> Cifar10Reader.read(List.of())).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Reading CIFAR-10 takes at least one file, but none was given.");
        }
    }

    @Nested
    class Names {

        private Path meta;

        private List<String> names(String text) throws IOException {
            meta = Files.writeString(folder.resolve("batches.meta.txt"), text, StandardCharsets.ISO_8859_1);
            return new Cifar10(List.of(), file, Optional.of(meta)).names();
        }

        @Test
        void emptyLinesAndWindowsLineEndsDoNotMatter() throws IOException {
            assertThat(names(String.join("\n", Cifar10.NAMES) + "\n\n")).isEqualTo(Cifar10.NAMES);
            assertThat(names(String.join("\r\n", Cifar10.NAMES))).isEqualTo(Cifar10.NAMES);
        }

        @Test
        void withoutAFileTheyAreTheUsualOnes() {
            assertThat(new Cifar10(List.of(), file, Optional.empty()).names()).startsWith("airplane").endsWith("truck").hasSize(10);
        }

        @Test
        void anotherNumberOfNamesIsRefused() throws IOException {
            for (String text : List.of("", "cat\ndog\n", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk", "\u00ff\u0000")) {
                long found = text.lines().count();
                assertRefused(() -> names(text), folder.resolve("batches.meta.txt")
                        + ": expected the names of 10 classes, one a line, but found " + found + ".");
            }
        }
    }

    @Nested
    class Writing {

        @Test
        void aFileIsTheLabelAndTheColoursOfEachImage() throws IOException {
            Path again = folder.resolve("again");
            Cifar10Writer.write(read(file), again);

            assertThat(again).hasBinaryContent(twoImages());
        }

        @Test
        void otherPicturesAreRefused() {
            LabelledImages grey = new LabelledImages(new Shape(1, 32, 32), 10, new byte[1024], new int[1]);
            LabelledImages many = new LabelledImages(new Shape(3, 32, 32), 11, new byte[3072], new int[1]);

            assertThatThrownBy(() -> Cifar10Writer.write(grey, file)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A file of CIFAR-10 holds images of 3×32×32 in 10 classes, but these are 1 images of"
                            + " 1×32×32 in 10 classes.");
            assertThatThrownBy(() -> Cifar10Writer.write(many, file)).hasMessageContaining("in 11 classes");
        }

        @Test
        void numbersThatDoNotFitAreRefused() {
            LabelledImages shapes = ColouredShapes.generate(6, 1);

            assertThatThrownBy(() -> Cifar10Writer.write(shapes, shapes, ColouredShapes.NAMES, folder))
                    .hasMessage("The images to learn from go into five equal files, but 6 cannot be divided so.");
            assertThatThrownBy(() -> Cifar10Writer.write(shapes.first(5), shapes, List.of("circle"), folder))
                    .hasMessage("CIFAR-10 has the names of 10 classes, but 1 were given.");
        }

        @Test
        void aFolderThatIsNotThereIsASentence() {
            Path nowhere = folder.resolve("nowhere").resolve("file.bin");

            assertThatThrownBy(() -> Cifar10Writer.write(read(file), nowhere)).isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(nowhere + ": cannot be written (");
        }
    }

    private static LabelledImages read(Path file) {
        return Cifar10Reader.read(List.of(file));
    }

    private static void assertRefused(ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading).isInstanceOf(DatasetException.class).hasMessage(sentence);
    }
}
