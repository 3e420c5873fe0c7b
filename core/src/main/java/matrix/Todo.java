package matrix;

/** Thrown where an exercise is still to be written; the checks report it as such and name the first hint. */
public final class Todo extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String exercise;

    /**
     * The sign that an exercise is still to be written.
     *
     * @param exercise the id of the exercise, such as {@code 1.4}
     */
    public Todo(String exercise) {
        super("Exercise " + exercise + " is still to be written.");
        this.exercise = exercise;
    }

    /** Returns the id of the exercise that is still to be written. */
    public String exercise() {
        return exercise;
    }
}
