package watch;

import check.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an exercise asks for, as its TODO in the student's file says it.
 *
 * @param line where the first TODO of the exercise stands, from 1
 * @param text its words, without the comment's slashes
 */
record Asked(int line, String text) {

    /** Returns the first TODO of an exercise; empty once the student has taken it away, or if there is no such file. */
    static Optional<Asked> in(Path file, Catalogue.Entry exercise) {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().map(String::strip).toList();
        } catch (IOException gone) {
            return Optional.empty();
        }
        String mark = "// TODO " + exercise.id() + " ";
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(mark)) {
                StringBuilder text = new StringBuilder(lines.get(i).substring(mark.length()));
                for (int next = i + 1; next < lines.size() && lines.get(next).startsWith("// "); next++) {
                    text.append(' ').append(lines.get(next).substring(3).strip());
                }
                return Optional.of(new Asked(i + 1, text.toString()));
            }
        }
        return Optional.empty();
    }
}
