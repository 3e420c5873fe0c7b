package bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.WorkbookException;

/** Measures the convolution of a small workbook, which has lesson 1 only. */
class MeasuringJvmTest {

    private static final String LESSON = "src/main/java/lesson01_convolution/";

    @TempDir
    private Path root;

    private final String before = System.getProperty("workbook.root");

    @BeforeEach
    void aWorkbook() throws IOException {
        write("pom.xml", "<project/>");
        write("lessons/" + LESSON + "README.md", "# Lesson 1: Convolution\n");
        write("lessons/" + LESSON + "Channels.java", channels("throw new matrix.Todo(\"1.7\");"));
        write("solutions/" + LESSON + "Channels.java", channels("System.out.println(\"not an answer\"); return images;"));
        System.setProperty("workbook.root", root.toString());
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty("workbook.root");
        } else {
            System.setProperty("workbook.root", before);
        }
    }

    private static String channels(String body) {
        return "package lesson01_convolution;\npublic final class Channels {\n    public static matrix.Tensor forward(matrix.Tensor images,"
                + " matrix.Tensor filters, matrix.Matrix biases) {\n        " + body + "\n    }\n}\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void measures_round_after_round_whatever_the_code_prints() {
        try (MeasuringJvm jvm = new MeasuringJvm("reference, loops", Task.LOOPS, false, "plain", 1)) {
            jvm.warmUp(0);
            jvm.round(0);
            jvm.round(0.01);
            assertThat(jvm.rate()).isPositive().isFinite();
            assertThat(jvm.losses()).containsExactly(0, 0);
        }
    }

    @Test
    void says_in_a_sentence_that_the_code_cannot_be_measured() {
        try (MeasuringJvm jvm = new MeasuringJvm("yours, loops", Task.LOOPS, true, "plain", 1)) {
            assertThatThrownBy(() -> jvm.round(0)).isInstanceOf(WorkbookException.class)
                    .hasMessageStartingWith("The JVM that was to measure \"yours, loops\" ended early: either the code threw");
        }
    }

    @Test
    void a_lap_is_run_at_least_once_and_counted() {
        int[] laps = new int[1];
        Lap lap = () -> laps[0]++;
        assertThat(lap.perSecond(0)).isPositive();
        assertThat(laps[0]).isEqualTo(1);
        lap.perSecond(0.01);
        assertThat(laps[0]).isGreaterThan(2);
    }

    @Test
    void the_median_is_the_one_in_the_middle() {
        assertThat(MeasuringJvm.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(MeasuringJvm.median(List.of(4.0, 1.0))).isEqualTo(4);
    }
}
