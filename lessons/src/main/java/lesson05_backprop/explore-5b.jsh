// Lesson 5, part B, in JShell: layers that learn, with your own code.
// Paste it step by step. Lines that begin with //> say what JShell answers once the exercises are written.

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
