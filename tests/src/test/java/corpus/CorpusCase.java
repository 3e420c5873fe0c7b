package corpus;

import check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A submission of the corpus: one idea how to get points without earning them, or how to earn them in a style of one's own.
 * It is a text file with a head, a few words and then lines that begin with one of these:
 *
 * <pre>
 * Lesson 3             what it is handed in for, unless an expectation tells
 * Expect 1.4 THREW     the verdict; in place of the exercise a file, or "all" of the lesson
 * Arrives ZIP          how it is packed, see {@link Packing}
 * </pre>
 *
 * and then parts, each behind a line of four hyphens and what it is:
 *
 * <pre>
 * ---- 1.4                       what takes the place of the TODO; the second part of that id that of the second TODO
 * ---- imports of Window.java    imports that are added
 * ---- members of Window.java    members that are added at the end of the class
 * ---- Helper.java               a whole file of the lesson
 * ---- without Window.java       that file is not handed in
 * ---- META-INF/services/x       a whole file at this place of the submission
 * </pre>
 *
 * In parts, <code>{{9000 times (}}</code> stands for so many parentheses.
 *
 * @param name     of the file, which is the student's name, too
 * @param hostile  whether it is written into the skeletons and to earn nothing, or into the solutions and to earn all
 * @param what     the words of its head
 * @param lesson   the number of the lesson
 * @param expected the verdicts, by exercise, file or "all"
 * @param packing  how it is handed in
 * @param parts    what it consists of
 */
public record CorpusCase(String name, boolean hostile, String what, int lesson, Map<String, Verdict> expected, Packing packing,
        List<Part> parts) {

    private static final Pattern REPEATED = Pattern.compile("\\{\\{(\\d+) times (.*?)}}", Pattern.DOTALL);

    /**
     * A part of a submission.
     *
     * @param place what it is, as written behind the hyphens
     * @param text  its lines
     */
    public record Part(String place, String text) {
    }

    /** Returns all cases in order: the hostile ones or the honest ones. */
    public static List<CorpusCase> all(boolean hostile) {
        try (Stream<Path> files = Files.walk(Path.of(CorpusCase.class.getResource(hostile ? "hostile" : "honest").toURI()))) {
            List<CorpusCase> cases = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                cases.add(read(file.getFileName().toString().replace(".txt", ""), hostile, Files.readString(file)));
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the text of a case. @throws IllegalArgumentException if its head does not tell the lesson */
    static CorpusCase read(String name, boolean hostile, String text) {
        String[] blocks = text.split("(?m)^---- ");
        Map<String, Verdict> expected = new LinkedHashMap<>();
        StringBuilder what = new StringBuilder();
        Packing packing = Packing.FOLDER;
        int lesson = 0;
        for (String line : blocks[0].lines().toList()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "Lesson" -> lesson = Integer.parseInt(words[1]);
                case "Arrives" -> packing = Packing.valueOf(words[1]);
                case "Expect" -> {
                    expected.put(words[1], Verdict.valueOf(words[2]));
                    lesson = words[1].matches("\\d+\\.\\w+") ? Integer.parseInt(words[1].replaceFirst("\\..*", "")) : lesson;
                }
                default -> what.append(line).append(' ');
            }
        }
        if (lesson == 0) {
            throw new IllegalArgumentException("The case " + name + " needs a line that begins with \"Lesson\", such as \"Lesson 1\".");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < blocks.length; i++) {
            String[] part = blocks[i].split("\n", 2);
            parts.add(new Part(part[0].strip(), part.length == 1 ? "" : repeated(part[1])));
        }
        return new CorpusCase(name, hostile, what.toString().strip(), lesson, expected, packing, parts);
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    @Override
    public String toString() {
        return name;
    }
}
