package watch;

import check.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import workbook.ExerciseId;
import workbook.Hints;
import workbook.Lesson;
import workbook.Progress;
import workbook.Prose;
import workbook.SkeletonTree;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * What the watching workbook does: which exercise it is at, what a save and a key mean, and what is to be seen. Knows no
 * terminal. Checks run on a thread of their own, so that keys work while a student's loop does not end; everything else
 * belongs to the thread that calls {@link #look}, {@link #key} and {@link #screen}.
 */
public final class Watch {

    /** Milliseconds from one {@link #look} to the next. */
    public static final int LOOK_EVERY = 8;

    /** What the lower part of the screen shows. */
    enum View { RESULT, HINTS, LIST, RESET }

    /** The answer to a key: what the caller has to do. */
    public enum Wish {
        /** Show the screen. */
        SHOW,
        /** Give the terminal to {@link #command}, then show the screen. */
        RUN,
        /** End. */
        QUIT
    }

    private static final String STATE = "watch.txt"; // in the folder of notes: the exercise that was looked at last
    private static final int BACKSPACE = 127;

    private final WorkbookFolders folders;
    private final Catalogue catalogue;
    private final SavedFiles files;
    private final Attempts attempts;
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>(); // what the checking thread has to tell
    private final AtomicLong asked = new AtomicLong();                    // checks asked for so far; only the last one counts
    private final ExecutorService checking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "watch-check");
        thread.setDaemon(true);
        return thread;
    });

    private Catalogue.Entry current;
    private Attempt attempt;     // the last verdict on the current exercise; null before the first
    private boolean isChecking;
    private View view = View.RESULT;
    private String typed = "";   // in the list: the exercise to jump to
    private String notice = "";  // one sentence that the next key takes away
    private int top;             // first line of the lower part that is shown
    private int width = Prose.READABLE; // of the terminal, when it was last shown something
    private String command = "";

    /**
     * Watches the lessons of a workbook, from the exercise where the student was, else from the first that does not pass.
     *
     * @throws WorkbookException if there are no exercises
     */
    public Watch(WorkbookFolders folders, Catalogue catalogue) {
        if (catalogue.entries().isEmpty()) {
            throw new WorkbookException("There are no exercises to watch: lessons are expected in "
                    + folders.display(folders.lessonSources()) + ".");
        }
        this.folders = folders;
        this.catalogue = catalogue;
        this.attempts = new Attempts(folders);
        this.files = new SavedFiles(folders.allLessons().stream().map(Lesson::folder).toList());
        Progress progress = Progress.load(folders.root());
        notice = String.join(" ", progress.problems());
        current = lastTime().or(() -> nextOpen(-1)).orElse(catalogue.entries().get(0));
    }

    // ---------------------------------------------------------------- saves

    /** Looks what has been saved and what checks have brought. Returns whether there is something new to be seen. */
    public boolean look() {
        boolean news = false;
        for (Runnable message = inbox.poll(); message != null; message = inbox.poll()) {
            message.run();
            news = true;
        }
        Set<Path> saved = files.changed(lesson().folder());
        if (!saved.isEmpty()) {
            follow(saved);
            view = View.RESULT;
            top = 0;
            check();
            news = true;
        }
        return news;
    }

    /** A save in another lesson than the current one: that is where the student works now. */
    private void follow(Set<Path> saved) {
        if (saved.stream().anyMatch(file -> file.getParent().equals(lesson().folder()))) {
            return;
        }
        Path file = saved.iterator().next();
        String lesson = file.getParent().getFileName().toString();
        Progress progress = Progress.load(folders.root());
        List<Catalogue.Entry> candidates = catalogue.ofLesson(lesson);
        candidates.stream().filter(entry -> entry.file().equals(file.getFileName().toString()))
                .filter(entry -> !progress.passed(entry.id().toString())).findFirst()
                .or(() -> candidates.stream().filter(entry -> !progress.passed(entry.id().toString())).findFirst())
                .ifPresent(this::goTo);
    }

    /** Checks the current exercise, and shows the verdict when it is there. */
    public void check() {
        long number = asked.incrementAndGet();
        Catalogue.Entry exercise = current;
        isChecking = true;
        checking.execute(() -> {
            if (number == asked.get()) { // else there was another save meanwhile
                try {
                    attempts.check(exercise, catalogue.ofLesson(exercise.lesson()),
                            verdict -> inbox.add(() -> show(number, verdict)));
                } catch (WorkbookException sentence) {
                    inbox.add(() -> failed(number, sentence.getMessage()));
                } catch (RuntimeException | Error broken) {
                    inbox.add(() -> failed(number, "The check could not be run (" + broken + ")."));
                }
            }
        });
    }

    private void show(long number, Attempt verdict) {
        if (number == asked.get()) {
            attempt = verdict;
            isChecking = false;
        }
    }

    private void failed(long number, String sentence) {
        if (number == asked.get()) {
            isChecking = false;
            notice = sentence;
        }
    }

    // ---------------------------------------------------------------- keys

    /** Answers a key. */
    public Wish key(int key) {
        notice = "";
        return switch (view) {
            case LIST -> keyInList(key);
            case RESET -> keyInReset(key);
            default -> keyInExercise(key);
        };
    }

    private Wish keyInExercise(int key) {
        switch (Character.toLowerCase(key)) {
            case 'n' -> goOn();
            case 'b' -> goTo(catalogue.entries().get(Math.max(0, index() - 1)));
            case 'h' -> hint();
            case 'l' -> {
                view = View.LIST;
                typed = "";
                top = 0;
            }
            case 'r' -> view = View.RESET;
            case ' ' -> top++; // the screen turns a page, and begins anew after the last
            case '\r', '\n' -> check();
            case 's' -> {
                return run("solution " + current.id() + " --width " + width);
            }
            case 'j' -> {
                return run("jshell " + lesson().number());
            }
            case 'c' -> {
                return run("chart " + lesson().number());
            }
            case 'a' -> {
                return run("check");
            }
            case 'q', 3, 4 -> { // 3 and 4 are Ctrl-C and Ctrl-D
                return Wish.QUIT;
            }
            default -> { }
        }
        return Wish.SHOW;
    }

    private Wish keyInList(int key) {
        if (key == '\r' || key == '\n') {
            if (typed.isBlank()) {
                view = View.RESULT;
            } else {
                ExerciseId.parse(typed.strip().toUpperCase(Locale.ROOT)).flatMap(catalogue::find).ifPresentOrElse(this::goTo,
                        () -> notice = "There is no exercise \"" + typed.strip() + "\".");
                typed = "";
            }
        } else if (key == 27 || key == 3 || key == 4) { // escape, Ctrl-C, Ctrl-D
            view = View.RESULT;
        } else if (key == BACKSPACE || key == '\b') {
            typed = typed.substring(0, Math.max(0, typed.length() - 1));
        } else if (key == ' ') {
            top++;
        } else if (Character.toLowerCase(key) == 'q' || Character.toLowerCase(key) == 'l') {
            view = View.RESULT;
        } else if (key > ' ' && key < BACKSPACE && typed.length() < 10) {
            typed += (char) key;
        }
        return Wish.SHOW;
    }

    private Wish keyInReset(int key) {
        view = View.RESULT;
        if (Character.toLowerCase(key) == 'y') {
            new SkeletonTree(folders).reset(lesson()).backupFolder().ifPresentOrElse(
                    backup -> notice = "Lesson " + lesson().number() + " is as it was given. What you had written is in "
                            + folders.display(backup) + ".",
                    () -> notice = "Lesson " + lesson().number() + " was as it was given already.");
        } else {
            notice = "Nothing was changed.";
        }
        return Wish.SHOW;
    }

    private Wish run(String words) {
        command = words;
        return Wish.RUN;
    }

    /** Returns the words behind {@code ./workbook} that were asked for last, such as {@code chart 3}. */
    public String command() {
        return command;
    }

    /** On to the next exercise that does not pass, from here and around. */
    private void goOn() {
        nextOpen(index()).filter(next -> !next.equals(current)).ifPresentOrElse(this::goTo,
                () -> notice = "There is no other exercise left: all pass.");
    }

    private void hint() {
        Progress progress = Progress.load(folders.root());
        String id = current.id().toString();
        if (progress.hintsShown(id) < steps().size()) {
            progress.recordHint(id);
            progress.save();
        }
        view = View.HINTS;
        top = 0;
    }

    // ---------------------------------------------------------------- where the student is

    private void goTo(Catalogue.Entry exercise) {
        boolean moved = !exercise.equals(current);
        current = exercise;
        view = View.RESULT;
        top = 0;
        if (moved) {
            attempt = null;
            remember();
            check();
        }
    }

    private int index() {
        return catalogue.entries().indexOf(current);
    }

    /** The first exercise behind a place, and around, that does not pass. */
    private Optional<Catalogue.Entry> nextOpen(int place) {
        Progress progress = Progress.load(folders.root());
        List<Catalogue.Entry> order = new ArrayList<>(catalogue.entries().subList(place + 1, catalogue.entries().size()));
        order.addAll(catalogue.entries().subList(0, place + 1));
        return order.stream().filter(entry -> !progress.passed(entry.id().toString())).findFirst();
    }

    private Optional<Catalogue.Entry> lastTime() {
        Progress progress = Progress.load(folders.root());
        try {
            return Files.readString(folders.notes().resolve(STATE)).lines().map(String::strip).map(ExerciseId::parse)
                    .flatMap(Optional::stream).findFirst().flatMap(catalogue::find)
                    .filter(entry -> !progress.passed(entry.id().toString()));
        } catch (IOException | RuntimeException none) { // not there, or not readable: it is only a memory
            return Optional.empty();
        }
    }

    private void remember() {
        try {
            Files.createDirectories(folders.notes());
            Files.writeString(folders.notes().resolve(STATE),
                    "# The exercise where the watching workbook begins. This file may be deleted.\n" + current.id() + "\n");
        } catch (IOException unwritable) {
            notice = "The exercise could not be remembered in " + folders.display(folders.notes()) + ".";
        }
    }

    // ---------------------------------------------------------------- what there is to be seen

    /** Returns the lines of the screen for a terminal of this size. */
    public List<String> screen(int width, int height, boolean colour) {
        this.width = width;
        Screen screen = new Screen(this, Math.min(width, Prose.READABLE), height);
        List<Line> lines = screen.lines();
        top = screen.top();
        return lines.stream().map(line -> line.shown(width, colour)).toList();
    }

    WorkbookFolders folders() {
        return folders;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the exercise that is looked at. */
    public Catalogue.Entry current() {
        return current;
    }

    Lesson lesson() {
        return folders.find(current.lesson());
    }

    /** Returns the last verdict on the current exercise, if there is one yet. */
    public Optional<Attempt> attempt() {
        return Optional.ofNullable(attempt);
    }

    /** Returns whether a check is under way. */
    public boolean isChecking() {
        return isChecking;
    }

    View view() {
        return view;
    }

    String typed() {
        return typed;
    }

    String notice() {
        return notice;
    }

    int top() {
        return top;
    }

    List<String> steps() {
        return Files.exists(lesson().hints()) ? Hints.read(lesson().hints()).steps(current.id().toString()) : List.of();
    }
}
