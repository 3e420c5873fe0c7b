package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The diagnoses of the clinic. Each wrong choice is told what in the curves speaks against it. */
class DiagnosesCheck {

    /** By what one would know it. */
    private static final Map<Diagnosis, String> SIGNS = Map.ofEntries(
            Map.entry(Diagnosis.HEALTHY, "A healthy run finds about nine tenths of the validation images, and as many of "
                    + "the new ones."),
            Map.entry(Diagnosis.RATE_TOO_HIGH, "Its mark is a loss that jumps up and down, after a first loss and first "
                    + "gradients that are in order."),
            Map.entry(Diagnosis.RATE_TOO_LOW, "Its mark is a loss that falls evenly and slowly, with gradients as long as "
                    + "in the healthy run."),
            Map.entry(Diagnosis.EXPLODING, "Its mark is weights that are too long, and with them a first loss and gradients "
                    + "in the hundreds."),
            Map.entry(Diagnosis.VANISHING, "Its mark is a gradient that gets shorter by powers of ten from the last layer "
                    + "to the first."),
            Map.entry(Diagnosis.DYING_RELU, "Its mark is that nearly all hidden numbers are 0 for all images, and the "
                    + "gradients exactly 0."),
            Map.entry(Diagnosis.ZERO_WEIGHTS, "Its mark is ‖W‖ = 0, and units that do not differ."),
            Map.entry(Diagnosis.LABELS_SHUFFLED, "Its mark is a training accuracy that rises while that of validation stays "
                    + "at 10 %."),
            Map.entry(Diagnosis.INPUTS_NOT_SCALED, "Its mark stands in the first line, where the smallest and the largest "
                    + "input are."),
            Map.entry(Diagnosis.SOFTMAX_TWICE, "Its mark is a loss that stays between 1.46 and 2.46, however well the "
                    + "classes are found."),
            Map.entry(Diagnosis.RELU_ON_THE_LOGITS, "It would keep the answers above 0, and slow the learning down."),
            Map.entry(Diagnosis.LEFT_IN_TRAINING_MODE, "Its mark is that the same images, asked twice, get different answers."),
            Map.entry(Diagnosis.TEST_DATA_LEAKED, "Its mark is a validation accuracy that new images do not reach."),
            Map.entry(Diagnosis.GRADIENT_NOT_AVERAGED, "Its mark is a gradient that grows with the number of images in the "
                    + "batch."),
            Map.entry(Diagnosis.OVERFITTING, "Its mark is that it ends with nearly all training images and fewer others, "
                    + "after both have risen together."));

    /**
     * @param unexplained what has been measured and no other diagnosis explains, in words behind "would not explain"
     * @param against     what speaks against a choice, where its sign alone would not convince
     */
    private static Trial<Trial.Nothing, Diagnosis> trial(int number, Supplier<Diagnosis> student, Diagnosis answer, String unexplained,
            Map<Diagnosis, String> against) {
        Trial<Trial.Nothing, Diagnosis> trial = Trial.prediction("Diagnoses.case" + number + "()", student, answer);
        for (Diagnosis other : Diagnosis.values()) {
            if (other != answer) {
                trial.mistake("Not " + other, against.getOrDefault(other, SIGNS.get(other) + " And it would not explain " + unexplained
                        + "."), other);
            }
        }
        return trial;
    }

