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
 * {@code equals} of somebody's own can touch it. Records, lists and arrays of objects are taken apart, to any depth.
 */
final class Snapshot {

    private final List<Part> parts = new ArrayList<>();

    private Snapshot() {
    }

    /** Takes the value as it is now. */
    static Snapshot of(Object value) {
        Snapshot snapshot = new Snapshot();
        snapshot.add("", value);
        return snapshot;
    }

    /** Returns the parts; before those of a record or a list stands one that says what holds them together. */
    List<Part> parts() {
        return parts;
    }

    /** Returns the parts that hold something themselves. */
    List<Part> values() {
        return parts.stream().filter(part -> !part.isStructure()).toList();
    }

    /** Returns whether all of it can be compared. */
    boolean isComparable() {
        return parts.stream().noneMatch(Part::isOpaque);
    }

    /** Returns whether both hold the same forms and numbers that are close. */
    boolean matches(Snapshot other, Closeness closeness) {
        return Difference.between(this, other, closeness).isEmpty();
    }

    private void add(String name, Object value) {
        if (value == null) {
            parts.add(Part.nothing(name));
        } else if (value instanceof Matrix matrix) {
            parts.add(Part.numbers(name, "matrix", new int[] {matrix.rows(), matrix.cols()},
                    Arrays.copyOf(matrix.ejml().data, matrix.size())));
        } else if (value instanceof Tensor tensor) {
            Shape shape = tensor.shape();
            parts.add(Part.numbers(name, "tensor", new int[] {tensor.samples(), shape.channels(), shape.height(), shape.width()},
                    Arrays.copyOf(tensor.matrix().ejml().data, tensor.matrix().size())));
        } else if (value instanceof Number number) {
            parts.add(Part.number(name, number.doubleValue()));
        } else if (value instanceof Enum<?> constant) {
            parts.add(Part.choice(name, constant.getDeclaringClass().getSimpleName(), constant.name()));
        } else if (value instanceof Shape || value instanceof String || value instanceof Boolean || value instanceof Character) {
            parts.add(Part.choice(name, value.getClass().getSimpleName(), value.toString()));
        } else if (value instanceof Record composite) {
            addRecord(name, composite);
        } else if (value instanceof List<?> list) {
            addEntries(name, "a list of ", list.toArray());
        } else if (ArrayNumbers.isNumbers(value)) {
            parts.add(ArrayNumbers.part(name, value));
        } else if (value instanceof Object[] array) {
            addEntries(name, "an array of ", array);
        } else {
            parts.add(Part.opaque(name));
        }
    }

    private void addRecord(String name, Record composite) {
        parts.add(Part.structure(name, "the record " + composite.getClass().getSimpleName()));
        for (RecordComponent component : composite.getClass().getRecordComponents()) {
            add(name.isEmpty() ? component.getName() : name + "." + component.getName(), read(composite, component));
        }
    }

    private void addEntries(String name, String words, Object[] entries) {
        parts.add(Part.structure(name, words + entries.length));
        for (int i = 0; i < entries.length; i++) {
            add(name + "[" + i + "]", entries[i]);
        }
    }

    private static Object read(Record composite, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(composite);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("The component " + component.getName() + " of "
                    + composite.getClass().getSimpleName() + " cannot be read.", unreadable);
        }
    }
}
