package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import matrix.Backend;
import matrix.Matrix;

/** The products that a network needs, on one thread, by every backend. */
public final class Products {

    /** Which of the two factors is transposed. */
    enum Kind { PLAIN, FIRST_TRANSPOSED, SECOND_TRANSPOSED }

    /** One product, m×k times k×n. */
    record Size(String name, int m, int k, int n, Kind kind) {

        double flops() {
            return 2.0 * m * k * n;
        }

        Lap lap(Backend backend) {
            Random random = new Random(1);
            Matrix a = kind == Kind.FIRST_TRANSPOSED ? Matrix.normal(k, m, 0, 1, random) : Matrix.normal(m, k, 0, 1, random);
            Matrix b = kind == Kind.SECOND_TRANSPOSED ? Matrix.normal(n, k, 0, 1, random) : Matrix.normal(k, n, 0, 1, random);
            return switch (kind) {
                case PLAIN -> () -> backend.times(a, b);
                case FIRST_TRANSPOSED -> () -> backend.transposeTimes(a, b);
                case SECOND_TRANSPOSED -> () -> backend.timesTranspose(a, b);
            };
        }
    }

    /**
     * How fast one product is.
     *
     * @param name   what it is, and its sizes
     * @param gflops GFLOP/s of each backend, in the order of {@link Backend#all}
     */
    public record Measured(String name, List<Double> gflops) {
    }

    private static final List<Size> SIZES = List.of(
            new Size("square", 512, 512, 512, Kind.PLAIN),
            new Size("convolution 2, one image", 50, 225, 121, Kind.PLAIN),
            new Size("convolution 1, one image", 25, 9, 676, Kind.PLAIN),
            new Size("convolution 2, forward", 50, 225, 32 * 121, Kind.PLAIN),
            new Size("  its filters' gradient", 50, 32 * 121, 225, Kind.SECOND_TRANSPOSED),
            new Size("  its windows' gradient", 225, 50, 32 * 121, Kind.FIRST_TRANSPOSED),
            new Size("convolution 1, forward", 25, 9, 32 * 676, Kind.PLAIN),
            new Size("  its filters' gradient", 25, 32 * 676, 9, Kind.SECOND_TRANSPOSED),
            new Size("  its windows' gradient", 9, 25, 32 * 676, Kind.FIRST_TRANSPOSED),
            new Size("dense, forward", 32, 1250, 100, Kind.PLAIN),
            new Size("  its weights' gradient", 1250, 32, 100, Kind.FIRST_TRANSPOSED),
            new Size("  its inputs' gradient", 32, 100, 1250, Kind.SECOND_TRANSPOSED));

    private Products() {
    }

    /**
     * Measures all of them, the backends in turn.
     *
     * @param rounds  of which the median counts, at least 1
     * @param seconds of a round
     */
    public static List<Measured> measure(int rounds, double seconds) {
        ForkJoinPool oneThread = new ForkJoinPool(1);
        try {
            return oneThread.submit(() -> SIZES.stream().map(size -> measured(size, rounds, seconds)).toList()).join();
        } finally {
            oneThread.shutdown();
        }
    }

    private static Measured measured(Size size, int rounds, double seconds) {
        List<Lap> laps = Backend.all().stream().map(size::lap).toList();
        List<List<Double>> rates = new ArrayList<>();
        for (Lap lap : laps) {
            lap.perSecond(4 * seconds); // the compiler's time
            rates.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < laps.size(); i++) {
                rates.get(i).add(laps.get(i).perSecond(seconds) * size.flops() / 1e9);
            }
        }
        return new Measured(size.name() + " " + size.m() + "×" + size.k() + "×" + size.n(), rates.stream().map(MeasuringJvm::median).toList());
    }
}
