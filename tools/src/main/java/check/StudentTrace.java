package check;

import java.util.ArrayList;
import java.util.List;

/** Finds the student's own lines in a stack trace. */
final class StudentTrace {

    private static final int FRAMES = 3;

    private StudentTrace() {
    }

    /** Returns the student's innermost lines as text, such as {@code Convolution2D.correlate (Convolution2D.java:24)}; "" if none. */
    static String text(StackTraceElement[] trace) {
        List<String> own = new ArrayList<>();
        for (StackTraceElement frame : trace) {
            if (isStudents(frame.getClassName()) && own.size() < FRAMES) {
                String simpleName = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                String line = simpleName + "." + frame.getMethodName() + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
                if (own.isEmpty() || !own.get(own.size() - 1).equals(line)) { // a recursion is named once
                    own.add(line);
                }
            }
        }
        return String.join(", called from ", own);
    }

    /** Returns the file and line of the innermost of the student's lines, such as {@code Convolution2D.java:24}; "" if none. */
    static String place(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (isStudents(frame.getClassName())) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    /** Returns whether a class is a lesson's own; the checks stand in the same packages, but their names end in Check. */
    static boolean isStudents(String className) {
        String outer = className.contains("$") ? className.substring(0, className.indexOf('$')) : className;
        return LessonLoader.isLessonClass(className) && !outer.endsWith("Check");
    }
}
