package matrix;

/** A way to compute the product of two matrices on one thread: result(i, j) = Σ_k a(i, k) · b(k, j). */
interface Product {

    /** Returns whether a product of m×k and k×n is large enough for this way; EJML is quicker with a small one. */
    boolean isWorthIt(int m, int k, int n);

    /**
     * Writes a · b into {@code result}, which is all 0 and shares no memory with either. In which order a number is summed
     * depends on how many values of k there are, and on nothing else: so a part of the result has the same bits as in the whole.
     */
    void into(View result, View a, View b);
}
