// Lesson 5 in JShell: the examples of the README, with your own code.
// ./workbook jshell 5 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.List;
import lesson04_activations.*;
import lesson05_backprop.*;
import matrix.*;

// ---- A neuron and a perceptron (5.1, 5.2) -----------------------------------------------------------------------

double[] x = {1, 2};
double[] w = {0.2, 0.3};

Math.round(Neuron.sum(x, w, -0.3) * 1000) / 1000.0
//> 0.5

Math.round(Neuron.output(x, w, -0.3, new Sigmoid()) * 10000) / 10000.0
//> 0.6225

// Weights 1, 1 and bias -1.5 are AND:
Neuron.perceptron(new double[] {1, 1}, new double[] {1, 1}, -1.5)
//> 1

Neuron.perceptron(new double[] {0, 1}, new double[] {1, 1}, -1.5)
//> 0

// How many perceptrons have which truth table? Tables 6 (XOR) and 9 are empty:
Xor.countTables(new double[] {-1, 0, 1}, new double[] {-1.5, -0.5, 0.5, 1.5})
//> int[16] { 12, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 12 }

// Without a bias even fewer tables are left:
Xor.countTables(new double[] {-2, -1, 0, 1, 2}, new double[] {0})
//> int[16] { 9, 0, 3, 0, 3, 0, 0, 0, 0, 0, 3, 0, 3, 0, 4, 0 }

// ---- A layer (5.3) ----------------------------------------------------------------------------------------------

Affine.of(Matrix.of("1 1 1 1"), Matrix.of("1 2 3; 4 5 6; 7 8 9; 10 11 12"), Matrix.of("1 2 3"))
//> 1×3
//>   23  28  33

// ---- Losses (5.4 to 5.7) ----------------------------------------------------------------------------------------

OneHot.of(new int[] {1, 0, 2}, 3)
//> 3×3
//>   0  1  0
//>   1  0  0
//>   0  0  1

// A cat with 0.8, a dog with 0.2, and it is a cat:
Math.round(SquaredErrors.total(Matrix.of("0.8 0.2"), Matrix.of("1 0")) * 1e6) / 1e6
//> 0.04

Matrix p = Matrix.of("0.2 0.5 0.3");
Matrix y = Matrix.of("0 1 0");

Math.round(CrossEntropies.categorical(p, y) * 10000) / 10000.0
//> 0.6931

Math.round(CrossEntropies.perClass(p, y) * 10000) / 10000.0
//> 1.273

CrossEntropies.categoricalGradient(p, y)
//> 1×3
//>   0  -2  0

CrossEntropies.perClassGradient(p, y)
//> 1×3
//>   1.25  -2  1.429

// A confident mistake is dear, but not infinite:
Math.round(CrossEntropies.categorical(Matrix.of("1 0 0"), y) * 100) / 100.0
//> 34.54

Hinge.gradient(Matrix.of("0.4; -2; 0.5"), Matrix.of("1; -1; -1"))
//> 3×1
//>   -0.3333
//>    0
//>    0.3333

// ---- Two layers (5.8) -------------------------------------------------------------------------------------------

TwoLayers network = new TwoLayers(Matrix.of("0.2 0.4; 0.3 -0.2"), Matrix.of("-0.3 -0.2"),
        Matrix.of("0.5 -0.3; 0.2 0.4"), Matrix.of("-0.2 0.1"), new Sigmoid());
Matrix input = Matrix.of("1 2");
Matrix target = Matrix.of("1 0");

TwoLayers.Pass pass = network.forward(input);
pass.output()
//> 1×2
//>   0.5501  0.5233

TwoLayers.Errors errors = network.errors(pass, target);
errors.hidden()
//> 1×2
//>   0.09483  -0.02995

TwoLayers after = network.step(input, target, 0.5);
after.hiddenWeights()
//> 2×2
//>   0.2111   0.3963
//>   0.3223  -0.2074

after.forward(input).output()
//> 1×2
//>   0.5737  0.4955

// A hundred steps:
TwoLayers trained = network;
for (int i = 0; i < 100; i++) {
    trained = trained.step(input, target, 0.5);
}
trained.forward(input).output()
//> 1×2
//>   0.9258  0.07825

// ---- The tiny network (5.9) -------------------------------------------------------------------------------------

DenseStep step = DenseStep.of(TinyNetwork.features(), TinyNetwork.weights(), TinyNetwork.biases(), TinyNetwork.target(),
        TinyNetwork.LEARNING_RATE);

step.probabilities()
//> 1×2
//>   0.7311  0.2689

Math.round(step.loss() * 10000) / 10000.0
//> 1.3133

step.inputGradient()
//> 1×8
//>   0.2193  0.07311  -0.1462  0.2924  -0.2924  -0.07311  -0.2193  0.1462

