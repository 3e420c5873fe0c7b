package lesson08_metrics;

import check.Exercise;
import check.Tolerance;
import check.Trial;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "8.P1", title = "The program that finds nobody", points = 1, file = "Predictions.java",
            explanation = "It is right for the 99 who are healthy, so 99 % are right, and it has found nobody: recall is 0. Never"
                    + " report accuracy alone where one class is rare.")
    class AccuracyOfFindingNobody {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("accuracyOfFindingNobody()",
                        Predictions::accuracyOfFindingNobody, 0.99)
                .mistake("Its recall", "It finds nobody, yes. But accuracy counts everybody for whom it is right.", 0.0)
                .mistake("The share of the infected", "For those it is wrong.", 0.01)
                .mistake("Never wrong", "It is wrong for the one who is infected.", 1.0)
                .mistake("A guess", "It does not guess: it says \"healthy\" 100 times. How often is that right?", 0.5)
                .mistake("In per cent", "As a number from 0 to 1.", 99.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P2", title = "A positive test", points = 2, file = "Predictions.java",
            explanation = "90 of the 100 infected test positive, and so do 495 of the 9,900 others: 90 of 585, that is 0.154. Most"
                    + " alarms are false, because so many more people are healthy. That share is precision, and it depends on how"
                    + " rare the disease is.")
    class InfectedIfPositive {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("infectedIfPositive()",
                        Predictions::infectedIfPositive, 90.0 / 585)
                .within(new Tolerance(0, 0.01))
                .mistake("Recall", "Of those infected 90 of 100 are found. The question is the other way round: of those who test"
                        + " positive, how many are infected?", 0.9)
                .mistake("Specificity, accuracy, or as many healthy as infected",
                        "0.95 is the share of the healthy who are cleared, 0.9495 that of all for whom the test is right; and 90 of"
                        + " 95 would be positive rightly if there were only 100 healthy people. There are 9,900.", 0.95)
                .mistake("Against the false alarms", "All who test positive stand below the line, the 90, too.", 90.0 / 495)
                .mistake("The false alarms", "That many of those who test positive are healthy. What is left?", 495.0 / 585)
                .mistake("In per cent", "As a number from 0 to 1.", 100 * 90.0 / 585)
                .mistake("As before the test", "The test does tell something: it made the infected more frequent among the positive"
                        + " ones.", 0.0125) // 0.01, but not as near to 0 as the next
                .mistake("Integer division", "90 / 585 is 0 for two ints: write 90.0.", 0.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P3", title = "The worse mistake of a test", points = 1, file = "Predictions.java",
            explanation = "Whoever is wrongly cleared infects the ward. A false alarm costs one more test. So such a test should have"
                    + " high recall, even if precision suffers.")
    class WorseInTest {

        static final Trial<Trial.Nothing, Predictions.Mistake> TRIAL = Trial.prediction("worseInTest()",
                        Predictions::worseInTest, Predictions.Mistake.FALSE_NEGATIVE)
                .mistake("A false alarm", "It is annoying, and it is cleared up by the second test. What about the other mistake?",
                        Predictions.Mistake.FALSE_POSITIVE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P4", title = "The worse mistake of a filter", points = 1, file = "Predictions.java",
            explanation = "A mail that is lost unread may be a job offer; a spam mail in the inbox costs a second. So such a filter"
                    + " should have high precision, even if recall suffers.")
    class WorseInFilter {

        static final Trial<Trial.Nothing, Predictions.Mistake> TRIAL = Trial.prediction("worseInFilter()",
                        Predictions::worseInFilter, Predictions.Mistake.FALSE_POSITIVE)
                .mistake("Spam in the inbox", "You delete it in a second. What happens to a real mail that is taken for spam?",
                        Predictions.Mistake.FALSE_NEGATIVE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P5", title = "Precision when the threshold rises", points = 2, file = "Predictions.java",
            explanation = "If a false alarm falls out, precision rises; if a true one does, it falls. On the whole it mostly rises, but"
                    + " not step by step: the precision–recall curve has teeth. Recall, however, never rises.")
    class PrecisionWhenThresholdRises {

        static final Trial<Trial.Nothing, Predictions.Change> TRIAL = Trial.prediction("precisionWhenThresholdRises()",
                        Predictions::precisionWhenThresholdRises, Predictions.Change.EITHER)
                .mistake("It never falls", "Mostly. But let the sample that falls out be a positive one: 3 of 4 become 2 of 3.",
                        Predictions.Change.NEVER_FALLS)
                .mistake("It never rises", "That is recall. Let a false alarm fall out: 3 of 4 become 3 of 3.",
                        Predictions.Change.NEVER_RISES)
                .mistake("It stays", "Fewer are called positive, so both numbers of the fraction may change.",
                        Predictions.Change.STAYS);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P6", title = "One score for all", points = 1, file = "Predictions.java",
            explanation = "There are two points, nobody at (0, 0) and all at (1, 1), and the line between them has the area 0.5. Every"
                    + " pair is a tie and counts half. So 0.5 means: knows nothing.")
    class AreaOfOneScoreForAll {

        static final Trial<Trial.Nothing, Double> TRIAL = Trial.prediction("areaOfOneScoreForAll()",
                        Predictions::areaOfOneScoreForAll, 0.5)
                .mistake("The score", "Only the order of the scores counts, not their size.", 0.7)
                .mistake("Nothing", "There is an area under the line from (0, 0) to (1, 1).", 0.0)
                .mistake("All", "It would be 1 if every positive sample scored higher than every negative one.", 1.0);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "8.P7", title = "Micro precision", points = 2, file = "Predictions.java",
            explanation = "A 4 taken for a 9 is a false positive of 9 and a false negative of 4. So over all classes both sums are the"
                    + " number of mistakes, and micro precision, micro recall, micro F1 and accuracy are one number.")
    class MicroPrecision {

        static final Trial<Trial.Nothing, Predictions.Equal> TRIAL = Trial.prediction("microPrecision()",
                        Predictions::microPrecision, Predictions.Equal.ACCURACY)
                .mistake("Macro precision", "Only by chance: in macro each class counts the same, in micro each sample does.",
                        Predictions.Equal.MACRO_PRECISION)
                .mistake("Nothing", "Add up true positives over all classes, then false positives. What are these sums?",
                        Predictions.Equal.NOTHING);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
