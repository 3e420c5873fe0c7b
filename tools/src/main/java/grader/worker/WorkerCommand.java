package grader.worker;

import check.Catalogue;
import grader.Kit;
import grader.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import start.FastStart;

/** How a worker's JVM is started: with bounds on all that it could use up, and nothing of this program's surroundings. */
final class WorkerCommand {

    private static final List<String> FLAGS = List.of(
            "-Xmx256m", "-Xss1m", "-XX:MaxMetaspaceSize=128m", "-XX:CompressedClassSpaceSize=64m", "-XX:MaxDirectMemorySize=32m",
            "-XX:ReservedCodeCacheSize=48m", "-XX:ActiveProcessorCount=1", "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0", // loops that the core shares stay on the check's thread, too
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", // what is quickest for a short life
            "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:+DisplayVMOutputToStderr", "-Xlog:disable",
            "-XX:ErrorFile=" + (File.separatorChar == '\\' ? "NUL" : "/dev/null"), "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC");
    private static final String SCRATCH = "worker-"; // and the number of the grader's process
    private static final int RECORDED = 3;                            // exercises, of the first lesson
    private static final Duration RECORDING = Duration.ofSeconds(60); // at most

    private final Kit kit;
    private final Sandbox sandbox;
    private final Path cache;
    private final FastStart start;

    /** @throws IOException if the cache cannot be written to */
    WorkerCommand(Kit kit, Sandbox sandbox, Path cache) throws IOException, InterruptedException {
        this.kit = kit;
        this.sandbox = sandbox;
        this.cache = Files.createDirectories(cache.toAbsolutePath());
        deleteLeftovers();
        this.start = new FastStart(this.cache.resolve("start"), kit.platform(), FLAGS, this::record);
    }

    /** Returns the beginning of the command: Java with its bounds. */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        return words;
    }

    /** Starts a worker. */
    WorkerProcess start() throws IOException {
        List<String> share = start.archive().map(archive -> List.of("-XX:SharedArchiveFile=" + archive)).orElse(List.of());
        return start(sandbox, start.classPath(), start.archive(), share);
    }

    private WorkerProcess start(Sandbox around, List<Path> classPath, Optional<Path> archive, List<String> flags) throws IOException {
        Path scratch = Files.createTempDirectory(cache, SCRATCH + ProcessHandle.current().pid() + "-");
        Path temporary = around.temporaryFolder().orElse(scratch);
        List<String> java = new ArrayList<>(java());
        java.addAll(flags);
        java.add("-Djava.io.tmpdir=" + temporary);
        java.add("-Duser.home=" + temporary);
        java.add("-cp");
        java.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        java.add(Worker.class.getName());
        List<Path> readable = new ArrayList<>(classPath);
        archive.ifPresent(readable::add);
        readable.add(kit.checks());
        readable.add(kit.reference());
        ProcessBuilder builder = new ProcessBuilder(around.around(java, readable)).directory(scratch.toFile());
        keepOnly(builder.environment());
        return new WorkerProcess(builder, scratch);
    }

    /** Of the environment a JVM needs nothing but the encoding of file names, and on Windows where the system is. */
    private static void keepOnly(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("LC_ALL", "LC_CTYPE", "LANG", "SystemRoot"));
        if (environment.keySet().stream().noneMatch(name -> name.startsWith("L"))) {
            environment.put("LC_ALL", "C.UTF-8");
        }
    }

    /** Has a worker check some of the reference, which is trusted, and keep the classes that it needed for that. */
    private void record(List<Path> classPath, Path archive) throws IOException, InterruptedException {
        try (WorkerProcess worker = start(Sandbox.NONE, classPath, Optional.empty(), List.of("-XX:ArchiveClassesAtExit=" + archive))) {
            worker.give(new Task(WorkerProcess.newSecret(), Job.VISIBLE_SEED, 0, List.of(firstOfReference())));
            while (worker.next(RECORDING, RECORDING).isPresent()) {
                // what it says does not matter
            }
            worker.exitCode(RECORDING);
        } catch (WorkerProcess.Overdue slow) {
            Files.deleteIfExists(archive); // then workers start without
        }
    }

    private Task.Part firstOfReference() throws IOException {
        Path reference;
        try (Stream<Path> lessons = Files.list(kit.reference())) {
            reference = lessons.sorted().findFirst().orElseThrow();
        }
        String lesson = reference.getFileName().toString();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.list(reference.resolve(lesson))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes.put(lesson + "." + file.getFileName().toString().replaceFirst("\\.class$", ""), Files.readAllBytes(file));
            }
        }
        List<Catalogue.Entry> exercises = Catalogue.scan(kit.checks(lesson)).entries().stream().limit(RECORDED).toList();
        return new Task.Part(new LessonJob(lesson, classes, exercises), List.of(kit.checks(lesson), kit.definitions()), List.of(), false);
    }

    /** Deletes what graders that were killed have left. */
    private void deleteLeftovers() throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            folders.filter(folder -> folder.getFileName().toString().matches(SCRATCH + "\\d+-\\d+"))
                    .filter(folder -> ProcessHandle.of(Long.parseLong(folder.getFileName().toString().split("-")[1])).isEmpty())
                    .forEach(WorkerProcess::delete);
        }
    }
}
