package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFoldersTest {

    @TempDir
    private Path root;

    private SampleWorkbook sample;

    @BeforeEach
    void makeAWorkbook() {
        sample = new SampleWorkbook(root);
    }

    @Test
    void itsFoldersStandBelowTheRoot() {
        assertThat(sample.folders.root()).isEqualTo(root.toAbsolutePath());
        assertThat(sample.folders.lessons()).isEqualTo(root.resolve("lessons"));
        assertThat(sample.folders.solutions()).contains(root.resolve("solutions"));
        assertThat(sample.folders.tests()).isEqualTo(root.resolve("tests"));
        assertThat(sample.folders.notes()).isEqualTo(root.resolve(".workbook"));
        assertThat(sample.folders.display(root.resolve("lessons").resolve("pom.xml"))).isEqualTo("lessons/pom.xml");
        assertThat(sample.folders.display(Path.of("C:\\data\\mnist"))).isEqualTo("C:/data/mnist"); // as Windows writes it
    }

    @Test
    void aReleaseMayLackTheSolutions() {
        sample.deleteSolutions();
        assertThat(sample.folders.solutions()).isEmpty();
        assertThat(sample.folders.solutionSources()).isEmpty();
    }

    @Test
    void itIsFoundFromAFolderWithin() {
        assertThat(WorkbookFolders.above(root).root()).isEqualTo(sample.folders.root());
        assertThat(WorkbookFolders.above(sample.folders.lessonSources()).root()).isEqualTo(sample.folders.root());
    }

    @Test
    void aFolderOutsideSaysSo(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> WorkbookFolders.above(elsewhere)).isInstanceOf(WorkbookException.class).hasMessage(
                "No workbook was found: neither " + elsewhere.toAbsolutePath()
                        + " nor a folder above it holds lessons/ and pom.xml.");
    }

    @Test
    void aNamedFolderThatIsNoWorkbookSaysSo() {
        assertThatThrownBy(() -> WorkbookFolders.of(root.resolve("lessons"))).isInstanceOf(WorkbookException.class)
                .hasMessage("The folder " + root.resolve("lessons").toAbsolutePath()
                        + " is not the workbook: lessons/ and pom.xml are expected in it.");
    }

    @Test
    void theSystemPropertyNamesTheRoot() {
        String before = System.getProperty("workbook.root");
        try {
            System.setProperty("workbook.root", root.toString());
            assertThat(WorkbookFolders.find().root()).isEqualTo(sample.folders.root());
        } finally {
            if (before == null) {
                System.clearProperty("workbook.root");
            } else {
                System.setProperty("workbook.root", before);
            }
        }
    }

    @Test
    void lessonsComeInTheOrderOfTheirNumbers() throws IOException {
        sample.write("lessons/src/main/java/lesson10_clinic/README.md", "# Clinic\n");
        sample.write("lessons/src/main/java/notes/README.md", "# Mine\n");
        sample.write("lessons/src/main/java/lesson99_file.txt", "no folder");
        Files.createDirectory(root.resolve("lessons/src/main/java/lesson_none"));
        assertThat(sample.folders.allLessons()).extracting(Lesson::toString)
                .containsExactly("1 convolution", "2 stride_padding", "10 clinic");
        assertThat(sample.folders.allLessons().get(0).packageName()).isEqualTo("lesson01_convolution");
    }

    @Test
    void aWorkbookWithoutLessonFoldersHasNone(@TempDir Path empty) throws IOException {
        Files.createDirectory(empty.resolve("lessons"));
        Files.createFile(empty.resolve("pom.xml"));
        assertThat(WorkbookFolders.of(empty).allLessons()).isEmpty();
        assertThatThrownBy(() -> WorkbookFolders.of(empty).find("1")).hasMessage("There is no lesson \"1\". Lessons: none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", " 2 ", "stride_padding", "Stride_Padding", "stride-padding", "stride padding",
            "lesson02_stride_padding", "LESSON02_STRIDE_PADDING", "lesson2", "lesson 2"})
    void aLessonIsFoundByNumberNameOrFolder(String name) {
        assertThat(sample.folders.find(name).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "", "conv", "22", "-1"})
    void anUnknownLessonIsAnErrorThatListsTheLessons(String name) {
        assertThatThrownBy(() -> sample.folders.find(name)).isInstanceOf(WorkbookException.class)
                .hasMessage("There is no lesson \"" + name + "\". Lessons: 1 convolution, 2 stride_padding.");
    }

    @Test
    void aNumberThatTwoFoldersShareAsksForTheName() {
        sample.write("lessons/src/main/java/lesson01_convolution_copy/README.md", "# Copy\n");
        assertThatThrownBy(() -> sample.folders.find("1")).isInstanceOf(WorkbookException.class).hasMessage(
                "More than one lesson is called \"1\": 1 convolution, 1 convolution_copy; give the name instead of the number.");
        assertThat(sample.folders.find("convolution").packageName()).isEqualTo("lesson01_convolution");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '# Lesson 2: Stride and padding',       Stride and padding
            '# 2 Stride and padding',               Stride and padding
            '# 02. Stride and padding',             Stride and padding
            '# lesson 2 – Stride and padding ##',   Stride and padding
            '# Stride and padding',                 Stride and padding
            '# 2D or 3D',                           2D or 3D
            '# 3 Dimensions',                       3 Dimensions
            'no heading',                           Stride padding
            '## 2 Second heading only',             Stride padding
            """)
    void aTitleIsTheFirstHeadingWithoutTheNumber(String readme, String title) {
        sample.write("lessons/src/main/java/lesson02_stride_padding/README.md", "\n" + readme + "\n\n# Another\n".repeat(
                readme.startsWith("# ") ? 1 : 0));
        assertThat(sample.folders.find("2").title()).isEqualTo(title);
    }

    @Test
    void aLessonWithoutAReadmeIsCalledByItsName() throws IOException {
        Files.delete(sample.folders.find("2").readme());
        assertThat(sample.folders.find("2").title()).isEqualTo("Stride padding");
    }
}
