package workbook;

import java.util.Optional;

/**
 * A method of the reference solution that belongs to an exercise, beside the student's.
 *
 * @param file      the file in the lesson's package, such as {@code Convolution.java}
 * @param reference the method of the solution, without markers
 * @param yours     the same method in the student's file, if there is one
 */
public record Answer(String file, MethodSource reference, Optional<MethodSource> yours) {
}
