package cli;

import check.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import runner.Turn;
import start.FastStart;
import workbook.TextFile;
import workbook.WorkbookFolders;

/**
 * Makes what commands start faster with ({@link FastStart}) beside the launcher's build, and a file of options that names it. The launcher
 * gives that file to Java if its first line names the workbook's folder: in a copy of the folder its paths are others.
 */
@Command(name = "prepare", hidden = true, header = "Make what commands start faster with (the launcher calls this after a build).")
final class PrepareCommand implements Callable<Integer> {

    /** The flags that must be the same when an archive is recorded and when it is used, and the compiler of short commands. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
    private static final int RECORDING = 120; // seconds, at most

    private final List<Path> places = ClassPath.ofThisProgram().stream().map(Path::toAbsolutePath).toList();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path built = Build.file().orElseThrow(() -> new IllegalStateException("This command is for the launcher."));
        FileTime time = Files.getLastModifiedTime(built);
        Path folder = built.resolveSibling("start");
        try (Turn mine = Turn.with(folder)) {
            FastStart start = new FastStart(folder, places, FLAGS, this::record);
            return start.archive().isPresent() && write(start.classPath(), start.archive().get(), built.resolveSibling("workbook.start"), time)
                    ? Workbook.PASSED : Workbook.NOT_YET;
        }
    }

    /** Writes the file of options. @return whether it can be written in the encoding in which Java will read it */
    private boolean write(List<Path> classPath, Path archive, Path file, FileTime time) throws IOException {
        String options = options(file, classPath, archive);
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"));
        boolean encodable = charset.newEncoder().canEncode(options);
        if (encodable) {
            TextFile.replace(file, options.getBytes(charset));
            Files.setLastModifiedTime(file, time); // what was changed while this was made is newer
        }
        return encodable;
    }

    /** Has a JVM check an exercise, as students do, and keep the classes that it needed for that; what it says does not matter. */
    private void record(List<Path> classPath, Path archive) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dworkbook.root=" + WorkbookFolders.find().root(),
                placesOption(), "-cp", path(classPath), Workbook.class.getName(), "check", "1.1"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(RECORDING, TimeUnit.SECONDS);
        if (!ended || process.exitValue() > Workbook.NOT_YET) { // killed, perhaps while it wrote
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(archive);
        }
    }

    /** The options for Java, in the syntax of its argument files; the file stands for the build that it was made of. */
    private String options(Path file, List<Path> classPath, Path archive) {
        List<Path> all = new ArrayList<>(classPath);
        places.stream().filter(Files::isDirectory).forEach(all::add); // if somebody has deleted the jars
        Stream<String> options = Stream.of("-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds*=off", // an archive that does not fit is left aside without a word
                "-D" + Build.FILE + "=" + file, "-D" + Build.JAVA + "=" + Build.java(), placesOption(), "-cp", path(all));
        return "# " + System.getProperty("workbook.root") + "\n"
                + options.map(option -> "\"" + option.replace("\\", "\\\\") + "\"\n").collect(Collectors.joining());
    }

    private String placesOption() {
        return "-D" + ClassPath.PLACES + "=" + path(places);
    }

    private static String path(List<Path> places) {
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
