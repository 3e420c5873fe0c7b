package lesson04_activations;

/**
 * ReLU with a leak: x for x &gt; 0, slope·x otherwise. A unit that got into the negative still has a slope there,
 * and so can get out again.
 *
 * @param slope the slope on the negative side, from 0 (which is ReLU) to less than 1; 0.1 in this workbook
 */
public record LeakyRelu(double slope) implements Activation {

    /** @throws IllegalArgumentException unless 0 ≤ slope &lt; 1 */
    public LeakyRelu {
        if (!(slope >= 0 && slope < 1)) {
            throw new IllegalArgumentException("LeakyRelu: the slope of the negative side is from 0 to less than 1, not "
                    + slope + ".");
        }
    }

    /** Returns x for x &gt; 0, slope·x otherwise. */
    @Override
    public double value(double x) {
        // BEGIN SOLUTION 4.5 As ReLU, but the negative side keeps a share of x.
        return x > 0 ? x : slope * x;
        // END SOLUTION
    }

    /** Returns 1 for x &gt; 0 and slope for x &lt; 0; at the kink, x = 0, the left slope. */
    @Override
    public double derivative(double x) {
        // BEGIN SOLUTION 4.5 The slope on each side, and at 0 that of the left side.
        return x > 0 ? 1 : slope;
        // END SOLUTION
    }

    @Override
    public String name() {
        return "leaky ReLU";
    }
}
