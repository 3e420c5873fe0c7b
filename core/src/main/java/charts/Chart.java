package charts;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;

/**
 * A picture that explains numbers. Drawing and saving need no display; only {@link #show} does.
 *
 * <p>The kinds of charts are described by chained calls, each of which adds to the chart and returns it:
 * {@code HeatMap.of(weights).title("Weights").diverging().save(Path.of("weights.png"))}.
 */
public interface Chart {

    /**
     * Draws the chart.
     *
     * @return a new picture, in which every pixel is opaque
     * @throws IllegalStateException if there is nothing to draw, something has no place in the chart, or this computer
     *                               has no letters to write with
     */
    BufferedImage image();

    /**
     * Draws the chart into a PNG file. Missing folders are made; a file of that name is replaced, in one step, so that
     * whoever reads it never sees half a picture.
     *
     * @param file the file to write, whose name ends in {@code .png}
     * @return {@code file}
     * @throws IllegalArgumentException     if the name does not end in {@code .png}
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    default Path save(Path file) {
        return PngFile.write(this::image, file);
    }

    /**
     * Draws the chart and opens a window with it; closing the window ends nothing else.
     *
     * @throws IllegalStateException if there is no display
     */
    default void show() {
        String noDisplay = "There is no display to open a window on; save(path) writes the picture to a file.";
        if (GraphicsEnvironment.isHeadless()) {
            throw new IllegalStateException(noDisplay);
        }
        try {
            JFrame window = new JFrame("Chart");
            window.add(new JLabel(new ImageIcon(image())));
            window.pack();
            window.setLocationByPlatform(true);
            window.setVisible(true);
        } catch (AWTError | NoClassDefFoundError unreachable) { // the second error comes at the second try
            throw new IllegalStateException(noDisplay, unreachable);
        }
    }
}
