// Lesson 4 in JShell: the examples of the README, with your own code.
// ./workbook jshell 4 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.Arrays;
import java.util.Random;
import lesson04_activations.*;
import matrix.*;

// ---- The functions (4.1 to 4.6) ---------------------------------------------------------------------------------

Matrix x = Matrix.row(-1000, -2, -1, 0, 1, 2, 1000);

// One row for each function, so that they can be compared:
Matrix table(java.util.function.Function<Activation, Matrix> row) {
    Activation[] functions = {new Identity(), new Sigmoid(), new Tanh(), new Relu(), new LeakyRelu(0.1), new Elu(1)};
    Matrix table = Matrix.zeros(functions.length, x.cols());
    for (int i = 0; i < functions.length; i++) {
        table.setRow(i, row.apply(functions[i]));
    }
    return table;
}

// identity, sigmoid, tanh, ReLU, leaky ReLU, ELU:
table(f -> x.map(f::value))
//> 6×7
//>   -1000  -2       -1       0    1       2       1000
//>       0   0.1192   0.2689  0.5  0.7311  0.8808     1
//>      -1  -0.964   -0.7616  0    0.7616  0.964      1
//>       0   0        0       0    1       2       1000
//>    -100  -0.2     -0.1     0    1       2       1000
//>      -1  -0.8647  -0.6321  0    1       2       1000

// Their derivatives. Look at the column of x = 0: what did the convention choose at the kinks?
table(f -> x.map(f::derivative))
//> 6×7
//>   1    1        1       1     1       1        1
//>   0    0.105    0.1966  0.25  0.1966  0.105    0
//>   0    0.07065  0.42    1     0.42    0.07065  0
//>   0    0        0       0     1       1        1
//>   0.1  0.1      0.1     0.1   1       1        1
//>   0    0.1353   0.3679  1     1       1        1

// The slope by the definition, a small step to both sides. Is it your derivative?
double slope(Activation f, double at) {
    return (f.value(at + 1e-5) - f.value(at - 1e-5)) / 2e-5;
}

Matrix.row(slope(new Sigmoid(), 2), new Sigmoid().derivative(2))
//> 1×2
//>   0.105  0.105

// At the kink it is the mean of both sides, so it cannot be compared there:
Matrix.row(slope(new Relu(), 0), new Relu().derivative(0))
//> 1×2
//>   0.5  0

// Why one form of the sigmoid is safe and the other is not:
1 / (1 + Math.exp(1000))
//> 0.0

Math.exp(1000) / (1 + Math.exp(1000))
//> NaN

// ---- Over a batch (4.7), and the thread -------------------------------------------------------------------------

Elementwise.forward(new Relu(), Tensor.of(Matrix.of("-1 3 2; 1 -2 1; -1 1 3")))
//> 1 sample of 1×3×3
//> sample 0, channel 0
//>   0  3  2
//>   1  0  1
//>   0  1  3

// Maps 1 and 2 of lesson 1:
Tensor maps = Tensor.of(Matrix.of("3 -1 -3 -1; -3 1 0 -3; -3 -3 0 1; 3 -2 -2 -1"), Matrix.of("-1 -1 -1 -1; -1 -1 -2 1; -1 -1 -2 1; -1 0 -4 3"));

Elementwise.forward(new Relu(), maps)
//> 1 sample of 2×4×4
//> sample 0, channel 0
//>   3  0  0  0
//>   0  1  0  0
//>   0  0  0  1
//>   3  0  0  0
//> sample 0, channel 1
//>   0  0  0  0
//>   0  0  0  1
//>   0  0  0  1
//>   0  0  0  3

// A gradient of ones, sent back: where does it get through?
Elementwise.backward(new Relu(), maps, new Tensor(Matrix.filled(1, 32, 1), maps.shape())).channel(0, 1)
//> 4×4
//>   0  0  0  0
//>   0  0  0  1
//>   0  0  0  1
//>   0  0  0  1

// ---- Maxout (4.8) -----------------------------------------------------------------------------------------------

Maxout unit = new Maxout(Matrix.column(2, -1), 4, Matrix.column(0, 3), -2);

unit.value(Matrix.column(1, 3))
//> 7.0