step.newWeights().transpose()
//> 2×8
//>    0.1781   0.2  -0.1219   0.2927   -0.2  0.09269  -0.1   0.07807
//>   -0.07807  0.1   0.1219  -0.09269   0.2  0.2073    0.2  -0.07807

Math.round(step.lossAfter() * 10000) / 10000.0
//> 1.0127

// With a rate of 0.1 a single step nearly suffices here. Why is that no reason to take 0.1 always?
Math.round(DenseStep.of(TinyNetwork.features(), TinyNetwork.weights(), TinyNetwork.biases(), TinyNetwork.target(), 0.1).lossAfter() * 10000) / 10000.0
//> 0.0333

// ---- Measured slopes (5.10, 5.11) -------------------------------------------------------------------------------

// The slope of e^x at 1 is e. The error for three steps h:
double error(double h) {
    return NumericalGradient.of(point -> Math.exp(point.get(0, 0)), Matrix.row(1.0), h).get(0, 0) - Math.E;
}

Math.round(error(0.1) * 1e5) / 1e5
//> 0.00453

Math.round(error(0.01) * 1e7) / 1e7
//> 4.53E-5

// With h = 1e-13 it is much larger again: 1 + h and 1 - h differ in their last digits only. Rounding, not curvature.
Math.abs(error(1e-13)) > 1e-5
//> true

// The measured gradient of the worked example's first layer is what the step did, with the other sign and without the rate:
NumericalGradient.of(v -> SquaredErrors.total(new TwoLayers(v, network.hiddenBiases(), network.outputWeights(),
        network.outputBiases(), network.f()).forward(input).output(), target), network.hiddenWeights().copy(), 1e-5)
//> 2×2
//>   -0.02229  0.007413
//>   -0.04457  0.01483

// The checker on the hinge loss; the second sample stands exactly at the margin:
Matrix labels = Matrix.of("1; 1; -1");
Matrix scores = Matrix.of("0.4; 1; 0.5");

GradientChecker checked = GradientChecker.compare(s -> Hinge.value(s, labels), scores, Hinge.gradient(scores, labels));
checked.kinks()
//> 3×1
//>   0
//>   1
//>   0

checked.verdict(1e-6)
//> AT_A_KINK

// ---- The suspects (5.12) ----------------------------------------------------------------------------------------
// The first two; the others are yours.

Inspection.of(PlantedBugs.suspect('A'), PlantedBugs.samples())
//> [x 4×3 PASSED, W 3×2 PASSED, b 1×2 PASSED]

List<Inspection> b = Inspection.of(PlantedBugs.suspect('B'), PlantedBugs.samples());
b
//> [x 4×3 PASSED, W 3×2 PASSED, b 1×2 FAILED]

// What it claims for the biases, and what was measured. What do you notice?
b.get(2).claimed()
b.get(2).checked().slopes()

// Lesson 5, part B, in JShell: layers that learn, with your own code.
// ./workbook jshell 5 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import datasets.*;
import lesson01_convolution.Images;
import lesson02_stride_padding.Margins;
import lesson03_pooling.Window;
import lesson04_activations.*;
import lesson05_backprop.*;
import matrix.*;

// ---- The tiny network, all the way back (5.30) ------------------------------------------------------------------

Tensor image = Tensor.of(Images.sixBySix());
Chain tiny = TinyTraining.chain();
SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

Matrix logits = tiny.forward(image, Mode.TRAINING).matrix();
logits
//> 1×2
//>   0.9  -0.1

Math.round(loss.value(logits, TinyNetwork.target()) * 10000) / 10000.0
//> 1.3133

Matrix dz = loss.gradient(logits, TinyNetwork.target());
dz
//> 1×2
//>   0.7311  -0.7311

Tensor dImage = tiny.backward(new Tensor(dz, Shape.vector(2)));

tiny.parameters()
//> [filters 2×9, b 1×2, W 8×2, b 1×2]

// In units of 0.7311, as in the README: the gradient of filter 1, and that of filter 2.
tiny.parameters().get(0).gradient().row(0).scale(1 / dz.get(0, 0)).reshape(3, 3)
//> 3×3
//>   0.5  0    0
//>   0    0.5  0
//>   0    0.4  0.1

tiny.parameters().get(0).gradient().row(1).scale(1 / dz.get(0, 0)).reshape(3, 3)
//> 3×3
//>    0    0.1  0
//>   -0.1  0.2  0
//>    0    0.1  0

// One step of gradient descent, and the loss before and after it:
Matrix.row(TinyTraining.oneStep(0.01))
//> 1×2
//>   1.313  1.009

Matrix.row(TinyTraining.oneStep(0.1))
//> 1×2
//>   1.313  0.03557

