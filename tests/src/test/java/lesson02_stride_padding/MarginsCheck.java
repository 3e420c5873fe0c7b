package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import definitions.StridedConvolutions;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.5", title = "Valid, same and full", points = 5, file = "Padding.java", needs = {"2.1", "2.4"})
class MarginsCheck {

    /** Spelled out, so that a message can show each number; the lesson's own records do not show in it. */
    record Input(PaddingMode mode, int height, int width, int kernelHeight, int kernelWidth, int strideHeight,
            int strideWidth,
            int dilationHeight, int dilationWidth) {

        int[] same(int size, int kernel, int stride, int dilation) {
            return StridedConvolutions.same(size, kernel, stride, dilation);
        }

        int[] sameRows() {
            return same(height, kernelHeight, strideHeight, dilationHeight);
        }

        int[] sameColumns() {
            return same(width, kernelWidth, strideWidth, dilationWidth);
        }

        String same(int[] rows, int[] columns) {
            return mode == PaddingMode.SAME ? words(rows[0], rows[1], columns[0], columns[1]) : right();
        }

        String full(int top, int bottom, int left, int right) {
            return mode == PaddingMode.FULL && strideHeight == 1 && strideWidth == 1
                    ? words(top, bottom, left, right) : right();
        }

        String right() {
            int rows = StridedConvolutions.extent(kernelHeight, dilationHeight) - 1;
            int columns = StridedConvolutions.extent(kernelWidth, dilationWidth) - 1;
            return switch (mode) {
                case VALID -> words(0, 0, 0, 0);
                case SAME -> words(sameRows()[0], sameRows()[1], sameColumns()[0], sameColumns()[1]);
                case FULL -> {
                    if (strideHeight > 1 || strideWidth > 1) {
                        throw new IllegalArgumentException("full padding goes with strides of 1.");
                    }
                    yield words(rows, rows, columns, columns);
                }
            };
        }
    }

    private static String words(Margins margins) {
        return words(margins.top(), margins.bottom(), margins.left(), margins.right());
    }

    private static String words(int top, int bottom, int left, int right) {
        return "top " + top + ", bottom " + bottom + ", left " + left + ", right " + right;
    }

    static final Trial<Input, String> TRIAL = Trial.of("margins(mode, image, kernel, strides, dilation)",
                    (Input in) -> words(Padding.margins(in.mode(), new Pair(in.height(), in.width()),
                            new Pair(in.kernelHeight(), in.kernelWidth()),
                            new Pair(in.strideHeight(), in.strideWidth()),
                                    new Pair(in.dilationHeight(), in.dilationWidth()))))
            .definition(Input::right)
            .example("valid", () -> new Input(PaddingMode.VALID, 6, 7, 3, 4, 2, 1, 1, 2), words(0, 0, 0, 0))
            .example("same, a 2×5 kernel", () -> new Input(PaddingMode.SAME, 6, 8, 2, 5, 1, 1, 1, 1),
                    words(0, 1, 2, 2))
            .example("full, a 3×2 kernel", () -> new Input(PaddingMode.FULL, 6, 6, 3, 2, 1, 1, 1, 1),
                    words(2, 2, 1, 1))
            .fixture("same, sizes and strides that differ", () -> new Input(PaddingMode.SAME, 6, 9, 3, 6, 2, 3, 1, 1))
            .fixture("same, dilations that differ", () -> new Input(PaddingMode.SAME, 7, 8, 4, 3, 1, 2, 2, 3))
            .fixture("full, a 2×4 kernel with dilation 3 and 2", () -> new Input(PaddingMode.FULL, 5, 4, 2, 4, 1, 1, 3, 2))
            .fixture("full with stride 2", () -> new Input(PaddingMode.FULL, 5, 4, 2, 4, 1, 2, 1, 1))
            .mistake("Full padding of the kernel's size", "At least one tap still touches the image: k' − 1 zeros.",
                    in -> in.full(in.kernelHeight(), in.kernelHeight(), in.kernelWidth(), in.kernelWidth()))
            .mistake("Full padding without dilation",
                    "The dilated kernel reaches k' = d(k − 1) + 1 cells, so it takes k' − 1 zeros.",
                    in -> in.full(in.kernelHeight() - 1, in.kernelHeight() - 1, in.kernelWidth() - 1, in.kernelWidth() - 1))
            .mistake("Full padding split in halves", "Full padding puts k' − 1 zeros on every side, not in all.", in -> {
                int rows = (in.kernelHeight() - 1) * in.dilationHeight();
                int columns = (in.kernelWidth() - 1) * in.dilationWidth();
                return in.full(rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
            })
            .mistake("Full padding with height and width swapped", "Top and bottom come from the kernel's height.", in -> {
                int rows = (in.kernelWidth() - 1) * in.dilationWidth();
                int columns = (in.kernelHeight() - 1) * in.dilationHeight();
                return in.full(rows, rows, columns, columns);
            })
            .mistake("Full padding only before", "The kernel sticks out at both ends.",
                    in -> in.full((in.kernelHeight() - 1) * in.dilationHeight(), 0,
                    (in.kernelWidth() - 1) * in.dilationWidth(), 0))
            .mistake("Rows and columns of same padding swapped",
                    "Top and bottom come from the heights, left and right from the widths.",
                    in -> in.same(in.sameColumns(), in.sameRows()))
            .mistake("Heights for both directions of same padding", "Left and right come from the widths.",
                    in -> in.same(in.sameRows(), in.sameRows()))
            .mistake("Widths for both directions of same padding", "Top and bottom come from the heights.",
                    in -> in.same(in.sameColumns(), in.sameColumns()))
            .mistake("Same padding with before and after exchanged", "same returns {before, after}: before is top, or left.",
                    in -> in.same(new int[] {in.sameRows()[1], in.sameRows()[0]},
                            new int[] {in.sameColumns()[1], in.sameColumns()[0]}))
            .mistake("Strides of same padding swapped", "Rows go with the stride's height.",
                    in -> in.same(in.same(in.height(), in.kernelHeight(), in.strideWidth(), in.dilationHeight()),
                            in.same(in.width(), in.kernelWidth(), in.strideHeight(), in.dilationWidth())))
            .mistake("Dilations of same padding swapped", "Rows go with the dilation's height.",
                    in -> in.same(in.same(in.height(), in.kernelHeight(), in.strideHeight(), in.dilationWidth()),
                            in.same(in.width(), in.kernelWidth(), in.strideWidth(), in.dilationHeight())))
            .mistake("Same padding without the stride", "Hand the strides on to same.",
                    in -> in.same(in.same(in.height(), in.kernelHeight(), 1, in.dilationHeight()),
                            in.same(in.width(), in.kernelWidth(), 1, in.dilationWidth())))
            .mistake("Same padding without the dilation", "Hand the dilations on to same.",
                    in -> in.same(in.same(in.height(), in.kernelHeight(), in.strideHeight(), 1),
                            in.same(in.width(), in.kernelWidth(), in.strideWidth(), 1)))
            .mistake("No padding for any mode", "Only VALID has no padding.", in -> {
                in.right();
                return words(0, 0, 0, 0);
            })
            .mistake("Same padding for valid, too", "VALID has no padding: the filter stays on the image.",
                    in -> in.mode() == PaddingMode.FULL
                    ? in.right() : words(in.sameRows()[0], in.sameRows()[1], in.sameColumns()[0],
                            in.sameColumns()[1]));

    @Test
    void each_mode_asks_for_its_own_margins() {
        TRIAL.check();
    }
}
