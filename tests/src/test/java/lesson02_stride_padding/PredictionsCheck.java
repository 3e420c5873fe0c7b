package lesson02_stride_padding;

import check.Exercise;
import check.Trial;
import matrix.Shape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictionsCheck {

    @Nested
    @Exercise(id = "2.P1", title = "7×7 under 3×3", points = 1, file = "Predictions.java",
            explanation = "One filter makes one map; ⌊(7 − 3)/1⌋ + 1 = 5 positions downwards, and as many across.")
    class MapOfSevenBySeven {

        static final Trial<Trial.Nothing, Shape> TRIAL = Trial.prediction("mapOfSevenBySeven()",
                        Predictions::mapOfSevenBySeven, new Shape(1, 5, 5))
                .mistake("The + 1 is missing", "The first position counts, too.", new Shape(1, 4, 4))
                .mistake("The size of the image", "That would take padding.", new Shape(1, 7, 7))
                .mistake("The stride of the window's size", "The window moves on by one cell, not by three.",
                        new Shape(1, 2, 2))
                .mistake("The image divided by the filter", "The window moves on by one cell, not by three.",
                        new Shape(1, 3, 3))
                .mistake("Full padding", "The filter may not stick out here.", new Shape(1, 9, 9));

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P2", title = "Pixels that nobody sees", points = 2, file = "Predictions.java",
            explanation = "The windows begin at 0 and 2, so they reach rows and columns 0 to 4. The last row and the last"
                    + " column are left"
                    + " over: 6 + 6 − 1 = 11 pixels. Same padding would bring them back.")
    class PixelsNeverSeen {

        static final Trial<Trial.Nothing,
                Integer> TRIAL = Trial.prediction("pixelsNeverSeen()", Predictions::pixelsNeverSeen, 11)
                .mistake("All are seen", "Where does the last window begin, and where does it end?", 0)
                .mistake("The corner was counted twice", "The last pixel stands in the last row and in the last column.", 12)
                .mistake("Only the last row", "The same happens across.", 6)
                .mistake("The corner was left out", "The pixel in the last row and last column is not seen, either.", 10)
                .mistake("Only the pixels that are seen", "That is how many are seen.", 25)
                .mistake("Every second pixel is skipped",
                        "The windows are 3 wide and overlap: nothing is skipped between them.", 27);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P3", title = "Where the zeros of same go", points = 1, file = "Predictions.java",
            explanation = "o = ⌈6/2⌉ = 3 takes P = (3 − 1)·2 + 3 − 6 = 1 zero: ⌊1/2⌋ = 0 before, 1 after. (PyTorch users"
                    + " know padding=1, which puts"
                    + " one on either side: the same size, other numbers.)")
    class ZerosOfSame {

        static final Trial<Trial.Nothing, Predictions.Zeros> TRIAL = Trial.prediction("zerosOfSame()",
                        Predictions::zerosOfSame, Predictions.Zeros.AFTER)
                .mistake("One on either side", "That is right for stride 1. How many zeros does stride 2 take in all?",
                        Predictions.Zeros.BOTH)
                .mistake("Before the image", "An odd zero goes to the other end.", Predictions.Zeros.BEFORE)
                .mistake("No padding", "Without zeros only two positions fit, but ⌈6/2⌉ is 3.", Predictions.Zeros.NONE);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P4", title = "AlphaGo's margins", points = 1, file = "Predictions.java",
            explanation = "A 5×5 filter reaches two cells to each side of its centre: 2 + 19 + 2 = 23. Under a 3×3 filter"
                    + " it is 21.")
    class RowsOfThePaddedBoard {

        static final Trial<Trial.Nothing,
                Integer> TRIAL = Trial.prediction("rowsOfThePaddedBoard()", Predictions::rowsOfThePaddedBoard, 23)
                .mistake("Padded on one side", "There are zeros above and below.", 21)
                .mistake("Padded by the whole filter", "Five rows for the filter less one for its centre are four in all.",
                        24)
                .mistake("Full padding", "With four zeros on either side 23 rows would come out.", 27)
                .mistake("No padding", "Then only 15 rows would come out.", 19)
                .mistake("What comes out without padding",
                        "That is the number of rows that come out of 19 without padding.", 15);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P5", title = "The price of dilation", points = 1, file = "Predictions.java",
            explanation = "The taps stand apart, and nothing is learned for the cells between them: 9 weights see a window"
                    + " of 5×5.")
    class WeightsOfDilatedFilter {

        static final Trial<Trial.Nothing, Predictions.Weights> TRIAL = Trial.prediction("weightsOfDilatedFilter()",
                        Predictions::weightsOfDilatedFilter, Predictions.Weights.AS_MANY)
                .mistake("The whole window counted", "The window is 5×5, but who weighs the cells between the taps?",
                        Predictions.Weights.AS_MANY_AS_5X5)
                .mistake("Kernel times dilation", "The window is not 6×6, and the cells between the taps have no weights.",
                        Predictions.Weights.AS_MANY_AS_6X6)
                .mistake("Twice as many", "The taps move apart; no tap is added.", Predictions.Weights.TWICE_AS_MANY);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P6", title = "The price of a separable convolution", points = 1, file = "Predictions.java",
            explanation = "25 depthwise filters of 9 weights are 225, 50 pointwise filters of 25 weights are 1,250: 1,475,"
                    + " about an eighth of 11,250.")
    class WeightsOfSeparable {

        static final Trial<Trial.Nothing,
                Integer> TRIAL = Trial.prediction("weightsOfSeparable()", Predictions::weightsOfSeparable, 1475)
                .mistake("Only the pointwise part", "Each of the 25 channels has a depthwise filter besides.", 1250)
                .mistake("Only the depthwise part", "The 50 maps still have to be made of the 25 channels.", 225)
                .mistake("A depthwise filter for each map",
                        "The depthwise filters belong to the 25 channels of the input.", 1700)
                .mistake("One depthwise filter", "Every channel has a depthwise filter of its own.", 1259)
                .mistake("All of it", "That is the ordinary convolution.", 11250)
                .mistake("The biases were counted", "Without biases, it was said.", 1525);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P7", title = "What reaches the dense layer", points = 2, file = "Predictions.java",
            explanation = "25@26×26, pooled 25@13×13; 50@11×11, pooled 50@5×5 (the eleventh row and column fill no"
                    + " window): 50 · 5 · 5 = 1250.")
    class NumbersAfterTheLastPooling {

        static final Trial<Trial.Nothing, Integer> TRIAL = Trial.prediction("numbersAfterTheLastPooling()",
                        Predictions::numbersAfterTheLastPooling, 1250)
                .mistake("The last pooling rounded up", "Half of 11 is 5½; what does not fill a window is left out.", 1800)
                .mistake("The channels were forgotten", "There are 50 maps.", 25)
                .mistake("Filters times channels", "50 filters make 50 maps, however many channels they span.", 31250)
                .mistake("As with padding", "Without padding each convolution takes off two rows and columns.", 2450)
                .mistake("The last pooling was forgotten", "Behind the second convolution comes a pooling, too.", 6050);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "2.P8", title = "Three layers deep", points = 1, file = "Predictions.java",
            explanation = "1 + 2 + 2 + 2 = 7: every layer of 3×3 adds one pixel on each side. Three of them see what one"
                    + " 7×7 filter sees, with 27"
                    + " weights in place of 49.")
    class FieldOfThreeLayers {

        static final Trial<Trial.Nothing,
                Integer> TRIAL = Trial.prediction("fieldOfThreeLayers()", Predictions::fieldOfThreeLayers, 7)
                .mistake("The kernels were added", "Neighbouring windows overlap: each layer adds two pixels, not three.", 9)
                .mistake("The kernels were multiplied", "Neighbouring windows overlap: each layer adds two pixels.", 27)
                .mistake("Only the last layer", "The last layer's window lies on maps that have looked around, too.", 3)
                .mistake("Two layers", "There are three layers.", 5)
                .mistake("Begun with 0", "Without any layer a number sees one pixel.", 6);

        @Test
        void is_answered() {
            TRIAL.check();
        }
    }
}
