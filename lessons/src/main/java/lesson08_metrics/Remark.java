package lesson08_metrics;

import matrix.Todo;

/** What a report must say beside the numbers of a class, because some of them are 0 only by convention. */
public enum Remark {

    /** There are samples of the class and predictions of it: all numbers mean what they say. */
    NONE("nothing to remark"),
    /** No sample was predicted as this class: its precision would be 0/0. */
    NEVER_PREDICTED("never predicted, so its precision would be 0/0; 0 by convention"),
    /** No sample is of this class: its recall would be 0/0. */
    NEVER_PRESENT("never present, so its recall would be 0/0; 0 by convention"),
    /** Neither: nothing is known about it, and the averages leave it out. */
    IN_NEITHER("neither present nor predicted; left out of all averages");

    private final String words;

    Remark(String words) {
        this.words = words;
    }

    /** Returns what the report prints. */
    public String words() {
        return words;
    }

    /**
     * Returns the remark that belongs to the counts of a class.
     *
     * @param counts one class against the rest
     */
    public static Remark of(Counts counts) {
        // TODO 8.12 Two questions: was anything predicted as this class, and is anything of it there?
        throw new Todo("8.12");
    }
}
