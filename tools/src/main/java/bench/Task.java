package bench;

/** What is measured of the student's code or of the reference; all of it in images a second. */
public enum Task {

    /** The second convolution of the network of the notes, forward, by the loops of lesson 1. */
    LOOPS(1),
    /** The same as a matrix product. */
    IM2COL(1),
    /** The network of the notes, trained: forward, loss, backward and the step of Adam. */
    TRAINING(9);

    private final int lesson;

    Task(int lesson) {
        this.lesson = lesson;
    }

    /** Returns the number of the lesson whose code is measured. */
    public int lesson() {
        return lesson;
    }
}
