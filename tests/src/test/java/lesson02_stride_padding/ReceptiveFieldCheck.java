package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import definitions.StridedConvolutions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import lesson02_stride_padding.ReceptiveField.Sliding;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.14", title = "The receptive field of a stack", points = 4, file = "ReceptiveField.java",
        needs = "2.1")
class ReceptiveFieldCheck {

    /** One column a layer: kernels, strides, dilations. */
    record Input(int[] kernels, int[] strides, int[] dilations) {

        static Input random(RandomGenerator random) {
            int layers = 1 + random.nextInt(4);
            return new Input(random.ints(layers, 1, 5).toArray(), random.ints(layers, 1, 4).toArray(),
                    random.ints(layers, 1, 4).toArray());
        }

        List<Sliding> layers() {
            List<Sliding> layers = new ArrayList<>();
            for (int i = 0; i < kernels.length; i++) {
                layers.add(new Sliding(kernels[i], strides[i], dilations[i]));
            }
            return layers;
        }

        /** Field and jump kept with rules of one's own. */
        int walk(boolean backwards, boolean dilated, boolean jumpFirst, boolean jumps) {
            int field = 1;
            int jump = 1;
            for (int step = 0; step < kernels.length; step++) {
                int i = backwards ? kernels.length - 1 - step : step;
                jump *= jumpFirst ? strides[i] : 1;
                field += (dilated ? dilations[i] : 1) * (kernels[i] - 1) * (jumps ? jump : 1);
                jump *= jumpFirst ? 1 : strides[i];
            }
            return field;
        }
    }

    static final Trial<Input, Integer> TRIAL = Trial.of("of(layers)", (Input in) -> ReceptiveField.of(in.layers()))
            .definition(ReceptiveFieldCheck::field)
            .example("two layers of 3", () -> new Input(new int[] {3, 3}, new int[] {1, 1}, new int[] {1, 1}), 5)
            .example("3, pooling 2, 3, pooling 2",
                    () -> new Input(new int[] {3, 2, 3, 2}, new int[] {1, 2, 1, 2}, new int[] {1, 1, 1, 1}), 10)
            .example("dilations 1, 2, 4", () -> new Input(new int[] {3, 3, 3}, new int[] {1, 1, 1}, new int[] {1, 2, 4}), 15)
            .example("no layer", () -> new Input(new int[0], new int[0], new int[0]), 1)
            .fixture("strides 2 and 3", () -> new Input(new int[] {5, 3, 4}, new int[] {2, 3, 1}, new int[] {1, 2, 1}))
            .fixture("a stride at the end, which changes nothing",
                    () -> new Input(new int[] {3, 2}, new int[] {1, 5}, new int[] {1, 1}))
            .fixture("a 1×1 layer with stride 2",
                    () -> new Input(new int[] {3, 1, 3}, new int[] {1, 2, 1}, new int[] {1, 1, 1}))
            .random("random stacks", 8, Input::random)
            .mistake("The strides were ignored",
                    "After a stride, neighbours of the map are further apart in the image: multiply by the jump.",
                    in -> in.walk(false, true, false, false))
            .mistake("The layer's own stride was counted",
                    "A layer's window lies on the map before it: its own stride counts only for the layers behind.",
                    in -> in.walk(false, true, true, true))
            .mistake("The dilation was ignored", "The window reaches over d(k − 1) + 1 cells.",
                    in -> in.walk(false, false, false, true))
            .mistake("The layers were read from the last",
                    "A stride widens the steps of the layers behind it: begin at the image.",
                    in -> in.walk(true, true, false, true))
            .mistake("The kernels were added", "Neighbouring windows overlap: every layer adds k' − 1, not k'.",
                    in -> in.walk(false, true, false, true) - 1 + in.kernels().length)
            .mistake("The kernels were multiplied", "Neighbouring windows overlap: every layer adds (k' − 1) · jump.",
                    in -> {
                int product = 1;
                for (int i = 0; i < in.kernels().length; i++) {
                    product *= StridedConvolutions.extent(in.kernels()[i], in.dilations()[i]);
                }
                return product;
            })
            .mistake("The whole extent was added", "A layer adds (k' − 1) · jump: its first tap was counted already.", in -> {
                int field = 1;
                int jump = 1;
                for (int i = 0; i < in.kernels().length; i++) {
                    field += StridedConvolutions.extent(in.kernels()[i], in.dilations()[i]) * jump;
                    jump *= in.strides()[i];
                }
                return field;
            })
            .mistake("The strides were added", "Begin with a jump of 1 and multiply it by each stride.", in -> {
                int field = 1;
                int jump = 1;
                for (int i = 0; i < in.kernels().length; i++) {
                    field += in.dilations()[i] * (in.kernels()[i] - 1) * jump;
                    jump += in.strides()[i];
                }
                return field;
            })
            .mistake("Begun with 0", "Without any layer a cell sees itself: begin with a field of 1.",
                    in -> in.walk(false, true, false, true) - 1)
            .mistake("Only the last layer", "Each layer widens what the layers before it see.",
                    in -> in.kernels().length == 0 ? 1 : StridedConvolutions.extent(in.kernels()[in.kernels().length - 1],
                            in.dilations()[in.kernels().length - 1]))
            .mistake("The strides were added", "Two strides of 2 make steps of 4 pixels: the jump is multiplied.", in -> {
                int field = 1;
                int jump = 1;
                for (int i = 0; i < in.kernels().length; i++) {
                    field += in.dilations()[i] * (in.kernels()[i] - 1) * jump;
                    jump += in.strides()[i] - 1;
                }
                return field;
            });

    /** Follows one output back to the cells that it depends on, layer by layer, and measures how far they reach. */
    private static int field(Input in) {
        TreeSet<Integer> cells = new TreeSet<>(List.of(0));
        for (int i = in.kernels().length - 1; i >= 0; i--) {
            TreeSet<Integer> before = new TreeSet<>();
            for (int cell : cells) {
                before.addAll(StridedConvolutions.taps(cell * in.strides()[i], in.kernels()[i], in.dilations()[i]));
            }
            cells = before;
        }
        return cells.last() - cells.first() + 1;
    }

    @Test
    void every_layer_widens_what_one_number_sees() {
        TRIAL.check();
    }
}
