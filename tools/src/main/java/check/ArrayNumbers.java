package check;

import java.lang.reflect.Array;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Reads an array of numbers of any depth, such as {@code double[][]}, into one {@link Part}; true and false count as 1 and 0. */
final class ArrayNumbers {

    private final int[] extents;
    private final DoubleStream.Builder cells = DoubleStream.builder();

    private ArrayNumbers(int[] extents) {
        this.extents = extents;
    }

    /** Returns whether {@code value} is an array of numbers, or of arrays of numbers. */
    static boolean isNumbers(Object value) {
        Class<?> innermost = value.getClass();
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        return value.getClass().isArray() && innermost.isPrimitive() && innermost != char.class;
    }

    /** Returns its numbers, or a part that says what is wrong with it: rows that are missing or differ in length. */
    static Part part(String name, Object array) {
        ArrayNumbers numbers = new ArrayNumbers(extents(array));
        Optional<String> flaw = numbers.collect(array, 0);
        return flaw.map(words -> Part.choice(name, "array", words))
                .orElseGet(() -> Part.numbers(name, "array", numbers.extents, numbers.cells.build().toArray()));
    }

    /** The lengths along the first entry of each level. */
    private static int[] extents(Object array) {
        IntStream.Builder extents = IntStream.builder();
        for (Object level = array; level != null; level = level instanceof Object[] rows && rows.length > 0 ? rows[0] : null) {
            extents.add(Array.getLength(level));
        }
        return extents.build().toArray();
    }

    private Optional<String> collect(Object level, int depth) {
        if (level == null) {
            return Optional.of("an array with null in it");
        }
        int length = Array.getLength(level);
        if (depth >= extents.length || length != extents[depth]) {
            return Optional.of("an array whose rows differ in length"
                    + (depth < extents.length ? " (" + extents[depth] + " and " + length + ")" : ""));
        }
        for (int i = 0; i < length; i++) {
            if (level instanceof Object[] rows) {
                Optional<String> flaw = collect(rows[i], depth + 1);
                if (flaw.isPresent()) {
                    return flaw;
                }
            } else {
                cells.add(level instanceof boolean[] truths ? truths[i] ? 1 : 0 : Array.getDouble(level, i));
            }
        }
        return Optional.empty();
    }
}
