package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.LessonMark;
import java.util.Comparator;
import java.util.List;

/** A student's page: what each exercise earned and why, and where to go on. */
final class StudentPage {

    private static final int NEXT = 3;
    private static final String STYLE = """
            article { margin: .5rem 0; padding: .1rem 0 .3rem .8rem; border-left: 4px solid var(--line); }
            article.right { border-color: var(--right); } article.wrong { border-color: var(--wrong); }
            article.again { border-color: var(--again); }
            article.right, article.wrong, article.open, article.again { color: inherit; }
            article > h3 { display: flex; flex-wrap: wrap; gap: .1rem .6rem; font-size: 1rem; font-weight: 600; margin: 0; }
            article > h3 > .points { margin-left: auto; font-weight: 400; white-space: nowrap; }
            .lessons td:nth-child(2) { min-width: 7rem; width: 45%; vertical-align: middle; }
            """;

    private final LessonName names;
    private final boolean gate;

    /** @param gate whether the gate was on */
    StudentPage(LessonName names, boolean gate) {
        this.names = names;
        this.gate = gate;
    }

    String of(Standing standing) {
        StringBuilder page = new StringBuilder();
        head(page, standing);
        notes(page, standing.mark().notes());
        nextSteps(page, standing);
        overview(page, standing.mark().lessons());
        standing.mark().lessons().forEach(lesson -> lesson(page, lesson));
        return Html.page(standing.student() + " · CNN workbook", STYLE, page.toString());
    }

    private void head(StringBuilder page, Standing standing) {
        page.append("""
                <p class="pale">CNN workbook</p>
                <h1>%s</h1>
                <p class="total">%s of %d points</p>
                %s
                """.formatted(Html.name(standing.student()), Points.text(standing.result()), standing.mark().points(), Html.bar(standing.share())));
        standing.late().ifPresent(late -> page.append("<p>%s</p>\n".formatted(Html.text(late.sentence()))));
        if (late(standing)) {
            page.append("<p>%d earned − %s = %s.</p>\n".formatted(standing.mark().earned(), Points.text(standing.penalty()), Points.counted(standing.result())));
        }
        if (!standing.unfinished().isEmpty()) {
            page.append("<p class=\"notice\">Not final: the machine failed while it checked %s. That is not your code's fault, and it will be checked again.</p>\n"
                    .formatted(Html.text(String.join(", ", standing.unfinished()))));
        }
        if (!gate) {
            page.append("<p class=\"notice\">Provisional: graded with the gate off, so these marks may still change.</p>\n");
        }
    }

    private static boolean late(Standing standing) {
        return standing.penalty().signum() > 0;
    }

    private static void notes(StringBuilder page, List<String> notes) {
        if (!notes.isEmpty()) {
            page.append("<h2>About what you handed in</h2>\n<ul>\n");
            notes.forEach(note -> page.append("<li>%s</li>\n".formatted(Html.name(note))));
            page.append("</ul>\n");
        }
    }

    private static void nextSteps(StringBuilder page, Standing standing) {
        List<ExerciseMark> next = standing.mark().lessons().stream().flatMap(lesson -> lesson.exercises().stream())
                .filter(mark -> mark.verdict() != Verdict.PASS && mark.verdict() != Verdict.INFRASTRUCTURE)
                .sorted(Comparator.comparing(mark -> mark.verdict() == Verdict.TODO || mark.verdict() == Verdict.MISSING)).limit(NEXT).toList();
        if (next.isEmpty()) {
            return;
        }
        page.append("<h2>Next steps</h2>\n<ul>\n");
        for (ExerciseMark mark : next) {
            page.append("<li>%s %s: <code>./workbook hint %s</code> gives a hint, <code>mvn test -Dexercise=%s</code> checks it again.</li>\n"
                    .formatted(Html.text(mark.id()), Html.text(mark.title()), Html.text(mark.id()), Html.text(mark.id())));
        }
        page.append("</ul>\n<p class=\"pale\">On Windows it is <code>workbook</code> in place of <code>./workbook</code>.</p>\n");
    }

    private void overview(StringBuilder page, List<LessonMark> lessons) {
        page.append("<h2>Lessons</h2>\n<div class=\"scroll\"><table class=\"lessons\">\n");
        for (LessonMark lesson : lessons) {
            page.append("<tr><td><a href=\"#%s\">%s</a></td><td>%s</td><td class=\"number\">%d of %d</td></tr>\n".formatted(Html.text(lesson.lesson()),
                    Html.text(names.of(lesson.lesson())), Html.bar(lesson.points() == 0 ? 0 : (double) lesson.earned() / lesson.points()),
                    lesson.earned(), lesson.points()));
        }
        page.append("</table></div>\n");
    }

    private void lesson(StringBuilder page, LessonMark lesson) {
        page.append("<section id=\"%s\">\n<h2>%s <span class=\"pale\">%d of %d points</span></h2>\n".formatted(Html.text(lesson.lesson()),
                Html.text(names.of(lesson.lesson())), lesson.earned(), lesson.points()));
        lesson.exercises().forEach(mark -> exercise(page, mark));
        page.append("</section>\n");
    }

    private static void exercise(StringBuilder page, ExerciseMark mark) {
        VerdictWords verdict = VerdictWords.of(mark.verdict());
        page.append("<article class=\"%s\">\n<h3><span class=\"%s\">%s %s</span> %s <span class=\"pale\">%s</span><span class=\"points\">%d of %d</span></h3>\n"
                .formatted(verdict.kind(), verdict.kind(), verdict.sign(), Html.text(mark.id()), Html.text(mark.title()), verdict.words(),
                        mark.earned(), mark.points()));
        if (mark.verdict() != Verdict.PASS) {
            paragraph(page, mark.sentence());
            if (!mark.mistake().isEmpty()) {
                page.append("<p>It looks like: <strong>%s</strong></p>\n".formatted(Html.text(mark.mistake())));
            }
            if (!mark.details().isBlank()) {
                page.append("<pre tabindex=\"0\">%s</pre>\n".formatted(Html.text(mark.details())));
            }
        }
        page.append("</article>\n");
    }

    private static void paragraph(StringBuilder page, String sentence) {
        if (!sentence.isBlank()) {
            page.append("<p>%s</p>\n".formatted(Html.name(sentence)));
        }
    }
}
