package lesson05_backprop;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Parameter;

/** Where two parameters of one shape are after each step, step below step; the gradients must stay as they were. */
record ParameterPaths(Matrix first, Matrix second, Matrix lastGradient) {

    /**
     * Two parameters, and their gradients in every step.
     *
     * @param first           start of the first, 2×3
     * @param second          start of the second, 2×3
     * @param firstGradients  2×3 for each step, one below the other
     * @param secondGradients the same for the second
     */
    record Slopes(Matrix first, Matrix second, Matrix firstGradients, Matrix secondGradients) {

        int steps() {
            return firstGradients.rows() / first.rows();
        }

        Matrix firstGradient(int step) {
            return firstGradients.rows(step * first.rows(), (step + 1) * first.rows());
        }

        Matrix secondGradient(int step) {
            return secondGradients.rows(step * second.rows(), (step + 1) * second.rows());
        }

        Slopes exchanged() {
            return new Slopes(second, first, secondGradients, firstGradients);
        }
    }

    /** The gradient of an earlier optimizer's only step; what it remembers is no business of a new one. */
    private static double earlier(double start) {
        return 5 - start;
    }

    /** The gradients that a number has had since it is there: the earlier optimizer's first. */
    static double[] withEarlier(double start, double[] gradients) {
        double[] all = new double[gradients.length + 1];
        all[0] = earlier(start);
        System.arraycopy(gradients, 0, all, 1, gradients.length);
        return all;
    }

    /**
     * Lets an optimizer step, and another one of the kind in between, with a parameter of its own. Before all that an
     * earlier optimizer has had the same two parameters, which then go back to their start.
     */
    static ParameterPaths of(Supplier<Optimizer> optimizers, Slopes slopes) {
        Optimizer optimizer = optimizers.get();
        Optimizer another = optimizers.get();
        Parameter first = new Parameter("first", slopes.first().copy());
        Parameter second = new Parameter("second", slopes.second().copy());
        Parameter stranger = new Parameter("stranger", slopes.first().copy());
        stranger.setGradient(slopes.first().map(value -> 5 - value));
        first.setGradient(slopes.first().map(ParameterPaths::earlier));
        second.setGradient(slopes.second().map(ParameterPaths::earlier));
        optimizers.get().step(List.of(first, second));
        first.setValue(slopes.first().copy());
        second.setValue(slopes.second().copy());
        Matrix firstPath = Matrix.zeros(slopes.firstGradients().rows(), slopes.first().cols());
        Matrix secondPath = Matrix.zeros(slopes.firstGradients().rows(), slopes.first().cols());
        for (int step = 0; step < slopes.steps(); step++) {
            first.setGradient(slopes.firstGradient(step));
            second.setGradient(slopes.secondGradient(step));
            another.step(List.of(stranger));
            optimizer.step(List.of(first, second));
            for (int r = 0; r < slopes.first().rows(); r++) {
                firstPath.setRow(step * slopes.first().rows() + r, first.value().row(r));
                secondPath.setRow(step * slopes.first().rows() + r, second.value().row(r));
            }
        }
        return new ParameterPaths(firstPath, secondPath, first.gradient());
    }

    /** The path of one number: from where it starts, and its gradients in every step, to where it is after every step. */
    interface Course {
        double[] of(double start, double[] gradients);
    }

    /** Every number on a course of its own. */
    static ParameterPaths of(Course course, Slopes slopes) {
        return new ParameterPaths(path(course, slopes.first(), slopes.firstGradients()), path(course, slopes.second(),
                slopes.secondGradients()),
                slopes.firstGradient(slopes.steps() - 1));
    }

    /** As {@link #of(Course, Slopes)}, but the second parameter stays where it is. */
    static ParameterPaths firstOnly(Course course, Slopes slopes) {
        return new ParameterPaths(path(course, slopes.first(), slopes.firstGradients()),
                path((start, gradients) -> constant(start, gradients.length), slopes.second(), slopes.secondGradients()),
                slopes.firstGradient(slopes.steps() - 1));
    }

    /** What comes out if the two parameters share their memory: gradients arrive alternately, and only every other step is one's own. */
    static ParameterPaths shared(Function<double[], double[]> moves, Slopes slopes) {
        Matrix first = Matrix.zeros(slopes.firstGradients().rows(), slopes.first().cols());
        Matrix second = Matrix.zeros(slopes.firstGradients().rows(), slopes.first().cols());
        int rows = slopes.first().rows();
        for (int cell = 0; cell < slopes.first().size(); cell++) {
            int r = cell / slopes.first().cols();
            int c = cell % slopes.first().cols();
            double[] both = new double[2 * slopes.steps()];
            for (int step = 0; step < slopes.steps(); step++) {
                both[2 * step] = slopes.firstGradients().get(step * rows + r, c);
                both[2 * step + 1] = slopes.secondGradients().get(step * rows + r, c);
            }
            double[] moved = moves.apply(both);
            double a = slopes.first().get(r, c);
            double b = slopes.second().get(r, c);
            for (int step = 0; step < slopes.steps(); step++) {
                a += moved[2 * step];
                b += moved[2 * step + 1];
                first.set(step * rows + r, c, a);
                second.set(step * rows + r, c, b);
            }
        }
        return new ParameterPaths(first, second, slopes.firstGradient(slopes.steps() - 1));
    }

    ParameterPaths withGradients(UnaryOperator<Matrix> change) {
        return new ParameterPaths(first, second, change.apply(lastGradient));
    }

    private static double[] constant(double value, int length) {
        double[] result = new double[length];
        java.util.Arrays.fill(result, value);
        return result;
    }

    private static Matrix path(Course course, Matrix start, Matrix gradients) {
        Matrix path = Matrix.zeros(gradients.rows(), start.cols());
        for (int cell = 0; cell < start.size(); cell++) {
            int r = cell / start.cols();
            int c = cell % start.cols();
            double[] own = new double[gradients.rows() / start.rows()];
            for (int step = 0; step < own.length; step++) {
                own[step] = gradients.get(step * start.rows() + r, c);
            }
            double[] values = course.of(start.get(r, c), own);
            for (int step = 0; step < own.length; step++) {
                path.set(step * start.rows() + r, c, values[step]);
            }
        }
        return path;
    }
}
