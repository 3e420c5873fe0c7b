package grader.report;

import grader.Gradebook;
import grader.StudentMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what instructor and students get of a gradebook into one folder. */
public final class Reports {

    /**
     * What became of it.
     *
     * @param changed how many files were written or removed because they changed
     */
    public record Written(int changed) {
    }

    private Reports() {
    }

    /**
     * Writes all reports into a folder, which is made if need be. Files that did not change are not touched.
     *
     * @throws workbook.WorkbookException if a file cannot be read or written, or one is in the way that grading did not write
     */
    public static Written write(Gradebook book, ReportSettings settings, Path out) {
        List<Standing> standings = book.students().stream().map(mark -> Standing.of(mark, settings.late())).toList();
        Map<String, String> names = FileNames.of(book.students().stream().map(StudentMark::student).toList());
        if (names.size() < book.students().size()) {
            throw new IllegalArgumentException("Two students of the gradebook have the same name.");
        }
        boolean gate = book.assurance().gate();
        OutputFolder folder = OutputFolder.at(out);
        List<String> paths = new ArrayList<>(List.of("grades.csv", GradebookFile.NAME));
        names.values().forEach(name -> paths.addAll(List.of("students/" + name + ".html", "students/" + name + ".json")));
        folder.announce(paths);

        StudentPage page = new StudentPage(new LessonName(settings.titles()), gate);
        for (Standing standing : standings) {
            String name = names.get(standing.student());
            folder.put("students/" + name + ".html", page.of(standing).getBytes(StandardCharsets.UTF_8));
            folder.put("students/" + name + ".json", Json.bytes(StudentFile.of(standing, gate)));
        }
        folder.put("grades.csv", GradesTable.of(standings, gate));
        folder.put(GradebookFile.NAME, GradebookFile.bytes(book));
        folder.finish();
        return new Written(folder.changed());
    }
}
