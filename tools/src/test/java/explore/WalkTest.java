package explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tour, stop by stop. */
class WalkTest {

    private static final String TOUR = """
            // A remark.

            // ---- Part one -------------------
            int x = 1;
            x + 1
            //> 2

            int twice(int n) {

                return 2 * n;
            }
            // Not yet the end
            System.out.println(twice(x));
            """;

    @TempDir
    Path root;
    private Path folder;
    private Path next;
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void begin() throws IOException {
        folder = root.resolve("stops");
        next = root.resolve("next");
        System.setProperty(Walk.FOLDER, folder.toString());
        System.setProperty(Walk.NEXT, next.toString());
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Walk.begin(Tour.parse(TOUR), 80, folder, next);
    }

    @AfterEach
    void goBack() {
        System.setOut(out);
        System.clearProperty(Walk.FOLDER);
        System.clearProperty(Walk.NEXT);
    }

    private String printed() {
        String text = printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        printed.reset();
        return text;
    }

    @Test
    void a_remark_that_is_wider_than_the_terminal_is_broken_between_words() throws IOException {
        Walk.begin(Tour.parse("// one two three four\n\nint oneTwoThreeFour = 1;\n"), 16, folder, next);
        Walk.at(1);

        assertThat(printed()).startsWith("// 1 of 1\n// one two three\n// four\n").contains("int oneTwoThreeFour = 1;\n");
    }

    @Test
    void a_blank_line_between_steps_ends_a_stop_and_remarks_belong_to_what_follows() {
        assertThat(Tour.parse(TOUR).stops()).containsExactly(
                new Tour.Stop("// A remark.\n// ---- Part one\nint x = 1;\nx + 1\n", "int x = 1;\nexplore.Walk.show(\nx + 1\n);\n"),
                new Tour.Stop("int twice(int n) {\n\n    return 2 * n;\n}\n// Not yet the end\nSystem.out.println(twice(x));\n",
                        "int twice(int n) {\n\n    return 2 * n;\n}\nSystem.out.println(twice(x));\n"));
    }

    @Test
    void a_tour_saved_with_the_line_ends_of_windows_is_the_same_tour() {
        Tour tour = Tour.parse(TOUR.replace("\n", "\r\n"));
        assertThat(tour.stops()).isEqualTo(Tour.parse(TOUR).stops());
        assertThat(tour.steps()).isEqualTo(Tour.parse(TOUR).steps());
    }

    @Test
    void only_what_has_a_value_is_shown() {
        assertThat(Tour.parse("new int[] {1}\n").stops().get(0).code()).startsWith("explore.Walk.show(");
        for (String declaration : List.of("int x = 5", "int[] a = {1}", "record P(int a) { }", "for (;;) { break; }", "int f() { return 1; }", "1 + 1;")) {
            assertThat(Tour.parse(declaration + "\n").stops().get(0).code()).isEqualTo(declaration + "\n");
        }
    }

    @Test
    void opening_the_same_file_again_goes_from_stop_to_stop_and_says_when_it_ends() throws IOException {
        assertThat(next).content().startsWith("explore.Walk.at(1);\nint x = 1;\n");
        Walk.at(1);
        assertThat(printed()).isEqualTo("// 1 of 2\n// A remark.\n// ---- Part one\nint x = 1;\nx + 1\n");
        assertThat(next).content().startsWith("explore.Walk.at(2);\nint twice");
        Walk.at(2);
        assertThat(next).content().contains("The tour has ended; /reset begins it again.");
        Walk.begin(Tour.parse(TOUR), 80, folder, next);
        assertThat(next).content().startsWith("explore.Walk.at(1);");
    }

    @Test
    void values_are_written_as_jshell_writes_them() {
        Walk.show(new double[] {1, 2});
        Walk.show("a\n");
        Walk.show(null);
        assertThat(printed()).isEqualTo("==> double[2] { 1.0, 2.0 }\n==> \"a\\n\"\n==> null\n");
    }

    @Test
    @Timeout(20)
    void where_the_file_cannot_be_replaced_yet_it_is_replaced_later() throws Exception {
        Files.delete(next);
        Path occupant = Files.createDirectories(next.resolve("occupied"));
        Walk.at(1);
        Thread.sleep(100);
        assertThat(next).isDirectory();
        Files.delete(occupant);
        Files.delete(next);
        while (!Files.isRegularFile(next)) {
            Thread.sleep(10);
        }
        assertThat(next).content().startsWith("explore.Walk.at(2);");
    }
}
