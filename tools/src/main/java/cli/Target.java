package cli;

import check.Catalogue;
import check.Selection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/** Finds what an argument names, or refuses it as a usage error that lists what there is. */
final class Target {

    private Target() {
    }

    /** Returns the lesson that {@code name} names. @throws ParameterException if there is none */
    static Lesson lesson(String name, WorkbookFolders folders, CommandSpec spec) {
        try {
            return folders.find(name);
        } catch (WorkbookException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    /** Returns the exercise with this id. @throws ParameterException if there is none */
    static Catalogue.Entry exercise(String id, WorkbookFolders folders, CommandSpec spec) {
        Catalogue catalogue = new Workshop(folders).catalogue();
        Selection selection = new Selection(null, id);
        selection.problem(catalogue).ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem);
        });
        return catalogue.entries().stream().filter(selection::includes).findFirst().orElseThrow();
    }
}
