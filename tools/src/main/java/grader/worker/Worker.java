package grader.worker;

import check.Catalogue;
import check.CheckFailure;
import check.Exercise;
import check.ExerciseResult;
import check.LessonLoader;
import check.Report;
import check.ReportListener;
import check.Verdict;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import runner.CheckRunner;
import workbook.ExerciseId;

/**
 * The program that runs the checks of one submission, in a JVM of its own, on classes that nobody has read. It takes its
 * {@link Task} from the standard input and reports each check as it ends, sealed, on the standard output, which the checked
 * code does not get to see. It ends when the task is done, and at once when its input ends, for then nobody waits for it.
 */
public final class Worker {

    private static final int KEPT_OUTPUT = 4_000; // bytes of what a check prints
    private static final int LONGEST_TEXT = 20_000; // characters of a message, which may quote the student's code
    private static final long SILENCE = 1_000_000_000L; // nanoseconds without a report while tests come and go
    private static final int HASTE = 5;           // the part of its time that a test gets in a hurry

    private final Task task;
    private final Seal.Writer reports;
    private final Tail printed;
    private final Set<Thread> own; // threads that were there before the work began
    private long lastReport;

    private Worker(Task task, Seal.Writer reports, Tail printed) {
        this.task = task;
        this.reports = reports;
        this.printed = printed;
        this.own = Thread.getAllStackTraces().keySet();
    }

    /** Takes no arguments: they could be read by whoever looks at the list of processes. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Tail printed = new Tail(KEPT_OUTPUT);
        PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(kept);
        System.setErr(kept);
        Task task = Task.read(in);
        Seal.Writer reports = new Seal.Writer(out, task.secret());
        endWith(in);
        try {
            reports.write(new Event.Ready());
            new Worker(task, reports, printed).work();
        } catch (Throwable broken) {
            StringWriter trace = new StringWriter();
            broken.printStackTrace(new PrintWriter(trace));
            reports.write(new Event.Broken(trace.toString()));
        }
        Runtime.getRuntime().halt(0); // no shutdown hook of anybody's
    }

    /** Ends this program when the grader has: its end of the input is closed then, whatever way it went. */
    private static void endWith(InputStream in) {
        Thread watch = new Thread(() -> {
            try {
                while (in.read() >= 0) { // nothing comes any more
                }
            } catch (IOException gone) {
                // the same
            }
            Runtime.getRuntime().halt(1);
        }, "grader");
        watch.setDaemon(true);
        watch.start();
    }

    private void work() throws IOException {
        for (Task.Part part : task.lessons()) {
            check(part);
            if (hasLeftThreads()) {
                break;
            }
        }
        report(new Event.Leaving());
    }

    /**
     * Checks the exercises of a lesson together, which is quick; then each that failed once more by itself for the student's words, and
     * if it passes there, by itself under the hidden seed: what one exercise leaves behind must not cost another its points.
     */
    private void check(Task.Part part) throws IOException {
        Report together = check(part.job().exercises(), part, Run.HIDDEN);
        for (Catalogue.Entry exercise : part.job().exercises()) {
            if (Course.needsVisibleRun(together.of(exercise.id()).orElseThrow().verdict())) {
                Report visible = check(List.of(exercise), part, Run.VISIBLE);
                if (visible.allPassed()) {
                    check(List.of(exercise), part, Run.HIDDEN);
                }
            }
        }
    }

    private Report check(List<Catalogue.Entry> exercises, Task.Part part, Run run) throws IOException {
        System.setProperty("workbook.seed", String.valueOf(run == Run.HIDDEN ? task.seed() : Job.VISIBLE_SEED));
        try (LessonLoader loader = loader(part)) {
            ReportListener results = new ReportListener();
            Watcher watcher = new Watcher(part, run, loader, results);
            Report report = CheckRunner.run(exercises, loader, results, watcher);
            for (Catalogue.Entry exercise : exercises) {
                watcher.finish(exercise.id());
            }
            return report;
        }
    }

    /** Reports what becomes of exercises while JUnit runs their tests. */
    private final class Watcher implements TestExecutionListener {

