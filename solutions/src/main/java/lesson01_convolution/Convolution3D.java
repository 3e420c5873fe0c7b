package lesson01_convolution;

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
        // BEGIN SOLUTION 1.13 As in two dimensions, with one more loop outside and one more inside.
        int depth = volume.length - filter.length + 1;
        int height = volume[0].length - filter[0].length + 1;
        int width = volume[0][0].length - filter[0][0].length + 1;
        double[][][] output = new double[depth][height][width];
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int kz = 0; kz < filter.length; kz++) {
                        for (int ky = 0; ky < filter[0].length; ky++) {
                            for (int kx = 0; kx < filter[0][0].length; kx++) {
                                output[z][y][x] += volume[z + kz][y + ky][x + kx] * filter[kz][ky][kx];
                            }
                        }
                    }
                }
            }
        }
        return output;
        // END SOLUTION
    }
}
