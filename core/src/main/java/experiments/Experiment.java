package experiments;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * A question to a network, answered by trying: {@code ./workbook experiment 5.task3} runs the one called {@code task3} of
 * lesson 5 and prints what came out.
 *
 * @param name     what it is called in its lesson, in small letters and digits, such as {@code task3}
 * @param question what it asks, in one line
 * @param steps    what it does in the lab that it is given
 */
public record Experiment(String name, String question, Consumer<Lab> steps) {

    /**
     * An experiment with a name that can be typed.
     *
     * @throws IllegalArgumentException if the name is not of small letters, digits and hyphens, or the question is blank
     */
    public Experiment {
        Objects.requireNonNull(steps, "An experiment needs steps, but was given null.");
        if (name == null || !name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("An experiment's name is of small letters, digits and hyphens, unlike \""
                    + name + "\".");
        }
        if (question == null || question.isBlank()) {
            throw new IllegalArgumentException("The experiment " + name + " needs a question.");
        }
    }

    /** Does the experiment; it prints and draws in {@code lab}. */
    public void run(Lab lab) {
        steps.accept(lab);
    }
}
