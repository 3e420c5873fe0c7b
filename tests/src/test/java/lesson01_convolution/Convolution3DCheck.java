package lesson01_convolution;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Convolutions;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.13", title = "Slide a filter through a volume", points = 5, file = "Convolution3D.java")
class Convolution3DCheck {

    record Input(double[][][] volume, double[][][] filter) {
    }

    static final Trial<Input, double[][][]> TRIAL = Trial.of("correlate(volume, filter)",
                    (Input in) -> Convolution3D.correlate(in.volume(), in.filter()))
            .definition(in -> Convolutions.correlate(in.volume(), in.filter()))
            .example("two slices of 2×2 and a filter of 2×1×2",
                    () -> new Input(new double[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}},
                            new double[][][] {{{1, 0}}, {{0, 10}}}),
                    new double[][][] {{{61}, {83}}})
            .random("a volume of 4×5×6 and a filter of 3×2×4", 2,
                    random -> new Input(Fixtures.volume(4, 5, 6, random), Fixtures.volume(3, 2, 4, random)))
            .random("a volume of 3×4×4 and a filter of 2×2×2", 1,
                    random -> new Input(Fixtures.volume(3, 4, 4, random), Fixtures.volume(2, 2, 2, random)))
            .random("a volume of 1×1×4 and a filter of 1×1×2", 1,
                    random -> new Input(Fixtures.volume(1, 1, 4, random), Fixtures.volume(1, 1, 2, random)))
            .mistake("Only the first slice of the filter", "The filter has a depth, too: add the products of all its slices.",
                    in -> slices(in, 0, 1))
            .mistake("Only the last slice of the filter", "Each slice replaces the sum of the ones before it; add them up with +=.",
                    in -> slices(in, in.filter().length - 1, in.filter().length))
            .mistake("The filter was turned", "Read volume and filter in the same direction: volume[z + kz][y + ky][x + kx] · filter[kz][ky][kx].",
                    in -> {
                        double[][][] turned = new double[in.filter().length][][];
                        for (int kz = 0; kz < turned.length; kz++) {
                            turned[turned.length - 1 - kz] = Convolutions.halfTurn(Matrix.of(in.filter()[kz])).toArray();
                        }
                        return Convolutions.correlate(in.volume(), turned);
                    })
            .mistake("The filter was turned in depth alone", "Slice kz of the filter meets slice z + kz of the volume: both run the same way.",
                    in -> {
                        double[][][] turned = new double[in.filter().length][][];
                        for (int kz = 0; kz < turned.length; kz++) {
                            turned[turned.length - 1 - kz] = in.filter()[kz];
                        }
                        return Convolutions.correlate(in.volume(), turned);
                    })
            .mistake("The filter does not move through the depth", "Every slice of the map reads other slices of the volume: z + kz.",
                    in -> {
                        double[][][] map = Convolutions.correlate(in.volume(), in.filter());
                        for (int z = 1; z < map.length; z++) {
                            map[z] = Matrix.of(map[0]).toArray();
                        }
                        return map;
                    })
            .mistake("The last slice of the map was left out", "Look at the bound of the loop over z.", in -> {
                double[][][] map = Convolutions.correlate(in.volume(), in.filter());
                map[map.length - 1] = new double[map[0].length][map[0][0].length];
                return map;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double[][][] map = Convolutions.correlate(in.volume(), in.filter());
                double[][][] shallow = in.volume().clone(); // copies the references to the slices, not the slices
                shallow[0][0][0] = 0;
                return map;
            });

    /** The map that some of the filter's slices make. */
    private static double[][][] slices(Input in, int from, int to) {
        double[][][] map = new double[in.volume().length - in.filter().length + 1][][];
        for (int z = 0; z < map.length; z++) {
            double[][][] sum = Convolutions.correlate(
                    java.util.Arrays.copyOfRange(in.volume(), z + from, z + to), java.util.Arrays.copyOfRange(in.filter(), from, to));
            map[z] = sum[0];
        }
        return map;
    }

    @Test
    void the_filter_slides_through_depth_height_and_width() {
        TRIAL.check();
    }
}
