package grader.report;

import grader.Gradebook;
import grader.StudentMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import workbook.WorkbookException;

/**
 * Writes what instructor and students get of a gradebook into one folder: {@code grades.csv}, {@code class.html} and
 * {@code gradebook.json} for the instructor; for each student a page and JSON in {@code students}, Gradescope's results in
 * {@code gradescope}, JUnit's XML in {@code junit}; the instructor's own tables, filled; {@code unmatched.txt}; and after grading
 * anew, {@code changes.csv} and {@code changes.html}.
 */
public final class Reports {

    private static final String UNMATCHED = "unmatched.txt";
    private static final String CHANGES_TABLE = "changes.csv";
    private static final String CHANGES_PAGE = "changes.html";

    /**
     * What became of it.
     *
     * @param files     how many files were written or removed because they changed
     * @param sentences what the instructor should know, such as how many marks changed; a line each
     */
    public record Written(int files, List<String> sentences) {
    }

    private final Gradebook book;
    private final List<Standing> standings;
    private final ReportSettings settings;
    private final OutputFolder folder;
    private final Map<String, String> names;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();

    private Reports(Gradebook book, List<Standing> standings, ReportSettings settings, OutputFolder folder) {
        this.book = book;
        this.standings = standings;
        this.settings = settings;
        this.folder = folder;
        this.names = FileNames.of(standings.stream().map(Standing::student).toList());
    }

    /**
     * Writes all reports into a folder, which is made if need be. Files that did not change are not touched. The changes are those
     * since the gradebook that is in the folder; if it is the same, the changes told last time stay.
     *
     * @throws WorkbookException        if a file cannot be read or written, or one is in the way that grading did not write
     * @throws IllegalArgumentException if two students have the same name
     */
    public static Written write(Gradebook book, ReportSettings settings, Path out) {
        List<String> students = book.students().stream().map(StudentMark::student).toList();
        if (students.stream().distinct().count() < students.size()) {
            throw new IllegalArgumentException("Two students of the gradebook have the same name.");
        }
        List<Standing> standings = book.students().stream().map(mark -> Standing.of(mark, settings.late())).toList();
        OutputFolder folder = OutputFolder.at(out);
        Optional<Anonymity> anonymity = settings.anonymous() ? Optional.of(Anonymity.in(out)) : Optional.empty();
        anonymity.ifPresent(codes -> {
            folder.adopt(Anonymity.KEY);
            folder.put(Anonymity.KEY, codes.key(students));
        });
        Reports reports = anonymity.map(codes -> new Reports(codes.hide(book), codes.hide(standings), settings, folder))
                .orElseGet(() -> new Reports(book, standings, settings, folder));
        return reports.write(students, anonymity);
    }

    private Written write(List<String> students, Optional<Anonymity> anonymity) {
        byte[] gradebook = GradebookFile.bytes(book);
        String madeFrom = Fingerprint.of(gradebook, settings);
        if (folder.isMadeFrom(madeFrom)) {
            return new Written(0, List.of());
        }
        UnaryOperator<String> shown = name -> anonymity.map(codes -> codes.code(name)).orElse(name);
        settings.late().ifPresent(policy -> unmatched.addAll(policy.unmatched(students, shown)));
        folder.announce(Stream.concat(files(), Stream.of("grades.csv", "class.html", UNMATCHED, GradebookFile.NAME)).toList());
        if (!folder.holds(GradebookFile.NAME, gradebook)) {
            tellChanges(anonymity);
        }
        standings.forEach(this::writeStudent);
        settings.exports().forEach(this::fill);
        folder.put("grades.csv", GradesTable.of(standings, book.assurance().gate()));
        put("class.html", ClassPage.of(standings, book.assurance(), settings, names));
        put(UNMATCHED, unmatched.isEmpty() ? "Everybody was found.\n" : String.join("\n", unmatched) + "\n");
        if (!unmatched.isEmpty()) {
            sentences.add(unmatched.size() + (unmatched.size() == 1 ? " name was" : " names were") + " not found or left out, see " + UNMATCHED + ".");
        }
        folder.put(GradebookFile.NAME, gradebook); // last: what is told as changed is told again if we do not get here
        folder.finish(madeFrom);
        return new Written(folder.changed(), List.copyOf(sentences));
    }

    private Stream<String> files() {
        return Stream.concat(settings.exports().stream().map(export -> export.system().output()), names.values().stream().flatMap(name -> Stream.of(
                "students/" + name + ".html", "students/" + name + ".json", "gradescope/" + name + ".json", "junit/" + name + ".xml")));
    }

    private void writeStudent(Standing standing) {
        String name = names.get(standing.student());
        boolean gate = book.assurance().gate();
        put("students/" + name + ".html", StudentPage.of(standing, gate, settings.titles()));
        folder.put("students/" + name + ".json", Json.bytes(StudentFile.of(standing, gate)));
        folder.put("gradescope/" + name + ".json", Json.bytes(GradescopeFile.of(standing, gate)));
        folder.put("junit/" + name + ".xml", JUnitFile.of(standing.mark()));
    }

    private void fill(GradeExport export) {
        FilledExport filled = FilledExport.of(export, standings);
        folder.put(export.system().output(), filled.content());
        unmatched.addAll(filled.unmatched());
        sentences.add(export.system().output() + ": " + filled.filled() + (filled.filled() == 1 ? " row" : " rows") + " filled.");
    }

    private void tellChanges(Optional<Anonymity> anonymity) {
        Optional<Gradebook> before = previous().map(old -> anonymity.map(codes -> codes.hide(old)).orElse(old));
        if (before.isEmpty()) {
            return;
        }
        Changes changes = Changes.between(before.get(), book);
        folder.announce(List.of(CHANGES_TABLE, CHANGES_PAGE));
        folder.put(CHANGES_TABLE, changes.table());
        put(CHANGES_PAGE, changes.page());
        sentences.add(changes.sentence() + " See " + CHANGES_PAGE + ".");
    }

    private Optional<Gradebook> previous() {
        try {
            return folder.has(GradebookFile.NAME) ? Optional.of(GradebookFile.read(folder.resolve(GradebookFile.NAME))) : Optional.empty();
        } catch (WorkbookException damaged) {
            sentences.add("The gradebook before could not be read, so no changes are told.");
            return Optional.empty();
        }
    }

    private void put(String path, String text) {
        folder.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
