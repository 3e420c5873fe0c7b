package cli;

import check.Catalogue;
import check.Commands;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Answer;
import workbook.Answers;
import workbook.Lesson;
import workbook.Prose;
import workbook.Reasons;
import workbook.SideBySide;
import workbook.WorkbookFolders;

@Command(name = "solution", mixinStandardHelpOptions = true, header = "Show the reference beside your own solution, and why it is written so.",
        description = "Only for an exercise that passes; it is checked first.")
final class SolutionCommand implements Callable<Integer> {

    private static final String WHY = "Why the reference is written so";
    private static final int WITHOUT_TERMINAL = 160;

    @Parameters(paramLabel = "EXERCISE", description = "The exercise, such as 1.4.")
    private String exercise;

    @Option(names = "--width", paramLabel = "COLUMNS",
            description = "Two columns if that is wide enough (default: the width of the terminal, or 160 without one).")
    private Integer given;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (given != null && given < 1) {
            throw new ParameterException(spec.commandLine(), "A line of the terminal holds 1 character or more, not " + given + ".");
        }
        WorkbookFolders folders = WorkbookFolders.find();
        Catalogue.Entry entry = Target.exercise(exercise, folders, spec);
        Lesson lesson = folders.find(entry.lesson());
        List<Answer> answers = new Answers(folders).of(lesson, entry.id().toString());
        if (!passes(new Workshop(folders), lesson, entry)) {
            System.out.println(Terminal.fitted(entry.id() + " " + entry.title()
                    + " does not pass yet, and the reference is shown beside your own solution.") + "\n"
                    + "See what is missing: " + Commands.workbook("check " + entry.id())
                    + "\nTake a hint:         " + Commands.workbook("hint " + entry.id()));
            return Workbook.NOT_YET;
        }
        int width = given != null ? given : Terminal.columns(WITHOUT_TERMINAL);
        System.out.println(entry.id() + " " + entry.title());
        for (Answer answer : answers) {
            System.out.println();
            System.out.print(SideBySide.layout("Yours · " + answer.file(),
                    answer.yours().map(method -> method.text()).orElse("(the method is not in this file)"),
                    "The reference", answer.reference().text(), width));
        }
        showReason(folders, lesson, entry.id().toString(), Math.min(width, Prose.READABLE));
        return Workbook.PASSED;
    }

    /** Predictions have no reason, nor have exercises of a lesson without reasons. */
    private static void showReason(WorkbookFolders folders, Lesson lesson, String id, int width) {
        List<String> sentences = folders.reasons(lesson).filter(Files::isRegularFile)
                .map(file -> Reasons.read(file).sentences(id)).orElse(List.of());
        if (!sentences.isEmpty()) {
            System.out.println("\n" + WHY + "\n" + "─".repeat(WHY.length()));
            Prose.wrap(String.join(" ", sentences), width).forEach(System.out::println);
        }
    }

    private static boolean passes(Workshop workshop, Lesson lesson, Catalogue.Entry entry) {
        try {
            return workshop.check(lesson, List.of(entry)).allPassed();
        } catch (DoesNotCompile notYet) {
            return false;
        }
    }
}
