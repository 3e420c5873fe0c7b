package workbook;

import java.util.List;

/**
 * A method as it stands in a file.
 *
 * @param owner          the class it belongs to, nested ones with a dot: {@code Convolution.Window}
 * @param name           its name; a constructor is called {@code <init>}
 * @param parameterTypes the types of its parameters as written, without spaces that do not matter: {@code double[][]}
 * @param text           its javadoc, annotations, head and body, moved to the left margin
 * @param firstLine      the line of the file in which the text begins, counted from 1
 * @param lastLine       the line in which it ends
 */
public record MethodSource(String owner, String name, List<String> parameterTypes, String text,
                           int firstLine, int lastLine) {

    public MethodSource {
        parameterTypes = List.copyOf(parameterTypes);
    }

    /** Returns owner, name and parameter types, such as {@code Convolution.window(double[][], int)}. */
    public String signature() {
        return owner + "." + name + "(" + String.join(", ", parameterTypes) + ")";
    }

    boolean hasNameAndTypesOf(MethodSource other) {
        return name.equals(other.name) && parameterTypes.equals(other.parameterTypes);
    }
}
