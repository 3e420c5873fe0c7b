package lesson01_convolution;

import matrix.Todo;

/**
 * The same idea with one more direction: a filter that is a small box slides through a volume, such as the slices of
 * a scan, or the frames of a film with time as the depth. Costs KD·KH·KW multiplications for each cell of the output.
 */
public final class Convolution3D {

    private Convolution3D() {
    }

    /**
     * The valid correlation
     * out(z, y, x) = Σ_kz Σ_ky Σ_kx volume(z + kz, y + ky, x + kx) · filter(kz, ky, kx).
     *
     * @param volume D×H×W, indexed [depth][row][column]; not changed
     * @param filter KD×KH×KW, indexed likewise, in no direction larger than the volume; not changed
     * @return (D − KD + 1)×(H − KH + 1)×(W − KW + 1), indexed likewise
     * @throws IllegalArgumentException if one of the two is empty or ragged, or the filter does not fit
     */
    public static double[][][] correlate(double[][][] volume, double[][][] filter) {
        Fit.require("correlate", volume, filter);
        // TODO 1.13 As in two dimensions, with one more loop outside and one more inside.
        throw new Todo("1.13");
    }
}