unit.gradient(Matrix.column(1, 3), 2).w2()
//> 2×1
//>   2
//>   6

// With weights 1 and 0 it is ReLU, with 1 and −1 the absolute value. Which weights make leaky ReLU?
Maxout relu = new Maxout(Matrix.column(1.0), 0, Matrix.column(0.0), 0);
Maxout absolute = new Maxout(Matrix.column(1.0), 0, Matrix.column(-1.0), 0);

Matrix.row(relu.value(Matrix.column(-3.0)), absolute.value(Matrix.column(-3.0)))
//> 1×2
//>   0  3

// ---- Softmax (4.9 to 4.11) --------------------------------------------------------------------------------------

Softmax.of(Matrix.of("1 2 3; 101 102 103; 2 4 6; 0.1 0.2 0.3"))
//> 4×3
//>   0.09003  0.2447  0.6652
//>   0.09003  0.2447  0.6652
//>   0.01588  0.1173  0.8668
//>   0.3006   0.3322  0.3672

// Safe, also where the powers are not:
Softmax.of(Matrix.of("1000 999 0"))
//> 1×3
//>   0.7311  0.2689  0

// The logarithm of the last one is −∞ ...
Math.log(Softmax.of(Matrix.of("1000 999 0")).get(0, 2))
//> -Infinity

// ... but not if it is computed in one go:
Softmax.log(Matrix.of("1000 999 0"))
//> 1×3
//>   -0.3133  -1.313  -1000

Softmax.jacobian(Matrix.row(0.5, 0.3, 0.2))
//> 3×3
//>    0.25  -0.15  -0.1
//>   -0.15   0.21  -0.06
//>   -0.1   -0.06   0.16

Softmax.logJacobian(Matrix.row(0.5, 0.3, 0.2))
//> 3×3
//>    0.5  -0.3  -0.2
//>   -0.5   0.7  -0.2
//>   -0.5  -0.3   0.8

// With two classes softmax is the sigmoid of the difference:
Softmax.of(Matrix.row(3, 1)).get(0, 0) - new Sigmoid().value(2) < 1e-12
//> true

// ---- Linear layers collapse (4.12) ------------------------------------------------------------------------------

Linear first = new Linear(Matrix.of("1 2; 0 1"), Matrix.row(1, -1));
Linear second = new Linear(Matrix.of("1; 3"), Matrix.row(5.0));
Linear one = Linear.collapse(java.util.List.of(first, second), 2);

one.w()
//> 2×1
//>   14
//>    6

one.b()
//> 1×1
//>   1

// Both answer the same to any batch:
Matrix batch = Matrix.of("1 0; 0 1; 3 -2");
second.apply(first.apply(batch).scale(2)).equals(one.apply(batch))
//> true

// With ReLU between them no single layer can do it. A line through the answers at 0 and 1 misses the one at −1:
double bent(double at) { return new Relu().value(at) + 1; }
Matrix.row(bent(-1), 2 * bent(0) - bent(1))
//> 1×2
//>   1  0

// ---- Ten layers (4.13) ------------------------------------------------------------------------------------------

double[] weights(double weight) {
    double[] weights = new double[10];
    Arrays.fill(weights, weight);
    return weights;
}

// How strongly does the output answer to the input, and how strongly to each layer on the way?
Matrix.column(DeepChain.gradients(new Sigmoid(), weights(1), 0.5))
//> 11×1
//>   3.483e-7
//>   1.482e-6
//>   6.522e-6
//>   2.895e-5
//>   0.0001287
//>   0.0005729
//>   0.002549
//>   0.01135
//>   0.05049
//>   0.2247
//>   1

Matrix.row(DeepChain.gradients(new Relu(), weights(1), 0.5))
//> 1×11
//>   1  1  1  1  1  1  1  1  1  1  1

Matrix.row(DeepChain.gradients(new Relu(), weights(2), 0.5))
//> 1×11
//>   1024  512  256  128  64  32  16  8  4  2  1

