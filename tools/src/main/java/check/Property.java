package check;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Something that holds for every right answer, checked on random input. */
@FunctionalInterface
public interface Property<I, O> {

    /**
     * Checks it once.
     *
     * @param answer the code that is checked
     * @param random the source of all chance, so that the seed reproduces a failure
     * @throws AssertionError if it does not hold
     */
    void check(Function<I, O> answer, RandomGenerator random);
}
