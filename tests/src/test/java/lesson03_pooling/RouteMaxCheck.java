package lesson03_pooling;

import check.Exercise;
import check.Fixtures;
import check.GradientCheck;
import check.NumbersAssert;
import check.Trial;
import definitions.Poolings;
import definitions.Poolings.Kernel;
import java.util.random.RandomGenerator;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "3.8", title = "Back to the maxima", points = 8, file = "Routing.java")
class RouteMaxCheck {

    /** The sources stand in a matrix here, so that a message can show them and a change of them is seen. */
    record Input(Tensor outputGradient, Matrix sources, Shape input) {

        int[][] places() {
            int[][] places = new int[sources.rows()][sources.cols()];
            for (int n = 0; n < places.length; n++) {
                for (int i = 0; i < places[n].length; i++) {
                    places[n][i] = (int) sources.get(n, i);
                }
            }
            return places;
        }

        void put(int[][] places) {
            for (int n = 0; n < places.length; n++) {
                for (int i = 0; i < places[n].length; i++) {
                    sources.set(n, i, places[n][i]);
                }
            }
        }
    }

    static final Trial<Input, Tensor> TRIAL = Trial.of("max(outputGradient, sources, input)", RouteMaxCheck::student)
            .definition(RouteMaxCheck::right)
            .example("the 4×4 map of the lesson, windows of 2×2 side by side",
                    () -> new Input(Tensor.of(Matrix.of("1 2; 3 4")), Matrix.row(5, 7, 8, 15), new Shape(1, 4, 4)),
                    Tensor.of(Matrix.of("0 0 0 0; 0 1 0 2; 3 0 0 0; 0 0 0 4")))
            .example("the same map, windows of 2×2 with stride 1, which overlap",
                    () -> new Input(Tensor.of(Matrix.of("1 2 3; 4 5 6; 7 8 9")), Matrix.row(5, 6, 7, 5, 6, 7, 8, 14, 15),
                            new Shape(1, 4, 4)),
                    Tensor.of(Matrix.of("0 0 0 0; 0 5 7 9; 7 0 0 0; 0 0 8 9")))
            .random("2 samples of 3×3×4, pooled from 3×5×6 by windows of 3×3 with stride 1, where few cells are the"
                    + " largest of many", 2,
                    random -> input(2, new Shape(3, 5, 6), new Kernel(3, 3, 1, 1, false), random))
            .random("2 samples of 3×3×2, pooled from 3×4×6 by windows of 2×3 with strides 1 and 2", 2,
                    random -> input(2, new Shape(3, 4, 6), new Kernel(2, 3, 1, 2, false), random))
            .random("3 samples of 2×3×5, pooled from 2×6×5 by windows of 3×4 with strides 2 and 1, padding same", 2,
                    random -> input(3, new Shape(2, 6, 5), new Kernel(3, 4, 2, 1, true), random))
            .fixture("one row of sources for two samples, which do not fit",
                    () -> new Input(Tensor.zeros(2, new Shape(1, 1, 2)), Matrix.row(0, 1), new Shape(1, 2, 2)))
            .writtenOut(RouteMaxCheck::words)
            .mistake("Set where it should add",
                    "A cell can be the largest of several windows; what comes back from them is added up: += , not =.",
                    in -> overwritten(in, true))
            .mistake("Set where it should add",
                    "A cell can be the largest of several windows; what comes back from them is added up: += , not =.",
                    in -> overwritten(in, false))
            .mistake("The mean in place of the sum",
                    "What comes back to a cell from several windows is added up, not averaged.", in -> {
                Tensor sums = right(in);
                Tensor counts = right(ones(in));
                return new Tensor(sums.matrix().elementDivide(counts.matrix().map(count -> Math.max(1, count))), in.input());
            })
            .mistake("The larger in place of the sum",
                    "What comes back to a cell from several windows is added up: += , not the larger of them.", in -> {
                right(in);
                Tensor gradient = Tensor.zeros(in.outputGradient().samples(), in.input());
                boolean[][] there = new boolean[gradient.samples()][in.input().size()];
                for (int n = 0; n < gradient.samples(); n++) {
                    for (int i = 0; i < in.sources().cols(); i++) {
                        int place = (int) in.sources().get(n, i);
                        double number = in.outputGradient().matrix().get(n, i);
                        gradient.matrix().set(n, place,
                                there[n][place] ? Math.max(gradient.matrix().get(n, place), number) : number);
                        there[n][place] = true;
                    }
                }
                return gradient;
            })
            .mistake("The larger in place of the sum",
                    "What comes back to a cell from several windows is added up: += , not the larger of it and 0.", in -> {
                right(in);
                Tensor gradient = Tensor.zeros(in.outputGradient().samples(), in.input());
                for (int n = 0; n < gradient.samples(); n++) {
                    for (int i = 0; i < in.sources().cols(); i++) {
                        int place = (int) in.sources().get(n, i);
                        gradient.matrix().set(n, place,
                                Math.max(gradient.matrix().get(n, place), in.outputGradient().matrix().get(n, i)));
                    }
                }
                return gradient;
            })
            .mistake("Everything written into sample 0", "What comes back from sample n goes into row n.", in -> {
                Tensor right = right(in);
                Tensor gradient = Tensor.zeros(right.samples(), in.input());
                for (int n = 0; n < right.samples(); n++) {
                    gradient.matrix().setRow(0, gradient.matrix().row(0).plus(right.matrix().row(n)));
                }
                return gradient;
            })
            .mistake("The gradient was taken for ones", "Add the number of outputGradient to its source, not 1.",
                    in -> right(ones(in)))
            .mistake("The sources of the first sample for all samples", "Sample n has the sources in row n.", in -> {
                Input other = new Input(in.outputGradient(), in.sources().copy(), in.input());
                for (int n = 1; n < other.sources().rows(); n++) {
                    other.sources().setRow(n, in.sources().row(0));
                }
                return right(other);
            })
            .mistake("The gradient of the first sample for all samples", "Sample n has the gradient in row n.", in -> {
                Tensor gradient = in.outputGradient().copy();
                for (int n = 1; n < gradient.samples(); n++) {
                    gradient.matrix().setRow(n, gradient.matrix().row(0));
                }
                return right(new Input(gradient, in.sources(), in.input()));
            })
            .mistake("Only the first sample", "Every sample of the batch gets its gradient; look at the loop over n.",
                    in -> {
                Tensor gradient = right(in);
                for (int n = 1; n < gradient.samples(); n++) {
                    gradient.matrix().setRow(n, Matrix.zeros(1, in.input().size()));
                }
                return gradient;
            })
            .mistake("Only the first channel", "The flattened row holds all channels: C · OH · OW numbers.", in -> {
                Tensor gradient = right(in);
                for (int n = 0; n < gradient.samples(); n++) {
                    for (int c = 1; c < in.input().channels(); c++) {
                        gradient.setChannel(n, c, Matrix.zeros(in.input().height(), in.input().width()));
                    }
                }
                return gradient;
            })
            .mistake("The sources were ignored", "Number i of the gradient goes to place sources[n][i], not to place i.",
                    in -> {
                right(in);
                Tensor gradient = Tensor.zeros(in.outputGradient().samples(), in.input());
                for (int n = 0; n < gradient.samples(); n++) {
                    for (int i = 0; i < Math.min(in.sources().cols(), in.input().size()); i++) {
                        gradient.matrix().set(n, i, in.outputGradient().matrix().get(n, i));
                    }
                }
                return gradient;
            })
            .mistake("The shape of the output",
                    "What comes back has the shape of the input: the gradient for every cell before pooling.",
                    in -> {
                        right(in);
                        return in.outputGradient().copy();
                    })
            .mistake("The sign was turned", "The gradient goes back as it is; the step against it comes in lesson 5.",
                    in -> {
                Tensor gradient = right(in);
                gradient.matrix().scaleInPlace(-1);
                return gradient;
            })
            .mistake("The place counted column by column", "A place is (c · H + y) · W + x, as Shape.index counts.", in -> {
                Tensor right = right(in);
                Tensor gradient = Tensor.zeros(right.samples(), in.input());
                for (int n = 0; n < right.samples(); n++) {
                    for (int c = 0; c < in.input().channels(); c++) {
                        gradient.setChannel(n, c, right.channel(n, c).reshape(in.input().width(),
                                in.input().height()).transpose());
                    }
                }
                return gradient;
            })
            .mistake("Nothing comes back", "Every number of the gradient must arrive somewhere.", in -> {
                right(in);
                return Tensor.zeros(in.outputGradient().samples(), in.input());
            })
            .mistake(Trial.INPUT_CHANGED, "", in -> {
                Tensor gradient = right(in);
                in.sources().scaleInPlace(0);
                return gradient;
            })
            .property("nothing is lost: each sample's numbers have the same sum before and behind", (answer, random) -> {
                Input in = input(2, new Shape(3, 4, 5), new Kernel(3, 2, 1, 1, false), random);
                NumbersAssert.assertThat(answer.apply(in).matrix().rowSums())
                        .isCloseTo(in.outputGradient().matrix().rowSums());
            })
            .property("twice the gradient gives twice the answer", (answer, random) -> {
                Input in = input(2, new Shape(2, 4, 5), new Kernel(2, 3, 2, 1, true), random);
                Tensor twice = new Tensor(in.outputGradient().matrix().scale(2), in.outputGradient().shape());
                NumbersAssert.assertThat(answer.apply(new Input(twice, in.sources(), in.input())).matrix())
                        .isCloseTo(answer.apply(in).matrix().scale(2));
            })
            .property("it is the slope of Σ gradient · max(images) in every cell", (answer, random) -> {
                Shape shape = new Shape(2, 4, 5);
                Kernel kernel = new Kernel(3, 2, 1, 2, true);
                // small, so that rounding is small, too
                Tensor images = new Tensor(distinct(2, shape.size(), random).scale(0.1), shape);
                Tensor gradient = Fixtures.tensor(2, Poolings.pooledShape(shape, kernel), random);
                gradient.matrix().scaleInPlace(0.1);
                Matrix sources = Matrix.of(MaxSourcesCheck.numbers(Poolings.maxSources(images, kernel)));
                GradientCheck.check(point -> Poolings.pool(new Tensor(point, shape), kernel, Poolings::max).matrix()
                        .elementTimes(gradient.matrix()).sum(), images.matrix(),
                                answer.apply(new Input(gradient, sources, shape)).matrix());
            });

