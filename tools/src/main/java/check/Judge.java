package check;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Judges code by a trial and finds the words for what is wrong with it. */
final class Judge<I extends Record, O> {

    private static final int PROPERTY_REPETITIONS = 5;

    private final Trial<I, O> trial;
    private final Map<Question<I>, Outcome> expected = new IdentityHashMap<>(); // definitions are slow: worked out once

    Judge(Trial<I, O> trial) {
        this.trial = trial;
    }

    private Outcome expected(Question<I> question) {
        return expected.computeIfAbsent(question, trial::expected);
    }

    /** Returns the first thing that is wrong with {@code code}: answers come before side effects, and these before properties. */
    Optional<CheckFailure> failure(Function<I, O> code) {
        Round<I, O> first = Round.forwards(trial.questions(), code);
        return wrongAnswer(first)
                .or(() -> changedInput(first))
                .or(() -> changedAnswer(first))
                .or(() -> trial.isAskedOnce() ? Optional.empty() : failureOfASecondRound(code))
                .or(() -> brokenProperty(code));
    }

    private Optional<CheckFailure> failureOfASecondRound(Function<I, O> code) {
        Round<I, O> second = Round.backwards(trial.questions(), code);
        return otherAnswer(second).or(() -> changedInput(second)).or(() -> changedAnswer(second));
    }

    // ---------------------------------------------------------------- answers

    private Optional<CheckFailure> wrongAnswer(Round<I, O> round) {
        for (int i = 0; i < trial.questions().size(); i++) {
            Outcome expected = expected(trial.questions().get(i));
            Outcome actual = round.outcomes().get(i);
            if (!isRight(expected, actual)) {
                return Optional.of(describe(i, expected, round));
            }
        }
        return Optional.empty();
    }

    private boolean isRight(Outcome expected, Outcome actual) {
        return expected.matches(actual, trial.tolerance()::accepts) && !refusesWithoutASentence(expected, actual);
    }

    private static boolean refusesWithoutASentence(Outcome expected, Outcome actual) {
        return expected.hasThrown() && actual.hasThrown()
                && !Thrown.sentence(expected.thrown()).isEmpty() && Thrown.sentence(actual.thrown()).isEmpty();
    }

    private CheckFailure describe(int index, Outcome expected, Round<I, O> round) {
        Question<I> question = trial.questions().get(index);
        Outcome actual = round.outcomes().get(index);
        I input = question.input().get();
        Message message = new Message().asked(trial.call(), question.words(), trial.isPrediction() ? null : Snapshot.of(input));
        Verdict verdict = expected.hasThrown() ? describeMissingRefusal(expected.thrown(), actual, message)
                : actual.hasThrown() ? Thrown.describe(actual.thrown(), message)
                : describeWrongAnswer(Difference.between(expected.answer(), actual.answer(), trial.tolerance()::accepts).orElseThrow(),
                        input, message);
        Optional<Mistake<I, O>> mistake = mistakeThatExplains(round.outcomes());
        mistake.ifPresent(message::looksLike);
        round.changedInput().ifPresent(changed ->
                message.entry("Beside", "your code changed its argument " + changed.difference().expected().name() + ", too."));
        return new CheckFailure(verdict, mistake.map(Mistake::name).orElse(null), message.toString());
    }

    private static Verdict describeMissingRefusal(Throwable expected, Outcome actual, Message message) {
        String kind = expected.getClass().getSimpleName();
        String because = Thrown.sentence(expected);
        message.entry("Expected", (kind.matches("[AEIOU].*") ? "an " : "a ") + kind + " with a sentence that says why"
                + (because.isEmpty() ? "." : ", because: " + because + "."));
        if (actual.hasThrown()) {
            return Thrown.describe(actual.thrown(), message);
        }
        Part answer = actual.answer().parts().get(0);
        message.entry("Yours", "returned " + (answer.isNothing() ? "null" : value(answer)) + ".");
        return Verdict.THREW;
    }

    private Verdict describeWrongAnswer(Difference difference, I input, Message message) {
        if (trial.isPrediction()) {
            Part answer = difference.actual();
            message.entry("Yours", (answer.isNothing() ? "null: nothing was returned" : value(answer)) + ". That is not it.");
        } else {
            message.difference(difference, difference.isInCells()
                    ? trial.writtenOut(input, difference.expected().index(difference.firstCell())) : "");
        }
        return difference.verdict();
    }

    private static String value(Part part) {
        return part.choice() == null && part.shape().length == 0 ? Grid.number(part.cells()[0], 12) : part.description();
    }

