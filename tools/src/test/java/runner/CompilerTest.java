package runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling a folder, and what is said when it does not compile. */
class CompilerTest {

    @TempDir
    Path folder;
    private Path sources;
    private Path classes;

    @BeforeEach
    void makeFolders() throws IOException {
        sources = Files.createDirectories(folder.resolve("sources"));
        classes = folder.resolve("classes");
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(sources.resolve(name), text);
    }

    private void compile(Path... classPath) throws DoesNotCompile {
        Compiler.compile(sources, classes, List.of(classPath));
    }

    private String errors() {
        try {
            compile();
        } catch (DoesNotCompile expected) {
            return expected.getMessage().replace(sources.toString() + java.io.File.separator, "");
        }
        throw new AssertionError("It compiles.");
    }

    private FileTime compiledAt() throws IOException {
        return Files.getLastModifiedTime(classes.resolve("up-to-date"));
    }

    /** Returns whether another call compiles anew. */
    private boolean compilesAgain(Path... classPath) throws IOException, DoesNotCompile {
        Files.setLastModifiedTime(classes.resolve("up-to-date"), FileTime.fromMillis(1000));
        compile(classPath);
        return !compiledAt().equals(FileTime.fromMillis(1000));
    }

    @Test
    void an_error_is_told_with_file_line_sentence_source_line_and_caret() throws IOException {
        source("A.java", "class A {\n    int f() {\n        return \"one\";\n    }\n}\n");
        assertThat(errors()).isEqualTo("""
                A.java:3: incompatible types: java.lang.String cannot be converted to int
                            return "one";
                                   ^""");
    }

    @Test
    void the_caret_stands_under_the_place_behind_tabs_too() throws IOException {
        source("A.java", "class A {\n\tint f() {\n\t\treturn\t\"one\";\n\t}\n}\n");
        List<String> lines = errors().lines().toList();
        assertThat(lines.get(1)).isEqualTo("                    return  \"one\";");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('"'));
    }

    @Test
    void the_first_five_errors_are_told_and_the_others_counted() throws IOException {
        source("A.java", "class A {\n" + "    int x = y;\n".repeat(1) + "    int a = b1, c = b2, d = b3, e = b4, f = b5, g = b6;\n}\n");
        assertThat(errors().lines().filter(line -> line.startsWith("A.java:"))).hasSize(5);
        assertThat(errors()).endsWith("… and 2 more.");
    }

    @Test
    void of_a_line_without_end_the_part_around_the_error_is_shown() throws IOException {
        source("A.java", "class A { int a = " + "1 + ".repeat(300) + "y" + " + 1".repeat(300) + "; }");
        List<String> lines = errors().lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('y');
    }

    @Test
    void nothing_is_left_behind_by_what_does_not_compile() throws IOException, DoesNotCompile {
        source("A.java", "class A { }");
        compile();
        assertThat(classes.resolve("A.class")).exists();
        source("B.java", "class B { int x = ; }");
        assertThatThrownBy(this::compile).isInstanceOf(DoesNotCompile.class);
        assertThat(classes).isEmptyDirectory();
    }

    @Test
    void line_ends_of_windows_are_fine() throws IOException, DoesNotCompile {
        source("A.java", "class A {\r\n    int x;\r\n}\r\n");
        compile();
        source("A.java", "class A {\r\n    int x = y;\r\n}\r\n");
        assertThat(errors()).isEqualTo("A.java:2: cannot find symbol; symbol: variable y; location: class A\n        int x = y;\n                ^");
    }

    @Test
    void a_byte_order_mark_is_explained() throws IOException {
        source("A.java", "\uFEFFclass A {\n}\n");
        assertThat(errors()).startsWith("A.java:1: illegal character: '\\ufeff'; the file begins with a byte order mark: have your editor"
                + " save it as UTF-8 without BOM\n");
    }

    @Test
    void another_encoding_is_explained() throws IOException {
        Files.writeString(sources.resolve("A.java"), "class A {\n    String größe = \"ä\";\n}\n", Charset.forName("windows-1252"));
        assertThat(errors()).startsWith("A.java:2: unmappable character (0xF6) for encoding UTF-8; the file is not in UTF-8: have your"
                + " editor save it as UTF-8\n");
        Files.writeString(sources.resolve("A.java"), "class A {\n    String größe = \"ä\";\n}\n", StandardCharsets.UTF_16);
        assertThat(errors()).contains("A.java:1: ");
    }

    @Test
    void what_is_up_to_date_is_not_compiled_again() throws IOException, DoesNotCompile {
        source("A.java", "class A { }");
        compile();
        assertThat(compilesAgain()).isFalse();
    }

    @Test
    void a_changed_added_or_removed_source_is_noticed_whatever_its_date() throws IOException, DoesNotCompile {
        Path file = source("A.java", "class A { int x = 1; }");
        FileTime date = Files.getLastModifiedTime(file);
        compile();
        source("A.java", "class A { int x = 2; }");
        Files.setLastModifiedTime(file, date);
        assertThat(compilesAgain()).isTrue();
        Path other = source("B.java", "class B { }");
        assertThat(compilesAgain()).isTrue();
        Files.delete(other);
        assertThat(compilesAgain()).isTrue();
        assertThat(classes.resolve("B.class")).doesNotExist();
    }

    @Test
    void a_changed_folder_of_the_class_path_is_noticed_to_its_bottom() throws IOException, DoesNotCompile {
        Path used = folder.resolve("used");
        Files.createDirectories(used.resolve("a/b"));
        Path deep = Files.writeString(used.resolve("a/b/some.class"), "1");
        source("A.java", "class A { }");
        compile(used);
        assertThat(compilesAgain(used)).isFalse();
        Files.setLastModifiedTime(deep, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertThat(compilesAgain(used)).isTrue();
        assertThat(compilesAgain(used, folder.resolve("missing.jar"))).isTrue();
    }

    @Test
    void the_lock_and_backup_files_of_editors_are_left_out() throws IOException, DoesNotCompile {
        source("A.java", "class A { }");
        source(".#A.java", "someone@somewhere");
        source("A.java~", "class A {");
        compile();
        assertThat(classes.resolve("A.class")).exists();
    }

    @Test
    void a_folder_without_sources_makes_an_empty_folder() throws DoesNotCompile {
        compile();
        assertThat(classes).isDirectoryContaining(file -> file.endsWith("up-to-date"));
        Compiler.compile(folder.resolve("nowhere"), classes, List.of());
    }

    @Test
    void a_compiler_that_fails_itself_is_said_to() throws IOException {
        source("A.java", "class A { int x = " + "(".repeat(200000) + "1" + ")".repeat(200000) + "; }");
        assertThat(errors()).isEqualTo("The compiler itself failed (java.lang.StackOverflowError)."
                + " Is there an expression of enormous length?");
    }
}