    private static Tensor student(Input in) {
        int[][] places = in.places();
        try {
            return Routing.max(in.outputGradient(), places, in.input());
        } finally {
            in.put(places);
        }
    }

    private static Tensor right(Input in) {
        if (in.sources().rows() != in.outputGradient().samples()) {
            throw new IllegalArgumentException("there are not as many rows of sources as samples");
        }
        return Poolings.maxBack(in.outputGradient(), in.places(), in.input());
    }

    private static Input input(int samples, Shape shape, Kernel kernel, RandomGenerator random) {
        Tensor images = Fixtures.tensor(samples, shape, random);
        return new Input(Fixtures.tensor(samples, Poolings.pooledShape(shape, kernel), random),
                Matrix.of(MaxSourcesCheck.numbers(Poolings.maxSources(images, kernel))), shape);
    }

    /** Numbers of which no two in a row of the matrix are equal: the maximum has no kink there. */
    private static Matrix distinct(int rows, int cols, RandomGenerator random) {
        Matrix numbers = Matrix.zeros(rows, cols);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                int other = random.nextInt(c + 1); // a shuffle as it grows
                numbers.set(r, c, numbers.get(r, other));
                numbers.set(r, other, c - cols / 2.0);
            }
        }
        return numbers;
    }

    private static Input ones(Input in) {
        return new Input(new Tensor(in.outputGradient().matrix().map(x -> 1), in.outputGradient().shape()), in.sources(),
                in.input());
    }

    private static Tensor overwritten(Input in, boolean lastWins) {
        right(in);
        Tensor gradient = Tensor.zeros(in.outputGradient().samples(), in.input());
        int count = in.sources().cols();
        for (int n = 0; n < gradient.samples(); n++) {
            for (int k = 0; k < count; k++) {
                int i = lastWins ? k : count - 1 - k;
                gradient.matrix().set(n, (int) in.sources().get(n, i), in.outputGradient().matrix().get(n, i));
            }
        }
        return gradient;
    }

    private static String words(Input in, int[] cell) {
        int place = in.input().index(cell[1], cell[2], cell[3]);
        StringBuilder from = new StringBuilder();
        for (int i = 0; i < in.sources().cols(); i++) {
            if (in.sources().get(cell[0], i) == place) {
                from.append(from.isEmpty() ? "" : ", ").append(i);
            }
        }
        return "This is place " + place + " of the flattened sample; it is the source of " + (from.isEmpty() ? "no output."
                : "output " + from + ".");
    }

    @Test
    void each_number_goes_back_to_the_cell_that_was_the_largest() {
        TRIAL.check();
    }
}
