package grader.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceHeadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            package a; class X {}                                             # a    # X
            /* package b; */ package a; class X {}                            # a    # X
            // package b;\\npackage a; class X {}                             # a    # X
            package /* b */ a /* ; */ . c ; class X {}                        # a.c  # X
            /** Says "package b;" */ package\\n\\ta\\n;\\nclass X {}          # a    # X
            \\u0070ackage a; class X {}                                       # a    # X
            /* \\u002a/ package a; /* */ class X {}                           # a    # X
            // \\u000apackage a; class X {}                                   # a    # X
            // \\\\u000apackage b;\\npackage a; class X {}                    # a    # X
            // \\uuuu000a package a; class X {}                               # a    # X
            String s = "package a;"; class X {}                               # ``   # X
            import a.b; package c; class X {}                                 # ``   # X
            packages a; class X {}                                            # ``   # X
            package a class X {}                                              # ``   # X
            package a; class Y {} public class Z {}                           # a    # Z
            package a; class Y {} class X {}                                  # a    # X
            package a; class Y {} class Z {}                                  # a    # Y
            package a; class Y { public class Z {} }                          # a    # Y
            package a; @S({"public class Q {}"}) public final class Z {}      # a    # Z
            package a; @S(b = Q.class, c = 'c') public record Z(int public1) {} # a    # Z
            package a; public sealed interface Z permits Q {}                 # a    # Z
            package a; public @interface Z {}                                 # a    # Z
            package a; public enum Z { A, B }                                 # a    # Z
            package a; /* public class Q */ class Y { String s = "} public class Q {"; } # a # Y
            package a; import static a.X.record; class Y {}                   # a    # Y
            package a;                                                        # a    # ``
            """)
    void package_and_class_are_read_as_the_compiler_reads_them(String text, String packageName, String className) {
        String lines = text.replace("\\n", "\n").replace("\\t", "\t");
        assertThat(SourceHead.of(lines, "X")).isEqualTo(new SourceHead(packageName, className));
    }

    @Test
    void a_long_introduction_hides_nothing() {
        String text = "/* package b; public class Q {} */\n".repeat(500) + "package a;\n" + "// x\n".repeat(5_000) + "public class Z {}";
        assertThat(SourceHead.of(text, "X")).isEqualTo(new SourceHead("a", "Z"));
        assertThat(SourceHead.of("package a; class X {} " + " ".repeat(5_000) + "class Y {}", "Y")).isEqualTo(new SourceHead("a", "Y"));
    }

    @Test
    @Timeout(120)
    void text_made_to_exhaust_a_reader_is_read() {
        int many = 100_000;
        for (String piece : new String[] {"\\", "\\\\u0041", "\\u005c", "package ", "/*", "\"", "(", "}", "class ", "public\n", "'", "p.", "/**/"}) {
            SourceHead.of(piece.repeat(many / piece.length()), "X");
            SourceHead.of("package a" + piece.repeat(many / piece.length()) + "; class X {}", "X");
        }
    }
}
