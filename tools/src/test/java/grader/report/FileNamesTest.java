package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private static final List<String> HOSTILE = List.of("", " ", ".", "..", "../..", "../../etc/passwd", "/", "\\", "C:\\x", "CON", "con", "Con.txt", "aux", "NUL ",
            "COM1", "lpt9.x", "<script>", "=HYPERLINK(\"x\")", "a:b", "a?b", "a*b", "a|b", "\u0000", "a\nb", "\uD800", "😀", "日本", "\u202Eabc", "Ada", "ada", "ADA",
            "Björn", "Bjo\u0308rn", "bjorn", "end.", "end ", ".hidden", "-rf", "%2e%2e", "x".repeat(300), "x".repeat(301), "~", "Ada~1a2b3c4d", "$HOME", "`x`");

    private static String name(String student) {
        return FileNames.of(List.of(student)).get(student);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Abendroth", "miller, alice_12", "x@y.de", "a-b", "com10", "console", "Dr. No", "1"})
    void an_ordinary_name_is_kept(String student) {
        assertThat(name(student)).isEqualTo(student);
    }

    @ParameterizedTest
    @CsvSource({"Klára Dvořák,Klara Dvorak", "a/b,a_b", "CON,_CON", "con.txt,_con.txt", "日本,student", "<b>x</b>,_b_x_b_"})
    void another_name_stays_readable_and_is_marked(String student, String readable) {
        assertThat(name(student)).startsWith(readable + "~").matches(".*~[0-9a-f]{8}");
    }

    @Test
    void every_name_is_good_on_every_file_system() {
        assertThat(FileNames.of(HOSTILE).values()).allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_@,~][A-Za-z0-9 .,_@~-]*(?<![. ])")
                .hasSizeLessThan(100).doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"));
    }

    @Test
    void no_two_names_are_alike_even_without_capitals() {
        Set<String> seen = new HashSet<>();
        assertThat(FileNames.of(HOSTILE).values()).hasSize(HOSTILE.size()).allSatisfy(name -> assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue());
    }

    @Test
    void a_student_keeps_the_name_whoever_else_hands_in() {
        Map<String, String> all = FileNames.of(HOSTILE);
        for (String student : List.of("CON", "日本", "Björn", "../..", "")) {
            assertThat(all.get(student)).isEqualTo(name(student));
        }
    }
}
