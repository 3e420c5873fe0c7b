package grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Linux' <a href="https://github.com/containers/bubblewrap">bubblewrap</a> around a JVM: no network, no other processes in
 * sight, no other processes to be started, no file system but the Java, the libraries of the system, what it is given to read and a small
 * folder in memory for temporary files. It dies with the grader, and everything in it with it.
 */
public final class Bubblewrap implements Sandbox {

    private static final Path TEMPORARY = Path.of("/tmp");
    private static final int TEMPORARY_SIZE = 32 << 20;    // bytes
    private static final int ADDRESS_SPACE = 3 << 20;      // kilobytes; a JVM with a heap of 256 MB reserves about 1.5 GB
    private static final int OPEN_FILES = 256;
    private static final int PATIENCE = 30;                // seconds, for an attempt
    private static final List<Path> LIBRARIES = Stream.of("/usr/lib", "/usr/lib64", "/usr/lib32", "/lib", "/lib64", "/lib32",
            "/nix/store", "/gnu/store").map(Path::of).toList();

    private final List<String> fixed; // what stands in every command
    private final Path java;          // home of this JVM's Java

    private Bubblewrap(Path program, Optional<Path> filter) throws IOException {
        this.java = Path.of(System.getProperty("java.home"));
        this.fixed = fixed(program, filter, java);
    }

    /**
     * What came of trying whether bubblewrap works here.
     *
     * @param sandbox  it, if it works
     * @param filtered whether it also refuses to start processes
     * @param sentence how it stands, and if it does not work, what to do
     */
    public record Attempt(Optional<Sandbox> sandbox, boolean filtered, String sentence) {
    }

    /**
     * Tries it by starting this JVM's Java in it.
     *
     * @param cache a folder in which it keeps a file
     */
    public static Attempt attempt(Path cache) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return new Attempt(Optional.empty(), false, "bubblewrap exists on Linux only; this is " + System.getProperty("os.name") + ".");
        }
        try {
            Optional<Path> program = onPath("bwrap");
            if (program.isEmpty()) {
                return new Attempt(Optional.empty(), false, "bubblewrap is not installed: on Debian and Ubuntu \"apt-get install bubblewrap\""
                        + " gets it, on Fedora \"dnf install bubblewrap\".");
            }
            Optional<Path> filter = filter(cache);
            Bubblewrap sandbox = new Bubblewrap(program.get(), filter);
            String failure = sandbox.failure();
            if (failure.isEmpty()) {
                return new Attempt(Optional.of(sandbox), filter.isPresent(), "bubblewrap works"
                        + (filter.isPresent() ? "." : "; for this processor (" + System.getProperty("os.arch")
                        + ") no filter of system calls is known, so that code can start processes in it."));
            }
            return new Attempt(Optional.empty(), false, "bubblewrap does not work here: " + failure);
        } catch (IOException failed) {
            return new Attempt(Optional.empty(), false, "bubblewrap does not work here: " + failed.getMessage() + ".");
        }
    }

    /** Returns why Java does not start in it; "" if it does. */
    private String failure() throws IOException {
        Path output = Files.createTempFile("bubblewrap", ".txt");
        try {
            Process process = new ProcessBuilder(around(List.of(java.resolve("bin/java").toString(), "-Xmx32m", "-version"), List.of()))
                    .redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "it did not answer within " + PATIENCE + " seconds.";
            }
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? "" : advice(process.exitValue(), said);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "the attempt was interrupted.";
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String advice(int exitCode, String said) {
        String words = said.lines().findFirst().orElse("exit code " + exitCode);
        return words.replaceFirst("\\.$", "") + ". In a container it needs the right to make namespaces"
                + " (docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined, or --privileged).";
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin").split(":")).filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }

    /** Writes down the filter of system calls. */
    private static Optional<Path> filter(Path cache) throws IOException {
        Optional<byte[]> program = SystemCallFilter.forThisProcessor();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(cache);
        Path written = Files.createTempFile(cache, "filter", ".part");
        Files.write(written, program.get());
        return Optional.of(Files.move(written, cache.resolve("system-calls.bpf"), StandardCopyOption.ATOMIC_MOVE));
    }

    // ---------------------------------------------------------------- the command

    private static List<String> fixed(Path program, Optional<Path> filter, Path java) throws IOException {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", script(filter.isPresent()),
                filter.map(file -> file.toAbsolutePath().toString()).orElse("sandbox"), program.toString()));
        if (filter.isPresent()) {
            words.addAll(List.of("--seccomp", "9"));
        }
        words.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "worker",
                "--clearenv", "--setenv", "LC_ALL", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "2"));
        for (Path library : LIBRARIES) {
            if (Files.isSymbolicLink(library)) {
                words.addAll(List.of("--symlink", Files.readSymbolicLink(library).toString(), library.toString()));
            } else if (Files.isDirectory(library)) {
                addReadable(words, library);
            }
        }
        addReadable(words, java);
        linksOutOf(java).forEach((link, target) -> words.addAll(List.of("--ro-bind", target.toString(), link.toString())));
        words.addAll(List.of("--proc", "/proc"));
        for (String device : List.of("/dev/null", "/dev/random", "/dev/urandom")) { // without them SecureRandom takes half a minute
            words.addAll(List.of("--dev-bind", device, device));
        }
        return List.copyOf(words);
    }

    /** What only a shell can do: set bounds, and hand an open file on. */
    private static String script(boolean filtered) {
        return "ulimit -c 0; ulimit -v " + ADDRESS_SPACE + "; ulimit -n " + OPEN_FILES + "; exec \"$@\"" + (filtered ? " 9<\"$0\"" : "");
    }

    /** Systems keep parts of their Java elsewhere, such as its settings in /etc. Returns where it looks for them, and where they are. */
    private static Map<Path, Path> linksOutOf(Path java) throws IOException {
        Map<Path, Path> links = new TreeMap<>();
        try (Stream<Path> files = Files.walk(java)) {
            for (Path link : files.filter(Files::isSymbolicLink).filter(Files::exists).toList()) {
                Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
                if (!target.startsWith(java) && LIBRARIES.stream().noneMatch(target::startsWith)) {
                    links.put(target, target.toRealPath());
                }
            }
        }
        return links;
    }

    private static void addReadable(Collection<String> words, Path path) {
        String text = path.toAbsolutePath().toString();
        words.addAll(List.of("--ro-bind", text, text));
    }

    @Override
    public List<String> around(List<String> command, List<Path> readable) {
        List<String> words = new ArrayList<>(fixed);
        words.addAll(List.of("--size", String.valueOf(TEMPORARY_SIZE), "--tmpfs", TEMPORARY.toString()));
        readable.forEach(path -> addReadable(words, path)); // after /tmp, in case they lie there
        words.addAll(List.of("--remount-ro", "/", "--chdir", TEMPORARY.toString(), "--"));
        words.addAll(command);
        return words;
    }

    @Override
    public Optional<Path> temporaryFolder() {
        return Optional.of(TEMPORARY);
    }
}