// Which rate makes this one step worse than none? Try 0.5, 1, 5 ...

// ---- Three ways to the same gradients (5.22 to 5.24) ------------------------------------------------------------

Random random = new Random(1);
Sliding sliding = new Sliding(2, 1, new Margins(1, 1, 0, 2));
Tensor x = new Tensor(Matrix.normal(3, 2 * 5 * 6, 0, 1, random), new Shape(2, 5, 6));
Tensor filters = new Tensor(Matrix.normal(4, 2 * 2 * 3, 0, 1, random), new Shape(2, 2, 3));
Convolution layer = new Convolution(filters, Matrix.zeros(1, 4), sliding);

layer.outputShape(x.shape())
//> 4×3×6

Tensor y = layer.forward(x, Mode.TRAINING);
Tensor dy = new Tensor(Matrix.normal(3, y.shape().size(), 0, 1, random), y.shape());
Tensor dx = layer.backward(dy);

double far(Tensor one, Tensor other) {
    return one.matrix().minus(other.matrix()).norm();
}

far(dx, ConvolutionByLoops.inputGradient(dy, filters, x.shape(), sliding)) < 1e-12
//> true

far(dx, ConvolutionByTurning.inputGradient(dy, filters, x.shape(), sliding)) < 1e-12
//> true

far(ConvolutionByLoops.filterGradient(dy, x, filters.shape(), sliding), ConvolutionByTurning.filterGradient(dy, x, filters.shape(), sliding)) < 1e-12
//> true

// A second backward replaces the gradients, it does not add to them:
Matrix once = layer.parameters().get(0).gradient();
layer.backward(dy);
layer.parameters().get(0).gradient().minus(once).norm()
//> 0.0

// ---- Optimizers on one weight (5.25 to 5.27) --------------------------------------------------------------------
// f(w) = w⁴/4 − w³/3 − w² has a valley at −1, a hill at 0 and a deeper valley at 2. Its slope:

DoubleUnaryOperator slope = w -> w * (w - 2) * (w + 1);

double descend(double start, Optimizer optimizer, int steps) {
    Parameter w = new Parameter("w", Matrix.row(new double[] {start}));
    for (int i = 0; i < steps; i++) {
        w.setGradient(w.value().map(slope));
        optimizer.step(java.util.List.of(w));
    }
    return Math.round(w.value().get(0, 0) * 1000) / 1000.0;
}

// Where does it end? (5.P6)
descend(-0.5, new Sgd(0.01), 2000)
//> -1.0

descend(0.1, new Sgd(0.01), 2000)
//> 2.0

// At the top of the hill the slope is 0, so nothing moves at all:
descend(0, new Sgd(0.01), 2000)
//> 0.0

// Momentum can roll over a hill that plain descent never climbs:
descend(-2, new Sgd(0.01), 2000)
//> -1.0

descend(-2, new Momentum(0.01, 0.9), 2000)
//> 2.0

// Restarts: the share of starts between −2 and 3 that end in the deeper valley. One start is a gamble, three rarely fail.
int deeper = 0;
Random starts = new Random(7);
for (int i = 0; i < 1000; i++) {
    if (descend(-2 + 5 * starts.nextDouble(), new Sgd(0.05), 500) > 0) {
        deeper++;
    }
}
deeper > 550 && deeper < 650
//> true

// Adam's first step is as long as the learning rate, however steep it is (5.P5):
Parameter steep = new Parameter("w", Matrix.row(5, 5, 5));
steep.setGradient(Matrix.row(100, -0.01, 3));
new Adam(0.5).step(java.util.List.of(steep));
steep.value()
//> 1×3
//>   4.5  5.5  4.5

// ---- One image at a time, or 32, or all (5.29) ------------------------------------------------------------------
// 200 drawn digits, dense 784 to 10, ten epochs with the same rate. Few large steps, or many small ones?

LabelledImages digits = Digits.train().first(200);

double lossAfterTenEpochs(int batchSize) {
    Random seeded = new Random(3);
    Training training = new Training(new Chain(new Flatten(), new Dense(784, 10, seeded)), new SoftmaxCrossEntropy(), new Sgd(0.05));
    for (int epoch = 0; epoch < 10; epoch++) {
        training.epoch(digits.tensor(), digits.oneHot(), batchSize, seeded);
    }
    return training.loss(digits.tensor(), digits.oneHot());
}

double one = lossAfterTenEpochs(1);
double thirtyTwo = lossAfterTenEpochs(32);
double all = lossAfterTenEpochs(200);

// 2000 steps, 70 steps, 10 steps:
System.out.printf("one at a time %.3f, 32 %.3f, all %.3f%n", one, thirtyTwo, all)

one < thirtyTwo && thirtyTwo < all
//> true
