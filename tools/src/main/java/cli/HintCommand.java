package cli;

import check.Catalogue;
import check.Commands;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.Hints;
import workbook.Progress;
import workbook.Prose;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "hint", mixinStandardHelpOptions = true, header = "Show the next hint for an exercise.",
        description = "Each call shows one step more; the last step is still not the solution.")
final class HintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXERCISE", description = "The exercise, such as 1.4.")
    private String exercise;

    @Option(names = "--again", description = "Show the steps seen so far, without a new one.")
    private boolean again;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Catalogue.Entry entry = Target.exercise(exercise, folders, spec);
        String id = entry.id().toString();
        List<String> steps = Hints.read(folders.find(entry.lesson()).hints()).steps(id);
        if (steps.isEmpty()) {
            throw new WorkbookException("There are no hints for exercise " + id + ".");
        }
        Progress progress = Progress.load(folders.root());
        int seen = Math.min(progress.hintsShown(id), steps.size());
        int shown = again ? seen : Math.min(seen + 1, steps.size());
        if (shown > seen) {
            progress.recordHint(id);
            progress.save();
        }
        int width = Math.min(Prose.READABLE, Terminal.columns(Prose.READABLE));
        System.out.println(id + " " + entry.title());
        for (int i = 0; i < shown; i++) {
            System.out.println("\n" + Prose.narrowed((i + 1) + ". " + steps.get(i), width));
        }
        System.out.println("\n" + (shown < steps.size()
                ? shown + " of " + steps.size() + " hints. The next one: " + Commands.workbook("hint " + id)
                : "These are all " + steps.size() + " hints.") + "\nCheck: " + Commands.workbook("check " + id));
        return Workbook.PASSED;
    }
}
