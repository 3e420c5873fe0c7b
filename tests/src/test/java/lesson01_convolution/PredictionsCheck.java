package lesson01_convolution;

import check.Exercise;
import check.Trial;
import matrix.Shape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "1.P1", title = "The shape of a map", points = 1, file = "Predictions.java",
            explanation = "One filter makes one map, and a width of 3 fits at 6 − 3 + 1 = 4 places.")
    class MapOfSixBySix {

        static final Trial<Trial.Nothing, Shape> TRIAL = Trial.prediction("mapOfSixBySix()",
                        Predictions::mapOfSixBySix, new Shape(1, 4, 4))
                .mistake("One place forgotten", "Count the places with a finger: the window may begin at column 0, 1, …", new Shape(1, 3, 3))
                .mistake("The size of the image", "At the border the filter would stick out, and here it may not.", new Shape(1, 6, 6))
                .mistake("The channels were put last", "A shape is written channels × height × width here: new Shape(channels, height, width).",
                        new Shape(4, 4, 1))
                .mistake("The size of the image, and the channels last", "At the border the filter would stick out, and here it may not."
                        + " And a shape is written channels × height × width.", new Shape(6, 6, 1))
                .mistake("One map for every row of the filter", "A filter makes one map.", new Shape(3, 4, 4));

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "1.P2", title = "Parameters of four filters", points = 2, file = "Predictions.java",
            explanation = "Each filter has 3 · 3 weights and one bias: 4 · (9 + 1) = 40.")
    class ParametersOfFourFilters {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("parametersOfFourFilters()",
                        Predictions::parametersOfFourFilters, 40)
                .mistake("The biases were forgotten", "Every filter has a bias, too.", 36)
                .mistake("One bias for all", "Every filter has a bias of its own.", 37)
                .mistake("Only one filter", "There are four filters.", 10)
                .mistake("A bias for every weight", "A filter has one bias, whatever its size.", 72);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "1.P3", title = "The depth of an output", points = 1, file = "Predictions.java",
            explanation = "A filter spans all channels and makes one map, so eight filters make eight maps. The depth of a filter is"
                    + " the depth of its input, not of its output.")
    class MapsOfEightFilters {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("mapsOfEightFilters()",
                        Predictions::mapsOfEightFilters, 8)
                .mistake("A map for every channel of every filter", "The responses of the channels are added into one map.", 24)
                .mistake("The depth of the filter", "That is the depth of the input, which every filter spans.", 3)
                .mistake("One map for all filters", "The maps of different filters are stacked, not added.", 1);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "1.P4", title = "Correlation or convolution", points = 2, file = "Predictions.java",
            explanation = "Filter 1 is equal to its own half turn, so turning it changes nothing. With filter 3 it would.")
    class CorrelationAgainstConvolution {

        static final Trial<Trial.Nothing, Predictions.HalfTurn> TRIAL = Trial.prediction("correlationAgainstConvolution()",
                        Predictions::correlationAgainstConvolution, Predictions.HalfTurn.SAME)
                .mistake("They need not differ", "Turn filter 1 by half a turn on paper, and look at what you get.",
                        Predictions.HalfTurn.DIFFERENT);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "1.P5", title = "What a filter looks for", points = 2, file = "Predictions.java",
            explanation = "The response is largest where the row with the weights 1 is bright and the row with −1 is dark: bright above dark.")
    class WindowLooksFor {

        static final Trial<Trial.Nothing, Predictions.Lookout> TRIAL = Trial.prediction("windowLooksFor()",
                        Predictions::windowLooksFor, Predictions.Lookout.BRIGHT_ABOVE_DARK)
                .mistake("The other way up", "The upper row has the weights 1: what must stand there for a large sum?",
                        Predictions.Lookout.DARK_ABOVE_BRIGHT)
                .mistake("Rows taken for columns", "The weights change from row to row, not from column to column.",
                        Predictions.Lookout.BRIGHT_LEFT_OF_DARK)
                .mistake("Any bright spot", "The weights add up to 0: an evenly bright window gives 0.",
                        Predictions.Lookout.ANY_BRIGHT_SPOT);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "1.P6", title = "When the image moves", points = 2, file = "Predictions.java",
            explanation = "Every position is treated alike, so what moves in the image moves in the map: equivariance.")
    class AfterShift {

        static final Trial<Trial.Nothing, Predictions.Shifted> TRIAL = Trial.prediction("afterShift()",
                        Predictions::afterShift, Predictions.Shifted.MOVES_THE_SAME_WAY)
                .mistake("Invariance in place of equivariance", "Try it: the responses are the same numbers, but where are they?",
                        Predictions.Shifted.UNCHANGED)
                .mistake("The other way", "Follow one bright pixel through the windows that see it.",
                        Predictions.Shifted.MOVES_THE_OTHER_WAY)
                .mistake("Nothing is left", "The pattern is still there, only elsewhere.", Predictions.Shifted.BECOMES_ZERO);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
