package check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Questions put to the student's code, with everything needed to judge the answers: inputs, the definition as a slow
 * and plain oracle, answers worked by hand, the known mistakes, and properties that hold for every right answer.
 *
 * <pre>{@code
 * static final Trial<Input, Matrix> TRIAL = Trial.of("correlate(image, filter)", (Input in) -> Convolution2D.correlate(in.image(), in.filter()))
 *         .definition(in -> Definition.correlate(in.image(), in.filter()))
 *         .example("the 6×6 image with filter 1", () -> new Input(Images.sixBySix(), Images.filter1()), Matrix.of("3 -1 -3 -1; …"))
 *         .random("a 5×6 image and a 2×3 filter", 3, random -> new Input(Fixtures.matrix(5, 6, random), Fixtures.matrix(2, 3, random)))
 *         .mistake("The filter was turned", "…", in -> Definition.correlate(in.image(), Definition.halfTurn(in.filter())));
 * }</pre>
 *
 * <p>{@link #check} asks every question before it judges, so that a mistake is named only if it explains all answers.
 * Beside the answers it sees to it that inputs stay as they were, that an answer is not changed by a later call, and
 * that the same questions, asked again from the last to the first, get the same answers.
 *
 * @param <I> the input: a record whose components are what the call is given; objects that are not numbers, such as a
 *            layer or a function, are handed through and not looked into
 * @param <O> the answer: a number, truth value, text, enum constant, shape, matrix, tensor or array, or a record, list or
 *            array of such
 */
public final class Trial<I extends Record, O> {

    /** The name of the mistake of writing into an argument. */
    public static final String INPUT_CHANGED = "Input changed";
    /** The name of the mistake of handing out the same array or matrix at every call. */
    public static final String ANSWER_SHARED = "Answer changed by a later call";
    /** The name of the mistake of keeping something from one call to the next. */
    public static final String SECOND_CALL_DIFFERS = "Second call answers differently";

    private static final long DEFAULT_SEED = 1;

    /** A property and the sentence that it is. */
    record NamedProperty<I, O>(String sentence, Property<I, O> property) {
    }

    private final String call;
    private final Function<I, O> student;
    private final List<Question<I>> questions = new ArrayList<>();
    private final List<Mistake<I, O>> mistakes = new ArrayList<>();
    private final List<NamedProperty<I, O>> properties = new ArrayList<>();
    private Function<I, O> definition = input -> {
        throw new IllegalStateException("A trial needs a definition.");
    };
    private BiFunction<I, int[], String> writtenOut = (input, cell) -> "";
    private Tolerance tolerance = Tolerance.EXACT;
    private boolean secret; // a prediction: the expected answer is not shown
    private boolean askedOnce;

    private Trial(String call, Function<I, O> student) {
        this.call = call;
        this.student = student;
    }

    // ---------------------------------------------------------------- describing it

    /**
     * Begins a trial.
     *
     * @param call    what is asked, as the student would write it, such as {@code correlate(image, filter)}
     * @param student calls the student's code
     */
    public static <I extends Record, O> Trial<I, O> of(String call, Function<I, O> student) {
        return new Trial<>(call, student);
    }

    /** The input of a prediction: nothing. */
    public record Nothing() {
    }

    /**
     * Begins a prediction: a question without input, whose answer is never shown.
     *
     * @param call    the method that holds the answer
     * @param student calls it
     * @param answer  the right answer
     */
    public static <O> Trial<Nothing, O> prediction(String call, Supplier<O> student, O answer) {
        Trial<Nothing, O> trial = new Trial<>(call, nothing -> student.get());
        trial.secret = true;
        return trial.definition(nothing -> answer).example("", Nothing::new, answer);
    }

    /** Says what the answer is, as the definition has it; where the input is to be refused it throws. */
    public Trial<I, O> definition(Function<I, O> definition) {
        this.definition = definition;
        return this;
    }

    /** Adds a question whose answer was worked by hand; {@code input} makes it anew at each call. */
    public Trial<I, O> example(String words, Supplier<I> input, O byHand) {
        questions.add(new Question<>(words, input, Optional.of(Snapshot.of(byHand))));
        return this;
    }

    /** Adds a question whose answer is the definition's. */
    public Trial<I, O> fixture(String words, Supplier<I> input) {
        questions.add(new Question<>(words, input, Optional.empty()));
        return this;
    }

    /** Adds so many questions with random input; each has a seed of its own, which a failure prints. */
    public Trial<I, O> random(String words, int times, Function<RandomGenerator, I> input) {
        long first = seed() + 1000L * questions.size();
        for (int i = 0; i < times; i++) {
            long seed = first + i;
            fixture(words + " (random, seed " + seed + ")", () -> input.apply(new Random(seed)));
        }
        return this;
    }

    /** Says how one cell of the answer comes about, for the message; the cell is given by its index in each dimension. */
    public Trial<I, O> writtenOut(BiFunction<I, int[], String> writtenOut) {
        this.writtenOut = writtenOut;
        return this;
    }

    /** Adds a known wrong answer. */
    public Trial<I, O> mistake(String name, String explanation, Function<I, O> answer) {
        mistakes.add(new Mistake<>(name, explanation, answer));
        return this;
    }

    /** Adds a known wrong answer to a prediction. */
    public Trial<I, O> mistake(String name, String explanation, O answer) {
        return mistake(name, explanation, input -> answer);
    }

    /** Adds something that holds for every right answer, such as linearity. */
    public Trial<I, O> property(String sentence, Property<I, O> property) {
        properties.add(new NamedProperty<>(sentence, property));
        return this;
    }

    /** Says how near an answer must be; {@link Tolerance#EXACT} unless given. */
    public Trial<I, O> within(Tolerance tolerance) {
        this.tolerance = tolerance;
        return this;
    }

    /** Asks the questions in one round only: they take long, and other trials see whether a second call answers the same. */
    public Trial<I, O> askedOnce() {
        this.askedOnce = true;
        return this;
    }

    // ---------------------------------------------------------------- running it

    /** Checks the student's code. @throws CheckFailure if it does not pass */
    public void check() {
        failure(student).ifPresent(failure -> {
            throw failure;
        });
    }

    /**
     * Returns why {@code answer} does not pass, or nothing if it does. The gates put the known mistakes in here.
     *
     * @throws IllegalStateException if the trial asks nothing, or its definition gives what cannot be compared
     */
    public Optional<CheckFailure> failure(Function<I, O> answer) {
        if (questions.isEmpty() && properties.isEmpty()) {
            throw new IllegalStateException("The trial of " + call + " asks nothing; it needs an example, a fixture or a property.");
        }
        return new Judge<>(this).failure(answer);
    }

    // ---------------------------------------------------------------- looking at it, for the gates

    /** Returns the known mistakes. */
    public List<Mistake<I, O>> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Returns what is asked. */
    public String call() {
        return call;
    }

    /** Returns whether this is a prediction, whose answer is never shown. */
    public boolean isPrediction() {
        return secret;
    }

    /** Returns the right answer, as the definition has it. */
    public Function<I, O> definition() {
        return definition;
    }

    /** Returns the first question where the definition does not give the answer worked by hand. */
    public Optional<String> handAnswerThatDiffers() {
        return questions.stream()
                .filter(question -> question.byHand().isPresent())
                .filter(question -> !expected(question).matches(outcome(definition, question), tolerance::accepts))
                .map(Question::words).findFirst();
    }

    /** Returns whether two answers, mistakes or the right one, cannot be told apart by any question. */
    public boolean coincide(Function<I, O> one, Function<I, O> other) {
        return questions.stream().allMatch(question ->
                outcome(one, question).matches(outcome(other, question), Closeness.alike(tolerance)));
    }

    // ---------------------------------------------------------------- what the judge needs

    List<Question<I>> questions() {
        return questions;
    }

    List<NamedProperty<I, O>> properties() {
        return properties;
    }

    Tolerance tolerance() {
        return tolerance;
    }

    boolean isAskedOnce() {
        return askedOnce;
    }

    /** Returns how a cell of the answer to {@code input} comes about, or "". */
    String writtenOut(I input, int[] cell) {
        return writtenOut.apply(input, cell);
    }

    static long seed() {
        return Long.getLong("workbook.seed", DEFAULT_SEED);
    }

    Outcome outcome(Function<I, O> answer, Question<I> question) {
        return Outcome.of(() -> answer.apply(question.input().get()));
    }

    /** Returns what is right: the answer by hand, else the definition's. */
    Outcome expected(Question<I> question) {
        Outcome expected = question.byHand().map(Outcome::answered).orElseGet(() -> outcome(definition, question));
        if (!expected.hasThrown() && !expected.answer().isComparable()) {
            throw new IllegalStateException("The answers to " + call + " cannot be compared: they hold objects that are neither"
                    + " numbers nor choices. Compare a record or a list of what matters about them.");
        }
        return expected;
    }
}
