package cli;

import grader.Kit;
import grader.KitOfWorkbook;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import release.Release;
import release.ReleasedLessons;
import workbook.Lesson;
import workbook.WorkbookFolders;

@Command(name = "release", mixinStandardHelpOptions = true, header = "Make what students get, and autograders for Gradescope and GitHub.",
        description = {"Writes cnn-workbook.zip for the students, autograder.zip for Gradescope and GitHub, and classroom.yml, a workflow for GitHub.",
                "The students' copy has the lessons as they are given and, without --with-solutions, the checks as class files only.",
                "Checks that carry @Tag(\"hidden\") are left out of it."})
final class ReleaseCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "OUT", required = true, description = "The folder for what is made.")
    private Path out;

    @Option(names = "--lessons", paramLabel = "LESSON", split = ",", description = "The lessons, such as 1,2,pooling; all if left out.")
    private List<String> lessons = List.of();

    @Option(names = "--with-solutions", description = "Give the solutions, and the checks as they are written, to the students, too.")
    private boolean withSolutions;

    @Option(names = "--hidden", paramLabel = "FOLDER",
            description = "Checks for the autograder alone: a folder with a folder of Java files for each lesson.")
    private Path hidden;

    @Option(names = "--seed", paramLabel = "N", description = "What the autograder's hidden numbers are drawn from; drawn by chance if left out.")
    private Long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        List<String> chosen = lessons.isEmpty() ? folders.allLessons().stream().map(Lesson::packageName).toList()
                : lessons.stream().map(name -> Target.lesson(name, folders, spec).packageName()).distinct().toList();
        Kit kit = KitOfWorkbook.of(folders);
        ReleasedLessons released = ReleasedLessons.of(chosen, kit);
        Release release = new Release(folders, kit, released);
        Path place = out.toAbsolutePath().normalize();
        long drawn = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
        if (!released.besides().isEmpty()) {
            System.out.println("Along go " + String.join(", ", released.besides()) + ", on which the chosen lessons build.");
        }
        System.out.println(release.writeStudentBundle(place, withSolutions) + " is for the students, "
                + (withSolutions ? "with" : "without") + " solutions.");
        System.out.println(release.writeAutograder(place, Optional.ofNullable(hidden), drawn)
                + " is for Gradescope and GitHub; keep it to yourself: the reference and the seed, " + drawn + ", are in it.");
        System.out.println(release.writeClassroomWorkflow(place) + " runs it at GitHub; the file says how.");
        return Workbook.PASSED;
    }
}
