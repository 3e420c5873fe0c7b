package runner;

import check.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a folder of Java files into a folder of class files with the JDK's own compiler, when something has changed. */
public final class Compiler {

    private static final String STAMP = "up-to-date"; // the file that says what a folder of classes was made of
    private static final int LANGUAGE = 17;           // the version of Java that lessons are written in

    private static final Set<Path> OWN_PLACES = Set.copyOf(ClassPath.ofThisProgram());
    private static final Map<Path, String> OWN_CHANGES = new ConcurrentHashMap<>(); // when each of them last changed, once known

    /** Each thread keeps its own, so that the jars of the class path are not opened again for every lesson. */
    private static final ThreadLocal<OpenFiles> OPEN_FILES = new ThreadLocal<>();

    /** The compiler's way to files, which reports those in another encoding to whoever compiles at the time. */
    private static final class OpenFiles {

        private final StandardJavaFileManager manager;
        private DiagnosticCollector<JavaFileObject> problems;

        OpenFiles(JavaCompiler javac) {
            manager = javac.getStandardFileManager(problem -> problems.report(problem), Locale.ROOT, StandardCharsets.UTF_8);
        }

        static StandardJavaFileManager reportingTo(DiagnosticCollector<JavaFileObject> problems, JavaCompiler javac) {
            if (OPEN_FILES.get() == null) {
                OPEN_FILES.set(new OpenFiles(javac));
            }
            OPEN_FILES.get().problems = problems;
            return OPEN_FILES.get().manager;
        }
    }

    private Compiler() {
    }

    /**
     * Compiles the Java files of {@code sources} (not of its subfolders) into {@code classes}, unless that is up to date.
     *
     * @param sources   folder of the Java files of one package
     * @param classes   folder that receives the class files; emptied first
     * @param classPath what the sources use
     * @throws DoesNotCompile if they do not compile; {@code classes} is then left empty
     */
    public static void compile(Path sources, Path classes, List<Path> classPath) throws DoesNotCompile {
        compile(sources, javaFiles(sources, 1), classes, classPath, classPath);
    }

    /**
     * The same, but only a change of the sources counts: what they use may have been made anew in the meantime.
     * Returns whether there was one.
     */
    static boolean compileIfEdited(Path sources, Path classes, List<Path> classPath) throws DoesNotCompile {
        return compile(sources, javaFiles(sources, 1), classes, classPath, List.of());
    }

    /** The same for a whole tree of packages. */
    public static void compileTree(Path sources, Path classes, List<Path> classPath) throws DoesNotCompile {
        compile(sources, javaFiles(sources, Integer.MAX_VALUE), classes, classPath, classPath);
    }

    private static boolean compile(Path sources, List<Path> files, Path classes, List<Path> classPath, List<Path> watched)
            throws DoesNotCompile {
        String stamp = stamp(files, watched);
        Path stampFile = classes.resolve(STAMP);
        try {
            if (Files.isRegularFile(stampFile) && Files.readString(stampFile).equals(stamp)) {
                return false;
            }
            empty(classes);
            if (!files.isEmpty()) {
                compileAll(files, classes, classPath);
            }
            Files.writeString(stampFile, stamp);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("The classes of " + sources + " cannot be written to " + classes + ".", failed);
        }
    }

    private static void compileAll(List<Path> files, Path classes, List<Path> classPath) throws IOException, DoesNotCompile {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new DoesNotCompile("This Java has no compiler: a JDK is needed, not a JRE (found " + System.getProperty("java.home") + ").");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StringWriter other = new StringWriter();
        try {
            StandardJavaFileManager manager = OpenFiles.reportingTo(problems, javac);
            List<String> options = new ArrayList<>(List.of("-proc:none", "-parameters", "-g", "-Xlint:-options",
                    "-d", classes.toString(),
                    "-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
            options.addAll(release());
            if (javac.getTask(other, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(files)).call()) {
                return;
            }
        } catch (RuntimeException broken) { // such as a stack overflow in the compiler on an endless expression
            other.write(String.valueOf(broken.getCause() == null ? broken : broken.getCause()));
        }
        empty(classes);
        throw new DoesNotCompile(CompilerErrors.text(problems.getDiagnostics(), other.toString()));
    }

    /** Returns the options that have the compiler take the lessons' version of Java. */
    public static List<String> release() {
        return Runtime.version().feature() == LANGUAGE ? List.of() // there they would only cost time
                : List.of("--release", String.valueOf(LANGUAGE));
    }

    /** What the classes were made of: names and contents of the sources, and the state of what they use. */
    private static String stamp(List<Path> files, List<Path> classPath) {
        StringBuilder stamp = new StringBuilder(System.getProperty("java.version")).append('\n');
        try {
            for (Path file : files) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                stamp.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ')
                        .append(Long.toHexString(checksum.getValue())).append('\n');
            }
            for (Path place : classPath) {
                stamp.append(place).append(' ').append(lastChange(place)).append('\n');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + unreadable.getMessage() + " cannot be read.", unreadable);
        }
        return stamp.toString();
    }

    /** When a jar or a folder of classes last changed. What this program itself runs on is looked at once, for no later change of it runs here. */
    private static String lastChange(Path place) throws IOException {
        if (!OWN_PLACES.contains(place)) {
            return lastChangeNow(place);
        }
        String known = OWN_CHANGES.get(place);
        if (known == null) {
            known = lastChangeNow(place);
            OWN_CHANGES.put(place, known);
        }
        return known;
    }

    /** The same, by looking; a folder that was compiled here has it written down. */
    private static String lastChangeNow(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place) ? Files.getLastModifiedTime(place).toString() : "missing";
        }
        Path stampFile = place.resolve(STAMP);
        if (Files.isRegularFile(stampFile)) {
            return Files.getLastModifiedTime(stampFile).toString();
        }
        try (Stream<Path> contents = Files.walk(place)) {
            FileTime latest = FileTime.fromMillis(0);
            for (Path path : contents.toList()) {
                FileTime time = Files.getLastModifiedTime(path);
                latest = time.compareTo(latest) > 0 ? time : latest;
            }
            return latest.toString();
        }
    }

    private static List<Path> javaFiles(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.java")) // an editor's own files begin with a dot
                    .sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", unreadable);
        }
    }

    /** Leaves the folder without contents; makes it if need be. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> contents = Files.walk(folder)) {
                for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
