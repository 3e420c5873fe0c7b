package start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made once so that a JVM starts fast. */
class FastStartTest {

    @TempDir
    Path root;
    private Path folder;
    private Path classes;
    private final List<Path> recorded = new ArrayList<>();

    @BeforeEach
    void makeClasses() throws Exception {
        folder = root.resolve("start");
        classes = Files.createDirectories(root.resolve("classes"));
        Files.createDirectories(classes.resolve("a"));
        Files.writeString(classes.resolve("a/B.class"), "b");
    }

    private FastStart start(String... flags) throws Exception {
        return new FastStart(folder, List.of(classes), List.of(flags), (classPath, archive) -> {
            recorded.add(archive);
            Files.writeString(archive, "archive");
        });
    }

    @Test
    void a_folder_becomes_a_jar() throws Exception {
        try (JarFile jar = new JarFile(start().classPath().get(0).toFile())) {
            assertThat(new String(jar.getInputStream(jar.getEntry("a/B.class")).readAllBytes())).isEqualTo("b");
        }
    }

    @Test
    void an_archive_is_made_once_for_the_same_classes_and_flags() throws Exception {
        assertThat(start("-X").archive()).isEqualTo(start("-X").archive()).isPresent();
        assertThat(recorded).hasSize(1);
        assertThat(start("-Y").archive()).isNotEqualTo(start("-X").archive());
        Files.writeString(classes.resolve("a/B.class"), "changed");
        start("-X");
        assertThat(recorded).hasSize(3);
    }

    @Test
    void without_an_archive_there_is_still_a_class_path() throws Exception {
        FastStart start = new FastStart(folder, List.of(classes), List.of(), (classPath, archive) -> { });
        assertThat(start.archive()).isEmpty();
        assertThat(start.classPath()).hasSize(1);
    }

    @Test
    void old_files_that_are_not_used_any_more_are_deleted() throws Exception {
        start("-X");
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        Path old = Files.writeString(Files.createDirectories(folder).resolve("classes-1.jsa"), "old");
        Files.setLastModifiedTime(old, longAgo);
        Path recent = Files.writeString(folder.resolve("classes-2.jsa"), "of another run");
        FastStart start = start("-X");
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(start.classPath().get(0)).exists();
    }
}
