package lesson04_activations;

/**
 * The exponential linear unit: x for x &gt; 0, α(e^x − 1) otherwise. On the negative side it bends smoothly towards −α
 * in place of breaking off. With α = 1 there is no kink: both slopes at 0 are 1.
 *
 * @param alpha α, more than 0 and finite; 1 is usual
 */
public record Elu(double alpha) implements Activation {

    /** @throws IllegalArgumentException unless α is more than 0 and finite */
    public Elu {
        if (!(alpha > 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("Elu: alpha is a finite number above 0, not " + alpha + ".");
        }
    }

    /**
     * Returns x for x &gt; 0, α(e^x − 1) otherwise.
     *
     * @param x any number, also 1000 or −1000
     * @return more than or equal to −α
     */
    @Override
    public double value(double x) {
        // BEGIN SOLUTION 4.6 Decide by the sign of x first, so that a power of a large number is never asked for.
        return x > 0 ? x : alpha * Math.expm1(x);
        // END SOLUTION
    }

    /** Returns 1 for x &gt; 0 and αe^x for x &lt; 0; at x = 0 the left slope: α. */
    @Override
    public double derivative(double x) {
        // BEGIN SOLUTION 4.6 The slope of each side's formula, and at 0 that of the left side.
        return x > 0 ? 1 : alpha * Math.exp(x);
        // END SOLUTION
    }

    @Override
    public String name() {
        return "ELU";
    }
}
