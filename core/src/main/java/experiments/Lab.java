package experiments;

import charts.Chart;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where an experiment is done: it prints sentences and tables, counts on while one waits, keeps the pictures, and says
 * with which seed to start. The same seed gives the same numbers.
 */
public final class Lab {

    private static final int WIDTH = 100; // of a line of text, in characters

    private final PrintStream out;
    private final boolean terminal;
    private final Path folder;
    private OptionalLong seed = OptionalLong.empty();
    private OptionalInt restarts = OptionalInt.empty();
    private OptionalInt epochs = OptionalInt.empty();
    private Optional<Path> data = Optional.empty();

    /**
     * A lab in which every experiment starts from its usual seed, as often as it wants, and looks for real data in the
     * usual places.
     *
     * @param out      receives what is printed
     * @param terminal whether somebody watches {@code out}: only then is there a progress bar
     * @param folder   receives the pictures
     */
    public Lab(PrintStream out, boolean terminal, Path folder) {
        this.out = Objects.requireNonNull(out, "A lab needs a stream to print to, but was given null.");
        this.terminal = terminal;
        this.folder = Objects.requireNonNull(folder, "A lab needs a folder for its pictures, but was given null.");
    }

    /** Starts all chance from {@code seed}. */
    public Lab withSeed(long seed) {
        this.seed = OptionalLong.of(seed);
        return this;
    }

    /**
     * Trains from so many starting weights where an experiment would choose the number itself.
     *
     * @throws IllegalArgumentException if that is less than 1
     */
    public Lab withRestarts(int restarts) {
        if (restarts < 1) {
            throw new IllegalArgumentException("An experiment starts at least once, not " + restarts + " times.");
        }
        this.restarts = OptionalInt.of(restarts);
        return this;
    }

    /**
     * Trains for so many epochs where an experiment would choose the number itself.
     *
     * @throws IllegalArgumentException if that is less than 1
     */
    public Lab withEpochs(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("An experiment trains for at least 1 epoch, not " + epochs + ".");
        }
        this.epochs = OptionalInt.of(epochs);
        return this;
    }

    /** Looks for real data, such as MNIST, in {@code data} and nowhere else. */
    public Lab withData(Path data) {
        this.data = Optional.of(data);
        return this;
    }

    /** Returns the seed to start all chance from: {@code usual}, unless another was asked for. */
    public long seed(long usual) {
        return seed.orElse(usual);
    }

    /** Returns from how many starting weights to train: {@code usual}, unless another number was asked for. */
    public int restarts(int usual) {
        return restarts.orElse(usual);
    }

    /** Returns for how many epochs to train: {@code usual}, unless another number was asked for. */
    public int epochs(int usual) {
        return epochs.orElse(usual);
    }

    /** Returns where it prints. */
    public PrintStream out() {
        return out;
    }

    /** Returns whether somebody watches, so that a line may be written anew. */
    public boolean isWatched() {
        return terminal;
    }

    /** Returns where real data are to be looked for; empty for the usual places. */
    public Optional<Path> data() {
        return data;
    }

    /**
     * Prints a paragraph, broken into lines, with an empty line before it.
     *
     * @param paragraph its words; where there are values, with a place for each, as {@link String#format} has them
     * @param values    what goes into the places
     */
    public void say(String paragraph, Object... values) {
        String text = values.length == 0 ? paragraph : String.format(Locale.ROOT, paragraph, values);
        StringBuilder line = new StringBuilder();
        out.println();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        out.println(line);
    }

    /** Prints a table, with an empty line before it. */
    public void show(Table table) {
        out.println();
        out.print(table);
    }

    /**
     * Saves a picture and says where. Where this computer cannot draw, it says that instead: the numbers still stand.
     *
     * @param name name of the file, without its ending
     */
    public void draw(String name, Chart chart) {
        Path file = folder.resolve(name + ".png");
        try {
            chart.save(file);
            out.println("\nPicture: " + display(file));
        } catch (IllegalStateException cannotDraw) {
            out.println("\nNo picture: " + cannotDraw.getMessage());
        }
    }

    /** Begins something that takes {@code steps} steps; on a terminal a bar shows how far it is, until it is closed. */
    public Progress progress(String what, int steps) {
        return new Progress(terminal ? Optional.of(out) : Optional.empty(), what, steps);
    }

    private static Path display(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : there;
    }
}
