package release;

import grader.Kit;
import java.nio.file.Path;
import java.util.Optional;
import workbook.TextFile;
import workbook.WorkbookFolders;

/**
 * Writes what an instructor hands out and uploads: {@code cnn-workbook.zip} for the students, {@code autograder.zip} for
 * Gradescope and GitHub, {@code classroom.yml} for GitHub.
 */
public final class Release {

    private final WorkbookFolders folders;
    private final Kit kit;
    private final ReleasedLessons lessons;

    /** @param kit the compiled workbook of {@code folders} */
    public Release(WorkbookFolders folders, Kit kit, ReleasedLessons lessons) {
        this.folders = folders;
        this.kit = kit;
        this.lessons = lessons;
    }

    /** Writes the students' copy. The same workbook gives the same bytes. */
    public Path writeStudentBundle(Path out, boolean withSolutions) {
        return write(out.resolve("cnn-workbook.zip"), StudentBundle.of(folders, kit, lessons, withSolutions).zip());
    }

    /**
     * Writes the autograder. The same workbook and the same seed give the same bytes.
     *
     * @param hidden a folder of checks that students do not get, with a folder of Java files for each lesson
     */
    public Path writeAutograder(Path out, Optional<Path> hidden, long seed) {
        Optional<Path> compiled = hidden.map(folder -> {
            Path place = folders.notes().resolve(Path.of("kit", "hidden"));
            HiddenChecks.compile(folder, kit, lessons.all(), place);
            return place;
        });
        return write(out.resolve("autograder.zip"), Autograder.of(folders, kit, lessons, compiled, seed).zip());
    }

    /** Writes the workflow that runs the autograder at GitHub. */
    public Path writeClassroomWorkflow(Path out) {
        return write(out.resolve("classroom.yml"), Autograder.resource("classroom.yml"));
    }

    private static Path write(Path file, byte[] content) {
        TextFile.replace(file, content);
        return file;
    }
}
