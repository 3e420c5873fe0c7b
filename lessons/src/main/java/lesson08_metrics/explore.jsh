// Lesson 8 in JShell: the examples of the README, with your own code.
// ./workbook jshell 8 walks through it. Lines that begin with //> say what JShell answers once the exercises are written.

import datasets.Digits;
import java.util.List;
import java.util.stream.IntStream;
import lesson08_metrics.*;
import matrix.*;

// ---- The confusion matrix (8.1 to 8.4) --------------------------------------------------------------------------

int[] actual = {0, 1, 0, 2, 1, 0, 1, 0, 1, 0};
int[] predicted = {0, 0, 1, 2, 1, 0, 2, 0, 0, 0};

Matrix animals = ConfusionMatrix.of(actual, predicted, 3);

animals
//> 3×3
//>   4  1  0
//>   2  1  1
//>   0  0  1

ConfusionMatrix.accuracy(animals)
//> 0.6

// From what a network says, four samples and three classes. Where do two numbers tie?
ConfusionMatrix.ofAnswers(Matrix.of("0.7 0.2 0.1; 0.3 0.3 0.4; 0.1 0.8 0.1; 0.5 0.5 0"), new int[] {0, 1, 1, 2})
//> 3×3
//>   1  0  0
//>   0  1  1
//>   1  0  0

// Why 8.3 is there:
1 / 4
//> 0

0.0 / 0
//> NaN

Share.of(1, 4) + Share.of(0, 0)
//> 0.25

// ---- One class against the rest (8.5 to 8.8) --------------------------------------------------------------------

OneVersusRest.counts(animals, 0)
//> Counts[truePositives=4, falseNegatives=1, falsePositives=2, trueNegatives=3]

// Precision, recall, specificity, F1; one row a class:
Matrix byClass(Matrix confusion) {
    Matrix table = Matrix.zeros(confusion.rows(), 4);
    for (int k = 0; k < confusion.rows(); k++) {
        Counts counts = OneVersusRest.counts(confusion, k);
        table.setRow(k, Matrix.row(ClassMetrics.precision(counts), ClassMetrics.recall(counts), ClassMetrics.specificity(counts), ClassMetrics.f1(counts)));
    }
    return table;
}

byClass(animals)
//> 3×4
//>   0.6667  0.8   0.6     0.7273
//>   0.5     0.25  0.8333  0.3333
//>   0.5     1     0.8889  0.6667

// The COVID test: 10,000 people, 100 infected. Class 1 is "infected".
Matrix covid = Matrix.of("9405 495; 10 90");

byClass(covid).row(1)
//> 1×4
//>   0.1538  0.9  0.95  0.2628

ConfusionMatrix.accuracy(covid)
//> 0.9495

// And the program that says "healthy" to all:
ConfusionMatrix.accuracy(Matrix.of("9900 0; 100 0"))
//> 0.99

byClass(Matrix.of("9900 0; 100 0")).row(1)
//> 1×4
//>   0  0  1  0

// ---- Averages and the report (8.9 to 8.12) ----------------------------------------------------------------------

Matrix.row(Averages.macro(animals, ClassMetrics::f1), Averages.micro(animals, ClassMetrics::f1), Averages.weighted(animals, ClassMetrics::f1))
//> 1×3
//>   0.5758  0.6  0.5636

Report.table(animals, List.of("cat", "dog", "bird"))
//> class             precision  recall  specificity     F1  samples
//> ────────────────────────────────────────────────────────────────
//> cat                   0.667   0.800        0.600  0.727        5
//> dog                   0.500   0.250        0.833  0.333        4
//> bird                  0.500   1.000        0.889  0.667        1
//> accuracy                                          0.600       10
//> macro average         0.556   0.683        0.774  0.576       10
//> micro average         0.600   0.600        0.800  0.600       10
//> weighted average      0.583   0.600        0.722  0.564       10

// Class 1 is never predicted, class 2 never present, class 3 neither:
List<Remark> remarks(Matrix confusion) {
    return IntStream.range(0, confusion.rows()).mapToObj(k -> Remark.of(OneVersusRest.counts(confusion, k))).toList();
}

remarks(Matrix.of("5 0 2 0; 3 0 1 0; 0 0 0 0; 0 0 0 0"))
//> [NONE, NEVER_PREDICTED, NEVER_PRESENT, IN_NEITHER]

// The tiny network of all lessons has one image. It is of class 1 and was taken for class 0:
Matrix tiny = ConfusionMatrix.ofAnswers(Matrix.of("0.7311 0.2689"), new int[] {1});

tiny
//> 2×2
//>   0  0
//>   1  0

