package charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

    @TempDir
    private Path folder;

    private final Chart chart = HeatMap.of(Matrix.of("1 2; 3 4")).title("Saved").numbers();

    @Test
    void theSavedFileHoldsThePicturePixelByPixel() throws IOException {
        Path file = folder.resolve("picture.png");
        assertThat(chart.save(file)).isEqualTo(file);
        BufferedImage drawn = chart.image();
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(read.getHeight()).isEqualTo(drawn.getHeight());
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                assertThat(read.getRGB(x, y)).isEqualTo(drawn.getRGB(x, y));
            }
        }
    }

    @Test
    void missingFoldersAreMadeAndNothingElseIsLeftThere() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("picture.PNG");
        chart.save(file);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anOlderFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");
        chart.save(file);
        assertThat(ImageIO.read(file.toFile())).isNotNull();
    }

    @Test
    void aChartThatCannotBeDrawnLeavesTheOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "old");
        assertThatThrownBy(() -> LineChart.titled("empty").save(file)).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        Path unmade = folder.resolve("none").resolve("picture.png");
        assertThatThrownBy(() -> LineChart.titled("empty").save(unmade)).isInstanceOf(IllegalStateException.class);
        assertThat(unmade.getParent()).doesNotExist();
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> chart.save(Path.of("picture.jpg"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A chart is saved as PNG, so the name of its file ends in .png, unlike picture.jpg.");
        assertThatThrownBy(() -> chart.save(null)).hasMessage("save: the file is null.");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Path occupied = Files.createDirectory(folder.resolve("folder.png"));
        assertThatThrownBy(() -> chart.save(occupied)).isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The chart could not be saved as " + occupied + ": ")
                .hasMessageEndingWith("there is a folder of that name");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> chart.save(file.resolve("picture.png"))).isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The chart could not be saved as ");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(occupied, file);
        }
    }

    @Test
    void withoutADisplayAWindowIsRefusedInOneSentence() {
        assumeTrue(GraphicsEnvironment.isHeadless());
        assertThatThrownBy(chart::show).isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no display to open a window on; save(path) writes the picture to a file.");
    }
}
