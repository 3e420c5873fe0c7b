package grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.TextFile;

/** What the reports are made from: where it is the same as last time and nobody touched them, they need not be made again. */
final class Fingerprint {

    private final StringBuilder parts = new StringBuilder();

    private Fingerprint() {
    }

    /** Returns the digest of the gradebook as JSON, the settings with the tables that they name, and the classes of this package. */
    static String of(byte[] gradebook, ReportSettings settings) {
        Fingerprint all = new Fingerprint();
        all.classes();
        all.add(gradebook);
        all.add(new TreeMap<>(settings.titles()).toString() + settings.anonymous() + settings.late());
        for (GradeExport export : settings.exports()) {
            all.add(export.system() + "\n" + export.studentColumn() + "\n" + export.gradeColumn());
            all.add(TextFile.bytes(export.file()));
        }
        return FileNames.digest(all.parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        parts.append(FileNames.digest(bytes)).append('\n');
    }

    private void classes() {
        try {
            Path code = Path.of(Reports.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path file : Files.isDirectory(code) ? classes(code) : List.of(code)) {
                add(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noLocation) {
            throw new IllegalStateException(noLocation);
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Reports.class.getPackageName().replace('.', '/')))) {
            return files.sorted().toList();
        }
    }
}
