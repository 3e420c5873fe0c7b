package release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import archives.ZipReader;
import grader.Kit;
import grader.KitFolder;
import grader.KitOfWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runner.TinyWorkbook;
import workbook.WorkbookException;

class ReleaseTest {

    private static final String SECRET = """
            package lesson01_adding;

            import check.Exercise;
            import org.junit.jupiter.api.Tag;
            import org.junit.jupiter.api.Test;

            %s
            @Exercise(id = "%s", title = "Secret", points = 5, file = "Adding.java", seconds = 5)
            class %s {

                interface Inner {
                }

                @Test
                void secret() {
                }
            }
            """;

    @TempDir
    Path folder;
    private TinyWorkbook workbook;
    private Path out;

    @BeforeEach
    void a_workbook_of_two_lessons() throws IOException {
        workbook = new TinyWorkbook(Files.createDirectory(folder.resolve("workbook")));
        out = folder.resolve("out");
        for (String file : List.of(".gitattributes", ".gitignore", ".mvn/jvm.config", ".mvn/maven.config", "core/pom.xml", "core/README.md",
                "datasets/pom.xml", "datasets/README.md", "tools/pom.xml", "tools/README.md", "lessons/pom.xml", "solutions/pom.xml", "tests/pom.xml",
                "tests/README.md")) {
            workbook.write(file, file + "\r\nsecond line\n");
        }
        workbook.write("README.md", """
                # Workbook
                ## Two commands
                mvn test -Dlesson=1
                mvn verify -Psolutions
                ## For instructors
                Hidden seeds.
                ### Grading
                More of it.
                ## The folders
                | `lessons` | your code |
                | `solutions` | the reference |
                """);
        workbook.write("workbook", "#!/bin/sh\r\necho\r\n");
        workbook.write("workbook.cmd", "@echo off\necho\n");
        workbook.write("core/src/main/java/matrix/Matrix.java", "package matrix;");
        workbook.write("core/src/test/java/matrix/MatrixTest.java", "package matrix;");
        workbook.write("core/target/classes/matrix/Matrix.class", "built");
        workbook.write("datasets/src/main/resources/datasets/digits.gz", new byte[] {31, 0, '\r', '\n'});
        workbook.write("tests/src/test/java/selection/LessonOrExerciseGuard.java",
                "package selection; class LessonOrExerciseGuard extends check.SelectionGuard {}");
        workbook.write("tests/src/test/java/gates/SomeGate.java", "package gates;");
    }

    private Release release(String... lessons) {
        Kit kit = KitOfWorkbook.of(workbook.folders);
        return new Release(workbook.folders, kit, ReleasedLessons.of(List.of(lessons), kit));
    }

