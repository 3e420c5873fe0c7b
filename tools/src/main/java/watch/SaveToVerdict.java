package watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runner.Workshop;
import workbook.WorkbookFolders;

/**
 * Measures how long a student waits from a save to the verdict. In a copy of the workbook it writes right and wrong answers
 * into a file of lesson 1, by turns, as an editor would, and waits for the watching workbook to say what it thinks of them.
 *
 * <p>Prints the median and the 95th percentile. How to run it stands in the README of this module.
 */
public final class SaveToVerdict {

    private static final int WARM_UP = 30;    // saves that do not count
    private static final String RIGHT = "return window.elementTimes(filter).sum();";
    private static final String WRONG = "return window.elementTimes(filter).mean();";

    private SaveToVerdict() {
    }

    /** @param arguments the workbook's folder, and how many saves are measured (200 if left out) */
    public static void main(String[] arguments) throws Exception {
        Path workbook = Path.of(arguments[0]);
        int saves = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        Path copy = Files.createTempDirectory("save-to-verdict");
        try {
            for (String part : List.of("pom.xml", "lessons/src", "solutions/src", "tests/src")) {
                copy(workbook.resolve(part), copy.resolve(part));
            }
            double[] times = measure(WorkbookFolders.of(copy), saves);
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "%d saves: median %.0f ms, 95th percentile %.0f ms, longest %.0f ms, Java %s, %d cores%n",
                    saves, times[saves / 2], times[(int) Math.ceil(saves * 0.95) - 1], times[saves - 1],
                    Runtime.version().feature(), Runtime.getRuntime().availableProcessors());
        } finally {
            delete(copy);
        }
    }

    private static double[] measure(WorkbookFolders folders, int saves) throws IOException, InterruptedException {
        Watch watch = new Watch(folders, new Workshop(folders).catalogue());
        Path file = folders.find("1").folder().resolve("Window.java");
        String skeleton = Files.readString(file);
        double[] times = new double[saves];
        for (int i = -WARM_UP; i < saves; i++) {
            boolean right = i % 2 == 0;
            String text = skeleton.replace("throw new Todo(\"1.1\");", right ? RIGHT : WRONG).replace("import matrix.Todo;\n", "")
                    + "// save " + i + "\n";
            long start = System.nanoTime();
            Files.writeString(file, text);
            do {
                Thread.sleep(Watch.LOOK_EVERY);
                watch.look();
            } while (!isVerdict(watch, right));
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            watch.screen(100, 40, true);
            Thread.sleep(50); // nobody saves at once again
        }
        return times;
    }

    private static boolean isVerdict(Watch watch, boolean right) {
        return !watch.isChecking() && watch.attempt().flatMap(Attempt::result).filter(result -> result.passed() == right).isPresent();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
