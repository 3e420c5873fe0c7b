package check;

import java.util.function.Function;

/**
 * A known wrong answer to a trial.
 *
 * @param name        what it is called, in a few words
 * @param explanation what is wrong about it and what to look at, in one or two sentences
 * @param answer      gives the answers that this mistake gives
 */
public record Mistake<I, O>(String name, String explanation, Function<I, O> answer) {
}
