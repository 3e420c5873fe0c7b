package lesson01_convolution;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.14", title = "Count the parameters", points = 4, file = "Counting.java")
class CountingCheck {

    record Filters(int filters, int channels, int filterHeight, int filterWidth) {

        long weights() {
            return (long) filters * channels * filterHeight * filterWidth;
        }
    }

    record Dense(int inputs, int outputs) {
    }

    static final Trial<Filters, Long> CONVOLUTION = Trial.of("convolutionParameters(filters, channels, filterHeight, filterWidth)",
                    (Filters in) -> Counting.convolutionParameters(in.filters(), in.channels(), in.filterHeight(), in.filterWidth()))
            .definition(in -> in.weights() + in.filters())
            .example("four 3×3 filters on one channel", () -> new Filters(4, 1, 3, 3), 40L)
            .example("one 3×3 filter on 25 channels, 225 weights", () -> new Filters(1, 25, 3, 3), 226L)
            .example("50 filters on 25 channels", () -> new Filters(50, 25, 3, 3), 11_300L)
            .fixture("7 filters of 2×5 on 3 channels", () -> new Filters(7, 3, 2, 5))
            .fixture("more weights than an int can count", () -> new Filters(60_000, 60_000, 3, 3))
            .fixture("one filter of more weights than an int can count", () -> new Filters(1, 60_000, 200, 200))
            .mistake("The biases were forgotten", "Every filter has one bias.", Filters::weights)
            .mistake("One bias for all filters", "Every filter has a bias of its own.", in -> in.weights() + 1)
            .mistake("The channels were forgotten", "A filter spans all channels: channels · height · width weights.",
                    in -> (long) in.filters() * in.filterHeight() * in.filterWidth() + in.filters())
            .mistake("One bias for every channel", "A filter makes one map and has one bias, however many channels it spans.",
                    in -> in.weights() + (long) in.filters() * in.channels())
            .mistake("The height of the filter taken for its width", "A filter has height · width cells in each channel; it need not be a square.",
                    in -> (long) in.filters() * in.channels() * in.filterHeight() * in.filterHeight() + in.filters())
            .mistake("An int that overflows", "Make one factor a long before multiplying: (long) filters * channels …",
                    in -> (long) (in.filters() * in.channels() * in.filterHeight() * in.filterWidth() + in.filters()))
            .mistake("An int that overflows inside the brackets",
                    "The product in the brackets is worked out first, and with int alone: make one of its own factors a long.",
                    in -> (long) in.filters() * (in.channels() * in.filterHeight() * in.filterWidth() + 1));

    static final Trial<Dense, Long> DENSE = Trial.of("denseParameters(inputs, outputs)",
                    (Dense in) -> Counting.denseParameters(in.inputs(), in.outputs()))
            .definition(in -> (long) in.inputs() * in.outputs() + in.outputs())
            .example("28×28 pixels and a map of 26×26", () -> new Dense(784, 676), 530_660L)
            .example("the dense layer of the network of lesson 9", () -> new Dense(1250, 100), 125_100L)
            .fixture("more weights than an int can count", () -> new Dense(100_000, 60_000))
            .fixture("as many inputs as an int can count", () -> new Dense(Integer.MAX_VALUE, 2))
            .mistake("The biases were forgotten", "Every output has one bias.", in -> (long) in.inputs() * in.outputs())
            .mistake("A bias for every input", "Every output has a bias, not every input.",
                    in -> (long) in.inputs() * in.outputs() + in.inputs())
            .mistake("One bias for all outputs", "Every output has a bias of its own.", in -> (long) in.inputs() * in.outputs() + 1)
            .mistake("An int that overflows", "Make one factor a long before multiplying: (long) inputs * outputs.",
                    in -> (long) (in.inputs() * in.outputs() + in.outputs()))
            .mistake("An int that overflows inside the brackets",
                    "The sum in the brackets is worked out first, and with int alone: write inputs + 1L.",
                    in -> (long) in.outputs() * (in.inputs() + 1));

    @Test
    void a_filter_has_a_weight_for_every_channel_and_place_and_one_bias() {
        CONVOLUTION.check();
    }

    @Test
    void a_dense_layer_has_a_weight_for_every_pair_and_a_bias_for_every_output() {
        DENSE.check();
    }
}
