package check;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One question of a trial.
 *
 * @param words  the input in words, or ""
 * @param input  makes the input anew at each call
 * @param byHand the expected answer if it was worked by hand
 */
record Question<I>(String words, Supplier<I> input, Optional<Snapshot> byHand) {
}
