package runner;

import check.Catalogue;
import check.ClassPath;
import check.Commands;
import check.LessonLoader;
import check.Report;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.ExerciseId;
import workbook.Lesson;
import workbook.Progress;
import workbook.ReadmeExercises;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * Compiles lessons and their checks on their own, each lesson apart from the others, and runs checks on them.
 * A lesson that does not compile so stands in nobody's way: every lesson but the one that is checked is taken from the
 * student if it passes, else from the reference, and where a copy of the workbook has no solutions, always from the student.
 *
 * <p>The class files are kept in {@code .workbook/classes} and made again when something they depend on has changed. Several
 * programs may do so at once, a watching workbook and a check in another window: one waits for the other.
 */
public final class Workshop {

    private static final String OWN_CLASS = "runner/Workshop.class"; // where this program runs on a copy, it still tells the folder of tools
    private static final String ORACLES = "definitions"; // the package of the checks' own slow versions

    private final WorkbookFolders folders;
    private final Path classes;
    private final List<Path> libraries; // what this JVM runs on: core, datasets, tools and their libraries
    private final List<Path> lessonLibraries; // the same without tools, which a lesson may not use
    private final Map<Lesson, Boolean> passing = new HashMap<>(); // whether the student's own code of a lesson passes, once known
    private final Map<Path, List<Path>> compiledWith = new HashMap<>(); // the class path of what is not the student's, once it is up to date

    /** Works on the given workbook. */
    public Workshop(WorkbookFolders folders) {
        this.folders = folders;
        this.classes = folders.notes().resolve("classes");
        this.libraries = ClassPath.ofThisProgram();
        Path tools = placeOfTools();
        this.lessonLibraries = libraries.stream().filter(place -> !place.toAbsolutePath().equals(tools)
                && !Files.exists(place.resolve(OWN_CLASS))).toList();
    }

