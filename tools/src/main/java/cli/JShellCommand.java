package cli;

import charts.Sketch;
import check.Commands;
import explore.LessonShell;
import explore.ShellHistory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.Progress;
import workbook.ReadmeExercises;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "jshell", mixinStandardHelpOptions = true, header = "Explore a lesson in JShell, with your own code.",
        description = {"The classes of the lesson and of those before it, matrices, charts and data sets are imported.",
                "  /open .workbook/tour1  shows and runs the next stop of lesson 1's tour",
                "  /reload -quiet         takes in what you have edited, for your variables, too",
                "  picture(x)             shows a matrix or a tensor in the terminal",
                "  chart(x)               draws matrices, a tensor, numbers or a function",
                "The JDK's own program works as well:",
                "  jshell --class-path \"$$(./workbook jshell --class-path 1)\""})
final class JShellCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "LESSON",
            description = "A lesson's number or name; if left out, the lesson of the first exercise that does not pass yet.")
    private String lesson;

    @Option(names = "--window", description = "Charts open in a window, where there is a display.")
    private boolean window;

    @Option(names = "--class-path", description = "Compile the lesson and print its class path, for a jshell of your own.")
    private boolean printsClassPath;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson explored = lesson == null ? firstOpen(folders) : Target.lesson(lesson, folders, spec);
        LessonShell shell = new LessonShell(folders, explored);
        try {
            shell.compile();
        } catch (DoesNotCompile broken) {
            throw new WorkbookException(shell.doesNotCompile(broken));
        }
        if (printsClassPath) {
            System.out.println(shell.classPath());
            return Workbook.PASSED;
        }
        greet(explored, shell, folders);
        return start(explored, shell, folders);
    }

    private static Lesson firstOpen(WorkbookFolders folders) {
        List<Lesson> lessons = folders.allLessons();
        if (lessons.isEmpty()) {
            throw new WorkbookException("There is no lesson to explore: lessons are expected in "
                    + folders.display(folders.lessonSources()) + ".");
        }
        Progress progress = Progress.load(folders.root());
        return lessons.stream().filter(candidate -> ReadmeExercises.read(candidate.readme()).stream()
                .anyMatch(exercise -> !progress.passed(exercise.id()))).findFirst().orElse(lessons.get(lessons.size() - 1));
    }

    private static void greet(Lesson explored, LessonShell shell, WorkbookFolders folders) {
        System.out.println("Lesson " + explored.number() + " · " + explored.title() + ", in JShell with your own code");
        new Workshop(folders).lessonsUsed(explored).ifPresent(sentence -> System.out.println(Terminal.fitted(sentence)));
        Path here = Path.of("").toAbsolutePath();
        Path next = shell.nextStop().startsWith(here) ? here.relativize(shell.nextStop()) : shell.nextStop();
        String open = "/open " + next.toString().replace('\\', '/');
        int width = Math.max(open.length(), "/reload -quiet".length());
        List.of(List.of(open, "the next stop of the tour (again: ↑ and Enter)"),
                List.of("/reload -quiet", "after you have edited the lesson"),
                List.of("picture(x)", "shows a matrix or a tensor here"),
                List.of("chart(x)", "draws matrices, a tensor, numbers or a function"),
                List.of("/exit", "back; more: " + Commands.workbook("jshell --help")))
                .forEach(line -> System.out.println("  " + line.get(0) + " ".repeat(width - line.get(0).length() + 2) + line.get(1)));
    }

    private int start(Lesson explored, LessonShell shell, WorkbookFolders folders) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--class-path", shell.classPathWithTools(),
                "--execution", "workbook:lesson(" + explored.number() + "),columns(" + Terminal.columns(Integer.MAX_VALUE) + ")",
                "--startup", "DEFAULT", "--startup", shell.startup().toString(),
                "-R-Dfile.encoding=" + Charset.defaultCharset(),
                "-R-D" + Sketch.COLOUR + "=" + Terminal.showsColour(),
                "-R-D" + Sketch.FOLDER + "=" + folders.root().resolve(Path.of("target", "charts", "jshell"))));
        shell.properties().forEach((name, value) -> arguments.add("-R-D" + name + "=" + value));
        arguments.add(window ? "-R-D" + Sketch.WINDOW + "=true" : "-R-Djava.awt.headless=true");

        Map<String, String> remembered = wholeMatrices();
        ShellHistory history = new ShellHistory(folders.notes().resolve("jshell-history.txt"));
        history.load(remembered);
        JavaShellToolBuilder tool = JavaShellToolBuilder.builder().persistence(remembered);
        if (!Terminal.isWatched()) {
            tool.in(new BufferedInputStream(System.in), null); // else JShell would look for a terminal
        }
        int exitCode = tool.start(arguments.toArray(String[]::new));
        history.save(remembered);
        return exitCode;
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