    @Nested
    @Exercise(id = "9.16", title = "Diagnose case 1", points = 2, file = "Diagnoses.java",
            explanation = "The first line says it: from 0 to 255 goes in. Sums 255 times as large make a loss above 100 before "
                    + "the first step, gradients in the hundreds, and a first step that kills the ReLUs.")
    class Case1 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(1, Diagnoses::case1, Diagnosis.INPUTS_NOT_SCALED,
                "that the loss is above 100 before the first step, although the weights are no longer than in the healthy run", Map.of(
                Diagnosis.HEALTHY, "It finds no more than chance does.",
                Diagnosis.EXPLODING, "The gradients are large, yes, but the weights are as long as in the healthy run, and "
                        + "there are only two layers. What else goes into a sum?",
                Diagnosis.RATE_TOO_HIGH, "The loss is above 100 before the first step: no rate has had a say in that.",
                Diagnosis.DYING_RELU, "They die in the first epoch, but why? Before the first step they are all alive, and "
                        + "the loss is above 100 already."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.17", title = "Diagnose case 2", points = 2, file = "Diagnoses.java",
            explanation = "Everything is in order before the first step. Then the loss jumps up and down, far above ln 10, "
                    + "and settles nowhere. The gradient of 64 images is no longer than that of 16: the gradient is in "
                    + "order, the step with it is too long.")
    class Case2 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(2, Diagnoses::case2, Diagnosis.RATE_TOO_HIGH,
                "that the loss jumps up and down by many times ln 10", Map.of(
                Diagnosis.HEALTHY, "Its loss after twelve epochs is higher than before the first.",
                Diagnosis.EXPLODING, "Before the first step loss, weights and gradients are as they should be. What makes "
                        + "them grow afterwards?",
                Diagnosis.GRADIENT_NOT_AVERAGED, "Compare the gradients of 16 and of 64 images: a sum would grow with the "
                        + "number of images."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.18", title = "Diagnose case 3", points = 2, file = "Diagnoses.java",
            explanation = "All hidden numbers are 0 for all images before the first step, and the gradients of all weights "
                    + "are exactly 0. Only the output's biases learn: how frequent each class is.")
    class Case3 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(3, Diagnoses::case3, Diagnosis.DYING_RELU,
                "that no weight gets any gradient, from the first step on", Map.of(
                Diagnosis.HEALTHY, "It finds no more than chance does.",
                Diagnosis.VANISHING, "A gradient that vanishes on its way gets small. This one is exactly 0, in the last "
                        + "layer, too.",
                Diagnosis.RATE_TOO_LOW, "With gradients of exactly 0 nothing moves at any rate.",
                Diagnosis.RELU_ON_THE_LOGITS, "That can cut off all gradients, too. But then nothing at all would learn, and the loss would stay "
                        + "as it is. Here it moves a little. And what does the first line say of the hidden numbers?",
                Diagnosis.ZERO_WEIGHTS, "‖W‖ is as in the healthy run, and all units differ. So why do they all answer 0?"));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.19", title = "Diagnose case 4", points = 2, file = "Diagnoses.java",
            explanation = "The classes are found, but the loss stays above 1.46. If the network's answers lie between 0 and "
                    + "1, the second softmax makes at best e/(e + 9) of them, and −ln of that is 1.46.")
    class Case4 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(4, Diagnoses::case4, Diagnosis.SOFTMAX_TWICE,
                "that nine of ten training images are found while the loss stays above 1.46", Map.of(
                Diagnosis.HEALTHY, "The accuracy is good. But compare the loss with that of the healthy run.",
                Diagnosis.RATE_TOO_LOW, "Nine of ten training images are found: it has come far. But the loss has stopped, "
                        + "and not at 0.",
                Diagnosis.OVERFITTING, "The healthy run has that gap, too. But its training loss goes to 0.1."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.20", title = "Diagnose case 5", points = 2, file = "Diagnoses.java",
            explanation = "With weights of standard deviation 1 the numbers grow from layer to layer. ‖W‖ shows it, and so do a "
                    + "first loss in the hundreds and gradients in the hundreds, in every layer. What it then learns is mostly to get "
                    + "the loss down again.")
    class Case5 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(5, Diagnoses::case5, Diagnosis.EXPLODING,
                "that the loss is in the hundreds before the first step, although from 0 to 1 goes in", Map.of(
                Diagnosis.HEALTHY, "It finds a quarter of the validation images.",
                Diagnosis.GRADIENT_NOT_AVERAGED, "The gradient of 64 images is about as long as that of 16; a sum would be several times as long. And "
                        + "the first loss is in the hundreds: no gradient has had a say in that.",
                Diagnosis.INPUTS_NOT_SCALED, "What goes in is from 0 to 1. Between there and the answer it grows: by what?",
                Diagnosis.OVERFITTING, "It does find more training images than others. But the loss was in the hundreds when nothing had been learned yet.",
                Diagnosis.RATE_TOO_HIGH, "The loss is in the hundreds before the first step: no rate has had a say in that."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.21", title = "Diagnose case 6", points = 2, file = "Diagnoses.java",
            explanation = "On the validation images it seems nearly perfect, on images collected later it is not. It has "
                    + "seen the validation images, or near copies of them, while it learned.")
    class Case6 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(6, Diagnoses::case6, Diagnosis.TEST_DATA_LEAKED,
                "that validation images are found more often than images that were collected later", Map.of(
                Diagnosis.HEALTHY, "It looks healthier than the healthy run. Look at the last line, too.",
                Diagnosis.OVERFITTING, "Who overfits finds validation images as seldom as new ones. Here only the new ones "
                        + "suffer."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.22", title = "Diagnose case 7", points = 2, file = "Diagnoses.java",
            explanation = "The gradients are more than ten times as long as in the healthy run before the first step, and those of 64 "
                    + "images are longer than those of 16: it is a sum over the batch. With a mean the same rate would be right.")
    class Case7 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(7, Diagnoses::case7, Diagnosis.GRADIENT_NOT_AVERAGED,
                "that the gradient of 64 images is so much longer than that of 16", Map.of(
                Diagnosis.HEALTHY, "Its loss after twelve epochs is higher than before the first.",
                Diagnosis.RATE_TOO_HIGH, "The loss jumps as if it were. But compare the gradients before the first step "
                        + "with those of case 2, and those of 16 with those of 64 images.",
                Diagnosis.EXPLODING, "The gradients are too long, but the first loss is right, and the weights are not too "
                        + "long. And why does the length depend on the number of images?"));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.23", title = "Diagnose case 8", points = 2, file = "Diagnoses.java",
            explanation = "‖W‖ is 0, the first loss is exactly ln 10, and after the training all 24 hidden units still have "
                    + "the same weights: equal units get equal gradients. The network has a single hidden neuron.")
    class Case8 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(8, Diagnoses::case8, Diagnosis.ZERO_WEIGHTS,
                "that all hidden units stay one and the same", Map.of(
                Diagnosis.HEALTHY, "It finds a fifth of the images, the healthy run nine tenths.",
                Diagnosis.VANISHING, "Before the first step the first layer's gradient is exactly 0, not just small, and "
                        + "later it is not. Look at the columns \"different\".",
                Diagnosis.RATE_TOO_LOW, "The loss falls slowly, and that would fit. But at no rate would equal units become "
                        + "different.",
                Diagnosis.DYING_RELU, "None of the hidden numbers is 0: these units are alive. But do they differ?"));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.24", title = "Diagnose case 9", points = 2, file = "Diagnoses.java",
            explanation = "It learns the training images, slowly and by heart, while on others it never is better than "
                    + "chance, not even at first: nothing that it can learn holds for other images. The labels do not "
                    + "belong to the images.")
    class Case9 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(9, Diagnoses::case9, Diagnosis.LABELS_SHUFFLED,
                "that it learns the training images, but finds no more validation images than chance does, from the first "
                        + "epoch on", Map.of(
                Diagnosis.HEALTHY, "On validation images it is no better than chance.",
                Diagnosis.OVERFITTING, "Who overfits learns something that holds for other images first, and loses it "
                        + "later. Here the validation loss rises from the start.",
                Diagnosis.TEST_DATA_LEAKED, "Then the validation accuracy would be too good. Here it is that of chance."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }

    @Nested
    @Exercise(id = "9.25", title = "Diagnose case 10", points = 2, file = "Diagnoses.java",
            explanation = "Asked twice, the network gives different answers: it still draws a dropout mask where it is "
                    + "measured. Everything that is measured is worse than what the network can do.")
    class Case10 {

        static final Trial<Trial.Nothing, Diagnosis> TRIAL = trial(10, Diagnoses::case10, Diagnosis.LEFT_IN_TRAINING_MODE,
                "that the same network gives the same images different answers", Map.of(
                Diagnosis.HEALTHY, "Its accuracy is clearly below that of the healthy run. Look at the last line, too.",
                Diagnosis.OVERFITTING, "There is a gap, but the training images are not all found either. And look at the "
                        + "last line.",
                Diagnosis.RATE_TOO_HIGH, "The curves are restless, but they go the right way. Ask the same network twice.",
                Diagnosis.RATE_TOO_LOW, "The loss falls as in the healthy run. Ask the same network twice."));

        @Test
        void is_diagnosed() {
            TRIAL.check();
        }
    }
}
