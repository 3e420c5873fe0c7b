package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.1", title = "The size of the output", points = 7, file = "Sizes.java")
class OutputSizeCheck {

    record Kernel(int kernel, int dilation) {
    }

    record Input(int size, int kernel, int stride, int before, int after, int dilation) {

        int extent() {
            return StridedConvolutions.extent(kernel, dilation);
        }

        int padded() {
            return size + before + after;
        }
    }

    /** What a refusal was like, in words. */
    private static String refusal(boolean refused, boolean namesTheExtent, boolean namesThePaddedSize) {
        return !refused ? "no exception" : "an exception whose sentence names " + (namesTheExtent && namesThePaddedSize
                ? "the extent and the padded size" : namesTheExtent ? "the extent, but not the padded size"
                : namesThePaddedSize ? "the padded size, but not the extent" : "neither the extent nor the padded size");
    }

    private static String refusal(Runnable call, Input in) {
        try {
            call.run();
            return refusal(false, false, false);
        } catch (IllegalArgumentException refusal) {
            String sentence = String.valueOf(refusal.getMessage());
            return refusal(true, names(sentence, in.extent()), names(sentence, in.padded()));
        }
    }

    private static boolean names(String sentence, int number) {
        return sentence.matches("(?s).*(?<!\\d)" + number + "(?!\\d).*");
    }

    static final Trial<Kernel, Integer> EXTENT = Trial.of("extent(kernel, dilation)",
                    (Kernel in) -> Sizes.extent(in.kernel(), in.dilation()))
            .definition(in -> StridedConvolutions.extent(in.kernel(), in.dilation()))
            .example("three taps side by side", () -> new Kernel(3, 1), 3)
            .example("three taps, each two cells from the next", () -> new Kernel(3, 2), 5)
            .fixture("five taps, each four cells from the next", () -> new Kernel(5, 4))
            .fixture("two taps, each three cells from the next", () -> new Kernel(2, 3))
            .fixture("one tap", () -> new Kernel(1, 7))
            .mistake("Kernel times dilation",
                    "Three taps have only two gaps between them, and nothing stands behind the last tap.",
                    in -> in.kernel() * in.dilation())
            .mistake("The dilation taken for the number of cells between the taps",
                    "With dilation 1 the taps stand side by side; with dilation d there are d − 1 cells between two of"
                            + " them.",
                    in -> (in.dilation() + 1) * (in.kernel() - 1) + 1)
            .mistake("The first tap was not counted",
                    "The distance from the first to the last tap is one less than the cells they span.",
                    in -> in.dilation() * (in.kernel() - 1))
            .mistake("The dilation was ignored", "The further the taps stand apart, the further the kernel reaches.",
                    Kernel::kernel)
            .mistake("Added in place of multiplied", "Every gap is widened, not only one of them.",
                    in -> in.kernel() + in.dilation() - 1)
            .mistake("Kernel and dilation exchanged", "There are kernel − 1 steps of dilation cells.",
                    in -> in.kernel() * (in.dilation() - 1) + 1);

