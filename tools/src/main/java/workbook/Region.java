package workbook;

import java.util.List;

/**
 * A piece of a solution that the student writes: from its BEGIN SOLUTION to its END SOLUTION.
 *
 * @param exercise    the id of the exercise, such as {@code 1.4}; several regions may belong to one exercise
 * @param title       the words behind the id, never empty
 * @param explanation the comment lines directly below, without their slashes
 * @param firstLine   the line of BEGIN SOLUTION, counted from 1
 * @param lastLine    the line of END SOLUTION
 */
public record Region(String exercise, String title, List<String> explanation, int firstLine, int lastLine) {

    public Region {
        explanation = List.copyOf(explanation);
    }
}
