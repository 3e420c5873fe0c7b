package grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import runner.Compiler;

/** What a program finds in the sandbox; where bubblewrap does not work there is nothing to find. */
@EnabledOnOs(OS.LINUX)
class BubblewrapTest {

    /** Prints a word for each way out that is open. */
    private static final String PRISONER = """
            import java.io.IOException;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;
            import java.net.Socket;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.stream.Stream;

            public class Prisoner {
                interface Way { void go() throws Exception; }

                static void attempt(String name, Way way) {
                    try {
                        way.go();
                        System.out.println(name);
                    } catch (Throwable closed) {
                        // as it should be
                    }
                }

                static void list(Path folder) throws IOException {
                    try (Stream<Path> files = Files.list(folder)) {
                        if (files.findAny().isEmpty()) {
                            throw new IOException("empty");
                        }
                    }
                }

                public static void main(String[] readable) throws Exception {
                    System.out.println(Files.readString(Path.of(readable[0])));
                    Files.writeString(Path.of("/tmp/mine"), "written");
                    Thread thread = new Thread(() -> System.out.println("thread"));
                    thread.start();
                    thread.join();
                    attempt("secret", () -> Files.readString(Path.of(readable[1])));
                    attempt("write", () -> Files.writeString(Path.of(readable[0]), "x"));
                    try {
                        Files.writeString(Path.of(readable[0]).resolveSibling("beside"), "y"); // in memory, where /tmp is above it
                    } catch (IOException closed) {
                        // elsewhere
                    }
                    attempt("passwords", () -> Files.readString(Path.of("/etc/passwd")));
                    attempt("home", () -> list(Path.of("/home")));
                    attempt("root", () -> list(Path.of("/root")));
                    attempt("shared memory", () -> Files.writeString(Path.of("/dev/shm/z"), "z"));
                    attempt("top", () -> Files.writeString(Path.of("/z"), "z"));
                    attempt("process", () -> new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start());
                    attempt("other processes", () -> { if (ProcessHandle.allProcesses().count() < 4) { throw new IOException("none"); } });
                    attempt("network", () -> new Socket().connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                            Integer.parseInt(readable[2])), 1000));
                    attempt("environment", () -> { if (System.getenv("SECRET") == null) { throw new IOException("none"); } });
                    attempt("disk", () -> { byte[] megabyte = new byte[1 << 20];
                        for (int i = 0; i < 64; i++) { Files.write(Path.of("/tmp/" + i), megabyte); } });
                    attempt("threads", () -> { for (int i = 0; i < 20000; i++) { Thread t = new Thread(() -> { try { Thread.sleep(100000); }
                        catch (InterruptedException e) { } }); t.setDaemon(true); t.start(); } });
                    System.out.println("end");
                    Runtime.getRuntime().halt(7);
                }
            }
            """;

    @TempDir
    Path folder;

    private Sandbox sandbox() {
        Bubblewrap.Attempt attempt = Bubblewrap.attempt(folder.resolve("cache"));
        assumeTrue(attempt.sandbox().isPresent(), attempt.sentence());
        return attempt.sandbox().get();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void there_is_no_way_out() throws Exception {
        Sandbox sandbox = sandbox();
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("Prisoner.java"), PRISONER);
        Path classes = folder.resolve("classes");
        Compiler.compile(sources, classes, List.of());
        Path readable = Files.writeString(folder.resolve("readable"), "read");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try (java.net.ServerSocket server = new java.net.ServerSocket(0)) {
            ProcessBuilder builder = new ProcessBuilder(sandbox.around(List.of(java(), "-Xmx64m", "-XX:+UseSerialGC", "-Xlog:disable", "-cp",
                    classes.toString(), "Prisoner", readable.toString(), secret.toString(), String.valueOf(server.getLocalPort())),
                    List.of(classes, readable)));
            builder.environment().put("SECRET", "known");
            Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertThat(new String(process.getInputStream().readAllBytes()).lines()).containsExactly("read", "thread", "end");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(7);
            assertThat(folder.resolve("beside")).doesNotExist();
        }
    }

    @Test
    void java_that_is_not_there_fails() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(sandbox().around(List.of("/nothing/java"), List.of())).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isNotZero();
    }
}
