package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import grader.gate.Gate;
import grader.gate.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import runner.Compiler;

/** The gate that a grader has before submissions refuses nothing of the reference. */
@Tag("gate")
class RefusalsGate {

    private static final Gate GATE = new Gate(Checks.classPath());

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> nothing_of_the_reference_is_refused() {
        return Checks.CATALOGUE.lessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson, () -> {
            Path classes = scratch.resolve(lesson);
            Compiler.compile(Checks.root().resolve("solutions/src/main/java").resolve(lesson), classes, Checks.classPath());
            assertThat(refusals(lesson, classes)).isEmpty();
        }));
    }

    /** Returns what is refused of the files with exercises in them; what is given is never examined. */
    static List<String> refusals(String lesson, Path classes) throws IOException {
        Set<String> files = Checks.CATALOGUE.ofLesson(lesson).stream().map(Catalogue.Entry::file).collect(Collectors.toSet());
        SortedMap<String, byte[]> students = new TreeMap<>();
        SortedMap<String, byte[]> given = new TreeMap<>();
        try (Stream<Path> classFiles = Files.list(classes.resolve(lesson))) {
            for (Path classFile : classFiles.toList()) {
                String name = classFile.getFileName().toString().replaceFirst("\\.class$", "");
                (files.contains(name.replaceFirst("\\$.*", "") + ".java") ? students : given).put(lesson + "." + name, Files.readAllBytes(classFile));
            }
        }
        assertThat(students).as("classes of " + lesson + " that are examined").hasSizeGreaterThanOrEqualTo(files.size());
        return GATE.examine(lesson, students, given).refusals().stream().map(Refusal::sentence).toList();
    }
}
