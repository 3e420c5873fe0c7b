package gates;

import static org.assertj.core.api.Assertions.assertThat;

import check.Catalogue;
import check.LessonLoader;
import check.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import runner.CheckRunner;

/** The checks pass on the reference in any order. */
class OrderGate {

    @Tag("gate")
    @RepeatedTest(2)
    void all_checks_pass_in_a_random_order(RepetitionInfo repetition) {
        passInOrder(repetition.getCurrentRepetition());
    }

    @Tag("full")
    @RepeatedTest(30)
    void all_checks_pass_in_many_random_orders(RepetitionInfo repetition) {
        passInOrder(1000L + repetition.getCurrentRepetition());
    }

    private static void passInOrder(long seed) {
        List<Catalogue.Entry> shuffled = new ArrayList<>(Checks.CATALOGUE.entries());
        Collections.shuffle(shuffled, new Random(seed));
        Report report = CheckRunner.run(shuffled, (LessonLoader) Thread.currentThread().getContextClassLoader());
        assertThat(report.results()).as("order by seed " + seed).hasSameSizeAs(shuffled);
        assertThat(report.allPassed()).as("order by seed " + seed + "\n" + Checks.messages(report)).isTrue();
    }
}
