package cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What a command printed and how it ended. */
record Run(int exitCode, String out, String err) {

    /** Runs a command in this JVM. */
    static Run of(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Workbook.commandLine().setErr(new PrintWriter(err, true))
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8)).execute(arguments);
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }

    /** One sentence on the error output, with a line on what to call instead if the command was not understood, and no stack trace. */
    void assertSentence(int exitCode, String sentence) {
        assertThat(exitCode()).isEqualTo(exitCode);
        assertThat(err).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception in").hasLineCount(exitCode == Workbook.USAGE ? 2 : 1);
        assertThat(out).isEmpty();
    }
}
