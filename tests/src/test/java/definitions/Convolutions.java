package definitions;

import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/** Convolutions and correlations as their definitions say, one cell at a time. */
public final class Convolutions {

    private Convolutions() {
    }

    /** y[n] = Σ_k x(k)·h(n − k) for all n from −∞ to ∞ where there is a term; x and h are 0 outside. */
    public static double[] convolve(double[] x, double[] h) {
        double[] y = new double[x.length + h.length - 1];
        for (int n = 0; n < y.length; n++) {
            for (int k = 0; k < x.length; k++) {
                boolean inside = n - k >= 0 && n - k < h.length;
                y[n] += inside ? x[k] * h[n - k] : 0;
            }
        }
        return y;
    }

    /** y[n] = Σ_k x(n + k)·h(k) for every n where all terms exist. */
    public static double[] correlate(double[] x, double[] h) {
        Matrix map = correlate(Matrix.row(x), Matrix.row(h));
        return map.toArray()[0];
    }

    /** The filter over every position of the image where it fits. */
    public static Matrix correlate(Matrix image, Matrix filter) {
        Matrix map = Matrix.zeros(image.rows() - filter.rows() + 1, image.cols() - filter.cols() + 1);
        for (int y = 0; y < map.rows(); y++) {
            for (int x = 0; x < map.cols(); x++) {
                map.set(y, x, image.block(y, y + filter.rows(), x, x + filter.cols()).elementTimes(filter).sum());
            }
        }
        return map;
    }

    /** The filter turned by 180°. */
    public static Matrix halfTurn(Matrix filter) {
        return flipRows(flipCols(filter));
    }

    /** First row last. */
    public static Matrix flipRows(Matrix matrix) {
        Matrix flipped = Matrix.zeros(matrix.rows(), matrix.cols());
        for (int r = 0; r < matrix.rows(); r++) {
            flipped.setRow(matrix.rows() - 1 - r, matrix.row(r));
        }
        return flipped;
    }

    /** First column last. */
    public static Matrix flipCols(Matrix matrix) {
        return flipRows(matrix.transpose()).transpose();
    }

    /** One sample, one filter: the sum of the channels' maps, plus the bias. */
    public static Matrix featureMap(Tensor image, Tensor filter, double bias) {
        Matrix map = correlate(image.channel(0, 0), filter.channel(0, 0));
        for (int c = 1; c < image.shape().channels(); c++) {
            map = map.plus(correlate(image.channel(0, c), filter.channel(0, c)));
        }
        return map.map(value -> value + bias);
    }

    /** Every sample with every filter. */
    public static Tensor forward(Tensor images, Tensor filters, Matrix biases) {
        Tensor maps = Tensor.zeros(images.samples(), mapShape(images.shape(), filters));
        for (int n = 0; n < images.samples(); n++) {
            for (int f = 0; f < filters.samples(); f++) {
                maps.setChannel(n, f, featureMap(images.sample(n), filters.sample(f), biases.get(0, f)));
            }
        }
        return maps;
    }

    /** The shape of what {@link #forward} returns. */
    public static Shape mapShape(Shape image, Tensor filters) {
        return new Shape(filters.samples(), image.height() - filters.shape().height() + 1,
                image.width() - filters.shape().width() + 1);
    }

    /** Column n·OH·OW + oy·OW + ox holds the window of sample n at (oy, ox), channel by channel, each row by row. */
    public static Matrix im2col(Tensor images, int filterHeight, int filterWidth) {
        Shape shape = images.shape();
        int mapHeight = shape.height() - filterHeight + 1;
        int mapWidth = shape.width() - filterWidth + 1;
        Matrix columns = Matrix.zeros(shape.channels() * filterHeight * filterWidth, images.samples() * mapHeight * mapWidth);
        for (int row = 0; row < columns.rows(); row++) {
            for (int column = 0; column < columns.cols(); column++) {
                columns.set(row, column, images.get(
                        column / (mapHeight * mapWidth),
                        row / (filterHeight * filterWidth),
                        column / mapWidth % mapHeight + row / filterWidth % filterHeight,
                        column % mapWidth + row % filterWidth));
            }
        }
        return columns;
    }

    /** Every number of {@code columns} added to the pixel that {@link #im2col} takes it from. */
    public static Tensor col2im(Matrix columns, int samples, Shape shape, int filterHeight, int filterWidth) {
        Tensor images = Tensor.zeros(samples, shape);
        Tensor numbers = Tensor.zeros(samples, shape); // every pixel holds its own index: im2col then says what comes from where
        for (int i = 0; i < numbers.matrix().size(); i++) {
            numbers.matrix().ejml().data[i] = i;
        }
        Matrix origin = im2col(numbers, filterHeight, filterWidth);
        for (int i = 0; i < columns.size(); i++) {
            images.matrix().ejml().data[(int) origin.ejml().data[i]] += columns.ejml().data[i];
        }
        return images;
    }

    /** The filter over every position of the volume where it fits. */
    public static double[][][] correlate(double[][][] volume, double[][][] filter) {
        double[][][] map = new double[volume.length - filter.length + 1][][];
        for (int z = 0; z < map.length; z++) {
            Matrix sum = correlate(Matrix.of(volume[z]), Matrix.of(filter[0]));
            for (int kz = 1; kz < filter.length; kz++) {
                sum = sum.plus(correlate(Matrix.of(volume[z + kz]), Matrix.of(filter[kz])));
            }
            map[z] = sum.toArray();
        }
        return map;
    }
}
