// Lesson 2 in JShell: the examples of the README, with your own code.
// ./workbook jshell 2 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import java.util.List;
import java.util.Random;
import lesson01_convolution.Convolution1D;
import lesson01_convolution.Images;
import lesson02_stride_padding.*;
import lesson02_stride_padding.ReceptiveField.Sliding;
import matrix.*;

// ---- Sizes (2.1) ------------------------------------------------------------------------------------------------

// size, kernel, stride, zeros before, zeros after, dilation
Sizes.outputSize(7, 3, 1, 0, 0, 1)
//> 5

Sizes.outputSize(4, 3, 1, 1, 1, 1)
//> 4

// A whole row of sizes: 28 cells under a kernel of 3, with strides 1 to 5.
java.util.stream.IntStream.rangeClosed(1, 5).map(stride -> Sizes.outputSize(28, 3, stride, 0, 0, 1)).toArray()
//> int[5] { 26, 13, 9, 7, 6 }

// A kernel that does not fit is refused. Look at the sentence; yours may have other words:
String refused;
try {
    Sizes.outputSize(4, 5, 2, 0, 0, 1);
    refused = "accepted";
} catch (IllegalArgumentException sentence) {
    refused = sentence.getMessage();
}
refused

// ---- Strides (2.2) ----------------------------------------------------------------------------------------------

Matrix image = Images.sixBySix();

Strides.correlate(image, Images.filter1(), 2, 2)
//> 2×2
//>    3  -3
//>   -3   0

Strides.correlate(image, Images.filter2(), 2, 2)
//> 2×2
//>   -1  -1
//>   -1  -2

// Strides of its own for each direction: rows, columns.
Strides.correlate(image, Images.filter3(), 1, 2)
//> 4×2
//>   0   3
//>   2  -1
//>   1   3
//>   0   2

// Which pixels does stride 2 never see? Make one pixel after the other bright and look whether the map notices.
Matrix seen = Matrix.zeros(6, 6);
for (int y = 0; y < 6; y++) {
    for (int x = 0; x < 6; x++) {
        Matrix one = Matrix.zeros(6, 6);
        one.set(y, x, 1);
        seen.set(y, x, Strides.correlate(one, Matrix.filled(3, 3, 1), 2, 2).sum());
    }
}

seen
//> 6×6
//>   1  1  2  1  1  0
//>   1  1  2  1  1  0
//>   2  2  4  2  2  0
//>   1  1  2  1  1  0
//>   1  1  2  1  1  0
//>   0  0  0  0  0  0

// ---- Padding (2.3 to 2.5) ---------------------------------------------------------------------------------------

Tensor small = Tensor.of(Matrix.of("1 2 0 1; 0 1 3 1; 2 0 1 0; 1 1 0 2"));
Tensor padded = Padding.zeros(small, new Margins(1, 1, 1, 1));

padded.channel(0, 0)
//> 6×6
//>   0  0  0  0  0  0
//>   0  1  2  0  1  0
//>   0  0  1  3  1  0
//>   0  2  0  1  0  0
//>   0  1  1  0  2  0
//>   0  0  0  0  0  0

Strides.correlate(padded.channel(0, 0), Matrix.filled(3, 3, 1), 1, 1)
//> 4×4
//>   4   7  8  5
//>   6  10  9  6
//>   5   9  9  7
//>   4   5  4  3

Padding.crop(padded, new Margins(1, 1, 1, 1)).equals(small)
//> true

// Same, by Keras' rule: size, kernel, stride, dilation. Before and after:
Padding.same(6, 3, 2, 1)
//> int[2] { 0, 1 }

Padding.same(6, 3, 1, 1)
//> int[2] { 1, 1 }

Padding.same(9, 4, 1, 1)
//> int[2] { 1, 2 }

Padding.same(10, 2, 3, 1)
//> int[2] { 0, 1 }

// A stride larger than the kernel needs none here:
Padding.same(8, 2, 3, 1)
//> int[2] { 0, 0 }

// The full convolution of lesson 1 is a full padding and a correlation with the turned filter:
Convolution1D.convolve(new double[] {2, 1, 3}, new double[] {1, 2})
//> double[4] { 2.0, 5.0, 5.0, 6.0 }

Margins full = Padding.margins(PaddingMode.FULL, new Pair(1, 3), new Pair(1, 2), new Pair(1, 1), new Pair(1, 1));

Strides.correlate(Padding.zeros(Tensor.of(Matrix.row(2, 1, 3)), full).channel(0, 0), Matrix.row(2, 1), 1, 1)
//> 1×4
//>   2  5  5  6

// ---- Dilation (2.6) ---------------------------------------------------------------------------------------------

Dilation.spread(Images.filter3(), 2, 2)
//> 5×5
//>   1  0   0  0  0
//>   0  0   0  0  0
//>   0  0  -1  0  2
//>   0  0   0  0  0
//>   0  0   1  0  0

Dilation.correlate(image, Images.filter3(), 2, 2)
//> 2×2
//>   0  -1
//>   3   1

Strides.correlate(image, Dilation.spread(Images.filter3(), 2, 2), 1, 1).equals(Dilation.correlate(image, Images.filter3(), 2, 2))
//> true

// ---- Groups (2.7 to 2.9) ----------------------------------------------------------------------------------------

Tensor pixel = new Tensor(Matrix.row(1, 2, 3, 4), Shape.vector(4));
Tensor twoFilters = new Tensor(Matrix.of("1 10; 1 10"), Shape.vector(2));

Groups.forward(pixel, twoFilters, 2).matrix()
//> 1×2
//>   21  43

