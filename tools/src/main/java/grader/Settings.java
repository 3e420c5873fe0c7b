package grader;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a run grades.
 *
 * @param lessons  the packages of the lessons that are graded, in order
 * @param workers  how many submissions are graded at the same time
 * @param seed     what the hidden numbers are drawn from
 * @param timeout  how much processor time one test may take, in seconds; empty for what its exercise says
 * @param zone     of the students' clocks, for archives that give times without one
 */
public record Settings(List<String> lessons, int workers, long seed, OptionalInt timeout, ZoneId zone) {
}
