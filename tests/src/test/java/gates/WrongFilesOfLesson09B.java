package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 9, the clinic. */
final class WrongFilesOfLesson09B {

    private static final String REPAIRS = "lesson09_full_cnn/Repairs.java";
    private static final String DIAGNOSES = "lesson09_full_cnn/Diagnoses.java";

    static final List<WrongFile> ALL = List.of(
            new WrongFile("9.16", DIAGNOSES, "return Diagnosis.INPUTS_NOT_SCALED", "return Diagnosis.RATE_TOO_HIGH", Verdict.WRONG,
                    "no rate has had a say in that"),
            new WrongFile("9.17", DIAGNOSES, "return Diagnosis.RATE_TOO_HIGH", "return Diagnosis.GRADIENT_NOT_AVERAGED", Verdict.WRONG,
                    "a sum would grow with the number of images"),
            new WrongFile("9.24", DIAGNOSES, "return Diagnosis.LABELS_SHUFFLED", "return Diagnosis.OVERFITTING", Verdict.WRONG,
                    "Here the validation loss rises from the start"),
            new WrongFile("9.26", REPAIRS, "(images[n][i] & 0xff) / 255.0", "images[n][i] / 255.0", Verdict.WRONG, "Bytes read as signed"),
            new WrongFile("9.26", REPAIRS, "(images[n][i] & 0xff) / 255.0", "(images[n][i] & 0xff) / 255", Verdict.WRONG,
                    "Divided as whole numbers"),
            new WrongFile("9.26", REPAIRS, "(images[n][i] & 0xff) / 255.0", "images[n][i] & 0xff", Verdict.WRONG, "Still from 0 to 255"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new Sgd(3)", Verdict.WRONG, "The rate is still too high"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new Sgd(1.5)", Verdict.WRONG, "The rate is still too high"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new Sgd(-0.1)", Verdict.WRONG, "The rate is not above 0"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new Sgd(0.001)", Verdict.WRONG, "The rate is too low now"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new lesson05_backprop.Adam(0.01)", Verdict.WRONG, "Another kind of optimizer"),
            new WrongFile("9.27", REPAIRS, "new Sgd(0.3)", "new lesson05_backprop.Momentum(0.03, 0.9)", Verdict.WRONG,
                    "Another kind of optimizer"),
            instead("9.28", "Patients.case3(random)", "Units still answer 0 to every image"),
            instead("9.28", "new Chain(case5(random).layers())", "Other layers"),
            instead("9.28", "new Chain(new Flatten(), new Dense(new Dense(196, 32, random).w().value(), Matrix.filled(1, 32, 4)),"
                    + " new ActivationLayer(new Relu()), new Dense(32, 10, random))", "The first biases are still far from 0"),
            instead("9.28", "case4(new java.util.Random(4))", "The weights are the same whatever chance says"),
            instead("9.29", "Patients.case4(random)", "There is still a softmax in the network"),
            instead("9.30", "Patients.case5(random)", "The first loss is still far above ln 10"),
            instead("9.30", "case3(random)", "Other layers"),
            instead("9.31", "Patients.case6(collected, random)", "Copies of validation samples are among"),
            new WrongFile("9.31", REPAIRS, "new TwoParts(Patients.withCopies(split.training(), random), split.validation())", "split",
                    Verdict.WRONG, "The training samples have no copies"),
            new WrongFile("9.31", REPAIRS, "split.validation());", "Patients.withCopies(split.validation(), random));", Verdict.WRONG,
                    "Copies are among the validation samples"),
            new WrongFile("9.32", REPAIRS, ".scale(1.0 / logits.rows())", "", Verdict.WRONG, "Still a sum over the batch"),
            new WrongFile("9.32", REPAIRS, ".scale(1.0 / logits.rows())", ".scale(1.0 / 32)", Verdict.WRONG, "Divided by 32"),
            new WrongFile("9.32", REPAIRS, ".scale(1.0 / logits.rows())", ".scale(1 / logits.rows())", Verdict.WRONG, "Divided as whole numbers"),
            instead("9.33", "Patients.case8(random)", "All weights are 0"),
            instead("9.33", "new Chain(new Flatten(), new Dense(Matrix.filled(196, 24, 0.1), Matrix.zeros(1, 24)),"
                    + " new ActivationLayer(new Sigmoid()), new Dense(Matrix.filled(24, 10, random.nextDouble()), Matrix.zeros(1, 10)))",
                    "Units of a layer are still alike"),
            new WrongFile("9.34", REPAIRS, "return collected.at(Preparation.order(collected.size(), random))",
                    "collected.x().matrix().set(0, 0, 1);\n        return collected.at(Preparation.order(collected.size(), random))",
                    Verdict.WRONG, "The collected samples were changed"),
            new WrongFile("9.34", REPAIRS, "return collected.at(Preparation.order(collected.size(), random))", "return collected",
                    Verdict.WRONG, "Nothing is shuffled any more"),
            new WrongFile("9.34", REPAIRS, "return collected.at(Preparation.order(collected.size(), random))",
                    "return collected.at(Preparation.order(collected.size(), new java.util.Random(7)))", Verdict.WRONG, "Always the same order"),
            new WrongFile("9.35", REPAIRS, "Mode.EVALUATION", "Mode.TRAINING", Verdict.WRONG, "Still in training mode"));

    /** A repair that returns something else before the right lines are reached. */
    private static WrongFile instead(String exercise, String expression, String words) {
        String region = "        // BEGIN SOLUTION " + exercise;
        return new WrongFile(exercise, REPAIRS, region, "        if (random != null) {\n            return " + expression + ";\n        }\n"
                + region, Verdict.WRONG, words);
    }

    private WrongFilesOfLesson09B() {
    }
}
