package explore;

import check.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookFolders;

/**
 * What a JShell on a lesson needs, in a folder of its own below {@code .workbook}: the lesson's classes, the tour laid out,
 * and what JShell reads first. All of it may be deleted.
 */
public final class LessonShell {

    private final WorkbookFolders folders;
    private final Lesson lesson;
    private final Path folder;

    /** Makes nothing yet. */
    public LessonShell(WorkbookFolders folders, Lesson lesson) {
        this.folders = folders;
        this.lesson = lesson;
        this.folder = folders.notes().resolve("jshell").resolve(lesson.packageName());
    }

    /**
     * Compiles the student's lesson, if it was edited, and lays its classes and those of the lessons before it out.
     *
     * @throws DoesNotCompile if it does not compile; the classes from before then stay
     */
    public void compile() throws DoesNotCompile {
        new Workshop(folders).copyClasses(lesson, classes());
    }

    /** Returns what is said of a lesson that does not compile. */
    public String doesNotCompile(DoesNotCompile broken) {
        return "Lesson " + lesson.number() + " · " + lesson.title() + " does not compile:\n\n" + broken.getMessage();
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    /** Returns the class path of the lesson, as this system's programs want it. Nothing of the workbook's own tools is in it. */
    public String classPath() {
        return new Workshop(folders).lessonLibraries().stream().map(place -> File.pathSeparator + place.toAbsolutePath())
                .collect(Collectors.joining("", classes().toString(), ""));
    }

    /** Returns the class path of a JShell that walks the tour, too. */
    public String classPathWithTools() {
        return ClassPath.ofThisProgram().stream().map(place -> File.pathSeparator + place).collect(Collectors.joining("", classes().toString(), ""));
    }

    private Path stops() {
        return folder.resolve("tour");
    }

    /** Returns the file to open for the next stop of the tour. */
    public Path nextStop() {
        return folders.notes().resolve("tour" + lesson.number());
    }

    /**
     * Puts the first stop of the tour in place. Returns a sentence if there is no tour to walk.
     *
     * @param columns how many characters a line of the terminal holds
     */
    public Optional<String> beginTour(int columns) {
        Path tour = lesson.folder().resolve("explore.jsh");
        try {
            Walk.begin(Tour.parse(Files.readString(tour)), columns, stops(), nextStop());
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("The tour " + folders.display(tour) + " cannot be read, so there is none to open.");
        } catch (IllegalArgumentException broken) {
            return Optional.of("The tour " + folders.display(tour) + " cannot be walked: " + broken.getMessage());
        }
    }

    /** Returns the system properties that tell a JShell where the tour is. */
    public Map<String, String> properties() {
        return Map.of(Walk.FOLDER, stops().toString(), Walk.NEXT, nextStop().toString());
    }

    /** Writes what JShell reads first, the imports, and returns the file. */
    public Path startup() {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("startup.jsh"), """
                    import charts.*;
                    import static charts.Sketch.*;
                    import datasets.*;
                    import matrix.*;
                    import %s.*;
                    """.formatted(lesson.packageName()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written to.", unwritable);
        }
    }
}
