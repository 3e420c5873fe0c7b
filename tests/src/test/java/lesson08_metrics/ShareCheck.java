package lesson08_metrics;

import check.Exercise;
import check.Trial;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.3", title = "A share, also of nothing", points = 2, file = "Share.java")
class ShareCheck {

    record Input(int part, int whole) {

        static Input random(RandomGenerator random) {
            int whole = 3 + random.nextInt(97);
            return new Input(1 + random.nextInt(whole - 1), whole);
        }

        double right() {
            return Metrics.share(part, whole);
        }
    }

    static final Trial<Input, Double> TRIAL = Trial.of("Share.of(part, whole)", (Input in) -> Share.of(in.part(), in.whole()))
            .definition(Input::right)
            .example("1 of 4", () -> new Input(1, 4), 0.25)
            .example("all of them", () -> new Input(7, 7), 1.0)
            .example("none of them", () -> new Input(0, 5), 0.0)
            .example("2 of 3", () -> new Input(2, 3), 2.0 / 3)
            .example("0 of 0", () -> new Input(0, 0), 0.0)
            .example("large counts", () -> new Input(1_500_000_000, 2_000_000_000), 0.75)
            .random("two counts", 3, Input::random)
            .mistake("Integer division", "1 / 4 is 0 in Java, for two ints give an int. Make one of them a double first.",
                    in -> in.whole() == 0 ? 0.0 : in.part() / in.whole())
            .mistake("Integer division, and 0/0 throws",
                    "1 / 4 is 0 in Java, for two ints give an int, and 0 / 0 throws. Make one of them a double, and ask first"
                    + " whether the whole is 0.",
                    in -> (double) (in.part() / in.whole()))
            .mistake("0/0 is NaN", "0.0 / 0 is NaN. By convention it is 0 here: ask first whether the whole is 0.",
                    in -> (double) in.part() / in.whole())
            .mistake("0/0 is 1", "By convention it is 0 here, not 1.", in -> in.whole() == 0 ? 1 : in.right())
            .mistake("Upside down", "The part stands above the line, the whole below.",
                    in -> in.part() == 0 ? 0 : (double) in.whole() / in.part())
            .mistake("What is missing", "The share of the part is asked, not that of the rest.", in -> 1 - in.right())
            .mistake("In per cent", "A fraction from 0 to 1 is asked.", in -> 100 * in.right())
            .mistake("Against the rest", "The part is divided by the whole, in which it is itself contained.",
                    in -> Metrics.share(in.part(), (double) in.whole() - in.part()))
            .mistake("Rounded", "Do not round; whoever prints a number may do that.",
                    in -> Math.round(100 * in.right()) / 100.0)
            .mistake("Computed as float", "A float has about seven digits only. Use double.",
                    in -> (double) ((float) in.right()))
            .mistake("Rounded down to hundredths", "part * 100 / whole is an int division, too. Make one of them a double.",
                    in -> in.whole() == 0 ? 0 : in.part() * 100 / in.whole() / 100.0)
            .mistake("The part itself", "It must be divided by the whole.", in -> (double) in.part());

    @Test
    void the_part_is_divided_by_the_whole_and_of_nothing_it_is_0() {
        TRIAL.check();
    }
}
