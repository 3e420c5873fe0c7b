package grader.ingest;

import archives.EntryName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is odd about a submission, a sentence each; what befell many files is one sentence. */
final class Notes {

    private final Map<Oddity, SortedSet<String>> files = new EnumMap<>(Oddity.class);

    /** Notes an oddity of a file. */
    void add(Oddity oddity, String file) {
        files.computeIfAbsent(oddity, kind -> new TreeSet<>()).add(EntryName.shown(file));
    }

    /** Returns all sentences, in the same order for the same files. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        files.forEach((oddity, names) -> sentences.add(names.first()
                + (names.size() == 1 ? "" : " and " + (names.size() - 1) + " more") + ": " + oddity.words + "."));
        return sentences;
    }
}