    /** Returns the files of an archive as texts, without the folder that all of them are in. */
    private static Map<String, String> unzip(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipReader zip = ZipReader.open(archive, 1000, ZoneOffset.UTC)) {
            for (ZipReader.Entry entry : zip.entries()) {
                files.put(entry.name().replaceFirst("^cnn-workbook/", ""), new String(zip.content(entry, 1 << 26), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Map<String, String> bundle(boolean withSolutions, String... lessons) throws IOException {
        return unzip(release(lessons).writeStudentBundle(out, withSolutions));
    }

    private Map<String, String> students() throws IOException {
        return bundle(false, "lesson01_adding", "lesson02_sharing");
    }

    // ---------------------------------------------------------------- the students' copy

    @Test
    void students_get_skeletons_whatever_was_tried_out_here() throws IOException {
        workbook.writeAdding("return 42;");
        workbook.write("lessons/src/main/java/lesson01_adding/Mine.java", "package lesson01_adding;");
        assertThat(students().get(TinyWorkbook.ADDING)).contains("// TODO 1.1 Add up all cells.").doesNotContain("42");
        assertThat(students()).containsKeys("lessons/src/main/java/lesson01_adding/README.md", "lessons/src/main/java/lesson01_adding/hints.md")
                .doesNotContainKey("lessons/src/main/java/lesson01_adding/Mine.java");
    }

    @Test
    void without_solutions_the_checks_and_their_oracles_travel_as_class_files_only() throws IOException {
        Map<String, String> files = students();
        assertThat(files).containsKeys("tests/pom.xml", "tests/classes/lesson01_adding/AddingCheck.class", "tests/classes/definitions/Sums.class",
                "tests/classes/selection/LessonOrExerciseGuard.class");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("solutions/") || name.startsWith("tests/src") || name.contains("/src/test/")
                || name.contains("target/") || name.contains("up-to-date"));
        assertThat(files.values()).noneMatch(text -> text.contains("return x.scale(1 / Adding.sum(x))"));
    }

    @Test
    void with_solutions_the_whole_project_goes_out() throws IOException {
        assertThat(bundle(true, "lesson01_adding", "lesson02_sharing")).containsKeys("solutions/pom.xml",
                "solutions/src/main/java/lesson02_sharing/Sharing.java", "tests/src/test/java/lesson01_adding/AddingCheck.java",
                "tests/src/test/java/definitions/Sums.java", "tests/src/test/java/gates/SomeGate.java", "core/src/test/java/matrix/MatrixTest.java")
                .doesNotContainKey("tests/classes/lesson01_adding/AddingCheck.class");
    }

    @Test
    void a_lesson_brings_those_it_builds_on_and_no_others() throws IOException {
        Kit kit = KitOfWorkbook.of(workbook.folders);
        assertThat(ReleasedLessons.of(List.of("lesson02_sharing"), kit).besides()).containsExactly("lesson01_adding");
        assertThat(ReleasedLessons.of(List.of("lesson01_adding"), kit).besides()).isEmpty();
        assertThat(bundle(false, "lesson01_adding").keySet()).noneMatch(name -> name.contains("lesson02"));
        assertThat(bundle(true, "lesson01_adding").keySet()).noneMatch(name -> name.contains("lesson02") || name.contains("gates"));
    }

    @Test
    void hidden_checks_stay_here() throws IOException {
        workbook.write("tests/src/test/java/lesson01_adding/SecretCheck.java", SECRET.formatted("@Tag(\"hidden\")", "1.8", "SecretCheck"));
        workbook.write("tests/src/test/java/lesson01_adding/OtherCheck.java",
                SECRET.formatted("@Tag(\"slow\") @Tag(\"hidden\")", "1.9", "OtherCheck"));
        workbook.write("tests/src/test/java/lesson01_adding/PlainCheck.java", SECRET.formatted("@Tag(\"slow\")", "1.7", "PlainCheck"));
        for (boolean withSolutions : new boolean[] {false, true}) {
            assertThat(bundle(withSolutions, "lesson01_adding").keySet()).noneMatch(name -> name.contains("SecretCheck") || name.contains("OtherCheck"))
                    .anyMatch(name -> name.contains("PlainCheck")).anyMatch(name -> name.contains("AddingCheck"));
        }
        assertThat(unzip(release("lesson01_adding").writeAutograder(out, Optional.empty(), 1))).containsKeys(
                "kit/checks/lesson01_adding/lesson01_adding/SecretCheck.class", "kit/checks/lesson01_adding/lesson01_adding/OtherCheck.class");
    }

    @Test
    void lines_end_as_each_system_wants_it_and_data_is_left_alone() throws IOException {
        Map<String, String> files = students();
        assertThat(files.get("workbook")).isEqualTo("#!/bin/sh\necho\n");
        assertThat(files.get("workbook.cmd")).isEqualTo("@echo off\r\necho\r\n");
        assertThat(files.get("pom.xml")).doesNotContain("\r");
        assertThat(files.get("datasets/src/main/resources/datasets/digits.gz")).isEqualTo("\37\0\r\n");
    }

    @Test
    void the_readme_of_students_leaves_out_what_is_not_theirs() throws IOException {
        assertThat(students().get("README.md")).isEqualTo("# Workbook\n## One command\nmvn test -Dlesson=1\n## The folders\n| `lessons` | your code |\n");
        assertThat(bundle(true, "lesson01_adding").get("README.md")).contains("## For instructors");
    }

    @Test
    void the_same_workbook_gives_the_same_bytes() throws IOException {
        byte[] first = Files.readAllBytes(release("lesson01_adding").writeStudentBundle(out, false));
        byte[] autograder = Files.readAllBytes(release("lesson01_adding").writeAutograder(out, Optional.empty(), 5));
        workbook.write("core/src/main/java/matrix/Matrix.java", "package matrix;"); // with another date
        assertThat(release("lesson01_adding").writeStudentBundle(out, false)).hasBinaryContent(first);
        assertThat(release("lesson01_adding").writeAutograder(out, Optional.empty(), 5)).hasBinaryContent(autograder);
    }

    @Test
    void a_copy_without_solutions_cannot_be_released_again() {
        workbook.deleteSolutions();
        assertThatThrownBy(() -> release("lesson01_adding")).isInstanceOf(WorkbookException.class).hasMessageContaining("has no solutions");
    }

    // ---------------------------------------------------------------- the autograder

    @Test
    void an_autograder_holds_programs_options_and_a_kit_that_can_be_read() throws IOException {
        Map<String, String> files = unzip(release("lesson02_sharing").writeAutograder(out, Optional.empty(), 77));
        assertThat(files).containsKeys("setup.sh", "prepare.sh", "grade.sh", "run_autograder").containsEntry("options", "--seed 77\n--lessons 2\n");
        Path unpacked = folder.resolve("unpacked");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = unpacked.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        Kit kit = KitFolder.read(unpacked.resolve("kit"));
        for (String library : List.of("core", "datasets", "ejml", "xchart")) { // those of this project are folders of classes here, or jars
            assertThat(kit.libraries()).anyMatch(jar -> jar.getFileName().toString().startsWith(library));
        }
        assertThat(kit.libraries()).noneMatch(jar -> jar.getFileName().toString().matches("(tools|junit).*"));
        assertThat(kit.platform()).containsAll(kit.libraries()).anyMatch(jar -> jar.getFileName().toString().startsWith("junit-jupiter-engine"))
                .anyMatch(jar -> jar.getFileName().toString().startsWith("tools"));
        assertThat(kit.checks("lesson02_sharing").resolve("lesson02_sharing/SharingCheck.class")).exists();
        assertThat(kit.definitions().resolve("definitions/Sums.class")).exists();
        assertThat(kit.reference("lesson01_adding").resolve("lesson01_adding/Adding.class")).exists();
        assertThat(kit.referenceSource().resolve("lesson01_adding/Adding.java")).exists();
        assertThat(kit.skeletons().resolve("lesson02_sharing/Sharing.java")).content().contains("TODO 2.1");
    }

    @Test
    void a_folder_that_is_no_kit_is_an_error_that_says_what_is_missing() {
        assertThatThrownBy(() -> KitFolder.read(folder)).isInstanceOf(WorkbookException.class)
                .hasMessageContaining("has no folder libraries; give the folder kit of an unpacked autograder.");
    }

    @Test
    void checks_that_are_kept_apart_go_into_the_autograder_alone() throws IOException {
        Path apart = folder.resolve("apart");
        Files.createDirectories(apart.resolve("lesson01_adding"));
        Files.writeString(apart.resolve("lesson01_adding/ApartCheck.java"), SECRET.formatted("", "1.8", "ApartCheck"));
        assertThat(unzip(release("lesson01_adding").writeAutograder(out, Optional.of(apart), 1)))
                .containsKey("kit/checks/lesson01_adding/lesson01_adding/ApartCheck.class");
        Path none = Files.createDirectories(folder.resolve("none"));
        for (Optional<Path> other : List.of(Optional.<Path>empty(), Optional.of(none))) {
            assertThat(unzip(release("lesson01_adding").writeAutograder(out, other, 1)).keySet()).noneMatch(name -> name.contains("ApartCheck"));
        }
    }

    @Test
    void a_check_kept_apart_that_does_not_compile_or_has_no_lesson_is_an_error() throws IOException {
        Path apart = folder.resolve("apart");
        Files.createDirectories(apart.resolve("lesson01_adding"));
        Files.writeString(apart.resolve("lesson01_adding/ApartCheck.java"), "class ApartCheck {");
        assertThatThrownBy(() -> release("lesson01_adding").writeAutograder(out, Optional.of(apart), 1)).isInstanceOf(WorkbookException.class)
                .hasMessageStartingWith("The checks in " + apart.resolve("lesson01_adding") + " do not compile:\n");
        Files.createDirectories(apart.resolve("lesson07_nothing"));
        assertThatThrownBy(() -> release("lesson01_adding").writeAutograder(out, Optional.of(apart), 1)).isInstanceOf(WorkbookException.class)
                .hasMessageEndingWith("but it holds lesson07_nothing.");
    }

    @Test
    void the_workflow_runs_the_autograder_under_the_names_that_github_classroom_looks_for() throws IOException {
        assertThat(release("lesson01_adding").writeClassroomWorkflow(out)).content().contains("name: Autograding Tests")
                .contains("  run-autograding-tests:").contains("run: sh autograder/source/run_autograder").contains("release.PointsReport")
                .doesNotContain("\t");
    }
}
