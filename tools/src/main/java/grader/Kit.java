package grader;

import java.nio.file.Path;
import java.util.List;

/**
 * What grading needs of the workbook, compiled: it comes from the workbook's folders, or from an unpacked autograder.
 *
 * @param platform        the class path of a worker: core, datasets, tools and their libraries
 * @param libraries       the class path that lessons are compiled with: the same without tools and its libraries
 * @param checks          a folder that holds one of class files for each lesson's checks, and {@code definitions}, their oracles
 * @param reference       a folder that holds one of class files for each lesson's reference solution
 * @param referenceSource a folder that holds one of Java files for each lesson's reference solution
 * @param skeletons       a folder that holds one of Java files for each lesson as it is given to students
 */
public record Kit(List<Path> platform, List<Path> libraries, Path checks, Path reference, Path referenceSource, Path skeletons) {

    /** Returns the package folder of the checks' oracles below {@link #checks}. */
    public Path definitions() {
        return checks.resolve("definitions");
    }

    /** Returns the class files of a lesson's checks. */
    public Path checks(String lesson) {
        return checks.resolve(lesson);
    }

    /** Returns the class files of a lesson's reference solution. */
    public Path reference(String lesson) {
        return reference.resolve(lesson);
    }
}
