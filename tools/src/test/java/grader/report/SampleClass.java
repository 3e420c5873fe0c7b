package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Classes of made-up students. */
final class SampleClass {

    /** What stands in every text that only the instructor may read. */
    static final String HIDDEN = "hidden seed 8817";

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String[] FIRST = {"Ada", "Björn", "Chiara", "Deniz", "Elif", "Farid", "Grace", "Hana", "Ines", "Jan", "Klára", "Lê"};
    private static final String[] LAST = {"Abendroth", "Berg", "Costa", "Dvořák", "Evans"};
    private static final String[] LESSONS = {"lesson01_convolution", "lesson02_stride_padding", "lesson03_pooling"};
    private static final String[] TITLES = {"One window", "Correlate a series", "Slide a filter over an image", "Turn the filter", "Sum the channels",
        "Same padding", "Count the parameters", "Explain the shape", "Where each gradient goes", "Predict the size"};
    private static final String[] MISTAKES = {"Rows and columns of the filter swapped", "The filter is turned", "The last row is missing",
        "The bias is added once for each channel"};
    private static final String GRID = """
            Asked      correlate(image, filter) on the 6×6 image of the lesson with filter 2.
            First      [1, 1] should be -1, yours is 1 (7 of 16 numbers differ).

                       expected 4×4         yours 4×4
                         -1  -1  -1  -1       -1  -1  -1  -1
                         -1  -1  -2   1       -1  [1] [0][-1]

            Looks like Rows and columns of the filter swapped. Look at filter.get(…): the row ky comes first,
                       then the column kx.
            Next       edit lessons/src/main/java/lesson01_convolution/Convolution2D.java""";

    private SampleClass() {
    }

    /** Returns a class of so many students with ordinary names and marks of every kind. */
    static Gradebook of(int students) {
        Random chance = new Random(7);
        return book(IntStream.range(0, students).mapToObj(i -> student(LAST[i / 12 % 5] + " " + FIRST[i % 12] + (i < 60 ? "" : " " + i / 60),
                chance, chance.nextDouble())).toArray(StudentMark[]::new));
    }

    static Gradebook book(StudentMark... students) {
        return new Gradebook(List.of(students), new Gradebook.Assurance(true, true));
    }

    private static StudentMark student(String name, Random chance, double ability) {
        List<LessonMark> lessons = new ArrayList<>();
        for (int lesson = 0; lesson < LESSONS.length; lesson++) {
            List<ExerciseMark> marks = new ArrayList<>();
            for (int i = 0; i < TITLES.length; i++) {
                double difficulty = (i + 3.0 * lesson) / 16;
                boolean passes = chance.nextDouble() < 1 / (1 + StrictMath.exp(9 * (difficulty - ability)));
                Verdict other = Verdict.values()[1 + chance.nextInt(Verdict.INFRASTRUCTURE.ordinal() - 1)];
                Verdict verdict = passes ? Verdict.PASS : chance.nextBoolean() ? Verdict.WRONG : other;
                marks.add(mark(lesson + 1 + "." + (i + 1), TITLES[i], verdict, verdict == Verdict.WRONG ? MISTAKES[chance.nextInt(4)] : ""));
            }
            lessons.add(new LessonMark(LESSONS[lesson], marks));
        }
        List<String> notes = chance.nextInt(5) == 0 ? List.of("Convolution2D.java was encoded as UTF-16 and has been read as that.") : List.of();
        return new StudentMark(name, NOON.plusSeconds(chance.nextInt(400_000)), notes, lessons);
    }

    /** Returns the mark of an exercise of 10 points. */
    static ExerciseMark mark(String id, String title, Verdict verdict, String mistake) {
        boolean passed = verdict == Verdict.PASS;
        String sentence = switch (verdict) {
            case PASS -> "";
            case TODO -> "TODO Convolution2D.java:48 · first hint: ./workbook hint " + id;
            case COMPILE -> "The lesson does not compile: Convolution2D.java:12: ';' expected.";
            default -> "[1, 1] should be -1, yours is 1 (7 of 16 numbers differ).";
        };
        return new ExerciseMark(id, title, 10, verdict, mistake, sentence, verdict == Verdict.WRONG ? GRID : "", passed ? "" : HIDDEN);
    }

    /** Returns a student with one lesson of exercises with these verdicts, called 1.1, 1.2 and so on. */
    static StudentMark student(String name, Verdict... verdicts) {
        return new StudentMark(name, NOON, List.of(), List.of(new LessonMark(LESSONS[0], IntStream.range(0, verdicts.length)
                .mapToObj(i -> mark("1." + (i + 1), TITLES[i % TITLES.length], verdicts[i], "")).toList())));
    }
}
