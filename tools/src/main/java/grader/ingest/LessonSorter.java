package grader.ingest;

import archives.EntryName;
import grader.LessonFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sorts Java files into lessons by what they say themselves: by their package and their class, wherever they lie and whatever
 * they are called. Of several files for one class that in the lesson's own folder counts.
 */
final class LessonSorter {

    private static final String STUDENTS = "lessons"; // the folder in which the workbook has the student's code
    private static final String EXTENSION = ".java";
    private static final String CLASS_NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]{0,199}";

    /**
     * A file that may be one of a lesson.
     *
     * @param path     where it is in the submission
     * @param distance how far that is from where the workbook has it: 0 in {@code lessons}, 1 in a folder of the lesson's name, 2 elsewhere
     */
    private record Candidate(String path, int distance, String text, Instant modified) {
    }

    private final Map<String, Set<String>> exerciseFiles;
    private final Set<String> others;
    private final Notes notes;
    private final SortedMap<String, SortedMap<String, List<Candidate>>> candidates = new TreeMap<>(); // by lesson, by file name
    private Instant lastChange = Instant.EPOCH;

    /**
     * @param exerciseFiles the names of the files that carry exercises, by the lesson's package
     * @param others        the packages of the lessons that nobody asks for
     * @param notes         is told what is odd
     */
    LessonSorter(Map<String, Set<String>> exerciseFiles, Set<String> others, Notes notes) {
        this.exerciseFiles = exerciseFiles;
        this.others = others;
        this.notes = notes;
    }

    /** Puts a file where it belongs; notes why, if it does not belong anywhere. */
    void add(Intake.JavaFile file) {
        Optional<SourceText> read = SourceText.of(file.content());
        if (read.isEmpty()) {
            notes.add(Oddity.NO_TEXT, file.path());
            return;
        }
        String[] parts = file.path().split("/");
        String fileName = parts[parts.length - 1];
        String folder = parts.length > 1 ? parts[parts.length - 2] : "";
        String likelyClass = fileName.substring(0, fileName.length() - EXTENSION.length());
        SourceHead head = SourceHead.of(read.get().text(), likelyClass);
        String className = head.className().isEmpty() ? likelyClass : head.className();
        String name = className + EXTENSION;
        String lesson = head.packageName().isEmpty() ? likelyLesson(folder, name).orElse("") : head.packageName();
        Optional<Oddity> refused = refused(lesson, className);
        if (refused.isPresent() || others.contains(lesson)) {
            refused.ifPresent(oddity -> notes.add(oddity, file.path()));
            return;
        }
        read.get().oddities().forEach(oddity -> notes.add(oddity, file.path()));
        noteIf(!name.equals(fileName), Oddity.OTHER_NAME, file);
        noteIf(!folder.equals(lesson) && exerciseFiles.containsKey(folder), Oddity.OTHER_FOLDER, file);
        noteIf(head.packageName().isEmpty(), Oddity.PACKAGE_MISSING, file);
        String text = head.packageName().isEmpty() ? "package " + lesson + "; " + read.get().text() : read.get().text(); // no line moves
        int distance = !folder.equals(lesson) ? 2 : List.of(parts).contains(STUDENTS) ? 0 : 1;
        candidates.computeIfAbsent(lesson, any -> new TreeMap<>()).computeIfAbsent(name, any -> new ArrayList<>())
                .add(new Candidate(file.path(), distance, text, file.modified()));
    }

    private Optional<Oddity> refused(String lesson, String className) {
        return !exerciseFiles.containsKey(lesson) && !others.contains(lesson) ? Optional.of(Oddity.NO_LESSON)
                : !className.matches(CLASS_NAME) ? Optional.of(Oddity.NO_NAME) : Optional.empty();
    }

    private void noteIf(boolean isSo, Oddity oddity, Intake.JavaFile file) {
        if (isSo) {
            notes.add(oddity, file.path());
        }
    }

    /** The lesson of a file that does not say it: that of its folder, else the only one that has an exercise in such a file. */
    private Optional<String> likelyLesson(String folder, String name) {
        if (exerciseFiles.containsKey(folder)) {
            return Optional.of(folder);
        }
        List<String> having = exerciseFiles.keySet().stream().filter(lesson -> exerciseFiles.get(lesson).contains(name)).toList();
        return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
    }

    /** Returns the files of each lesson that has any. */
    SortedMap<String, LessonFiles> lessons() {
        SortedMap<String, LessonFiles> lessons = new TreeMap<>();
        candidates.forEach((lesson, files) -> lessons.put(lesson, files(files)));
        return lessons;
    }

    /** Returns when the files that were taken were last changed; the beginning of 1970 if none of them tells. */
    Instant lastChange() {
        return lastChange;
    }

    private LessonFiles files(SortedMap<String, List<Candidate>> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, String> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, List<Candidate>> file : files.entrySet()) {
            String name = file.getKey();
            String twin = spelled.put(name, name);
            if (twin != null) {
                return refused("The files " + EntryName.shown(twin) + " and " + EntryName.shown(name)
                        + " differ only in capitals, so that on many systems one would overwrite the other: hand in one of them.");
            }
            List<Candidate> nearest = nearest(file.getValue());
            if (nearest.stream().map(Candidate::text).distinct().count() > 1) {
                return refused("There are different files for " + EntryName.shown(name) + ", and no telling which one counts: "
                        + nearest.stream().map(Candidate::path).map(EntryName::shown).distinct().collect(Collectors.joining(", "))
                        + ". Hand in one of them.");
            }
            Candidate taken = nearest.get(0);
            file.getValue().stream().filter(other -> !other.text().equals(taken.text()))
                    .forEach(other -> notes.add(Oddity.ANOTHER_COUNTS, other.path()));
            lastChange = taken.modified().isAfter(lastChange) ? taken.modified() : lastChange;
            texts.put(name, taken.text());
        }
        return new LessonFiles(texts);
    }

    private static LessonFiles refused(String sentence) {
        return new LessonFiles(new TreeMap<>(), sentence);
    }

    private static List<Candidate> nearest(List<Candidate> all) {
        int least = all.stream().mapToInt(Candidate::distance).min().orElseThrow();
        return all.stream().filter(candidate -> candidate.distance() == least).sorted(Comparator.comparing(Candidate::path)).toList();
    }
}
