package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.LessonMark;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A student's page: what each exercise earned and why, and where to go on. */
final class StudentPage {

    private static final int NEXT = 3;
    private static final String STYLE = """
            article { margin: .5rem 0; padding: .1rem 0 .3rem .8rem; border-left: 4px solid var(--line); }
            article.right { border-color: var(--right); } article.wrong { border-color: var(--wrong); }
            article.again { border-color: var(--again); }
            article.right, article.wrong, article.open, article.again { color: inherit; }
            article > h3 { display: flex; gap: .1rem .6rem; font-size: 1rem; font-weight: 600; margin: 0; }
            article > h3 > b, article > h3 > .points { white-space: nowrap; } h3 small, h3 > .points { font-weight: 400; }
            article > h3 > .points { margin-left: auto; } h2 > span { font-weight: 400; white-space: nowrap; } code { white-space: nowrap; }
            .lessons td:nth-child(2) { min-width: 7rem; width: 45%; vertical-align: middle; }
            """;

    private record Step(LessonMark lesson, ExerciseMark mark) {

        boolean isOpen() {
            return mark.verdict() != Verdict.PASS && mark.verdict() != Verdict.INFRASTRUCTURE;
        }

        boolean isUnwritten() {
            return mark.verdict() == Verdict.TODO || mark.verdict() == Verdict.MISSING;
        }
    }

    private final LessonName names;
    private final StringBuilder page = new StringBuilder();

    private StudentPage(Map<String, String> titles) {
        names = new LessonName(titles);
    }

    /** Returns the page; {@code gate} says whether the gate was on, {@code titles} has the lessons' titles by their packages. */
    static String of(Standing standing, boolean gate, Map<String, String> titles) {
        StudentPage student = new StudentPage(titles);
        student.head(standing, gate);
        student.notes(standing.mark().notes());
        student.nextSteps(standing.mark().lessons());
        student.overview(standing.mark().lessons());
        standing.mark().lessons().forEach(student::lesson);
        return Html.page(standing.student() + " · CNN workbook", STYLE, student.page.toString());
    }

    private void head(Standing standing, boolean gate) {
        page.append("""
                <p class="pale">CNN workbook</p>
                <h1>%s</h1>
                <p class="total">%s of %s points</p>
                %s
                """.formatted(Html.name(standing.student()), Points.text(standing.result()), standing.mark().points(), Html.bar(standing.share())));
        if (standing.penalty().signum() > 0) {
            page.append("<p>%s earned − %s late = %s</p>\n".formatted(standing.mark().earned(), Points.text(standing.penalty()), Points.text(standing.result())));
        }
        Remarks.about(standing, gate).forEach(remark -> page.append("<p class=\"notice\">%s</p>\n".formatted(Html.text(remark))));
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            page.append("<h2>About what you handed in</h2>\n<ul>\n");
            notes.forEach(note -> page.append("<li>%s</li>\n".formatted(Html.name(note))));
            page.append("</ul>\n");
        }
    }

    private void nextSteps(List<LessonMark> lessons) {
        List<String> steps = lessons.stream().flatMap(lesson -> lesson.exercises().stream().map(mark -> new Step(lesson, mark)))
                .filter(Step::isOpen).sorted(Comparator.comparing(Step::isUnwritten)).map(this::words).distinct().limit(NEXT).toList();
        if (steps.isEmpty()) {
            return;
        }
        page.append("<h2>Next steps</h2>\n<ul>\n");
        steps.forEach(step -> page.append("<li>%s</li>\n".formatted(step)));
        page.append("</ul>\n<p class=\"pale\">On Windows it is <code>workbook</code> in place of <code>./workbook</code>.</p>\n");
    }

    /** What does not compile comes first to be mended, and once for its lesson. */
    private String words(Step step) {
        String id = Html.text(step.mark().id());
        return step.mark().verdict() == Verdict.COMPILE
                ? "Make %s compile: <code>./workbook check %s</code> shows the errors.".formatted(Html.text(names.of(step.lesson().lesson())),
                        Html.text(names.brief(step.lesson().lesson())))
                : "%s %s: <code>./workbook hint %s</code> gives a hint, <code>mvn test -Dexercise=%s</code> checks it again."
                        .formatted(id, Html.text(step.mark().title()), id, id);
    }

    private void overview(List<LessonMark> lessons) {
        page.append("<h2>Lessons</h2>\n<div class=\"scroll\"><table class=\"lessons\">\n");
        for (LessonMark lesson : lessons) {
            page.append("<tr><td><a href=\"#%s\">%s</a></td><td>%s</td><td class=\"number\">%s of %s</td></tr>\n".formatted(Html.text(lesson.lesson()),
                    Html.text(names.of(lesson.lesson())), Html.bar(lesson.points() == 0 ? 0 : (double) lesson.earned() / lesson.points()),
                    lesson.earned(), lesson.points()));
        }
        page.append("</table></div>\n");
    }

    private void lesson(LessonMark lesson) {
        page.append("<section id=\"%s\">\n<h2>%s <span class=\"pale\">%s of %s points</span></h2>\n".formatted(Html.text(lesson.lesson()),
                Html.text(names.of(lesson.lesson())), lesson.earned(), lesson.points()));
        lesson.exercises().forEach(mark -> exercise(mark));
        page.append("</section>\n");
    }

    private void exercise(ExerciseMark mark) {
        VerdictWords verdict = VerdictWords.of(mark.verdict());
        page.append("""
                <article class="%s">
                <h3><b class="%s">%s %s</b> <span>%s <small class="pale">%s</small></span> <span class="points">%s of %s</span></h3>
                """.formatted(verdict.kind(), verdict.kind(), verdict.sign(), Html.text(mark.id()), Html.text(mark.title()), verdict.words(),
                        mark.earned(), mark.points()));
        if (mark.verdict() != Verdict.PASS) {
            if (!mark.sentence().isBlank()) {
                page.append("<p>%s</p>\n".formatted(Html.name(mark.sentence())));
            }
            if (!mark.mistake().isEmpty()) {
                page.append("<p>It looks like: <strong>%s</strong></p>\n".formatted(Html.text(mark.mistake())));
            }
            if (!mark.details().isBlank()) {
                page.append("<pre tabindex=\"0\">%s</pre>\n".formatted(Html.text(mark.details())));
            }
        }
        page.append("</article>\n");
    }
}
