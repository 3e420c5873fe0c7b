package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchTest {

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setProperty(Sketch.FOLDER, folder.toString());
    }

    @AfterEach
    void goBack() {
        System.setOut(out);
        System.clearProperty(Sketch.FOLDER);
        System.clearProperty(Sketch.WINDOW);
        System.clearProperty(Sketch.COLOUR);
    }

    private String printed() {
        String text = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        printed.reset();
        return text;
    }

    private void assertDrawn(String name) {
        assertThat(folder.resolve(name)).isNotEmptyFile();
        assertThat(printed()).isEqualTo("The chart is in " + folder.resolve(name) + ".\n");
    }

    @Test
    void everythingThatHasNumbersBecomesAFileThatIsNamed() {
        Sketch.chart(Matrix.of("1 2; 3 -4"));
        assertDrawn("matrix-2x2.png");
        Sketch.chart(Matrix.of("1 2; 3 4"), Matrix.of("-1 2 3"));
        assertDrawn("matrices.png");
        Sketch.chart(Tensor.zeros(2, new Shape(3, 4, 5)));
        assertDrawn("tensor-2x3x4x5.png");
        Sketch.chart(1, 4, 9);
        assertDrawn("series.png");
        Sketch.chart(Math::tanh, -3, 3);
        assertDrawn("function.png");
    }

    @Test
    void aTitleNamesTheFileInLettersThatEverySystemTakes() {
        Sketch.chart("Filter 1: \"what\\it/sees\"?", Matrix.of("1 2"));
        assertDrawn("filter-1-what-it-sees.png");
        Sketch.chart("Größe", 1, 2);
        assertDrawn("größe.png");
        Sketch.chart("...", Math::sin, 0, 1);
        assertDrawn("function.png");
        Sketch.chart("by hand", HeatMap.of(Matrix.of("1 2")));
        assertDrawn("by-hand.png");
    }

    @Test
    void aTensorOfManyChannelsIsDrawnInPartAndThatIsSaid() {
        Sketch.chart(Tensor.zeros(65, new Shape(1, 2, 2)));
        assertThat(printed()).startsWith("Drawn are the first 64 of 65 channels.\nThe chart is in ");
        Sketch.picture(Tensor.zeros(13, new Shape(1, 2, 2)));
        assertThat(printed()).contains("sample 11, 2×2").doesNotContain("sample 12").endsWith("1 more; picture(x.channel(n, c)) shows one of them.\n");
    }

    @Test
    void whatCannotBeDrawnIsRefusedInOneSentence() {
        assertThatThrownBy(() -> Sketch.chart(Math::sin, 1, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chart: a curve goes from a number to a larger one, not from 1.0 to 1.0.");
        assertThatThrownBy(() -> Sketch.chart(Math::sin, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sketch.chart("none", new Matrix[0]))
                .hasMessage("chart: there is nothing to draw; give a matrix, a tensor, numbers or a function.");
        assertThatThrownBy(() -> Sketch.chart((Matrix) null)).hasMessage("chart: the matrix is null.");
        assertThatThrownBy(() -> Sketch.picture((Tensor) null)).hasMessage("picture: the tensor is null.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutADisplayAChartForAWindowBecomesAFile() {
        assumeTrue(GraphicsEnvironment.isHeadless());
        System.setProperty(Sketch.WINDOW, "true");
        Sketch.chart(Matrix.of("1 2"));
        assertThat(folder.resolve("matrix-1x2.png")).isNotEmptyFile();
        assertThat(printed()).isEqualTo("The chart is in " + folder.resolve("matrix-1x2.png") + ".\n"
                + "It is a file because there is no display to open a window on.\n");
    }

    @Test
    void picturesArePlainUnlessColoursAreAskedFor() {
        Sketch.picture(Matrix.of("0 1"));
        assertThat(printed()).isEqualTo("1×2\n  @@\nblank 0, @ 1\n");
        System.setProperty(Sketch.COLOUR, "true");
        Sketch.picture(Matrix.of("0 1"));
        assertThat(printed()).contains("▀").contains("\u001b[38;5;232");
    }

    @Test
    void theChannelsOfATensorAreNamed() {
        Sketch.picture(Tensor.of(Matrix.of("0 1"), Matrix.of("1 0")));
        assertThat(printed()).contains("channel 0, 1×2  channel 1, 1×2");
        Sketch.picture(Tensor.zeros(2, new Shape(2, 1, 1)));
        assertThat(printed()).contains("sample 1, channel 0, 1×1");
    }
}
