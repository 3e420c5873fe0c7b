// Lesson 7 in JShell: the examples of the README, with your own code.
// ./workbook jshell 7 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.Random;
import lesson04_activations.*;
import lesson05_backprop.*;
import lesson07_batch_norm.*;
import matrix.*;

// ---- Standardizing (7.1 to 7.3) ---------------------------------------------------------------------------------

Matrix training = Matrix.of("1 10 7; 3 10 7; 5 40 7; 7 20 7");

Statistics.ofColumns(training).means()
//> 1×3
//>   4  20  7

Statistics.ofColumns(training).variances()
//> 1×3
//>   5  150  0

Standardizer standardizer = Standardizer.fittedTo(training);

standardizer.deviations()
//> 1×3
//>   2.236  12.25  1

standardizer.transform(training)
//> 4×3
//>   -1.342   -0.8165  0
//>   -0.4472  -0.8165  0
//>    0.4472   1.633   0
//>    1.342    0       0

// A sample of the future, by the ruler of the training set. The third column was always 7:
standardizer.transform(Matrix.row(9, 15, 8))
//> 1×3
//>   2.236  -0.4082  1

// Why one asks whether the largest number is the smallest, and not whether σ is 0:
0.1 + 0.1 + 0.1
//> 0.30000000000000004

// And why the mean is taken off before squaring. Four numbers around 100000000, whose variance is 1.25:
Matrix far = Matrix.column(100000000, 100000001, 100000002, 100000003);

Statistics.ofColumns(far).variances().get(0, 0)
//> 1.25

far.elementTimes(far).mean() - far.mean() * far.mean()
//> 2.0

// ---- Channels (7.4 and 7.5), and the thread ---------------------------------------------------------------------

Tensor images = new Tensor(Matrix.of("1 3 10 10; 5 7 40 20"), new Shape(2, 1, 2));

Channels.toColumns(images)
//> 4×2
//>   1  10
//>   3  10
//>   5  40
//>   7  20

Channels.toSamples(Channels.toColumns(images), 2, images.shape()).equals(images)
//> true

// Maps 1 and 2 of lesson 1:
Tensor maps = Tensor.of(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"), Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"));

Statistics.ofChannels(maps).means()
//> 1×2
//>   -0.875  -0.75

Statistics.ofChannels(maps).variances()
//> 1×2
//>   3.984  2.188

// ---- The transform (7.6 to 7.8) ---------------------------------------------------------------------------------

Matrix x = Matrix.column(1, 3, 5, 7);

Matrix xHat = Normalization.normalize(x, Statistics.ofColumns(x), 4);

xHat
//> 4×1
//>   -1
//>   -0.3333
//>    0.3333
//>    1

ScaleAndShift.forward(xHat, Matrix.row(6.0), Matrix.row(1.0))
//> 4×1
//>   -5
//>   -1
//>    3
//>    7

// Shifted and stretched numbers give the same x̂, if ε is small:
Normalization.normalize(x.map(v -> 10 * v + 3), Statistics.ofColumns(x.map(v -> 10 * v + 3)), 1e-12).minus(Normalization.normalize(x, Statistics.ofColumns(x), 1e-12)).norm() < 1e-9
//> true

// Running statistics that see the same batch again and again:
Statistics running = RunningStatistics.initial(1);
for (int batch = 0; batch < 20; batch++) {
    running = RunningStatistics.updated(running, Statistics.ofColumns(x), 0.9);
}

Matrix.row(running.means().get(0, 0), running.variances().get(0, 0))
//> 1×2
//>   3.514  4.514

// ---- Evaluation (7.9 and 7.10) ----------------------------------------------------------------------------------

Statistics gathered = new Statistics(Matrix.row(4.0), Matrix.row(5.0));
StraightLine line = StraightLine.of(gathered, Matrix.row(6.0), Matrix.row(1.0), 4);

Matrix.row(line.slopes().get(0, 0), line.offsets().get(0, 0))
//> 1×2
//>   2  -7

line.apply(x).equals(ScaleAndShift.forward(Normalization.normalize(x, gathered, 4), Matrix.row(6.0), Matrix.row(1.0)))
//> true

// A dense layer of two inputs and one unit, and the line behind it, in one:
Linear dense = new Linear(Matrix.column(1, 3), Matrix.row(5.0));
Linear folded = line.foldedInto(dense);

