package grader;

import check.Catalogue;
import check.Commands;
import check.Verdict;
import grader.compile.CompileServer;
import grader.compile.Compiled;
import grader.worker.Job;
import grader.worker.LessonJob;
import grader.worker.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Grades one submission after the other, with a compiler of its own. */
final class Lane implements AutoCloseable {

    /** Says which classes of a lesson may be loaded, and as what. */
    interface Gatekeeper {
        SortedMap<String, byte[]> let(String lesson, SortedMap<String, byte[]> classes);
    }

    private static final String ANYTHING_BUT_NAMES = "(?s)^.*?(\\w+\\.java:\\d+: )(.*?)\\R.*$";

    private final Course course;
    private final Settings settings;
    private final Gatekeeper gatekeeper;
    private final CompileServer compiler;
    private final Workers workers;

    Lane(Course course, Settings settings, Gatekeeper gatekeeper, CompileServer compiler, Workers workers) {
        this.course = course;
        this.settings = settings;
        this.gatekeeper = gatekeeper;
        this.compiler = compiler;
        this.workers = workers;
    }

    /** A lesson as it is graded: the student's files, the skeleton's where one is missing, never what is given. */
    private record Candidate(String lesson, SortedMap<String, String> texts, Set<String> missing, Map<String, String> skeletons) {

        boolean isMissing(Catalogue.Entry exercise) {
            return missing.contains(exercise.file());
        }

        /** Whether the file of an exercise is as it was handed out: its TODO is the first thing that a check would meet. */
        boolean isUntouched(Catalogue.Entry exercise) {
            return texts.get(exercise.file()).equals(skeletons.get(exercise.file()));
        }
    }

    /**
     * Grades these lessons of one submission.
     *
     * @param lessons  the files of each lesson that is there
     * @param chosen   the lessons that are graded, there or not
     * @param wanted   which exercises are checked; the marks have no others
     * @param patience how much of its time a test gets
     */
    Map<String, LessonMark> grade(SortedMap<String, LessonFiles> lessons, List<String> chosen, Predicate<Catalogue.Entry> wanted,
            Job.Patience patience) throws InterruptedException {
        Map<String, LessonMark> marks = new TreeMap<>();
        Map<String, Candidate> candidates = new HashMap<>();
        List<LessonJob> jobs = new ArrayList<>();
        for (String lesson : chosen) {
            List<Catalogue.Entry> exercises = course.exercises(lesson).stream().filter(wanted).toList();
            LessonFiles files = lessons.get(lesson);
            if (files != null && !files.refusal().isEmpty()) {
                marks.put(lesson, new LessonMark(lesson, exercises.stream().map(exercise ->
                        mark(exercise, Verdict.MISSING, files.refusal(), "")).toList()));
                continue;
            }
            Candidate candidate = candidate(lesson, files);
            candidates.put(lesson, candidate);
            if (candidate.texts().equals(course.skeletons(lesson))) {
                marks.put(lesson, new LessonMark(lesson, exercises.stream().map(exercise -> unwritten(exercise, candidate)).toList()));
                continue;
            }
            Compiled compiled = compiler.compile(lesson, candidate.texts(), course.taken(lesson), course.classPath(lesson));
            if (compiled.outcome() == Compiled.Outcome.COMPILED) {
                SortedMap<String, byte[]> classes = new TreeMap<>(course.givenClasses(lesson));
                classes.putAll(gatekeeper.let(lesson, compiled.classes()));
                jobs.add(new LessonJob(lesson, classes, exercises.stream().filter(exercise -> !candidate.isUntouched(exercise)).toList()));
            } else {
                marks.put(lesson, uncompiled(lesson, exercises, compiled));
            }
        }
        if (!jobs.isEmpty()) {
            Map<String, ExerciseMark> checked = workers.run(new Job(jobs, settings.seed(), settings.timeout(), patience)).stream()
                    .collect(Collectors.toMap(ExerciseMark::id, Function.identity()));
            for (LessonJob job : jobs) {
                Candidate candidate = candidates.get(job.lesson());
                marks.put(job.lesson(), new LessonMark(job.lesson(), course.exercises(job.lesson()).stream().filter(wanted).map(exercise -> {
                    ExerciseMark mark = checked.get(exercise.id().toString());
                    return candidate.isUntouched(exercise) || mark.verdict() == Verdict.TODO ? unwritten(exercise, candidate) : mark;
                }).toList()));
            }
        }
        return marks;
    }

    private Candidate candidate(String lesson, LessonFiles files) {
        SortedMap<String, String> texts = new TreeMap<>(files == null ? new TreeMap<>() : files.texts());
        texts.keySet().removeAll(course.givenFiles(lesson).keySet());
        Set<String> missing = course.fileNames(lesson).stream().filter(name -> !texts.containsKey(name)).collect(Collectors.toSet());
        missing.forEach(name -> texts.put(name, course.skeletons(lesson).get(name)));
        return new Candidate(lesson, texts, missing, course.skeletons(lesson));
    }

    private static ExerciseMark unwritten(Catalogue.Entry exercise, Candidate candidate) {
        return candidate.isMissing(exercise)
                ? mark(exercise, Verdict.MISSING, "The file " + exercise.file() + " of " + exercise.lesson() + " is not in your submission.", "")
                : mark(exercise, Verdict.TODO, "Still to be written in " + exercise.file() + "; the first hint: "
                        + Commands.workbook("hint " + exercise.id()) + ".", "");
    }

    /** The compiler's words stand with the first exercise; the others only say why they were not checked. */
    private static LessonMark uncompiled(String lesson, List<Catalogue.Entry> exercises, Compiled compiled) {
        if (compiled.outcome() == Compiled.Outcome.INFRASTRUCTURE) {
            return new LessonMark(lesson, exercises.stream().map(exercise ->
                    mark(exercise, Verdict.INFRASTRUCTURE, "The machine failed while this was compiled; it is graded again.", "")).toList());
        }
        String first = (compiled.errors() + "\n").replaceFirst(ANYTHING_BUT_NAMES, "$1$2");
        String sentence = "The lesson does not compile, so none of its exercises could be checked: " + first.strip();
        List<ExerciseMark> marks = new ArrayList<>();
        for (Catalogue.Entry exercise : exercises) {
            marks.add(mark(exercise, Verdict.COMPILE, sentence, marks.isEmpty() ? compiled.errors() : ""));
        }
        return new LessonMark(lesson, marks);
    }

    private static ExerciseMark mark(Catalogue.Entry exercise, Verdict verdict, String sentence, String details) {
        return new ExerciseMark(exercise.id().toString(), exercise.title(), exercise.points(), verdict, "", sentence, details, "");
    }

    @Override
    public void close() {
        compiler.close();
    }
}
