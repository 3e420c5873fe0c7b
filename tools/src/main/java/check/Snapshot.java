package check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * What a value was at one moment, copied into primitive arrays, so that neither a later change nor an
 * {@code equals} of somebody's own can touch it. A record is taken component by component, anything else as one part.
 */
final class Snapshot {

    /**
     * One matrix, tensor, array, number or choice.
     *
     * @param name   the record component it came from, or "" for a lone value
     * @param kind   what to call it in a sentence, such as "matrix"
     * @param shape  its extents, outermost first; empty for a lone number or a choice
     * @param cells  its numbers in row order; empty for a choice
     * @param choice what it is if not numbers, else null
     */
    record Part(String name, String kind, int[] shape, double[] cells, String choice) {

        String shapeText() {
            StringBuilder text = new StringBuilder();
            for (int extent : shape) {
                text.append(text.isEmpty() ? "" : "×").append(extent);
            }
            return text.toString();
        }

        /** Returns what kind and shape it has, such as "matrix of 3×4". */
        String description() {
            return choice != null ? choice : shape.length == 0 ? kind : kind + " of " + shapeText();
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

        boolean sameForm(Part other) {
            return kind.equals(other.kind) && Arrays.equals(shape, other.shape)
                    && (choice == null) == (other.choice == null);
        }
    }

    private final List<Part> parts;

    private Snapshot(List<Part> parts) {
        this.parts = parts;
    }

    List<Part> parts() {
        return parts;
    }

    /** Takes the value as it is now. */
    static Snapshot of(Object value) {
        List<Part> parts = new ArrayList<>();
        if (value instanceof Record composite && !(value instanceof Shape)) {
            for (RecordComponent component : composite.getClass().getRecordComponents()) {
                parts.add(part(component.getName(), read(composite, component)));
            }
        } else {
            parts.add(part("", value));
        }
        return new Snapshot(parts);
    }

    private static Object read(Record composite, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(composite);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("The component " + component.getName() + " of "
                    + composite.getClass().getName() + " cannot be read.", unreadable);
        }
    }

    private static Part part(String name, Object value) {
        if (value == null) {
            return choice(name, "null", "null");
        }
        if (value instanceof Matrix matrix) {
            return new Part(name, "matrix", new int[] {matrix.rows(), matrix.cols()},
                    Arrays.copyOf(matrix.ejml().data, matrix.size()), null);
        }
        if (value instanceof Tensor tensor) {
            Shape shape = tensor.shape();
            return new Part(name, "tensor", new int[] {tensor.samples(), shape.channels(), shape.height(), shape.width()},
                    Arrays.copyOf(tensor.matrix().ejml().data, tensor.matrix().size()), null);
        }
        if (value instanceof Number number) {
            return new Part(name, "number", new int[0], new double[] {number.doubleValue()}, null);
        }
        if (value instanceof double[] || value instanceof int[]
                || value instanceof double[][] || value instanceof double[][][]) {
            return array(name, value);
        }
        if (value instanceof Enum<?> constant) {
            return choice(name, constant.getDeclaringClass().getSimpleName(), constant.name());
        }
        return choice(name, value.getClass().getSimpleName(), String.valueOf(value));
    }

    private static Part choice(String name, String kind, String text) {
        return new Part(name, kind, new int[0], new double[0], text);
    }

    private static Part array(String name, Object array) {
        List<Integer> shape = new ArrayList<>();
        for (Object level = array; ; level = ((Object[]) level)[0]) {
            if (level == null) {
                return choice(name, "array", "an array with null in it");
            }
            int length = java.lang.reflect.Array.getLength(level);
            shape.add(length);
            if (!(level instanceof Object[]) || length == 0) {
                break;
            }
        }
        int[] extents = shape.stream().mapToInt(Integer::intValue).toArray();
        List<Double> cells = new ArrayList<>();
        String flaw = collect(array, extents, 0, cells);
        return flaw != null ? choice(name, "array", flaw)
                : new Part(name, "array", extents, cells.stream().mapToDouble(Double::doubleValue).toArray(), null);
    }

    /** Adds the numbers of {@code level} to {@code cells}; returns what is wrong with the array, or null. */
    private static String collect(Object level, int[] extents, int depth, List<Double> cells) {
        if (level == null) {
            return "an array with null in it";
        }
        int length = java.lang.reflect.Array.getLength(level);
        if (length != extents[depth]) {
            return "an array whose rows differ in length (" + extents[depth] + " and " + length + ")";
        }
        for (int i = 0; i < length; i++) {
            if (level instanceof double[] numbers) {
                cells.add(numbers[i]);
            } else if (level instanceof int[] numbers) {
                cells.add((double) numbers[i]);
            } else {
                String flaw = collect(((Object[]) level)[i], extents, depth + 1, cells);
                if (flaw != null) {
                    return flaw;
                }
            }
        }
        return null;
    }

    /** Returns whether both hold the same forms and, within the tolerance, the same numbers. */
    boolean matches(Snapshot other, Tolerance tolerance) {
        return Difference.between(this, other, tolerance).isEmpty();
    }

    /** Returns whether both are the same answer, right or wrong: as {@link #matches}, but NaN is like NaN. */
    boolean alike(Snapshot other, Tolerance tolerance) {
        return Difference.between(this, other, tolerance::alike).isEmpty();
    }
}
