package lesson02_stride_padding;

import java.util.ArrayList;
import java.util.List;
import matrix.Shape;
import matrix.Todo;

/** Follows the shape of an image through a network, without computing a single number of it. Channels first. */
public final class ShapeDetective {

    private ShapeDetective() {
    }

    /** A stage of a network, of which only the shapes matter. */
    public interface Stage {

        /**
         * Returns the shape that this stage makes of {@code before}.
         *
         * @throws IllegalArgumentException if its window does not fit
         */
        Shape after(Shape before);
    }

    /**
     * A convolution with a square kernel and equal strides.
     *
     * @param filters how many maps it makes, at least 1
     * @param kernel  height and width of the kernel, at least 1
     * @param stride  rows and columns from one position to the next, at least 1
     * @param padding its padding
     */
    public record Filters(int filters, int kernel, int stride, PaddingMode padding) implements Stage {

        @Override
        public Shape after(Shape before) {
            // TODO 2.15 A Conv2D knows what shape it makes.
            throw new Todo("2.15");
        }
    }

    /**
     * A pooling (lesson 3): windows of size×size, side by side (stride = size), valid. Each channel is pooled for itself.
     *
     * @param size height and width of the window, at least 1
     */
    public record Pool(int size) implements Stage {

        @Override
        public Shape after(Shape before) {
            // TODO 2.15 Height and width as in exercise 2.1. What becomes of the channels?
            throw new Todo("2.15");
        }
    }

    /** All numbers of an image in one row: a vector. */
    public record Flatten() implements Stage {

        @Override
        public Shape after(Shape before) {
            // TODO 2.15 No number is lost. Shape can make the shape of a vector.
            throw new Todo("2.15");
        }
    }

    /** Returns the shape after each stage, in their order. Given. */
    public static List<Shape> shapes(Shape image, List<Stage> stages) {
        List<Shape> shapes = new ArrayList<>();
        Shape shape = image;
        for (Stage stage : stages) {
            shape = stage.after(shape);
            shapes.add(shape);
        }
        return shapes;
    }

    /** Returns the network of lesson 9 up to its dense layers. Given. */
    public static List<Stage> digitNetwork() {
        return List.of(new Filters(25, 3, 1, PaddingMode.VALID), new Pool(2),
                new Filters(50, 3, 1, PaddingMode.VALID), new Pool(2), new Flatten());
    }
}
