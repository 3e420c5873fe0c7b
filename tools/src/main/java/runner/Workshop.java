package runner;

import check.Catalogue;
import check.LessonLoader;
import check.Report;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * Compiles lessons and their checks on their own, each lesson apart from the others, and runs checks on them.
 * A lesson that does not compile so stands in nobody's way: for every lesson but the one that is checked the reference
 * is taken, and where a copy of the workbook has no solutions, the student's own code.
 *
 * <p>The class files are kept in {@code .workbook/classes} and made again when something they depend on has changed.
 */
public final class Workshop {

    private static final String ORACLES = "definitions"; // the package of the checks' own slow versions

    private final WorkbookFolders folders;
    private final Path classes;
    private final List<Path> libraries; // what this JVM runs on: core, datasets, tools and their libraries

    /** Works on the given workbook. */
    public Workshop(WorkbookFolders folders) {
        this.folders = folders;
        this.classes = folders.notes().resolve("classes");
        this.libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
    }

    /** Returns all exercises. Compiles the checks if need be. @throws WorkbookException if the checks do not compile */
    public Catalogue catalogue() {
        for (Lesson lesson : folders.allLessons()) {
            compileChecks(lesson);
        }
        return Catalogue.scan(checks());
    }

    /**
     * Checks exercises of one lesson on the student's code.
     *
     * @throws DoesNotCompile if the student's files of this lesson do not compile
     */
    public Report check(Lesson lesson, List<Catalogue.Entry> exercises) throws DoesNotCompile {
        compileChecks(lesson);
        try (LessonLoader loader = loader(lesson, false)) {
            return CheckRunner.run(exercises, loader);
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /**
     * Returns a loader of a lesson's classes: the student's, or the reference's; the other lessons come from the reference.
     *
     * @param reference whether to take the reference for this lesson, too
     * @throws DoesNotCompile    if the student's files of this lesson do not compile
     * @throws WorkbookException if the reference is asked for and there is none
     */
    public LessonLoader loader(Lesson lesson, boolean reference) throws DoesNotCompile {
        List<Path> places = new ArrayList<>();
        if (!reference) {
            places.add(compileStudents(lesson));
        } else if (folders.solutionSources().isEmpty()) {
            throw new WorkbookException("This copy of the workbook has no solutions, so there is no reference to take.");
        }
        places.addAll(others(lesson));
        if (reference) {
            places.add(compileReference(lesson));
        }
        places.add(checksOf(lesson.packageName()));
        places.add(checksOf(ORACLES));
        return new LessonLoader(places.stream().map(Workshop::url).toArray(URL[]::new), Workshop.class.getClassLoader());
    }

    private Path compileStudents(Lesson lesson) throws DoesNotCompile {
        Path place = classes.resolve("student").resolve(lesson.packageName());
        Compiler.compile(lesson.folder(), place, with(others(lesson)));
        return place;
    }

    /** The classes of all lessons but this one: the reference's; without solutions the student's, as far as they compile. */
    private List<Path> others(Lesson lesson) {
        List<Path> places = new ArrayList<>();
        for (Lesson other : folders.allLessons()) {
            if (other.number() < lesson.number()) { // lessons build on earlier ones only
                referenceOrElseStudents(other).ifPresent(places::add);
            }
        }
        return places;
    }

    private Optional<Path> referenceOrElseStudents(Lesson lesson) {
        if (folders.solutionSources().isPresent()) {
            return Optional.of(compileReference(lesson));
        }
        try {
            return Optional.of(compileStudents(lesson));
        } catch (DoesNotCompile unusable) {
            return Optional.empty();
        }
    }

    private Path compileReference(Lesson lesson) {
        Path place = classes.resolve("reference").resolve(lesson.packageName());
        compileOwn(folders.solutionSources().orElseThrow().resolve(lesson.packageName()), place, with(others(lesson)));
        return place;
    }

    private void compileChecks(Lesson lesson) {
        Path sources = folders.tests().resolve(Path.of("src", "test", "java"));
        compileOwn(sources.resolve(ORACLES), checksOf(ORACLES), libraries);
        List<Path> places = with(others(lesson));
        places.add(checksOf(ORACLES));
        referenceOrElseStudents(lesson).ifPresent(places::add);
        compileOwn(sources.resolve(lesson.packageName()), checksOf(lesson.packageName()), places);
    }

    private Path checks() {
        return classes.resolve("checks");
    }

    private Path checksOf(String packageName) {
        return checks().resolve(packageName);
    }

    /** Compiles what is not the student's; that it does not compile is not theirs to mend. */
    private static void compileOwn(Path sources, Path place, List<Path> classPath) {
        try {
            Compiler.compile(sources, place, classPath);
        } catch (DoesNotCompile broken) {
            throw new WorkbookException("A part of the workbook itself does not compile:\n" + broken.getMessage());
        }
    }

    private List<Path> with(List<Path> places) {
        List<Path> all = new ArrayList<>(libraries);
        all.addAll(places);
        return all;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
