package lesson09_full_cnn;

import matrix.Todo;

/**
 * Your diagnoses of the ten training runs of {@link Patients}. Look at what they do before you read their code:
 * {@code ./workbook experiment 9.case1} shows a run as a table and as pictures. CLINIC.md says what is measured.
 */
public final class Diagnoses {

    private Diagnoses() {
    }

    /** Case 1. */
    public static Diagnosis case1() {
        // TODO 9.16 What is wrong with case 1?
        throw new Todo("9.16");
    }

    /** Case 2. */
    public static Diagnosis case2() {
        // TODO 9.17 What is wrong with case 2?
        throw new Todo("9.17");
    }

    /** Case 3. */
    public static Diagnosis case3() {
        // TODO 9.18 What is wrong with case 3?
        throw new Todo("9.18");
    }

    /** Case 4. */
    public static Diagnosis case4() {
        // TODO 9.19 What is wrong with case 4?
        throw new Todo("9.19");
    }

    /** Case 5. */
    public static Diagnosis case5() {
        // TODO 9.20 What is wrong with case 5?
        throw new Todo("9.20");
    }

    /** Case 6. */
    public static Diagnosis case6() {
        // TODO 9.21 What is wrong with case 6?
        throw new Todo("9.21");
    }

    /** Case 7. */
    public static Diagnosis case7() {
        // TODO 9.22 What is wrong with case 7?
        throw new Todo("9.22");
    }

    /** Case 8. */
    public static Diagnosis case8() {
        // TODO 9.23 What is wrong with case 8?
        throw new Todo("9.23");
    }

    /** Case 9. */
    public static Diagnosis case9() {
        // TODO 9.24 What is wrong with case 9?
        throw new Todo("9.24");
    }

    /** Case 10. */
    public static Diagnosis case10() {
        // TODO 9.25 What is wrong with case 10?
        throw new Todo("9.25");
    }
}
