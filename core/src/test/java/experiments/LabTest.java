package experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charts.HeatMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Lab lab(boolean terminal) {
        return new Lab(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, folder);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void anExperimentChoosesItsSeedAndRestartsUnlessOthersAreAskedFor() {
        assertThat(lab(false).seed(3)).isEqualTo(3);
        assertThat(lab(false).withSeed(-7).seed(3)).isEqualTo(-7);
        assertThat(lab(false).restarts(20)).isEqualTo(20);
        assertThat(lab(false).withRestarts(2).restarts(20)).isEqualTo(2);
        assertThatThrownBy(() -> lab(false).withRestarts(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An experiment starts at least once, not 0 times.");
        assertThat(lab(false).epochs(6)).isEqualTo(6);
        assertThat(lab(false).withEpochs(1).epochs(6)).isEqualTo(1);
        assertThatThrownBy(() -> lab(false).withEpochs(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An experiment trains for at least 1 epoch, not 0.");
    }

    @Test
    void aParagraphIsBrokenBetweenWordsIntoLinesOfAtMost100() {
        lab(false).say("word ".repeat(41));

        assertThat(printed()).isEqualTo("\n" + "word ".repeat(20).strip() + "\n" + "word ".repeat(20).strip() + "\nword\n");
    }

    @Test
    void valuesGoIntoTheirPlacesAndAPercentSignWithoutValuesStays() {
        lab(false).say("%d of %s", 3, "20");
        lab(false).say("100 %");

        assertThat(printed()).isEqualTo("\n3 of 20\n\n100 %\n");
    }

    @Test
    void aPictureIsSavedAndItsPlaceSaid() {
        lab(false).draw("weights", HeatMap.of(Matrix.identity(3)));

        assertThat(folder.resolve("weights.png")).isNotEmptyFile();
        assertThat(printed()).contains("Picture: ").contains("weights.png");
    }

    @Test
    void nobodyWatchesAFileSoNoBarIsPrintedThere() {
        try (Progress progress = lab(false).progress("training", 2)) {
            progress.step();
        }

        assertThat(printed()).isEmpty();
    }

    @Test
    void theBarStaysOnItsLineAndLeavesItEmpty() {
        try (Progress progress = lab(true).progress("training", 2)) {
            progress.step();
            progress.step();
            progress.step(); // one too many does not go beyond the end
        }

        assertThat(printed()).doesNotContain("\n").contains("\r" + "█".repeat(15) + "░".repeat(15) + " 1 of 2 · training")
                .contains("\r" + "█".repeat(30) + " 2 of 2 · training").endsWith("\r" + " ".repeat(48) + "\r");
    }

    @Test
    void anExperimentHasANameThatCanBeTyped() {
        assertThat(new Experiment("task3", "Why?", lab -> lab.say("so")).name()).isEqualTo("task3");
        assertThatThrownBy(() -> new Experiment("Task 3", "Why?", lab -> { })).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An experiment's name is of small letters, digits and hyphens, unlike \"Task 3\".");
        assertThatThrownBy(() -> new Experiment("task3", " ", lab -> { })).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The experiment task3 needs a question.");
    }
}
