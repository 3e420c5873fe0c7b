package grader.gate;

/**
 * Something that a submission's class must not do.
 *
 * @param className the class as the student knows it, such as {@code Convolution2D.Window}
 * @param method    the method that does it, or "" if it is in the class itself
 * @param file      its source file, such as {@code Convolution2D.java}
 * @param line      the line in it, from 1; 0 if there is none
 * @param call      what it does, such as {@code System.exit}
 * @param why       why that is refused and what to do instead, a clause
 */
public record Refusal(String className, String method, String file, int line, String call, String why) {

    /** Returns it as a sentence for the student. */
    public String sentence() {
        return "Your code uses " + call + " in " + place() + "; " + why + ".";
    }

    /** Returns where it stands, such as {@code Convolution2D.correlate (Convolution2D.java:24)}. */
    public String place() {
        return className + (method.isEmpty() ? "" : "." + method) + " (" + file + (line > 0 ? ":" + line : "") + ")";
    }
}
