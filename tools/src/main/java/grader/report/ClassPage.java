package grader.report;

import grader.Gradebook;
import grader.LessonMark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report on the whole class, for the instructor. */
final class ClassPage {

    private static final int FREQUENT = 20;
    private static final String STYLE = """
            .picture { display: block; width: 100%; max-width: 36rem; height: auto; margin: .6rem 0; }
            svg rect { fill: var(--right); } svg rect.below { fill: var(--wrong); } svg line { stroke: var(--pale); }
            svg text { font-size: 14px; text-anchor: middle; fill: var(--ink); } svg text.label { font-size: 13px; fill: var(--pale); }
            .signed { width: 6rem; height: .75rem; vertical-align: middle; margin-right: .4rem; }
            svg line.pale { stroke: var(--line); } svg rect, svg line { shape-rendering: crispEdges; }
            .rate { display: flex; align-items: center; gap: .5rem; white-space: nowrap; } .rate .bar { width: 6rem; flex: none; }
            td:first-child { min-width: 9rem; }
            @media (max-width: 30rem) { .rate .bar { width: 3rem; } }
            tr.lesson th { padding-top: 1rem; color: var(--ink); font-size: 1rem; }
            """;

    private final LessonName names;
    private final ReportSettings settings;
    private final StringBuilder page = new StringBuilder();

    private ClassPage(ReportSettings settings) {
        this.settings = settings;
        this.names = new LessonName(settings.titles());
    }

    /** Returns the page; {@code files} has the beginning of the names of each student's files. */
    static String of(List<Standing> standings, Gradebook.Assurance assurance, ReportSettings settings, Map<String, String> files) {
        ClassPage report = new ClassPage(settings);
        ClassStatistics statistics = ClassStatistics.of(standings);
        report.head(standings, statistics, assurance);
        report.exercises(statistics.lessons());
        report.mistakes(statistics.mistakes());
        report.students(standings, statistics.lessons(), files);
        return Html.page("Class report", STYLE, report.page.toString());
    }

    private void head(List<Standing> standings, ClassStatistics statistics, Gradebook.Assurance assurance) {
        int points = standings.stream().mapToInt(standing -> standing.mark().points()).max().orElse(0);
        page.append("<p class=\"pale\">CNN workbook</p>\n<h1>Class report</h1>\n<p class=\"total\">%s %s</p>\n".formatted(standings.size(),
                standings.size() == 1 ? "submission" : "submissions"));
        if (!standings.isEmpty()) {
            page.append("<p>Mean %s, median %s of %s points.</p>\n".formatted(Points.text(statistics.mean()), Points.text(statistics.median()), points));
        }
        assurance(assurance);
        settings.late().ifPresent(policy -> page.append("<p>%s</p>\n".formatted(Html.text(policy.sentence()))));
        List<String> unfinished = standings.stream().filter(standing -> !standing.unfinished().isEmpty()).map(Standing::student).toList();
        if (!unfinished.isEmpty()) {
            page.append("<p class=\"notice\">Not final: the machine failed on %s of %s; grade once more.</p>\n".formatted(
                    unfinished.size() == 1 ? "a submission, that" : unfinished.size() + " submissions, those",
                    String.join(", ", unfinished.stream().map(Html::name).toList())));
        }
        page.append("<h2>Marks</h2>\n").append(ClassPicture.histogram(statistics.histogram()));
    }

    private void assurance(Gradebook.Assurance assurance) {
        page.append("<p%s>Gate %s, bubblewrap %s.</p>\n".formatted(assurance.gate() ? "" : " class=\"notice\"",
                assurance.gate() ? "on: no class was loaded before its calls had been read" : "off: a submission may have forged its marks, so they are provisional",
                assurance.sandboxed() ? "on" : "off"));
    }

