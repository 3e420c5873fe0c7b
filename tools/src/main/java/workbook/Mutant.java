package workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference file with one small change in the part that a student writes: an operator, a bound, a number, or one index
 * taken for another. Slips like these are the commonest wrong answers, and a check is worth as much as it rejects.
 *
 * @param exercise the exercise whose solution was changed
 * @param line     the line that was changed, from 1
 * @param before   that line as it was
 * @param after    that line as it is
 * @param text     the whole file
 */
public record Mutant(String exercise, int line, String before, String after, String text) {

    /** What is looked for, and what takes its place; each occurrence makes a mutant of its own. */
    private static final Map<Pattern, List<String>> CHANGES = new LinkedHashMap<>();

    static {
        change(" \\+ ", " - ");
        change(" - ", " + ");
        change(" \\* ", " + ", " / ");
        change(" / ", " * ");
        change(" \\+= ", " = ", " -= ");
        change(" < ", " <= ", " > ");
        change(" <= ", " < ");
        change(" > ", " >= ", " < ");
        change(" >= ", " > ");
        change(" == ", " != ");
        change(" && ", " || ");
        change("\\b0\\b(?!\\.)", "1");
        change("(?<![\\w.])1\\b(?!\\.)", "0", "2");
        change("\\b2\\b(?!\\.)", "1", "3");
        change("\\bky\\b", "kx");
        change("\\bkx\\b", "ky");
        change("\\by\\b(?! [<=]|\\+\\+)", "x");
        change("\\bx\\b(?! [<=]|\\+\\+)", "y");
        change("\\bn\\b(?! [<=]|\\+\\+)", "0");
        change("\\bc\\b(?! [<=]|\\+\\+)", "0");
        change("\\bf\\b(?! [<=]|\\+\\+)", "0");
        change("\\brows\\(\\)", "cols()");
        change("\\bcols\\(\\)", "rows()");
        change("\\bheight\\(\\)", "width()");
        change("\\bwidth\\(\\)", "height()");
        change("Height\\b", "Width");
        change("Width\\b", "Height");
        change("\\bMath\\.max\\b", "Math.min");
        change("\\bMath\\.min\\b", "Math.max");
        change("\\breturn ([^;]+);", "return null;");
    }

    private static void change(String pattern, String... replacements) {
        CHANGES.put(Pattern.compile(pattern), List.of(replacements));
    }

    /** Returns all mutants of a reference file. */
    public static List<Mutant> of(String file, String solution) {
        List<Mutant> mutants = new ArrayList<>();
        String[] lines = solution.split("\n", -1);
        for (Region region : Skeleton.regions(file, solution)) {
            for (int i = region.firstLine(); i < region.lastLine() - 1; i++) {
                String line = lines[i];
                if (line.strip().startsWith("//") || line.contains("\"")) {
                    continue; // words are not code
                }
                CHANGES.forEach((pattern, replacements) -> {
                    Matcher matcher = pattern.matcher(line);
                    while (matcher.find()) {
                        for (String replacement : replacements) {
                            String changed = line.substring(0, matcher.start()) + replacement + line.substring(matcher.end());
                            mutants.add(mutant(region.exercise(), lines, line, changed));
                        }
                    }
                });
            }
        }
        return mutants;
    }

    private static Mutant mutant(String exercise, String[] lines, String before, String after) {
        String[] changed = lines.clone();
        int line = 0;
        while (lines[line] != before) { // the very line, not an equal one
            line++;
        }
        changed[line] = after;
        return new Mutant(exercise, line + 1, before.strip(), after.strip(), String.join("\n", changed));
    }
}
