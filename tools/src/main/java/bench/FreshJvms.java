package bench;

import experiments.Table;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import matrix.Backend;

/**
 * Measures the products in one fresh JVM after the other, since a compiler may turn the same loop into something four times slower in some
 * of them: {@code java bench.FreshJvms 20} prints how many times as fast as EJML's each backend was, in the worst of 20 JVMs, in the
 * middle and in the best. They have the flags that this one was started with. The README of core says how to start it.
 */
final class FreshJvms {

    private static final int ROUNDS = 5;
    private static final double SECONDS = 0.02;

    private FreshJvms() {
    }

    /** Takes the number of JVMs, at least 1; without it, measures in this JVM and prints bare numbers for the one that asked. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            Products.measure(ROUNDS, SECONDS).forEach(FreshJvms::print);
            return;
        }
        Map<String, List<List<Double>>> ratios = new LinkedHashMap<>(); // for each product, for each backend but EJML's, of each JVM
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            measure().forEach((product, gflops) -> {
                List<List<Double>> backends = ratios.computeIfAbsent(product, first -> gflops.stream().skip(1).map(backend -> (List<Double>) new ArrayList<Double>()).toList());
                for (int b = 0; b < backends.size(); b++) {
                    backends.get(b).add(gflops.get(b + 1) / gflops.get(0));
                }
            });
        }
        System.out.print(table(ratios));
    }

    private static void print(Products.Measured product) {
        System.out.println(product.name() + product.gflops().stream().map(rate -> "\t" + rate).reduce("", String::concat));
    }

    private static Map<String, List<Double>> measure() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FreshJvms.class.getName()));
        Process jvm = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (String line : new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            List<String> columns = List.of(line.split("\t"));
            measured.put(columns.get(0), columns.stream().skip(1).map(Double::valueOf).toList());
        }
        if (measured.isEmpty()) {
            throw new IllegalStateException("A JVM ended without an answer, so there is nothing to compare: " + command);
        }
        return measured;
    }

    private static Table table(Map<String, List<List<Double>>> ratios) {
        List<String> backends = Backend.all().stream().skip(1).map(Backend::name).toList();
        List<String> heading = new ArrayList<>(List.of("times as fast as EJML's"));
        backends.forEach(name -> heading.addAll(List.of(name + ", worst", "median", "best")));
        Table table = Table.of(heading.toArray(String[]::new));
        ratios.forEach((product, ofBackends) -> {
            List<Object> row = new ArrayList<>(List.of(product));
            for (List<Double> ofJvms : ofBackends) {
                List<Double> sorted = ofJvms.stream().sorted().toList();
                for (double ratio : new double[] {sorted.get(0), MeasuringJvm.median(sorted), sorted.get(sorted.size() - 1)}) {
                    row.add(String.format(Locale.ROOT, "%.1f", ratio));
                }
            }
            table.row(row.toArray());
        });
        return table;
    }
}
