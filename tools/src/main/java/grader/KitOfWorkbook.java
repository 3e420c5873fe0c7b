package grader;

import check.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import runner.Compiler;
import runner.DoesNotCompile;
import runner.Turn;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * Makes the {@link Kit} of a workbook's folders: compiles the reference, each lesson against the reference of those before
 * it, and the checks against the reference. What has not changed is not compiled again. The class files are in
 * {@code .workbook/kit}, apart from those that a student's check makes at the same time.
 */
public final class KitOfWorkbook {

    private static final String ORACLES = "definitions";
    private static final Pattern LESSON = Pattern.compile("(lesson\\d+_\\w+|" + ORACLES + ")/.*");
    /** A class of each library that lessons may use. */
    private static final List<String> LESSON_LIBRARIES = List.of("matrix/Matrix.class", "datasets/DrawnDigits.class",
            "org/ejml/data/DMatrixRMaj.class", "org/ejml/dense/row/CommonOps_DDRM.class", "org/knowm/xchart/XYChart.class");

    private final WorkbookFolders folders;
    private final Path classes;

    private KitOfWorkbook(WorkbookFolders folders) {
        this.folders = folders;
        this.classes = folders.notes().resolve("kit");
    }

    /**
     * Returns the kit, compiled.
     *
     * @throws WorkbookException if this copy of the workbook has no solutions, or does not compile
     */
    public static Kit of(WorkbookFolders folders) {
        return new KitOfWorkbook(folders).make();
    }

    private Kit make() {
        Path solutions = folders.solutionSources().orElseThrow(() -> new WorkbookException(
                "This copy of the workbook has no solutions, so there is nothing to grade with: grade with the whole workbook, or with --kit."));
        List<Path> program = ClassPath.ofThisProgram();
        List<Path> platform = program.stream().filter(Files::exists).filter(place -> !holdsLessons(place)).toList();
        List<Path> libraries = platform.stream().filter(place -> LESSON_LIBRARIES.stream().anyMatch(file -> holds(place, file))).toList();
        Kit kit = new Kit(platform, libraries, classes.resolve("checks"), classes.resolve("reference"), solutions, folders.lessonSources());
        try (Turn mine = Turn.with(classes)) {
            compile(kit);
        }
        return kit;
    }

    private void compile(Kit kit) {
        Path checks = folders.checkSources();
        compile(checks.resolve(ORACLES), kit.definitions(), kit.platform());
        List<Path> reference = new ArrayList<>();
        for (Lesson lesson : folders.allLessons()) {
            String name = lesson.packageName();
            compile(kit.referenceSource().resolve(name), kit.reference(name), with(kit.libraries(), reference));
            reference.add(kit.reference(name));
            List<Path> used = with(kit.platform(), reference);
            used.add(kit.definitions());
            compile(checks.resolve(name), kit.checks(name), used);
        }
    }

    private static List<Path> with(List<Path> libraries, List<Path> lessons) {
        List<Path> all = new ArrayList<>(libraries);
        all.addAll(lessons);
        return all;
    }

    private static void compile(Path sources, Path place, List<Path> classPath) {
        try {
            Compiler.compile(sources, place, classPath);
        } catch (DoesNotCompile broken) {
            throw new WorkbookException("A part of the workbook itself does not compile:\n" + broken.getMessage());
        }
    }

    /** Returns whether a folder or jar of the class path holds lessons, whoever wrote them, or checks: a worker must not find those there. */
    private static boolean holdsLessons(Path place) {
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> packages = Files.list(place)) {
                    return packages.anyMatch(folder -> LESSON.matcher(folder.getFileName() + "/").matches());
                }
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return jar.stream().map(ZipEntry::getName).anyMatch(name -> LESSON.matcher(name).matches());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class path names " + place + ", which cannot be read.", unreadable);
        }
    }

    private static boolean holds(Path place, String file) {
        if (Files.isDirectory(place)) {
            return Files.exists(place.resolve(file));
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.getEntry(file) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class path names " + place + ", which cannot be read.", unreadable);
        }
    }
}
