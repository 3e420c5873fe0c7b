package lesson05_backprop;

import lesson04_activations.Activation;

/** Activation functions for the checks, so that they do not hang on lesson 4. */
enum Bend implements Activation {
    SIGMOID {
        @Override
        public double value(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @Override
        public double derivative(double x) {
            return value(x) * (1 - value(x));
        }
    },
    TANH {
        @Override
        public double value(double x) {
            return Math.tanh(x);
        }

        @Override
        public double derivative(double x) {
            return 1 - Math.tanh(x) * Math.tanh(x);
        }
    },
    /** A parabola: no neuron has it, but its derivative is seen at once. */
    SQUARE {
        @Override
        public double value(double x) {
            return x * x;
        }

        @Override
        public double derivative(double x) {
            return 2 * x;
        }
    }
}
