package grader.gate;

import java.util.List;
import java.util.SortedMap;

/**
 * The classes of one lesson of a submission as they may be loaded.
 *
 * @param classes  the class files by binary name; a method that did what is refused now only says so
 * @param refusals what was refused, in the order of file and line
 */
public record Examined(SortedMap<String, byte[]> classes, List<Refusal> refusals) {
}
