package grader.report;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Pictures of the class report as SVG within the page: they look the same on every machine, at every width, and need no fonts
 * where the grading runs.
 */
final class ClassPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 220;
    private static final int FLOOR = HEIGHT - 44; // below it stand the names of the bars and of the axis
    private static final int TOP = 24;

    private ClassPicture() {
    }

    /** Returns a histogram of the final points, a bar for each ten percent. */
    static String histogram(int[] students) {
        int most = Math.max(1, IntStream.of(students).max().orElse(0));
        int step = WIDTH / students.length;
        StringBuilder svg = new StringBuilder(("<svg class=\"picture\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"How many students have how many"
                + " percent of the points\">\n").formatted(WIDTH, HEIGHT));
        for (int i = 0; i < students.length; i++) {
            int height = (FLOOR - TOP) * students[i] / most;
            int middle = i * step + step / 2;
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n".formatted(i * step + 4, FLOOR - height, step - 8, height));
            svg.append(students[i] == 0 ? "" : "<text x=\"%s\" y=\"%s\">%s</text>\n".formatted(middle, FLOOR - height - 6, students[i]));
            svg.append("<text class=\"label\" x=\"%s\" y=\"%s\">%s–%s</text>\n".formatted(middle, FLOOR + 18, 10 * i, 10 * i + 10));
        }
        return svg.append("<line x1=\"0\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n<text class=\"label\" x=\"%s\" y=\"%s\">percent of the points</text>\n</svg>\n"
                .formatted(FLOOR, WIDTH, FLOOR, WIDTH / 2, HEIGHT - 6)).toString();
    }

    /** Returns a bar from the middle to the left for what is below 0 and to the right for what is above; {@code value} is from −1 to 1. */
    static String signed(double value) {
        double length = 50 * Math.abs(value);
        return String.format(Locale.ROOT, "<svg class=\"signed\" viewBox=\"0 0 100 12\" aria-hidden=\"true\"><line class=\"pale\" x1=\"0\" y1=\"6\" x2=\"100\" y2=\"6\"/><rect class=\"%s\" x=\"%.1f\" y=\"1\" width=\"%.1f\""
                + " height=\"10\"/><line x1=\"50\" y1=\"0\" x2=\"50\" y2=\"12\"/></svg>", value < 0 ? "below" : "above", value < 0 ? 50 - length : 50, length);
    }
}
