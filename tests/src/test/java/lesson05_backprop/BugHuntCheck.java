package lesson05_backprop;

import check.Exercise;
import check.Trial;
import java.util.Map;
import java.util.function.Supplier;
import lesson05_backprop.BugHunt.Flaw;
import org.junit.jupiter.api.Test;

@Exercise(id = "5.12", title = "Five planted bugs", points = 4, file = "BugHunt.java")
class BugHuntCheck {

    private static final String LOOK = "Ask the inspection which gradients pass, then compare claimed() with"
                    + " checked().slopes().";

    static final Trial<Trial.Nothing, Flaw> SUSPECT_A = suspect("suspectA()", BugHunt::suspectA, Flaw.NONE, Map.of());
    static final Trial<Trial.Nothing, Flaw> SUSPECT_B = suspect("suspectB()", BugHunt::suspectB,
                    Flaw.ONE_NUMBER_FOR_ALL_BIASES, Map.of(
            Flaw.NONE, "Look at the line of b: it fails.",
            Flaw.UPSTREAM_TAKEN_FOR_ONES, "Then the bias gradient would be the number of samples, and would not change"
                            + " with the upstream gradient."));
    static final Trial<Trial.Nothing, Flaw> SUSPECT_C = suspect("suspectC()", BugHunt::suspectC,
                    Flaw.DERIVATIVE_FED_THE_INPUT, Map.of(
            Flaw.NONE, "Look at the line of x: it fails.",
            Flaw.SIGN_REVERSED, "Some signs differ, but so do the sizes. Divide claimed by the upstream gradient: for"
                            + " which formula does it stand?"));
    static final Trial<Trial.Nothing, Flaw> SUSPECT_D = suspect("suspectD()", BugHunt::suspectD, Flaw.NONE, Map.of());
    static final Trial<Trial.Nothing, Flaw> SUSPECT_E = suspect("suspectE()", BugHunt::suspectE,
                    Flaw.UPSTREAM_TAKEN_FOR_ONES, Map.of(
            Flaw.NONE, "Look at the line of W: it fails.",
            Flaw.WEIGHT_GRADIENT_TRANSPOSED, "The shape is right. But both columns are the same: what do they not depend"
                            + " on?"));
    static final Trial<Trial.Nothing, Flaw> SUSPECT_F = suspect("suspectF()", BugHunt::suspectF,
                    Flaw.ONE_PATH_OVERWRITTEN, Map.of(
            Flaw.NONE, "Look at the line of x: it fails.",
            Flaw.DERIVATIVE_FED_THE_INPUT, "The derivative of x·tanh(x) has two terms, by the product rule. Which of them"
                            + " do the numbers show?"));
    static final Trial<Trial.Nothing, Flaw> SUSPECT_G = suspect("suspectG()", BugHunt::suspectG, Flaw.NONE, Map.of());
    static final Trial<Trial.Nothing, Flaw> SUSPECT_H = suspect("suspectH()", BugHunt::suspectH,
                    Flaw.ADDS_WHERE_IT_MUST_REPLACE, Map.of(
            Flaw.NONE, "After one backward pass everything is right. And after two? Inspection.of(layer, x, 2).",
            Flaw.UPSTREAM_TAKEN_FOR_ONES, "After one backward pass everything is right. Ask for two: Inspection.of(layer,"
                            + " x, 2)."));

    private static Trial<Trial.Nothing, Flaw> suspect(String call, Supplier<Flaw> student, Flaw answer, Map<Flaw,
                    String> words) {
        Trial<Trial.Nothing, Flaw> trial = Trial.prediction(call, student, answer);
        for (Flaw other : Flaw.values()) {
            if (other != answer) {
                trial.mistake("Not " + other, words.getOrDefault(other, answer == Flaw.NONE
                        ? "Does any line of the inspection fail, after one backward pass or after two?" : LOOK), other);
            }
        }
        return trial;
    }

    /** One after the other, so that a message is about the first thing that is wrong. */
    @Test
    void every_suspect_is_judged() {
        SUSPECT_A.check();
        SUSPECT_B.check();
        SUSPECT_C.check();
        SUSPECT_D.check();
        SUSPECT_E.check();
        SUSPECT_F.check();
        SUSPECT_G.check();
        SUSPECT_H.check();
    }
}
