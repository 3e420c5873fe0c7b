// Lesson 6 in JShell: the examples of the README, with your own code.
// ./workbook jshell 6 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.List;
import java.util.Random;
import lesson05_backprop.*;
import lesson06_regularization.*;
import matrix.*;

// ---- The gap (6.1) ----------------------------------------------------------------------------------------------

Gap.accuracy(Matrix.of("2 1 0; -3 -1 -2; 0 0 5; 1 7 2"), Matrix.of("1 0 0; 0 1 0; 0 0 1; 0 0 1"))
//> 0.75

// ---- Ridge and LASSO (6.2, 6.3) ---------------------------------------------------------------------------------

Matrix w = Matrix.of("1 -2; 0 3");

Matrix.row(new Ridge(0.1).penalty(w), new Lasso(0.1).penalty(w))
//> 1×2
//>   1.4  0.6

new Ridge(0.1).gradient(w)
//> 2×2
//>   0.2  -0.4
//>   0     0.6

new Lasso(0.1).gradient(w)
//> 2×2
//>   0.1  -0.1
//>   0     0.1

// A weight of 2.02 that the loss does not ask for, 60 steps with η = 0.1 and λ = 0.5. First ridge:
Matrix walk(java.util.function.UnaryOperator<Matrix> step, int steps) {
    Matrix at = Matrix.row(2.02);
    for (int i = 0; i < steps; i++) {
        at = step.apply(at);
    }
    return at;
}

walk(at -> at.minus(new Ridge(0.5).gradient(at).scale(0.1)), 60)
//> 1×1
//>   0.00363

// LASSO by its gradient, two steps one after the other: to and fro around 0.
Matrix.row(walk(at -> at.minus(new Lasso(0.5).gradient(at).scale(0.1)), 60).get(0, 0), walk(at -> at.minus(new Lasso(0.5).gradient(at).scale(0.1)), 61).get(0, 0))
//> 1×2
//>   0.02  -0.03

// LASSO by the soft threshold (6.5):
walk(at -> SoftThreshold.of(0.1, 0.5).apply(at), 60)
//> 1×1
//>   0

new SoftThreshold(0.5).apply(Matrix.of("2 -2 0.3; -0.3 0.5 0"))
//> 2×3
//>   1.5  -1.5  0
//>   0     0    0

// ---- The thread: what the tiny network costs (6.4) --------------------------------------------------------------

Chain tiny = TinyTraining.chain();
Penalties.penalize(tiny, new Ridge(0.1));

Penalties.weights(tiny)
//> [filters 2×9, W 8×2]

// Filters of ones and minus ones are dear: 0.1 · 18, and 0.1 · 0.42 for the dense layer.
Matrix.row(new Ridge(0.1).penalty(TinyNetwork.weights()), Penalties.total(tiny))
//> 1×2
//>   0.042  1.842

// Training.step adds it to the loss, 1.3133. After the step, the cost is lower:
Training training = new Training(tiny, new SoftmaxCrossEntropy(), new Sgd(0.01));
Matrix.row(training.step(TinyNetwork.image(), TinyNetwork.target()), training.step(TinyNetwork.image(), TinyNetwork.target()))
//> 1×2
//>   3.155  2.838

// ---- λ (6.6) ----------------------------------------------------------------------------------------------------

Matrix.row(LambdaSearch.grid(0.001, 10, 5))
//> 1×5
//>   0.001  0.01  0.1  1  10

LambdaSearch.choose(new double[] {0, 0.01, 0.1, 1}, new double[] {0.6, 0.4, 0.5, 0.9})
//> 0.01

// ---- Max-norm (6.7) ---------------------------------------------------------------------------------------------

MaxNorm.ofColumns(1).apply(Matrix.of("3 .3 0; 4 -.4 1"))
//> 2×3
//>   0.6   0.3  0
//>   0.8  -0.4  1

// ---- Dropout (6.8) ----------------------------------------------------------------------------------------------

Tensor features = new Tensor(TinyNetwork.features(), Shape.vector(8));
Dropout dropout = new Dropout(0.5, new Random(4));

// Every pass drops others. Which ones depends on how your code draws, so your rows may differ from these:
Matrix masks(int passes) {
    Matrix rows = Matrix.zeros(passes, 8);
    for (int i = 0; i < passes; i++) {
        rows.setRow(i, dropout.forward(features, Mode.TRAINING).matrix());
    }
    return rows;
}

Matrix passes = masks(20000);

// But on average over many passes it is the input again, rounded to whole numbers:
passes.columnMeans().map(Math::rint)
//> 1×8
//>   3  0  3  1  0  1  0  3

// And evaluation does nothing:
dropout.forward(features, Mode.EVALUATION).matrix()
//> 1×8
//>   3  0  3  1  0  1  0  3

// ---- A price on activities (6.9) --------------------------------------------------------------------------------

ActivityPenalty penalty = new ActivityPenalty(new Lasso(0.1));
Tensor answers = new Tensor(Matrix.of("1 -2; 0 3"), Shape.vector(2));
penalty.forward(answers, Mode.TRAINING).equals(answers)
//> true

// (1 + 2 + 0 + 3) · 0.1, a mean over two samples:
penalty.penalty()
//> 0.30000000000000004

penalty.backward(new Tensor(Matrix.zeros(2, 2), Shape.vector(2))).matrix()
//> 2×2
//>   0.05  -0.05
//>   0      0.05

// ---- Early stopping (6.10) --------------------------------------------------------------------------------------

Parameter weight = new Parameter("W", Matrix.row(0.0));
EarlyStopping stopping = new EarlyStopping(2);
double[] losses = {0.9, 0.5, 0.6, 0.4, 0.4, 0.7, 0.3};
int epoch = 0;
boolean stop = false;
while (!stop) {
    weight.setValue(Matrix.row(10.0 * (epoch + 1)));
    stop = stopping.shouldStop(losses[epoch++], List.of(weight));
}

Matrix.row(epoch, stopping.bestEpoch(), weight.value().get(0, 0))
//> 1×3
//>   6  4  60

stopping.restoreBest();

weight.value()
//> 1×1
//>   40

// ---- Augmentation (6.11 to 6.13) --------------------------------------------------------------------------------

Tensor image = Tensor.of(Matrix.of("1 2 3 4; 5 6 7 8; 9 10 11 12"));

Augmentation.shifted(image, 1, 2).channel(0, 0)
//> 3×4
//>   0  0  0  0
//>   0  0  1  2
//>   0  0  5  6

// To and fro is not the same as nothing: what has left the image is lost.
Augmentation.shifted(Augmentation.shifted(image, 1, 2), -1, -2).channel(0, 0)
//> 3×4
//>   1  2  0  0
//>   5  6  0  0
//>   0  0  0  0

// A thousand copies by chance: how often is the 1 still where it was? About once in nine.
Tensor copies = Tensor.zeros(1000, image.shape());
for (int n = 0; n < 1000; n++) {
    copies.matrix().setRow(n, image.matrix());
}
Tensor moved = Augmentation.randomlyShifted(copies, 1, new Random(5));
double share = moved.matrix().column(0).map(value -> value == 1 ? 1 : 0).mean();

share > 0.08 && share < 0.15
//> true

// Noise with a standard deviation of 0.1: what is added is small, and 0 on average.
Matrix noise = Augmentation.noisy(copies, 0.1, new Random(6)).matrix().minus(copies.matrix());

Math.abs(noise.mean()) < 0.01 && Math.abs(Math.sqrt(noise.elementTimes(noise).mean()) - 0.1) < 0.01
//> true
