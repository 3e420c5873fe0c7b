package lesson06_regularization;

import check.Exercise;
import check.Trial;
import definitions.Regularizations;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "6.12", title = "Every image by chance", points = 4, file = "Augmentation.java", needs = "6.11")
class RandomShiftCheck {

    private static final Shape SHAPE = new Shape(2, 5, 6);
    private static final int SAMPLES = 2500;
    private static final Tensor IMAGES = new Tensor(Matrix.uniform(SAMPLES, SHAPE.size(), 1, 2, new Random(8)), SHAPE);

    record Input(int most, int seed) {
    }

    /**
     * What is seen of 2500 different images of 2×5×6.
     *
     * @param shifts            all different ones, as (down, right), or that there is one for all images
     * @param notShifts         how many images are no shift of their own original by at most {@code most}
     * @param aboutEquallyOften whether every shift came up within 40 % to 160 % of its share: by chance that is six deviations off
     * @param againTheSame      whether the same seed gives the same
     * @param otherSeedDiffers  whether another seed gives others
     * @param inputUnchanged    whether x is what it was
     */
    record Seen(String shifts, int notShifts, boolean aboutEquallyOften, boolean againTheSame, boolean otherSeedDiffers,
                boolean inputUnchanged) {
    }

    private interface Shifter {
        Tensor of(Tensor x, RandomGenerator random);
    }

    static final Trial<Input, Seen> TRIAL = Trial.of("Augmentation.randomlyShifted(x, most, random) of 2500 images",
                    (Input in) -> seen(in, (x, random) -> Augmentation.randomlyShifted(x, in.most(), random)))
            .definition(in -> seen(in, shifting(in, in.most(), in.most())))
            .fixture("by one cell at most", () -> new Input(1, 3))
            .fixture("by two cells at most", () -> new Input(2, 4))
            .fixture("by none", () -> new Input(0, 5))
            .mistake("One shift for the whole batch", "Draw for each image anew, or all of them learn one place.",
                    in -> seen(in, (x, random) -> Regularizations.shifted(x, between(in.most(), random), between(in.most(), random))))
            .mistake("The same shift down and right", "Two numbers are drawn, one for each direction.",
                    in -> seen(in, each((random) -> {
                        int by = between(in.most(), random);
                        return new int[] {by, by};
                    })))
            .mistake("Only down and right", "From −most to most: the image may move up and left, too.",
                    in -> seen(in, each(random -> new int[] {random.nextInt(in.most() + 1), random.nextInt(in.most() + 1)})))
            .mistake("The last cell is missing", "nextInt(n) is below n: 2·most + 1 values, from −most to most.",
                    in -> seen(in, each(random -> new int[] {random.nextInt(Math.max(1, 2 * in.most())) - in.most(),
                        random.nextInt(Math.max(1, 2 * in.most())) - in.most()})))
            .mistake("The last cell is missing, and with 0 nothing can be drawn",
                    "nextInt(n) is below n: 2·most + 1 values, from −most to most.", in -> seen(in, each(random -> new int[] {
                        random.nextInt(2 * in.most()) - in.most(), random.nextInt(2 * in.most()) - in.most()})))
            .mistake("Too far by one", "−most to most are 2·most + 1 values; nextInt(n) gives 0 to n − 1.",
                    in -> seen(in, each(random -> new int[] {random.nextInt(2 * in.most() + 3) - in.most() - 1,
                        random.nextInt(2 * in.most() + 3) - in.most() - 1})))
            .mistake("Always the first image", "Image n of the answer is image n of x, shifted.", in -> seen(in, (x, random) -> {
                Tensor first = Tensor.zeros(SAMPLES, SHAPE);
                for (int n = 0; n < SAMPLES; n++) {
                    first.matrix().setRow(n, x.matrix().row(0));
                }
                return shifting(in, in.most(), in.most()).of(first, random);
            }))
            .mistake("A generator without a seed, or Math.random()",
                    "Take chance from the generator that is given, or nobody can repeat your numbers.", in -> {
                        Random unseeded = new Random(in.seed() + 100L);
                        return seen(in, (x, random) -> shifting(in, in.most(), in.most()).of(x, unseeded));
                    })
            .mistake("Always as far as possible", "Every distance from −most to most, 0 too.",
                    in -> seen(in, each(random -> new int[] {random.nextBoolean() ? in.most() : -in.most(),
                        random.nextBoolean() ? in.most() : -in.most()})))
            .mistake("Only up and down", "Both directions.", in -> seen(in, shifting(in, in.most(), 0)))
            .mistake("Only left and right", "Both directions.", in -> seen(in, shifting(in, 0, in.most())))
            .mistake("At most one cell", "The farthest is most.", in -> seen(in, shifting(in, Math.min(1, in.most()),
                    Math.min(1, in.most()))))
            .mistake("Nothing moves", "Draw two numbers for each image, and shift it.", in -> seen(in, (x, random) -> x))
            .mistake("The middle comes up more often", "Every shift is equally likely: nextInt, not rounded or normal numbers.",
                    in -> seen(in, each(random -> new int[] {middling(in.most(), random), middling(in.most(), random)})))
            .mistake("A generator with a seed of its own", "Take chance from the generator that is given.",
                    in -> seen(in, (x, random) -> shifting(in, in.most(), in.most()).of(x, new Random(42))))
            .mistake("The images in another order", "Image n stays image n: its label stays where it is.",
                    in -> seen(in, (x, random) -> {
                        Tensor right = shifting(in, in.most(), in.most()).of(x, random);
                        Tensor turned = Tensor.zeros(SAMPLES, SHAPE);
                        for (int n = 0; n < SAMPLES; n++) {
                            turned.matrix().setRow(n, right.matrix().row(SAMPLES - 1 - n));
                        }
                        return turned;
                    }))
            .mistake("x was changed", "The originals are needed again in the next epoch: return a new tensor.",
                    in -> seen(in, (x, random) -> {
                        Tensor right = shifting(in, in.most(), in.most()).of(x, random);
                        x.matrix().scaleInPlace(0);
                        return right;
                    }));

