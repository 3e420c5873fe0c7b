package check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the student's own lines in a stack trace. */
public final class StudentTrace {

    private static final int FRAMES = 3;

    private StudentTrace() {
    }

    /** Returns the student's innermost lines as text, such as {@code Convolution2D.correlate (Convolution2D.java:24)}; "" if none. */
    static String text(StackTraceElement[] trace) {
        List<String> own = new ArrayList<>();
        for (StackTraceElement frame : trace) {
            if (isStudents(frame.getClassName()) && own.size() < FRAMES) {
                String line = line(frame);
                if (own.isEmpty() || !own.get(own.size() - 1).equals(line)) { // a recursion is named once
                    own.add(line);
                }
            }
        }
        return String.join(", called from ", own);
    }

    /**
     * Returns the student's lines of a recursion without end in a fixed order, those alone that come again and again:
     * at which of them the stack was full, and in which helper, is chance.
     */
    static String circle(StackTraceElement[] trace) {
        Map<String, Long> lines = Arrays.stream(trace).filter(frame -> isStudents(frame.getClassName()))
                .collect(Collectors.groupingBy(StudentTrace::line, TreeMap::new, Collectors.counting()));
        return lines.entrySet().stream().filter(line -> line.getValue() > 1).map(Map.Entry::getKey).limit(FRAMES)
                .collect(Collectors.joining(" and "));
    }

    /** Returns one line as text, such as {@code Convolution2D.correlate (Convolution2D.java:24)}. */
    public static String line(StackTraceElement frame) {
        return method(frame) + " (" + frame.getFileName() + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "") + ")";
    }

    /** Returns the method as the student wrote it: the compiler has names of its own for some. */
    private static String method(StackTraceElement frame) {
        String className = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1).replace('$', '.');
        return switch (frame.getMethodName()) {
            case "<clinit>" -> "a static field or block of " + className;
            case "<init>" -> "new " + className;
            default -> className + "." + frame.getMethodName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        };
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

    /**
     * Returns whether a class is a lesson's own. The checks and what helps them stand in the same packages, but in another place;
     * a name with a slash is that of a class which the JVM made of a lambda.
     */
    static boolean isStudents(String className) {
        return LessonLoader.isLessonClass(className) && className.indexOf('/') < 0
                && !(Thread.currentThread().getContextClassLoader() instanceof LessonLoader loader && loader.isBesideChecks(className));
    }
}
