package grader.compile;

import grader.compile.Compiled.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Compiles submissions, a lesson at a time, in a JVM of its own. That JVM serves many lessons, until one exhausts it; then
 * the next lesson gets a new one, so that no text does any harm but to itself.
 *
 * <p>The first lesson costs about a second, each further one about a tenth of that. One lesson is compiled at a time: a
 * grader that works on several submissions at once has a server for each.
 */
public final class CompileServer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final Duration limit;
    private CompilerJvm jvm; // null until it is needed, and after it was used up

    /** Compiles with ten seconds of processor time for a lesson. */
    public CompileServer() {
        this(LIMIT);
    }

    /** @param limit the processor time that a lesson may take to compile */
    public CompileServer(Duration limit) {
        this.limit = limit;
    }

    /**
     * Compiles the files of one lesson. What a student's text does to the compiler becomes an outcome; a JVM that fails for
     * another reason is tried three times.
     *
     * @param lesson    the lesson's package, such as {@code lesson01_convolution}; all classes must be in it
     * @param students  the student's files: the text by the file's name, such as {@code Convolution2D.java}
     * @param taken     the binary names of classes that the student's must not have, such as those of the checks
     * @param classPath what the lesson uses: core and its libraries, other lessons
     */
    public synchronized Compiled compile(String lesson, SortedMap<String, String> students, Set<String> taken, List<Path> classPath) {
        Request request = new Request(lesson, students, taken, classPath);
        if (request.characters() > Request.LIMIT) {
            return Compiled.failed(Outcome.EXHAUSTED, "The files of the lesson have " + request.characters() + " characters; at most "
                    + Request.LIMIT + " can be compiled.");
        }
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return answer(request);
            } catch (IOException ended) {
                if (jvm != null && jvm.isExhausted()) {
                    replace(null);
                    return Compiled.failed(Outcome.EXHAUSTED, "The compiler used up its time or its memory."
                            + " Is there an expression of enormous length, or a constant that grows and grows?");
                }
                failure = String.valueOf(ended.getMessage());
                replace(null);
            }
        }
        return Compiled.failed(Outcome.INFRASTRUCTURE, "The compiler could not be run (" + failure + ").");
    }

    private Compiled answer(Request request) throws IOException {
        if (jvm == null || !jvm.isAlive()) {
            replace(null);
            replace(new CompilerJvm());
        }
        Compiled compiled = jvm.compile(request, limit);
        if (compiled.outcome() == Outcome.EXHAUSTED) { // who knows in what state it is
            replace(null);
        }
        return compiled;
    }

    private void replace(CompilerJvm other) {
        if (jvm != null) {
            jvm.close();
        }
        jvm = other;
    }

    @Override
    public synchronized void close() {
        replace(null);
    }
}
