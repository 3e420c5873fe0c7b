package grader;

import java.util.List;

/**
 * All marks of a run.
 *
 * @param students  by name; every submission has its entry
 * @param assurance what stood between the submissions and the machine while they were graded
 */
public record Gradebook(List<StudentMark> students, Assurance assurance) {

    /**
     * Which layers were active.
     *
     * @param gate      whether the submissions' classes were read before they were loaded; without it a mark can be forged
     * @param sandboxed whether the workers ran in bubblewrap
     */
    public record Assurance(boolean gate, boolean sandboxed) {
    }
}
