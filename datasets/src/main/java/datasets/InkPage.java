package datasets;

/**
 * A small grey page on which a round pen draws: black paper, white ink, as in MNIST.
 *
 * <p>A pixel's ink depends on the distance from its centre to the middle of the stroke: full inside the pen's radius,
 * nothing outside it, and in between it fades over the width of the {@code blur}. That gives smooth edges without
 * drawing at a higher resolution. Where strokes cross, the page keeps the larger ink: ink is not doubled.
 */
final class InkPage {

    private final int size;     // rows and columns
    private final double[] ink; // ink[y·size + x] = 0 (paper) to 1 (full)

    /** Makes an empty page of size × size pixels. */
    InkPage(int size) {
        this.size = size;
        this.ink = new double[size * size];
    }

    /**
     * Draws a straight piece of stroke from (x1, y1) to (x2, y2), in pixels; pixel (0, 0) reaches from 0 to 1.
     *
     * @param radius1 half the thickness at its first end
     * @param radius2 half the thickness at its last end
     * @param blur    over how many pixels the edge fades, above 0
     */
    void drawLine(double x1, double y1, double radius1, double x2, double y2, double radius2, double blur) {
        double reach = Math.max(radius1, radius2) + blur / 2;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squaredLength = dx * dx + dy * dy;
        int top = Math.max(0, (int) (Math.min(y1, y2) - reach));
        int bottom = Math.min(size - 1, (int) (Math.max(y1, y2) + reach));
        int left = Math.max(0, (int) (Math.min(x1, x2) - reach));
        int right = Math.min(size - 1, (int) (Math.max(x1, x2) + reach));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double toX = x + 0.5 - x1;
                double toY = y + 0.5 - y1;
                // t = where on the piece its nearest point to the pixel lies, 0 at the first end, 1 at the last
                double t = squaredLength == 0 ? 0 : (toX * dx + toY * dy) / squaredLength;
                t = Math.min(1, Math.max(0, t));
                double awayX = toX - t * dx;
                double awayY = toY - t * dy;
                double distance = StrictMath.sqrt(awayX * awayX + awayY * awayY);
                double radius = radius1 + t * (radius2 - radius1);
                double value = Math.min(1, (radius - distance) / blur + 0.5);
                if (value > ink[y * size + x]) {
                    ink[y * size + x] = value;
                }
            }
        }
    }

    /** Returns where the ink is on average, as x, y in pixels: the centre of mass. The page must not be empty. */
    double[] centreOfMass() {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double value = ink[y * size + x];
                sum += value;
                sumX += value * (x + 0.5);
                sumY += value * (y + 0.5);
            }
        }
        return new double[] {sumX / sum, sumY / sum};
    }

    /**
     * Returns the page as grey bytes, row by row: 0 for paper to 255 for full ink.
     * Pixels on the edge of a stroke get up to {@code noise} grey steps more or less, as a scanner would see them.
     */
    byte[] grey(int noise, Chance chance) {
        byte[] grey = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            double value = 255 * ink[i];
            if (value > 0 && value < 255) {
                value += chance.uniform(-noise, noise);
            }
            grey[i] = (byte) (int) (Math.min(255, Math.max(0, value)) + 0.5); // 128..255 wrap to negative bytes
        }
        return grey;
    }
}
