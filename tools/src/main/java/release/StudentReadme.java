package release;

import java.util.ArrayList;
import java.util.List;

/** The workbook's README for those who have no solutions: without what instructors do, and without what needs them. */
final class StudentReadme {

    private StudentReadme() {
    }

    static String of(String readme) {
        List<String> kept = new ArrayList<>();
        boolean forInstructors = false;
        for (String line : readme.lines().toList()) {
            forInstructors = line.startsWith("## ") ? line.equals("## For instructors") : forInstructors;
            if (!forInstructors && !line.contains("-Psolutions") && !line.startsWith("| `solutions`")) {
                kept.add(line.equals("## Two commands") ? "## One command" : line);
            }
        }
        return String.join("\n", kept) + "\n";
    }
}
