package cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.Lesson;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;
import workbook.WriteReport;

@Command(name = "reset", mixinStandardHelpOptions = true, header = "Put a lesson's files back as they were given.",
        description = "What you wrote is saved first, below .workbook/backups.")
final class ResetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LESSON", description = "A lesson's number or name.")
    private String lesson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson found = Target.lesson(lesson, folders, spec);
        WriteReport report = new SkeletonTree(folders).reset(found);
        System.out.println("Lesson " + found.number() + " · " + found.title() + " is as it was given.");
        print(report, folders);
        return Workbook.PASSED;
    }

    /** Says which files were written and where their old text is. */
    static void print(WriteReport report, WorkbookFolders folders) {
        System.out.println(report.written().size() + " files written, " + report.unchanged().size() + " were so already.");
        report.written().forEach(file -> System.out.println("  " + file));
        report.backupFolder().ifPresent(folder -> System.out.println("What you had written is saved in " + folders.display(folder)));
    }
}
