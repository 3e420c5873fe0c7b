package data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small files and data sets of them. */
final class Samples {

    private Samples() {
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static DataFile file(String name, byte[] content) {
        try {
            return new DataFile(name, content.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static DataSet mnist(List<DataFile> files, URI... mirrors) {
        return new DataSet("mnist", "MNIST", "digits", List.of(mirrors), files, Optional.empty(), List.of());
    }

    static DataSet cifar(List<DataFile> files, DataFile archive, URI... mirrors) {
        return new DataSet("cifar-10", "CIFAR-10", "pictures", List.of(mirrors), files, Optional.of(archive), List.of("batches.meta.txt"));
    }

    /** Returns everything in and below a folder, as relative names with slashes, sorted; empty if there is no folder. */
    static List<String> in(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
