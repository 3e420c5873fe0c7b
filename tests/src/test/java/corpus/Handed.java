package corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import workbook.Region;
import workbook.Skeleton;

/** The files that a case hands in, made of the workbook's solutions: those with an exercise in them, and its own. */
final class Handed {

    private static final String SOURCES = "lessons/src/main/java/";

    private final CorpusCase submission;
    private final Path solutions; // of the lesson
    private final Map<String, Deque<String>> bodies = new HashMap<>(); // by exercise, as many as are given

    private Handed(CorpusCase submission, Path solutions) {
        this.submission = submission;
        this.solutions = solutions;
        for (CorpusCase.Part part : submission.parts()) {
            bodies.computeIfAbsent(part.place(), place -> new ArrayDeque<>()).add(part.text());
        }
    }

    /** Returns the files by their place in the submission. */
    static SortedMap<String, byte[]> files(CorpusCase submission, Path root) {
        Path sources = root.resolve(Path.of("solutions", "src", "main", "java"));
        try (Stream<Path> lessons = Files.list(sources)) {
            Path lesson = lessons.filter(path -> path.getFileName().toString().matches("lesson0*" + submission.lesson() + "_.*"))
                    .findFirst().orElseThrow();
            return new Handed(submission, lesson).files();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String folder = SOURCES + solutions.getFileName() + "/";
        try (Stream<Path> sources = Files.list(solutions)) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String name = source.getFileName().toString();
                String text = Files.readString(source);
                if (!Skeleton.regions(name, text).isEmpty()) {
                    files.put(folder + name, changed(name, text).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        for (CorpusCase.Part part : submission.parts()) {
            if (part.place().startsWith("without ")) {
                files.remove(folder + part.place().replaceFirst("without ", ""));
            } else if (part.place().matches("\\S+") && !part.place().matches("\\d+\\.\\w+")) {
                String place = part.place().matches("[^/]+\\.java") ? folder + part.place() : part.place();
                files.put(place, part.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Puts the case's own bodies, imports and members into a solution; if it is hostile, all else is still to be done. */
    private String changed(String name, String solution) {
        List<String> lines = solution.lines().toList();
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Region region : Skeleton.regions(name, solution)) {
            Deque<String> given = bodies.getOrDefault(region.exercise(), new ArrayDeque<>());
            if (!given.isEmpty()) {
                lines.subList(next, region.firstLine() - 1).forEach(line -> text.append(line).append('\n'));
                text.append(given.remove().indent(8));
                next = region.lastLine();
            }
        }
        lines.subList(next, lines.size()).forEach(line -> text.append(line).append('\n'));
        return added(name, submission.hostile() ? Skeleton.of(name, text.toString()) : text.toString());
    }

    private String added(String name, String text) {
        String imports = given("imports of " + name);
        String members = given("members of " + name).indent(4);
        int end = text.lastIndexOf('}');
        return text.substring(0, end).replaceFirst("(?m)^(package .*;\n)", "$1" + Matcher.quoteReplacement(imports.isEmpty() ? "" : "\n" + imports))
                + (members.isEmpty() ? "" : "\n" + members) + text.substring(end);
    }

    private String given(String place) {
        return String.join("", bodies.getOrDefault(place, new ArrayDeque<>()));
    }
}
