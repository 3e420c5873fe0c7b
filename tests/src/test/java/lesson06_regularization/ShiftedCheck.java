package lesson06_regularization;

import check.Exercise;
import check.Fixtures;
import check.Trial;
import definitions.Regularizations;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.11", title = "Shift images", points = 5, file = "Augmentation.java")
class ShiftedCheck {

    record Input(Tensor x, int down, int right) {
    }

    static final Trial<Input, Tensor> TRIAL = Trial.of("Augmentation.shifted(x, down, right)",
                    (Input in) -> Augmentation.shifted(in.x(), in.down(), in.right()))
            .definition(in -> Regularizations.shifted(in.x(), in.down(), in.right()))
            .example("one down, two to the right", () -> new Input(Tensor.of(Matrix.of("1 2 3 4; 5 6 7 8; 9 10 11 12")), 1, 2),
                    Tensor.of(Matrix.of("0 0 0 0; 0 0 1 2; 0 0 5 6")))
            .example("one up, one to the left", () -> new Input(Tensor.of(Matrix.of("1 2 3; 4 5 6")), -1, -1),
                    Tensor.of(Matrix.of("5 6 0; 0 0 0")))
            .fixture("out of sight", () -> new Input(Tensor.of(Matrix.of("1 2 3; 4 5 6")), 0, 5))
            .random("2 images of 2×3×4, down 1", 1, random -> new Input(Fixtures.tensor(2, new Shape(2, 3, 4), random), 1, 0))
            .random("2 images of 2×3×4, left 1", 1, random -> new Input(Fixtures.tensor(2, new Shape(2, 3, 4), random), 0, -1))
            .random("2 images of 3×4×2, up 2, right 1", 2,
                    random -> new Input(Fixtures.tensor(2, new Shape(3, 4, 2), random), -2, 1))
            .random("2 images of 2×3×4, not at all", 1, random -> new Input(Fixtures.tensor(2, new Shape(2, 3, 4), random), 0, 0))
            .mistake("The other way round", "down > 0 moves the image down: row 0 of x goes to row down.",
                    in -> Regularizations.shifted(in.x(), -in.down(), -in.right()))
            .mistake("Up and down swapped", "down > 0 moves the image down, down < 0 up: row 0 of x goes to row down.",
                    in -> Regularizations.shifted(in.x(), -in.down(), in.right()))
            .mistake("Left and right swapped", "right > 0 moves the image to the right, right < 0 to the left.",
                    in -> Regularizations.shifted(in.x(), in.down(), -in.right()))
            .mistake("Down and right swapped", "down belongs to rows, right to columns.",
                    in -> Regularizations.shifted(in.x(), in.right(), in.down()))
            .mistake("What leaves comes in on the other side", "Zeros move in: a 7 must not get a stroke of its own from the"
                    + " other edge.", in -> wrapped(in))
            .mistake("The edge is repeated", "Zeros move in, not copies of the edge.", in -> {
                Tensor moved = Tensor.zeros(in.x().samples(), in.x().shape());
                fill(moved, (n, c, row, col) -> in.x().get(n, c, within(row - in.down(), in.x().shape().height()),
                        within(col - in.right(), in.x().shape().width())));
                return moved;
            })
            .mistake("Rows were not moved", "Both directions at once.", in -> Regularizations.shifted(in.x(), 0, in.right()))
            .mistake("Columns were not moved", "Both directions at once.", in -> Regularizations.shifted(in.x(), in.down(), 0))
            .mistake("Only the first image", "All samples of the batch.", in -> only(in, 1, in.x().shape().channels()))
            .mistake("Only the first channel", "All channels move together.", in -> only(in, in.x().samples(), 1))
            .mistake("The image as one long row", "What leaves a row at its end must not enter the next row.", in -> {
                Tensor moved = Tensor.zeros(in.x().samples(), in.x().shape());
                int by = in.down() * in.x().shape().width() + in.right();
                for (int n = 0; n < in.x().samples(); n++) {
                    for (int i = 0; i < in.x().shape().size(); i++) {
                        if (i - by >= 0 && i - by < in.x().shape().size()) {
                            moved.matrix().set(n, i, in.x().matrix().get(n, i - by));
                        }
                    }
                }
                return moved;
            })
            .mistake("Negative shifts are refused, or cells beyond the last one were asked for",
                    "Below 0 the image moves up, or to the left. A cell is inside if it is neither below 0 nor beyond the"
                            + " last.", in -> {
                if (in.down() < 0 || in.right() < 0) {
                    throw new IndexOutOfBoundsException("Position is outside.");
                }
                return Regularizations.shifted(in.x(), in.down(), in.right());
            })
            .mistake("Cells outside were asked for", "Ask first whether the cell is inside; what comes from outside is 0.", in -> {
                if (in.down() != 0 || in.right() != 0) {
                    throw new IndexOutOfBoundsException("Position is outside.");
                }
                return in.x().copy();
            })
            .mistake("What is not reached keeps its old number", "Where nothing moves in there is 0: begin with zeros.", in -> {
                Tensor moved = in.x().copy();
                fill(moved, (n, c, row, col) -> {
                    boolean inside = row - in.down() >= 0 && row - in.down() < moved.shape().height()
                            && col - in.right() >= 0 && col - in.right() < moved.shape().width();
                    return inside ? in.x().get(n, c, row - in.down(), col - in.right()) : in.x().get(n, c, row, col);
                });
                return moved;
            })
            .mistake("Nothing moves", "Cell (row, col) comes from (row − down, col − right).", in -> in.x().copy())
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor right = Regularizations.shifted(in.x(), in.down(), in.right());
                in.x().matrix().scaleInPlace(2);
                return right;
            });

    private interface Cell {
        double of(int n, int c, int row, int col);
    }

    private static void fill(Tensor tensor, Cell cell) {
        for (int n = 0; n < tensor.samples(); n++) {
            for (int c = 0; c < tensor.shape().channels(); c++) {
                for (int row = 0; row < tensor.shape().height(); row++) {
                    for (int col = 0; col < tensor.shape().width(); col++) {
                        tensor.set(n, c, row, col, cell.of(n, c, row, col));
                    }
                }
            }
        }
    }

    private static Tensor wrapped(Input in) {
        Tensor moved = Tensor.zeros(in.x().samples(), in.x().shape());
        fill(moved, (n, c, row, col) -> in.x().get(n, c, Math.floorMod(row - in.down(), in.x().shape().height()),
                Math.floorMod(col - in.right(), in.x().shape().width())));
        return moved;
    }

    private static int within(int place, int size) {
        return Math.max(0, Math.min(size - 1, place));
    }

    private static Tensor only(Input in, int samples, int channels) {
        Tensor right = Regularizations.shifted(in.x(), in.down(), in.right());
        Tensor some = Tensor.zeros(in.x().samples(), in.x().shape());
        fill(some, (n, c, row, col) -> n < samples && c < channels ? right.get(n, c, row, col) : 0);
        return some;
    }

    @Test
    void images_move_and_zeros_move_in() {
        TRIAL.check();
    }
}
