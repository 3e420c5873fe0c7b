package lesson05_backprop;

import java.util.List;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import matrix.Todo;

/**
 * A convolution that learns its filters and biases, as matrix products: with the windows of an image as columns, its maps
 * are filters · columns + biases, so it is a dense layer on windows, and its gradients are those of a dense layer. Image by
 * image, because the columns of one fit into the processor's cache. The three products cost F·(C·KH·KW)·(OH·OW)
 * multiplications an image each.
 */
public final class Convolution implements Layer {

    private final Shape filter;      // C×KH×KW
    private final Sliding sliding;   // stride and margins
    private final Parameter filters; // F×(C·KH·KW), one filter a row
    private final Parameter biases;  // 1×F
    private Tensor padded;           // X with its margins, of the last forward pass in training; null before it
    private Shape inputShape;        // C×H×W of that pass

    /**
     * A convolution with these filters.
     *
     * @param filters F filters of C×KH×KW; kept, not copied
     * @param biases  1×F; kept, not copied
     * @param sliding stride and margins
     * @throws IllegalArgumentException if there is not one bias for each filter
     */
    public Convolution(Tensor filters, Matrix biases, Sliding sliding) {
        if (biases.rows() != 1 || biases.cols() != filters.samples()) {
            throw new IllegalArgumentException("Convolution: " + filters.samples() + " filters take a 1×" + filters.samples()
                    + " matrix of biases, but " + biases.shapeText() + " was given.");
        }
        this.filter = filters.shape();
        this.sliding = sliding;
        this.filters = new Parameter("filters", filters.matrix());
        this.biases = new Parameter("b", biases);
    }

    /**
     * A convolution that has learned nothing yet: weights drawn evenly from −r to r with
     * r = √(6 / (KH·KW·C + KH·KW·F)) (Glorot uniform), biases 0.
     *
     * @param filters      F, at least 1
     * @param channels     C of the images, at least 1
     * @param filterHeight KH, at least 1
     * @param filterWidth  KW, at least 1
     * @param sliding      stride and margins
     * @param random       where the weights come from
     */
    public Convolution(int filters, int channels, int filterHeight, int filterWidth, Sliding sliding,
            RandomGenerator random) {
        this(glorot(filters, new Shape(channels, filterHeight, filterWidth), random), Matrix.zeros(1, filters), sliding);
    }

    private static Tensor glorot(int filters, Shape filter, RandomGenerator random) {
        double limit = Math.sqrt(6.0 / (filter.size() + filter.height() * filter.width() * filters));
        return new Tensor(Matrix.uniform(filters, filter.size(), -limit, limit, random), filter);
    }

    /**
     * For every image maps = filters · columns + biases, where column (oy, ox) is the window at (oy·stride, ox·stride).
     *
     * @param x N samples of C×H×W
     * @return N samples of F×OH×OW
     */
    @Override
    public Tensor forward(Tensor x, Mode mode) {
        Shape outputShape = outputShape(x.shape());
        // TODO 5.23 Margins on; then image by image: windows into columns (Columns.im2col), one product, a bias for
        // every row, and the maps into their sample (setChannels). In training, but only then, remember what backward needs.
        throw new Todo("5.23");
    }

    /**
     * With dMaps the gradient of one image's maps, F×(OH·OW): dFilters = Σ dMaps · columnsᵀ over all images, dBiases = the sum
     * of each row of dMaps, over all images, too; dColumns = filtersᵀ · dMaps, and dX is dColumns put back by col2im, without
     * the margins.
     *
     * @param outputGradient N samples of F×OH×OW
     * @return dX, N samples of C×H×W
     */
    @Override
    public Tensor backward(Tensor outputGradient) {
        Expect.remembered("Convolution", padded);
        Shape maps = outputShape(inputShape);
        Expect.outputGradient("Convolution", outputGradient, padded.samples(), maps);
        // TODO 5.23 Image by image the way back: the maps of one (channels), the two products. Columns.col2im sends the
        // gradient of the columns to the pixels, Parallel.sum adds up what the images want of the filters.
        throw new Todo("5.23");
    }

    /** Returns the filters, F×(C·KH·KW), and the biases, 1×F. */
    @Override
    public List<Parameter> parameters() {
        return List.of(filters, biases);
    }

    /** Returns F×OH×OW. @throws IllegalArgumentException if the channels differ, or the filter does not fit */
    @Override
    public Shape outputShape(Shape input) {
        return sliding.maps(input, filters.value().rows(), filter);
    }

    /** Returns the filters as images, F samples of C×KH×KW; they share their numbers with the parameter. */
    public Tensor filters() {
        return new Tensor(filters.value(), filter);
    }
}
