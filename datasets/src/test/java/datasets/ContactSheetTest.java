package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

    @TempDir
    Path folder;

    @Test
    void greyPicturesStandInRowsWithAGapBetween() throws IOException {
        LabelledImages three = new LabelledImages(new Shape(1, 1, 2), 1,
                new byte[] {10, 20, 30, 40, 50, (byte) 200}, new int[3]);

        BufferedImage sheet = saved(ContactSheet.of(three, 2, 1));

        // Row 0 is gap, row 1 the first two pictures, row 2 gap, row 3 the third picture and paper.
        assertThat(sheet.getWidth()).isEqualTo(7);
        assertThat(sheet.getHeight()).isEqualTo(5);
        assertThat(colour(sheet, 1, 1)).isEqualTo(0x0a0a0a);
        assertThat(colour(sheet, 2, 1)).isEqualTo(0x141414);
        assertThat(colour(sheet, 3, 1)).isEqualTo(0x404060);
        assertThat(colour(sheet, 4, 1)).isEqualTo(0x1e1e1e);
        assertThat(colour(sheet, 2, 3)).isEqualTo(0xc8c8c8);
        assertThat(colour(sheet, 4, 3)).isEqualTo(0x404060);
        assertThat(colour(sheet, 2, 2)).isEqualTo(0x404060);
    }

    @Test
    void channelsAreRedGreenBlueAndPixelsAreZoomed() throws IOException {
        LabelledImages one = new LabelledImages(new Shape(3, 1, 1), 1, new byte[] {1, 2, (byte) 255}, new int[1]);

        BufferedImage sheet = saved(ContactSheet.of(one, 1, 3));

        assertThat(sheet.getWidth()).isEqualTo(9);
        assertThat(colour(sheet, 3, 3)).isEqualTo(0x0102ff);
        assertThat(colour(sheet, 5, 5)).isEqualTo(0x0102ff);
        assertThat(colour(sheet, 6, 5)).isEqualTo(0x404060);
    }

    @Test
    void picturesOfTwoChannelsAreRefused() {
        LabelledImages two = new LabelledImages(new Shape(2, 1, 1), 1, new byte[2], new int[1]);

        assertThatThrownBy(() -> ContactSheet.of(two, 1, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 images of 2×1×1 in 1 classes");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        LabelledImages one = new LabelledImages(new Shape(1, 1, 1), 1, new byte[1], new int[1]);
        Path nowhere = folder.resolve("nowhere").resolve("sheet.png");

        assertThatThrownBy(() -> ContactSheet.of(one, 1, 1).save(nowhere)).isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(nowhere + ": cannot be written (");
    }

    private BufferedImage saved(ContactSheet sheet) throws IOException {
        sheet.save(folder.resolve("sheet.png"));
        return ImageIO.read(folder.resolve("sheet.png").toFile());
    }

    private static int colour(BufferedImage sheet, int x, int y) {
        return sheet.getRGB(x, y) & 0xffffff;
    }
}
