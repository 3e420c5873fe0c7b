package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import datasets.Digits;
import definitions.Poolings;
import definitions.Poolings.Kernel;
import java.util.function.UnaryOperator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.13", title = "Measure it under a shift", points = 5, file = "Invariance.java", needs = "3.12")
class UnderShiftCheck {

    /** Features whose movement is measured; none of them needs the student's own code. */
    enum Features implements UnaryOperator<Tensor> {
        THE_IMAGE_ITSELF,
        MAX_POOLED,
        AVERAGE_POOLED,
        MIN_POOLED,
        SQUARED;

        private static final Kernel TWO_BY_TWO = new Kernel(2, 2, 2, 2, false);

        @Override
        public Tensor apply(Tensor images) {
            return switch (this) {
                case THE_IMAGE_ITSELF -> images;
                case MAX_POOLED -> Poolings.pool(images, TWO_BY_TWO, Poolings::max);
                case AVERAGE_POOLED -> Poolings.pool(images, TWO_BY_TWO, Poolings::average);
                case MIN_POOLED -> Poolings.pool(images, TWO_BY_TWO, Poolings::min);
                case SQUARED -> new Tensor(images.matrix().map(x -> x * x), images.shape());
            };
        }
    }

    record Input(Tensor images, int down, int right, Features features) {
    }

    private static final Tensor DIGITS = Digits.test().first(5).tensor();

    static final Trial<Input, Double> TRIAL = Trial.of("underShift(images, down, right, features)",
                    (Input in) -> Invariance.underShift(in.images(), in.down(), in.right(), in.features()))
            .definition(in -> change(in, in.down(), in.right(), in.features()))
            .example("the stroke of the lesson, moved to the right by one, unpooled",
                    () -> stroke(Features.THE_IMAGE_ITSELF), Math.sqrt(2.0 / 3))
            .example("the same stroke, max-pooled", () -> stroke(Features.MAX_POOLED), Math.sqrt(0.5))
            .example("the same stroke, average-pooled", () -> stroke(Features.AVERAGE_POOLED), Math.sqrt(0.4))
            .example("the same stroke, min-pooled", () -> stroke(Features.MIN_POOLED), 1.0)
            .random("2 images of 3×6×5, moved down by 2 and left by 1, max-pooled", 1,
                    random -> new Input(Fixtures.tensor(2, new Shape(3, 6, 5), random), 2, -1, Features.MAX_POOLED))
            .random("3 images of 2×4×6, moved up by 1 and right by 3, average-pooled", 1,
                    random -> new Input(Fixtures.tensor(3, new Shape(2, 4, 6), random), -1, 3, Features.AVERAGE_POOLED))
            .random("2 images of 3×5×4, moved down by 1, squared", 1,
                    random -> new Input(Fixtures.tensor(2, new Shape(3, 5, 4), random), 1, 0, Features.SQUARED))
            .random("2 images of 3×5×4, not moved at all, min-pooled", 1,
                    random -> new Input(Fixtures.tensor(2, new Shape(3, 5, 4), random), 0, 0, Features.MIN_POOLED))
            .fixture("5 drawn digits, moved by a pixel, max-pooled",
                    () -> new Input(DIGITS.copy(), 0, 1, Features.MAX_POOLED))
            .mistake("The features moved, not the image",
                    "A digit moves on the paper, before anything is pooled: shift the images, then make their features.",
                    in -> change(in, 0, 0, in.features(), in.down(), in.right()))
            .mistake("The images in place of their features",
                    "Both sides of the comparison are features.apply(…) of something.",
                    in -> change(in, in.down(), in.right(), Features.THE_IMAGE_ITSELF))
            .mistake("Nothing was moved", "One side of the comparison is made of the moved images: see shift.",
                    in -> change(in, 0, 0, in.features()))
            .mistake("Down and right exchanged", "shift takes down first, then right.",
                    in -> change(in, in.right(), in.down(), in.features()))
            .mistake("Moved the other way", "shift moves down and to the right for positive numbers; no sign needs turning.",
                    in -> change(in, -in.down(), -in.right(), in.features()))
            .mistake("Moved only across", "The images move by down rows, too.",
                    in -> change(in, 0, in.right(), in.features()))
            .mistake("Moved only down", "The images move by right columns, too.",
                    in -> change(in, in.down(), 0, in.features()))
            .mistake("Before and after exchanged", "The change is relative to the features of the images where they were.",
                    in -> Poolings.relativeChange(in.features().apply(Poolings.shift(in.images(), in.down(), in.right())),
                            in.features().apply(in.images())))
            .mistake("The features were made twice", "Call features once on the images and once on the moved images.",
                    in -> change(in, in.down(), in.right(), images -> in.features().apply(in.features().apply(images))))
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                double change = change(in, in.down(), in.right(), in.features());
                in.images().matrix().scaleInPlace(2);
                return change;
            });

    /** A slanted stroke, three pixels wide. */
    private static Input stroke(Features features) {
        return new Input(Tensor.of(Matrix.of("0 0 1 1 1 0 0 0; 0 0 1 1 1 0 0 0; 0 0 0 1 1 1 0 0; 0 0 0 1 1 1 0 0")), 0, 1,
                features);
    }

    private static double change(Input in, int down, int right, UnaryOperator<Tensor> features) {
        return change(in, down, right, features, 0, 0);
    }

    private static double change(Input in, int down, int right, UnaryOperator<Tensor> features, int featuresDown,
            int featuresRight) {
        Tensor after = features.apply(Poolings.shift(in.images(), down, right));
        return Poolings.relativeChange(features.apply(in.images()), Poolings.shift(after, featuresDown, featuresRight));
    }

    @Test
    void the_images_move_and_their_features_are_compared() {
        TRIAL.check();
    }
}
