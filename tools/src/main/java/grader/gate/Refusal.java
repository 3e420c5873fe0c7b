package grader.gate;

import check.StudentTrace;

/**
 * Something that a submission's class must not do.
 *
 * @param className the binary name of the class
 * @param method    the method's name in the class file; {@code <clinit>} is where static fields are filled; "" for the class itself
 * @param file      the source file, such as {@code Convolution2D.java}
 * @param line      the line in it, from 1; 0 if there is none
 * @param what      what it does, such as {@code calls System.exit}
 * @param why       why that is refused and what to do instead, without a full stop
 */
public record Refusal(String className, String method, String file, int line, String what, String why) {

    /** Returns it as a sentence for the student. */
    public String sentence() {
        return "Your code " + what + " in " + place() + "; " + why + ".";
    }

    private String place() {
        return method.isEmpty() ? className.substring(className.lastIndexOf('.') + 1).replace('$', '.') + " (" + file + ")"
                : StudentTrace.line(new StackTraceElement(className, method, file, line));
    }
}
