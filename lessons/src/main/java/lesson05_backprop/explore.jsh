// Lesson 5 in JShell: the examples of the README, with your own code.
// Paste it step by step. Lines that begin with //> say what JShell answers once the exercises are written.

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
