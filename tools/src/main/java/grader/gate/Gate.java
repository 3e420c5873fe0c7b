package grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the classes of a submission before one of them is loaded. What is not on the list is refused: the method that does it
 * then only throws a {@link check.Refused}, which leaves the student's other exercises as they are. In a class that cannot
 * be mended method by method, such as one that extends Thread, all methods throw.
 *
 * <p>A lesson takes a few milliseconds. A gate may be used by several threads at once.
 */
public final class Gate {

    private final Classes classes;
    private final Map<String, AllowList> lists = new ConcurrentHashMap<>(); // by lesson

    /** @param classPath where the classes are that lessons may use: core and its libraries, the other lessons' reference */
    public Gate(List<Path> classPath) {
        this.classes = new Classes(classPath);
    }

    /**
     * Examines the classes of one lesson.
     *
     * @param lesson  the lesson's package
     * @param classes the student's class files by binary name
     * @param given   the class files that come with the lesson and that the student's use
     */
    public Examined examine(String lesson, SortedMap<String, byte[]> classes, SortedMap<String, byte[]> given) {
        Map<String, ClassFacts> own = facts(classes);
        Rules rules = new Rules(lesson, lists.computeIfAbsent(lesson, AllowList::of), this.classes.with(own, facts(given)));
        SortedMap<String, byte[]> harmless = new TreeMap<>();
        List<Refusal> refusals = new ArrayList<>();
        classes.forEach((name, classFile) -> {
            Examination examination = new Examination(rules, own.get(name.replace('.', '/')), classFile);
            harmless.put(name, examination.harmless());
            refusals.addAll(examination.refusals());
        });
        refusals.sort(Comparator.comparing(Refusal::file).thenComparing(Refusal::line));
        return new Examined(harmless, List.copyOf(refusals));
    }

    /**
     * Tries the gate on a class of ours that ends the program, and returns what is wrong; empty if it is refused as it should.
     *
     * @param classPath as for a gate
     */
    public static Optional<String> failure(List<Path> classPath) {
        String name = Ending.class.getName();
        try (InputStream classFile = Gate.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            SortedMap<String, byte[]> classes = new TreeMap<>(Map.of(name, classFile.readAllBytes()));
            return new Gate(classPath).examine(Gate.class.getPackageName(), classes, new TreeMap<>()).refusals().size() == 1 ? Optional.empty()
                    : Optional.of("A class that calls System.exit went through the gate: do not grade with this copy of the workbook.");
        } catch (IOException unreadable) {
            return Optional.of("The gate cannot be tried: " + unreadable + ".");
        }
    }

    /** What nobody may hand in. */
    private static final class Ending {

        static void end() {
            System.exit(0);
        }
    }

    private static Map<String, ClassFacts> facts(Map<String, byte[]> classFiles) {
        Map<String, ClassFacts> facts = new HashMap<>();
        classFiles.values().stream().map(ClassFacts::of).forEach(each -> facts.put(each.name(), each));
        return facts;
    }
}
