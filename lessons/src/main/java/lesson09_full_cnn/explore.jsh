// Lesson 9 in JShell: the examples of the README, with your own code.
// ./workbook jshell 9 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import datasets.*;
import java.nio.file.*;
import java.util.*;
import lesson03_pooling.Window;
import lesson04_activations.*;
import lesson05_backprop.*;
import lesson06_regularization.Lasso;
import lesson06_regularization.Ridge;
import lesson07_batch_norm.BatchNorm;
import lesson08_metrics.ConfusionMatrix;
import lesson09_full_cnn.*;
import matrix.*;

// ---- A network is a list of layers (9.1 to 9.3) ------------------------------------------------------------------

Random random = new Random(1);
Sequential small = new Sequential(new Shape(1, 28, 28))
small.add("conv", new Convolution(8, 1, 3, 3, Sliding.plain(), random)).add(new ActivationLayer(new Relu()))
small.add(new MaxPoolingLayer(Window.of(2))).add(new Flatten()).add(new Dense(1352, 10, random))
//> layer                 kind              output      parameters
//> input                                   1×28×28
//> conv                  Convolution       8×26×26             80
//> relu                  Relu              8×26×26              0
//> max_pooling           MaxPooling        8×13×13              0
//> flatten               Flatten           1352×1×1             0
//> dense                 Dense             10×1×1          13,530
//> Total parameters: 13,610

// A layer's weights, by its name:
small.layer("conv").parameters()
//> [filters 8×9, b 1×8]

// What does not fit is refused at once, and says why:
String why(Runnable attempt) {
    try {
        attempt.run();
        return "it fits";
    } catch (IllegalArgumentException refused) {
        return refused.getMessage();
    }
}
why(() -> small.add(new Dense(12, 3, random)))
//> "Sequential: the layer \"dense_2\" cannot follow, for samples are of 10×1×1 there. Dense: takes samples of 12 numbers, but was given samples of 10×1×1, which have 10."

// ---- The network of the notes (9.9) ------------------------------------------------------------------------------

Networks.ofTheNotes(random).parameterCount()
//> 137660

// ---- The tiny network, whole (9.11) ------------------------------------------------------------------------------

TinyRun tiny = TinyRun.of(TinyNetwork.image(), TinyNetwork.target(), 0.01);
tiny.outputs().get(3).matrix()
//> 1×8
//>   3  0  3  1  0  1  0  3
tiny.outputs().get(4).matrix()
//> 1×2
//>   0.9  -0.1
tiny.probabilities()
//> 1×2
//>   0.7311  0.2689
String.format(Locale.ROOT, "loss %.10f before the step", tiny.lossBefore())
//> "loss 1.3132616875 before the step"
tiny.gradients().get(0)
//> 2×9
//>   0.3655  0        0   0        0.3655  0  0  0.2924   0.07311
//>   0       0.07311  0  -0.07311  0.1462  0  0  0.07311  0
String.format(Locale.ROOT, "loss %.10f after it", tiny.lossAfter())
//> "loss 1.0089616264 after it"

// Lesson 6: the price of the dense layer's weights on top of the loss, by ridge and by LASSO; and dropout by the README's factors.
Matrix.row(tiny.lossBefore() + new Ridge(0.1).penalty(TinyNetwork.weights()), tiny.lossBefore() + new Lasso(0.1).penalty(TinyNetwork.weights()))
//> 1×2
//>   1.355  1.553
tiny.outputs().get(3).matrix().elementTimes(Matrix.row(2, 0, 0, 2, 2, 0, 2, 2))
//> 1×8
//>   6  0  0  2  0  0  0  6

// Lesson 7: batch normalization between convolution and ReLU, then pooled.
Tensor normalized = new BatchNorm(2).forward(tiny.outputs().get(0), Mode.TRAINING);
Tensor passed = new ActivationLayer(new Relu()).forward(normalized, Mode.EVALUATION);
new MaxPoolingLayer(Window.of(2)).forward(passed, Mode.EVALUATION).matrix()
//> 1×8
//>   1.941  0.4383  1.941  0.9392  0  1.183  0.507  2.535

