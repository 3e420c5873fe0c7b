package grader.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.WorkbookException;

class SubmissionsTest {

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    @Test
    void folders_and_archives_are_submissions_of_those_after_whom_they_are_called() {
        desk.put("Anna Smith/Adding.java", "");
        desk.put("ben.ZIP", "");
        desk.put("chris.tar.gz", "");
        desk.put("dora.v2.tgz", "");
        desk.put("emil.tar", "");
        Submissions submissions = Submissions.in(folder);
        assertThat(submissions.arrived()).extracting(Arrived::student).containsExactly("Anna Smith", "ben", "chris", "dora.v2", "emil");
        assertThat(submissions.arrived()).extracting(Arrived::form).containsExactly(Arrived.Form.FOLDER, Arrived.Form.ZIP,
                Arrived.Form.TAR_GZ, Arrived.Form.TGZ, Arrived.Form.TAR);
        assertThat(submissions.others()).isEmpty();
    }

    @Test
    void what_systems_leave_behind_is_not_mentioned() throws IOException {
        for (String name : new String[] {".DS_Store", "Thumbs.db", "desktop.ini", "._ben.zip", ".zip"}) {
            desk.put(name, "");
        }
        Files.createDirectory(folder.resolve("__MACOSX"));
        assertThat(Submissions.in(folder).arrived()).isEmpty();
        assertThat(Submissions.in(folder).others()).isEmpty();
    }

    @Test
    void anything_else_is_listed_with_a_sentence() {
        desk.put("grades.csv", "");
        desk.put("ben.rar", "");
        assertThat(Submissions.in(folder).arrived()).isEmpty();
        assertThat(Submissions.in(folder).others()).containsExactly(
                "ben.rar is not a submission: expected a folder, or an archive that ends in .zip, .tar, .tar.gz or .tgz.",
                "grades.csv is not a submission: expected a folder, or an archive that ends in .zip, .tar, .tar.gz or .tgz.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_is_no_submission_wherever_it_leads() throws IOException {
        desk.put("anna/Adding.java", "");
        desk.put("ben.zip", "");
        Files.createSymbolicLink(folder.resolve("carl"), folder.resolve("anna"));
        Files.createSymbolicLink(folder.resolve("dora.zip"), folder.resolve("ben.zip"));
        assertThat(Submissions.in(folder).arrived()).extracting(Arrived::student).containsExactly("anna", "ben");
        assertThat(Submissions.in(folder).others()).hasSize(2);
    }

    @Test
    void two_submissions_of_one_student_are_an_error_that_names_both() {
        desk.put("anna/Adding.java", "");
        desk.put("Anna.zip", "");
        assertThatThrownBy(() -> Submissions.in(folder)).isInstanceOf(WorkbookException.class)
                .hasMessage("Two submissions are of one student: Anna.zip and anna in " + folder + "; rename one, or take it away.");
    }

    @Test
    void a_letter_with_dots_is_the_same_letter_however_a_system_writes_it() {
        desk.put("Ju\u0308rgen.tar", "");
        assertThat(Submissions.in(folder).arrived()).extracting(Arrived::student).containsExactly("J\u00fcrgen");
        desk.put("j\u00fcrgen.zip", "");
        assertThatThrownBy(() -> Submissions.in(folder)).hasMessageStartingWith("Two submissions are of one student: ");
    }

    @Test
    void a_place_that_is_no_folder_is_an_error_that_says_what_it_is() {
        assertThatThrownBy(() -> Submissions.in(folder.resolve("none"))).isInstanceOf(WorkbookException.class)
                .hasMessage("The submissions are expected in a folder, but " + folder.resolve("none") + " does not exist.");
        Path file = desk.put("ben.zip", "");
        assertThatThrownBy(() -> Submissions.in(file)).hasMessage("The submissions are expected in a folder, but " + file + " is a file.");
        assertThatThrownBy(() -> Submissions.only(desk.put("ben.txt", ""))).isInstanceOf(WorkbookException.class)
                .hasMessageEndingWith("ben.txt is neither.");
        assertThat(Submissions.only(file).student()).isEqualTo("ben");
    }
}