    private interface Draw {
        int[] from(RandomGenerator random);
    }

    private static Shifter each(Draw draw) {
        return (x, random) -> {
            Tensor moved = Tensor.zeros(x.samples(), x.shape());
            for (int n = 0; n < x.samples(); n++) {
                int[] by = draw.from(random);
                moved.matrix().setRow(n, Regularizations.shifted(x.sample(n), by[0], by[1]).matrix());
            }
            return moved;
        };
    }

    private static Shifter shifting(Input in, int mostDown, int mostRight) {
        return each(random -> new int[] {between(mostDown, random), between(mostRight, random)});
    }

    private static int between(int most, RandomGenerator random) {
        return (int) Math.floor(random.nextDouble() * (2 * most + 1)) - most;
    }

    /** Two halves of the way, so that the middle has more of them than the ends. */
    private static int middling(int most, RandomGenerator random) {
        return random.nextInt(most + 1) - random.nextInt(most + 1);
    }

    private static Seen seen(Input in, Shifter shifter) {
        Tensor x = IMAGES.copy();
        Tensor untouched = IMAGES.copy();
        Tensor moved = shifter.of(x, new Random(in.seed()));
        TreeMap<String, Integer> counts = new TreeMap<>();
        int notShifts = 0;
        for (int n = 0; n < SAMPLES; n++) {
            String shift = shift(untouched, moved, n, in.most());
            if (shift.isEmpty()) {
                notShifts++;
            } else {
                counts.merge(shift, 1, Integer::sum);
            }
        }
        double expected = SAMPLES / Math.pow(2 * in.most() + 1, 2);
        boolean even = counts.values().stream().allMatch(count -> count > 0.4 * expected && count < 1.6 * expected);
        boolean shared = in.most() > 0 && counts.size() == 1 && !counts.containsKey("(0, 0)");
        return new Seen(shared ? "one for all" : String.join(" ", counts.keySet()), notShifts, even,
                moved.equals(shifter.of(untouched.copy(), new Random(in.seed()))),
                !moved.equals(shifter.of(untouched.copy(), new Random(in.seed() + 1L))), x.equals(untouched));
    }

    /** By how much image n was moved, as text; empty if it is no shift of its original. No number of an original comes twice. */
    private static String shift(Tensor x, Tensor moved, int n, int most) {
        for (int down = -most; down <= most; down++) {
            for (int right = -most; right <= most; right++) {
                int row = Math.max(0, down);
                int col = Math.max(0, right);
                if (moved.get(n, 0, row, col) == x.get(n, 0, row - down, col - right)
                        && Regularizations.shifted(x.sample(n), down, right).equals(moved.sample(n))) {
                    return "(" + down + ", " + right + ")";
                }
            }
        }
        return "";
    }

    @Test
    void every_image_has_a_shift_of_its_own() {
        TRIAL.check();
    }
}
