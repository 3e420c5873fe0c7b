package matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The loop that applies a function to numbers. The compiler makes the call a part of the loop only if the loop has met one
 * function and no other; so for large matrices each function has a loop of its own, which is a copy of {@link OfOne} or
 * {@link OfTwo} under no name.
 *
 * @param <F> the kind of function, of one number or of two
 */
interface Mapping<F> {

    /** Writes result[i] = function(a[i]), or function(a[i], b[i]), for all i from {@code from} to before {@code to}. */
    void run(F function, double[] a, double[] b, double[] result, int from, int to);

    /** Returns a loop for that function over so many numbers. */
    static Mapping<DoubleUnaryOperator> of(DoubleUnaryOperator function, int size) {
        return Copies.OF_ONE.of(function, size);
    }

    /** Returns a loop for that function over so many pairs of numbers. */
    static Mapping<DoubleBinaryOperator> of(DoubleBinaryOperator function, int size) {
        return Copies.OF_TWO.of(function, size);
    }

    /** The loop for a function of one number. */
    final class OfOne implements Mapping<DoubleUnaryOperator> {

        @Override
        public void run(DoubleUnaryOperator function, double[] a, double[] unused, double[] result, int from, int to) {
            for (int i = from; i < to; i++) {
                result[i] = function.applyAsDouble(a[i]);
            }
        }
    }

    /** The loop for a function of two numbers. */
    final class OfTwo implements Mapping<DoubleBinaryOperator> {

        @Override
        public void run(DoubleBinaryOperator function, double[] a, double[] b, double[] result, int from, int to) {
            for (int i = from; i < to; i++) {
                result[i] = function.applyAsDouble(a[i], b[i]);
            }
        }
    }

    /** A loop, and one copy of it for each class of functions; a lambda is a class, whatever it has captured. */
    final class Copies<F> {

        private static final int WORTH_A_COPY = 1 << 12; // numbers
        private static final Copies<DoubleUnaryOperator> OF_ONE = new Copies<>(new OfOne());
        private static final Copies<DoubleBinaryOperator> OF_TWO = new Copies<>(new OfTwo());

        private final Mapping<F> shared;
        private final ClassValue<Mapping<F>> ofFunctions = new ClassValue<>() {
            @Override
            protected Mapping<F> computeValue(Class<?> function) {
                return copy();
            }
        };

        private Copies(Mapping<F> shared) {
            this.shared = shared;
        }

        private Mapping<F> of(F function, int size) {
            return size < WORTH_A_COPY ? shared : ofFunctions.get(function.getClass());
        }

        @SuppressWarnings("unchecked") // a copy is of the same kind
        private Mapping<F> copy() {
            String name = shared.getClass().getName();
            try (InputStream loop = Mapping.class.getResourceAsStream(name.substring(name.indexOf('.') + 1) + ".class")) {
                return (Mapping<F>) MethodHandles.lookup().defineHiddenClass(loop.readAllBytes(), true).lookupClass()
                        .getDeclaredConstructor().newInstance();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