    private static Path placeOfTools() {
        try {
            return Path.of(Workshop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns all exercises. Compiles the checks if need be. @throws WorkbookException if the checks do not compile */
    public Catalogue catalogue() {
        try (Turn mine = Turn.with(folders.notes())) {
            List<Catalogue.Entry> entries = new ArrayList<>();
            for (Lesson lesson : folders.allLessons()) {
                try {
                    compileChecks(lesson);
                    entries.addAll(exercises(lesson));
                } catch (DoesNotCompile withoutSolutions) {
                    entries.addAll(fromReadme(lesson));
                }
            }
            return Catalogue.of(entries);
        }
    }

    /** The exercises of a lesson whose checks cannot be compiled, because it has to be mended first. */
    private static List<Catalogue.Entry> fromReadme(Lesson lesson) {
        return ReadmeExercises.read(lesson.readme()).stream().map(exercise -> new Catalogue.Entry(ExerciseId.of(exercise.id()),
                exercise.title(), exercise.points(), exercise.file(), lesson.packageName(), "")).toList();
    }

    /**
     * Checks exercises of one lesson on the student's code.
     *
     * @throws DoesNotCompile if the student's files of this lesson do not compile
     */
    public Report check(Lesson lesson, List<Catalogue.Entry> exercises) throws DoesNotCompile {
        try (Turn mine = Turn.with(folders.notes()); LessonLoader loader = loader(lesson, false)) {
            return CheckRunner.run(exercises, loader);
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    /**
     * Returns a loader of a lesson's classes and its checks: the student's classes, or the reference's; the other lessons
     * come from the reference. The checks come first, so that no class of a student can take the place of one of them.
     *
     * @param reference whether to take the reference for this lesson, too
     * @throws DoesNotCompile    if the student's files of this lesson do not compile, or stand in the way of the checks
     * @throws WorkbookException if the reference is asked for and there is none
     */
    public LessonLoader loader(Lesson lesson, boolean reference) throws DoesNotCompile {
        try (Turn mine = Turn.with(folders.notes())) {
            if (reference) {
                requireSolutions();
            }
            List<Path> earlier = earlier(lesson);
            Path own = reference ? compileReference(lesson, earlier) : compileStudents(lesson, earlier);
            compileChecks(lesson);
            Path checks = checksOf(lesson.packageName());
            if (!reference) {
                requireNoTwins(own, checks);
            }
            List<Path> places = new ArrayList<>(List.of(checks, checksOf(ORACLES), own));
            places.addAll(earlier);
            return new LessonLoader(places.stream().distinct().map(Workshop::url).toArray(URL[]::new), Workshop.class.getClassLoader());
        }
    }

    /**
     * Returns a loader of the reference's classes of a lesson and of all lessons before it.
     *
     * @throws WorkbookException if there is none
     */
    public LessonLoader referenceLoader(Lesson lesson) {
        try (Turn mine = Turn.with(folders.notes())) {
            requireSolutions();
            List<Path> places = new ArrayList<>();
            for (Lesson other : folders.allLessons()) {
                if (other.number() <= lesson.number()) {
                    places.add(compileReference(other, places));
                }
            }
            return new LessonLoader(places.stream().map(Workshop::url).toArray(URL[]::new), Workshop.class.getClassLoader());
        }
    }

    /**
     * Copies the classes of a lesson, the student's, and of all lessons before it into one folder, for a program of its own.
     *
     * @param folder emptied first; stays as it was if the lesson does not compile
     * @throws DoesNotCompile if the student's files of this lesson do not compile
     */
    public void copyClasses(Lesson lesson, Path folder) throws DoesNotCompile {
        try (Turn mine = Turn.with(folders.notes())) {
            List<Path> places = earlier(lesson);
            places.add(compileStudents(lesson, places));
            Compiler.empty(folder);
            for (Path place : places) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                        Path copy = folder.resolve(place.relativize(file));
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The classes of lesson " + lesson.number() + " cannot be copied to " + folder + ".", unwritable);
        }
    }

    /** Returns what lessons are compiled with: all that this JVM runs on but the tools. */
    public List<Path> lessonLibraries() {
        return lessonLibraries;
    }

    private void requireSolutions() {
        if (folders.solutionSources().isEmpty()) {
            throw new WorkbookException("This copy of the workbook has no solutions, so there is no reference to take.");
        }
    }

    /**
     * Returns a sentence that says from where the lessons are taken that {@code lesson} uses; empty if it uses none.
     * Without solutions all code is the student's, and nothing needs to be said.
     */
    public Optional<String> lessonsUsed(Lesson lesson) {
        try (Turn mine = Turn.with(folders.notes())) {
            if (folders.solutionSources().isEmpty()) {
                return Optional.empty();
            }
            Map<Boolean, List<String>> used = folders.allLessons().stream()
                    .filter(other -> other.number() < lesson.number() && mentions(lesson, other.packageName()))
                    .collect(Collectors.partitioningBy(this::isPassing,
                            Collectors.mapping(other -> String.valueOf(other.number()), Collectors.toList())));
            List<String> parts = new ArrayList<>();
            if (!used.get(true).isEmpty()) {
                parts.add("your own code of " + String.join(", ", used.get(true)));
            }
            if (!used.get(false).isEmpty()) {
                parts.add("the reference for " + String.join(", ", used.get(false)) + ", where yours does not pass yet");
            }
            return parts.isEmpty() ? Optional.empty()
                    : Optional.of("Lesson " + lesson.number() + " builds on earlier lessons; taken was " + String.join(", and ", parts) + ".");
        }
    }

    private static boolean mentions(Lesson lesson, String packageName) {
        try (Stream<Path> files = Files.list(lesson.folder())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("import " + packageName + ".")) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + lesson.folder() + " cannot be read.", unreadable);
        }
    }

    /**
     * Returns whether the student's code of a lesson passes. Progress says where it is worth looking; then the checks
     * decide, once for a state of the files: the answer is kept beside the classes, which are made anew after an edit.
     */
    public boolean isPassing(Lesson lesson) {
        try (Turn mine = Turn.with(folders.notes())) {
            if (!passing.containsKey(lesson)) { // the answer may ask the same of earlier lessons
                Progress progress = Progress.load(folders.root());
                List<Catalogue.Entry> exercises = fromReadme(lesson);
                passing.put(lesson, !exercises.isEmpty()
                        && exercises.stream().allMatch(exercise -> progress.passed(exercise.id().toString())) && passes(lesson));
            }
            return passing.get(lesson);
        }
    }

    /** Returns whether there is a reference to take. */
    public boolean hasReference() {
        return folders.solutionSources().isPresent();
    }

    private boolean passes(Lesson lesson) {
        try {
            Path own = compileStudents(lesson, earlier(lesson));
            Path known = own.resolve("passes");
            if (!Files.exists(known)) {
                compileChecks(lesson);
                Report report = check(lesson, exercises(lesson));
                Files.writeString(known, String.valueOf(report.allPassed()));
            }
            return Boolean.parseBoolean(Files.readString(known));
        } catch (DoesNotCompile notYet) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The classes of lesson " + lesson.number() + " cannot be kept.", unwritable);
        }
    }

    // ---------------------------------------------------------------- compiling

    /** The classes of the lessons before this one, on which it builds: the student's where they pass, else the reference's. */
    private List<Path> earlier(Lesson lesson) {
        List<Path> places = new ArrayList<>();
        for (Lesson other : folders.allLessons()) {
            if (other.number() < lesson.number()) {
                addGiven(other, places);
            }
        }
        return places;
    }

    /** Adds the classes of a lesson as it is given to others. */
    private void addGiven(Lesson lesson, List<Path> places) {
        try {
            places.add(folders.solutionSources().isPresent() && !isPassing(lesson)
                    ? compileReference(lesson, places) : compileStudents(lesson, places));
        } catch (DoesNotCompile unusable) {
            // what needs it says so
        }
    }

    private Path compileStudents(Lesson lesson, List<Path> earlier) throws DoesNotCompile {
        Path place = classes.resolve("student").resolve(lesson.packageName());
        try {
            Compiler.compile(lesson.folder(), place, with(lessonLibraries, earlier));
        } catch (DoesNotCompile problem) {
            throw new DoesNotCompile(missingFile(lesson).orElseGet(() -> fromTheRoot(problem.getMessage(), lesson)));
        }
        for (String name : classNames(place)) {
            if (!name.startsWith(lesson.packageName() + ".")) {
                throw new DoesNotCompile("The class " + name + " in " + folders.display(lesson.folder())
                        + " is in the wrong package: its file must begin with \"package " + lesson.packageName() + ";\".");
            }
        }
        return place;
    }

    /** Returns what to say where a file that the lesson was given with is not there: the compiler only names who needs it. */
    private Optional<String> missingFile(Lesson lesson) {
        return ReadmeExercises.read(lesson.readme()).stream().map(exercise -> lesson.folder().resolve(exercise.file()))
                .filter(file -> !Files.exists(file)).findFirst()
                .map(file -> "There is no file " + folders.display(file) + ",\nand the lesson does not compile without it.\n"
                        + "Put it back, or have the lesson as it was given: " + Commands.workbook("reset " + lesson.number())
                        + "\n(what you wrote is saved first).");
    }

    /** The compiler names files in full; everywhere else they are named from the workbook's folder. */
    private String fromTheRoot(String message, Lesson lesson) {
        return message.replace(lesson.folder().toAbsolutePath() + File.separator, folders.display(lesson.folder()) + "/");
    }

    private Path compileReference(Lesson lesson, List<Path> earlier) {
        Path place = classes.resolve("reference").resolve(lesson.packageName());
        compileOwn(folders.solutionSources().orElseThrow().resolve(lesson.packageName()), place, with(lessonLibraries, earlier));
        return place;
    }

    /** @throws DoesNotCompile if there are no solutions and the checks do not fit the student's code */
    private void compileChecks(Lesson lesson) throws DoesNotCompile {
        if (folders.compiledChecks().isPresent()) {
            return;
        }
        Path sources = folders.checkSources();
        compileOwn(sources.resolve(ORACLES), checksOf(ORACLES), libraries);
        List<Path> places = earlier(lesson);
        if (folders.solutionSources().isPresent()) {
            places.add(compileReference(lesson, places));
        } else {
            places.add(compileStudents(lesson, places));
        }
        places.add(checksOf(ORACLES));
        Path checks = sources.resolve(lesson.packageName());
        if (folders.solutionSources().isPresent()) {
            compileOwn(checks, checksOf(lesson.packageName()), with(libraries, places));
            return;
        }
        try {
            Compiler.compile(checks, checksOf(lesson.packageName()), with(libraries, places));
        } catch (DoesNotCompile mismatch) {
            throw new DoesNotCompile("The checks do not fit your code any more. Names, parameters and return types of the given"
                    + " methods must stay as they are:\n" + mismatch.getMessage());
        }
    }

    /** Compiles what is not the student's; that it does not compile is not theirs to mend. */
    private void compileOwn(Path sources, Path place, List<Path> classPath) {
        if (classPath.equals(compiledWith.get(place))) {
            return; // each lesson asks again for those before it
        }
        try {
            Compiler.compile(sources, place, classPath);
            compiledWith.put(place, classPath);
        } catch (DoesNotCompile broken) {
            throw new WorkbookException("A part of the workbook itself does not compile:\n" + broken.getMessage());
        }
    }

    private static void requireNoTwins(Path students, Path checks) throws DoesNotCompile {
        Set<String> taken = classNames(checks);
        for (String name : classNames(students)) {
            if (taken.contains(name)) {
                throw new DoesNotCompile("The class " + name + " has the name of one of the workbook's checks; give yours another name.");
            }
        }
    }

    /** Returns the names of the classes below a folder. */
    private static Set<String> classNames(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> place.relativize(file).toString().replace(File.separatorChar, '.').replaceFirst("\\.class$", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + place + " cannot be read.", unreadable);
        }
    }

    private Path checksOf(String packageName) {
        return folders.compiledChecks().orElse(classes.resolve("checks").resolve(packageName));
    }

    /** The exercises of a lesson whose checks are compiled. */
    private List<Catalogue.Entry> exercises(Lesson lesson) {
        Path checks = checksOf(lesson.packageName()).resolve(lesson.packageName()); // a copy without solutions has all of them in one place
        return Files.isDirectory(checks) ? Catalogue.scan(checks).entries() : List.of();
    }

    private static List<Path> with(List<Path> libraries, List<Path> places) {
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
