package lesson01_convolution;

import check.CheckFailure;
import check.Exercise;
import check.Trial;
import check.Verdict;
import definitions.Convolutions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.11", title = "Convolution as one matrix product", points = 6, file = "Im2col.java", needs = "1.10")
class Im2colForwardCheck {

    static final Trial<ConvolutionInput, Tensor> TRIAL = Trial.of("forward(images, filters, biases)",
                    (ConvolutionInput in) -> Im2col.forward(in.images(), in.filters(), in.biases()))
            .definition(ConvolutionInput::maps)
            .example("two images and two filters", ConvolutionInput::example, ConvolutionInput.exampleMaps())
            .random("2 images of 3×5×6 and 4 filters of 3×2×3", 3, ConvolutionInput::random)
            .random("3 images of 2×4×3 and 2 filters of 2×3×2", 2, ConvolutionInput::manyImages)
            .mistake("The product was not rearranged",
                    "Row f of the product holds map f of all images; row n of the answer holds all maps of image n. Reading the one as"
                            + " the other mixes images and filters: move the numbers with loops over n, f and the positions.",
                    in -> {
                        Matrix columns = Convolutions.im2col(in.images(), in.filters().shape().height(), in.filters().shape().width());
                        Shape shape = Convolutions.mapShape(in.images().shape(), in.filters());
                        Matrix product = in.filters().matrix().times(columns).plusColumn(in.biases().transpose());
                        return new Tensor(product.reshape(in.images().samples(), shape.size()), shape);
                    })
            .mistake("The biases were forgotten", "Every filter has a bias of its own; add it to each cell of its map.",
                    in -> Convolutions.forward(in.images(), in.filters(), Matrix.zeros(1, in.filters().samples())))
            .mistake("One bias for all filters", "Filter f has the bias in column f of the row.", in -> in.mapsWithBiases((n, f) -> 0))
            .mistake("The bias was chosen by the image, not by the filter", "The bias belongs to the filter.",
                    in -> in.mapsWithBiases((n, f) -> n))
            .mistake("Only the first image", "The columns hold the windows of all images.", in -> {
                Tensor maps = in.maps();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, Matrix.zeros(1, maps.shape().size()));
                }
                return maps;
            })
            .mistake("The first image in place of every image", "Image n has its own columns: they begin at n · OH · OW.", in -> {
                Tensor maps = in.maps();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, maps.matrix().row(0));
                }
                return maps;
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.maps();
                in.filters().matrix().scaleInPlace(2);
                return maps;
            });

    /** The classes that hold the loops of this lesson; the product does without them. */
    private static final List<String> LOOPS = List.of("Channels", "Convolution2D");

    @Test
    @Order(1)
    void one_matrix_product_gives_what_the_loops_give() {
        TRIAL.check();
    }

    /** A class file names every class that its code calls. */
    @Test
    @Order(2)
    void the_loops_of_other_exercises_are_not_called() throws IOException {
        try (InputStream classFile = Im2col.class.getResourceAsStream("Im2col.class")) {
            String names = new String(classFile.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (String loops : LOOPS) {
                if (names.contains("lesson01_convolution/" + loops)) {
                    throw new CheckFailure(Verdict.WRONG, "The loops in place of the product",
                            "Refused    the numbers are right, but Im2col.java calls " + loops + ", and these are the loops.\n"
                            + "           Here one matrix product makes all maps: filters.matrix() times the columns.");
                }
            }
        }
    }
}
