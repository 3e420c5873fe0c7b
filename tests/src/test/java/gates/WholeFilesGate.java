package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.ExerciseResult;
import check.Report;
import check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole wrong lesson files, compiled and checked end to end: a reference file with one change in it. */
@Tag("gate")
class WholeFilesGate {

    /**
     * A reference file in which one text is replaced by another.
     *
     * @param exercise the exercise that then fails
     * @param file     the file, below the solutions' source folder
     * @param right    what stands there once
     * @param wrong    what takes its place
     * @param verdict  the verdict
     * @param words    what the message says, such as the name of the mistake
     */
    private record WrongFile(String exercise, String file, String right, String wrong, Verdict verdict, String words) {
    }

    private static final List<WrongFile> WRONG_FILES = List.of(
            new WrongFile("1.1", "lesson01_convolution/Window.java", "window.elementTimes(filter).sum()",
                    "window.times(filter).sum()", Verdict.WRONG, "The matrix product in place of the product cell by cell"),
            new WrongFile("1.1", "lesson01_convolution/Window.java", "return window",
                    "System.exit(0);\n        return window", Verdict.FORBIDDEN, "your code calls System.exit(0) in Window.response (Window.java:"),
            new WrongFile("1.2", "lesson01_convolution/Convolution1D.java", "x[k] * h[n - k]",
                    "x[k] * h[h.length - 1 - (n - k)]", Verdict.WRONG, "Correlation in place of convolution"),
            new WrongFile("1.3", "lesson01_convolution/Convolution1D.java", "k < h.length;",
                    "k < h.length - 1;", Verdict.WRONG, "The last weight was left out"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "* filter.get(ky, kx)",
                    "* filter.get(kx, ky)", Verdict.WRONG, "Rows and columns of the filter swapped"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "y < map.rows()",
                    "y <= map.rows()", Verdict.THREW, "in Convolution2D.correlate (Convolution2D.java:"),
            new WrongFile("1.4", "lesson01_convolution/Convolution2D.java", "return map;",
                    "image.scaleInPlace(2);\n        return map;", Verdict.WRONG, "your code changed its argument image"),
            new WrongFile("1.5", "lesson01_convolution/Convolution2D.java", "correlate(image, halfTurn(filter))",
                    "correlate(image, filter)", Verdict.WRONG, "Correlation in place of convolution"),
            new WrongFile("1.6", "lesson01_convolution/Channels.java", "double sum = bias",
                    "double sum = 0", Verdict.WRONG, "The bias was forgotten"),
            new WrongFile("1.7", "lesson01_convolution/Channels.java", "biases.get(0, f)",
                    "biases.get(0, 0)", Verdict.WRONG, "One bias for all filters"),
            new WrongFile("1.8", "lesson01_convolution/DesignedFilters.java", "1.0 / (size * size)",
                    "1 / (size * size)", Verdict.WRONG, "Divided as whole numbers"),
            new WrongFile("1.9", "lesson01_convolution/Im2col.java", "columns.set(ky * filterWidth + kx,",
                    "columns.set(kx * filterHeight + ky,", Verdict.WRONG, "A window is read column by column"),
            new WrongFile("1.10", "lesson01_convolution/Im2col.java", "columns.set(row, column, images.get(n, c,",
                    "columns.set(row, column, images.get(0, c,", Verdict.WRONG, "The first image in place of every image"),
            new WrongFile("1.11", "lesson01_convolution/Im2col.java", ".plusColumn(biases.transpose())",
                    "", Verdict.WRONG, "The biases were forgotten"),
            new WrongFile("1.12", "lesson01_convolution/Im2col.java", "images.get(n, c, y + ky, x + kx) + columns.get(row, column)",
                    "columns.get(row, column)", Verdict.WRONG, "Set where it should add"),
            new WrongFile("1.13", "lesson01_convolution/Convolution3D.java", "volume[z + kz]",
                    "volume[kz]", Verdict.WRONG, "The filter does not move through the depth"),
            new WrongFile("1.14", "lesson01_convolution/Counting.java", "(long) channels",
                    "channels", Verdict.WRONG, "An int that overflows"),
            new WrongFile("1.15", "lesson01_convolution/WeightMatrix.java", "(y + ky) * width",
                    "(y + ky) * outputWidth", Verdict.WRONG, "The width of the map taken for the width of the image"),
            new WrongFile("1.P2", "lesson01_convolution/Predictions.java", "return 40",
                    "return 36", Verdict.WRONG, "The biases were forgotten"));

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> every_wrong_file_fails_its_own_exercise_with_the_right_words() {
        return WRONG_FILES.stream().map(wrong -> DynamicTest.dynamicTest(wrong.exercise() + " " + wrong.words(), () -> {
            Path solution = Checks.root().resolve("solutions/src/main/java").resolve(wrong.file());
            Path sources = Files.createTempDirectory(scratch, "sources");
            copyLesson(solution.getParent(), sources);
            String text = Files.readString(solution);
            assertThat(text.split(java.util.regex.Pattern.quote(wrong.right()), -1))
                    .as("how often \"" + wrong.right() + "\" stands in " + wrong.file()).hasSize(2);
            Files.writeString(sources.resolve(solution.getFileName()), text.replace(wrong.right(), wrong.wrong()));

            List<Catalogue.Entry> exercise = Checks.exercises(wrong.exercise());
            Report report = Checks.run(exercise, sources, Files.createTempDirectory(scratch, "classes"));
            ExerciseResult result = report.of(exercise.get(0).id()).orElseThrow();
            assertThat(result.verdict()).as(result.message()).isEqualTo(wrong.verdict());
            assertThat(result.message().replaceAll("\\s+", " ")).contains(wrong.words());
            assertThat(result.message()).contains("./workbook hint " + wrong.exercise());
        }));
    }

    private static void copyLesson(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
