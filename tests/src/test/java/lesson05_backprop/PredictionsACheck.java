package lesson05_backprop;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsACheck {

    @Nested
    @Exercise(id = "5.P1", title = "What one perceptron can do", points = 2, file = "PredictionsA.java",
            explanation = "A perceptron cuts the four corners of a square by one straight line. All tables can be cut so"
                            + " but two: XOR"
                    + " and its opposite, whose ones lie across on a diagonal. 16 − 2 = 14.")
    class TablesOfOnePerceptron {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("tablesOfOnePerceptron()",
                        PredictionsA::tablesOfOnePerceptron, 14)
                .mistake("All of them", "Try XOR with a pencil: four inequalities for two weights and a bias.", 16)
                .mistake("All but XOR",
                        "If XOR cannot be had, can its opposite, which is 1 where both inputs are the same?", 15)
                .mistake("Without the constant ones", "Always 0 and always 1 are tables, too: a bias alone does them.", 12)
                .mistake("Only XOR and its opposite", "Those are the ones that it cannot do. How many are left?", 2)
                .mistake("Only half",
                        "AND, OR, NAND, NOR, each input, its opposite, the constants, and some more: go through the 16.", 8);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "5.P2", title = "The error of a difference", points = 2, file = "PredictionsA.java",
            explanation = "In f(x + h) − f(x − h) the terms with h² cancel, and the error of the slope shrinks like h²: a"
                            + " tenth of h,"
                    + " a hundredth of the error. The forward difference has an error like h. (At a very small h rounding"
                                    + " takes over.)")
    class ErrorOfCentralDifference {

        static final Trial<Trial.Nothing, PredictionsA.Shrinks> TRIAL = Trial.prediction("errorOfCentralDifference()",
                        PredictionsA::errorOfCentralDifference, PredictionsA.Shrinks.HUNDREDFOLD)
                .mistake("That is the forward difference",
                        "With a step to one side only, the curvature adds an error like h. What do two sides do?",
                        PredictionsA.Shrinks.TENFOLD)
                .mistake("It does depend on h",
                        "Draw a curve and two chords of different length.", PredictionsA.Shrinks.NOT_AT_ALL)
                .mistake("One power too many",
                        "The first term that does not cancel has h³, and it is divided by h.",
                                PredictionsA.Shrinks.THOUSANDFOLD);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "5.P3", title = "The weight of a zero", points = 1, file = "PredictionsA.java",
            explanation = "The gradient of a weight is δ times what the weight multiplies. Where that is 0, the weight"
                            + " had no part in the"
                    + " output, and it stays.")
    class WeightOfAZero {

        static final Trial<Trial.Nothing, PredictionsA.Moves> TRIAL = Trial.prediction("weightOfAZero()",
                        PredictionsA::weightOfAZero, PredictionsA.Moves.STAYS)
                .mistake("It had no part in it",
                        "Change this weight in your mind: what becomes of the logits?", PredictionsA.Moves.LIKE_THE_OTHERS)
                .mistake("That would be regularization",
                        "Nothing pulls weights to 0 here; that comes in lesson 6.", PredictionsA.Moves.TOWARDS_ZERO)
                .mistake("The other way round", "Large inputs make large gradients.", PredictionsA.Moves.FARTHER);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
