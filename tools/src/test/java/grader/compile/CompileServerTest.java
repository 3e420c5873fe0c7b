package grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import grader.compile.Compiled.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling a lesson of a submission in another JVM. */
class CompileServerTest {

    private static final String LESSON = "lesson01_adding";
    private static final CompileServer SERVER = new CompileServer();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static Compiled compile(Map<String, String> students) {
        return SERVER.compile(LESSON, inPackage(students), Set.of(LESSON + ".AddingCheck", LESSON + ".Given"), List.of());
    }

    private static SortedMap<String, String> inPackage(Map<String, String> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> texts.put(name, text.matches("(?s)(@\\w+ )?package .*|module .*") ? text
                : "package " + LESSON + "; " + text));
        return texts;
    }

    private static String errors(Compiled compiled) {
        assertThat(compiled.outcome()).isEqualTo(Outcome.ERRORS);
        assertThat(compiled.classes()).isEmpty();
        return compiled.errors();
    }

    private static void works() {
        assertThat(compile(Map.of("Adding.java", "class Adding { }")).outcome()).isEqualTo(Outcome.COMPILED);
    }

    @Test
    void the_classes_of_the_students_files_come_back_by_their_names() {
        Compiled compiled = compile(Map.of("Adding.java", "class Adding { enum Sign { PLUS } Runnable r = new Helper() { }; }",
                "Helper.java", "class Helper implements Runnable { public void run() { } }"));
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.outcome()).isEqualTo(Outcome.COMPILED);
        assertThat(compiled.classes().keySet()).containsExactly(LESSON + ".Adding", LESSON + ".Adding$1", LESSON + ".Adding$Sign",
                LESSON + ".Helper");
        assertThat(compiled.classes().get(LESSON + ".Adding")).startsWith(0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61);
    }

    @Test
    void an_error_is_told_with_file_line_sentence_source_line_and_caret() {
        assertThat(errors(compile(Map.of("Adding.java", "class Adding {\n    int f() {\n        return \"one\";\n    }\n}\n")))).isEqualTo("""
                Adding.java:3: incompatible types: java.lang.String cannot be converted to int
                            return "one";
                                   ^""");
    }

    @Test
    void the_class_path_is_seen_and_may_differ_from_one_lesson_to_the_next(@TempDir Path folder) throws IOException {
        Compiled library = SERVER.compile("lesson02_other", new TreeMap<>(Map.of("Known.java", "package lesson02_other; public class Known { }")),
                Set.of(), List.of());
        Files.write(Files.createDirectories(folder.resolve("lesson02_other")).resolve("Known.class"), library.classes().get("lesson02_other.Known"));
        SortedMap<String, String> user = inPackage(Map.of("Adding.java", "class Adding { lesson02_other.Known known; }"));
        assertThat(SERVER.compile(LESSON, user, Set.of(), List.of(folder)).outcome()).isEqualTo(Outcome.COMPILED);
        assertThat(errors(SERVER.compile(LESSON, user, Set.of(), List.of()))).contains("lesson02_other does not exist");
    }

    @Test
    void the_grader_itself_is_not_in_sight_from_the_first_lesson_on() {
        try (CompileServer fresh = new CompileServer()) {
            assertThat(errors(fresh.compile(LESSON, inPackage(Map.of("Adding.java", "class Adding { grader.ExerciseMark mark; }")),
                    Set.of(), List.of()))).contains("package grader does not exist");
        }
        assertThat(errors(compile(Map.of("Adding.java", "class Adding { grader.ExerciseMark mark; }")))).contains("package grader does not exist");
    }

    @Test
    void annotation_processors_are_not_run(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("META-INF/services")).resolve("javax.annotation.processing.Processor"), "no.such.One");
        assertThat(SERVER.compile(LESSON, inPackage(Map.of("Adding.java", "class Adding { }")), Set.of(), List.of(folder)).errors())
                .isEmpty();
    }

    @Test
    void a_class_in_another_package_is_refused() {
        assertThat(errors(compile(Map.of("Adding.java", "package org.junit; class Adding { }"))))
                .isEqualTo("The class org.junit.Adding is in the wrong package: its file must begin with \"package lesson01_adding;\".");
        assertThat(errors(compile(Map.of("Adding.java", "package java.lang; class Adding { }")))).contains("package exists in another module");
    }

    @Test
    void the_name_of_a_check_or_of_a_given_class_is_refused() {
        assertThat(errors(compile(Map.of("Adding.java", "class Adding { } class AddingCheck { }"))))
                .isEqualTo("The class lesson01_adding.AddingCheck has the name of one of the workbook's own classes; give yours another name.");
        assertThat(errors(compile(Map.of("Adding.java", "class Adding { } class Given { class Inner { } }"))))
                .contains("Given has the name of one of the workbook's own classes");
    }

    @Test
    void modules_and_annotated_packages_are_refused() {
        assertThat(errors(compile(Map.of("module-info.java", "module evil { }", "Adding.java", "class Adding { }")))).isNotEmpty();
        assertThat(errors(compile(Map.of("package-info.java", "@Deprecated package " + LESSON + ";"))))
                .isEqualTo("A file package-info.java has no place in a lesson; leave it out.");
    }

    @Test
    void a_text_that_exhausts_the_compiler_costs_itself_only() {
        String nested = "class Adding { int x = " + "(".repeat(9000) + "1" + ")".repeat(9000) + "; }";
        String doubling = "class Adding { static final String S0 = \"" + "x".repeat(60000) + "\"" + IntStream.range(1, 30)
                .mapToObj(i -> ", S%d = S%d + S%d".formatted(i, i - 1, i - 1)).reduce("", String::concat) + "; }";
        for (String text : List.of(nested, doubling)) {
            Compiled compiled = compile(Map.of("Adding.java", text));
            assertThat(compiled.outcome()).as(compiled.errors()).isEqualTo(Outcome.EXHAUSTED);
            assertThat(compiled.errors()).contains("enormous length");
            works();
        }
    }

    @Test
    void a_text_that_is_too_large_is_not_even_tried() {
        assertThat(compile(Map.of("Adding.java", "class Adding { /*" + " ".repeat(8_000_000) + "*/ }")).errors())
                .isEqualTo("The files of the lesson have 8000046 characters; at most 8000000 can be compiled.");
    }

    @Test
    void a_compiler_that_was_killed_from_outside_is_started_again() {
        works();
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        works();
    }

    @Test
    void a_text_on_which_the_compiler_works_without_end_is_given_up() {
        try (CompileServer impatient = new CompileServer(Duration.ofMillis(1))) {
            String slow = "class Adding { int f() { return 1; } " + "int g() { return f() + f(); }".repeat(1) + IntStream.range(0, 4000)
                    .mapToObj(i -> "int h%d(java.util.List<? extends Comparable<?>> l) { return l.stream().map(x -> l.stream().map(y -> x.hashCode()).toList()).toList().size(); }\n".formatted(i))
                    .reduce("", String::concat) + "}";
            assertThat(impatient.compile(LESSON, inPackage(Map.of("Adding.java", slow)), Set.of(), List.of()).outcome())
                    .isEqualTo(Outcome.EXHAUSTED);
        }
    }
}
