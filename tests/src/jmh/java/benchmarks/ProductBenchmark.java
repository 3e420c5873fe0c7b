package benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import matrix.Backend;
import matrix.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One product m×k·k×n with each backend, as it is used: on all threads where it is large. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {Flags.ADD, Flags.COLLECTOR, Flags.YOUNG, Flags.LOOPS, Flags.BRANCHES, Flags.BOUNDS})
public class ProductBenchmark {

    @Param({"ejml", "plain", "vector"})
    private String backend;

    @Param({"512x512x512", "50x225x121", "25x9x676", "50x225x3872", "32x1250x100"})
    private String size;

    private Supplier<Matrix> times;
    private Supplier<Matrix> transposeTimes;
    private Supplier<Matrix> timesTranspose;

    @Setup
    public void matrices() {
        Random random = new Random(1);
        int[] mkn = Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
        Matrix a = Matrix.normal(mkn[0], mkn[1], 0, 1, random);
        Matrix b = Matrix.normal(mkn[1], mkn[2], 0, 1, random);
        Matrix aTurned = a.transpose();
        Matrix bTurned = b.transpose();
        Backend chosen = Backend.all().stream().filter(each -> each.name().equals(backend)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The backend " + backend + " is not in reach of this JVM."));
        times = () -> chosen.times(a, b);
        transposeTimes = () -> chosen.transposeTimes(aTurned, b);
        timesTranspose = () -> chosen.timesTranspose(a, bTurned);
    }

    @Benchmark
    public Matrix times() {
        return times.get();
    }

    @Benchmark
    public Matrix transposeTimes() {
        return transposeTimes.get();
    }

    @Benchmark
    public Matrix timesTranspose() {
        return timesTranspose.get();
    }
}
