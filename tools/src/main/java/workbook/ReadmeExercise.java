package workbook;

/**
 * A line of the exercise table in a lesson's README.
 *
 * @param id     the exercise, such as {@code 1.4}
 * @param title  what is to be done, without Markdown
 * @param file   the file in which it is done, such as {@code Convolution.java}
 * @param points what it is worth, at least 0
 */
public record ReadmeExercise(String id, String title, String file, int points) {
}
