package grader.journal;

import grader.LessonMark;

/**
 * A finished lesson of one submission.
 *
 * @param key       a fingerprint of everything that the mark depends on; with another key it is not that mark any more
 * @param mark      the mark
 * @param confirmed whether every time-out in it was seen again in a run alone
 */
public record Entry(String key, LessonMark mark, boolean confirmed) {
}
