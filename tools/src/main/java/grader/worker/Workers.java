package grader.worker;

import check.Verdict;
import grader.ExerciseMark;
import grader.Kit;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Has submissions checked, each in a JVM of its own, and in as many of them as it takes: one that dies, or that is left with a
 * thread which does not end, is followed by another that goes on with the next exercise. Whatever the code does, each
 * exercise gets exactly one mark. May be used by several threads at once.
 */
public final class Workers {

    private static final int TIMEOUTS = 3;           // in one lesson, before its other exercises have to hurry, too
    private static final int TO_BEGIN = 20;          // seconds of processor time
    private static final int SHARE = 3;              // so many times its limit the whole worker may compute during a test
    private static final int LONGEST_LIMIT = 600;    // seconds; whatever a worker says

    // exit codes
    private static final int OUT_OF_MEMORY = 3; // of -XX:+ExitOnOutOfMemoryError
    private static final int ABORTED = 128 + 6; // by signals
    private static final int KILLED = 128 + 9;
    private static final int SEGMENT_FAULT = 128 + 11;
    private static final int TERMINATED = 128 + 15;

    private final Kit kit;
    private final WorkerCommand command;
    private final Duration grace; // beyond the limit of a test, until a silent worker is ended from outside

    /**
     * Workers for one run of the grader.
     *
     * @param kit     what checks and lessons are compiled
     * @param sandbox what is put around each worker
     * @param cache   a folder of the grader's own for the workers' temporary files, and for what makes them start faster, which is kept from run to run
     * @throws IOException if the cache cannot be written to
     */
    public Workers(Kit kit, Sandbox sandbox, Path cache) throws IOException, InterruptedException {
        this(kit, sandbox, cache, Duration.ofSeconds(25));
    }

    Workers(Kit kit, Sandbox sandbox, Path cache, Duration grace) throws IOException, InterruptedException {
        this.grace = grace;
        this.kit = kit;
        this.command = new WorkerCommand(kit, sandbox, cache);
    }

    /**
     * Checks one submission. An exercise that could not be checked because the machine failed, and failed again, has the verdict
     * {@link Verdict#INFRASTRUCTURE}; it is to be checked again some time.
     *
     * @return a mark for each exercise of the job, in its order
     */
    public List<ExerciseMark> run(Job job) throws InterruptedException {
        Map<String, Course> courses = new LinkedHashMap<>();
        job.lessons().forEach(lesson -> lesson.exercises().forEach(exercise -> courses.put(exercise.id().toString(), new Course(exercise))));
        int failures = 0;
        while (failures < Course.ATTEMPTS && courses.values().stream().anyMatch(course -> !course.isOver())) {
            long before = progress(courses);
            try {
                follow(job, courses);
            } catch (IOException unstartable) {
                throw new UncheckedIOException("A worker cannot be started (" + unstartable.getMessage() + ").", unstartable);
            }
            failures = progress(courses) > before ? 0 : failures + 1;
        }
        return courses.values().stream().map(course -> course.mark(courses.keySet())).toList();
    }

    private static long progress(Map<String, Course> courses) {
        return courses.values().stream().filter(Course::isOver).count() + courses.values().stream().filter(Course::isSuspect).count();
    }

    /** Starts one worker with all that is not over yet, and follows it to its end. */
    private void follow(Job job, Map<String, Course> courses) throws IOException, InterruptedException {
        byte[] secret = WorkerProcess.newSecret();
        Set<Course> alone = new HashSet<>();
        List<Task.Part> parts = parts(job, courses, alone);
        Course current = null;
        int seconds = TO_BEGIN;
        try (WorkerProcess worker = command.start()) {
            worker.give(new Task(secret, job.seed(), job.seconds().orElse(0), parts));
            while (true) {
                Optional<Event> event = worker.next(Duration.ofSeconds((long) SHARE * seconds).plus(grace), Duration.ofSeconds(seconds).plus(grace));
                if (event.isEmpty()) {
                    if (current != null) { // else between two checks, or before the first
                        died(worker, current, alone.contains(current));
                    }
                    return;
                }
                if (event.get() instanceof Event.Started started) {
                    current = courses.get(started.exercise());
                    current.started(started);
                    if (started.run() == Run.VISIBLE) {
                        alone.add(current);
                    }
                    seconds = Math.min(started.seconds(), LONGEST_LIMIT);
                } else if (event.get() instanceof Event.Ended ended) {
                    courses.get(ended.exercise()).ended(ended);
                    current = null;
                } else if (event.get() instanceof Event.Leaving) {
                    return;
                } else if (event.get() instanceof Event.Broken broken) {
                    if (current != null) {
                        current.machineFailed(broken.reason());
                    }
                    return;
                }
            }
        } catch (WorkerProcess.Overdue silent) {
            if (current != null) {
                current.died(Verdict.TIMEOUT, true);
            }
        }
    }

    /** Says what a check died of, as far as the exit code tells; apart from that it means nothing. */
    private static void died(WorkerProcess worker, Course current, boolean alone) throws InterruptedException {
        int exitCode = worker.exitCode().orElse(0);
        switch (exitCode) {
            case OUT_OF_MEMORY -> current.died(Verdict.MEMORY, alone);
            case KILLED, TERMINATED -> current.machineFailed("The worker was killed from outside (exit code " + exitCode + ").");
            case ABORTED, SEGMENT_FAULT -> current.died(Verdict.THREW, alone);
            default -> current.died(Verdict.FORBIDDEN, alone);
        }
    }

    /** Returns what is still to be checked: the exercises of a lesson together, but those of which a worker died by themselves. */
    private List<Task.Part> parts(Job job, Map<String, Course> courses, Set<Course> alone) {
        List<Task.Part> parts = new ArrayList<>();
        for (LessonJob lesson : job.lessons()) {
            List<Course> ofLesson = lesson.exercises().stream().map(exercise -> courses.get(exercise.id().toString())).toList();
            boolean hasty = job.patience() == Job.Patience.SHORT || ofLesson.stream().filter(Course::isTimeout).count() >= TIMEOUTS;
            List<Course> open = ofLesson.stream().filter(course -> !course.isOver()).toList();
            open.forEach(Course::begin);
            List<Course> together = open.stream().filter(course -> !course.isSuspect()).toList();
            if (!together.isEmpty()) {
                parts.add(part(lesson, together, hasty));
            }
            open.stream().filter(Course::isSuspect).forEach(course -> {
                parts.add(part(lesson, List.of(course), hasty));
                alone.add(course);
            });
            if (together.size() == 1) {
                alone.addAll(together);
            }
        }
        return parts;
    }

    private Task.Part part(LessonJob lesson, List<Course> courses, boolean hasty) {
        return new Task.Part(new LessonJob(lesson.lesson(), lesson.classes(), courses.stream().map(Course::exercise).toList()),
                List.of(kit.checks(lesson.lesson()), kit.definitions()), before(lesson.lesson()), hasty);
    }

    /** The reference of the lessons on which a lesson builds. */
    private List<Path> before(String lesson) {
        try (Stream<Path> lessons = Files.list(kit.reference())) {
            return lessons.filter(folder -> folder.getFileName().toString().compareTo(lesson) < 0).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The reference in " + kit.reference() + " cannot be read.", unreadable);
        }
    }
}
