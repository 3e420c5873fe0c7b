package lesson03_pooling;

import check.Exercise;
import check.Trial;
import matrix.Shape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "3.P1", title = "The shape after pooling", points = 1, file = "Predictions.java",
            explanation = "Each map is pooled by itself, so there are still 50. Five windows of 2 fill 10 of the 11 rows,"
                    + " and the last row is"
                    + " not used: ⌊(11 − 2)/2⌋ + 1 = 5.")
    class PooledShape {

        static final Trial<Trial.Nothing, Shape> TRIAL = Trial.prediction("fiftyMapsPooled()",
                        Predictions::fiftyMapsPooled, new Shape(50, 5, 5))
                .mistake("Rounded up", "A valid window stays inside the map. Does a sixth one fit?", new Shape(50, 6, 6))
                .mistake("Stride 1", "If nothing is said about the stride, it equals the size of the window.",
                        new Shape(50, 10, 10))
                .mistake("The channels were pooled, too", "Pooling works within each map; how many maps remain?",
                        new Shape(25, 5, 5))
                .mistake("All maps into one", "Pooling does not mix the maps. Only filters do.", new Shape(1, 5, 5))
                .mistake("Only the pooled channels", "Height and width become smaller, too.", new Shape(25, 11, 11));

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P2", title = "Parameters of a pooling layer", points = 1, file = "Predictions.java",
            explanation = "There is nothing to learn: the largest number is the largest number. Pooling has no weights and"
                    + " no bias.")
    class Parameters {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("parametersOfPooling()",
                        Predictions::parametersOfPooling, 0)
                .mistake("A weight for every cell of the window",
                        "Which numbers would the window multiply with, and who would choose them?", 4)
                .mistake("A weight for every cell, and a bias",
                        "Which numbers would the window multiply with, and who would choose them?", 5)
                .mistake("A filter for every map",
                        "The window of a pooling layer is not a filter: it has a size, but no numbers.", 100)
                .mistake("A filter and a bias for every map",
                        "The window of a pooling layer is not a filter: it has a size, but no numbers.", 125)
                .mistake("A bias for every map", "Nothing is added to the largest number.", 25);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P3", title = "Four equal maxima", points = 1, file = "Predictions.java",
            explanation = "If all four grow by 1, the maximum grows by 1, not by 4: four times the gradient would come"
                    + " out. So one of them must be chosen, and here it is the first in row order. (Equal shares would be a choice as good as any; the common"
                    + " libraries take one.)")
    class Ties {

        static final Trial<Trial.Nothing, Predictions.Tie> TRIAL = Trial.prediction("fourEqualMaxima()",
                        Predictions::fourEqualMaxima, Predictions.Tie.FOUR_TIMES_TOO_MUCH)
                .mistake("The whole gradient four times",
                        "If one of the four grows, the maximum grows by as much. If all four grow, does it grow"
                        + " by four times as much?", Predictions.Tie.NOTHING)
                .mistake("The four cancel", "Four equal numbers have the same sign: do they cancel?",
                        Predictions.Tie.THEY_CANCEL)
                .mistake("Too little", "Each gets the whole number; how could that be less than it should be?",
                        Predictions.Tie.TOO_LITTLE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P4", title = "ReLU before or after", points = 2, file = "Predictions.java",
            explanation = "ReLU never turns the order of two numbers round, so the largest stays the largest: max(0,"
                    + " max(a, b)) ="
                    + " max(max(0, a), max(0, b)). For the average it does matter: −1 and 3 have the mean 1, but 0 and 3"
                    + " have 1.5.")
    class ReluOrder {

        static final Trial<Trial.Nothing, Predictions.Order> TRIAL = Trial.prediction("reluBeforeOrAfter()",
                        Predictions::reluBeforeOrAfter, Predictions.Order.ONLY_FOR_AVERAGE_POOLING)
                .mistake("Max pooling minds, too", "Try a window with −1 and 3, and one with −1 and −3, both ways round.",
                        Predictions.Order.FOR_BOTH)
                .mistake("The other one", "Try a window with −1 and 3, both ways round, for the maximum and for the mean.",
                        Predictions.Order.ONLY_FOR_MAX_POOLING)
                .mistake("Not even the average minds", "Try the mean of −1 and 3, both ways round.",
                        Predictions.Order.FOR_NEITHER);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P5", title = "Which features move most", points = 1, file = "Predictions.java",
            explanation = "Measured on the first 100 drawn test digits, 2×2 windows, one pixel to the right: max 0.426,"
                    + " average 0.457, unpooled"
                    + " 0.548, min 0.752.")
    class MovesMost {

        static final Trial<Trial.Nothing, Predictions.Moves> TRIAL = Trial.prediction("movesMost()",
                        Predictions::movesMost, Predictions.Moves.MIN_POOLED)
                .mistake("Not the unpooled ones",
                        "One kind of pooling makes it worse than no pooling at all. Which one leaves least of a stroke?",
                        Predictions.Moves.UNPOOLED)
                .mistake("Not the maxima", "A maximum stays the same as long as the bright pixel stays in its window.",
                        Predictions.Moves.MAX_POOLED)
                .mistake("Not the means", "A mean stays the same as long as what leaves the window equals what comes in.",
                        Predictions.Moves.AVERAGE_POOLED);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P6", title = "Why min pooling fails", points = 2, file = "Predictions.java",
            explanation = "A window is bright after min pooling only if all of it is. Of strokes a few pixels wide little"
                    + " remains, and the change is measured against that little: 2.07 of 2.97 for min, 2.39 of 5.72 for max"
                    + " (mean L2 norms of 100 digits). What remains is thin, and thin things leave their place as soon as"
                    + " they move.")
    class WhyMinFails {

        static final Trial<Trial.Nothing, Predictions.Reason> TRIAL = Trial.prediction("whyMinPoolingFails()",
                        Predictions::whyMinPoolingFails, Predictions.Reason.ONLY_FULLY_BRIGHT_WINDOWS_REMAIN)
                .mistake("It is no less a function than max pooling",
                        "Min pooling is max pooling with all signs turned. What is different about"
                        + " the signs of a digit?", Predictions.Reason.THE_MINIMUM_IS_NOT_LINEAR)
                .mistake("Both keep one number of four", "Max pooling throws away as many numbers. Which ones does it keep?",
                        Predictions.Reason.THREE_OF_FOUR_NUMBERS_ARE_LOST)
                .mistake("The noise is small",
                        "The background of these digits is 0 almost everywhere, before and after the shift.",
                        Predictions.Reason.THE_BACKGROUND_IS_NOISY);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "3.P7", title = "Go without pooling", points = 2, file = "Predictions.java",
            explanation = "A bird is a bird wherever it sits. In Go a stone one point further is another position, and may"
                    + " decide whether a group"
                    + " lives. The network must also name one of 361 points to play on: it keeps its maps at 19×19"
                    + " throughout.")
    class GoWithoutPooling {

        static final Trial<Trial.Nothing, Predictions.Go> TRIAL = Trial.prediction("whyAlphaGoDoesNotPool()",
                        Predictions::whyAlphaGoDoesNotPool, Predictions.Go.THE_EXACT_POINT_MATTERS)
                .mistake("Pooling can do that size",
                        "19 is odd, but same padding or an unused last row would do. Ask rather what pooling"
                        + " forgets.", Predictions.Go.NINETEEN_IS_NOT_EVEN)
                .mistake("It would save work", "Pooling makes a network faster, not slower: later layers have fewer cells.",
                        Predictions.Go.POOLING_IS_TOO_SLOW)
                .mistake("The values are no obstacle",
                        "A maximum of zeros and ones is a fine number. Ask rather what pooling forgets.",
                        Predictions.Go.STONES_ARE_ONLY_ZERO_AND_ONE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
