package check;

import java.util.Arrays;

/**
 * One matrix, tensor, array, number or choice of a {@link Snapshot}.
 *
 * @param name   the record component or list entry it came from, such as {@code filter} or {@code maps[1]}; "" for a lone value
 * @param kind   what to call it in a sentence, such as "matrix"
 * @param shape  its extents, outermost first; empty for a lone number or a choice
 * @param cells  its numbers in row order; empty for a choice
 * @param choice what it is if not numbers, else null
 */
record Part(String name, String kind, int[] shape, double[] cells, String choice) {

    private static final String STRUCTURE = "structure";
    private static final String OPAQUE = "object";
    private static final String NULL = "null";

    /** A matrix, tensor or array. */
    static Part numbers(String name, String kind, int[] shape, double[] cells) {
        return new Part(name, kind, shape, cells, null);
    }

    /** A lone number. */
    static Part number(String name, double value) {
        return new Part(name, "number", new int[0], new double[] {value}, null);
    }

    /** Something with a name in place of numbers: an enum constant, a text, true or false. */
    static Part choice(String name, String kind, String text) {
        return new Part(name, kind, new int[0], new double[0], text);
    }

    /** How the parts that follow belong together, such as "a list of 3". */
    static Part structure(String name, String text) {
        return choice(name, STRUCTURE, text);
    }

    /** Something that a snapshot cannot look into, such as a function; all of them look the same. */
    static Part opaque(String name) {
        return choice(name, OPAQUE, "an object");
    }

    /** Nothing. */
    static Part nothing(String name) {
        return choice(name, NULL, NULL);
    }

    boolean isStructure() {
        return kind.equals(STRUCTURE);
    }

    boolean isNothing() {
        return kind.equals(NULL);
    }

    boolean isOpaque() {
        return kind.equals(OPAQUE);
    }

    /** Returns the extents as text, such as {@code 3×4}. */
    String shapeText() {
        StringBuilder text = new StringBuilder();
        for (int extent : shape) {
            text.append(text.isEmpty() ? "" : "×").append(extent);
        }
        return text.toString();
    }

    /** Returns what it is as words in a sentence, such as "a matrix of 3×4" or "SAME". */
    String description() {
        return choice != null ? choice : (kind.equals("array") ? "an " : "a ") + kind + (shape.length == 0 ? "" : " of " + shapeText());
    }

    /** Returns the index of a cell in each dimension. */
    int[] index(int cell) {
        int[] index = new int[shape.length];
        for (int d = shape.length - 1; d >= 0; d--) {
            index[d] = cell % shape[d];
            cell /= shape[d];
        }
        return index;
    }

    /** Returns whether the two can be compared cell by cell or choice by choice. */
    boolean sameForm(Part other) {
        return kind.equals(other.kind) && Arrays.equals(shape, other.shape) && (choice == null) == (other.choice == null);
    }
}
