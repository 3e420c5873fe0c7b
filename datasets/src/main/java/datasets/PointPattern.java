package datasets;

/** The four patterns of playground.tensorflow.org, by its published recipe ({@code src/dataset.ts}). */
public enum PointPattern {

    /** +1 in a disc of radius 2.5, −1 in the ring from 3.5 to 5. */
    CIRCLE {
        @Override
        void put(int i, int count, double noise, Chance chance, double[] point) {
            boolean inside = 2 * i < count;
            double radius = inside ? chance.uniform(0, REACH / 2) : chance.uniform(0.7 * REACH, REACH);
            double angle = chance.uniform(0, 2 * Math.PI);
            double x = radius * StrictMath.sin(angle);
            double y = radius * StrictMath.cos(angle);
            double noisyX = x + noise * chance.uniform(-REACH, REACH);
            double noisyY = y + noise * chance.uniform(-REACH, REACH);
            set(point, x, y, noisyX * noisyX + noisyY * noisyY < REACH * REACH / 4);
        }
    },

    /** +1 where x₁ and x₂ have one sign, −1 where they differ; uniform, and pushed 0.3 away from the axes. */
    XOR {
        @Override
        void put(int i, int count, double noise, Chance chance, double[] point) {
            double x = awayFromZero(chance.uniform(-REACH, REACH));
            double y = awayFromZero(chance.uniform(-REACH, REACH));
            double noisyX = x + noise * chance.uniform(-REACH, REACH);
            double noisyY = y + noise * chance.uniform(-REACH, REACH);
            set(point, x, y, noisyX * noisyY >= 0);
        }

        private double awayFromZero(double coordinate) {
            return coordinate > 0 ? coordinate + 0.3 : coordinate - 0.3;
        }
    },

    /** Two clouds, normally distributed: +1 around (2, 2), −1 around (−2, −2), variance 0.5; noise makes them wider. */
    GAUSS {
        @Override
        void put(int i, int count, double noise, Chance chance, double[] point) {
            boolean positive = 2 * i < count;
            double centre = positive ? 2 : -2;
            double spread = StrictMath.sqrt(0.5 + 7 * noise); // the variance goes from 0.5 to 4
            double x = centre + spread * chance.normal();
            double y = centre + spread * chance.normal();
            set(point, x, y, positive);
        }
    },

    /** Two arms from the centre outwards, 1.75 turns each, the second turned by half a turn against the first. */
    SPIRAL {
        @Override
        void put(int i, int count, double noise, Chance chance, double[] point) {
            int first = (count + 1) / 2; // points of the first arm
            boolean positive = i < first;
            double along = positive ? i / (double) first : (i - first) / (double) (count - first); // 0 at the centre
            double radius = REACH * along;
            double angle = 1.75 * along * 2 * Math.PI + (positive ? 0 : Math.PI);
            double x = radius * StrictMath.sin(angle) + noise * chance.uniform(-1, 1);
            double y = radius * StrictMath.cos(angle) + noise * chance.uniform(-1, 1);
            set(point, x, y, positive);
        }
    };

    private static final double REACH = 5; // radius of the circle and of the spiral, and how far XOR goes

    /**
     * Puts point {@code i} of {@code count} and its label into {@code point}: x₁, x₂, ±1.
     *
     * @param noise 0 for none, to 0.5
     */
    abstract void put(int i, int count, double noise, Chance chance, double[] point);

    private static void set(double[] point, double x1, double x2, boolean positive) {
        point[0] = x1;
        point[1] = x2;
        point[2] = positive ? 1 : -1;
    }
}
