package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/** One task of one backend on so many threads, measured in a JVM of its own; it has the flags that this one was started with. */
public final class MeasuringJvm implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final String losses;
    private final List<Double> rates = new ArrayList<>(); // images a second in each round

    /**
     * Starts the JVM, and waits until it has tried the task.
     *
     * @param name    what stands before its number in a table
     * @param own     whether the student's own code is measured, or the reference
     * @param backend the name of the backend
     * @param threads at least 1
     */
    public MeasuringJvm(String name, Task task, boolean own, String backend, int threads) {
        this.name = name;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dworkbook.root=" + WorkbookFolders.find().root(), "-Dmatrix.backend=" + backend, "-cp", System.getProperty("java.class.path"), Worker.class.getName(),
                task.name(), own ? "own" : "reference", String.valueOf(threads)));
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        losses = answer();
    }

    /** Returns what stands before its number in a table. */
    public String name() {
        return name;
    }

    /** Returns the first loss and the loss after 30 steps, if it trains. */
    public double[] losses() {
        return Arrays.stream(losses.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Works for so many seconds without counting them. */
    public void warmUp(double seconds) {
        ask(seconds);
    }

    /** Measures one round of so many seconds. */
    public void round(double seconds) {
        rates.add(ask(seconds));
    }

    /** Returns the median of all rounds, in images a second. */
    public double rate() {
        return median(rates);
    }

    /** Returns the median; of an even number, the larger of the two in the middle. */
    static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private double ask(double seconds) {
        questions.println(seconds);
        return Double.parseDouble(answer());
    }

    private String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new WorkbookException("The JVM that was to measure \"" + name + "\" ended early: either the code threw, and the"
                        + " lesson's check says more, or there was too little memory.");
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends the JVM. */
    @Override
    public void close() {
        questions.close();
        process.destroy();
    }
}
