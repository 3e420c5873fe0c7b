package lesson09_full_cnn;

import java.io.PrintStream;
import java.util.Locale;

/** Shows a training on a terminal: a bar that grows while an epoch lasts, then one line about it. Given: nothing to write. */
public final class ProgressBar implements FitListener {

    private static final int WIDTH = 24;

    private final PrintStream out;
    private final int epochs;
    private final boolean moving;
    private String shown = "";

    /**
     * Such a bar.
     *
     * @param out    where to
     * @param epochs how many the plan has
     * @param moving whether {@code out} is a terminal, on which a line can be written anew; else only whole epochs are shown
     */
    public ProgressBar(PrintStream out, int epochs, boolean moving) {
        this.out = out;
        this.epochs = epochs;
        this.moving = moving;
    }

    @Override
    public void batchDone(Sequential network, int epoch, int batch, int batches, double loss) {
        int full = WIDTH * batch / batches;
        String line = String.format(Locale.ROOT, "epoch %d/%d %s%s %d/%d · loss %.4f", epoch, epochs, "█".repeat(full),
                "░".repeat(WIDTH - full), batch, batches, loss);
        if (moving) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
            shown = line;
        }
    }

    @Override
    public void epochDone(Sequential network, History.Epoch epoch) {
        out.print(moving ? "\r" + " ".repeat(shown.length()) + "\r" : "");
        out.println("epoch " + epoch.number() + "/" + epochs + " · " + epoch);
        shown = "";
    }
}