    private void exercises(List<ClassStatistics.Lesson> lessons) {
        page.append("""
                <h2>Exercises</h2>
                <p class="pale">Discrimination: how passing goes with the points earned in all other exercises, from −1 to 1. Where it is
                near 0 or below, those who know the rest do not pass this one more often: look at the exercise, or at how it is checked.</p>
                <div class="scroll"><table>
                <tr><th>exercise</th><th>passed</th><th>discrimination</th><th>most frequent else</th></tr>
                """);
        for (ClassStatistics.Lesson lesson : lessons) {
            page.append("<tr class=\"lesson\"><th colspan=\"4\">%s <span class=\"pale\">· %s %% earned</span></th></tr>\n".formatted(
                    Html.text(names.of(lesson.lesson())), Percent.text(lesson.share())));
            lesson.items().forEach(this::exercise);
        }
        page.append("</table></div>\n");
    }

    private void exercise(ClassStatistics.Item item) {
        String discrimination = item.discrimination().isEmpty() ? "–" : ClassPicture.signed(item.discrimination().getAsDouble())
                + String.format(Locale.ROOT, "%.2f", item.discrimination().getAsDouble()).replace('-', '−');
        page.append("<tr><td>%s %s</td><td><span class=\"rate\">%s %s %% <span class=\"pale\">%s of %s</span></span></td><td class=\"nowrap\">%s</td><td>%s</td></tr>\n".formatted(
                Html.text(item.id()), Html.text(item.title()), Html.bar(item.rate()), Percent.text(item.rate()), item.passed(), item.judged(), discrimination,
                item.others().stream().findFirst().map(verdict -> VerdictWords.of(verdict).words()).orElse("–")));
    }

    private void mistakes(List<ClassStatistics.FrequentMistake> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        page.append("<h2>Most frequent mistakes</h2>\n<div class=\"scroll\"><table>\n<tr><th>exercise</th><th>mistake</th><th>students</th></tr>\n");
        double most = mistakes.get(0).students();
        mistakes.stream().limit(FREQUENT).forEach(mistake -> page.append("<tr><td>%s</td><td>%s</td><td><span class=\"rate\">%s %s</span></td></tr>\n".formatted(
                Html.text(mistake.id()), Html.text(mistake.mistake()), Html.bar(mistake.students() / most), mistake.students())));
        page.append("</table></div>\n");
    }

    private void students(List<Standing> standings, List<ClassStatistics.Lesson> lessons, Map<String, String> files) {
        page.append("<h2>Students</h2>\n<div class=\"scroll\"><table>\n<tr><th>student</th>");
        lessons.forEach(lesson -> page.append("<th class=\"number\" title=\"%s\">%s</th>".formatted(Html.text(names.of(lesson.lesson())),
                Html.text(names.brief(lesson.lesson())))));
        page.append("<th class=\"number\">total</th><th class=\"number\">late</th><th class=\"number\">final</th></tr>\n");
        for (Standing standing : standings) {
            page.append("<tr><td><a href=\"students/%s.html\">%s</a></td>".formatted(address(files.get(standing.student())), Html.name(standing.student())));
            lessons.forEach(lesson -> page.append("<td class=\"number\">%s</td>".formatted(earned(standing, lesson.lesson()).map(String::valueOf).orElse("–"))));
            page.append("<td class=\"number\">%s</td><td class=\"number\">%s</td><td class=\"number\"><strong>%s</strong>%s</td></tr>\n".formatted(standing.mark().earned(),
                    standing.penalty().signum() == 0 ? "" : "−" + Points.text(standing.penalty()), Points.text(standing.result()),
                    standing.unfinished().isEmpty() ? "" : " <span class=\"again\">↻</span>"));
        }
        page.append("</table></div>\n");
    }

    private static Optional<Integer> earned(Standing standing, String lesson) {
        return standing.mark().lessons().stream().filter(mark -> mark.lesson().equals(lesson)).findFirst().map(LessonMark::earned);
    }

    private static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
