package check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.ExerciseStatus;
import workbook.Progress;
import workbook.ExerciseId;

/** The results of a run, in the order of the exercises. */
public final class Report {

    private final Map<ExerciseId, ExerciseResult> results = new TreeMap<>();

    /** Adds a result; of several tests of one exercise the first failure stands. */
    synchronized void add(ExerciseResult result) {
        results.merge(result.id(), result, (first, second) -> first.passed() ? second : first);
    }

    /** Adds all results of another run. */
    public void addAll(Report other) {
        other.results().forEach(this::add);
    }

    /** Notes in the workbook's progress file how each exercise stands. */
    public void recordIn(Path root) {
        Progress progress = Progress.load(root);
        for (ExerciseResult result : results()) {
            progress.record(result.id().toString(), result.passed() ? ExerciseStatus.PASSED
                    : result.verdict() == Verdict.TODO ? ExerciseStatus.TODO : ExerciseStatus.FAILED, result.earned());
        }
        progress.save();
    }

    /** Returns all results in order. */
    public Collection<ExerciseResult> results() {
        return List.copyOf(results.values());
    }

    /** Returns the result of one exercise, if it was checked. */
    public Optional<ExerciseResult> of(ExerciseId id) {
        return Optional.ofNullable(results.get(id));
    }

    /** Returns the packages of the lessons that have results, in order. */
    public List<String> lessons() {
        return results.values().stream().map(ExerciseResult::lesson).distinct().toList();
    }

    /** Returns the results of one lesson, by its package. */
    public List<ExerciseResult> ofLesson(String lesson) {
        return results.values().stream().filter(result -> result.lesson().equals(lesson)).toList();
    }

    /** Returns whether there are results and all exercises passed. */
    public boolean allPassed() {
        return !results.isEmpty() && results.values().stream().allMatch(ExerciseResult::passed);
    }
}
