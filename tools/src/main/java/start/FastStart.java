package start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What makes a JVM start in half to three quarters of the time: the class path in jars, and an archive of its classes as they are once loaded
 * (class data sharing, which knows jars only). Both are kept in a folder, by names that tell what they were made of.
 */
public final class FastStart {

    private static final Duration KEPT = Duration.ofDays(1); // what is older and not used any more is deleted

    private final List<Path> classPath;
    private final Optional<Path> archive;

    /** Makes an archive by running a program, which writes it to the given file when it ends. */
    public interface Recording {
        /** @param archive to be left whole or not at all: a JVM would crash on half of one */
        void record(List<Path> classPath, Path archive) throws IOException, InterruptedException;
    }

    /**
     * Makes ready, or finds what was made before.
     *
     * @param folder    keeps the files
     * @param places    the class path
     * @param flags     the flags of the JVM, which an archive depends on
     * @param recording makes the archive
     */
    public FastStart(Path folder, List<Path> places, List<String> flags, Recording recording) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<Path> jars = new ArrayList<>();
        for (Path place : places) {
            jars.add(Files.isDirectory(place) ? jar(place, folder) : place.toAbsolutePath());
        }
        classPath = List.copyOf(jars);
        archive = archive(folder, flags, recording);
        deleteOld(folder);
    }

    /** Returns the class path, with a jar in place of each folder. */
    public List<Path> classPath() {
        return classPath;
    }

    /** Returns the archive; empty if this JVM could not make one. */
    public Optional<Path> archive() {
        return archive;
    }

    private static Path jar(Path classes, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(classes)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        Path jar = folder.resolve("classes-" + state(files) + ".jar");
        if (!Files.exists(jar)) {
            Path part = folder.resolve("classes-" + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".part");
            try (OutputStream out = Files.newOutputStream(part); ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(0); // it is read more often than written
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                }
            }
            Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    private Optional<Path> archive(Path folder, List<String> flags, Recording recording) throws IOException, InterruptedException {
        Path file = folder.resolve("classes-" + state(classPath, System.getProperty("java.home"), Runtime.version().toString(), flags.toString()) + ".jsa");
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        Path part = folder.resolve("recording-" + ProcessHandle.current().pid() + ".part");
        recording.record(classPath, part);
        return Files.exists(part) ? Optional.of(Files.move(part, file, StandardCopyOption.ATOMIC_MOVE)) : Optional.empty();
    }

    /** A number for the state of files and whatever else something was made of. */
    private static String state(List<Path> files, String... others) throws IOException {
        CRC32 state = new CRC32();
        for (Path file : files) {
            state.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        state.update(String.join("\n", others).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(state.getValue());
    }

    private void deleteOld(Path folder) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !classPath.contains(file) && !archive.equals(Optional.of(file))).toList()) {
                try {
                    if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                        Files.delete(file);
                    }
                } catch (IOException inUse) {
                    // another day
                }
            }
        }
    }
}
