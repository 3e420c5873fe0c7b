package grader.worker;

/** Under which seed an exercise is checked. */
enum Run {
    /** Under the seed that decides the mark. */
    HIDDEN,
    /** Under the seed that students have, for the words that they read. */
    VISIBLE
}
