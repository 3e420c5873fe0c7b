package lesson06_regularization;

import matrix.Todo;

/**
 * λ is a hyperparameter: no gradient leads to it. One trains once for each of several λ and asks a <em>validation
 * set</em>, samples that nobody learned from. The test set is kept for the very end, for it must not be chosen by.
 */
public final class LambdaSearch {

    private LambdaSearch() {
    }

    /**
     * Returns values from {@code low} to {@code high}, each larger than the one before by the same factor: which power
     * of ten is the question, so they are spread evenly over those.
     *
     * @param low   the first, above 0
     * @param high  the last, above 0
     * @param count how many, at least 2
     */
    public static double[] grid(double low, double high, int count) {
        Require.positive("LambdaSearch.grid: low", low);
        Require.positive("LambdaSearch.grid: high", high);
        Require.atLeast(2, "LambdaSearch.grid: count", count);
        // TODO 6.6 From low to high it takes count − 1 steps, and each is the same factor.
        throw new Todo("6.6");
    }

    /**
     * Returns the λ whose network had the smallest loss on the validation set; of equals the largest λ, for it leaves the
     * simplest network. A loss that is NaN is never the smallest.
     *
     * @param lambdas          what was tried, in any order; not changed
     * @param validationLosses one for each λ, at least one of them finite; not changed
     * @throws IllegalArgumentException if there is not one loss for each λ, or none is finite
     */
    public static double choose(double[] lambdas, double[] validationLosses) {
        Require.losses(lambdas, validationLosses);
        // TODO 6.6 Keep the smallest loss so far and its λ. What does a comparison with NaN give?
        throw new Todo("6.6");
    }
}
