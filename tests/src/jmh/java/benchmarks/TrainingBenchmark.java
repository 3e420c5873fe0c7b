package benchmarks;

import datasets.Digits;
import datasets.LabelledImages;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import lesson05_backprop.Adam;
import lesson05_backprop.SoftmaxCrossEntropy;
import lesson05_backprop.Training;
import lesson09_full_cnn.Networks;
import matrix.Matrix;
import matrix.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One training step of the network of the notes on a batch of 32 digits: forward, loss, backward, Adam. Counted in images. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(TrainingBenchmark.BATCH)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class TrainingBenchmark {

    static final int BATCH = 32;

    @Param({"1", "2"})
    private int threads;

    private ForkJoinPool pool;
    private Training training;
    private Tensor x;
    private Matrix targets;

    @Setup
    public void network() {
        LabelledImages digits = Digits.train().first(BATCH);
        x = digits.tensor();
        targets = digits.oneHot();
        training = new Training(Networks.ofTheNotes(new Random(1)), new SoftmaxCrossEntropy(), new Adam());
        pool = new ForkJoinPool(threads);
    }

    @TearDown
    public void end() {
        pool.shutdown();
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = {Flags.ADD, Flags.COLLECTOR, Flags.YOUNG, Flags.LOOPS, Flags.BRANCHES, Flags.BOUNDS, "-Dmatrix.backend=ejml"})
    public double ejml() {
        return step();
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = {Flags.ADD, Flags.COLLECTOR, Flags.YOUNG, Flags.LOOPS, Flags.BRANCHES, Flags.BOUNDS, "-Dmatrix.backend=plain"})
    public double plain() {
        return step();
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = {Flags.ADD, Flags.COLLECTOR, Flags.YOUNG, Flags.LOOPS, Flags.BRANCHES, Flags.BOUNDS, "-Dmatrix.backend=vector"})
    public double vector() {
        return step();
    }

    private double step() {
        return pool.submit(() -> training.step(x, targets)).join();
    }
}
