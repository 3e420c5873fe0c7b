// Lesson 1 in JShell: the examples of the README, with your own code.
// ./workbook jshell 1 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import static charts.Sketch.*;
import java.util.Random;
import lesson01_convolution.*;
import matrix.*;

// ---- One window (1.1) -------------------------------------------------------------------------------------------

Matrix window = Matrix.of(".6 .2 .6; .1 -.2 -.3; -.5 -.1 -.3");
Matrix brightAbove = Matrix.of("1 1 1; 0 0 0; -1 -1 -1");

// Cell by cell, before the sum:
window.elementTimes(brightAbove)
//> 3×3
//>   0.6  0.2  0.6
//>   0    0    0
//>   0.5  0.1  0.3

// The sum is 2.3. Doubles are rounded, so round before you compare:
Math.round(Window.response(window, brightAbove) * 1000) / 1000.0
//> 2.3

// What would a window that is bright everywhere answer?
Window.response(Matrix.filled(3, 3, 1), brightAbove)
//> 0.0

// ---- A series (1.2, 1.3) ----------------------------------------------------------------------------------------

double[] x = {2, 1, 3};
double[] h = {1, 2};

Convolution1D.convolve(x, h)
//> double[4] { 2.0, 5.0, 5.0, 6.0 }

// It does not matter which of the two is the filter ...
Convolution1D.convolve(h, x)
//> double[4] { 2.0, 5.0, 5.0, 6.0 }

// ... and a single clap gives back the echo itself:
Convolution1D.convolve(new double[] {0, 1, 0}, h)
//> double[4] { 0.0, 1.0, 2.0, 0.0 }

Convolution1D.correlate(x, h)
//> double[2] { 4.0, 7.0 }

// A correlation reverses the echo of a single clap:
Convolution1D.correlate(new double[] {0, 1, 0}, h)
//> double[2] { 2.0, 1.0 }

// Blurring twice with 1, 2, 1 is blurring once with:
Convolution1D.convolve(new double[] {1, 2, 1}, new double[] {1, 2, 1})
//> double[5] { 1.0, 4.0, 6.0, 4.0, 1.0 }

// ---- An image (1.4, 1.5) ----------------------------------------------------------------------------------------

Matrix image = Images.sixBySix();

Matrix map1 = Convolution2D.correlate(image, Images.filter1());
map1
//> 4×4
//>    3  -1  -3  -1
//>   -3   1   0  -3
//>   -3  -3   0   1
//>    3  -2  -2  -1

// Where a line of the image falls to the right, the map is bright: from the upper left on, and again three rows below.
picture(image, map1);
//> 6×6           4×4
//> @@        @@  @@--  --
//>   @@    @@      **++
//>     @@@@          ++**
//> @@      @@    @@::::--
//>   @@    @@    blank -3, @ 3
//>     @@  @@
//> blank 0, @ 1

// The same as a file, in the colours of the scale at its right:
chart("Filter 1 answers", map1);

// Filter 1 is its own half turn, so convolution gives the same:
Convolution2D.convolve(image, Images.filter1()).equals(map1)
//> true

// Filter 3 is not:
Convolution2D.halfTurn(Images.filter3())
//> 3×3
//>   0   1  0
//>   2  -1  0
//>   0   0  1

Convolution2D.correlate(image, Images.filter3())
//> 4×4
//>   0  1   3  -1
//>   2  2  -1   1
//>   1  0   3   1
//>   0  1   2   0

Convolution2D.convolve(image, Images.filter3())
//> 4×4
//>   0   3  0  -1
//>   1  -1  2   3
//>   2   1  2  -1
//>   0   2  1   0

// In which column does each row of map 1 have its largest answer?
map1.argmax()
//> int[4] { 0, 1, 3, 0 }

// ---- The image moves one column to the right (1.P6) -------------------------------------------------------------

Matrix moved = Matrix.zeros(6, 6);
for (int y = 0; y < 6; y++) {
    for (int column = 1; column < 6; column++) {
        moved.set(y, column, image.get(y, column - 1));
    }
}

Convolution2D.correlate(moved, Images.filter1())
//> 4×4
//>   -2   3  -1  -3
//>   -2  -3   1   0
//>    2  -3  -3   0
//>   -2   3  -2  -2

// Compare with map1: which columns are the same?

// ---- Channels, bias, several filters (1.6, 1.7) -----------------------------------------------------------------

