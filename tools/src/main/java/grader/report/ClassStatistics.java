package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.LessonMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the marks of a class tell about the exercises.
 *
 * @param lessons   each lesson with its exercises
 * @param mistakes  the named mistakes, the most frequent first
 * @param histogram how many students have final points of 0 to under 10 percent, 10 to under 20, …, 90 to 100
 * @param mean      the mean of the final points, one decimal
 * @param median    their median, one decimal
 */
record ClassStatistics(List<Lesson> lessons, List<FrequentMistake> mistakes, int[] histogram, BigDecimal mean, BigDecimal median) {

    /** One lesson: the mean share of its points that was earned, from 0 to 1, and its exercises. */
    record Lesson(String lesson, double share, List<Item> items) {
    }

    /**
     * One exercise.
     *
     * @param judged         how many students have a verdict
     * @param passed         how many of them passed
     * @param discrimination how passing goes with the points earned in all other exercises: their correlation, from −1 to 1; empty if
     *                       there are fewer than three students, or all passed, or none, or all have the same other points
     * @param others         the verdicts other than PASS, the most frequent first
     */
    record Item(String id, String title, int judged, int passed, OptionalDouble discrimination, List<Verdict> others) {

        double rate() {
            return judged == 0 ? 0 : (double) passed / judged;
        }
    }

    /** A named mistake in an exercise, and how many students made it. */
    record FrequentMistake(String id, String mistake, int students) {
    }

    private record Place(String lesson, String id) {
    }

    private record Answer(ExerciseMark mark, int elsewhere) {
    }

    static ClassStatistics of(List<Standing> standings) {
        Map<Place, List<Answer>> answers = new LinkedHashMap<>();
        Map<String, List<LessonMark>> lessons = new TreeMap<>();
        for (Standing standing : standings) {
            for (LessonMark lesson : standing.mark().lessons()) {
                lessons.computeIfAbsent(lesson.lesson(), unknown -> new ArrayList<>()).add(lesson);
                for (ExerciseMark mark : lesson.exercises()) {
                    answers.computeIfAbsent(new Place(lesson.lesson(), mark.id()), unknown -> new ArrayList<>())
                            .add(new Answer(mark, standing.mark().earned() - mark.earned()));
                }
            }
        }
        List<Lesson> described = lessons.entrySet().stream().map(entry -> new Lesson(entry.getKey(), share(entry.getValue()),
                answers.keySet().stream().filter(place -> place.lesson().equals(entry.getKey())).map(place -> item(answers.get(place))).toList())).toList();
        return new ClassStatistics(described, mistakes(answers), histogram(standings), mean(standings), median(standings));
    }

    private static double share(List<LessonMark> marks) {
        int points = marks.stream().mapToInt(LessonMark::points).sum();
        return points == 0 ? 0 : (double) marks.stream().mapToInt(LessonMark::earned).sum() / points;
    }

    private static Item item(List<Answer> answers) {
        List<Answer> judged = answers.stream().filter(answer -> answer.mark().verdict() != Verdict.INFRASTRUCTURE).toList();
        Map<Verdict, Long> counts = judged.stream().map(answer -> answer.mark().verdict()).filter(verdict -> verdict != Verdict.PASS)
                .collect(Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()));
        ExerciseMark first = answers.get(0).mark();
        return new Item(first.id(), first.title(), judged.size(), (int) judged.stream().filter(ClassStatistics::passed).count(), discrimination(judged),
                counts.keySet().stream().sorted(Comparator.comparing(verdict -> -counts.get(verdict))).toList());
    }

    private static boolean passed(Answer answer) {
        return answer.mark().verdict() == Verdict.PASS;
    }

    /** The correlation, from whole sums, so that it does not depend on the order of the students. */
    private static OptionalDouble discrimination(List<Answer> answers) {
        long n = answers.size();
        long passed = answers.stream().filter(ClassStatistics::passed).count();
        long points = answers.stream().mapToLong(Answer::elsewhere).sum();
        long squares = answers.stream().mapToLong(answer -> (long) answer.elsewhere() * answer.elsewhere()).sum();
        long pointsOfPassed = answers.stream().filter(ClassStatistics::passed).mapToLong(Answer::elsewhere).sum();
        long varianceOfPassing = n * passed - passed * passed;
        long varianceOfPoints = n * squares - points * points;
        if (n < 3 || varianceOfPassing == 0 || varianceOfPoints == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((n * pointsOfPassed - passed * points) / Math.sqrt((double) varianceOfPassing * varianceOfPoints));
    }

    private static List<FrequentMistake> mistakes(Map<Place, List<Answer>> answers) {
        List<FrequentMistake> mistakes = new ArrayList<>();
        answers.forEach((place, all) -> all.stream().map(answer -> answer.mark().mistake()).filter(mistake -> !mistake.isEmpty())
                .collect(Collectors.groupingBy(mistake -> mistake, TreeMap::new, Collectors.counting()))
                .forEach((mistake, students) -> mistakes.add(new FrequentMistake(place.id(), mistake, students.intValue()))));
        mistakes.sort(Comparator.comparing(mistake -> -mistake.students())); // equals stay in the order of the exercises
        return List.copyOf(mistakes);
    }

    private static int[] histogram(List<Standing> standings) {
        int[] bins = new int[10];
        for (Standing standing : standings) {
            int points = standing.mark().points();
            bins[points == 0 ? 0 : Math.min(9, standing.result().multiply(BigDecimal.TEN).divideToIntegralValue(BigDecimal.valueOf(points)).intValue())]++;
        }
        return bins;
    }

    private static BigDecimal mean(List<Standing> standings) {
        BigDecimal sum = standings.stream().map(Standing::result).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(Math.max(1, standings.size())), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<Standing> standings) {
        List<BigDecimal> sorted = standings.stream().map(Standing::result).sorted().toList();
        int n = sorted.size();
        return n == 0 ? BigDecimal.ZERO : sorted.get((n - 1) / 2).add(sorted.get(n / 2)).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
