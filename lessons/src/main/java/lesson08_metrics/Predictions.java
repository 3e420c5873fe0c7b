package lesson08_metrics;

import matrix.Todo;

/**
 * Seven questions to answer with your head, before you let the code answer them. A method returns a number or one of
 * the choices. The check tells you whether you are right, and why.
 */
public final class Predictions {

    private Predictions() {
    }

    /** Choices for 8.P3 and 8.P4. */
    public enum Mistake {
        /** A positive sample that is predicted negative. */
        FALSE_NEGATIVE,
        /** A negative sample that is predicted positive. */
        FALSE_POSITIVE
    }

    /** Choices for 8.P5. */
    public enum Change {
        /** It rises or stays. */
        NEVER_FALLS,
        /** It falls or stays. */
        NEVER_RISES,
        /** It stays in every case. */
        STAYS,
        /** It may rise, and it may fall. */
        EITHER
    }

    /** Choices for 8.P7. */
    public enum Equal {
        /** Accuracy, always. */
        ACCURACY,
        /** Macro precision, always. */
        MACRO_PRECISION,
        /** None of the others, except by chance. */
        NOTHING
    }

    /**
     * 8.P1 1 of 100 people is infected. A program calls everybody healthy, without looking. What is its accuracy, as a
     * number from 0 to 1?
     */
    public static double accuracyOfFindingNobody() {
        // TODO 8.P1 For how many of 100 is it right?
        throw new Todo("8.P1");
    }

    /**
     * 8.P2 Of 10,000 people 100 are infected. A test finds 90 of 100 who are infected (recall 0.9), and clears 95 of 100
     * who are not (specificity 0.95). Your test is positive. How probable is it that you are infected? A number from 0 to 1,
     * to within 0.01.
     */
    public static double infectedIfPositive() {
        // TODO 8.P2 How many of the 10,000 test positive and are infected, and how many test positive and are not?
        throw new Todo("8.P2");
    }

    /**
     * 8.P3 Somebody takes a COVID test before visiting a hospital ward; "positive" is "infected". Whoever tests positive is
     * tested once more. Which mistake is worse?
     */
    public static Mistake worseInTest() {
        // TODO 8.P3 What happens after each of the two?
        throw new Todo("8.P3");
    }

    /** 8.P4 A filter throws spam away unread; "positive" is "spam". Which mistake is worse? */
    public static Mistake worseInFilter() {
        // TODO 8.P4 What do you lose in each case?
        throw new Todo("8.P4");
    }

    /** 8.P5 The threshold is raised: a sample needs a higher score to be called positive. What happens to precision? */
    public static Change precisionWhenThresholdRises() {
        // TODO 8.P5 One more sample is called negative now. What if it was a positive one, and what if it was not?
        throw new Todo("8.P5");
    }

    /** 8.P6 A network gives the same score, 0.7, to all samples. What is the area under its ROC curve? */
    public static double areaOfOneScoreForAll() {
        // TODO 8.P6 Which thresholds make a difference? Draw their points and join them.
        throw new Todo("8.P6");
    }

    /**
     * 8.P7 A network predicts one of ten digits for every image, and all ten occur. To which other number is its micro
     * precision equal?
     */
    public static Equal microPrecision() {
        // TODO 8.P7 Every wrong prediction is a false positive of one class. Of which class is it a false negative?
        throw new Todo("8.P7");
    }
}
