package grader.ingest;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One student's work that lies in the folder of submissions, not read yet.
 *
 * @param student the student's name, which is that of the folder or archive without its extension
 * @param place   the folder or archive
 * @param form    what it is
 */
public record Arrived(String student, Path place, Form form) {

    /** In what form work is handed in. */
    public enum Form {
        /** A folder. */
        FOLDER(""),
        /** A zip archive. */
        ZIP(".zip"),
        /** A tar archive. */
        TAR(".tar"),
        /** A gzipped tar archive. */
        TAR_GZ(".tar.gz"),
        /** The same under its short name. */
        TGZ(".tgz");

        private final String extension;

        Form(String extension) {
            this.extension = extension;
        }
    }

    /** Returns a folder or file as a submission, if it is one by its name. */
    static Optional<Arrived> of(Path place, boolean folder) {
        String name = Normalizer.normalize(place.getFileName().toString(), Normalizer.Form.NFC); // macOS writes ü as two characters
        return Stream.of(Form.values())
                .filter(form -> folder == (form == Form.FOLDER) && name.toLowerCase(Locale.ROOT).endsWith(form.extension))
                .map(form -> new Arrived(name.substring(0, name.length() - form.extension.length()).strip(), place, form))
                .filter(arrived -> !arrived.student().isEmpty()).findFirst();
    }
}