// Larger weights for the sigmoid? Its slope is taken further out then, where it is flat:
Matrix.column(DeepChain.gradients(new Sigmoid(), weights(4), 0.5))
//> 11×1
//>   5.486e-11
//>   1.306e-10
//>   1.173e-9
//>   1.487e-8
//>   1.948e-7
//>   2.558e-6
//>   3.36e-5
//>   0.0004413
//>   0.005796
//>   0.07613
//>   1

// Now a real network: ten dense layers of 50 units, random weights, 20 samples. A gradient of random numbers goes back
// from the last layer to the first; its norm is measured at every layer, from the input to the output.
Matrix gradientNorms(Activation f, double deviation, long seed) {
    Random random = new Random(seed);
    Matrix[] w = new Matrix[10];
    Tensor[] z = new Tensor[10];
    Matrix a = Matrix.normal(20, 50, 0, 1, random);
    for (int l = 0; l < 10; l++) {
        w[l] = Matrix.normal(50, 50, 0, deviation, random);
        z[l] = new Tensor(a.times(w[l]), Shape.vector(50));
        a = Elementwise.forward(f, z[l]).matrix();
    }
    Matrix gradient = Matrix.normal(20, 50, 0, 1, random);
    Matrix norms = Matrix.zeros(1, 11);
    norms.set(0, 10, gradient.norm());
    for (int l = 9; l >= 0; l--) {
        gradient = Elementwise.backward(f, z[l], new Tensor(gradient, Shape.vector(50))).matrix().timesTranspose(w[l]);
        norms.set(0, l, gradient.norm());
    }
    return norms;
}

// Weights with a variance of 1/50. How much of the gradient is left at the input, as a share of that at the output?
double share(Activation f, double deviation) {
    Matrix norms = gradientNorms(f, deviation, 1);
    return norms.get(0, 0) / norms.get(0, 10);
}

double small = Math.sqrt(1.0 / 50);

Matrix.row(share(new Sigmoid(), small), share(new Tanh(), small), share(new Relu(), small))
//> 1×3
//>   3.873e-7  0.2433  0.03399

// ReLU lets through about half of the numbers. A variance of 2/50 makes up for it (He's initialization, lesson 9):
Matrix.row(share(new Sigmoid(), small * Math.sqrt(2)), share(new Tanh(), small * Math.sqrt(2)), share(new Relu(), small * Math.sqrt(2)))
//> 1×3
//>   6.602e-6  1.121  1.088

// Weights four times as large explode for ReLU; four times as small, they vanish:
Matrix.row(share(new Relu(), 4 * small), share(new Relu(), small / 4))
//> 1×2
//>   35640  3.241e-8

// The whole way, layer by layer:
gradientNorms(new Sigmoid(), small, 1)
//> 1×11
//>   1.222e-5  6.139e-5  0.0002583  0.00116  0.00535  0.02345  0.09562  0.4102  1.715  7.186  31.54

// ---- Dying ReLU (4.14) ------------------------------------------------------------------------------------------

DeadUnits.count(Matrix.of("0 1 0 0 0.5; 0 0 2 0 0.1; 0 3 0 0 4"))
//> 2

// 200 samples, 100 units with random weights; the same bias for all of them. How low must it go until they die?
int dead(double bias) {
    Random random = new Random(2);
    Matrix samples = Matrix.normal(200, 20, 0, 1, random);
    Matrix w = Matrix.normal(20, 100, 0, Math.sqrt(1.0 / 20), random);
    Matrix sums = samples.times(w).plusRow(Matrix.filled(1, 100, bias));
    return DeadUnits.count(Elementwise.forward(new Relu(), new Tensor(sums, Shape.vector(100))).matrix());
}

Matrix.row(dead(0), dead(-1), dead(-2), dead(-3), dead(-4))
//> 1×5
//>   0  0  13  68  98

// Look at a dead unit's gradient, and at the same unit with a leak:
Tensor sums = new Tensor(Matrix.column(-4, -7, -5), Shape.vector(1));
Tensor ones = new Tensor(Matrix.column(1, 1, 1), Shape.vector(1));

Elementwise.backward(new Relu(), sums, ones).matrix().columnSums()
//> 1×1
//>   0

Elementwise.backward(new LeakyRelu(0.1), sums, ones).matrix().columnSums()
//> 1×1
//>   0.3
