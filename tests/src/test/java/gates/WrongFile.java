package gates;

import check.Verdict;

/**
 * A reference file in which one text is replaced by another.
 *
 * @param exercise the exercise that then fails
 * @param file     the file, below the solutions' source folder
 * @param right    what stands there once
 * @param wrong    what takes its place
 * @param verdict  the verdict
 * @param words    what the message says, such as the name of the mistake
 */
record WrongFile(String exercise, String file, String right, String wrong, Verdict verdict, String words) {
}
