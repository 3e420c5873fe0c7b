package data;

import datasets.DataFolder;
import datasets.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a data set is here, and whether its files are those that were published.
 *
 * @param state  how much is known of it
 * @param folder where its files are, if they are here
 * @param words  what a reader would want to know about it, a part of a sentence; empty if all is well
 */
public record Presence(State state, Optional<Path> folder, String words) {

    /** How much is known of a data set's files. */
    public enum State {
        /** No place has all of them. */
        ABSENT,
        /** They are the published ones. */
        VERIFIED,
        /** They can be read, but were unzipped: only the gzipped ones have a known checksum. */
        UNZIPPED,
        /** At least one of them is not the published one. */
        DIFFERENT
    }

    /** Looks for a data set and compares its files. It takes about a second for CIFAR-10. */
    public static Presence of(DataSet set, DataFolder folders) {
        Optional<List<Path>> found = set.find(folders);
        if (found.isEmpty()) {
            return new Presence(State.ABSENT, Optional.empty(), "");
        }
        Optional<Path> folder = Optional.ofNullable(found.get().get(0).getParent());
        List<String> flaws = new ArrayList<>();
        int unzipped = 0;
        for (int i = 0; i < set.files().size(); i++) {
            DataFile published = set.files().get(i);
            Path file = found.get().get(i);
            if (published.name().endsWith(".gz") && !file.getFileName().toString().endsWith(".gz")) {
                unzipped++;
            } else {
                published.flaw(file).ifPresent(flaw -> flaws.add(file.getFileName() + " is not the published file: " + flaw));
            }
        }
        if (!flaws.isEmpty()) {
            return new Presence(State.DIFFERENT, folder, flaws.get(0) + (flaws.size() > 1 ? "; and " + (flaws.size() - 1) + " more" : ""));
        }
        if (unzipped == 0) {
            return new Presence(State.VERIFIED, folder, "");
        }
        try {
            set.read(folders);
        } catch (DatasetException damaged) {
            return new Presence(State.DIFFERENT, folder, damaged.getMessage().replaceFirst("\\.$", ""));
        }
        return new Presence(State.UNZIPPED, folder, unzipped + " of " + set.files().size()
                + " files are unzipped, and checksums are known of the gzipped ones only");
    }
}
