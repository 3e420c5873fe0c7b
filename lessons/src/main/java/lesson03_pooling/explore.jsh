// Lesson 3 in JShell: the examples of the README, with your own code.
// ./workbook jshell 3 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import datasets.*;
import java.util.function.UnaryOperator;
import lesson03_pooling.*;
import matrix.*;

// ---- One map (3.1) ----------------------------------------------------------------------------------------------

Matrix map = Maps.fourByFour();

Pooling.max(map, 2)
//> 2×2
//>   6  8
//>   3  4

// The two maps of our tiny network, before ReLU. The first window of map 2 is −1 throughout:
Pooling.max(Maps.map1(), 2)
//> 2×2
//>   3  0
//>   3  1

Pooling.max(Maps.map2(), 2)
//> 2×2
//>   -1  1
//>    0  3

// Why a maximum must not start there:
Double.MIN_VALUE > 0
//> true

// ---- Any window, four kinds (3.2 to 3.6) ------------------------------------------------------------------------

Tensor image = Tensor.of(map);

// Windows that overlap:
Pooling.max(image, Window.of(2).withStrides(1, 1)).channel(0, 0)
//> 3×3
//>   6  7  8
//>   6  7  8
//>   3  3  4

// Padding same: the windows reach beyond the border, but only real cells count.
Window padded = new Window(3, 3, 2, 2, true);

Pooling.max(image, padded).channel(0, 0)
//> 2×2
//>   7  8
//>   3  4

Pooling.sum(image, padded).channel(0, 0)
//> 2×2
//>   28  22
//>   12   8

// How many real cells has each of these windows? Sum up ones:
Pooling.sum(Tensor.of(Matrix.filled(4, 4, 1)), padded).channel(0, 0)
//> 2×2
//>   9  6
//>   6  4

Pooling.average(image, Window.of(2)).channel(0, 0)
//> 2×2
//>   3.25  5.25
//>   2     2

Pooling.min(image, Window.of(2)).channel(0, 0)
//> 2×2
//>   1  2
//>   1  0

Pooling.globalAverage(image).get(0, 0, 0, 0)
//> 3.125

// The shapes of the network of lesson 9:
Window.of(2).outputShape(new Shape(25, 26, 26))
//> 25×13×13

Window.of(2).outputShape(new Shape(50, 11, 11))
//> 50×5×5

// ---- ReLU before or after pooling (3.P4) ------------------------------------------------------------------------

Matrix relu(Matrix x) {
    return x.map(number -> Math.max(number, 0));
}

relu(Pooling.max(Maps.map2(), 2)).equals(Pooling.max(relu(Maps.map2()), 2))
//> true

relu(Pooling.average(Maps.beforeRelu(), Window.of(2)).channel(0, 0))
//> 2×2
//>   0  0
//>   0  0

Pooling.average(Maps.afterRelu(), Window.of(2)).channel(0, 0)
//> 2×2
//>   1     0
//>   0.75  0.25

// ---- Twice with 2×2, or once with 4×4? --------------------------------------------------------------------------

Pooling.max(Pooling.max(map, 2), 2).equals(Pooling.max(map, 4))
//> true

// With an average it is true, too, as long as all windows are full. With padding same they are not:
Tensor odd = Tensor.of(Matrix.of("1 2 3; 4 5 6; 7 8 9"));

Pooling.average(Pooling.average(odd, Window.of(2).withSamePadding()), Window.of(2).withSamePadding()).get(0, 0, 0, 0)
//> 6.0

Pooling.average(odd, Window.of(4).withSamePadding()).get(0, 0, 0, 0)
//> 5.0

// ---- The way back (3.7 to 3.9) ----------------------------------------------------------------------------------

Routing.maxSources(image, Window.of(2))
//> int[1][] { int[4] { 5, 7, 8, 15 } }

// Three windows of the maps are 0 throughout after ReLU; the first of equals is their source:
Routing.maxSources(Maps.beforeRelu(), Window.of(2))
//> int[1][] { int[8] { 0, 6, 12, 11, 16, 23, 29, 31 } }

Routing.maxSources(Maps.afterRelu(), Window.of(2))
//> int[1][] { int[8] { 0, 2, 12, 11, 16, 23, 24, 31 } }

Window overlapping = Window.of(2).withStrides(1, 1);
Tensor gradient = Tensor.of(Matrix.of("1 2 3; 4 5 6; 7 8 9"));

