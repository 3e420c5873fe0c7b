package grader.worker;

import check.Catalogue;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.ExerciseId;

/**
 * What one worker is given on its standard input.
 *
 * @param secret  what it signs its reports with
 * @param seed    the hidden seed
 * @param seconds the limit of a test, or 0 for its exercise's own
 * @param lessons what to check
 */
record Task(byte[] secret, long seed, int seconds, List<Part> lessons) {

    /**
     * One lesson of it.
     *
     * @param job       what to check of it
     * @param checks    folders of class files of its checks and their oracles
     * @param reference folders of class files of the lessons before it
     * @param hasty     whether a test gets only a part of its time
     */
    record Part(LessonJob job, List<Path> checks, List<Path> reference, boolean hasty) {
    }

    void write(DataOutputStream out) throws IOException {
        Wire.writeBytes(out, secret);
        out.writeLong(seed);
        out.writeInt(seconds);
        out.writeInt(lessons.size());
        for (Part part : lessons) {
            write(part, out);
        }
        out.flush();
    }

    private static void write(Part part, DataOutputStream out) throws IOException {
        out.writeUTF(part.job().lesson());
        out.writeInt(part.job().classes().size());
        for (var entry : part.job().classes().entrySet()) {
            Wire.writeText(out, entry.getKey());
            Wire.writeBytes(out, entry.getValue());
        }
        out.writeInt(part.job().exercises().size());
        for (Catalogue.Entry exercise : part.job().exercises()) {
            out.writeUTF(exercise.id().toString());
            Wire.writeText(out, exercise.title());
            out.writeInt(exercise.points());
            out.writeUTF(exercise.file());
            out.writeUTF(exercise.checkClass());
        }
        writePaths(part.checks(), out);
        writePaths(part.reference(), out);
        out.writeBoolean(part.hasty());
    }

    private static void writePaths(List<Path> paths, DataOutputStream out) throws IOException {
        out.writeInt(paths.size());
        for (Path path : paths) {
            Wire.writeText(out, path.toAbsolutePath().toString()); // the worker works in another folder
        }
    }

    static Task read(DataInputStream in) throws IOException {
        byte[] secret = Wire.readBytes(in);
        long seed = in.readLong();
        int seconds = in.readInt();
        List<Part> parts = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            parts.add(readPart(in));
        }
        return new Task(secret, seed, seconds, parts);
    }

    private static Part readPart(DataInputStream in) throws IOException {
        String lesson = in.readUTF();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            classes.put(Wire.readText(in), Wire.readBytes(in));
        }
        List<Catalogue.Entry> exercises = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            exercises.add(new Catalogue.Entry(ExerciseId.of(in.readUTF()), Wire.readText(in), in.readInt(), in.readUTF(), lesson, in.readUTF()));
        }
        return new Part(new LessonJob(lesson, classes, exercises), readPaths(in), readPaths(in), in.readBoolean());
    }

    private static List<Path> readPaths(DataInputStream in) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            paths.add(Path.of(Wire.readText(in)));
        }
        return paths;
    }
}
