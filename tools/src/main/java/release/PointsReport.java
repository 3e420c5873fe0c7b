package release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells GitHub the points of a submission that was graded there: as two notes on the run, of which GitHub Classroom reads the
 * second, and as a table on the run's page. The notes are what {@code classroom-resources/autograding-grading-reporter}
 * writes, which is not maintained any more.
 */
public final class PointsReport {

    private PointsReport() {
    }

    /** @param arguments the file with Gradescope's results */
    public static void main(String[] arguments) throws IOException {
        JsonNode results = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        String summary = System.getenv("GITHUB_STEP_SUMMARY"); // the file that becomes the run's page
        System.out.print(notes(results));
        if (summary != null) {
            Files.writeString(Path.of(summary), table(results), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Returns the commands that make notes, a line each. */
    static String notes(JsonNode results) {
        int earned = sum(results, "score");
        int points = sum(results, "max_score");
        return "::notice title=Autograding complete::Points " + earned + "/" + points + "\n"
                + "::notice title=Autograding report::{\"totalPoints\":" + earned + ",\"maxPoints\":" + points + "}\n";
    }

    private static int sum(JsonNode results, String key) {
        int sum = 0;
        for (JsonNode test : results.path("tests")) {
            sum += test.path(key).asInt();
        }
        return sum;
    }

    /** Returns a table of the exercises in Markdown, and below it what the student should know. */
    static String table(JsonNode results) {
        StringBuilder text = new StringBuilder("| | exercise | points | |\n|-|-|-:|-|\n");
        for (JsonNode test : results.path("tests")) {
            text.append("| ").append(cell(test, "number")).append(" | ").append(cell(test, "name")).append(" | ").append(cell(test, "score"))
                    .append(" of ").append(cell(test, "max_score")).append(" | ").append(firstLine(test.path("output").asText())).append(" |\n");
        }
        return text.append("\n**").append(sum(results, "score")).append(" of ").append(sum(results, "max_score")).append(" points**\n\n")
                .append(code(results.path("output").asText())).toString();
    }

    private static String cell(JsonNode test, String key) {
        return escaped(test.path(key).asText());
    }

    private static String firstLine(String output) {
        return escaped(output.lines().findFirst().orElse(""));
    }

    private static String code(String output) {
        return output.isEmpty() ? "" : output.indent(4) + "\n"; // indented text is shown as it is
    }

    /** What a student wrote may be in it: no letter of it is an instruction to Markdown. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>()#+!|~&]", "\\\\$0");
    }
}
