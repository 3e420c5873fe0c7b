package cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import picocli.CommandLine.Command;
import runner.Workshop;
import watch.Watch;
import watch.Watch.Wish;
import workbook.WorkbookFolders;

@Command(name = "watch", mixinStandardHelpOptions = true, header = "Follow what you save, and show the verdict at once (the default).",
        description = {"Begins at the first exercise that does not pass yet. Save a file of a lesson: it is compiled and checked.",
                "Where there is no terminal, the verdicts are printed one below the other, and keys are read as lines."})
final class WatchCommand implements Callable<Integer> {

    private static final int PLAIN_WIDTH = 100;
    private static final int END = -1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorkbookFolders folders = WorkbookFolders.find();
        InputStream input = System.in; // while a check runs, System.in is empty
        if (Terminal.isWatched() && !Files.exists(folders.notes())) {
            System.err.println("Compiling the lessons and their checks (once) ...");
        }
        Watch watch = new Watch(folders, new Workshop(folders).catalogue());
        watch.check();
        if (Terminal.isWatched()) {
            onTerminal(watch);
        } else {
            plainly(watch, keysFromLines(input));
        }
        return watch.attempt().isPresent() && !watch.attempt().get().passed() ? Workbook.NOT_YET : Workbook.PASSED;
    }

    // ---------------------------------------------------------------- a terminal

    private static void onTerminal(Watch watch) throws IOException, InterruptedException {
        boolean colour = System.getenv("NO_COLOR") == null;
        try (org.jline.terminal.Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            Attributes before = terminal.enterRawMode();
            terminal.puts(Capability.enter_ca_mode);
            try {
                NonBlockingReader keys = terminal.reader();
                Size size = new Size();
                boolean changed = true;
                for (Wish wish = Wish.SHOW; wish != Wish.QUIT; ) {
                    changed |= watch.look();
                    Size now = terminal.getSize();
                    if (changed || !now.equals(size)) {
                        size = now;
                        show(watch.screen(columns(size), rows(size), colour), terminal);
                        changed = false;
                    }
                    int key = keys.read(Watch.LOOK_EVERY);
                    if (key == END) {
                        break; // the terminal has gone
                    }
                    if (key >= 0) {
                        wish = watch.key(skipped(key, keys));
                        changed = true;
                    }
                    if (wish == Wish.RUN) {
                        terminal.puts(Capability.exit_ca_mode);
                        terminal.setAttributes(before);
                        terminal.flush();
                        System.setProperty(Terminal.COLUMNS, String.valueOf(columns(terminal.getSize())));
                        run(watch);
                        System.clearProperty(Terminal.COLUMNS);
                        terminal.enterRawMode();
                        terminal.writer().print("\nPress a key to go back.");
                        terminal.flush();
                        keys.read();
                        terminal.writer().println(); // else what comes next there would stand behind these words
                        terminal.puts(Capability.enter_ca_mode);
                        wish = Wish.SHOW;
                    }
                }
            } finally {
                terminal.puts(Capability.exit_ca_mode);
                terminal.setAttributes(before);
                terminal.flush();
            }
        }
    }

    /** Runs the command that was asked for, once nothing else prints any more. */
    private static void run(Watch watch) throws InterruptedException {
        while (watch.isChecking()) {
            Thread.sleep(Watch.LOOK_EVERY);
            watch.look();
        }
        Workbook.commandLine().execute(watch.command().split(" "));
    }

    private static int columns(Size size) {
        return size.getColumns() > 0 ? size.getColumns() : 80; // a terminal that does not tell
    }

    private static int rows(Size size) {
        return size.getRows() > 0 ? size.getRows() : 24;
    }

    /** Takes the rest of an arrow key or the like away: it comes as escape, bracket and letters, at once. */
    private static int skipped(int key, NonBlockingReader keys) throws IOException {
        if (key == 27) {
            while (keys.peek(1) >= 0) {
                keys.read(1);
            }
        }
        return key;
    }

    /** Writes over what is there, line by line, so that nothing flickers. */
    private static void show(List<String> lines, org.jline.terminal.Terminal terminal) {
        StringBuilder text = new StringBuilder("\u001b[H");
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append("\u001b[K");
        }
        terminal.writer().print(text.append("\u001b[J"));
        terminal.flush();
    }

    // ---------------------------------------------------------------- no terminal

    private static void plainly(Watch watch, BlockingQueue<Integer> keys) throws InterruptedException {
        boolean news = false;
        for (Wish wish = Wish.SHOW; wish != Wish.QUIT; ) {
            news |= watch.look();
            if (watch.isChecking()) { // one thing after the other: what is printed stays
                Thread.sleep(Watch.LOOK_EVERY);
                continue;
            }
            if (news) {
                watch.screen(PLAIN_WIDTH, Integer.MAX_VALUE, false).forEach(System.out::println);
                news = false;
            }
            Integer key = keys.poll(Watch.LOOK_EVERY, TimeUnit.MILLISECONDS);
            if (key != null && key == END) {
                return;
            }
            if (key != null) {
                wish = watch.key(key);
                news = true;
                if (wish == Wish.RUN) {
                    run(watch);
                }
            }
        }
    }

    /** The characters of the lines that are typed or piped in, {@link #END} at their end. */
    private static BlockingQueue<Integer> keysFromLines(InputStream input) {
        BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try {
                BufferedReader lines = new BufferedReader(new InputStreamReader(input));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    line.strip().chars().forEach(keys::add);
                    if (line.strip().length() != 1) {
                        keys.add((int) '\n'); // a name that was typed into the list, or a line with nothing
                    }
                }
            } catch (IOException gone) {
                // then there are no keys any more
            }
            keys.add(END);
        }, "keys");
        reader.setDaemon(true);
        reader.start();
        return keys;
    }
}
