package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.List;
import lesson02_stride_padding.ShapeDetective.Filters;
import lesson02_stride_padding.ShapeDetective.Flatten;
import lesson02_stride_padding.ShapeDetective.Pool;
import lesson02_stride_padding.ShapeDetective.Stage;
import matrix.Matrix;
import matrix.Shape;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.15", title = "Shape detective", points = 4, file = "ShapeDetective.java",
        needs = {"2.1", "2.4", "2.5", "2.12"})
class ShapeDetectiveCheck {

    record Convolving(Shape before, int filters, int kernel, int stride, PaddingMode padding) {

        int size(int size) {
            int full = padding == PaddingMode.FULL ? kernel - 1 : 0;
            int[] same = StridedConvolutions.same(size, kernel, stride, 1);
            return padding == PaddingMode.SAME ? StridedConvolutions.outputSize(size, kernel, stride, same[0], same[1], 1)
                    : StridedConvolutions.outputSize(size, kernel, stride, full, full, 1);
        }

        Shape right() {
            return new Shape(filters, size(before.height()), size(before.width()));
        }
    }

    record Pooling(Shape before, int size) {

        Shape right() {
            return new Shape(before.channels(), count(before.height()), count(before.width()));
        }

        private int count(int cells) {
            return StridedConvolutions.outputSize(cells, size, size, 0, 0, 1);
        }
    }

    record Flattening(Shape before) {
    }

    /** The network of lesson 9 on a picture of some shape. */
    record Picture(Shape image) {
    }

    static final Trial<Convolving, Shape> FILTERS = Trial.of("new Filters(filters, kernel, stride, padding).after(before)",
                    (Convolving in) -> new Filters(in.filters(), in.kernel(), in.stride(), in.padding()).after(in.before()))
            .definition(Convolving::right)
            .example("28×28 under 25 filters of 3×3",
                    () -> new Convolving(new Shape(1, 28, 28), 25, 3, 1, PaddingMode.VALID), new Shape(25, 26, 26))
            .example("a Go board under 5×5, same",
                    () -> new Convolving(new Shape(48, 19, 19), 192, 5, 1, PaddingMode.SAME), new Shape(192, 19, 19))
            .fixture("3×11×8, stride 2", () -> new Convolving(new Shape(3, 11, 8), 6, 4, 2, PaddingMode.VALID))
            .fixture("3×11×8, same, stride 3", () -> new Convolving(new Shape(3, 11, 8), 6, 4, 3, PaddingMode.SAME))
            .fixture("2×5×9, full", () -> new Convolving(new Shape(2, 5, 9), 4, 3, 1, PaddingMode.FULL))
            .fixture("2×5×3 under 4×4, which does not fit",
                    () -> new Convolving(new Shape(2, 5, 3), 4, 4, 1, PaddingMode.VALID))
            .mistake("The channels of the image", "Every filter makes one map: as many channels as filters.",
                    in -> new Shape(in.before().channels(), in.right().height(), in.right().width()))
            .mistake("The padding was ignored", "SAME and FULL put zeros around the image.",
                    in -> new Convolving(in.before(), in.filters(), in.kernel(), in.stride(), PaddingMode.VALID).right())
            .mistake("The stride was ignored", "The window moves on by the stride.",
                    in -> new Convolving(in.before(), in.filters(), in.kernel(), 1, in.padding()).right())
            .mistake("Height and width swapped", "A shape is channels, height, width.",
                    in -> new Shape(in.filters(), in.right().width(), in.right().height()))
            .mistake("Filters times channels", "A filter spans all channels and makes one map.",
                    in -> new Shape(in.filters() * in.before().channels(), in.right().height(), in.right().width()))
            .mistake("The size was kept", "Without padding a map is smaller than its image.", in -> {
                in.right();
                return new Shape(in.filters(), in.before().height(), in.before().width());
            });

