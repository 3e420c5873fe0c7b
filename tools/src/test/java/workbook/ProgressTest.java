package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    @TempDir
    private Path root;

    @Test
    void atFirstNothingIsSolved() {
        Progress progress = Progress.load(root);
        assertThat(progress.passed("1.4")).isFalse();
        assertThat(progress.status("1.4")).isEqualTo(ExerciseStatus.TODO);
        assertThat(progress.points("1.4")).isZero();
        assertThat(progress.hintsShown("1.4")).isZero();
        assertThat(progress.exercises()).isEmpty();
        assertThat(progress.problems()).isEmpty();
    }

    @Test
    void whatIsSavedIsThereAgain() {
        Progress progress = Progress.load(root);
        progress.record("1.4", ExerciseStatus.PASSED, 9);
        progress.record("1.5", ExerciseStatus.FAILED, 0);
        progress.recordHint("1.5");
        progress.recordHint("1.5");
        progress.save();

        Progress again = Progress.load(root);
        assertThat(again.passed("1.4")).isTrue();
        assertThat(again.points("1.4")).isEqualTo(9);
        assertThat(again.status("1.5")).isEqualTo(ExerciseStatus.FAILED);
        assertThat(again.hintsShown("1.5")).isEqualTo(2);
    }

    @Test
    void theFileCanBeReadByAnyone() throws IOException {
        Progress progress = Progress.load(root);
        progress.record("1.10", ExerciseStatus.TODO, 0);
        progress.record("1.P1", ExerciseStatus.PASSED, 3);
        progress.record("1.2", ExerciseStatus.PASSED, 1);
        progress.recordHint("1.2");
        progress.save();
        assertThat(Files.readString(root.resolve(".workbook/progress.txt"))).isEqualTo("""
                # Which exercises are solved, and how many hints were shown.
                # This file may be deleted: the next check finds out again, and the hints begin anew.
                1.2     passed  1 point  1 hint
                1.10    todo  0 points  0 hints
                1.P1    passed  3 points  0 hints
                """);
    }

    @Test
    void recordingBeforeSavingIsSeenAtOnce() {
        Progress progress = Progress.load(root);
        progress.recordHint("1.4");
        progress.record("1.4", ExerciseStatus.PASSED, 9);
        assertThat(progress.hintsShown("1.4")).isEqualTo(1);
        assertThat(progress.passed("1.4")).isTrue();
        assertThat(root.resolve(".workbook")).doesNotExist();
    }

    @Test
    void anExerciseThatFailsAgainIsNoLongerPassed() {
        Progress progress = Progress.load(root);
        progress.record("1.4", ExerciseStatus.PASSED, 9);
        progress.save();
        progress.record("1.4", ExerciseStatus.FAILED, 0);
        progress.save();
        assertThat(Progress.load(root).passed("1.4")).isFalse();
    }

    @Test
    void aDamagedLineIsReportedOnceAndTheOthersCount() throws IOException {
        write("1.4 passed 9 points 2 hints\n1.5 pas\u0000sed\n\n# a comment\n1.6 failed 0 points 1 hint\n");
        Progress progress = Progress.load(root);
        assertThat(progress.problems()).containsExactly("progress.txt, line 2: \"1.4 passed 9 points 2 hints\""
                + " or the like was expected, but \"1.5 pas\u0000sed\" was found; the line is left out.");
        assertThat(progress.hintsShown("1.4")).isEqualTo(2);
        assertThat(progress.status("1.6")).isEqualTo(ExerciseStatus.FAILED);
        progress.save();
        assertThat(Progress.load(root).problems()).isEmpty();
        assertThat(Progress.load(root).hintsShown("1.4")).isEqualTo(2);
    }

    @Test
    void unknownExercisesAreKept() throws IOException {
        write("77.P9 passed 5 points 0 hints\nextra-1 todo 0 points 4 hints\n");
        Progress progress = Progress.load(root);
        progress.recordHint("1.1");
        progress.save();
        assertThat(Progress.load(root).exercises()).containsExactly("1.1", "77.P9", "extra-1");
        assertThat(Progress.load(root).hintsShown("extra-1")).isEqualTo(4);
    }

    @Test
    void twoWindowsDoNotUndoEachOther() {
        Progress watching = Progress.load(root);
        Progress hinting = Progress.load(root);
        hinting.recordHint("1.4");
        hinting.save();
        watching.record("1.4", ExerciseStatus.FAILED, 0);
        watching.recordHint("1.5");
        watching.save();
        assertThat(watching.hintsShown("1.4")).isEqualTo(1);
        hinting.recordHint("1.4");
        hinting.save();
        assertThat(hinting.status("1.4")).isEqualTo(ExerciseStatus.FAILED);
        assertThat(Progress.load(root).hintsShown("1.4")).isEqualTo(2);
        assertThat(Progress.load(root).hintsShown("1.5")).isEqualTo(1);
    }

    @Test
    void savingTwiceCountsAHintOnce() {
        Progress progress = Progress.load(root);
        progress.recordHint("1.4");
        progress.save();
        progress.save();
        assertThat(Progress.load(root).hintsShown("1.4")).isEqualTo(1);
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws IOException {
        Progress progress = Progress.load(root);
        progress.recordHint("1.4");
        progress.save();
        Files.delete(root.resolve(".workbook/progress.txt"));
        progress.record("1.4", ExerciseStatus.PASSED, 9);
        progress.save();
        assertThat(Progress.load(root).passed("1.4")).isTrue();
    }

    @RepeatedTest(30)
    void noFileWhateverCrashesIt(RepetitionInfo seed) throws IOException {
        byte[] bytes = new byte[200];
        new Random(seed.getCurrentRepetition()).nextBytes(bytes);
        Files.createDirectories(root.resolve(".workbook"));
        Files.write(root.resolve(".workbook/progress.txt"), bytes);
        assertThatCode(() -> Progress.load(root).save()).doesNotThrowAnyException();
        assertThat(Progress.load(root).problems()).isEmpty();
    }

    @Test
    void aFolderInThePlaceOfTheFileIsAProblemNotACrash() throws IOException {
        Path file = Files.createDirectories(root.resolve(".workbook/progress.txt/inside")).getParent();
        Progress progress = Progress.load(root);
        assertThat(progress.problems()).singleElement().asString()
                .startsWith("The file " + file + " cannot be read (");
        assertThatThrownBy(progress::save).isInstanceOf(WorkbookException.class)
                .hasMessageStartingWith("The file " + file + " cannot be written (");
    }

    @Test
    void whatCannotBeALineIsRefused() {
        Progress progress = Progress.load(root);
        assertThatThrownBy(() -> progress.record("1 4", ExerciseStatus.PASSED, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An exercise is called by one word such as 1.4, but \"1 4\" was given.");
        assertThatThrownBy(() -> progress.recordHint("")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An exercise is called by one word such as 1.4, but \"\" was given.");
        assertThatThrownBy(() -> progress.record("1.4", ExerciseStatus.PASSED, -1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Exercise 1.4 cannot earn -1 points; at least 0 were expected.");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(root.resolve(".workbook"));
        Files.writeString(root.resolve(".workbook/progress.txt"), text);
    }
}
