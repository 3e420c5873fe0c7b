package gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import corpus.CorpusCase;
import corpus.CorpusRun;
import grader.LessonMark;
import grader.sandbox.Bubblewrap;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus with the gate off, in bubblewrap where it is installed: a mark can be forged then, but no harm is done and
 * nothing is lost.
 */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusWithoutGateGate {

    private static final long SEED = 314159;

    private final List<CorpusCase> honest = CorpusCase.all(false);
    private final List<CorpusCase> all = new ArrayList<>(CorpusCase.all(true));

    private CorpusRun run;
    private CorpusRun alone;

    @BeforeAll
    void grade(@TempDir Path scratch) throws IOException, InterruptedException {
        Optional<Sandbox> sandbox = Bubblewrap.attempt(Files.createDirectory(scratch.resolve("cache"))).sandbox();
        assumeTrue(sandbox.isPresent(), "without both gate and bubblewrap nothing is promised");
        all.addAll(honest);
        run = CorpusRun.of(all, Checks.root(), Files.createDirectory(scratch.resolve("class")), SEED, false, sandbox.get());
        alone = CorpusRun.of(honest.subList(0, 1), Checks.root(), Files.createDirectory(scratch.resolve("alone")), SEED, false, sandbox.get());
    }

    @Test
    void every_submission_has_its_marks() {
        assertThat(all).allSatisfy(one -> assertThat(run.of(one).exercises()).hasSameSizeAs(run.of(honest.stream()
                .filter(other -> other.lesson() == one.lesson()).findFirst().orElseThrow()).exercises()));
    }

    @Test
    void what_is_honest_earns_everything() {
        assertThat(honest).allSatisfy(one -> {
            LessonMark mark = run.of(one);
            assertThat(mark.earned()).as(one.name() + "\n" + mark).isEqualTo(mark.points());
        });
    }

    @Test
    void a_mark_is_the_same_among_them_and_alone() {
        assertThat(run.of(honest.get(0))).isEqualTo(alone.of(honest.get(0)));
    }

    @Test
    void the_machine_is_as_it_was() {
        assertThat(run.leftBehind()).isEmpty();
    }

    @Test
    void the_gradebook_says_that_the_gate_was_off() {
        assertThat(run.book().assurance().gate()).isFalse();
        assertThat(run.book().assurance().sandboxed()).isTrue();
    }
}
