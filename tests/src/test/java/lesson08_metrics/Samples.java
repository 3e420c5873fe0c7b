package lesson08_metrics;

import java.util.random.RandomGenerator;

/** Samples with scores: the questions about thresholds and curves. */
final class Samples {

    private Samples() {
    }

    /** Samples as a text says: each score with + or − behind it, such as {@code "0.9+ 0.8-"}. */
    static Scored of(String text) {
        String[] words = text.strip().split("\\s+");
        double[] scores = new double[words.length];
        boolean[] actual = new boolean[words.length];
        for (int n = 0; n < words.length; n++) {
            scores[n] = Double.parseDouble(words[n].substring(0, words[n].length() - 1));
            actual[n] = words[n].endsWith("+");
        }
        return new Scored(scores, actual);
    }

    /** The seven samples that the README works out, not in the order of their scores; 0.6 is a tie of both classes. */
    static Scored seven() {
        return of("0.6- 0.9+ 0.1- 0.4+ 0.8- 0.6+ 0.3-");
    }

    /** Scores of both signs with a few values, so that there are ties; both classes occur, and one tie holds both. */
    static Scored random(int size, RandomGenerator random) {
        double[] scores = new double[size];
        boolean[] actual = new boolean[size];
        for (int n = 0; n < size; n++) {
            actual[n] = random.nextInt(3) == 0;
            scores[n] = (random.nextInt(9) - 5 + (actual[n] ? 2 : 0)) / 2.0;
        }
        actual[size - 1] = true;
        actual[size - 2] = false;
        actual[size - 3] = false;
        scores[size - 2] = scores[size - 1];
        return new Scored(scores, actual);
    }

    /** As {@link #random}, but every score is another, and they are probabilities. */
    static Scored withoutTies(int size, RandomGenerator random) {
        double[] scores = random(size, random).scores();
        boolean[] actual = random(size, random).actual();
        for (int n = 0; n < size; n++) {
            scores[n] = 1 / (1 + Math.exp(-scores[n] - random.nextDouble() / 4));
        }
        return new Scored(scores, actual);
    }
}
