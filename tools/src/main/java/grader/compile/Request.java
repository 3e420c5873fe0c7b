package grader.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One lesson to compile.
 *
 * @param lesson    the lesson's package
 * @param students  the student's files: the text by the file's name
 * @param taken     names of classes that the student's must not have, such as those of the checks
 * @param classPath what the lesson uses: core and libraries, other lessons
 */
record Request(String lesson, SortedMap<String, String> students, Set<String> taken, List<Path> classPath) {

    /** How many characters the student's files may have together. */
    static final int LIMIT = 8_000_000;

    /** Returns how many characters the student's files have together. */
    long characters() {
        return students.values().stream().mapToLong(String::length).sum();
    }

    void writeTo(DataOutputStream out) throws IOException {
        Frame.writeText(out, lesson);
        writeTexts(out, students);
        writeNames(out, taken);
        writeNames(out, classPath.stream().map(Path::toString).toList());
    }

    static Request readFrom(DataInputStream in) throws IOException {
        String lesson = Frame.readText(in);
        SortedMap<String, String> students = readTexts(in);
        Set<String> taken = new TreeSet<>(readNames(in));
        return new Request(lesson, students, taken, readNames(in).stream().map(Path::of).toList());
    }

    private static void writeTexts(DataOutputStream out, Map<String, String> texts) throws IOException {
        Frame.writeFiles(out, texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    private static SortedMap<String, String> readTexts(DataInputStream in) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Frame.readFiles(in).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static void writeNames(DataOutputStream out, Iterable<String> names) throws IOException {
        for (String name : names) {
            Frame.writeText(out, name);
        }
        Frame.writeText(out, ""); // no name is empty
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name = Frame.readText(in); !name.isEmpty(); name = Frame.readText(in)) {
            names.add(name);
        }
        return names;
    }
}
