package charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import matrix.Matrix;

/**
 * What a network answers at every place of the plane, with the points it learned from on top; several side by side.
 *
 * <p>The background goes from blue for −1 over white for 0 to orange for 1; a black line is the boundary, where the sign of
 * the answer changes. Points of the class +1 are orange circles, those of −1 blue squares, so that nobody needs the colour
 * to tell them apart. x₁ goes to the right, x₂ upwards.
 */
public final class DecisionBoundary implements Chart {

    private static final int MARGIN = 20;
    private static final int GAP = 8;           // between a writing and what it belongs to
    private static final int CELL = 2;          // side of the square for which the answer is asked once, in pixels
    private static final int CELLS = 140;       // along each side of the plane
    private static final int SIDE = CELL * CELLS;
    private static final int BETWEEN = 46;      // between neighbours; the numbers of an axis stand there
    private static final int BAR = 16;          // width of the scale
    private static final double POINT = 6;      // diameter of a point, in pixels
    private static final double DEFAULT_REACH = 6;

    private static final Color POSITIVE = new Color(196, 78, 0);
    private static final Color NEGATIVE = new Color(8, 62, 128);

    private record Plane(String caption, UnaryOperator<Matrix> answer, Matrix points, Matrix labels) {
    }

    private final String title;
    private final List<Plane> planes = new ArrayList<>();
    private double reach = DEFAULT_REACH;       // the plane goes from −reach to reach in both directions
    private int columns = 3;

    private DecisionBoundary(String title) {
        this.title = title;
    }

    /** Returns a chart without planes, with {@code title} above it. */
    public static DecisionBoundary titled(String title) {
        return new DecisionBoundary(Objects.requireNonNull(title, "DecisionBoundary: the title is null."));
    }

    /**
     * Adds a plane.
     *
     * @param caption what to write above it
     * @param answer  returns for n × 2 places the n × 1 answers, of which −1 to 1 are told apart by colour
     * @param points  n × 2, the points to draw; may be 0 × 2
     * @param labels  n × 1, their classes: positive or not
     * @throws IllegalArgumentException unless every point has two coordinates and a label
     */
    public DecisionBoundary add(String caption, UnaryOperator<Matrix> answer, Matrix points, Matrix labels) {
        Objects.requireNonNull(caption, "DecisionBoundary: the caption of a plane is null; \"\" leaves it without.");
        Objects.requireNonNull(answer, "DecisionBoundary: the answer of a plane is null.");
        Objects.requireNonNull(points, "DecisionBoundary: the points of a plane are null.");
        Objects.requireNonNull(labels, "DecisionBoundary: the labels of a plane are null.");
        if (points.cols() != 2 || labels.cols() != 1 || labels.rows() != points.rows()) {
            throw new IllegalArgumentException("DecisionBoundary: points are n×2 with labels n×1, but "
                    + points.shapeText() + " and " + labels.shapeText() + " were given.");
        }
        planes.add(new Plane(caption, answer, points.copy(), labels.copy()));
        return this;
    }

    /**
     * Shows the plane from −{@code reach} to {@code reach} in both directions (6 unless set).
     *
     * @throws IllegalArgumentException unless that is a positive number
     */
    public DecisionBoundary reach(double reach) {
        if (!(reach > 0) || !Double.isFinite(reach)) {
            throw new IllegalArgumentException("DecisionBoundary: the plane reaches to a positive number, not " + reach
                    + ".");
        }
        this.reach = reach;
        return this;
    }

