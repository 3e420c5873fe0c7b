package grader;

import check.Verdict;
import grader.compile.CompileServer;
import grader.gate.Gate;
import grader.ingest.Arrived;
import grader.ingest.Limits;
import grader.ingest.SubmissionReader;
import grader.ingest.Submissions;
import grader.journal.Entry;
import grader.journal.Journal;
import grader.sandbox.Sandbox;
import grader.worker.Job;
import grader.worker.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.WorkbookException;

/**
 * Grades a folder of submissions: reads each, takes from the journal what is finished, leads the rest through a
 * {@link Lane}, and at the end lets whatever ran out of time or memory, or died, run once more, alone, so that no mark depends on what
 * else the machine was doing.
 */
public final class Grading implements AutoCloseable {

    /** Is told how far a run is. */
    public interface Watcher {

        /**
         * One more submission is done.
         *
         * @param done  how many are
         * @param anew  how many of these were not in the journal
         * @param all   how many there are
         */
        void done(int done, int anew, int all);
    }

    private static final String REFERENCE = ""; // stands for the student's name in the journal; no student has it

    private final Course course;
    private final Settings settings;
    private final Gradebook.Assurance assurance;
    private final Journal journal;
    private final SubmissionReader reader;
    private final List<Lane> lanes = new ArrayList<>();
    private final BlockingQueue<Lane> free;

    /**
     * @param kit       the compiled workbook
     * @param settings  how to grade
     * @param gate      whether classes are read before they are loaded
     * @param sandbox   what is put around the workers
     * @param notes     a folder for what is finished, so that another run goes on from there
     * @throws WorkbookException if that folder cannot be written to
     */
    public Grading(Kit kit, Settings settings, boolean gate, Sandbox sandbox, Path notes) throws InterruptedException {
        this.course = new Course(kit, settings.lessons(), notes.resolve("given"));
        this.settings = settings;
        this.assurance = new Gradebook.Assurance(gate, sandbox != Sandbox.NONE);
        this.journal = new Journal(notes.resolve("marks"));
        this.reader = new SubmissionReader(settings.lessons().stream().collect(Collectors.toMap(Function.identity(), course::fileNames)),
                course.ungraded(), Limits.USUAL, settings.zone());
        Workers workers = workers(kit, sandbox, notes.resolve("cache"));
        Gate examiner = new Gate(course.everything());
        Lane.Gatekeeper gatekeeper = gate ? (lesson, classes) -> examiner.examine(lesson, classes, course.givenClasses(lesson)).classes() : (lesson, classes) -> classes;
        for (int i = 0; i < settings.workers(); i++) {
            lanes.add(new Lane(course, settings, gatekeeper, new CompileServer(), workers));
        }
        this.free = new LinkedBlockingQueue<>(lanes);
        course.unpackGiven();
    }

    private static Workers workers(Kit kit, Sandbox sandbox, Path cache) throws InterruptedException {
        try {
            return new Workers(kit, sandbox, cache);
        } catch (IOException unwritable) {
            throw new WorkbookException("The folder " + cache + " cannot be written to (" + unwritable + ").", unwritable);
        }
    }

    /**
     * Grades all submissions.
     *
     * @throws WorkbookException if the reference itself does not pass under the seed
     */
    public Gradebook grade(Submissions submissions, Watcher watcher) throws InterruptedException {
        Map<String, Graded> graded = gradeAll(submissions.arrived(), watcher);
        List<StudentMark> marks = new ArrayList<>();
        for (Map.Entry<String, Graded> one : graded.entrySet()) {
            marks.add(confirmed(one.getKey(), one.getValue()).mark(one.getKey()));
        }
        return new Gradebook(marks, assurance);
    }

    /** Grades a folder or archive as the work of one student. */
    public Gradebook gradeOne(Path submission, String student) throws InterruptedException {
        reference();
        Graded once = graded(reader.read(new Arrived(student, submission, Submissions.only(submission).form())), Job.Patience.SHORT);
        return new Gradebook(List.of(confirmed(student, once).mark(student)), assurance);
    }