// Lesson 8: of class 1, taken for class 0. What the loss after the step says of class 1; and a step ten times as long.
ConfusionMatrix.ofAnswers(tiny.probabilities(), new int[] {1})
//> 2×2
//>   0  0
//>   1  0
double longer = TinyRun.of(TinyNetwork.image(), TinyNetwork.target(), 0.1).lossAfter();
String.format(Locale.ROOT, "probability %.4f; loss %.4f after the longer step, probability %.4f", Math.exp(-tiny.lossAfter()), longer, Math.exp(-longer))
//> "probability 0.3646; loss 0.0356 after the longer step, probability 0.9651"

// ---- How weights begin (9.12) ------------------------------------------------------------------------------------

Matrix he = Initialization.he().start(50, 225, 225, 450, new Random(2));
String.format(Locale.ROOT, "%.5f, and 2/225 is %.5f", Initialization.variance(he), 2.0 / 225)
//> "0.00881, and 2/225 is 0.00889"

Matrix glorot = Initialization.glorot().start(50, 225, 225, 450, new Random(2));
String.format(Locale.ROOT, "%.5f, and 2/675 is %.5f", Initialization.variance(glorot), 2.0 / 675)
//> "0.00299, and 2/675 is 0.00296"

// ---- The five steps, on few digits (9.13, 9.14) ------------------------------------------------------------------

LabelledImages digits = Digits.train().first(200);
Preparation.Split data = Preparation.split(digits.tensor(), digits.oneHot(), 50, new Random(3));
data.x().samples() + " to learn from, " + data.validation().samples() + " kept aside"
//> "150 to learn from, 50 kept aside"

// It begins like somebody who guesses:
SanitySteps.lossOfGuessing(10)
//> 2.302585092994046
SanitySteps.beginsLikeGuessing(small, data.x(), data.targets())
//> true

// Can it learn 20 digits by heart? It can.
Initialization.begin(small, Initialization.he(), new Random(4));
Evaluation byHeart = SanitySteps.learnByHeart(small, data.x(), data.targets(), FitPlan.ofEpochs(40).withOptimizer(() -> new Adam(0.01)));
byHeart.accuracy()
//> 1.0

// Then on all, with a look at what it has not seen, after every epoch:
FitPlan plan = FitPlan.ofEpochs(5).withOptimizer(() -> new Adam(0.003)).withValidation(data.validation(), data.validationTargets());
History history = Initialization.begin(small, Initialization.he(), new Random(4)).fit(data.x(), data.targets(), plan);
history.losses()[0] > history.losses()[4]
//> true

// All weights zero: after five epochs of learning, how many of the eight filters are different?
small.layers().forEach(layer -> layer.parameters().forEach(w -> w.setValue(w.value().scale(0))));
small.fit(data.x(), data.targets(), plan);
Initialization.differentFilters(small.layer("conv").parameters().get(0).value())
//> 1

// All weights 0.01: they move now, but all eight in the same way.
small.layers().forEach(layer -> layer.parameters().forEach(w -> w.setValue(w.value().map(value -> 0.01))));
small.fit(data.x(), data.targets(), plan);
Initialization.differentFilters(small.layer("conv").parameters().get(0).value())
//> 1

// ---- Save and load (9.15) ----------------------------------------------------------------------------------------

Path file = Files.createTempDirectory("tour").resolve("tiny.model");
Sequential trained = Networks.tiny();
trained.fit(TinyNetwork.image(), TinyNetwork.target(), FitPlan.ofEpochs(1).withOptimizer(() -> new Sgd(0.01)));
ModelFile.save(trained, file);
Sequential fresh = Networks.tiny();
ModelFile.load(fresh, file);
fresh.predict(TinyNetwork.image()).equals(trained.predict(TinyNetwork.image()))
//> true

// One byte of it is wrong:
byte[] bytes = Files.readAllBytes(file);
bytes[100] ^= 1;
Files.write(file, bytes);
why(() -> ModelFile.load(fresh, file))
//> "The file tiny.model is damaged: its checksum is not that of its content; nothing was loaded."
