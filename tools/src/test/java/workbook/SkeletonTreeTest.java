package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkeletonTreeTest {

    private static final String CONVOLUTION = "lessons/" + SampleWorkbook.CONVOLUTION;
    private static final String FILTERS = "lessons/" + SampleWorkbook.FILTERS;
    private static final String STRIDE = "lessons/" + SampleWorkbook.STRIDE;

    @TempDir
    private Path root;

    private SampleWorkbook sample;
    private SkeletonTree tree;

    @BeforeEach
    void makeAWorkbook() {
        sample = new SampleWorkbook(root);
        tree = new SkeletonTree(sample.folders, Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC));
    }

    @Test
    void writingMakesBothTreesAgree() {
        WriteReport report = tree.write();
        assertThat(report.written()).containsExactly(CONVOLUTION, FILTERS, STRIDE);
        assertThat(report.unchanged()).isEmpty();
        assertThat(report.backedUp()).isEmpty();
        assertThat(report.backupFolder()).isEmpty();
        assertThat(tree.differences()).isEmpty();
        assertThat(sample.read(CONVOLUTION))
                .isEqualTo(Skeleton.of("Convolution.java", SampleWorkbook.CONVOLUTION_SOLUTION));
    }

    @Test
    void writingTwiceChangesNothing() {
        tree.write();
        WriteReport report = tree.write();
        assertThat(report.written()).isEmpty();
        assertThat(report.unchanged()).containsExactly(CONVOLUTION, FILTERS, STRIDE);
        assertThat(root.resolve(".workbook")).doesNotExist();
    }

    @Test
    void missingDifferentAndExtraFilesAreDifferences() throws IOException {
        tree.write();
        sample.write(CONVOLUTION, sample.read(CONVOLUTION).replace("throw new Todo(\"1.1\");", "return 0;"));
        Files.delete(root.resolve(FILTERS));
        sample.write("lessons/src/main/java/lesson01_convolution/Mine.java", "class Mine {}");
        sample.write("lessons/src/main/java/lesson01_convolution/notes.txt", "not Java");
        assertThat(tree.differences()).containsExactly(
                new Difference(CONVOLUTION, 12, CONVOLUTION + " differs from its solution in line 12:"
                        + " \"        throw new Todo(\"1.1\");\" was expected, but \"        return 0;\" was found."),
                new Difference(FILTERS, 0, FILTERS + " is missing; solutions has it."),
                new Difference("lessons/src/main/java/lesson01_convolution/Mine.java", 0,
                        "lessons/src/main/java/lesson01_convolution/Mine.java has no counterpart in solutions."));
    }

    @Test
    void whatIsNotJavaIsNotGenerated() {
        sample.write("solutions/src/main/java/lesson01_convolution/reasons.md", "## 1.4 Slide\n\nBecause.\n");
        tree.write();
        tree.reset(sample.folders.find("1"));
        assertThat(tree.differences()).isEmpty();
        assertThat(root.resolve("lessons/src/main/java/lesson01_convolution/reasons.md")).doesNotExist();
    }

    @Test
    void aFileThatEndsEarlyDiffersInItsEnd() {
        tree.write();
        sample.write(STRIDE, "package lesson02_stride_padding;\n");
        assertThat(tree.differences()).extracting(Difference::toString).containsExactly(STRIDE
                + " differs from its solution in line 3: \"final class Stride {\" was expected, but the end of the file was found.");
    }

    @Test
    void lineEndsOfWindowsAreNoDifference() {
        tree.write();
        String windows = sample.read(CONVOLUTION).replace("\n", "\r\n");
        sample.write(CONVOLUTION, windows);
        assertThat(tree.differences()).isEmpty();
        assertThat(tree.write().written()).isEmpty();
        assertThat(sample.read(CONVOLUTION)).isEqualTo(windows);
    }

    @Test
    void aSolutionWithoutRegionsIsCopiedByteForByte() throws IOException {
        String given = "package lesson02_stride_padding;\r\n\r\nfinal class Stride { /* ü × */ }";
        sample.write("solutions/" + SampleWorkbook.STRIDE, given);
        tree.write();
        assertThat(Files.readAllBytes(root.resolve(STRIDE)))
                .isEqualTo(Files.readAllBytes(root.resolve("solutions/" + SampleWorkbook.STRIDE)));
    }

    @Test
    void whatAStudentWroteIsBackedUpBeforeItIsReplaced() {
        tree.write();
        sample.write(CONVOLUTION, "my own work");
        WriteReport report = tree.write();
        assertThat(report.written()).containsExactly(CONVOLUTION);
        assertThat(report.backedUp()).containsExactly(CONVOLUTION);
        assertThat(report.unchanged()).containsExactly(FILTERS, STRIDE);
        assertThat(report.backupFolder()).contains(root.resolve(".workbook/backups/20260304-050607"));
        assertThat(sample.read(".workbook/backups/20260304-050607/" + CONVOLUTION)).isEqualTo("my own work");
        assertThat(tree.differences()).isEmpty();
    }

    @Test
    void aBackupKeepsBytesThatAreNoText() throws IOException {
        tree.write();
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 13, 10, (byte) 0x80};
        Files.write(root.resolve(STRIDE), bytes);
        Path backup = tree.write().backupFolder().orElseThrow();
        assertThat(Files.readAllBytes(backup.resolve(STRIDE))).isEqualTo(bytes);
    }

    @Test
    void backupsOfTheSameSecondDoNotMeet() {
        tree.write();
        for (int n = 1; n <= 3; n++) {
            sample.write(STRIDE, "version " + n);
            tree.write();
        }
        assertThat(sample.read(".workbook/backups/20260304-050607/" + STRIDE)).isEqualTo("version 1");
        assertThat(sample.read(".workbook/backups/20260304-050607-2/" + STRIDE)).isEqualTo("version 2");
        assertThat(sample.read(".workbook/backups/20260304-050607-3/" + STRIDE)).isEqualTo("version 3");
    }

    @Test
    void resettingALessonLeavesTheOthersAlone() {
        tree.write();
        sample.write(CONVOLUTION, "my convolution");
        sample.write(STRIDE, "my stride");
        WriteReport report = tree.reset(sample.folders.find("1"));
        assertThat(report.written()).containsExactly(CONVOLUTION);
        assertThat(sample.read(STRIDE)).isEqualTo("my stride");
        assertThat(sample.read(CONVOLUTION)).contains("throw new Todo(\"1.4\");");
    }

    @Test
    void aStudentsOwnFilesStayWhereTheyAre() {
        tree.write();
        sample.write("lessons/src/main/java/lesson01_convolution/Mine.java", "class Mine {}");
        tree.write();
        assertThat(sample.read("lessons/src/main/java/lesson01_convolution/Mine.java")).isEqualTo("class Mine {}");
    }

    @Test
    void catchingUpPutsTheReferenceInAndBacksUp() {
        tree.write();
        sample.write(CONVOLUTION, "my own work");
        WriteReport report = tree.catchUp(sample.folders.find("convolution"));
        assertThat(report.backedUp()).containsExactly(CONVOLUTION);
        assertThat(sample.read(CONVOLUTION)).contains("return image.times(filter);").doesNotContain("SOLUTION");
    }

    @Test
    void aBrokenSolutionChangesNothing() {
        tree.write();
        sample.write(CONVOLUTION, "my own work");
        sample.write("solutions/" + SampleWorkbook.STRIDE, "class Stride {\n    // END SOLUTION\n}\n");
        assertThatThrownBy(tree::write).isInstanceOf(SourceException.class).hasMessage(
                "solutions/" + SampleWorkbook.STRIDE + ", line 2: END SOLUTION stands without a BEGIN SOLUTION before it.");
        assertThat(sample.read(CONVOLUTION)).isEqualTo("my own work");
        assertThat(root.resolve(".workbook")).doesNotExist();
    }

    @Test
    void aSolutionThatIsNotUtf8IsRefused() throws IOException {
        Path solution = root.resolve("solutions/" + SampleWorkbook.STRIDE);
        Files.write(solution, new byte[] {'/', '/', (byte) 0xe4});
        assertThatThrownBy(tree::write).isInstanceOf(WorkbookException.class)
                .hasMessage("The file " + solution.toAbsolutePath() + " must be UTF-8, but holds bytes that are not.");
    }

    @Test
    void whenTheBackupFailsNothingIsReplaced() {
        tree.write();
        sample.write(CONVOLUTION, "my own work");
        sample.write(".workbook", "a file where the folder should be");
        assertThatThrownBy(tree::write).isInstanceOf(WorkbookException.class)
                .hasMessageStartingWith("Nothing was changed, since the backup cannot be made (");
        assertThat(sample.read(CONVOLUTION)).isEqualTo("my own work");
    }

    @Test
    void noTemporaryFileIsLeftBehind() throws IOException {
        tree.write();
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
            assertThat(names).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void withoutSolutionsEachTaskSaysWhatItNeeds() {
        Lesson lesson = sample.folders.find("1");
        sample.deleteSolutions();
        String needs = " needs the folder solutions, which this copy of the workbook does not have.";
        assertThatThrownBy(tree::differences).isInstanceOf(WorkbookException.class)
                .hasMessage("Comparing lessons with solutions" + needs);
        assertThatThrownBy(tree::write).hasMessage("Writing the skeletons" + needs);
        assertThatThrownBy(() -> tree.reset(lesson)).hasMessage("Resetting a lesson" + needs);
        assertThatThrownBy(() -> tree.catchUp(lesson)).hasMessage("Catching up" + needs);
    }
}