    /** Grades one lesson of one student again, whatever the journal has, and keeps nothing. */
    public LessonMark replay(Submissions submissions, String student, String lesson) throws InterruptedException {
        Arrived arrived = submissions.arrived().stream().filter(one -> one.student().equals(student)).findFirst()
                .orElseThrow(() -> new WorkbookException("There is no submission of \"" + student + "\". There are those of "
                        + submissions.arrived().stream().map(Arrived::student).collect(Collectors.joining(", ")) + "."));
        return onLane(lane -> lane.grade(reader.read(arrived).lessons(), List.of(lesson), exercise -> true, Job.Patience.FULL)).get(lesson);
    }

    // ---------------------------------------------------------------- one submission

    /** A submission with its marks so far, and whether any of them had to be made now. */
    private record Graded(Submission submission, List<String> notes, Map<String, Entry> lessons, boolean anew) {

        StudentMark mark(String student) {
            return new StudentMark(student, submission.handedIn(), notes, lessons.values().stream().map(Entry::mark).toList());
        }
    }

    private Graded graded(Submission submission, Job.Patience patience) throws InterruptedException {
        Map<String, Entry> known = journal.entries(submission.student());
        Map<String, Entry> entries = new TreeMap<>();
        List<String> open = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        for (String lesson : settings.lessons()) {
            String key = key(lesson, submission.lessons().get(lesson));
            keys.put(lesson, key);
            Entry entry = known.get(lesson);
            if (entry != null && entry.key().equals(key)) {
                entries.put(lesson, entry);
            } else {
                open.add(lesson);
            }
        }
        if (!open.isEmpty()) {
            Map<String, LessonMark> marks = onLane(lane -> lane.grade(submission.lessons(), open, exercise -> true, patience));
            marks.forEach((lesson, mark) -> entries.put(lesson,
                    new Entry(keys.get(lesson), lasting(mark), mark.exercises().stream().noneMatch(Grading::isDoubtful))));
            keep(submission.student(), entries);
        }
        return new Graded(submission, notes(submission), entries, !open.isEmpty());
    }

    /** A failure of the machine is not kept: the next run tries again. Lessons that are not graded this time stay as they are. */
    private void keep(String student, Map<String, Entry> entries) {
        Map<String, Entry> finished = new TreeMap<>(journal.entries(student));
        finished.keySet().removeAll(settings.lessons());
        finished.putAll(entries);
        finished.values().removeIf(entry -> entry.mark().exercises().stream().anyMatch(exercise -> exercise.verdict() == Verdict.INFRASTRUCTURE));
        journal.keep(student, finished);
    }

    /** A busy or failing machine can bring this about as well as the code: a worker that died leaves no message, one that refused does. */
    private static boolean isDoubtful(ExerciseMark mark) {
        return switch (mark.verdict()) {
            case TIMEOUT, MEMORY -> true;
            case FORBIDDEN -> mark.details().isEmpty();
            default -> false;
        };
    }

    private static LessonMark lasting(LessonMark mark) {
        return new LessonMark(mark.lesson(), mark.exercises().stream().map(ExerciseMark::lasting).toList());
    }

    private String key(String lesson, LessonFiles files) {
        Fingerprint key = new Fingerprint().add(course.fingerprint(lesson)).add(settings.seed() + " " + settings.timeout() + " " + assurance);
        if (files != null) {
            key.add(files.refusal());
            files.texts().forEach((name, text) -> key.add(name).add(text));
        }
        return key.toString();
    }