Tensor twoChannels = Tensor.of(Matrix.row(1, 2, 3), Matrix.row(4, 5, 6));
Tensor depthwise = new Tensor(Matrix.of("1 10; 2 -1"), new Shape(1, 1, 2));

Groups.depthwise(twoChannels, depthwise).channel(0, 1)
//> 1×2
//>   3  4

Groups.separable(twoChannels, depthwise, new Tensor(Matrix.row(1, 100), Shape.vector(2)), Matrix.row(5.0)).channel(0, 0)
//> 1×2
//>   326  437

// From 25 channels to 50 maps, 3×3, without biases: ordinary, in 5 groups, separable.
Counting.convolution(50, 25, 3, 3, 1, false)
//> 11250

Counting.convolution(50, 25, 3, 3, 5, false)
//> 2250

Counting.separable(50, 25, 3, 3, false)
//> 1475

// ---- Channels last (2.10) ---------------------------------------------------------------------------------------

Tensor first = Tensor.of(Matrix.of("1 2 3; 4 5 6"), Matrix.of("10 20 30; 40 50 60"));

first.matrix()
//> 1×12
//>   1  2  3  4  5  6  10  20  30  40  50  60

ChannelOrder.toLast(first).matrix()
//> 1×12
//>   1  10  2  20  3  30  4  40  5  50  6  60

ChannelOrder.toLast(first).shape()
//> 2×3×2

ChannelOrder.toFirst(ChannelOrder.toLast(first)).equals(first)
//> true

// Read in the wrong order, nothing is in its place, and nobody complains:
new Tensor(first.matrix(), new Shape(2, 3, 2)).get(0, 0, 0, 1)
//> 2.0

// ---- A whole Conv2D (2.11 to 2.13) ------------------------------------------------------------------------------

Tensor bank = Tensor.stack(Tensor.of(Images.filter1()), Tensor.of(Images.filter2()));
Conv2D conv = Conv2D.of(2, 3, 3).strides(2, 2).padding(PaddingMode.SAME);

conv.outputShape(new Shape(1, 6, 6))
//> 2×3×3

conv.margins(new Shape(1, 6, 6))
//> Margins[top=0, bottom=1, left=0, right=1]

conv.forward(Tensor.of(image), bank, Matrix.row(0, 0)).channel(0, 0)
//> 3×3
//>    3  -3  -2
//>   -3   0  -2
//>   -2  -3   0

// An activation that sets negative numbers to 0 (lesson 4 calls it ReLU):
conv.activation(x -> Math.max(0, x)).forward(Tensor.of(image), bank, Matrix.row(0, 0)).channel(0, 0)
//> 3×3
//>   3  0  0
//>   0  0  0
//>   0  0  0

// The colour example of lesson 1, now at once. On 5×5 with stride 2, same padding is a ring of zeros:
Conv2D.of(1, 3, 3).strides(2, 2).padding(PaddingMode.SAME).margins(new Shape(3, 5, 5))
//> Margins[top=1, bottom=1, left=1, right=1]

Conv2D.of(1, 3, 3).strides(2, 2).padding(PaddingMode.SAME).forward(Images.threeChannels(), Images.threeChannelFilter(), Matrix.row(1.0)).channel(0, 0)
//> 3×3
//>   -2  1  -1
//>    4  0   3
//>    2  6   5

// First weights: none is larger than the limit.
Math.round(GlorotUniform.limit(9, 36) * 1000) / 1000.0
//> 0.365

Tensor kernel = Conv2D.of(4, 3, 3).startKernel(new Shape(1, 28, 28), new Random(1));
kernel.shape()
//> 1×3×3

kernel.matrix().max() <= GlorotUniform.limit(9, 36)
//> true

Conv2D.of(4, 3, 3).startBias(new Random(1))
//> 1×4
//>   0  0  0  0

// A digit of 28×28×1, channels last, as Keras has it:
Conv2D.of(25, 3, 3).dataFormat(DataFormat.CHANNELS_LAST).outputShape(new Shape(28, 28, 1))
//> 26×26×25

// ---- What one number sees (2.14) --------------------------------------------------------------------------------

// kernel, stride, dilation: convolution, pooling, convolution, pooling
ReceptiveField.of(List.of(new Sliding(3, 1, 1), new Sliding(2, 2, 1), new Sliding(3, 1, 1), new Sliding(2, 2, 1)))
//> 10

ReceptiveField.of(List.of(new Sliding(3, 1, 1), new Sliding(3, 1, 2), new Sliding(3, 1, 4)))
//> 15

// ---- Shape detective (2.15, 2.16) -------------------------------------------------------------------------------

ShapeDetective.shapes(new Shape(1, 28, 28), ShapeDetective.digitNetwork())
//> [25×26×26, 25×13×13, 50×11×11, 50×5×5, 1250×1×1]

// A corner of a Go board:
AlphaGo.stones("..X..", ".XO..", ".O.O.")
//> 3×5
//>   0   0   1   0  0
//>   0   1  -1   0  0
//>   0  -1   0  -1  0

Padding.same(19, 5, 1, 1)
//> int[2] { 2, 2 }

ShapeDetective.shapes(new Shape(AlphaGo.PLANES, 19, 19), AlphaGo.policyNetwork(192)).get(0)
//> 192×19×19

// How many parameters has it, with one bias a filter? (AlphaGo's last layer had a bias for each of the 361 points
// instead of one for all: 360 more, 3,882,793.)
Counting.convolution(192, 48, 5, 5, 1, true) + 11 * Counting.convolution(192, 192, 3, 3, 1, true) + Counting.convolution(1, 192, 1, 1, 1, true)
//> 3882433
