package matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * What computes the products of matrices. One of them is in use, chosen when the program starts: the one with vector
 * registers where Java was started with {@code --add-modules jdk.incubator.vector}, else the one in plain Java. (To measure
 * another, start with {@code -Dmatrix.backend=ejml}, {@code plain} or {@code vector}.) Small products are left to EJML, large
 * ones are shared among the threads.
 *
 * <p>Every number of a product is summed in the same order whatever the number of threads, so the answer is always the same
 * to the last bit. Between the backends the last bits differ.
 */
public final class Backend {

    private static final Product EJML = new EjmlProduct();
    private static final int WORTH_A_THREAD = 1 << 20; // so many multiplications are worth calling another thread
    private static final Backend IN_USE = chosen(System.getProperty("matrix.backend", ""));

    private final String name;
    private final Product product;

    private Backend(String name, Product product) {
        this.name = name;
        this.product = product;
    }

    /** Returns the one that {@link Matrix} uses. */
    public static Backend inUse() {
        return IN_USE;
    }

    /** Returns all that there are here, the quickest last: {@code ejml}, {@code plain}, perhaps {@code vector}. */
    public static List<Backend> all() {
        List<Backend> all = new ArrayList<>();
        all.add(new Backend("ejml", EJML));
        all.add(new Backend("plain", new PlainProduct()));
        vector("matrix.VectorProduct", Product.class).ifPresent(product -> all.add(new Backend("vector", product)));
        return all;
    }

    private static Backend chosen(String name) {
        List<Backend> all = all();
        return all.stream().filter(backend -> backend.name.equals(name)).findFirst().orElse(all.get(all.size() - 1));
    }

    /** Returns a new object of a class that uses vector registers, if they are in reach; such classes are compiled apart. */
    private static <T> Optional<T> vector(String name, Class<T> kind) {
        if (!VectorRegisters.areInReach()) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.cast(Class.forName(name).getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException | LinkageError notThere) { // not every IDE compiles them
            return Optional.empty();
        }
    }

    /**
     * Measures how many multiplications and additions this machine does at the most on one thread, in a second or less.
     *
     * @return GFLOP/s; nothing without vector registers
     */
    public static OptionalDouble peak() {
        Optional<DoubleSupplier> peak = vector("matrix.VectorPeak", DoubleSupplier.class);
        return peak.isPresent() ? OptionalDouble.of(peak.get().getAsDouble()) : OptionalDouble.empty();
    }

    /** Returns the short name: {@code ejml}, {@code plain} or {@code vector}. */
    public String name() {
        return name;
    }

    /** Returns the short name and what it is, such as {@code vector: Vector API, 256 bits}. */
    @Override
    public String toString() {
        return name + ": " + product;
    }

    /** Returns a · b as {@link Matrix#times} does. */
    public Matrix times(Matrix a, Matrix b) {
        return product(View.of(a.ejml()), View.of(b.ejml()));
    }

    /** Returns aᵀ · b as {@link Matrix#transposeTimes} does. */
    public Matrix transposeTimes(Matrix a, Matrix b) {
        return product(View.of(a.ejml()).transposed(), View.of(b.ejml()));
    }

    /** Returns a · bᵀ as {@link Matrix#timesTranspose} does. */
    public Matrix timesTranspose(Matrix a, Matrix b) {
        return product(View.of(a.ejml()), View.of(b.ejml()).transposed());
    }

    /** Returns what computes the large products, for tests with small ones. */
    Product product() {
        return product;
    }

    private Matrix product(View a, View b) {
        Matrix result = Matrix.zeros(a.rows(), b.cols());
        into(View.of(result.ejml()), a, b);
        return result;
    }

    /** Writes a · b into {@code result}, which is all 0, in as many parts as there are threads. */
    private void into(View result, View a, View b) {
        if (!product.isWorthIt(a.rows(), a.cols(), b.cols())) {
            EJML.into(result, a, b);
        } else if (result.rows() < result.cols()) {
            Parallel.forShares(result.cols(), smallestShare(a.rows(), a.cols()), (left, right) ->
                    product.into(result.part(0, a.rows(), left, right), a, b.part(0, b.rows(), left, right)));
        } else {
            Parallel.forShares(result.rows(), smallestShare(a.cols(), b.cols()), (top, bottom) ->
                    product.into(result.part(top, bottom, 0, b.cols()), a.part(top, bottom, 0, a.cols()), b));
        }
    }

    /** How many rows or columns are worth a thread if each costs m·n multiplications. */
    private static int smallestShare(int m, int n) {
        return (int) (WORTH_A_THREAD / ((long) m * n) + 1);
    }
}
