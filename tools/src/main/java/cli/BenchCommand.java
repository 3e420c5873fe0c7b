package cli;

import bench.LessonCode;
import bench.MeasuringJvm;
import bench.Products;
import bench.Task;
import charts.BarChart;
import experiments.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matrix.Backend;
import matrix.Parallel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

@Command(name = "bench", mixinStandardHelpOptions = true, header = "Measure how fast products, convolutions and training are here.",
        description = {"Your own code beside the reference, and EJML's product beside the workbook's.",
                "Takes a minute and a half; the less else the computer does, the truer the numbers."})
final class BenchCommand implements Callable<Integer> {

    @Option(names = "--full", description = "More and longer rounds: about five minutes.")
    private boolean full;

    @Option(names = "--reference", description = "Measure the reference only, not your own code.")
    private boolean referenceOnly;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the pictures go (default: target/bench in the workbook's folder).")
    private Path out;

    /** A row of a table to be measured. */
    private record Entry(String name, Task task, boolean own, String backend, int threads) {
    }

    @Override
    public Integer call() {
        WorkbookFolders folders = WorkbookFolders.find();
        Path pictures = out != null ? out.toAbsolutePath() : folders.root().resolve(Path.of("target", "bench"));
        Workshop workshop = new Workshop(folders);
        System.out.printf(Locale.ROOT, "%s, %s %s, %s, %d processors%nProducts in use: %s%n", LocalDate.now(), System.getProperty("java.vm.name"),
                System.getProperty("java.version"), System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Backend.inUse());
        products();
        race("Convolution 2 of the network of the notes, forward, one thread", convolutions(folders, workshop),
                pictures.resolve("convolution.png"), folders);
        race("Training the network of the notes, batches of " + LessonCode.BATCH, trainings(folders, workshop),
                pictures.resolve("training.png"), folders);
        return Workbook.PASSED;
    }

    // ---------------------------------------------------------------- products

    private void products() {
        List<Backend> backends = Backend.all();
        OptionalDouble peak = Backend.peak();
        List<String> heading = new ArrayList<>(List.of("product on one thread, GFLOP/s"));
        for (Backend backend : backends) {
            heading.add(backend.name());
            if (backend != backends.get(0)) {
                heading.add("× ejml");
            }
        }
        peak.ifPresent(measured -> heading.add("of the peak"));
        Table table = Table.of(heading.toArray(String[]::new));
        for (Products.Measured product : Products.measure(full ? 15 : 5, full ? 0.1 : 0.02)) {
            List<Object> row = new ArrayList<>(List.of(product.name()));
            double ejml = product.gflops().get(0);
            for (int i = 0; i < backends.size(); i++) {
                row.add(text("%.1f", product.gflops().get(i)));
                if (i > 0) {
                    row.add(text("%.1f", product.gflops().get(i) / ejml));
                }
            }
            peak.ifPresent(measured -> row.add(text("%.0f %%", 100 * product.gflops().get(backends.size() - 1) / measured)));
            table.row(row.toArray());
        }
        System.out.println();
        System.out.print(table);
        peak.ifPresent(measured -> System.out.printf(Locale.ROOT, "Peak of one thread, measured: %.1f GFLOP/s (multiply and add in one).%n", measured));
    }

    // ---------------------------------------------------------------- images a second

    private List<Entry> convolutions(WorkbookFolders folders, Workshop workshop) {
        List<Entry> entries = new ArrayList<>();
        for (boolean own : whose(Task.LOOPS, folders, workshop)) {
            String by = own ? "yours, " : "reference, ";
            entries.add(new Entry(by + "loops", Task.LOOPS, own, Backend.inUse().name(), 1));
            entries.add(new Entry(by + "im2col, ejml", Task.IM2COL, own, "ejml", 1));
            entries.add(new Entry(by + "im2col, " + Backend.inUse().name(), Task.IM2COL, own, Backend.inUse().name(), 1));
        }
        return entries;
    }

    private List<Entry> trainings(WorkbookFolders folders, Workshop workshop) {
        List<Entry> entries = new ArrayList<>();
        int processors = Parallel.threads();
        for (boolean own : whose(Task.TRAINING, folders, workshop)) {
            for (Backend backend : own ? List.of(Backend.inUse()) : Backend.all()) {
                IntStream.of(1, processors).distinct().forEach(threads -> entries.add(new Entry((own ? "yours, " : "reference, ") + backend.name()
                        + (threads == 1 ? ", 1 thread" : ", " + threads + " threads"), Task.TRAINING, own, backend.name(), threads)));
            }
        }
        return entries;
    }

    /** Returns whose code can be measured: the student's (true), if it does what it should, and the reference (false), if it is there. */
    private List<Boolean> whose(Task task, WorkbookFolders folders, Workshop workshop) {
        Lesson lesson = folders.find(String.valueOf(task.lesson()));
        boolean own = !referenceOnly && new OwnElseReference(workshop, lesson).run(loader -> {
            LessonCode code = new LessonCode(loader);
            code.tryOut(task);
            return loader;
        }, why -> System.out.println("\nThe reference only, because " + why + ".")).by().equals("your own code");
        if (!own && !workshop.hasReference()) {
            throw new WorkbookException("There is no reference to measure: this copy of the workbook has no folder solutions.");
        }
        return Stream.of(true, false).filter(each -> each ? own : workshop.hasReference()).toList();
    }

    /** Measures all entries in turn, and prints and draws what came out. */
    private void race(String title, List<Entry> entries, Path picture, WorkbookFolders folders) {
        boolean trains = entries.get(0).task() == Task.TRAINING;
        List<MeasuringJvm> all = new ArrayList<>();
        try {
            for (Entry entry : entries) {
                all.add(new MeasuringJvm(entry.name(), entry.task(), entry.own(), entry.backend(), entry.threads()));
                all.get(all.size() - 1).warmUp(3);
            }
            for (int round = 0; round < (full ? 15 : 5); round++) {
                all.forEach(jvm -> jvm.round(full ? 1.5 : 0.4));
            }
            report(title, all, picture, folders);
            if (trains) {
                losses(all);
            }
        } finally {
            all.forEach(MeasuringJvm::close);
        }
    }

    private static void report(String title, List<MeasuringJvm> all, Path picture, WorkbookFolders folders) {
        double slowest = all.stream().mapToDouble(MeasuringJvm::rate).min().orElseThrow();
        Table table = Table.of(title, "images/s", "× the slowest");
        BarChart chart = BarChart.titled(title, "images/s");
        for (MeasuringJvm jvm : all) {
            table.row(jvm.name(), text("%.0f", jvm.rate()), text("%.1f", jvm.rate() / slowest));
            chart.bar(jvm.name(), Math.rint(jvm.rate()));
        }
        System.out.println();
        System.out.print(table);
        System.out.println("Drawn: " + folders.display(chart.save(picture)));
    }

    /** Says how far the losses of the backends agree. */
    private static void losses(List<MeasuringJvm> all) {
        for (int i = 0; i < 2; i++) {
            int which = i;
            double[] sorted = all.stream().mapToDouble(jvm -> jvm.losses()[which]).sorted().toArray();
            System.out.printf(Locale.ROOT, "%s: %.9f; the backends differ by %.0e.%n", i == 0 ? "First loss" : "Loss after 30 steps", sorted[0],
                    sorted[sorted.length - 1] - sorted[0]);
        }
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
