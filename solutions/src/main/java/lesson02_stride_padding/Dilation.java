package lesson02_stride_padding;

import matrix.Matrix;

/**
 * A filter whose taps stand apart ("à trous", with holes): it sees a larger window with the same few weights.
 * With dilation d neighbouring taps are d cells apart, so d − 1 cells lie between them.
 */
public final class Dilation {

    private Dilation() {
    }

    /**
     * The valid correlation with a dilated filter,
     * map(y, x) = Σ_ky Σ_kx image(y + ky·dilationHeight, x + kx·dilationWidth) · filter(ky, kx).
     *
     * @param image          H×W; not changed
     * @param filter         KH×KW; not changed
     * @param dilationHeight rows from one tap to the next, at least 1
     * @param dilationWidth  columns from one tap to the next, at least 1
     * @return (H − KH')×(W − KW') and one more in each direction, where KH' = dilationHeight·(KH − 1) + 1 and KW' likewise
     * @throws IllegalArgumentException if a dilation is less than 1, or the dilated filter does not fit into the image
     */
    public static Matrix correlate(Matrix image, Matrix filter, int dilationHeight, int dilationWidth) {
        Fit.atLeast(1, "correlate", "dilationHeight", dilationHeight);
        Fit.atLeast(1, "correlate", "dilationWidth", dilationWidth);
        // BEGIN SOLUTION 2.6 Exercise 1.4 once more, but each tap looks at another cell than before.
        // The size of the map is exercise 2.1, which also refuses what does not fit.
        Matrix map = Matrix.zeros(Sizes.outputSize(image.rows(), filter.rows(), 1, 0, 0, dilationHeight),
                Sizes.outputSize(image.cols(), filter.cols(), 1, 0, 0, dilationWidth));
        for (int y = 0; y < map.rows(); y++) {
            for (int x = 0; x < map.cols(); x++) {
                double sum = 0;
                for (int ky = 0; ky < filter.rows(); ky++) {
                    for (int kx = 0; kx < filter.cols(); kx++) {
                        sum += image.get(y + ky * dilationHeight, x + kx * dilationWidth) * filter.get(ky, kx);
                    }
                }
                map.set(y, x, sum);
            }
        }
        return map;
        // END SOLUTION
    }

    /**
     * Returns the filter with zeros between its taps: an ordinary filter that does what the dilated one does. Tap
     * (ky, kx) moves to (ky·dilationHeight, kx·dilationWidth); nothing stands behind the last tap.
     *
     * @param filter         KH×KW, at least one tap; not changed
     * @param dilationHeight rows from one tap to the next, at least 1
     * @param dilationWidth  columns from one tap to the next, at least 1
     * @return KH'×KW', as above
     * @throws IllegalArgumentException if a dilation is less than 1, or the filter has no taps
     */
    public static Matrix spread(Matrix filter, int dilationHeight, int dilationWidth) {
        Fit.atLeast(1, "spread", "dilationHeight", dilationHeight);
        Fit.atLeast(1, "spread", "dilationWidth", dilationWidth);
        Fit.atLeast(1, "spread", "the number of taps", filter.size());
        // BEGIN SOLUTION 2.6 Begin with zeros as large as the dilated filter reaches, and set its taps.
        Matrix spread = Matrix.zeros(
                Sizes.extent(filter.rows(), dilationHeight), Sizes.extent(filter.cols(), dilationWidth));
        for (int ky = 0; ky < filter.rows(); ky++) {
            for (int kx = 0; kx < filter.cols(); kx++) {
                spread.set(ky * dilationHeight, kx * dilationWidth, filter.get(ky, kx));
            }
        }
        return spread;
        // END SOLUTION
    }
}
