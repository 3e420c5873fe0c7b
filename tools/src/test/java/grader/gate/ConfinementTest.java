package grader.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Lesson 9 may work on files, but on those only that its check gives it. */
class ConfinementTest {

    private static final String IMPORTS = "import java.io.*; import java.nio.*; import java.nio.channels.*; import java.nio.charset.*; import java.nio.file.*;"
            + " import java.util.*; import java.util.zip.*; import java.security.*; ";

    /** Ways to write "new" into a file beside the given one and put it in its place. */
    private static final List<String> WAYS = List.of(
            "Path half = file.resolveSibling(file.getFileName() + \".half\"); try { Files.writeString(half, \"new\");"
                    + " Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE); } finally { Files.deleteIfExists(half); }",
            "File half = new File(file.toFile().getParentFile(), \"half\"); try (FileOutputStream out = new FileOutputStream(half)) { out.write(\"new\".getBytes());"
                    + " out.getFD().sync(); } if (file.toFile().exists()) { file.toFile().delete(); } half.renameTo(file.toFile());",
            "String half = file + \".half\"; try (FileWriter out = new FileWriter(half, half.isEmpty() ? true : false)) { out.write(\"new\"); }"
                    + " Files.copy(Paths.get(half), file, StandardCopyOption.REPLACE_EXISTING); Files.delete(Path.of(half));",
            "Path half = Files.createTempFile(file.getParent(), \"model\", \".half\"); try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream("
                    + "Files.newOutputStream(half, StandardOpenOption.WRITE)))) { out.writeByte('n'); out.writeBytes(\"ew\"); } Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);",
            "try (RandomAccessFile out = new RandomAccessFile(file.toFile(), file.isAbsolute() ? \"rw\" : \"r\")) { out.setLength(0); out.write(\"new\".getBytes(StandardCharsets.UTF_8)); }",
            "try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {"
                    + " out.write(ByteBuffer.wrap(\"new\".getBytes())); out.force(true); }",
            "try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8); FileInputStream in = new FileInputStream(file.toFile())) {"
                    + " CRC32 sum = new CRC32(); sum.update(MessageDigest.getInstance(\"SHA-256\").digest(in.readAllBytes())); out.print(sum.getValue() < 0 ? \"old\" : \"new\"); }",
            "try (BufferedWriter out = Files.newBufferedWriter(file)) { out.write(\"new\"); } for (String line : Files.readAllLines(file)) { if (!line.equals(\"new\")) throw new IOException(line); }",
            "Files.write(file, List.of(\"n\")); try (OutputStream out = new CheckedOutputStream(new FileOutputStream(file.toString()), new Adler32())) { out.write(110); out.write(101); out.write(119); }");

    /** Ways to work on a file given by its name. */
    private static final List<String> REACHES = List.of("Files.readString(Path.of(name))", "new FileReader(name)", "new FileInputStream(new File(name))",
            "new FileOutputStream(name, true)", "new RandomAccessFile(name, \"r\")", "new File(name).delete()", "new File(name).renameTo(new File(name + 1))",
            "Files.newOutputStream(Paths.get(name))", "FileChannel.open(Path.of(name))", "new PrintStream(name)", "Files.exists(Path.of(name))",
            "Files.move(Path.of(name), Path.of(name + 1))",
            "Files.list(Path.of(name))", "File.createTempFile(\"abc\", \"d\", new File(name))");

    @TempDir
    Path scratch;
    private Path folder;
    private Path file;
    private Path outside;
    private final String before = System.getProperty("java.io.tmpdir");

