package workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small workbook in a temporary folder: one solution with regions, one given file without. */
final class SampleWorkbook {

    static final String CONVOLUTION = "src/main/java/lesson01_convolution/Convolution.java";
    static final String FILTERS = "src/main/java/lesson01_convolution/Filters.java";
    static final String STRIDE = "src/main/java/lesson02_stride_padding/Stride.java";

    static final String CONVOLUTION_SOLUTION = """
            package lesson01_convolution;

            import java.util.Arrays;
            import matrix.Matrix;

            /** Slides filters over images. */
            public final class Convolution {

                /** Returns the sum of the products. */
                public static double window(double[][] window, double[][] filter) {
                    // BEGIN SOLUTION 1.1 Multiply cell by cell and add up.
                    double sum = 0;
                    for (int y = 0; y < filter.length; y++) {
                        for (int x = 0; x < filter[y].length; x++) {
                            sum += window[y][x] * filter[y][x];
                        }
                    }
                    return sum;
                    // END SOLUTION
                }

                /** Returns the feature map. */
                public static Matrix valid(Matrix image, Matrix filter) {
                    // BEGIN SOLUTION 1.4 Slide the filter over every position where it fits entirely.
                    // Each output cell is the dot product of the filter with the window under it.
                    double[] row = new double[3];
                    Arrays.fill(row, 1);
                    return image.times(filter);
                    // END SOLUTION
                }
            }
            """;

    final Path root;
    final WorkbookFolders folders;

    SampleWorkbook(Path root) {
        this.root = root;
        write("pom.xml", "<project/>");
        write("lessons/pom.xml", "<project/>");
        write("lessons/src/main/java/lesson01_convolution/README.md", "# Lesson 1: Convolution\n");
        write("lessons/src/main/java/lesson02_stride_padding/README.md", "# 2 Stride and padding\n");
        write("solutions/" + CONVOLUTION, CONVOLUTION_SOLUTION);
        write("solutions/" + FILTERS, "package lesson01_convolution;\n\n/** Given. */\nfinal class Filters {\n}\n");
        write("solutions/" + STRIDE, "package lesson02_stride_padding;\n\nfinal class Stride {\n}\n");
        this.folders = WorkbookFolders.of(root);
    }

    void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        return TextFile.read(root.resolve(file));
    }

    void deleteSolutions() {
        try (var files = Files.walk(root.resolve("solutions"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
