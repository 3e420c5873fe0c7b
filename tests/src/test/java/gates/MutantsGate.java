package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.Exercise;
import check.LessonLoader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import runner.CheckRunner;
import runner.Compiler;
import runner.DoesNotCompile;
import workbook.Mutant;

/**
 * Every small slip in a solution fails its check. Slips that make no difference at all are listed, each with its reason,
 * in {@code equivalent-mutants.txt}; a line there that no longer names a survivor is an error, too.
 */
@Tag("full")
class MutantsGate {

    private static final Path SOLUTIONS = Checks.root().resolve(Path.of("solutions", "src", "main", "java"));
    private static final Path REFERENCE = Checks.root().resolve(Path.of("solutions", "target", "classes"));

    @TempDir
    Path scratch;

    @TestFactory
    Stream<DynamicTest> every_small_slip_in_a_solution_fails_its_check() {
        return Checks.CATALOGUE.entries().stream().map(entry -> entry.lesson() + "/" + entry.file()).distinct()
                .map(file -> DynamicTest.dynamicTest(file, () ->
                        assertThat(survivors(SOLUTIONS.resolve(file))).containsExactlyInAnyOrderElementsOf(equivalent(file))));
    }

    private List<String> survivors(Path solution) throws IOException {
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : Mutant.of(solution.toString(), Files.readString(solution))) {
            Path sources = Files.createTempDirectory(scratch, "mutant");
            Files.writeString(sources.resolve(solution.getFileName()), mutant.text());
            if (passes(mutant, sources)) {
                survivors.add(mutant.exercise() + " | " + mutant.before() + " | " + mutant.after());
            }
        }
        return survivors;
    }

    private static boolean passes(Mutant mutant, Path sources) throws IOException {
        List<Catalogue.Entry> exercise = Checks.exercises(mutant.exercise());
        Path classes = sources.resolve("classes");
        try {
            Compiler.compile(sources, classes, Checks.classPath().stream().filter(place -> !place.equals(Checks.CLASSES)).toList());
        } catch (DoesNotCompile caughtByTheCompiler) {
            return false;
        }
        URL[] places = {classes.toUri().toURL(), REFERENCE.toUri().toURL(), Checks.CLASSES.toUri().toURL()};
        try (LessonLoader loader = new LessonLoader(places, Exercise.class.getClassLoader())) {
            return CheckRunner.run(exercise, loader).allPassed();
        }
    }

    /** Returns the listed survivors of a file: lines of the form {@code file: exercise | before | after # reason}. */
    private static Set<String> equivalent(String file) throws IOException {
        Path list = Checks.root().resolve(Path.of("tests", "src", "test", "resources", "equivalent-mutants.txt"));
        return Files.readAllLines(list).stream()
                .filter(line -> line.startsWith(file + ": "))
                .map(line -> line.substring(file.length() + 2).replaceFirst("\\s+# .*", ""))
                .collect(Collectors.toSet());
    }
}