remarks(tiny)
//> [NEVER_PRESENT, NEVER_PREDICTED]

// ---- Thresholds (8.13 and 8.14) ---------------------------------------------------------------------------------

Scored seven = new Scored(new double[] {0.9, 0.8, 0.6, 0.6, 0.4, 0.3, 0.1}, new boolean[] {true, false, true, false, true, false, false});

Threshold.counts(seven, 0.6)
//> Counts[truePositives=2, falseNegatives=1, falsePositives=2, trueNegatives=2]

// What it costs at every threshold, if a miss costs 5 and a false alarm 1, and the other way round:
Matrix costs(double miss, double alarm) {
    double[] thresholds = seven.thresholds();
    Matrix costs = Matrix.zeros(1, thresholds.length);
    for (int i = 0; i < thresholds.length; i++) {
        costs.set(0, i, Threshold.cost(Threshold.counts(seven, thresholds[i]), miss, alarm));
    }
    return costs;
}

costs(5, 1)
//> 1×7
//>   15  10  11  7  2  3  4

costs(1, 5)
//> 1×7
//>   3  2  7  11  10  15  20

Matrix.row(Threshold.cheapest(seven, 5, 1), Threshold.cheapest(seven, 1, 5), Threshold.cheapest(seven, 1, 1))
//> 1×3
//>   0.4  0.9  0.9

// If a negative sample has the highest score and false alarms are dear, it is cheapest to call nobody positive:
Threshold.cheapest(new Scored(new double[] {0.9, 0.8}, new boolean[] {false, true}), 1, 5)
//> Infinity

// The tiny network after one step with all of its parameters, rate 0.01 (lesson 5): probability 0.3646 for class 1.
// A threshold of 0.3 would find it now:
Threshold.counts(new Scored(new double[] {0.3646}, new boolean[] {true}), 0.3)
//> Counts[truePositives=1, falseNegatives=0, falsePositives=0, trueNegatives=0]

// ---- Curves (8.15 to 8.18) --------------------------------------------------------------------------------------

Roc.points(seven)
//> 7×2
//>   0     0
//>   0     0.3333
//>   0.25  0.3333
//>   0.5   0.6667
//>   0.5   1
//>   0.75  1
//>   1     1

Matrix.row(Auc.underCurve(Roc.points(seven)), Auc.byRanks(seven), 8.5 / 12)
//> 1×3
//>   0.7083  0.7083  0.7083

PrecisionRecall.points(seven)
//> 6×2
//>   0.3333  1
//>   0.3333  0.5
//>   0.6667  0.5
//>   1       0.6
//>   1       0.5
//>   1       0.4286

PrecisionRecall.averagePrecision(PrecisionRecall.points(seven))
//> 0.7

// Only the order counts: other scores in the same order, the same area.
Auc.byRanks(new Scored(new double[] {900, 80, 7, 7, 0.5, -3, -1000}, seven.actual())) == Auc.byRanks(seven)
//> true

// ---- A network (all of it) --------------------------------------------------------------------------------------

// 400 digits, 5 epochs, seed 1: about a second. Of 1,000 digits that it has never seen:
DigitReader reader = DigitReader.trained(Digits.train().first(400), Digits.test(), 5, 1);

reader.confusion()
//> 10×10
//>   89   0   2   2   0   1   1   0   4   1
//>    0  86   1   3   0   0   0   0  10   0
//>    1   0  78  14   0   0   0   4   3   0
//>    0   0   2  81   0   2   0   6   3   6
//>    0   3   0   0  61   1   8   0   0  27
//>    0   2   0   7   0  88   0   0   1   2
//>    2   2   1   0   2   2  88   0   3   0
//>    0   3   0   1   0   0   0  89   0   7
//>    0   4   1   3   0   8   3   0  74   7
//>    1   2   0   1   2   5   0   4   0  85

ConfusionMatrix.accuracy(reader.confusion())
//> 0.819

// Which digit has the lowest recall, and which the lowest precision? Why is it not the same one?
byClass(reader.confusion())
//> 10×4
//>   0.957   0.89  0.9956  0.9223
//>   0.8431  0.86  0.9822  0.8515
//>   0.9176  0.78  0.9922  0.8432
//>   0.7232  0.81  0.9656  0.7642
//>   0.9385  0.61  0.9956  0.7394
//>   0.8224  0.88  0.9789  0.8502
//>   0.88    0.88  0.9867  0.88
//>   0.8641  0.89  0.9844  0.8768
//>   0.7551  0.74  0.9733  0.7475
//>   0.6296  0.85  0.9444  0.7234

Auc.byRanks(reader.scores(9)) > 0.95
//> true
