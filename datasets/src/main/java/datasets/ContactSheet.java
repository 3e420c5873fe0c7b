package datasets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Many small pictures side by side in one PNG, as photographers judge a film: look at your data before you learn
 * from them. Grey pictures have one channel, coloured ones three (red, green, blue). It needs no display.
 */
public final class ContactSheet {

    private static final int GAP = 1;          // pixels between pictures, before the zoom
    private static final int PAPER = 0x404060; // a colour that is neither ink nor paper of a digit

    private final BufferedImage sheet;

    private ContactSheet(BufferedImage sheet) {
        this.sheet = sheet;
    }

    /**
     * Lays out all pictures in rows, in their order.
     *
     * @param images  at least one picture, of 1 or 3 channels
     * @param columns number of pictures in a row, at least 1
     * @param zoom    width of a pixel on the sheet, at least 1
     * @throws IllegalArgumentException if there is no picture, or a number is out of range
     */
    public static ContactSheet of(LabelledImages images, int columns, int zoom) {
        int channels = images.shape().channels();
        if (images.size() == 0 || columns < 1 || zoom < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("A contact sheet needs at least 1 image of 1 or 3 channels, 1 column and"
                    + " zoom 1, but was given " + images + ", " + columns + " columns and zoom " + zoom + ".");
        }
        int cellHeight = images.shape().height() + GAP;
        int cellWidth = images.shape().width() + GAP;
        int rows = (images.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage((columns * cellWidth + GAP) * zoom, (rows * cellHeight + GAP) * zoom,
                BufferedImage.TYPE_INT_RGB);
        for (int v = 0; v < sheet.getHeight(); v++) {
            for (int u = 0; u < sheet.getWidth(); u++) {
                int y = v / zoom - GAP;
                int x = u / zoom - GAP;
                int i = Math.floorDiv(y, cellHeight) * columns + x / cellWidth;
                boolean inGap = y < 0 || x < 0 || y % cellHeight >= images.shape().height()
                        || x % cellWidth >= images.shape().width();
                sheet.setRGB(u, v, inGap || i >= images.size() ? PAPER
                        : colour(images, i, y % cellHeight, x % cellWidth));
            }
        }
        return new ContactSheet(sheet);
    }

    /** Writes the sheet as PNG. @throws DatasetException if the file cannot be written */
    public void save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be written (" + e + ").", e);
        }
    }

    private static int colour(LabelledImages images, int i, int y, int x) {
        int red = images.pixel(i, 0, y, x);
        boolean grey = images.shape().channels() == 1;
        int green = grey ? red : images.pixel(i, 1, y, x);
        int blue = grey ? red : images.pixel(i, 2, y, x);
        return red << 16 | green << 8 | blue;
    }
}
