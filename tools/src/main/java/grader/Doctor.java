package grader;

import check.ClassPath;
import grader.sandbox.Bubblewrap;
import grader.worker.LimitsTrial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import workbook.Prose;

/** Finds out, by trying, which layers stand between submissions and this machine. */
public final class Doctor {

    private static final int WIDTH = 96;
    private static final int OLDEST = 17; // version of Java

    /**
     * One layer.
     *
     * @param name     what it is called
     * @param active   whether it works here
     * @param sentence what it does; if it does not work, what is missing and how to get it
     */
    public record Layer(String name, boolean active, String sentence) {
    }

    private Doctor() {
    }

    /**
     * Returns all layers, from the inside to the outside.
     *
     * @param cache the grader's own folder
     * @param gate  tries the gate and returns what is wrong with it; empty if nothing
     */
    public static List<Layer> examine(Path cache, Supplier<Optional<String>> gate) throws InterruptedException {
        List<Layer> layers = new ArrayList<>();
        layers.add(java());
        layers.add(layer("gate", gate.get(), "What a class calls is read before it is loaded; what is not allowed is cut out."));
        layers.add(layer("limits", LimitsTrial.failure(ClassPath.ofThisProgram()), "Checks run in JVMs of their own, with bounds on memory,"
                + " threads' time and output; code that fills its memory was tried, and died of it."));
        Bubblewrap.Attempt attempt = Bubblewrap.attempt(cache);
        layers.add(new Layer("bubblewrap", attempt.sandbox().isPresent(), attempt.sandbox().isPresent()
                ? "Each worker is alone: no network, no files but the workbook's to read, 32 MB for temporary ones"
                        + (attempt.filtered() ? ", and no way to start processes." : ". " + attempt.sentence())
                : attempt.sentence() + " Without it the gate alone keeps submissions in."));
        return layers;
    }

    private static Layer java() {
        String found = Runtime.version() + " in " + System.getProperty("java.home");
        if (Runtime.version().feature() < OLDEST) {
            return new Layer("java", false, "A JDK " + OLDEST + " or later is needed, found was " + found + ": install one, or set JAVA_HOME.");
        }
        return ToolProvider.getSystemJavaCompiler() != null ? new Layer("java", true, found + ", with its compiler.")
                : new Layer("java", false, "A JDK is needed, found was a JRE without a compiler, " + found + ": install one, or set JAVA_HOME.");
    }

    private static Layer layer(String name, Optional<String> failure, String whenActive) {
        return new Layer(name, failure.isEmpty(), failure.orElse(whenActive));
    }

    /** Returns the layers as a text of a few lines. */
    public static String text(List<Layer> layers) {
        List<String> lines = new ArrayList<>();
        for (Layer layer : layers) {
            String head = (layer.active() ? "✔ " : "✘ ") + layer.name();
            for (String line : Prose.wrap(layer.sentence(), WIDTH - 14)) {
                lines.add((head + " ".repeat(14 - head.length()) + line).stripTrailing());
                head = "";
            }
        }
        return String.join("\n", lines);
    }
}