    /** A mistake that gives all the same answers; else the only one that gives all the same wrong answers. */
    private Optional<Mistake<I, O>> mistakeThatExplains(List<Outcome> outcomes) {
        List<Integer> wrong = IntStream.range(0, outcomes.size())
                .filter(i -> !isRight(expected(trial.questions().get(i)), outcomes.get(i))).boxed().toList();
        List<Mistake<I, O>> likely = trial.mistakes().stream()
                .filter(mistake -> wrong.stream().allMatch(i -> explains(mistake, i, outcomes))).toList();
        Optional<Mistake<I, O>> certain = likely.stream()
                .filter(mistake -> IntStream.range(0, outcomes.size()).allMatch(i -> explains(mistake, i, outcomes)))
                .findFirst();
        return certain.isPresent() || likely.size() != 1 ? certain : Optional.of(likely.get(0));
    }

    private boolean explains(Mistake<I, O> mistake, int index, List<Outcome> outcomes) {
        return trial.outcome(mistake.answer(), trial.questions().get(index))
                .matches(outcomes.get(index), Closeness.alike(trial.tolerance()));
    }

    // ---------------------------------------------------------------- side effects

    private Optional<CheckFailure> changedInput(Round<I, O> round) {
        return round.changedInput().map(changed -> {
            Part before = changed.difference().expected();
            Message message = new Message().asked(trial.call(), changed.question().words(), changed.before());
            message.entry("Changed", "your code changed its argument " + before.name()
                    + "; a caller does not expect that. Write into a new matrix or array, and read only from the argument.");
            if (changed.difference().isInCells()) {
                int cell = changed.difference().firstCell();
                double was = before.cells()[cell];
                double is = changed.difference().actual().cells()[cell];
                int digits = Grid.digitsFor(was, is);
                message.entry("", Grid.indexText(before, cell, before.shape().length) + " was "
                        + Grid.number(was, digits) + " before the call and is "
                        + Grid.number(is, digits) + " after it." + (digits == Grid.ALL_DIGITS
                        ? " So near and yet not the same: it was computed back, by adding what had been subtracted, and rounded."
                        + " Keep the number in a variable, and put that back." : ""));
            }
            return new CheckFailure(Verdict.WRONG, Trial.INPUT_CHANGED, message.toString());
        });
    }

    private Optional<CheckFailure> changedAnswer(Round<I, O> round) {
        return round.changedAnswer().map(question -> sideEffect(Trial.ANSWER_SHARED, question,
                "the answer was right, but a later call of your code changed it. Make a new matrix or array in every call;"
                        + " do not keep one in a field."));
    }

    private Optional<CheckFailure> otherAnswer(Round<I, O> second) {
        for (int i = trial.questions().size() - 1; i >= 0; i--) {
            Question<I> question = trial.questions().get(i);
            if (!isRight(expected(question), second.outcomes().get(i))) {
                return Optional.of(sideEffect(Trial.SECOND_CALL_DIFFERS, question,
                        "the first answer was right, but the same question asked again gets another one."
                                + " Something is kept from one call to the next: look for static fields, or for chance."));
            }
        }
        return Optional.empty();
    }

    private CheckFailure sideEffect(String name, Question<I> question, String sentence) {
        return new CheckFailure(Verdict.WRONG, name,
                new Message().asked(trial.call(), question.words(), null).entry("Changed", sentence).toString());
    }

    // ---------------------------------------------------------------- properties

    private Optional<CheckFailure> brokenProperty(Function<I, O> code) {
        return trial.properties().stream()
                .flatMap(named -> IntStream.range(0, PROPERTY_REPETITIONS).mapToObj(i -> broken(named, code, Trial.seed() + i)))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<CheckFailure> broken(Trial.NamedProperty<I, O> named, Function<I, O> code, long seed) {
        Message message = new Message().asked(trial.call(), "", null)
                .entry("Broken", named.sentence() + " (random, seed " + seed + ")");
        try {
            named.property().check(code, new Random(seed));
            return Optional.empty();
        } catch (Refused | OutOfMemoryError stop) {
            throw stop;
        } catch (CheckFailure failure) {
            return Optional.of(new CheckFailure(failure.verdict(), null, message + "\n" + failure.getMessage()));
        } catch (Throwable thrown) {
            Stopped.passOn(thrown);
            if (thrown instanceof AssertionError && !Thrown.sentence(thrown).isEmpty()) {
                return Optional.of(new CheckFailure(Verdict.WRONG, null, message + "\n" + thrown.getMessage()));
            }
            return Optional.of(new CheckFailure(Thrown.describe(thrown, message), null, message.toString()));
        }
    }
}
