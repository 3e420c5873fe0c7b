package workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up how the reference solves an exercise: the methods around its regions, each beside the student's own. */
public final class Answers {

    private final WorkbookFolders folders;

    /** Looks in the given workbook. */
    public Answers(WorkbookFolders folders) {
        this.folders = folders;
    }

    /**
     * Returns the methods that belong to an exercise, each once, in the order of files and lines; none if no region
     * of the lesson has that id.
     *
     * @throws WorkbookException if there are no solutions, or one of them breaks the rules of {@link Skeleton}
     */
    public List<Answer> of(Lesson lesson, String exercise) {
        Path solutions = folders.solutionSources().orElseThrow(() -> new WorkbookException(
                "Showing a solution needs the folder solutions, which this copy of the workbook does not have."));
        List<Answer> answers = new ArrayList<>();
        Path packageFolder = solutions.resolve(lesson.packageName());
        for (Path solution : SkeletonTree.javaFiles(packageFolder)) {
            Path name = packageFolder.relativize(solution);
            Path studentFile = lesson.folder().resolve(name);
            Optional<MethodFinder> yours = Files.isRegularFile(studentFile)
                    ? Optional.of(new MethodFinder(TextFile.readLeniently(studentFile)))
                    : Optional.empty();
            for (MethodSource reference : methods(folders.display(solution), TextFile.read(solution), exercise)) {
                answers.add(new Answer(name.toString(), reference, yours.flatMap(finder -> finder.find(reference))));
            }
        }
        return answers;
    }

    private static List<MethodSource> methods(String file, String solution, String exercise) {
        List<Region> regions = Skeleton.regions(file, solution).stream()
                .filter(region -> region.exercise().equals(exercise)).toList();
        if (regions.isEmpty()) {
            return List.of();
        }
        MethodFinder marked = new MethodFinder(solution);
        MethodFinder unmarked = new MethodFinder(Skeleton.answer(file, solution));
        Map<String, MethodSource> found = new LinkedHashMap<>(); // two regions may be in one method
        for (Region region : regions) {
            marked.enclosing(region.firstLine()).flatMap(unmarked::find)
                    .ifPresent(method -> found.put(method.signature(), method));
        }
        return List.copyOf(found.values());
    }
}
