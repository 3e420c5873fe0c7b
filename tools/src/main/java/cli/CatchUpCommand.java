package cli;

import check.Commands;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.Lesson;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;
import workbook.WriteReport;

@Command(name = "catch-up", mixinStandardHelpOptions = true, header = "Take the reference for a lesson that you skip.",
        description = {"What you wrote is saved first, below .workbook/backups.",
                "You need not catch up to go on: lessons that do not pass are taken from the reference where a later one uses them."})
final class CatchUpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LESSON", description = "A lesson's number or name.")
    private String lesson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson found = Target.lesson(lesson, folders, spec);
        WriteReport report = new SkeletonTree(folders).catchUp(found);
        System.out.println("Lesson " + found.number() + " · " + found.title() + " is now the reference.");
        ResetCommand.print(report, folders);
        System.out.println("To begin it anew: " + Commands.workbook("reset " + found.number()));
        return Workbook.PASSED;
    }
}