    static final Trial<Input, Integer> SIZE = Trial.of("outputSize(size, kernel, stride, before, after, dilation)",
                    (Input in) -> Sizes.outputSize(in.size(), in.kernel(), in.stride(), in.before(), in.after(),
                            in.dilation()))
            .definition(in -> StridedConvolutions.outputSize(in.size(), in.kernel(), in.stride(), in.before(), in.after(),
                    in.dilation()))
            .example("7 cells under 3 taps", () -> new Input(7, 3, 1, 0, 0, 1), 5)
            .example("4 cells under 3 taps, a zero on either side", () -> new Input(4, 3, 1, 1, 1, 1), 4)
            .example("6 cells under 3 taps, stride 2", () -> new Input(6, 3, 2, 0, 0, 1), 2)
            .example("6 cells under 3 taps, stride 2, one zero behind", () -> new Input(6, 3, 2, 0, 1, 1), 3)
            .example("11 cells under 2 taps, stride 2", () -> new Input(11, 2, 2, 0, 0, 1), 5)
            .fixture("3 zeros before, 1 behind, stride 3", () -> new Input(9, 4, 3, 3, 1, 1))
            .fixture("dilation 2 and stride 3", () -> new Input(13, 3, 3, 0, 0, 2))
            .fixture("all at once", () -> new Input(10, 4, 2, 1, 4, 3))
            .fixture("a stride wider than the kernel", () -> new Input(14, 2, 5, 0, 0, 1))
            .fixture("a kernel that just fits", () -> new Input(4, 3, 2, 1, 0, 2))
            .fixture("a kernel of 5 on 4 cells, stride 2", () -> new Input(4, 5, 2, 0, 0, 1))
            .fixture("a kernel one cell too large, stride 3", () -> new Input(3, 6, 3, 1, 1, 1))
            .fixture("a kernel much too large", () -> new Input(3, 9, 1, 0, 0, 1))
            .fixture("a kernel that is too large because of its dilation", () -> new Input(4, 3, 2, 0, 0, 2))
            .random("random sizes", 12, OutputSizeCheck::random)
            .mistake("The + 1 is missing", "A kernel as long as the line has no room to move, and still has one position.",
                    in -> size(in, in.size(), in.extent(), in.stride()) - 1)
            .mistake("A kernel that does not fit is accepted",
                    "In Java −1 / 2 is 0, so the formula alone gives 1 for a kernel that is too large. Compare the sizes"
                            + " before you divide.",
                    in -> (in.padded() - in.extent()) / in.stride() + 1)
            .mistake("Only sizes below 1 are refused",
                    "In Java −1 / 2 is 0, so the formula gives 1 for some kernels that are too large. Compare the sizes"
                            + " before you divide.",
                    in -> refuseUnless((in.padded() - in.extent()) / in.stride() + 1 >= 1,
                            (in.padded() - in.extent()) / in.stride() + 1))
            .mistake("A kernel that just fits is refused",
                    "As long as the line is not too long: it has exactly one position.",
                    in -> refuseUnless(in.extent() < in.padded(), (in.padded() - in.extent()) / in.stride() + 1))
            .mistake("The kernel is compared with the line without its padding",
                    "The zeros count, too: the kernel may lie on them.",
                    in -> refuseUnless(in.extent() <= in.size(), (in.padded() - in.extent()) / in.stride() + 1))
            .mistake("The kernel without its dilation is compared", "It is the extent of the dilated kernel that must fit.",
                    in -> refuseUnless(in.kernel() <= in.padded(), (in.padded() - in.extent()) / in.stride() + 1))
            .mistake("Only the zeros before were counted", "There are zeros before and zeros behind; both make the line longer.",
                    in -> size(in, in.size() - in.after(), in.extent(), in.stride()))
            .mistake("Only the zeros behind were counted",
                    "There are zeros before and zeros behind; both make the line longer.",
                    in -> size(in, in.size() - in.before(), in.extent(), in.stride()))
            .mistake("The zeros behind were counted twice",
                    "Before and behind are two numbers that may differ: add one of each.",
                    in -> size(in, in.size() + in.after() - in.before(), in.extent(), in.stride()))
            .mistake("The zeros before were counted twice",
                    "Before and behind are two numbers that may differ: add one of each.",
                    in -> size(in, in.size() + in.before() - in.after(), in.extent(), in.stride()))
            .mistake("The padding was ignored", "The zeros make the line longer.",
                    in -> size(in, in.size() - in.before() - in.after(), in.extent(), in.stride()))
            .mistake("The stride was ignored", "Only every s-th position counts.", in -> size(in, in.size(), in.extent(), 1))
            .mistake("The dilation was ignored", "The extent of the kernel counts, not the number of its taps.",
                    in -> size(in, in.size(), in.kernel(), in.stride()))
            .mistake("Kernel times dilation", "That is longer than the kernel reaches; use extent.",
                    in -> size(in, in.size(), in.kernel() * in.dilation(), in.stride()))
            .mistake("Rounded up", "A last position where the kernel sticks out does not count: round down.",
                    in -> refuseUnless(in.extent() <= in.padded(),
                            (in.padded() - in.extent() + in.stride() - 1) / in.stride() + 1))
            .mistake("Divided too early", "Subtract the extent first; then divide what is left by the stride.",
                    in -> refuseUnless(in.extent() <= in.padded(), in.padded() / in.stride() - in.extent() + 1))
            .mistake("The line was divided by the stride",
                    "What is left over after the kernel is laid down once is divided, and that position is added.",
                    in -> refuseUnless(in.extent() <= in.padded(), (in.padded() - in.extent() + 1) / in.stride()));

    static final Trial<Input, String> REFUSAL = Trial.of("the exception of outputSize(size, kernel, stride, before,"
            + " after, dilation)",
                    (Input in) -> refusal(() ->
                            Sizes.outputSize(in.size(), in.kernel(), in.stride(), in.before(), in.after(), in.dilation()),
                                    in))
            .definition(in -> refusal(true, true, true))
            .fixture("a kernel over 17 cells on 12", () -> new Input(9, 5, 1, 1, 2, 4))
            .fixture("a kernel over 13 cells on 10", () -> new Input(7, 7, 2, 3, 0, 2))
            .mistake("A kernel that does not fit is accepted", "Throw an IllegalArgumentException before you divide.",
                    in -> refusal(false, false, false))
            .mistake("The sentence does not name the extent and the padded size",
                    "new IllegalArgumentException(\"…\") takes a sentence; let it name both numbers, and those.",
                            in -> refusal(true, false, false))
            .mistake("The padded size is not named",
                    "The sentence names the size that the kernel had to fit into: padding included.",
                    in -> refusal(true, true, false))
            .mistake("The extent is not named", "The sentence names how far the kernel reaches, dilation included.",
                    in -> refusal(true, false, true));

    private static Input random(RandomGenerator random) {
        return new Input(6 + random.nextInt(20), 1 + random.nextInt(6), 1 + random.nextInt(4), random.nextInt(4),
                random.nextInt(4),
                1 + random.nextInt(3));
    }

    /** The answer for another line, extent or stride than the right ones; {@code size} is without the padding. */
    private static int size(Input in, int size, int extent, int stride) {
        int padded = size + in.before() + in.after();
        return refuseUnless(extent <= padded, Math.floorDiv(padded - extent, stride) + 1);
    }

    private static int refuseUnless(boolean fits, int answer) {
        if (!fits) {
            throw new IllegalArgumentException("the kernel does not fit.");
        }
        return answer;
    }

    @Test
    void a_dilated_kernel_reaches_from_its_first_tap_to_its_last() {
        EXTENT.check();
    }

    @Test
    void the_output_has_a_cell_for_every_position_of_the_kernel() {
        SIZE.check();
    }

    @Test
    void a_kernel_that_does_not_fit_is_refused_with_both_sizes() {
        REFUSAL.check();
    }
}