    private List<String> notes(Submission submission) {
        List<String> notes = new ArrayList<>(submission.refusal().isEmpty() ? List.of() : List.of(submission.refusal()));
        notes.addAll(submission.notes());
        for (String lesson : settings.lessons()) {
            LessonFiles files = submission.lessons().get(lesson);
            if (files != null) {
                course.givenFiles(lesson).forEach((name, text) -> {
                    if (!files.texts().getOrDefault(name, text).equals(text)) {
                        notes.add(lesson + "/" + name + " is given, and yours differs: it was graded with the one that was handed out.");
                    }
                });
            }
        }
        return notes;
    }

    // ---------------------------------------------------------------- all of them

    private Map<String, Graded> gradeAll(List<Arrived> arrived, Watcher watcher) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.workers());
        try {
            ExecutorCompletionService<Map.Entry<String, Graded>> running = new ExecutorCompletionService<>(threads);
            running.submit(() -> Map.entry(REFERENCE, reference())); // the first, so that soon is known whether the seed will do
            arrived.forEach(one -> running.submit(() -> Map.entry(one.student(), graded(reader.read(one), Job.Patience.SHORT))));
            SortedMap<String, Graded> graded = new TreeMap<>();
            int anew = 0;
            for (int i = 0; i <= arrived.size(); i++) {
                Map.Entry<String, Graded> one = running.take().get();
                if (!one.getKey().equals(REFERENCE)) {
                    graded.put(one.getKey(), one.getValue());
                    anew += one.getValue().anew() ? 1 : 0;
                    watcher.done(graded.size(), anew, arrived.size());
                }
            }
            return graded;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException sentence ? sentence : new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets what ran out of time or memory, or died, run once more, while nothing else runs. */
    private Graded confirmed(String student, Graded once) throws InterruptedException {
        Map<String, Entry> entries = new TreeMap<>(once.lessons());
        for (Entry entry : once.lessons().values()) {
            if (!entry.confirmed()) {
                entries.put(entry.mark().lesson(), confirmed(entry, once.submission()));
                keep(student, entries);
            }
        }
        return new Graded(once.submission(), once.notes(), entries, once.anew());
    }

    private Entry confirmed(Entry entry, Submission submission) throws InterruptedException {
        Map<String, ExerciseMark> again = new HashMap<>();
        Set<String> open = new HashSet<>();
        entry.mark().exercises().stream().filter(Grading::isDoubtful).forEach(mark -> open.add(mark.id()));
        String lesson = entry.mark().lesson();
        lanes.get(0).grade(submission.lessons(), List.of(lesson), exercise -> open.contains(exercise.id().toString()), Job.Patience.FULL)
                .get(lesson).exercises().forEach(mark -> again.put(mark.id(), mark));
        return new Entry(entry.key(), lasting(new LessonMark(lesson, entry.mark().exercises().stream()
                .map(mark -> again.getOrDefault(mark.id(), mark)).toList())), true);
    }

    /** Something done with a lane. */
    private interface OnLane {
        Map<String, LessonMark> on(Lane lane) throws InterruptedException;
    }

    private Map<String, LessonMark> onLane(OnLane work) throws InterruptedException {
        Lane lane = free.take();
        try {
            return work.on(lane);
        } finally {
            free.add(lane);
        }
    }

    /**
     * Grades the reference. Chance plays a part in some checks; a seed under which right code fails one of them is no seed to
     * grade by.
     */
    private Graded reference() throws InterruptedException {
        TreeMap<String, LessonFiles> reference = new TreeMap<>();
        settings.lessons().forEach(lesson -> reference.put(lesson, new LessonFiles(course.reference(lesson))));
        Graded graded = graded(new Submission(REFERENCE, Instant.EPOCH, reference, List.of(), ""), Job.Patience.FULL);
        for (Entry entry : graded.lessons().values()) {
            for (ExerciseMark mark : entry.mark().exercises()) {
                if (mark.verdict() != Verdict.PASS) {
                    throw new WorkbookException("The reference solution itself does not pass " + mark.id() + " under the seed "
                            + settings.seed() + ", so nobody can be graded: " + mark.sentence() + " " + mark.forInstructor());
                }
            }
        }
        return graded;
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
