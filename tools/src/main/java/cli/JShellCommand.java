package cli;

import check.LessonLoader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "jshell", mixinStandardHelpOptions = true, header = "Explore a lesson in JShell, with your own code.",
        description = "The lesson's classes, matrices, charts and data sets are on the class path and imported.")
final class JShellCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LESSON", description = "A lesson's number or name.")
    private String lesson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson found = Target.lesson(lesson, folders, spec);
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + lessonPlaces(new Workshop(folders), found);
        System.out.println("The tour of this lesson: " + folders.display(found.folder().resolve("explore.jsh")));
        return JavaShellToolBuilder.builder().persistence(wholeMatrices()).start("--class-path", classPath,
                "--startup", "DEFAULT", "--startup", imports(folders, found).toString());
    }

    private static String lessonPlaces(Workshop workshop, Lesson found) throws IOException, URISyntaxException {
        try (LessonLoader loader = workshop.loader(found, false)) {
            StringBuilder places = new StringBuilder();
            for (URL place : loader.getURLs()) {
                places.append(places.isEmpty() ? "" : File.pathSeparator).append(Path.of(place.toURI()));
            }
            return places.toString();
        } catch (DoesNotCompile broken) {
            throw new WorkbookException("Lesson " + found.number() + " does not compile, so JShell cannot use it:\n\n" + broken.getMessage());
        }
    }

    /** Writes what JShell reads first: the imports. */
    private static Path imports(WorkbookFolders folders, Lesson found) throws IOException {
        Files.createDirectories(folders.notes());
        return Files.writeString(folders.notes().resolve("startup.jsh"), """
                import charts.*;
                import datasets.*;
                import matrix.*;
                import %s.*;
                """.formatted(found.packageName()));
    }

    /**
     * Returns what a JShell remembers in which whole matrices are shown. JShell reads its start-up, and the files that it
     * loads, before it has any feedback modes; so a first JShell makes the mode and retains it for the second.
     */
    private static Map<String, String> wholeMatrices() throws Exception {
        Map<String, String> retained = new HashMap<>();
        String commands = """
                /set mode workbook normal -quiet
                /set truncation workbook 4000 expression,varvalue,varinit,assignment
                /set mode workbook -retain
                /set feedback -retain workbook
                /exit
                """;
        JavaShellToolBuilder.builder().persistence(retained)
                .in(new ByteArrayInputStream(commands.getBytes(StandardCharsets.UTF_8)), null)
                .out(new PrintStream(OutputStream.nullOutputStream()))
                .start("--execution", "local", "--no-startup");
        return retained;
    }
}