    /**
     * Sets how many planes stand side by side (3 unless set).
     *
     * @throws IllegalArgumentException if that is less than 1
     */
    public DecisionBoundary columns(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("DecisionBoundary: there is 1 column or more, not " + columns + ".");
        }
        this.columns = columns;
        return this;
    }

    @Override
    public BufferedImage image() {
        if (planes.isEmpty()) {
            throw new IllegalStateException("DecisionBoundary: there is no plane to draw; add one first.");
        }
        int right = legendLeft() + BAR + GAP + legendTextWidth();
        int width = Math.max(right, MARGIN + Letters.width(title, Letters.TITLE)) + MARGIN;
        Rectangle last = plane(planes.size() - 1);
        return Canvas.draw(width, last.y + SIDE + axisHeight() + MARGIN, pen -> {
            Letters.from(pen, title, Letters.TITLE, Letters.INK, MARGIN, MARGIN + Letters.height(Letters.TITLE) / 2);
            for (int i = 0; i < planes.size(); i++) {
                draw(pen, planes.get(i), plane(i));
            }
            drawLegend(pen);
        });
    }

    private void draw(Graphics2D pen, Plane plane, Rectangle place) {
        Matrix answers = answers(plane);
        Canvas.cells(pen, answers, new Scale(Palette.DIVERGING, -1, 1), place.x, place.y, CELL, CELL, false);
        drawBoundary(pen, answers, place);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < plane.points().rows(); i++) {
            double x = place.x + (plane.points().get(i, 0) / reach + 1) * SIDE / 2;
            double y = place.y + (1 - plane.points().get(i, 1) / reach) * SIDE / 2;
            if (place.contains(x, y)) {
                drawPoint(pen, plane.labels().get(i, 0) > 0, x, y);
            }
        }
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        Canvas.frame(pen, place.x, place.y, SIDE, SIDE);
        drawAxes(pen, place);
        String caption = Letters.fitted(plane.caption(), Letters.TEXT, SIDE + BETWEEN - GAP);
        Letters.from(pen, caption, Letters.TEXT, Letters.INK, place.x, place.y - GAP - Letters.height(Letters.TEXT) / 2 + 2);
    }

    /** Returns the answers in the middle of every cell, the highest x₂ in the first row. */
    private Matrix answers(Plane plane) {
        Matrix places = Matrix.zeros(CELLS * CELLS, 2);
        for (int r = 0; r < CELLS; r++) {
            for (int c = 0; c < CELLS; c++) {
                places.set(r * CELLS + c, 0, ((c + 0.5) * 2 / CELLS - 1) * reach);
                places.set(r * CELLS + c, 1, (1 - (r + 0.5) * 2 / CELLS) * reach);
            }
        }
        Matrix answers = plane.answer().apply(places);
        if (answers == null || answers.rows() != places.rows() || answers.cols() != 1) {
            throw new IllegalStateException("DecisionBoundary: " + places.rows() + "×1 answers are expected for "
                    + places.shapeText() + " places, but " + (answers == null ? "null" : answers.shapeText()) + " came.");
        }
        return answers.reshape(CELLS, CELLS);
    }

    /** A line between neighbouring cells whose answers have different signs. */
    private static void drawBoundary(Graphics2D pen, Matrix answers, Rectangle place) {
        pen.setColor(Color.BLACK);
        for (int r = 0; r < CELLS; r++) {
            for (int c = 0; c < CELLS; c++) {
                boolean positive = answers.get(r, c) > 0;
                if (c + 1 < CELLS && positive != answers.get(r, c + 1) > 0) {
                    pen.fillRect(place.x + (c + 1) * CELL - 1, place.y + r * CELL, 2, CELL);
                }
                if (r + 1 < CELLS && positive != answers.get(r + 1, c) > 0) {
                    pen.fillRect(place.x + c * CELL, place.y + (r + 1) * CELL - 1, CELL, 2);
                }
            }
        }
    }

    private static void drawPoint(Graphics2D pen, boolean positive, double x, double y) {
        double side = positive ? POINT : POINT - 1; // a square looks larger than a circle
        Shape mark = positive ? new Ellipse2D.Double(x - side / 2, y - side / 2, side, side)
                : new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
        pen.setColor(positive ? POSITIVE : NEGATIVE);
        pen.fill(mark);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(0.8f));
        pen.draw(mark);
    }

    private void drawAxes(Graphics2D pen, Rectangle place) {
        int below = place.y + SIDE + GAP;
        for (double share : new double[] {0, 0.5, 1}) {
            int along = (int) Math.round(share * SIDE);
            String number = Letters.number((2 * share - 1) * reach);
            Letters.centred(pen, number, Letters.SMALL, Letters.PALE_INK, place.x + along, below);
            Letters.upTo(pen, number, Letters.SMALL, Letters.PALE_INK, place.x - 5, place.y + SIDE - along);
        }
        Letters.centred(pen, "x₁", Letters.SMALL, Letters.PALE_INK, place.x + 3 * SIDE / 4, below);
        Letters.upTo(pen, "x₂", Letters.SMALL, Letters.PALE_INK, place.x - 5, place.y + SIDE / 4);
    }

    private void drawLegend(Graphics2D pen) {
        int x = legendLeft();
        int top = plane(0).y;
        Scale scale = new Scale(Palette.DIVERGING, -1, 1);
        int height = SIDE / 2;
        for (int y = 0; y < height; y++) {
            pen.setColor(scale.colour(scale.at(1 - y / (double) (height - 1))));
            pen.fillRect(x, top + y, BAR, 1);
        }
        Canvas.frame(pen, x, top, BAR, height);
        int label = x + BAR + GAP;
        Letters.from(pen, "answer 1", Letters.TEXT, Letters.INK, label, top + 5);
        pen.setColor(Color.BLACK);
        pen.fillRect(x, top + height / 2 - 1, BAR, 2);
        Letters.from(pen, "0: boundary", Letters.TEXT, Letters.INK, label, top + height / 2);
        Letters.from(pen, "−1", Letters.TEXT, Letters.INK, label, top + height - 5);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawPoint(pen, true, x + BAR / 2.0, top + height + 24);
        drawPoint(pen, false, x + BAR / 2.0, top + height + 44);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        Letters.from(pen, "points +1", Letters.TEXT, Letters.INK, label, top + height + 24);
        Letters.from(pen, "points −1", Letters.TEXT, Letters.INK, label, top + height + 44);
    }

    // ---------------------------------------------------------------- where things are

    /** Returns which pixels show plane {@code i}. */
    Rectangle plane(int i) {
        int heading = MARGIN + (title.isEmpty() ? 0 : Letters.height(Letters.TITLE) + GAP);
        int rowHeight = Letters.height(Letters.TEXT) + GAP + SIDE + axisHeight() + GAP;
        int left = MARGIN + 20 + i % across() * (SIDE + BETWEEN);
        return new Rectangle(left, heading + i / across() * rowHeight + Letters.height(Letters.TEXT) + GAP, SIDE, SIDE);
    }

    private int across() {
        return Math.min(columns, planes.size());
    }

    private static int axisHeight() {
        return GAP + Letters.height(Letters.SMALL) / 2;
    }

    private int legendLeft() {
        return plane(across() - 1).x + SIDE + 3 * GAP;
    }

    private static int legendTextWidth() {
        return Letters.width("0: boundary", Letters.TEXT);
    }
}
