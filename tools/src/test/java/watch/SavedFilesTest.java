package watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which an editor saves. */
class SavedFilesTest {

    @TempDir
    Path folder;
    private Path file;
    private SavedFiles files;

    @BeforeEach
    void watchOneFile() throws IOException {
        file = Files.writeString(folder.resolve("Filter.java"), "class Filter {}");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        files = new SavedFiles(List.of(folder));
    }

    /** Looks until nothing moves any more, as the watching workbook does. */
    private Set<Path> changed() {
        files.changed(folder);
        return files.changed(folder);
    }

    @Test
    void nothing_is_reported_where_nothing_was_saved() {
        assertThat(changed()).isEmpty();
        assertThat(changed()).isEmpty();
    }

    @Test
    void a_file_that_is_written_again_is_reported_once() throws IOException {
        Files.writeString(file, "class Filter { int x; }");

        assertThat(changed()).containsExactly(file);
        assertThat(changed()).isEmpty();
    }

    @Test
    void saving_the_same_text_again_is_a_save() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));

        assertThat(changed()).containsExactly(file);
    }

    @Test
    void a_file_put_in_the_place_of_the_old_one_is_a_save() throws IOException {
        Path beside = Files.writeString(folder.resolve(".Filter.java.swp"), "class Filter {}");
        Files.setLastModifiedTime(beside, FileTime.fromMillis(3_000_000));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);

        assertThat(changed()).containsExactly(file);
    }

    @Test
    void a_deleted_and_a_new_file_are_reported() throws IOException {
        Files.delete(file);
        assertThat(changed()).containsExactly(file);

        Files.writeString(file, "class Filter {}");
        assertThat(changed()).containsExactly(file);
    }

    @Test
    void a_file_that_is_still_being_written_waits() throws IOException {
        Files.writeString(file, "class Fil");
        assertThat(files.changed(folder)).isEmpty();
        Files.writeString(file, "class Filter { int x; }");
        assertThat(files.changed(folder)).isEmpty();

        assertThat(files.changed(folder)).containsExactly(file);
    }

    @Test
    void other_files_and_those_of_an_editor_do_not_matter() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.writeString(folder.resolve(".#Filter.java"), "x");
        Files.writeString(folder.resolve("Filter.java~"), "x");

        assertThat(changed()).isEmpty();
    }

    @Test
    void a_folder_that_goes_and_comes_back_does_no_harm() throws IOException {
        Files.delete(file);
        Files.delete(folder);
        assertThat(changed()).isEmpty();
        Files.createDirectory(folder);
        Files.writeString(file, "class Filter { int y; }");

        assertThat(changed()).containsExactly(file);
    }

    @Test
    void what_is_saved_in_another_folder_is_noticed_in_its_turn() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path third = Files.createDirectories(folder.resolve("third"));
        files = new SavedFiles(List.of(folder, other, third));
        Path there = Files.writeString(other.resolve("Filter.java"), "class Filter {}");

        Set<Path> saved = Set.of();
        for (int look = 0; look < 5 && saved.isEmpty(); look++) {
            saved = files.changed(folder);
        }
        assertThat(saved).containsExactly(there);
    }

    @Test
    void what_is_saved_together_in_several_folders_is_returned_together() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path third = Files.createDirectories(folder.resolve("third"));
        files = new SavedFiles(List.of(folder, other, third));
        Set<Path> written = Set.of(file, Files.writeString(other.resolve("A.java"), "class A {}"),
                Files.writeString(third.resolve("B.java"), "class B {}"));
        Files.writeString(file, "class Filter { int x; }");

        Set<Path> saved = Set.of();
        for (int look = 0; look < 5 && saved.isEmpty(); look++) {
            saved = files.changed(folder);
        }
        assertThat(saved).isEqualTo(written);
    }
}
