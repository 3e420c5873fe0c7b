package lesson02_stride_padding;

import check.Exercise;
import check.Fixtures;
import check.NumbersAssert;
import check.Trial;
import definitions.Convolutions;
import definitions.StridedConvolutions;
import definitions.StridedConvolutions.Plan;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "2.7", title = "Groups", points = 7, file = "Groups.java")
class GroupsCheck {

    record Input(Tensor images, Tensor filters, int groups) {

        static Input random(int samples, Shape image, int filters, Shape filter, int groups, RandomGenerator random) {
            return new Input(Fixtures.tensor(samples, image, random), Fixtures.tensor(filters, filter, random), groups);
        }

        int channelsPerGroup() {
            return images.shape().channels() / groups;
        }

        int filtersPerGroup() {
            return filters.samples() / groups;
        }

        Tensor right() {
            return StridedConvolutions.forward(images, filters, Plan.plain().groups(groups));
        }

        /** What comes out if channel c of filter f meets another channel of the image. */
        Tensor channels(IntBinaryOperator channelOfTheImage) {
            Tensor maps = Tensor.zeros(images.samples(), Convolutions.mapShape(images.shape(), filters));
            for (int n = 0; n < images.samples(); n++) {
                for (int f = 0; f < filters.samples(); f++) {
                    for (int c = 0; c < channelsPerGroup(); c++) {
                        maps.setChannel(n, f, maps.channel(n, f).plus(Convolutions.correlate(
                                images.channel(n, channelOfTheImage.applyAsInt(f, c)), filters.channel(f, c))));
                    }
                }
            }
            return maps;
        }
    }

