package definitions;

import java.util.function.Function;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;

/**
 * A convolution with stride and zero margins, and its gradients. The maps are linear in the image, and in the filters, so
 * each entry of a gradient is the scalar product of the upstream gradient with the maps of a lone 1 in that entry.
 */
public final class ConvolutionGradients {

    /** How the filter moves: strides downwards and across, and the zeros at the top, bottom, left and right. */
    public record Moves(int strideHeight, int strideWidth, int top, int bottom, int left, int right) {
    }

    private ConvolutionGradients() {
    }

    /** Every cell from its formula; what lies outside the image is 0. */
    public static Tensor forward(Tensor images, Tensor filters, Matrix biases, Moves moves) {
        Shape image = images.shape();
        Shape filter = filters.shape();
        Shape shape = new Shape(filters.samples(),
                Math.floorDiv(image.height() + moves.top() + moves.bottom() - filter.height(), moves.strideHeight()) + 1,
                Math.floorDiv(image.width() + moves.left() + moves.right() - filter.width(), moves.strideWidth()) + 1);
        Tensor maps = Tensor.zeros(images.samples(), shape);
        for (int cell = 0; cell < maps.matrix().size(); cell++) {
            int n = cell / shape.size();
            int f = cell % shape.size() / (shape.height() * shape.width());
            int oy = cell / shape.width() % shape.height();
            int ox = cell % shape.width();
            double sum = biases.get(0, f);
            for (int weight = 0; weight < filter.size(); weight++) {
                int y = oy * moves.strideHeight() + weight / filter.width() % filter.height() - moves.top();
                int x = ox * moves.strideWidth() + weight % filter.width() - moves.left();
                boolean inside = y >= 0 && y < image.height() && x >= 0 && x < image.width();
                sum += inside ? images.get(n, weight / (filter.height() * filter.width()), y, x) * filters.matrix().get(f,
                        weight) : 0;
            }
            maps.matrix().set(n, cell % shape.size(), sum);
        }
        return maps;
    }

    /** 1×F: a bias adds 1 to every cell of its map. */
    public static Matrix biases(Tensor outputGradient) {
        Matrix gradient = Matrix.zeros(1, outputGradient.shape().channels());
        for (int n = 0; n < outputGradient.samples(); n++) {
            for (int f = 0; f < gradient.cols(); f++) {
                gradient.set(0, f, gradient.get(0, f) + outputGradient.channel(n, f).sum());
            }
        }
        return gradient;
    }

    /** F filters of the given shape. */
    public static Tensor filters(Tensor outputGradient, Tensor images, Shape filter, Moves moves) {
        int filters = outputGradient.shape().channels();
        return new Tensor(slopes(outputGradient, filters, filter, one -> forward(images, one, Matrix.zeros(1, filters),
                moves)), filter);
    }

    /** Samples of the given shape. */
    public static Tensor input(Tensor outputGradient, Tensor filters, Shape image, Moves moves) {
        Matrix noBiases = Matrix.zeros(1, filters.samples());
        return new Tensor(slopes(outputGradient, outputGradient.samples(), image, one -> forward(one, filters, noBiases,
                moves)), image);
    }

    private static Matrix slopes(Tensor outputGradient, int samples, Shape shape, Function<Tensor, Tensor> linear) {
        Matrix slopes = Matrix.zeros(samples, shape.size());
        for (int i = 0; i < slopes.size(); i++) {
            Tensor one = Tensor.zeros(samples, shape);
            one.matrix().set(i / shape.size(), i % shape.size(), 1);
            slopes.set(i / shape.size(), i % shape.size(),
                    linear.apply(one).matrix().elementTimes(outputGradient.matrix()).sum());
        }
        return slopes;
    }
}
