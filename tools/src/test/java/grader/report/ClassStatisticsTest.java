package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import check.Verdict;
import grader.ExerciseMark;
import grader.LessonMark;
import grader.StudentMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassStatisticsTest {

    private static final Verdict P = Verdict.PASS;
    private static final Verdict W = Verdict.WRONG;

    private static ClassStatistics of(StudentMark... students) {
        return ClassStatistics.of(Stream.of(students).map(student -> Standing.of(student, Optional.empty())).toList());
    }

    private static List<ClassStatistics.Item> items(StudentMark... students) {
        return of(students).lessons().get(0).items();
    }

    /** The worked example: passing 1.1 is 1 1 0 0, the points elsewhere are 20 10 10 0. */
    private static final StudentMark[] FOUR = {SampleClass.student("a", P, P, P), SampleClass.student("b", P, P, W), SampleClass.student("c", W, W, P),
        SampleClass.student("d", W, W, W)};

    @Test
    void discrimination_is_the_correlation_of_passing_with_the_points_elsewhere() {
        // x = 1 1 0 0, y = 20 10 10 0: covariance 2.5, deviations 0.5 and √50
        assertThat(items(FOUR).get(0).discrimination().getAsDouble()).isCloseTo(2.5 / (0.5 * Math.sqrt(50)), within(1e-12));
        // the third: x = 1 0 1 0, y = 20 20 0 0
        assertThat(items(FOUR).get(2).discrimination().getAsDouble()).isCloseTo(0, within(1e-12));
    }

    @Test
    void an_exercise_that_the_weak_pass_discriminates_the_wrong_way() {
        List<ClassStatistics.Item> items = items(SampleClass.student("a", W, P, P), SampleClass.student("b", P, W, W), SampleClass.student("c", P, W, W));
        assertThat(items.get(0).discrimination().getAsDouble()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void there_is_no_discrimination_where_all_or_too_few_are_alike() {
        assertThat(items(SampleClass.student("a", P, W), SampleClass.student("b", W, P)).get(0).discrimination()).as("two students").isEmpty();
        assertThat(items(SampleClass.student("a", P, W), SampleClass.student("b", P, P), SampleClass.student("c", P, P)).get(0).discrimination()).as("all pass").isEmpty();
        assertThat(items(SampleClass.student("a", P, W), SampleClass.student("b", W, W), SampleClass.student("c", P, W)).get(0).discrimination())
                .as("the same points elsewhere").isEmpty();
    }

    @Test
    void the_rate_counts_whom_the_machine_judged() {
        ClassStatistics.Item item = items(SampleClass.student("a", P), SampleClass.student("b", Verdict.INFRASTRUCTURE), SampleClass.student("c", W),
                SampleClass.student("d", Verdict.TODO), SampleClass.student("e", Verdict.TODO)).get(0);
        assertThat(item.judged()).isEqualTo(4);
        assertThat(item.rate()).isEqualTo(0.25);
        assertThat(item.others()).containsExactly(Verdict.TODO, Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 3", "6, 6", "7, 7", "9, 9", "10, 9"})
    void the_histogram_counts_full_tenths_and_puts_all_points_into_the_last(int passed, int bar) {
        Verdict[] verdicts = IntStream.range(0, 10).mapToObj(i -> i < passed ? P : W).toArray(Verdict[]::new);
        int[] expected = new int[10];
        expected[bar] = 1;
        assertThat(of(SampleClass.student("a", verdicts)).histogram()).containsExactly(expected);
    }

    @Test
    void mean_and_median_are_of_the_final_points() {
        assertThat(of(FOUR).mean()).isEqualByComparingTo("15");
        assertThat(of(SampleClass.student("a", P, P), SampleClass.student("b", W, W), SampleClass.student("c", W, W), SampleClass.student("d", P, W)).median())
                .isEqualByComparingTo("5");
        assertThat(of(SampleClass.student("a", P, P), SampleClass.student("b", W, W), SampleClass.student("c", P, W)).median()).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void mistakes_are_counted_for_each_exercise_the_most_frequent_first() {
        ClassStatistics statistics = of(erring("a", "turned", "swapped"), erring("b", "swapped", "swapped"), erring("c", "", "swapped"), erring("d", "turned", ""));
        assertThat(statistics.mistakes()).containsExactly(new ClassStatistics.FrequentMistake("1.2", "swapped", 3), new ClassStatistics.FrequentMistake("1.1", "turned", 2),
                new ClassStatistics.FrequentMistake("1.1", "swapped", 1));
    }

    private static StudentMark erring(String name, String... mistakes) {
        List<ExerciseMark> marks = IntStream.range(0, mistakes.length).mapToObj(i -> SampleClass.mark("1." + (i + 1), "t", W, mistakes[i])).toList();
        return new StudentMark(name, SampleClass.NOON, List.of(), List.of(new LessonMark("lesson01_x", marks)));
    }

    @Test
    void the_order_of_the_students_does_not_matter() {
        List<StudentMark> students = new ArrayList<>(SampleClass.of(30).students());
        String before = of(students.toArray(StudentMark[]::new)).lessons().toString();
        Collections.reverse(students);
        assertThat(of(students.toArray(StudentMark[]::new)).lessons().toString()).isEqualTo(before);
    }

    @Test
    void nobody_has_no_statistics() {
        assertThat(of().lessons()).isEmpty();
        assertThat(of().mean()).isZero();
        assertThat(of().median()).isZero();
    }
}