    @BeforeEach
    void makeFiles() throws IOException {
        folder = Files.createDirectories(scratch.resolve("inside"));
        file = Files.writeString(folder.resolve("model"), "old");
        outside = Files.writeString(scratch.resolve("outside"), "not yours");
        System.setProperty("java.io.tmpdir", folder.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("java.io.tmpdir", before);
    }

    @AfterAll
    static void endCompiler() {
        Submitted.endCompiler();
    }

    private static Submitted lesson09(String body) {
        return Submitted.to("lesson09_full_cnn", Map.of("Answer", IMPORTS + "class Answer { " + body + " }"));
    }

    @TestFactory
    Stream<DynamicTest> the_usual_ways_to_write_a_file_work() {
        return WAYS.stream().map(way -> DynamicTest.dynamicTest(way, () -> {
            Files.writeString(file, "old");
            Submitted submitted = lesson09("static void replace(Path file) throws Exception { " + way + " }");
            assertThat(submitted.examined.refusals()).isEmpty();
            submitted.call("replace", file);
            assertThat(file).hasContent("new");
            assertThat(folder).isDirectoryContaining(path -> path.equals(file));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_file_outside_is_refused_by_every_way_and_left_alone() {
        return REACHES.stream().map(reach -> DynamicTest.dynamicTest(reach, () -> {
            Submitted submitted = lesson09("static void reach(String name) throws Exception { " + reach + "; }");
            assertThat(submitted.examined.refusals()).isEmpty();
            assertThatThrownBy(() -> submitted.call("reach", outside.toString())).isInstanceOf(Refused.class)
                    .hasMessage("works on the file " + outside);
            assertThat(outside).hasContent("not yours");
        }));
    }

    @Test
    void nothing_leads_out_of_the_folder() throws IOException {
        Submitted submitted = lesson09("static void read(String name) throws IOException { Files.readString(Path.of(name)); }");
        assertThatCode(() -> submitted.call("read", file.toString())).doesNotThrowAnyException();
        for (String way : List.of("../outside", "../".repeat(40) + "etc/passwd", "new/../../outside", "..")) {
            assertThatThrownBy(() -> submitted.call("read", folder + "/" + way)).as(way).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> submitted.call("read", "pom.xml")).isInstanceOf(Refused.class);
    }

    @Test
    void a_link_is_followed_before_it_is_trusted() throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve("link"), outside);
            Files.createSymbolicLink(folder.resolve("up"), scratch);
            Files.createSymbolicLink(folder.resolve("dangling"), scratch.resolve("new"));
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            assumeTrue(false, "this system makes no links");
        }
        Submitted submitted = lesson09("static void write(String name) throws IOException { Files.writeString(Path.of(name), \"mine\"); }");
        for (String name : List.of("link", "up/outside", "up/new", "dangling")) {
            assertThatThrownBy(() -> submitted.call("write", folder.resolve(name).toString())).as(name).isInstanceOf(Refused.class);
        }
        assertThat(outside).hasContent("not yours");
    }

    @Test
    void a_path_or_file_of_ones_own_cannot_lie() {
        assertThat(lesson09("static class Lying extends File { Lying() { super(\"x\"); } }").refused()).contains("extends File");
        assertThat(lesson09("static Object f(FileDescriptor d) throws IOException { return new FileOutputStream(d); }").refused()).containsExactly("calls new FileOutputStream");
        assertThat(lesson09("static Object f() { return FileDescriptor.out; }").refused()).containsExactly("uses FileDescriptor.out");
        assertThat(lesson09("static Object f(Path p) { return p.getFileSystem(); }").refused()).containsExactly("calls Path.getFileSystem");
        assertThat(lesson09("static Object f(Path p) throws IOException { return Files.createSymbolicLink(p, p); }").refused())
                .containsExactly("calls Files.createSymbolicLink");
    }

    @Test
    void a_method_on_files_is_to_be_called_and_not_named() {
        assertThat(lesson09("interface Delete { void it(Path file) throws IOException; } static Delete f() { return Files::delete; }")
                .examined.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.why()).contains("file -> Files.delete(file)"));
    }

    @Test
    void other_lessons_work_on_no_files() {
        assertThat(Submitted.to("lesson08_metrics", Map.of("Answer", IMPORTS + "class Answer { boolean f(Path p) { return Files.exists(p); } }")).refused())
                .containsExactly("calls Files.exists");
    }
}