Tensor colour = Images.threeChannelsPadded();
Tensor filter = Images.threeChannelFilter();

Channels.featureMap(colour, filter, 1)
//> 5×5
//>   -2   7  1  -1  -1
//>    4  -1  7   3   1
//>    4   5  0   7   3
//>    0   6  3   6   2
//>    2   4  6   2   5

// Filters 1 and 2 together are a bank of two filters on one channel, and make an output of two channels:
Tensor bank = Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
Tensor maps = Channels.forward(Tensor.of(image), bank, Matrix.row(0, 0));

maps.shape()
//> 2×4×4

maps.channel(0, 1)
//> 4×4
//>   -1  -1  -1  -1
//>   -1  -1  -2   1
//>   -1  -1  -2   1
//>   -1   0  -4   3

// ---- Designed filters (1.8) -------------------------------------------------------------------------------------

// A step from dark to bright, from left to right:
Matrix step = Matrix.of("0 0 0 1 1 1; 0 0 0 1 1 1; 0 0 0 1 1 1; 0 0 0 1 1 1");

Convolution2D.correlate(step, DesignedFilters.sobelX())
//> 2×4
//>   0  4  4  0
//>   0  4  4  0

Convolution2D.correlate(step, DesignedFilters.sobelY())
//> 2×4
//>   0  0  0  0
//>   0  0  0  0

Convolution2D.correlate(step, DesignedFilters.gaussian())
//> 2×4
//>   0  0.25  0.75  1
//>   0  0.25  0.75  1

// Sharpening overshoots on both sides of the edge:
Convolution2D.correlate(step, DesignedFilters.sharpen())
//> 2×4
//>   0  -1  2  1
//>   0  -1  2  1

// ---- im2col and back (1.9 to 1.12) ------------------------------------------------------------------------------

Matrix indices = Matrix.of("0 1 2 3; 4 5 6 7; 8 9 10 11");

Matrix columns = Im2col.im2col(indices, 2, 3);
columns
//> 6×4
//>   0  1   4   5
//>   1  2   5   6
//>   2  3   6   7
//>   4  5   8   9
//>   5  6   9  10
//>   6  7  10  11

// How often does each cell come back? Put ones in, and count the windows that a cell lies in:
Im2col.col2im(Matrix.filled(6, 4, 1), 1, new Shape(1, 3, 4), 2, 3).channel(0, 0)
//> 3×4
//>   1  2  2  1
//>   2  4  4  2
//>   1  2  2  1

// The same two maps, by one product:
Im2col.forward(Tensor.of(image), bank, Matrix.row(0, 0)).equals(maps)
//> true

// ---- Counting, and the weights as a matrix (1.14, 1.15) ---------------------------------------------------------

Counting.convolutionParameters(1, 1, 3, 3)
//> 10

Counting.denseParameters(28 * 28, 26 * 26)
//> 530660

WeightMatrix.of(Matrix.of("1 2; 3 4"), 3, 3)
//> 4×9
//>   1  2  0  3  4  0  0  0  0
//>   0  1  2  0  3  4  0  0  0
//>   0  0  0  1  2  0  3  4  0
//>   0  0  0  0  1  2  0  3  4

// The matrix does what the filter does:
WeightMatrix.of(Images.filter3(), 6, 6).times(image.reshape(36, 1)).reshape(4, 4).equals(Convolution2D.correlate(image, Images.filter3()))
//> true

// ---- How much faster is im2col? ---------------------------------------------------------------------------------
// Measure it on your machine. Run the last line a few times: Java compiles what it runs often, so the first is slow.

Random random = new Random(1);
Tensor images = new Tensor(Matrix.normal(16, 3 * 28 * 28, 0, 1, random), new Shape(3, 28, 28));
Tensor filters = new Tensor(Matrix.normal(8, 3 * 3 * 3, 0, 1, random), new Shape(3, 3, 3));
Matrix biases = Matrix.normal(1, 8, 0, 1, random);

// The best of thirty runs, so that a pause of the machine does not count.
double milliseconds(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 30; i++) {
        long start = System.nanoTime();
        work.run();
        best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1e6;
}

void compare() {
    double loops = milliseconds(() -> Channels.forward(images, filters, biases));
    double product = milliseconds(() -> Im2col.forward(images, filters, biases));
    System.out.printf("loops %.1f ms, im2col %.1f ms: %.1f times as fast%n", loops, product, loops / product);
}

compare();
compare();
compare();
