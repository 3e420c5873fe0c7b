package check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs whatever JUnit calls of a check within its time limit, and turns what ends it into a {@link CheckFailure} whose
 * message a student can read and which ends with what to do next.
 */
final class CheckExtension implements InvocationInterceptor {

    @Override
    public <T> T interceptTestClassConstructor(Invocation<T> making, ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context) throws Throwable {
        return run(making, constructor.getTargetClass()); // the first use of the class, so its static fields are filled here
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> method, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        run(method, of.getTargetClass());
    }

    @Override
    public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        run(test, of.getTargetClass());
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        run(test, of.getTargetClass());
    }

    @Override
    public <T> T interceptTestFactoryMethod(Invocation<T> factory, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        return run(factory, of.getTargetClass());
    }

    @Override
    public void interceptDynamicTest(Invocation<Void> test, DynamicTestInvocationContext of, ExtensionContext context) throws Throwable {
        ExtensionContext method = context; // a dynamic test has no class of its own
        while (method.getTestClass().isEmpty()) {
            method = method.getParent().orElseThrow();
        }
        run(test, method.getRequiredTestClass());
    }

    private static <T> T run(Invocation<T> invocation, Class<?> testClass) throws Throwable {
        Class<?> checkClass = CheckClass.exercise(testClass).orElseThrow();
        Exercise exercise = checkClass.getAnnotation(Exercise.class);
        try {
            return new TimeLimit(exercise.seconds(), checkClass.getClassLoader()).run(invocation::proceed);
        } catch (Throwable thrown) {
            throw new Explanation(exercise, checkClass).of(thrown);
        }
    }
}
