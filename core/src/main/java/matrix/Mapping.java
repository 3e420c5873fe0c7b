package matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;

/**
 * The loop that applies a function to numbers. The compiler makes the call a part of the loop only if the loop has met one
 * function and no other; so for large matrices each function has a loop of its own, which is a copy of {@link Loop} under no
 * name.
 */
interface Mapping {

    /** Writes y[i] = function(x[i]) for all i from {@code from} to before {@code to}. */
    void run(DoubleUnaryOperator function, double[] x, double[] y, int from, int to);

    /** Returns a loop for that function over so many numbers. */
    static Mapping of(DoubleUnaryOperator function, int size) {
        return size < Copies.WORTH_A_COPY ? Copies.SHARED : Copies.OF_FUNCTIONS.get(function.getClass());
    }

    /** The loop, and what copies of it are made from. */
    final class Loop implements Mapping {

        @Override
        public void run(DoubleUnaryOperator function, double[] x, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = function.applyAsDouble(x[i]);
            }
        }
    }

    /** One copy for each class of functions; a lambda is a class, whatever it has captured. */
    final class Copies {

        private static final int WORTH_A_COPY = 1 << 12; // numbers
        private static final Mapping SHARED = new Loop();
        private static final ClassValue<Mapping> OF_FUNCTIONS = new ClassValue<>() {
            @Override
            protected Mapping computeValue(Class<?> function) {
                return copy();
            }
        };

        private Copies() {
        }

        private static Mapping copy() {
            try (InputStream loop = Loop.class.getResourceAsStream("Mapping$Loop.class")) {
                return (Mapping) MethodHandles.lookup().defineHiddenClass(loop.readAllBytes(), true).lookupClass()
                        .getDeclaredConstructor().newInstance();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
