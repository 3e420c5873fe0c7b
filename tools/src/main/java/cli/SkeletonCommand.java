package cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.Difference;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;

@Command(name = "skeleton", mixinStandardHelpOptions = true, header = "Make the skeletons in lessons from solutions.",
        description = {"For those who write lessons.", "Files that differ are saved below .workbook/backups first.",
                "With --compare nothing is written; exit code 1 tells that they differ."})
final class SkeletonCommand implements Callable<Integer> {

    @Option(names = "--compare", description = "Only say where lessons is not what solutions makes.")
    private boolean compare;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        SkeletonTree tree = new SkeletonTree(folders);
        if (!compare) {
            ResetCommand.print(tree.write(), folders);
            return Workbook.PASSED;
        }
        List<Difference> differences = tree.differences();
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "lessons is what solutions makes." : differences.size() + " differences.");
        return differences.isEmpty() ? Workbook.PASSED : Workbook.NOT_YET;
    }
}
