package cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookFolders;

@Command(name = "demo", mixinStandardHelpOptions = true, header = "Train the full network to read digits, and look into it.",
        description = {"Takes your own code of every lesson that passes, and the reference for the others.",
                "Like experiment 9.demo, which takes your lesson 9 as soon as it runs."})
final class DemoCommand implements Callable<Integer> {

    private static final String LESSON = "9";
    private static final String EXPERIMENT = "demo";

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.validate(spec);
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson lesson = Target.lesson(LESSON, folders, spec);
        new LessonsExperiments(lesson, new Workshop(folders)).run(EXPERIMENT,
                options.reference() ? LessonsExperiments.Code.REFERENCE : LessonsExperiments.Code.OWN_IF_PASSING,
                () -> options.lab(lesson, folders));
        return Workbook.PASSED;
    }
}
