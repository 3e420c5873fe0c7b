package charts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture to a file, all of it or nothing: first into a file beside it, which then takes its name. */
final class PngFile {

    private PngFile() {
    }

    /** Asks for the picture only when the name is known to be good, and touches the disk only when there is a picture. */
    static Path write(Supplier<BufferedImage> picture, Path file) {
        Objects.requireNonNull(file, "save: the file is null.");
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("A chart is saved as PNG, so the name of its file ends in .png, unlike "
                    + file + ".");
        }
        BufferedImage image = picture.get();
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.write(draft, encode(image));
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The chart could not be saved as " + file + ": " + failure, failure);
        }
        return file;
    }

    private static void move(Path draft, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("there is a folder of that name");
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notOnThisDisk) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
