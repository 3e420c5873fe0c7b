package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.9", title = "Count with groups", points = 4, file = "Counting.java")
class GroupedCountingCheck {

    /** {@code useBias} as 1 or 0, so that a message can show it. */
    record Grouped(int filters, int channels, int kernelHeight, int kernelWidth, int groups, int useBias) {

        long weights(int channelsOfAFilter) {
            return 1L * filters * channelsOfAFilter * kernelHeight * kernelWidth;
        }

        long right() {
            return weights(channels) / groups + (long) filters * useBias;
        }
    }

    record Separable(int filters, int channels, int kernelHeight, int kernelWidth, int useBias) {

        long depthwise() {
            return 1L * channels * kernelHeight * kernelWidth;
        }

        long pointwise() {
            return 1L * filters * channels;
        }
    }

    static final Trial<Grouped, Long> CONVOLUTION = Trial.of("convolution(filters, channels, kernelHeight, kernelWidth,"
            + " groups, useBias)",
                    (Grouped in) -> Counting.convolution(in.filters(), in.channels(), in.kernelHeight(), in.kernelWidth(),
                            in.groups(),
                            in.useBias() == 1))
            .definition(Grouped::right)
            .example("four 3×3 filters on one channel", () -> new Grouped(4, 1, 3, 3, 1, 1), 40L)
            .example("50 filters of 3×3 on 25 channels, no bias", () -> new Grouped(50, 25, 3, 3, 1, 0), 11_250L)
            .example("12 filters of 2×5 on 8 channels in 4 groups", () -> new Grouped(12, 8, 2, 5, 4, 1), 252L)
            .example("a depthwise convolution of 25 channels, no bias", () -> new Grouped(25, 25, 3, 3, 25, 0), 225L)
            .fixture("more weights than an int can count", () -> new Grouped(60_000, 90_000, 3, 2, 3, 1))
            .mistake("The groups were ignored", "A filter has weights for the channels of its group only: C/groups.",
                    in -> in.weights(in.channels()) + (long) in.filters() * in.useBias())
            .mistake("The kernel's height squared", "A kernel has KH · KW cells.",
                    in -> 1L * in.filters() * in.channels() * in.kernelHeight() * in.kernelHeight() / in.groups()
                            + (long) in.filters() * in.useBias())
            .mistake("The kernel's width squared", "A kernel has KH · KW cells.",
                    in -> 1L * in.filters() * in.channels() * in.kernelWidth() * in.kernelWidth() / in.groups()
                            + (long) in.filters() * in.useBias())
            .mistake("Divided by the groups twice", "Each of the F filters sees C/groups channels; all F are counted.",
                    in -> in.weights(in.channels()) / in.groups() / in.groups() + (long) in.filters() * in.useBias())
            .mistake("Biases though there are none", "Without useBias no filter has a bias.",
                    in -> in.weights(in.channels()) / in.groups() + in.filters())
            .mistake("No biases", "With useBias every filter has one.", in -> in.weights(in.channels()) / in.groups())
            .mistake("One bias for each group", "Every filter has a bias, whatever its group.",
                    in -> in.weights(in.channels()) / in.groups() + (long) in.groups() * in.useBias())
            .mistake("The biases were divided by the groups, too",
                    "Only the channels of a filter get fewer; every filter keeps its bias.",
                    in -> (in.weights(in.channels()) + (long) in.filters() * in.useBias()) / in.groups())
            .mistake("An int that overflows", "Make one factor a long before multiplying: (long) channels * …",
                    in -> (long) (in.filters() * (in.channels() / in.groups() * in.kernelHeight() * in.kernelWidth()
                            + in.useBias())));

    static final Trial<Separable, Long> SEPARABLE = Trial.of("separable(filters, channels, kernelHeight, kernelWidth,"
            + " useBias)",
                    (Separable in) -> Counting.separable(in.filters(), in.channels(), in.kernelHeight(), in.kernelWidth(),
                            in.useBias() == 1))
            .definition(in -> in.depthwise() + in.pointwise() + (long) in.filters() * in.useBias())
            .example("25 channels to 50 maps, 3×3, no bias", () -> new Separable(50, 25, 3, 3, 0), 1_475L)
            .example("25 channels to 50 maps, 3×3, with biases", () -> new Separable(50, 25, 3, 3, 1), 1_525L)
            .fixture("7 channels to 4 maps, 2×5", () -> new Separable(4, 7, 2, 5, 1))
            .fixture("more weights than an int can count", () -> new Separable(70_000, 50_000, 3, 3, 1))
            .mistake("Only the depthwise part", "The pointwise filters have F · C weights besides.", Separable::depthwise)
            .mistake("Only the pointwise part", "Each channel has a depthwise filter of KH · KW weights besides.",
                    in -> in.pointwise() + (long) in.filters() * in.useBias())
            .mistake("The kernel's height squared", "A kernel has KH · KW cells.",
                    in -> 1L * in.channels() * in.kernelHeight() * in.kernelHeight() + in.pointwise()
                            + (long) in.filters() * in.useBias())
            .mistake("The two parts were multiplied", "Two layers, one behind the other: their parameters add up.",
                    in -> in.depthwise() * in.filters() + (long) in.filters() * in.useBias())
            .mistake("Biases of the depthwise part, too",
                    "Here, as in Keras' SeparableConv2D, only the pointwise filters have biases.",
                    in -> in.depthwise() + in.pointwise() + ((long) in.filters() + in.channels()) * in.useBias())
            .mistake("A bias for each channel", "It is the F pointwise filters that have biases.",
                    in -> in.depthwise() + in.pointwise() + (long) in.channels() * in.useBias())
            .mistake("No biases", "With useBias each pointwise filter has one.", in -> in.depthwise() + in.pointwise())
            .mistake("Biases though there are none", "Without useBias no filter has a bias.",
                    in -> in.depthwise() + in.pointwise() + in.filters())
            .mistake("One depthwise filter for all channels", "Every channel has a depthwise filter of its own.",
                    in -> (long) in.kernelHeight() * in.kernelWidth() + in.pointwise() + (long) in.filters() * in.useBias())
            .mistake("An int that overflows", "Make one factor a long before multiplying.",
                    in -> (long) (in.channels() * in.kernelHeight() * in.kernelWidth() + in.filters() * in.channels()
                            + in.filters() * in.useBias()));

    @Test
    void a_filter_has_weights_for_the_channels_of_its_group() {
        CONVOLUTION.check();
    }

    @Test
    void a_separable_convolution_is_two_small_ones() {
        SEPARABLE.check();
    }
}