Routing.max(gradient, Routing.maxSources(image, overlapping), image.shape()).channel(0, 0)
//> 4×4
//>   0  0  0  0
//>   0  5  7  9
//>   7  0  0  0
//>   0  0  8  9

Routing.average(Tensor.of(Matrix.of("4 8; 12 16")), new Shape(1, 3, 3), overlapping).channel(0, 0)
//> 3×3
//>   1   3  2
//>   4  10  6
//>   3   7  4

// Nothing is lost on the way back: 1 + 2 + … + 9 = 45 arrives.
Routing.max(gradient, Routing.maxSources(image, overlapping), image.shape()).matrix().sum()
//> 45.0

// ---- Flattening (3.10, 3.11) ------------------------------------------------------------------------------------

Flattening.rowByRow(Matrix.of("6 8; 3 4"))
//> 1×4
//>   6  8  3  4

Flattening.columnByColumn(Matrix.of("6 8; 3 4"))
//> 1×4
//>   6  3  8  4

// Our tiny network up to here. (If you chose another order, you see the same numbers in that order.)
Tensor pooled = Pooling.max(Maps.afterRelu(), Window.of(2));

Flattening.flatten(pooled)
//> 1×8
//>   3  0  3  1  0  1  0  3

Flattening.unflatten(Flattening.flatten(pooled), pooled.shape()).equals(pooled)
//> true

// ---- What pooling throws away -----------------------------------------------------------------------------------

Pooling.max(Matrix.of("9 0; 0 0"), 2).equals(Pooling.max(Matrix.of("9 8; 7 6"), 2))
//> true

// ---- Does it help when a picture moves? (3.12, 3.13) ------------------------------------------------------------

double rounded(double x) {
    return Math.round(x * 1000) / 1000.0;
}

// The slanted stroke of the README, moved by one pixel to the right:
Tensor stroke = Tensor.of(Matrix.of("0 0 1 1 1 0 0 0; 0 0 1 1 1 0 0 0; 0 0 0 1 1 1 0 0; 0 0 0 1 1 1 0 0"));

rounded(Invariance.underShift(stroke, 0, 1, x -> x))
//> 0.816

rounded(Invariance.underShift(stroke, 0, 1, x -> Pooling.max(x, Window.of(2))))
//> 0.707

rounded(Invariance.underShift(stroke, 0, 1, x -> Pooling.average(x, Window.of(2))))
//> 0.632

rounded(Invariance.underShift(stroke, 0, 1, x -> Pooling.min(x, Window.of(2))))
//> 1.0

// Real pictures: 100 drawn digits.
Tensor digits = Digits.test().first(100).tensor();

double[] moved(int down, int right, UnaryOperator<Tensor> before) {
    return new double[] {
            rounded(Invariance.underShift(digits, down, right, before)),
            rounded(Invariance.underShift(digits, down, right, x -> Pooling.max(before.apply(x), Window.of(2)))),
            rounded(Invariance.underShift(digits, down, right, x -> Pooling.average(before.apply(x), Window.of(2)))),
            rounded(Invariance.underShift(digits, down, right, x -> Pooling.min(before.apply(x), Window.of(2))))};
}

// Unpooled, max, average, min; one pixel to the right, then one pixel down, then two to the right:
moved(0, 1, x -> x)
//> double[4] { 0.548, 0.426, 0.457, 0.752 }

moved(1, 0, x -> x)
//> double[4] { 0.503, 0.394, 0.415, 0.686 }

moved(0, 2, x -> x)
//> double[4] { 0.898, 0.721, 0.805, 1.084 }

// Dark digits on a bright ground: the background is large now, so all numbers are smaller. Min pooling makes the dark
// strokes wider here, and comes much nearer to the unpooled digits, but it still does not help.
moved(0, 1, x -> new Tensor(x.matrix().map(number -> 1 - number), x.shape()))
//> double[4] { 0.186, 0.155, 0.146, 0.193 }

// Larger windows forget more:
rounded(Invariance.underShift(digits, 0, 1, x -> Pooling.max(x, Window.of(4))))
//> 0.318

// One number for the whole digit does not move at all. But what does it still know?
rounded(Invariance.underShift(digits, 0, 1, Pooling::globalMax))
//> 0.0
