package lesson09_full_cnn;

/**
 * Your diagnoses of the ten training runs of {@link Patients}. Look at what they do before you read their code:
 * {@code ./workbook experiment 9.case1} shows a run as a table and as pictures. CLINIC.md says what is measured.
 */
public final class Diagnoses {

    private Diagnoses() {
    }

    /** Case 1. */
    public static Diagnosis case1() {
        // BEGIN SOLUTION 9.16 What is wrong with case 1?
        return Diagnosis.INPUTS_NOT_SCALED;
        // END SOLUTION
    }

    /** Case 2. */
    public static Diagnosis case2() {
        // BEGIN SOLUTION 9.17 What is wrong with case 2?
        return Diagnosis.RATE_TOO_HIGH;
        // END SOLUTION
    }

    /** Case 3. */
    public static Diagnosis case3() {
        // BEGIN SOLUTION 9.18 What is wrong with case 3?
        return Diagnosis.DYING_RELU;
        // END SOLUTION
    }

    /** Case 4. */
    public static Diagnosis case4() {
        // BEGIN SOLUTION 9.19 What is wrong with case 4?
        return Diagnosis.SOFTMAX_TWICE;
        // END SOLUTION
    }

    /** Case 5. */
    public static Diagnosis case5() {
        // BEGIN SOLUTION 9.20 What is wrong with case 5?
        return Diagnosis.EXPLODING;
        // END SOLUTION
    }

    /** Case 6. */
    public static Diagnosis case6() {
        // BEGIN SOLUTION 9.21 What is wrong with case 6?
        return Diagnosis.TEST_DATA_LEAKED;
        // END SOLUTION
    }

    /** Case 7. */
    public static Diagnosis case7() {
        // BEGIN SOLUTION 9.22 What is wrong with case 7?
        return Diagnosis.GRADIENT_NOT_AVERAGED;
        // END SOLUTION
    }

    /** Case 8. */
    public static Diagnosis case8() {
        // BEGIN SOLUTION 9.23 What is wrong with case 8?
        return Diagnosis.ZERO_WEIGHTS;
        // END SOLUTION
    }

    /** Case 9. */
    public static Diagnosis case9() {
        // BEGIN SOLUTION 9.24 What is wrong with case 9?
        return Diagnosis.LABELS_SHUFFLED;
        // END SOLUTION
    }

    /** Case 10. */
    public static Diagnosis case10() {
        // BEGIN SOLUTION 9.25 What is wrong with case 10?
        return Diagnosis.LEFT_IN_TRAINING_MODE;
        // END SOLUTION
    }
}