folded.w().transpose()
//> 1×2
//>   2  6

folded.b().get(0, 0)
//> 3.0

// ---- Backward (7.11 to 7.13) ------------------------------------------------------------------------------------

Matrix dY = Matrix.column(0.5, 0, 1, 2.5);
ScaleAndShift.Gradients gradients = ScaleAndShift.backward(dY, xHat, Matrix.row(6.0));

Matrix.row(gradients.gamma().get(0, 0), gradients.beta().get(0, 0))
//> 1×2
//>   2.333  4

Matrix byChainRule = ChainRule.inputGradient(gradients.normalized(), x, 4);
Matrix byShortForm = ShortForm.inputGradient(gradients.normalized(), xHat, Matrix.row(3.0));

byChainRule
//> 4×1
//>    0.1667
//>   -1.611
//>   -0.3889
//>    1.833

byShortForm.minus(byChainRule).norm() < 1e-12
//> true

// By central differences, for the second number of x:
double loss(double second) {
    Matrix moved = Matrix.column(1, second, 5, 7);
    return ScaleAndShift.forward(Normalization.normalize(moved, Statistics.ofColumns(moved), 4), Matrix.row(6.0), Matrix.row(1.0)).elementTimes(dY).sum();
}

Math.abs((loss(3 + 1e-5) - loss(3 - 1e-5)) / 2e-5 - byShortForm.get(1, 0)) < 1e-6
//> true

// The gradient of x has the mean 0: moving all of a column changes nothing.
Math.abs(byShortForm.sum()) < 1e-12
//> true

// With an upstream gradient of ones nothing comes back at all. That is why the checks never use one:
ShortForm.inputGradient(Matrix.column(1, 1, 1, 1), xHat, Matrix.row(3.0)).norm() < 1e-12
//> true

// ---- The layer (7.14) -------------------------------------------------------------------------------------------

BatchNorm layer = new BatchNorm(2);
Tensor normalized = layer.forward(maps, Mode.TRAINING);

normalized.channel(0, 0)
//> 4×4
//>    1.941  -0.06261  -1.064   -0.06261
//>   -1.064   0.9392    0.4383  -1.064
//>   -1.064  -1.064     0.4383   0.9392
//>    1.941  -0.5635   -0.5635  -0.06261

layer.running().means()
//> 1×2
//>   -0.00875  -0.0075

// One training step only, so at evaluation hardly anything is normalized as yet:
layer.forward(maps, Mode.EVALUATION).channel(0, 0).row(0)
//> 1×4
//>   2.963  -0.9763  -2.946  -0.9763

// A bias before batch normalization does nothing, and its gradient is 0 but for rounding:
Random random = new Random(1);
Dense before = new Dense(3, 2, random);
Chain network = new Chain(before, new BatchNorm(2), new Dense(2, 2, random));
Tensor batch = new Tensor(Matrix.normal(5, 3, 0, 1, random), Shape.vector(3));
Matrix targets = OneHot.of(new int[] {0, 1, 0, 1, 1}, 2);

Matrix answers = network.forward(batch, Mode.TRAINING).matrix();
before.b().setValue(Matrix.row(5, -3));
network.forward(batch, Mode.TRAINING).matrix().minus(answers).norm() < 1e-12
//> true

network.backward(new Tensor(new SoftmaxCrossEntropy().gradient(answers, targets), Shape.vector(2)));
before.b().gradient().norm() < 1e-12
//> true

before.w().gradient().norm() > 0.01
//> true

// Weights ten times as large: the same answers, and a tenth of the gradient, if ε is small.
Dense scaled = new Dense(before.w().value().scale(10), Matrix.zeros(1, 2));
Dense plain = new Dense(before.w().value(), Matrix.zeros(1, 2));

double norm(Dense first) {
    Random same = new Random(2);
    Chain chain = new Chain(first, new BatchNorm(2, 1e-12, 0.9), new Dense(2, 2, same));
    Matrix logits = chain.forward(batch, Mode.TRAINING).matrix();
    chain.backward(new Tensor(new SoftmaxCrossEntropy().gradient(logits, targets), Shape.vector(2)));
    return first.w().gradient().norm();
}

Math.abs(norm(scaled) / norm(plain) - 0.1) < 1e-6
//> true
