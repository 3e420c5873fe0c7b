package lesson08_metrics;

import check.Exercise;
import check.Trial;
import org.junit.jupiter.api.Test;

@Exercise(id = "8.12", title = "What the report must say", points = 4, file = "Remark.java")
class RemarkCheck {

    static Remark remark(boolean present, boolean predicted) {
        return present && predicted ? Remark.NONE : present ? Remark.NEVER_PREDICTED
                : predicted ? Remark.NEVER_PRESENT : Remark.IN_NEITHER;
    }

    static Remark right(Counts in) {
        return remark(in.truePositives() > 0 || in.falseNegatives() > 0, in.truePositives() > 0 || in.falsePositives() > 0);
    }

    static final Trial<Counts, Remark> TRIAL = Trial.of("Remark.of(counts)", (Counts in) -> Remark.of(in))
            .definition(RemarkCheck::right)
            .example("cats", () -> new Counts(4, 1, 2, 3), Remark.NONE)
            .example("all found, no false alarm", () -> new Counts(4, 0, 0, 3), Remark.NONE)
            .example("all found, with false alarms", () -> new Counts(2, 0, 5, 1), Remark.NONE)
            .example("some missed, no false alarm", () -> new Counts(2, 5, 0, 1), Remark.NONE)
            .example("none found, yet some missed and some false alarms", () -> new Counts(0, 2, 3, 9), Remark.NONE)
            .example("missed every time", () -> new Counts(0, 3, 0, 7), Remark.NEVER_PREDICTED)
            .example("false alarms alone", () -> new Counts(0, 0, 4, 6), Remark.NEVER_PRESENT)
            .example("nowhere to be seen", () -> new Counts(0, 0, 0, 8), Remark.IN_NEITHER)
            .example("there is nothing else", () -> new Counts(5, 0, 0, 0), Remark.NONE)
            .example("one sample, missed", () -> new Counts(0, 1, 0, 5), Remark.NEVER_PREDICTED)
            .example("one false alarm", () -> new Counts(0, 0, 1, 5), Remark.NEVER_PRESENT)
            .example("one sample, found", () -> new Counts(1, 0, 0, 5), Remark.NONE)
            .example("no sample at all", () -> new Counts(0, 0, 0, 0), Remark.IN_NEITHER)
            .mistake("Present and predicted exchanged",
                    "Missed every time means: it is there, but was never predicted. Predicted are true and false positives.",
                    in -> remark(in.truePositives() + in.falsePositives() > 0, in.truePositives() + in.falseNegatives() > 0))
            .mistake("Only the true positives count", "False alarms are predictions, too, and missed samples are there, too.",
                    in -> remark(in.truePositives() > 0, in.truePositives() > 0))
            .mistake("The true positives were forgotten",
                    "What was found is there, and was predicted: it counts on both sides.",
                    in -> remark(in.falseNegatives() > 0, in.falsePositives() > 0))
            .mistake("The found ones are forgotten among the predicted", "A true positive was predicted, too.",
                    in -> remark(in.truePositives() + in.falseNegatives() > 0, in.falsePositives() > 0))
            .mistake("The found ones are forgotten among the present", "A true positive is there, too.",
                    in -> remark(in.falseNegatives() > 0, in.truePositives() + in.falsePositives() > 0))
            .mistake("Neither counts as never predicted", "Of a class in neither nothing is known: that is a remark of its own.",
                    in -> right(in) == Remark.IN_NEITHER ? Remark.NEVER_PREDICTED : right(in))
            .mistake("Neither counts as never present", "Of a class in neither nothing is known: that is a remark of its own.",
                    in -> right(in) == Remark.IN_NEITHER ? Remark.NEVER_PRESENT : right(in))
            .mistake("Neither gets no remark", "Of a class in neither nothing is known: that is a remark of its own.",
                    in -> right(in) == Remark.IN_NEITHER ? Remark.NONE : right(in))
            .mistake("One is not enough", "One single prediction is one, and one single sample is there.",
                    in -> remark(in.truePositives() + in.falseNegatives() > 1, in.truePositives() + in.falsePositives() > 1))
            .mistake("Never predicted wherever there is no true positive",
                    "False alarms are predictions, too. And is anything of the class there at all?",
                    in -> in.truePositives() == 0 ? Remark.NEVER_PREDICTED : Remark.NONE)
            .mistake("True negatives taken for predictions of this class",
                    "A true negative was predicted as another class.", in -> remark(in.truePositives() + in.falseNegatives() > 0,
                    in.truePositives() + in.falsePositives() + in.trueNegatives() > 0))
            .mistake("True negatives taken for samples of this class",
                    "A true negative is of another class.", in -> remark(
                    in.truePositives() + in.falseNegatives() + in.trueNegatives() > 0, in.truePositives() + in.falsePositives() > 0))
            .mistake("All and none exchanged", "A class that is there and was predicted needs no remark.",
                    in -> right(in) == Remark.NONE ? Remark.IN_NEITHER : right(in) == Remark.IN_NEITHER ? Remark.NONE : right(in))
            .mistake("Never a remark", "Where a number is 0 only by convention, it must be said.", in -> Remark.NONE)
            .mistake("A remark wherever nothing was found", "With missed samples and false alarms precision and recall really are 0.",
                    in -> in.truePositives() == 0 && in.falsePositives() > 0 ? Remark.NEVER_PRESENT : right(in))
            .mistake("Never predicted wherever nothing was found",
                    "A false alarm is a prediction: with one, precision really is 0.",
                    in -> in.truePositives() == 0 && in.falseNegatives() > 0 ? Remark.NEVER_PREDICTED : right(in))
            .mistake("True negatives are asked", "They are of other classes, and were predicted as others.",
                    in -> remark(in.truePositives() + in.falseNegatives() > 0, in.trueNegatives() == 0));

    @Test
    void it_says_which_zero_is_only_a_convention() {
        TRIAL.check();
    }
}
