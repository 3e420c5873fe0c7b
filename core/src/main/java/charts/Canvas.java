package charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import matrix.Matrix;

/** White paper of a given size, and the one thing that all pictures of matrices draw: cells in colours. */
final class Canvas {

    private Canvas() {
    }

    /** Returns a picture of width × height pixels, white where {@code drawing} leaves it so. */
    static BufferedImage draw(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            drawing.accept(pen);
        } finally {
            pen.dispose();
        }
        return image;
    }

    /**
     * Draws every number as a rectangle of cellWidth × cellHeight pixels, from the corner (left, top) on; what is not
     * finite is crossed out if {@code crosses}, for those who do not see its colour.
     */
    static void cells(Graphics2D pen, Matrix matrix, Scale scale, int left, int top, int cellWidth, int cellHeight,
                      boolean crosses) {
        for (int r = 0; r < matrix.rows(); r++) {
            for (int c = 0; c < matrix.cols(); c++) {
                Rectangle cell = new Rectangle(left + c * cellWidth, top + r * cellHeight, cellWidth, cellHeight);
                double value = matrix.get(r, c);
                cell(pen, cell, scale.colour(value), crosses && !Double.isFinite(value));
            }
        }
    }

    /** Draws one cell, crossed out if asked for and if it is large enough for that. */
    static void cell(Graphics2D pen, Rectangle cell, Color colour, boolean cross) {
        pen.setColor(colour);
        pen.fill(cell);
        if (cross && Math.min(cell.width, cell.height) >= 8) {
            int right = cell.x + cell.width - 1;
            int bottom = cell.y + cell.height - 1;
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(1));
            pen.drawLine(cell.x, cell.y, right, bottom);
            pen.drawLine(right, cell.y, cell.x, bottom);
        }
    }

    /** Draws a thin line around the rectangle, just outside it, so that white cells have an end. */
    static void frame(Graphics2D pen, int left, int top, int width, int height) {
        pen.setColor(new Color(150, 150, 150));
        pen.setStroke(new BasicStroke(1));
        pen.drawRect(left - 1, top - 1, width + 1, height + 1);
    }
}
