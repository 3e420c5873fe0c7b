package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.Exercise;
import check.LessonLoader;
import check.Mistake;
import check.Report;
import check.Trial;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import runner.CheckRunner;

/** The hidden numbers of the grader come from a seed: whichever it is, right code passes every check and no known mistake passes one. */
@Tag("by-hand")
class SeedsGate {

    private static final String SEED = "workbook.seed";
    private static final int RIGHT = 40;
    private static final int WRONG = 3;

    @TestFactory
    Stream<DynamicTest> right_code_passes_whatever_the_seed() {
        return seeds(RIGHT).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> under(seed, loader -> {
            Report report = CheckRunner.run(Checks.CATALOGUE.entries(), loader);
            assertThat(report.allPassed()).as(failures(report)).isTrue();
        })));
    }

    @TestFactory
    Stream<DynamicTest> a_known_mistake_fails_whatever_the_seed() {
        return seeds(WRONG).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> under(seed, loader -> {
            List<String> passing = new ArrayList<>();
            for (Catalogue.Entry exercise : Checks.CATALOGUE.entries()) {
                Checks.trials(exercise).values().forEach(trial -> passing(trial).forEach(name -> passing.add(exercise.id() + " " + name)));
            }
            assertThat(passing).as("mistakes that pass").isEmpty();
        })));
    }

    private static <I extends Record, O> List<String> passing(Trial<I, O> trial) {
        return trial.mistakes().stream().filter(mistake -> trial.failure(mistake.answer()).isEmpty()).map(Mistake::name).toList();
    }

    private static LongStream seeds(int count) {
        return new Random(count).longs(count, 2, Integer.MAX_VALUE); // 1 is what students have
    }

    private interface Look {
        void at(LessonLoader loader) throws IOException;
    }

    /** The seed is read while a check is loaded: each has to be loaded anew. */
    private static void under(long seed, Look look) throws IOException {
        String before = System.getProperty(SEED);
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        URL[] places = {Checks.CLASSES.toUri().toURL(), Checks.root().resolve("solutions/target/classes").toUri().toURL()};
        try (LessonLoader loader = new LessonLoader(places, Exercise.class.getClassLoader())) {
            System.setProperty(SEED, String.valueOf(seed));
            Thread.currentThread().setContextClassLoader(loader);
            look.at(loader);
        } finally {
            Thread.currentThread().setContextClassLoader(outer);
            if (before == null) {
                System.clearProperty(SEED);
            } else {
                System.setProperty(SEED, before);
            }
        }
    }

    private static String failures(Report report) {
        return String.join("\n", report.results().stream().filter(result -> !result.passed())
                .map(result -> result.id() + "\n" + result.message()).toList());
    }
}
