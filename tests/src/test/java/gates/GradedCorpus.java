package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import corpus.CorpusCase;
import corpus.CorpusRun;
import grader.ExerciseMark;
import grader.LessonMark;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import workbook.ExerciseId;

/**
 * The whole corpus graded as one class: what is hostile or faulty earns nothing that it did not compute, what is honest loses
 * nothing, and afterwards the machine is as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GradedCorpus {

    private static final long SEED = 271828;
    private static final int HOSTILE = 80;
    private static final int HONEST = 40;

    private final List<CorpusCase> hostile = CorpusCase.all(true);
    private final List<CorpusCase> honest = CorpusCase.all(false);

    private CorpusRun run;
    private CorpusRun alone;

    /** Returns what is put around the workers. @param cache a folder in which it may keep files */
    abstract Sandbox sandbox(Path cache);

    @BeforeAll
    void grade(@TempDir Path scratch) throws IOException, InterruptedException {
        Sandbox sandbox = sandbox(Files.createDirectory(scratch.resolve("cache")));
        List<CorpusCase> all = new ArrayList<>(hostile);
        all.addAll(honest);
        run = CorpusRun.of(all, Checks.root(), Files.createDirectory(scratch.resolve("class")), SEED, true, sandbox);
        alone = CorpusRun.of(honest.subList(0, 1), Checks.root(), Files.createDirectory(scratch.resolve("alone")), SEED, true, sandbox);
    }

    @Test
    void there_are_enough_cases_of_at_least_three_lessons() {
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(HOSTILE);
        assertThat(honest).hasSizeGreaterThanOrEqualTo(HONEST);
        assertThat(Stream.concat(hostile.stream(), honest.stream()).map(CorpusCase::lesson).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Stream.concat(hostile.stream(), honest.stream()).map(CorpusCase::name)).doesNotHaveDuplicates();
        assertThat(hostile).allSatisfy(one -> assertThat(one.expected()).as(one.name()).isNotEmpty());
        assertThat(Stream.concat(hostile.stream(), honest.stream())).allSatisfy(one -> assertThat(one.what()).as(one.name()).endsWith("."));
    }

    @TestFactory
    Stream<DynamicTest> what_is_hostile_earns_nothing_and_its_verdict_says_what_it_did() {
        return hostile.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> {
            LessonMark mark = run.of(one);
            assertThat(mark.earned()).as(words(mark)).isZero();
            assertThat(verdicts(mark)).as(words(mark)).isEqualTo(expected(one, mark));
        }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_honest_earns_everything() {
        return honest.stream().map(one -> DynamicTest.dynamicTest(one.name(), () ->
                assertThat(run.of(one).earned()).as(words(run.of(one))).isEqualTo(run.of(one).points())));
    }

    @Test
    void answers_learned_by_heart_are_found_and_told_so() {
        CorpusCase byHeart = hostile.stream().filter(one -> one.name().equals("visible-answers")).findFirst().orElseThrow();
        assertThat(run.of(byHeart).exercises()).filteredOn(mark -> mark.id().equals("4.3"))
                .allSatisfy(mark -> assertThat(mark.sentence()).contains("but not for others"));
    }

    @Test
    void a_mark_is_the_same_among_them_and_alone() {
        assertThat(run.of(honest.get(0))).isEqualTo(alone.of(honest.get(0)));
    }

    @Test
    void nothing_is_earned_in_lessons_that_were_not_handed_in() {
        run.book().students().forEach(student -> assertThat(student.lessons().stream().filter(lesson -> lesson.earned() > 0))
                .as(student.student()).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void the_machine_is_as_it_was() {
        assertThat(run.leftBehind()).isEmpty();
    }

    private static Map<String, Verdict> verdicts(LessonMark mark) {
        return mark.exercises().stream().collect(Collectors.toMap(ExerciseMark::id, ExerciseMark::verdict));
    }

    /** What a case does not speak of is still to be done. */
    private static Map<String, Verdict> expected(CorpusCase submission, LessonMark mark) {
        return mark.exercises().stream().collect(Collectors.toMap(ExerciseMark::id, exercise ->
                Stream.of(exercise.id(), Checks.CATALOGUE.find(ExerciseId.of(exercise.id())).orElseThrow().file(), "all")
                        .filter(submission.expected()::containsKey).map(submission.expected()::get).findFirst().orElse(Verdict.TODO)));
    }

    private static String words(LessonMark mark) {
        return mark.exercises().stream().filter(exercise -> exercise.verdict() != Verdict.TODO)
                .sorted(Comparator.comparing(exercise -> exercise.verdict() == Verdict.PASS)) // what went wrong comes first
                .map(exercise -> exercise.id() + " " + exercise.verdict() + ": " + exercise.sentence() + "\n" + exercise.details()
                        + "\n" + exercise.forInstructor()).limit(3).collect(Collectors.joining("\n"));
    }
}
