package runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The compiler's errors as a student reads them: file and line, a sentence, the line itself and a caret under the place.
 * A source that is no file, but stands in memory, is named without a folder.
 */
public final class CompilerErrors {

    private static final int SHOWN = 5;
    private static final int WIDTH = 76;     // characters of a source line: with four before it, a terminal's line
    private static final int LONGEST = 1000; // characters of a sentence
    private static final int TAB = 8; // how wide the compiler takes a tab to be when it counts columns

    private CompilerErrors() {
    }

    /** Returns the first errors; if there are none, what the compiler has said besides about its own failure. */
    public static String text(List<Diagnostic<? extends JavaFileObject>> problems, String besides) throws IOException {
        List<Diagnostic<? extends JavaFileObject>> errors = problems.stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR).toList();
        List<String> lines = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : errors.subList(0, Math.min(SHOWN, errors.size()))) {
            lines.addAll(lines(error));
        }
        if (errors.size() > SHOWN) {
            lines.add("… and " + (errors.size() - SHOWN) + " more.");
        }
        return lines.isEmpty() ? ownFailure(besides) : String.join("\n", lines);
    }

    /** Returns whether the compiler failed because its stack or its memory was used up. @param besides what it said about its failure */
    public static boolean isExhaustion(String besides) {
        return besides.contains("StackOverflowError") || besides.contains("OutOfMemoryError");
    }

    /** Returns what to say of a failure of the compiler itself. @param besides what it said about it */
    public static String ownFailure(String besides) {
        String thrown = besides.lines().filter(line -> line.matches("[\\w.]+(Error|Exception)\\b.*")).findFirst().orElse("no reason given");
        return "The compiler itself failed (" + thrown + "). Is there an expression of enormous length?";
    }

    private static List<String> lines(Diagnostic<? extends JavaFileObject> error) throws IOException {
        String sentence = sentence(error);
        if (error.getSource() == null || error.getSource().getKind() != JavaFileObject.Kind.SOURCE) {
            return List.of(sentence);
        }
        String file = name(error.getSource());
        if (error.getLineNumber() == Diagnostic.NOPOS) {
            return List.of(file + ": " + sentence);
        }
        List<String> lines = new ArrayList<>();
        lines.add(file + ":" + error.getLineNumber() + ": " + sentence);
        List<String> source = content(error.getSource()).lines().toList();
        if (error.getLineNumber() <= source.size()) {
            String line = withoutTabs(source.get((int) error.getLineNumber() - 1));
            int caret = (int) Math.max(0, error.getColumnNumber() - 1);
            int from = Math.max(0, Math.min(caret - WIDTH / 2, line.length() - WIDTH)); // a line may be of any length
            lines.add("    " + line.substring(from, Math.min(line.length(), from + WIDTH)));
            lines.add("    " + " ".repeat(caret - from) + "^");
        }
        return lines;
    }

    private static String name(JavaFileObject source) {
        return isFile(source) ? Path.of(source.toUri()).toString() : source.toUri().getPath().replaceFirst(".*/", "");
    }

    private static String content(JavaFileObject source) throws IOException {
        return isFile(source) ? new String(Files.readAllBytes(Path.of(source.toUri())), StandardCharsets.UTF_8)
                : source.getCharContent(true).toString();
    }

    private static boolean isFile(JavaFileObject source) {
        return "file".equals(source.toUri().getScheme());
    }

    private static String sentence(Diagnostic<? extends JavaFileObject> error) {
        String message = error.getMessage(Locale.ENGLISH);
        String sentence = message.substring(0, Math.min(message.length(), LONGEST)).replaceAll("\\R\\s*", "; ").replaceAll(" +", " "); // types can be endless
        if (sentence.startsWith("unmappable character")) {
            return sentence + "; the file is not in UTF-8: have your editor save it as UTF-8";
        }
        if (sentence.contains("\\ufeff")) {
            return sentence + "; the file begins with a byte order mark: have your editor save it as UTF-8 without BOM";
        }
        return sentence;
    }

    private static String withoutTabs(String line) {
        StringBuilder text = new StringBuilder();
        for (char letter : line.toCharArray()) {
            text.append(letter == '\t' ? " ".repeat(TAB - text.length() % TAB) : letter);
        }
        return text.toString();
    }
}
