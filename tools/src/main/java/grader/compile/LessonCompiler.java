package grader.compile;

import grader.compile.Compiled.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import runner.Compiler;
import runner.CompilerErrors;

/** Compiles lessons in memory, in this JVM. Keeps the jars of the class path open from one lesson to the next. */
final class LessonCompiler {

    private static final long STACK = 1 << 20; // bytes; deep enough for every expression that a person writes

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager platform = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private List<Path> classPath; // what is open; first null, which stands for this JVM's own

    /** Compiles a lesson on a thread of its own, whose stack is bounded. */
    Compiled compile(Request request) {
        AtomicReference<Compiled> compiled = new AtomicReference<>();
        Thread thread = new Thread(null, () -> compiled.set(compileHere(request)), "javac", STACK);
        thread.setUncaughtExceptionHandler((of, thrown) -> compiled.set(exhausted(thrown.toString())));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
        return compiled.get();
    }

    private Compiled compileHere(Request request) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StringWriter other = new StringWriter();
        try {
            if (!request.classPath().equals(classPath)) {
                platform.setLocationFromPaths(StandardLocation.CLASS_PATH, request.classPath());
                classPath = request.classPath();
            }
            FilesInMemory files = new FilesInMemory(platform, request);
            List<String> options = new ArrayList<>(List.of("-proc:none", "-parameters", "-g", "-nowarn", "-Xlint:-options",
                    "-implicit:none"));
            options.addAll(Compiler.release());
            if (javac.getTask(other, files, problems, options, null, files.students()).call()) {
                return compiled(request, files);
            }
            String errors = CompilerErrors.text(problems.getDiagnostics(), other.toString());
            return CompilerErrors.isExhaustion(other.toString()) ? exhausted(other.toString()) : Compiled.failed(Outcome.ERRORS, errors);
        } catch (RuntimeException broken) { // in the compiler itself
            return exhausted(String.valueOf(broken.getCause() == null ? broken : broken.getCause()));
        } catch (IOException unreadable) {
            return Compiled.failed(Outcome.INFRASTRUCTURE, "The class path cannot be read (" + unreadable + ").");
        }
    }

    private static Compiled compiled(Request request, FilesInMemory files) {
        SortedMap<String, byte[]> classes = files.classes();
        if (classes.values().stream().mapToLong(bytes -> bytes.length).sum() > Frame.LIMIT) {
            return exhausted("OutOfMemoryError");
        }
        Optional<String> refusal = classes.keySet().stream().map(name -> refusal(name, request)).flatMap(Optional::stream).findFirst();
        return refusal.map(sentence -> Compiled.failed(Outcome.ERRORS, sentence))
                .orElseGet(() -> new Compiled(Outcome.COMPILED, classes, ""));
    }

    /** Returns why a student's class cannot have the name that it has. */
    private static Optional<String> refusal(String name, Request request) {
        String lesson = request.lesson();
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        if (simpleName.equals("module-info") || simpleName.equals("package-info")) {
            return Optional.of("A file " + simpleName + ".java has no place in a lesson; leave it out.");
        }
        if (!name.equals(lesson + "." + simpleName)) {
            return Optional.of("The class " + name + " is in the wrong package: its file must begin with \"package " + lesson + ";\".");
        }
        if (request.taken().contains(name)) {
            return Optional.of("The class " + name + " has the name of one of the workbook's own classes; give yours another name.");
        }
        return Optional.empty();
    }

    private static Compiled exhausted(String failure) {
        return Compiled.failed(Outcome.EXHAUSTED, CompilerErrors.ownFailure(failure));
    }
}
