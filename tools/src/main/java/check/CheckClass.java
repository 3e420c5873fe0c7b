package check;

import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Finds the class that a test belongs to, and the exercise that this class, or the one around it, checks. */
final class CheckClass {

    private CheckClass() {
    }

    /** Returns the class that a test or container of tests comes from. */
    static Optional<Class<?>> of(TestSource source) {
        return source instanceof MethodSource method ? Optional.of(method.getJavaClass())
                : source instanceof ClassSource container ? Optional.of(container.getJavaClass()) : Optional.empty();
    }

    /** Returns {@code testClass}, or the innermost class around it, that is marked as the check of an exercise. */
    static Optional<Class<?>> exercise(Class<?> testClass) {
        for (Class<?> candidate = testClass; candidate != null; candidate = candidate.getEnclosingClass()) {
            if (candidate.isAnnotationPresent(Exercise.class)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
