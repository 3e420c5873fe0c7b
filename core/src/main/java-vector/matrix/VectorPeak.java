package matrix;

import java.util.function.DoubleSupplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** How many multiplications and additions one thread does at the most: eight chains that wait for nothing but themselves. */
final class VectorPeak implements DoubleSupplier {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int CHAINS = 8;
    private static final int STEPS = 200_000;
    private static final int ROUNDS = 200; // the quickest counts: nothing but an interruption makes one slower

    @Override
    public double getAsDouble() {
        double best = 0;
        double unused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            unused += chains();
            best = Math.max(best, 2.0 * CHAINS * SPECIES.length() * STEPS / (System.nanoTime() - begin));
        }
        return Double.isNaN(unused) ? Double.NaN : best; // so that the compiler must do the work
    }

    private static double chains() {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, 0.999);
        DoubleVector summand = DoubleVector.broadcast(SPECIES, 0.5);
        DoubleVector c0 = summand, c1 = summand, c2 = summand, c3 = summand;
        DoubleVector c4 = summand, c5 = summand, c6 = summand, c7 = summand;
        for (int i = 0; i < STEPS; i++) {
            c0 = c0.fma(factor, summand);
            c1 = c1.fma(factor, summand);
            c2 = c2.fma(factor, summand);
            c3 = c3.fma(factor, summand);
            c4 = c4.fma(factor, summand);
            c5 = c5.fma(factor, summand);
            c6 = c6.fma(factor, summand);
            c7 = c7.fma(factor, summand);
        }
        return c0.add(c1).add(c2).add(c3).add(c4).add(c5).add(c6).add(c7).reduceLanes(VectorOperators.ADD);
    }
}