    static final Trial<Input, Tensor> TRIAL = Trial.of("forward(images, filters, groups)",
                    (Input in) -> Groups.forward(in.images(), in.filters(), in.groups()))
            .definition(Input::right)
            .example("four channels of one pixel, two filters, two groups", () -> new Input(
                            Tensor.of(Matrix.row(1.0), Matrix.row(2.0), Matrix.row(3.0), Matrix.row(4.0)),
                            Tensor.stack(Tensor.of(Matrix.row(1.0), Matrix.row(10.0)),
                                    Tensor.of(Matrix.row(1.0), Matrix.row(10.0))), 2),
                    Tensor.of(Matrix.row(21.0), Matrix.row(43.0)))
            .random("2 images of 6×4×5, 12 filters of 2×2×3 in 3 groups", 2,
                    random -> Input.random(2, new Shape(6, 4, 5), 12, new Shape(2, 2, 3), 3, random))
            .random("3 images of 6×5×3, 8 filters of 3×3×2 in 2 groups", 2,
                    random -> Input.random(3, new Shape(6, 5, 3), 8, new Shape(3, 3, 2), 2, random))
            .random("2 images of 3×4×4, 4 filters of 3×2×3 in 1 group", 1,
                    random -> Input.random(2, new Shape(3, 4, 4), 4, new Shape(3, 2, 3), 1, random))
            .random("2 images of 3×4×3, 6 filters of 1×2×2 in 3 groups", 1,
                    random -> Input.random(2, new Shape(3, 4, 3), 6, new Shape(1, 2, 2), 3, random))
            .mistake("All filters see the first group",
                    "Filter f belongs to group ⌊f / Fg⌋, whose channels begin at g · Cg.",
                    in -> in.channels((f, c) -> c))
            .mistake("The filters see all channels",
                    "A filter sees only the Cg channels of its group; it has no weights for others.", in -> {
                Tensor all = Tensor.zeros(in.filters().samples(),
                        new Shape(in.images().shape().channels(), in.filters().shape().height(),
                                in.filters().shape().width()));
                for (int f = 0; f < all.samples(); f++) {
                    for (int c = 0; c < all.shape().channels(); c++) {
                        all.setChannel(f, c, in.filters().channel(f, c % in.channelsPerGroup()));
                    }
                }
                return StridedConvolutions.forward(in.images(), all, Plan.plain());
            })
            .mistake("The filters take turns among the groups",
                    "The first Fg filters belong to group 0, the next Fg to group 1: f / Fg, not f % G.",
                    in -> in.channels((f, c) -> f % in.groups() * in.channelsPerGroup() + c))
            .mistake("The channels take turns among the groups", "The channels of a group stand side by side: g · Cg + c.",
                    in -> in.channels((f, c) -> c * in.groups() + f / in.filtersPerGroup()))
            .mistake("The group begins at its own number", "Group g begins at channel g · Cg, not at channel g.",
                    in -> in.channels((f, c) -> f / in.filtersPerGroup() + c))
            .mistake("Filters and channels of a group mixed up",
                    "Filter f belongs to group f / Fg; Fg is F/groups, and Cg is C/groups.",
                    in -> in.channels((f, c) -> f / in.channelsPerGroup() * in.channelsPerGroup() + c))
            .mistake("Divided by the number of groups",
                    "A group has Fg = F/groups filters, so filter f belongs to group f / Fg.",
                    in -> in.channels((f, c) -> f / in.groups() * in.channelsPerGroup() + c))
            .mistake("The group begins at the filter's number",
                    "First find the group of filter f, f / Fg; it begins at channel g · Cg.",
                    in -> in.channels((f, c) -> f + c))
            .mistake("The groups were counted from the last", "Filter 0 belongs to group 0, which begins at channel 0.",
                    in -> in.channels((f, c) -> (in.groups() - 1 - f / in.filtersPerGroup()) * in.channelsPerGroup() + c))
            .mistake("Only the first channel of the group", "A filter spans all channels of its group; add their responses.",
                    in -> {
                        Tensor filters = in.filters().copy();
                        for (int f = 0; f < filters.samples(); f++) {
                            for (int c = 1; c < filters.shape().channels(); c++) {
                                filters.setChannel(f, c, Matrix.zeros(filters.shape().height(), filters.shape().width()));
                            }
                        }
                        return StridedConvolutions.forward(in.images(), filters, Plan.plain().groups(in.groups()));
                    })
            .mistake("Only the filters of the first group",
                    "Every group makes its own maps; the output has F channels in all.", in -> {
                Tensor maps = in.right();
                for (int n = 0; n < maps.samples(); n++) {
                    for (int f = in.filtersPerGroup(); f < maps.shape().channels(); f++) {
                        maps.setChannel(n, f, Matrix.zeros(maps.shape().height(), maps.shape().width()));
                    }
                }
                return maps;
            })
            .mistake("The maps of the groups were added", "The maps of the groups stand one behind the other: F channels.",
                    in -> {
                Tensor maps = in.right();
                Tensor sum = Tensor.zeros(maps.samples(),
                        new Shape(in.filtersPerGroup(), maps.shape().height(), maps.shape().width()));
                for (int n = 0; n < maps.samples(); n++) {
                    for (int f = 0; f < maps.shape().channels(); f++) {
                        int place = f % in.filtersPerGroup();
                        sum.setChannel(n, place, sum.channel(n, place).plus(maps.channel(n, f)));
                    }
                }
                return sum;
            })
            .mistake("Only the first image", "Every image of the batch gets its maps; look at the loop over n.", in -> {
                Tensor maps = in.right();
                for (int n = 1; n < maps.samples(); n++) {
                    maps.matrix().setRow(n, Matrix.zeros(1, maps.shape().size()));
                }
                return maps;
            })
            .mistake("The same filter for all maps of a group", "Map f is made by filter f.", in -> {
                Tensor filters = Tensor.zeros(in.filters().samples(), in.filters().shape());
                for (int f = 0; f < filters.samples(); f++) {
                    filters.matrix().setRow(f, in.filters().matrix().row(f / in.filtersPerGroup() * in.filtersPerGroup()));
                }
                return StridedConvolutions.forward(in.images(), filters, Plan.plain().groups(in.groups()));
            })
            .mistake("The filter was turned by 180°", "Networks correlate: read window and filter in the same direction.",
                    in -> {
                Tensor filters = in.filters().copy();
                for (int f = 0; f < filters.samples(); f++) {
                    for (int c = 0; c < filters.shape().channels(); c++) {
                        filters.setChannel(f, c, Convolutions.halfTurn(filters.channel(f, c)));
                    }
                }
                return StridedConvolutions.forward(in.images(), filters, Plan.plain().groups(in.groups()));
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor maps = in.right();
                in.images().matrix().scaleInPlace(2);
                return maps;
            })
            .property("the channels of one group have no influence on the maps of another", (answer, random) -> {
                Input in = Input.random(2, new Shape(6, 4, 5), 9, new Shape(2, 2, 3), 3, random);
                Tensor other = in.images().copy();
                for (int n = 0; n < 2; n++) {
                    other.setChannel(n, 2, Fixtures.matrix(4, 5, random));
                    other.setChannel(n, 3, Fixtures.matrix(4, 5, random));
                }
                Tensor before = answer.apply(in);
                Tensor after = answer.apply(new Input(other, in.filters(), 3));
                for (int f : new int[] {0, 1, 2, 6, 7, 8}) {
                    NumbersAssert.assertThat(after.channel(1, f)).isCloseTo(before.channel(1, f));
                }
            });

    @Test
    void the_filters_of_a_group_see_the_channels_of_that_group() {
        TRIAL.check();
    }
}
