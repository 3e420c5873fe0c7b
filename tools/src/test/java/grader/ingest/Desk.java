package grader.ingest;

import grader.LessonFiles;
import grader.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** A folder of submissions, and a reader that knows two lessons and small limits. */
final class Desk {

    /** Small, so that tests of them are quick. */
    static final Limits LIMITS = new Limits(200, 20, 4_000, 20_000, 1 << 20, 50);

    private static final Map<String, Set<String>> EXERCISES = Map.of("lesson01_adding", Set.of("Adding.java", "Both.java"),
            "lesson02_sharing", Set.of("Sharing.java", "Both.java"));

    final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    /** Returns the text of a public class. */
    static String source(String packageName, String className) {
        return "package " + packageName + ";\n\npublic final class " + className + " {\n}\n";
    }

    /** Puts a file on the desk. */
    Path put(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file on the desk. */
    Path put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the only submission on the desk. */
    Submission read() {
        Submissions submissions = Submissions.in(folder);
        if (submissions.arrived().size() != 1) {
            throw new AssertionError("expected one submission, but found " + submissions);
        }
        return new SubmissionReader(EXERCISES, Set.of("lesson03_later"), LIMITS, ZoneOffset.UTC).read(submissions.arrived().get(0));
    }

    /** Reads an archive that is the only submission. */
    Submission read(String name, byte[] archive) {
        put(name, archive);
        return read();
    }

    /** Returns the text of a file of a submission. */
    static String text(Submission submission, String lesson, String file) {
        return submission.lessons().getOrDefault(lesson, new LessonFiles(new java.util.TreeMap<>())).texts().getOrDefault(file, "not there");
    }
}
