package lesson02_stride_padding;

import check.Exercise;
import check.NumbersAssert;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.4", title = "Same padding", points = 6, file = "Padding.java", needs = "2.1")
class SameCheck {

    record Input(int size, int kernel, int stride, int dilation) {

        static Input random(RandomGenerator random) {
            return new Input(1 + random.nextInt(20), 1 + random.nextInt(7), 1 + random.nextInt(4), 1 + random.nextInt(3));
        }

        int extent() {
            return StridedConvolutions.extent(kernel, dilation);
        }

        int[] halves(int output, int extent) {
            int total = Math.max((output - 1) * stride + extent - size, 0);
            return new int[] {total / 2, total - total / 2};
        }
    }

    static final Trial<Input, int[]> TRIAL = Trial.of("same(size, kernel, stride, dilation)",
                    (Input in) -> Padding.same(in.size(), in.kernel(), in.stride(), in.dilation()))
            .definition(in -> StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation()))
            .example("6 cells, 3 taps, stride 2", () -> new Input(6, 3, 2, 1), new int[] {0, 1})
            .example("4 cells, 3 taps, stride 1", () -> new Input(4, 3, 1, 1), new int[] {1, 1})
            .example("19 cells, 5 taps, stride 1", () -> new Input(19, 5, 1, 1), new int[] {2, 2})
            .example("5 cells, 2 taps, stride 1", () -> new Input(5, 2, 1, 1), new int[] {0, 1})
            .example("5 cells, 4 taps, stride 1", () -> new Input(5, 4, 1, 1), new int[] {1, 2})
            .fixture("7 cells, 3 taps, stride 2", () -> new Input(7, 3, 2, 1))
            .fixture("8 cells, 2 taps, stride 3, which needs none", () -> new Input(8, 2, 3, 1))
            .fixture("10 cells, 1 tap, stride 4", () -> new Input(10, 1, 4, 1))
            .fixture("8 cells, 3 taps, dilation 3", () -> new Input(8, 3, 1, 3))
            .fixture("8 cells, 4 taps, stride 2, dilation 2", () -> new Input(8, 4, 2, 2))
            .fixture("3 cells under 7 taps", () -> new Input(3, 7, 1, 1))
            .random("random sizes", 10, Input::random)
            .mistake("The stride was ignored",
                    "With stride 2 fewer zeros are needed, since the output has only ⌈n/s⌉ cells.", in -> {
                int total = in.extent() - 1;
                return new int[] {total / 2, total - total / 2};
            })
            .mistake("The odd zero stands before", "Of an odd number of zeros the larger half comes after the image.",
                    in -> {
                int[] right = StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation());
                return new int[] {right[1], right[0]};
            })
            .mistake("As many after as before",
                    "With an even kernel, or a stride, the number of zeros may be odd: after = P − before.", in -> {
                int[] right = StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation());
                return new int[] {right[0], right[0]};
            })
            .mistake("As many before as after", "⌊P/2⌋ go before; an odd one goes after.", in -> {
                int[] right = StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation());
                return new int[] {right[1], right[1]};
            })
            .mistake("All zeros on both sides", "P counts the zeros of both sides together.", in -> {
                int[] right = StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation());
                return new int[] {right[0] + right[1], right[0] + right[1]};
            })
            .mistake("All zeros after", "About half of the zeros stand before the image.", in -> {
                int[] right = StridedConvolutions.same(in.size(), in.kernel(), in.stride(), in.dilation());
                return new int[] {0, right[0] + right[1]};
            })
            .mistake("The dilation was ignored", "It is k' = d(k − 1) + 1, the extent of the kernel, that sticks out.",
                    in -> in.halves((in.size() + in.stride() - 1) / in.stride(), in.kernel()))
            .mistake("Kernel times dilation", "That is longer than the kernel reaches; use extent.",
                    in -> in.halves((in.size() + in.stride() - 1) / in.stride(), in.kernel() * in.dilation()))
            .mistake("A negative number of zeros",
                    "If the stride is larger than the kernel, no zeros may be needed at all: max(…, 0).", in -> {
                int total = ((in.size() + in.stride() - 1) / in.stride() - 1) * in.stride() + in.extent() - in.size();
                return new int[] {total / 2, total - total / 2};
            })
            .mistake("Rounded down", "The output has ⌈n/s⌉ cells: round n/s up. In Java n / s rounds down.",
                    in -> in.halves(in.size() / in.stride(), in.extent()))
            .mistake("One output too many", "n/s rounded up is (n + s − 1) / s; n / s + 1 is one more where s divides n.",
                    in -> in.halves(in.size() / in.stride() + 1, in.extent()))
            .mistake("A stride for each output", "Between o outputs lie o − 1 strides: (o − 1) · s.",
                    in -> in.halves((in.size() + in.stride() - 1) / in.stride() + 1, in.extent()))
            .mistake("As many zeros as keep the size, whatever the stride",
                    "Same padding keeps the size only with stride 1; else it makes ⌈n/s⌉.",
                    in -> in.halves(in.size(), in.extent()))
            .mistake("Half of the kernel on either side, whatever the stride",
                    "That is the habit of other libraries. Keras counts how many zeros ⌈n/s⌉ outputs take, and an odd one"
                            + " goes after.",
                    in -> new int[] {in.extent() / 2, in.extent() / 2})
            .mistake("No padding", "Without zeros it is valid padding.", in -> new int[] {0, 0})
            .property("the output has ⌈n/s⌉ cells", (answer, random) -> {
                Input in = Input.random(random);
                int[] zeros = answer.apply(in);
                int output = StridedConvolutions.outputSize(in.size(), in.kernel(), in.stride(), zeros[0], zeros[1],
                        in.dilation());
                NumbersAssert.assertThat((double) output).isCloseTo(Math.ceil(in.size() / (double) in.stride()));
            });

    @Test
    void as_many_zeros_as_keras_takes() {
        TRIAL.check();
    }
}
