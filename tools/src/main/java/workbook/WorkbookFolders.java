package workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the parts of the workbook are. The root folder is the one that holds {@code lessons/} and {@code pom.xml}; the
 * lessons are found by listing {@code lessons/src/main/java}, so that there is no list to forget one in.
 */
public final class WorkbookFolders {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Path root;

    private WorkbookFolders(Path root) {
        this.root = root;
    }

    /**
     * Finds the workbook: the folder that the system property {@code workbook.root} names, else the working directory
     * or the nearest folder above it that holds {@code lessons/} and {@code pom.xml}.
     *
     * @throws WorkbookException if there is none
     */
    public static WorkbookFolders find() {
        String property = System.getProperty("workbook.root", "");
        return property.isBlank() ? above(Path.of("")) : of(Path.of(property));
    }

    /** Returns the workbook in the given root folder. @throws WorkbookException if the folder is not a workbook */
    public static WorkbookFolders of(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        if (!isWorkbook(absolute)) {
            throw new WorkbookException("The folder " + absolute
                    + " is not the workbook: lessons/ and pom.xml are expected in it.");
        }
        return new WorkbookFolders(absolute);
    }

    /** Returns the workbook that holds the given folder. @throws WorkbookException if none does */
    static WorkbookFolders above(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path candidate = start; candidate != null; candidate = candidate.getParent()) {
            if (isWorkbook(candidate)) {
                return new WorkbookFolders(candidate);
            }
        }
        throw new WorkbookException("No workbook was found: neither " + start
                + " nor a folder above it holds lessons/ and pom.xml.");
    }

    /** Returns the root folder, absolute. */
    public Path root() {
        return root;
    }

    /** Returns the module with the student's code. */
    public Path lessons() {
        return root.resolve("lessons");
    }

    /** Returns the module with the reference solutions; a release may come without it. */
    public Optional<Path> solutions() {
        return Optional.of(root.resolve("solutions")).filter(Files::isDirectory);
    }

    /** Returns the module with the checks. The folder need not exist. */
    public Path tests() {
        return root.resolve("tests");
    }

    /** Returns the folder of the checks' packages. It need not exist. */
    public Path checkSources() {
        return tests().resolve(Path.of("src", "test", "java"));
    }

    /** Returns the folder of the checks' packages as class files, if this copy of the workbook has the checks compiled only. */
    public Optional<Path> compiledChecks() {
        return Optional.of(tests().resolve("classes")).filter(Files::isDirectory);
    }

    /** Returns the folder for what the workbook notes for itself: progress and backups. The folder need not exist. */
    public Path notes() {
        return root.resolve(".workbook");
    }

    /** Returns the folder of the student's packages. */
    public Path lessonSources() {
        return lessons().resolve(SOURCES);
    }

    /** Returns the folder of the solutions' packages, if this copy of the workbook has them. */
    public Optional<Path> solutionSources() {
        return solutions().map(module -> module.resolve(SOURCES));
    }

    /**
     * Returns where a lesson's reasons are, beside its solutions, if this copy of the workbook has them. The file need
     * not exist.
     */
    public Optional<Path> reasons(Lesson lesson) {
        return solutionSources().map(sources -> sources.resolve(lesson.packageName()).resolve("reasons.md"));
    }

    /** Returns a path below the root as a reader writes it: relative, with slashes. */
    public String display(Path path) {
        Path shown = path.startsWith(root) ? root.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** Returns the lessons in their order; empty if there are none. */
    public List<Lesson> allLessons() {
        return Lesson.allIn(lessonSources());
    }

    /**
     * Returns the lesson of a number ({@code 1}, {@code 01}), a name ({@code convolution}) or a folder
     * ({@code lesson01_convolution}), in capitals or not.
     *
     * @throws WorkbookException if there is none, or several; the sentence lists them
     */
    public Lesson find(String lesson) {
        Objects.requireNonNull(lesson, "A lesson is found by its number or name, but null was given.");
        String wanted = lesson.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        List<Lesson> found = allLessons().stream().filter(candidate -> isCalled(candidate, wanted)).toList();
        if (found.isEmpty()) {
            throw new WorkbookException(
                    "There is no lesson \"" + lesson.strip() + "\". Lessons: " + list(allLessons()) + ".");
        }
        if (found.size() > 1) {
            throw new WorkbookException("More than one lesson is called \"" + lesson.strip() + "\": " + list(found)
                    + "; give the name instead of the number.");
        }
        return found.get(0);
    }

    private static boolean isCalled(Lesson lesson, String wanted) {
        return wanted.equals(lesson.name().toLowerCase(Locale.ROOT))
                || wanted.equals(lesson.packageName().toLowerCase(Locale.ROOT))
                || wanted.matches("(lesson_?)?0*" + lesson.number());
    }

    private static String list(List<Lesson> lessons) {
        return lessons.isEmpty() ? "none" : lessons.stream().map(Lesson::toString).collect(Collectors.joining(", "));
    }

    private static boolean isWorkbook(Path folder) {
        return Files.isDirectory(folder.resolve("lessons")) && Files.isRegularFile(folder.resolve("pom.xml"));
    }
}