        private final Task.Part part;
        private final Run run;
        private final LessonLoader loader;
        private final ReportListener results;
        private final Set<ExerciseId> finished = new HashSet<>();
        private ExerciseId current; // the exercise whose tests run, or null

        Watcher(Task.Part part, Run run, LessonLoader loader, ReportListener results) {
            this.part = part;
            this.run = run;
            this.loader = loader;
            this.results = results;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            alive();
            ReportListener.exercise(test).filter(exercise -> !exercise.equals(current)).ifPresent(exercise -> {
                if (current != null) {
                    finish(current);
                }
                start(exercise);
            });
        }

        /** After a test that used up its time nothing more is to be learned of its exercise, and its thread may never end: the worker does. */
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult outcome) {
            alive();
            if (outcome.getThrowable().orElse(null) instanceof CheckFailure failure && failure.verdict() == Verdict.TIMEOUT) {
                finish(current);
                report(new Event.Leaving());
                Runtime.getRuntime().halt(0);
            }
        }

        private void start(ExerciseId exercise) {
            current = exercise;
            printed.clear();
            int seconds = seconds(exercise, part, loader);
            System.setProperty("workbook.processor-seconds", String.valueOf(seconds));
            report(new Event.Started(exercise.toString(), run, seconds, part.hasty()));
        }

        /** Reports the result of an exercise, once; an exercise whose tests could not even begin has one by the end, too. */
        void finish(ExerciseId exercise) {
            if (finished.add(exercise)) {
                if (!exercise.equals(current)) {
                    start(exercise);
                }
                ExerciseResult result = results.report().of(exercise).orElseThrow();
                report(new Event.Ended(exercise.toString(), run, result.verdict(), result.mistake() == null ? "" : result.mistake(),
                        tidy(result.message()), tidy(printed.text())));
            }
        }
    }

    /** Says that it is alive, now and then. */
    private void alive() {
        if (System.nanoTime() - lastReport > SILENCE) {
            report(new Event.Alive());
        }
    }

    private void report(Event event) {
        lastReport = System.nanoTime();
        try {
            reports.write(event);
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        }
    }

    private int seconds(ExerciseId exercise, Task.Part part, LessonLoader loader) {
        int seconds = task.seconds() > 0 ? task.seconds() : ownSeconds(exercise, part, loader);
        return part.hasty() ? Math.max(1, seconds / HASTE) : seconds;
    }

    private static int ownSeconds(ExerciseId exercise, Task.Part part, LessonLoader loader) {
        String check = part.job().exercises().stream().filter(entry -> entry.id().equals(exercise)).findFirst().orElseThrow().checkClass();
        try {
            return Class.forName(check, false, loader).getAnnotation(Exercise.class).seconds();
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException("The check " + check + " is not there.", unknown);
        }
    }

    /** Returns a text at a length that somebody reads, and the same each time: without the numbers that the JVM gives to objects and hidden classes. */
    private static String tidy(String text) {
        String tidy = text.replace(System.getProperty("java.io.tmpdir"), "(temporary folder)")
                .replaceAll("@[0-9a-f]{1,8}\\b", "@…").replaceAll("\\$\\$Lambda[/$][0-9a-fx/]+", "\\$\\$Lambda");
        return tidy.length() <= LONGEST_TEXT ? tidy : tidy.substring(0, LONGEST_TEXT) + "…";
    }

    /** Returns whether a thread runs that did not when the work began. */
    private boolean hasLeftThreads() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> !own.contains(thread) && thread != Thread.currentThread()
                && thread.getThreadGroup() != null && thread.getThreadGroup().getParent() != null);
    }

    /** The checks first, so that no class of a student can take the place of one of them; fresh at each call. */
    private static LessonLoader loader(Task.Part part) {
        SortedMap<String, byte[]> classes = new TreeMap<>(part.job().classes());
        classes.keySet().removeIf(name -> !name.startsWith(part.job().lesson() + "."));
        URL[] places = Stream.concat(part.checks().stream(), part.reference().stream()).map(Worker::url).toArray(URL[]::new);
        return new LessonLoader(places, classes, Worker.class.getClassLoader());
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
