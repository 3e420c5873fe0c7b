package check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * that the same question gets the same answer twice.
 *
 * @param <I> the input: a record whose components are what the call is given
 * @param <O> the answer: a number, matrix, tensor, array, shape or enum constant, or a record of such
 */
public final class Trial<I extends Record, O> {

    private static final long DEFAULT_SEED = 1;
    private static final int PROPERTY_REPETITIONS = 5;

    /** One question: its words, its input made anew at each call, and the expected answer if worked by hand. */
    private record Fixture<I>(String words, Supplier<I> input, Optional<Snapshot> byHand) {
    }

    private record NamedProperty<I, O>(String sentence, Property<I, O> property) {
    }

    private final String call;
    private final Function<I, O> student;
    private final List<Fixture<I>> fixtures = new ArrayList<>();
    private final List<Mistake<I, O>> mistakes = new ArrayList<>();
    private final List<NamedProperty<I, O>> properties = new ArrayList<>();
    private Function<I, O> definition;
    private BiFunction<I, int[], String> writtenOut = (input, cell) -> "";
    private Tolerance tolerance = Tolerance.EXACT;
    private boolean secret; // a prediction: the expected answer is not shown

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
        fixtures.add(new Fixture<>(words, input, Optional.of(Snapshot.of(byHand))));
        return this;
    }

    /** Adds a question whose answer is the definition's. */
    public Trial<I, O> fixture(String words, Supplier<I> input) {
        fixtures.add(new Fixture<>(words, input, Optional.empty()));
        return this;
    }

    /** Adds so many questions with random input; each has a seed of its own, which a failure prints. */
    public Trial<I, O> random(String words, int times, Function<RandomGenerator, I> input) {
        long first = seed() + 1000L * fixtures.size();
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

    // ---------------------------------------------------------------- running it

    /** Checks the student's code. @throws CheckFailure if it does not pass */
    public void check() {
        failure(student).ifPresent(failure -> {
            throw failure;
        });
    }

    /** Returns why {@code answer} does not pass, or nothing if it does. The gates put the known mistakes in here. */
    public Optional<CheckFailure> failure(Function<I, O> answer) {
        Objects.requireNonNull(definition, "A trial needs a definition.");
        List<Outcome> outcomes = new ArrayList<>();
        List<Object> answers = new ArrayList<>(); // what the calls returned, to see whether a later call changes it
        Optional<CheckFailure> changedInput = Optional.empty();
        for (Fixture<I> fixture : fixtures) {
            I input = fixture.input().get();
            Outcome outcome = Outcome.of(() -> {
                O given = answer.apply(input);
                answers.add(given);
                return given;
            });
            if (outcome.thrown() != null) {
                answers.add(null);
            }
            outcomes.add(outcome);
            if (changedInput.isEmpty()) {
                changedInput = changedInput(fixture, input);
            }
        }
        for (int i = 0; i < fixtures.size(); i++) {
            if (!expected(fixtures.get(i)).matches(outcomes.get(i), tolerance)) {
                return Optional.of(wrong(i, outcomes));
            }
        }
        return changedInput
                .or(() -> changedAnswer(outcomes, answers))
                .or(() -> changedMind(answer))
                .or(() -> brokenProperty(answer));
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

    /** Returns the first question where the definition does not give the answer worked by hand. */
    public Optional<String> handAnswerThatDiffers() {
        return fixtures.stream()
                .filter(fixture -> fixture.byHand().isPresent())
                .filter(fixture -> !new Outcome(fixture.byHand().get(), null)
                        .matches(outcome(definition, fixture), tolerance))
                .map(Fixture::words).findFirst();
    }

    /** Returns whether two answers, mistakes or the right one, cannot be told apart by any question. */
    public boolean coincide(Function<I, O> one, Function<I, O> other) {
        return fixtures.stream().allMatch(fixture -> outcome(one, fixture).alike(outcome(other, fixture), tolerance));
    }

    /** Returns the right answer, as the definition has it. */
    public Function<I, O> definition() {
        return definition;
    }

    // ---------------------------------------------------------------- judging

    private static long seed() {
        return Long.getLong("workbook.seed", DEFAULT_SEED);
    }

    private Outcome outcome(Function<I, O> answer, Fixture<I> fixture) {
        return Outcome.of(() -> answer.apply(fixture.input().get()));
    }

    private Outcome expected(Fixture<I> fixture) {
        return fixture.byHand().map(byHand -> new Outcome(byHand, null)).orElseGet(() -> outcome(definition, fixture));
    }

    private CheckFailure wrong(int index, List<Outcome> outcomes) {
        Fixture<I> fixture = fixtures.get(index);
        Outcome expected = expected(fixture);
        Outcome actual = outcomes.get(index);
        I input = fixture.input().get();
        Message message = new Message().asked(call, fixture.words(), secret ? null : Snapshot.of(input));
        Verdict verdict;
        if (actual.thrown() != null) {
            verdict = Thrown.describe(actual.thrown(), message);
        } else if (expected.thrown() != null) {
            verdict = Verdict.THREW;
            message.entry("Expected", "an " + expected.thrown().getClass().getSimpleName()
                    + " with a sentence that says why, because: " + expected.thrown().getMessage());
            message.entry("Yours", "returned " + actual.answer().parts().get(0).description() + ".");
        } else {
            Difference difference = Difference.between(expected.answer(), actual.answer(), tolerance).orElseThrow();
            verdict = difference.verdict();
            if (secret) {
                message.entry("Yours", text(difference.actual()) + ". That is not it.");
            } else {
                message.difference(difference, difference.wrongCells().isEmpty() ? ""
                        : writtenOut.apply(input, difference.expected().index(difference.wrongCells().get(0))));
            }
        }
        Optional<Mistake<I, O>> mistake = mistakeThatExplains(index, outcomes);
        mistake.ifPresent(message::looksLike);
        return new CheckFailure(verdict, mistake.map(Mistake::name).orElse(null), message.toString());
    }

    private static String text(Snapshot.Part part) {
        return part.choice() != null ? part.choice() : part.shape().length == 0 ? Grid.number(part.cells()[0], 12) : part.description();
    }

    /** A mistake that gives all the same answers; else the only one that gives the same first wrong answer. */
    private Optional<Mistake<I, O>> mistakeThatExplains(int firstWrong, List<Outcome> outcomes) {
        List<Mistake<I, O>> likely = mistakes.stream().filter(mistake -> explains(mistake, firstWrong, outcomes)).toList();
        Optional<Mistake<I, O>> certain = likely.stream().filter(mistake -> {
            for (int i = 0; i < outcomes.size(); i++) {
                if (!explains(mistake, i, outcomes)) {
                    return false;
                }
            }
            return true;
        }).findFirst();
        return certain.isPresent() || likely.size() != 1 ? certain : Optional.of(likely.get(0));
    }

    private boolean explains(Mistake<I, O> mistake, int index, List<Outcome> outcomes) {
        return outcome(mistake.answer(), fixtures.get(index)).alike(outcomes.get(index), tolerance);
    }

    private Optional<CheckFailure> changedInput(Fixture<I> fixture, I input) {
        Snapshot before = Snapshot.of(fixture.input().get());
        return Difference.between(before, Snapshot.of(input), new Tolerance(0, 0)).map(difference -> {
            Message message = new Message().asked(call, fixture.words(), before);
            message.entry("Changed", "your code changed its argument " + difference.expected().name()
                    + "; a caller does not expect that. Write into a new matrix or array, and read only from the argument.");
            if (!difference.wrongCells().isEmpty()) {
                int cell = difference.wrongCells().get(0);
                message.entry("", Grid.indexText(difference.expected(), cell, difference.expected().shape().length) + " was "
                        + Grid.number(difference.expected().cells()[cell]) + " before the call and is "
                        + Grid.number(difference.actual().cells()[cell]) + " after it.");
            }
            return new CheckFailure(Verdict.WRONG, INPUT_CHANGED, message.toString());
        });
    }

    private Optional<CheckFailure> changedAnswer(List<Outcome> outcomes, List<Object> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (outcomes.get(i).answer() != null && !outcomes.get(i).answer().matches(Snapshot.of(answers.get(i)), tolerance)) {
                return Optional.of(new CheckFailure(Verdict.WRONG, ANSWER_SHARED, new Message()
                        .asked(call, fixtures.get(i).words(), null)
                        .entry("Changed", "the answer was right, but a later call of your code changed it. Make a new matrix or"
                                + " array in every call; do not keep one in a field.").toString()));
            }
        }
        return Optional.empty();
    }

    private Optional<CheckFailure> changedMind(Function<I, O> answer) {
        for (Fixture<I> fixture : fixtures) {
            if (!expected(fixture).matches(outcome(answer, fixture), tolerance)) {
                return Optional.of(new CheckFailure(Verdict.WRONG, SECOND_CALL_DIFFERS, new Message()
                        .asked(call, fixture.words(), null)
                        .entry("Changed", "the first answer was right, but the same question asked again gets another one."
                                + " Something is kept from one call to the next: look for static fields.").toString()));
            }
        }
        return Optional.empty();
    }

    private Optional<CheckFailure> brokenProperty(Function<I, O> answer) {
        for (NamedProperty<I, O> named : properties) {
            for (int i = 0; i < PROPERTY_REPETITIONS; i++) {
                long seed = seed() + i;
                try {
                    named.property().check(answer, new Random(seed));
                } catch (ExitRefused | OutOfMemoryError stop) {
                    throw stop;
                } catch (AssertionError broken) {
                    Verdict verdict = broken instanceof CheckFailure failure ? failure.verdict() : Verdict.WRONG;
                    return Optional.of(new CheckFailure(verdict, null, new Message().asked(call, "", null)
                            .entry("Broken", named.sentence() + " (random, seed " + seed + ")").toString()
                            + "\n" + broken.getMessage()));
                } catch (RuntimeException | StackOverflowError | LinkageError thrown) {
                    Message message = new Message().asked(call, "random input (seed " + seed + "): " + named.sentence(), null);
                    Verdict verdict = Thrown.describe(thrown, message);
                    return Optional.of(new CheckFailure(verdict, null, message.toString()));
                }
            }
        }
        return Optional.empty();
    }

    /** The name of the mistake of writing into an argument. */
    public static final String INPUT_CHANGED = "Input changed";
    /** The name of the mistake of handing out the same array or matrix at every call. */
    public static final String ANSWER_SHARED = "Answer changed by a later call";
    /** The name of the mistake of keeping something from one call to the next. */
    public static final String SECOND_CALL_DIFFERS = "Second call answers differently";
}
