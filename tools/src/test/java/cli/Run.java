package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What a command printed and how it ended. */
record Run(int exitCode, String out, String err) {

    /** Runs a command in this JVM; there is nothing to be read. */
    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs a command in this JVM that reads {@code input}. */
    static Run withInput(String input, String... arguments) {
        InputStream inBefore = System.in;
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Workbook.commandLine().setErr(new PrintWriter(err, true))
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8)).execute(arguments);
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
            System.setIn(inBefore);
        }
    }

    /** One sentence on the error output, with a line on what to call instead if the command was not understood, and no stack trace. */
    void assertSentence(int exitCode, String sentence) {
        assertThat(exitCode()).isEqualTo(exitCode);
        assertThat(err).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception in").hasLineCount(exitCode == Workbook.USAGE ? 2 : 1);
        assertThat(out).isEmpty();
    }
}
