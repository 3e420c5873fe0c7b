package grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.WorkbookException;

/**
 * An instructor's table with the final points in one column. Where the table says how many points are possible (Canvas in a row
 * of its own, Moodle in the column "Maximum Grade"), they are scaled to that and rounded to two digits, half up. A row that
 * cannot be told whose it is stays as it is, and so does that of a student whose result is not final.
 *
 * @param content   the table
 * @param filled    how many rows were filled
 * @param unmatched sentences about who is in the table only, or among the submissions only
 */
record FilledExport(byte[] content, int filled, List<String> unmatched) {

    private static final String POSSIBLE = "Points Possible";
    private static final String MAXIMUM = "Maximum Grade";

    /** @throws WorkbookException if the table cannot be read, has no such columns, or Canvas would not take the marks */
    static FilledExport of(GradeExport export, List<Standing> standings) {
        return new Filling(export, standings).fill();
    }

    private static final class Filling {

        private final GradeExport export;
        private final CsvTable table;
        private final int students;
        private final int grades;
        private final List<Standing> standings;
        private final Map<String, Set<Standing>> byKey = new HashMap<>();
        private final Map<Standing, List<CsvTable.Row>> rows = new LinkedHashMap<>();
        private final List<String> unmatched = new ArrayList<>();

        Filling(GradeExport export, List<Standing> standings) {
            this.export = export;
            this.standings = standings;
            table = CsvTable.read(export.file());
            students = table.column(export.studentColumn());
            grades = table.column(export.gradeColumn());
            standings.forEach(standing -> Names.keys(standing.student())
                    .forEach(key -> byKey.computeIfAbsent(key, unknown -> new HashSet<>()).add(standing)));
        }

        FilledExport fill() {
            Optional<CsvTable.Row> possible = table.rows().stream().filter(this::saysWhatIsPossible).findFirst();
            possible.ifPresent(this::requireWritable);
            table.rows().stream().filter(row -> !saysWhatIsPossible(row) && !row.text(students).isBlank()).forEach(this::match);
            Map<CsvTable.Row, String> numbers = new LinkedHashMap<>();
            for (Standing standing : standings) {
                List<CsvTable.Row> own = rows.getOrDefault(standing, List.of());
                if (own.isEmpty()) {
                    say(standing.student() + " handed in, but no row has this name");
                } else if (own.size() > 1) {
                    say("rows of lines " + String.join(", ", own.stream().map(row -> String.valueOf(row.line())).toList()) + " are all called "
                            + standing.student() + "; none was filled");
                } else if (!standing.unfinished().isEmpty()) {
                    say(standing.student() + " is not final (" + String.join(", ", standing.unfinished()) + " to be checked again); the row was not filled");
                } else {
                    numbers.put(own.get(0), number(standing, possible(own.get(0), possible)));
                }
            }
            return new FilledExport(table.filled(grades, numbers), numbers.size(), List.copyOf(unmatched));
        }

        private boolean saysWhatIsPossible(CsvTable.Row row) {
            return export.system() == GradeExport.LearningSystem.CANVAS && row.text(0).strip().equalsIgnoreCase(POSSIBLE);
        }

        private void requireWritable(CsvTable.Row row) {
            if (row.text(grades).contains("read only")) {
                throw new WorkbookException("The column \"" + export.gradeColumn() + "\" of " + export.file() + " is read only in Canvas, expected was"
                        + " the column of an assignment; name another one.");
            }
        }

        private void match(CsvTable.Row row) {
            String name = row.text(students);
            Set<Standing> candidates = byKey.getOrDefault(Names.key(name), Set.of());
            if (candidates.size() == 1) {
                rows.computeIfAbsent(candidates.iterator().next(), unknown -> new ArrayList<>()).add(row);
            } else {
                say("line " + row.line() + ": " + name.strip() + (candidates.isEmpty() ? " handed nothing in" : " may be any of "
                        + String.join(", ", candidates.stream().map(Standing::student).sorted().toList()) + "; the row was not filled"));
            }
        }

        private void say(String sentence) {
            unmatched.add(export.system().output() + ": " + sentence);
        }

        private Optional<BigDecimal> possible(CsvTable.Row row, Optional<CsvTable.Row> pointsPossible) {
            String text = pointsPossible.map(points -> points.text(grades))
                    .orElseGet(() -> table.hasColumn(MAXIMUM) ? row.text(table.column(MAXIMUM)) : "");
            String number = text.strip().replace(',', '.');
            return number.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
        }

        private String number(Standing standing, Optional<BigDecimal> possible) {
            int points = standing.mark().points();
            BigDecimal grade = possible.filter(most -> points > 0)
                    .map(most -> standing.result().multiply(most).divide(BigDecimal.valueOf(points), 2, RoundingMode.HALF_UP)).orElse(standing.result());
            String text = Points.text(grade);
            return hasDecimalCommas() ? text.replace('.', ',') : text;
        }

        private boolean hasDecimalCommas() {
            return table.isSeparatedBySemicolons() && table.holdsCell("\\s*-?\\d+,\\d+\\s*") && !table.holdsCell("\\s*-?\\d+\\.\\d+\\s*");
        }
    }
}
