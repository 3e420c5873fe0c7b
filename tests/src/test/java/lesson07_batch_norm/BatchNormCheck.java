package lesson07_batch_norm;

import check.Exercise;
import check.GradientCheck;
import check.Trial;
import java.util.function.ToDoubleFunction;
import lesson07_batch_norm.BatchNormCase.Seen;
import lesson07_batch_norm.BatchNormCase.Slip;
import matrix.Matrix;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "7.14", title = "The complete layer, for features and for images", points = 11, file = "BatchNorm.java",
        needs = {"7.1", "7.4", "7.6", "7.7", "7.8", "7.11", "7.13"})
class BatchNormCheck {

    static final Trial<BatchNormCase, Seen> TRIAL = Trial.of("forward(other, EVALUATION), forward(first, TRAINING),"
                            + " forward(x, TRAINING), forward(other, EVALUATION), then twice backward(outputGradient)",
                    BatchNormCase::seen)
            .definition(in -> in.with(Slip.NONE))
            .example("the column 1 3 5 7 of the README, twice, ε = 4, momentum 0.75, γ = 6, β = 1", BatchNormCase::byHand,
                    new Seen(column(1 + 24 / Math.sqrt(5), 1 + 42 / Math.sqrt(5), 1 + 18 / Math.sqrt(5), 1),
                            column(-5, -1, 3, 7), column(1 + 13.5 / Math.sqrt(6.75),
                            1 + 31.5 / Math.sqrt(6.75), 1 + 7.5 / Math.sqrt(6.75), 1 - 10.5 / Math.sqrt(6.75)),
                            Matrix.row(1.75), Matrix.row(2.75), column(1 / 6.0, -29 / 18.0, -7 / 18.0, 11 / 6.0),
                            Matrix.row(7 / 3.0), Matrix.row(4.0), column(1 / 6.0, -29 / 18.0, -7 / 18.0, 11 / 6.0),
                            Matrix.row(7 / 3.0), Matrix.row(4.0)))
            .random("4 samples of 3 features, ε = 0.1, momentum 0.8", 2,
                    random -> BatchNormCase.random(4, Shape.vector(3), 0.1, 0.8, random))
            .random("2 images of 3×2×4, ε = 0.7, momentum 0.6", 2,
                    random -> BatchNormCase.random(2, new Shape(3, 2, 4), 0.7, 0.6, random))
            .random("3 images of 2×3×1, ε = 0.1, momentum 0.8", 1,
                    random -> BatchNormCase.random(3, new Shape(2, 3, 1), 0.1, 0.8, random))
            .mistake("Images without their channels in columns", "For vectors the matrix will do; an image's channels must be"
                    + " brought into columns first, in forward and in backward.", in -> {
                if (in.x().shape().size() > in.gamma().cols()) {
                    throw new IllegalArgumentException("not so many columns");
                }
                return in.with(Slip.NONE);
            })
            .mistake("ε outside the root", "√(σ² + ε): Normalization.deviations gives it.", in -> in.with(Slip.EPSILON_OUTSIDE))
            .mistake("ε is always 0.001", "The layer was made with an ε of its own: the field epsilon.",
                    in -> in.with(Slip.EPSILON_USUAL))
            .mistake("ε is missing", "√(σ² + ε): Normalization.deviations gives it.", in -> in.with(Slip.EPSILON_MISSING))
            .mistake("Divided by the variance", "Divide by its root, with ε under it.", in -> in.with(Slip.NO_ROOT))
            .mistake("Divided by m − 1", "The variance of a batch is divided by m.", in -> in.with(Slip.SAMPLE_VARIANCE))
            .mistake("Statistics of every position", "A channel has one mean, over all samples and positions: put it into a"
                    + " column first.", in -> in.with(Slip.POSITIONS))
            .mistake("One mean for all channels", "Every channel has statistics of its own.", in -> in.with(Slip.ONE_CHANNEL))
            .mistake("Statistics of each sample", "The statistics are those of the whole batch.", in -> in.with(Slip.SAMPLES))
            .mistake("γ and β swapped", "γ multiplies, β is added.", in -> in.with(Slip.SWAPPED))
            .mistake("γ is missing", "After the normalization comes γ·x̂ + β.", in -> in.with(Slip.NO_GAMMA))
            .mistake("β is missing", "After the normalization comes γ·x̂ + β.", in -> in.with(Slip.NO_BETA))
            .mistake("γ and β are missing", "After the normalization comes γ·x̂ + β.", in -> in.with(Slip.NO_SCALE_AND_SHIFT))
            .mistake("Batch statistics at evaluation", "At evaluation the running statistics are used: the answer for a sample"
                    + " must not depend on its neighbours.", in -> in.with(Slip.BATCH_AT_EVALUATION))
            .mistake("Running statistics in training", "In training the batch is normalized by its own statistics; the running"
                    + " ones are for evaluation.", in -> in.with(Slip.RUNNING_IN_TRAINING))
            .mistake("Running statistics in training", "In training they are those of the batch: ofColumns.",
                    in -> in.with(Slip.RUNNING_ALWAYS))
            .mistake("Running statistics in training", "Let them move after, or before; but the batch is normalized by its own.",
                    in -> in.with(Slip.MOVED_FIRST))
            .mistake("Training and evaluation exchanged", "In training the batch's own statistics, and the running ones move.",
                    in -> in.with(Slip.MODES_EXCHANGED))
            .mistake("Nothing is done at evaluation", "At evaluation it is normalized as well, by the running statistics.",
                    in -> in.with(Slip.EVALUATION_UNTOUCHED))
            .mistake("The running statistics move at evaluation", "Only training gathers statistics: they must stay as they are.",
                    in -> in.with(Slip.MOVES_AFTER_EVALUATION))
            .mistake("The running statistics move at evaluation", "Only training gathers statistics: look at the mode.",
                    in -> in.with(Slip.MOVES_AT_EVALUATION))
            .mistake("The running statistics move in backward", "They move once for each batch, in forward.",
                    in -> in.with(Slip.MOVES_IN_BACKWARD))
            .mistake("The momentum the wrong way round", "running = momentum·running + (1 − momentum)·batch.",
                    in -> in.with(Slip.MOMENTUM_REVERSED))
            .mistake("The momentum is always 0.99", "The layer was made with a momentum of its own: the field momentum.",
                    in -> in.with(Slip.MOMENTUM_USUAL))
            .mistake("The running statistics never move", "In training, let them move towards those of the batch: setRunning.",
                    in -> in.with(Slip.NEVER_MOVES))
            .mistake("The running statistics are those of the last batch", "They are an average over many batches: updated.",
                    in -> in.with(Slip.REPLACED))
            .mistake("The running statistics begin anew at every batch", "They move on from where they are: running().",
                    in -> in.with(Slip.BEGINS_ANEW))
            .mistake("The running variance is divided by m − 1", "Here it is the batch's own variance, divided by m. Another"
                    + " well-known library divides by m − 1.", in -> in.with(Slip.UNBIASED_RUNNING))
            .mistake("The running variance gathers deviations", "It is the variance that is gathered, without the root.",
                    in -> in.with(Slip.RUNNING_DEVIATION))
            .mistake("Two layers share their running statistics", "They belong to this layer: no static field.",
                    in -> in.with(Slip.SHARED_RUNNING))
            .mistake("The first batch was taken whole", "They begin at 0 and 1, and the first batch has the share"
                    + " 1 − momentum, too.", in -> in.with(Slip.FIRST_TAKEN_WHOLE))
            .mistake("μ and σ taken for constants", "They are made of x, so a gradient comes back through them: ShortForm or"
                    + " ChainRule.", in -> in.with(Slip.CONSTANTS))
            .mistake("γ is missing on the way back", "What goes back to x̂ has been multiplied with γ.",
                    in -> in.with(Slip.GAMMA_NOT_SENT_BACK))
            .mistake("The gradients of γ and β were not set", "backward sets both: setGradient.",
                    in -> in.with(Slip.PARAMETERS_NOT_SET))
            .mistake("The gradient of γ was not set", "γ has a gradient, too.", in -> in.with(Slip.GAMMA_NOT_SET))
            .mistake("The gradient of β was not set", "β has a gradient, too.", in -> in.with(Slip.BETA_NOT_SET))
            .mistake("The gradients of γ and β are means", "They are sums over samples and positions; the division by N is"
                    + " part of the loss's gradient already.", in -> in.with(Slip.MEANS))
            .mistake("The gradients of γ and β are means", "They are sums; the division by N is part of the loss's gradient"
                    + " already.", in -> in.with(Slip.MEANS_OF_SAMPLES))
            .mistake("The gradients of γ and β from the first sample", "All samples and positions add up.",
                    in -> in.with(Slip.FIRST_SAMPLE))
            .mistake("The gradients of γ and β swapped", "That of γ is the sum of dY·x̂, that of β the sum of dY.",
                    in -> in.with(Slip.GRADIENTS_SWAPPED))
            .mistake("The output remembered in place of x̂", "The gradient of γ needs x̂, before scale and shift.",
                    in -> in.with(Slip.GAMMA_OF_OUTPUT))
            .mistake("The output remembered in place of x̂", "Backward needs x̂, before scale and shift.",
                    in -> in.with(Slip.OUTPUT_REMEMBERED))
            .mistake("The input remembered in place of x̂", "Backward needs x̂, after the normalization.",
                    in -> in.with(Slip.INPUT_REMEMBERED))
            .mistake("The variance remembered in place of its root", "Backward divides by s = √(σ² + ε).",
                    in -> in.with(Slip.VARIANCE_REMEMBERED))
            .mistake("Running deviations on the way back", "Backward divides by what forward has divided by: the batch's own s.",
                    in -> in.with(Slip.BACK_BY_RUNNING))
            .mistake("ε is always 0.001 on the way back", "Remember √(σ² + ε), with the layer's ε.",
                    in -> in.with(Slip.BACK_BY_USUAL_EPSILON))
            .mistake("Not sent back through the normalization", "What ScaleAndShift.backward gives is ∂L/∂x̂; ∂L/∂x is asked.",
                    in -> in.with(Slip.NOT_SENT_BACK))
            .mistake("γ twice on the way back", "What ScaleAndShift.backward gives has passed γ already.",
                    in -> in.with(Slip.GAMMA_TWICE))
            .mistake("Nothing goes back", "Only for an upstream gradient of ones it is 0.", in -> in.with(Slip.NOTHING_BACK))
            .mistake("A second backward adds where it must replace", "backward replaces the gradients: calling it twice gives"
                    + " the same, not the double.", in -> in.with(Slip.ADDS_UP))
            .mistake("A second backward adds where it must replace", "The gradient of γ is replaced, too: setGradient without"
                    + " the old one.", in -> in.with(Slip.GAMMA_ADDS_UP))
            .mistake("A second backward adds where it must replace", "The gradient of β is replaced, too: setGradient without"
                    + " the old one.", in -> in.with(Slip.BETA_ADDS_UP))
            .mistake("Divided by the variance on the way back", "The short form divides by s once.",
                    in -> in.with(Slip.BACK_BY_VARIANCE))
            .mistake("ε is missing on the way back", "Remember √(σ² + ε), with the layer's ε.",
                    in -> in.with(Slip.BACK_WITHOUT_EPSILON))
            .mistake("Two layers share their memory", "x̂ belongs to this layer: a field that is not static.",
                    in -> in.with(Slip.OTHER_NORMALIZED))
            .mistake("Two layers share their memory", "The deviations belong to this layer: a field that is not static.",
                    in -> in.with(Slip.OTHER_DEVIATIONS))
            .mistake("An evaluation pass overwrote what backward needs", "Remember x̂ and the deviations only if the mode is"
                    + " TRAINING.", in -> in.with(Slip.EVALUATION_REMEMBERED))
            .mistake("An evaluation pass overwrote what backward needs", "Backward belongs to the last pass in training: look at"
                    + " the mode before you remember.", in -> in.with(Slip.EVALUATION_KEPT))
            .mistake("Two layers share their memory", "What a layer remembers belongs to this layer: a field that is not"
                    + " static.", in -> in.with(Slip.OTHER_LAYER))
            .mistake("The upstream gradient taken for ones", "What comes in as outputGradient must be used. With ones the"
                    + " gradient of x is 0 everywhere, and many wrong formulas look right.", in -> in.with(Slip.ONES))
            .property("the gradients of x, γ and β are the slopes by central differences", (answer, random) -> {
                BatchNormCase in = BatchNormCase.random(2, new Shape(2, 1, 2), 0.1, 0.8, random);
                ToDoubleFunction<Matrix> loss = changed ->
                        answer.apply(in).output().matrix().elementTimes(in.outputGradient().matrix()).sum();
                Seen seen = answer.apply(in);
                GradientCheck.check(loss, in.x().matrix(), seen.inputGradient().matrix());
                GradientCheck.check(loss, in.gamma(), seen.gammaGradient());
                GradientCheck.check(loss, in.beta(), seen.betaGradient());
            });

    private static Tensor column(double... values) {
        return new Tensor(Matrix.column(values), Shape.vector(1));
    }

    @Test
    void it_normalizes_by_the_batch_in_training_and_by_what_it_gathered_at_evaluation() {
        TRIAL.check();
    }
}
