package grader.worker;

import grader.Kit;
import grader.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a worker's JVM is started: with bounds on all that it could use up, and nothing of this program's surroundings. */
final class WorkerCommand {

    private static final List<String> BOUNDS = List.of("-Xmx256m", "-Xss1m", "-XX:MaxMetaspaceSize=128m", "-XX:CompressedClassSpaceSize=64m",
            "-XX:MaxDirectMemorySize=32m", "-XX:ReservedCodeCacheSize=48m", "-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr", "-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.language=en",
            "-Duser.country=US", "-Duser.timezone=UTC");

    private final Kit kit;
    private final Sandbox sandbox;

    WorkerCommand(Kit kit, Sandbox sandbox) {
        this.kit = kit;
        this.sandbox = sandbox;
    }

    WorkerProcess start() throws IOException {
        Path scratch = Files.createTempDirectory("worker");
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(BOUNDS);
        Path temporary = sandbox.temporaryFolder().orElse(scratch);
        java.add("-Djava.io.tmpdir=" + temporary);
        java.add("-Duser.home=" + temporary);
        java.add("-cp");
        java.add(kit.platform().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        java.add(Worker.class.getName());
        List<Path> readable = new ArrayList<>(kit.platform());
        readable.add(kit.checks());
        readable.add(kit.reference());
        ProcessBuilder builder = new ProcessBuilder(sandbox.around(java, readable)).directory(scratch.toFile());
        builder.environment().clear();
        return new WorkerProcess(builder, scratch);
    }
}