    static final Trial<Pooling, Shape> POOL = Trial.of("new Pool(size).after(before)",
            (Pooling in) -> new Pool(in.size()).after(in.before()))
            .definition(Pooling::right)
            .example("25 maps of 26×26 by 2×2", () -> new Pooling(new Shape(25, 26, 26), 2), new Shape(25, 13, 13))
            .example("50 maps of 11×11 by 2×2", () -> new Pooling(new Shape(50, 11, 11), 2), new Shape(50, 5, 5))
            .fixture("4 maps of 13×8 by 3×3", () -> new Pooling(new Shape(4, 13, 8), 3))
            .fixture("2 maps of 3×9 by 4×4, which does not fit", () -> new Pooling(new Shape(2, 3, 9), 4))
            .mistake("Rounded up", "What does not fill a window is left out: 11 cells hold five windows of 2.",
                    in -> refuse(in, new Shape(in.before().channels(), (in.before().height() + in.size() - 1) / in.size(),
                            (in.before().width() + in.size() - 1) / in.size())))
            .mistake("The channels were pooled, too", "Each channel is pooled for itself; their number stays.",
                    in -> refuse(in, new Shape(Math.max(1, in.before().channels() / in.size()), in.right().height(),
                            in.right().width())))
            .mistake("Stride 1", "The windows stand side by side: the stride is the size of the window.",
                    in -> refuse(in, new Shape(in.before().channels(), in.before().height() - in.size() + 1,
                            in.before().width() - in.size() + 1)))
            .mistake("One number for each channel", "There is one number for each window.",
                    in -> refuse(in, new Shape(in.before().channels(), 1, 1)))
            .mistake("Height and width swapped", "A shape is channels, height, width.",
                    in -> new Shape(in.right().channels(), in.right().width(), in.right().height()));

    static final Trial<Flattening,
            Shape> FLATTEN = Trial.of("new Flatten().after(before)", (Flattening in) -> new Flatten().after(in.before()))
            .definition(in -> new Shape(in.before().channels() * in.before().height() * in.before().width(), 1, 1))
            .example("50 maps of 5×5", () -> new Flattening(new Shape(50, 5, 5)), new Shape(1250, 1, 1))
            .fixture("3 maps of 4×7", () -> new Flattening(new Shape(3, 4, 7)))
            .mistake("A picture of one row", "A vector is so many channels of one number: Shape.vector.",
                    in -> new Shape(1, 1, in.before().channels() * in.before().height() * in.before().width()))
            .mistake("The channels were forgotten", "All numbers of all channels stand in the vector.",
                    in -> new Shape(in.before().height() * in.before().width(), 1, 1))
            .mistake("Only the pictures were flattened", "The channels become part of the same row.",
                    in -> new Shape(in.before().channels(), 1, in.before().height() * in.before().width()))
            .mistake("Nothing changed", "Flat means one number a channel.", Flattening::before);

    static final Trial<Picture, Matrix> NETWORK = Trial.of("shapes(image, digitNetwork()), one shape a row",
                    (Picture in) -> rows(ShapeDetective.shapes(in.image(), ShapeDetective.digitNetwork())))
            .definition(in -> {
                Shape first = new Convolving(in.image(), 25, 3, 1, PaddingMode.VALID).right();
                Shape second = new Pooling(first, 2).right();
                Shape third = new Convolving(second, 50, 3, 1, PaddingMode.VALID).right();
                Shape fourth = new Pooling(third, 2).right();
                return rows(List.of(first, second, third, fourth, Shape.vector(fourth.size())));
            })
            .example("a digit", () -> new Picture(new Shape(1, 28, 28)),
                    Matrix.of("25 26 26; 25 13 13; 50 11 11; 50 5 5; 1250 1 1"))
            .fixture("a colour picture", () -> new Picture(new Shape(3, 32, 36)))
            .mistake("The pooling rounds up", "What does not fill a window is left out.", in -> {
                Shape first = new Convolving(in.image(), 25, 3, 1, PaddingMode.VALID).right();
                Shape second = new Shape(25, (first.height() + 1) / 2, (first.width() + 1) / 2);
                Shape third = new Convolving(second, 50, 3, 1, PaddingMode.VALID).right();
                Shape fourth = new Shape(50, (third.height() + 1) / 2, (third.width() + 1) / 2);
                return rows(List.of(first, second, third, fourth, Shape.vector(fourth.size())));
            });

    /** {@code answer}, if a pooling window fits. */
    private static Shape refuse(Pooling in, Shape answer) {
        in.right();
        return answer;
    }

    static Matrix rows(List<Shape> shapes) {
        Matrix rows = Matrix.zeros(shapes.size(), 3);
        for (int i = 0; i < shapes.size(); i++) {
            rows.setRow(i, Matrix.row(shapes.get(i).channels(), shapes.get(i).height(), shapes.get(i).width()));
        }
        return rows;
    }

    /** The shapes of any stages, as the student's code has them. */
    static Matrix rows(Shape image, List<Stage> stages) {
        return rows(ShapeDetective.shapes(image, stages));
    }

    @Test
    void a_convolution_makes_a_map_for_every_filter() {
        FILTERS.check();
    }

    @Test
    void a_pooling_makes_a_number_of_every_whole_window() {
        POOL.check();
    }

    @Test
    void flattening_loses_no_number() {
        FLATTEN.check();
    }

    @Test
    void the_network_of_the_notes_has_these_shapes() {
        NETWORK.check();
    }
}
