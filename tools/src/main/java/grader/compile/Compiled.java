package grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the compiler made of one lesson of a submission.
 *
 * @param outcome what became of it
 * @param classes the class files of the student's Java files by binary name; empty unless compiled
 * @param errors  why it did not compile, as the student is to read it, without folders; "" if compiled
 */
public record Compiled(Outcome outcome, SortedMap<String, byte[]> classes, String errors) {

    /** What can become of a lesson. */
    public enum Outcome {
        /** It compiles. */
        COMPILED,
        /** It does not, and the compiler says why. */
        ERRORS,
        /** The compiler used up its stack, its memory or its time; the student's text did that. */
        EXHAUSTED,
        /** The compiler's JVM did not start or was ended by something else: the machine's failure, not the student's. */
        INFRASTRUCTURE
    }

    static Compiled failed(Outcome outcome, String errors) {
        return new Compiled(outcome, Collections.emptySortedMap(), errors);
    }

    void writeTo(DataOutputStream out) throws IOException {
        Frame.writeText(out, outcome.name());
        Frame.writeText(out, errors);
        Frame.writeFiles(out, classes);
    }

    static Compiled readFrom(DataInputStream in) throws IOException {
        Outcome outcome = Outcome.valueOf(Frame.readText(in));
        String errors = Frame.readText(in);
        return new Compiled(outcome, new TreeMap<>(Frame.readFiles(in)), errors);
    }
}
