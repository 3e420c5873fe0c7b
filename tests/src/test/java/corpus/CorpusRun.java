package corpus;

import grader.Gradebook;
import grader.Grading;
import grader.KitOfWorkbook;
import grader.LessonMark;
import grader.Settings;
import grader.StudentMark;
import grader.ingest.Submissions;
import grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import workbook.WorkbookFolders;

/** Cases of the corpus graded as one class, and what the grading has left behind on this machine. */
public final class CorpusRun {

    private static final List<String> LESSONS = List.of("lesson01_convolution", "lesson03_pooling", "lesson04_activations",
            "lesson08_metrics");
    private static final int WORKERS = 2;
    private static final int SECONDS = 2; // that a test may take: most do with milliseconds
    private static final int PATIENCE = 10; // seconds
    private static final String SCRATCH = "worker"; // how the folders begin that workers get
    private static final String FORGED = ".*(by-a-student|of-a-student|by-ejml|by-a-formatter|by-a-print-stream|from-the-zip).*";

    private final Gradebook book;
    private final List<String> leftBehind = new ArrayList<>();

    private CorpusRun(Gradebook book) {
        this.book = book;
    }

    /**
     * Hands the cases in and grades them.
     *
     * @param cases   the submissions; their names are the students'
     * @param root    of the workbook
     * @param scratch a folder for submissions and notes
     * @param seed    what the hidden numbers are drawn from
     * @param gate    whether classes are read before they are loaded
     * @param sandbox what is put around the workers
     */
    public static CorpusRun of(Collection<CorpusCase> cases, Path root, Path scratch, long seed, boolean gate, Sandbox sandbox)
            throws IOException, InterruptedException {
        Path inbox = handedIn(cases, root, scratch.resolve("inbox"));
        SortedMap<String, Long> before = sizes(inbox);
        Collection<Path> places = new TreeSet<>(List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(System.getProperty("user.home")),
                Path.of("").toAbsolutePath(), root, scratch, Path.of("/")));
        Collection<Path> strangers = listed(places);
        Instant begin = Instant.now();
        Settings settings = new Settings(LESSONS, WORKERS, seed, OptionalInt.of(SECONDS), ZoneOffset.UTC);
        CorpusRun run;
        try (Grading grading = new Grading(KitOfWorkbook.of(WorkbookFolders.of(root)), settings, gate, sandbox, scratch.resolve("notes"))) {
            run = new CorpusRun(grading.grade(Submissions.in(inbox), (done, anew, all) -> { }));
        }
        if (!sizes(inbox).equals(before)) {
            run.leftBehind.add("the submissions themselves were changed");
        }
        run.look(places, strangers, begin);
        return run;
    }

    /** Hands the cases in, each under its name, and returns the folder. */
    public static Path handedIn(Collection<CorpusCase> cases, Path root, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (CorpusCase one : cases) {
            one.packing().into(inbox, one.name(), Handed.files(one, root));
        }
        return inbox;
    }

    /** Returns the marks of a case in its lesson. */
    public LessonMark of(CorpusCase submission) {
        StudentMark student = book.students().stream().filter(mark -> mark.student().equals(submission.name())).findFirst().orElseThrow();
        return student.lessons().stream().filter(mark -> mark.lesson().matches("lesson0*" + submission.lesson() + "_.*")).findFirst().orElseThrow();
    }

    /** Returns all marks. */
    public Gradebook book() {
        return book;
    }

    /** Returns a line for each file, folder or process that is still there and should not be. */
    public List<String> leftBehind() {
        return leftBehind;
    }

    private void look(Collection<Path> places, Collection<Path> before, Instant begin) throws InterruptedException {
        for (Path place : listed(places)) {
            String name = place.getFileName().toString();
            if (!before.contains(place) && (name.matches(FORGED) || name.startsWith(SCRATCH) && staysThere(place))) {
                leftBehind.add("the file " + place);
            }
        }
        ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).forEach(process -> leftBehind.add("the process " + process.info()));
        ProcessHandle.allProcesses()
                .filter(process -> process.info().startInstant().orElse(Instant.MIN).isAfter(begin))
                .filter(process -> process.parent().map(ProcessHandle::pid).orElse(1L) == 1 && ownUser(process))
                .filter(process -> process.info().commandLine().orElse("").contains("grader."))
                .filter(CorpusRun::staysAlive)
                .forEach(process -> leftBehind.add("the orphan " + process.info()));
    }

    /** A worker of another run of the grader that is just being ended is nobody's child for a moment. */
    private static boolean staysAlive(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException alive) {
            return true;
        } catch (InterruptedException | ExecutionException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static boolean ownUser(ProcessHandle process) {
        return process.info().user().equals(ProcessHandle.current().info().user());
    }

    /** The folder of a worker of another run of the grader goes away by itself. */
    private static boolean staysThere(Path place) throws InterruptedException {
        for (int i = 0; i < 60 && Files.exists(place); i++) {
            Thread.sleep(500);
        }
        return Files.exists(place);
    }

    private static Collection<Path> listed(Collection<Path> places) {
        Collection<Path> all = new TreeSet<>();
        for (Path place : places) {
            String[] names = place.toFile().list(); // null for what may not be read
            Arrays.stream(names == null ? new String[0] : names).map(place::resolve).forEach(all::add);
        }
        return all;
    }

    private static SortedMap<String, Long> sizes(Path folder) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                sizes.put(file.toString(), Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : -1);
            }
            return sizes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
