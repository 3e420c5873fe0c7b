package runner;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a folder of Java files into a folder of class files with the JDK's own compiler, when something has changed. */
public final class Compiler {

    private static final int ERRORS_SHOWN = 5;

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
        compile(sources, javaFiles(sources, 1), classes, classPath);
    }

    /** The same for a whole tree of packages. */
    public static void compileTree(Path sources, Path classes, List<Path> classPath) throws DoesNotCompile {
        compile(sources, javaFiles(sources, Integer.MAX_VALUE), classes, classPath);
    }

    private static void compile(Path sources, List<Path> files, Path classes, List<Path> classPath) throws DoesNotCompile {
        String stamp = stamp(files, classPath);
        Path stampFile = classes.resolve("up-to-date");
        try {
            if (Files.isRegularFile(stampFile) && Files.readString(stampFile).equals(stamp)) {
                return;
            }
            empty(classes);
            compileAll(files, classes, classPath);
            Files.writeString(stampFile, stamp);
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
        try (StandardJavaFileManager manager = javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-parameters", "-g", "-Xlint:-options",
                    "-d", classes.toString(),
                    "-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)));
            StringWriter other = new StringWriter();
            if (!javac.getTask(other, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(files)).call()) {
                empty(classes);
                throw new DoesNotCompile(text(problems.getDiagnostics()) + other);
            }
        }
    }

    /** The errors as a student reads them: file and line, the sentence, the line itself and a caret under the place. */
    private static String text(List<Diagnostic<? extends JavaFileObject>> problems) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Diagnostic<? extends JavaFileObject>> errors = problems.stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR).toList();
        for (Diagnostic<? extends JavaFileObject> error : errors.subList(0, Math.min(ERRORS_SHOWN, errors.size()))) {
            String sentence = error.getMessage(Locale.ENGLISH).replaceAll("\\R\\s*", "; ");
            if (error.getSource() == null) {
                lines.add(sentence);
                continue;
            }
            Path file = Path.of(error.getSource().toUri());
            lines.add(file + ":" + error.getLineNumber() + ": " + sentence);
            List<String> source = Files.readString(file).lines().toList();
            if (error.getLineNumber() >= 1 && error.getLineNumber() <= source.size()) {
                lines.add("    " + source.get((int) error.getLineNumber() - 1).replace('\t', ' '));
                lines.add("    " + " ".repeat((int) Math.max(0, error.getColumnNumber() - 1)) + "^");
            }
        }
        if (errors.size() > ERRORS_SHOWN) {
            lines.add("… and " + (errors.size() - ERRORS_SHOWN) + " more.");
        }
        return String.join("\n", lines);
    }

    /** What the classes were made of: names, times and sizes of the sources and of what they use. */
    private static String stamp(List<Path> files, List<Path> classPath) {
        StringBuilder stamp = new StringBuilder(System.getProperty("java.version")).append('\n');
        try {
            for (Path file : files) {
                stamp.append(file.getFileName()).append(' ').append(Files.getLastModifiedTime(file)).append(' ')
                        .append(Files.size(file)).append('\n');
            }
            for (Path place : classPath) {
                stamp.append(place).append(' ').append(lastChange(place)).append('\n');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return stamp.toString();
    }

    /** When a jar or a folder of classes last changed: of a folder the latest change of it or of the packages in it. */
    private static String lastChange(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place) ? Files.getLastModifiedTime(place).toString() : "missing";
        }
        try (Stream<Path> packages = Files.list(place)) {
            String latest = Files.getLastModifiedTime(place).toString();
            for (Path path : packages.toList()) {
                String time = Files.getLastModifiedTime(path).toString();
                latest = time.compareTo(latest) > 0 ? time : latest;
            }
            return latest;
        }
    }

    private static List<Path> javaFiles(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", unreadable);
        }
    }

    private static void empty(Path folder) throws IOException {
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
