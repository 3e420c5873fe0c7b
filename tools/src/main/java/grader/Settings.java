package grader;

import java.util.List;

/**
 * How a run grades. All but the number of workers changes marks, so a mark is kept together with the settings it was made under.
 *
 * @param lessons  the packages of the lessons that are graded, in order
 * @param workers  how many submissions are graded at the same time
 * @param seed     what the hidden numbers are drawn from
 * @param timeout  how much processor time one check may take, in seconds; 0 for as much as it has at home
 * @param gate     whether classes are read before they are loaded
 * @param sandbox  whether workers run in bubblewrap where it is installed
 */
public record Settings(List<String> lessons, int workers, long seed, int timeout, boolean gate, boolean sandbox) {
}
