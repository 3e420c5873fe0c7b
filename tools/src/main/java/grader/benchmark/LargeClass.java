package grader.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import workbook.Lesson;
import workbook.Mutant;
import workbook.Skeleton;
import workbook.WorkbookFolders;

/**
 * Makes the submissions of a large class out of the reference: every lesson of every student is finished, finished with
 * slips, begun, not there, or broken, as chance has it; now and then one is hostile. No two finished lessons are the same
 * text, so nothing can be graded once for two students.
 */
final class LargeClass {

    private static final List<String> HOSTILE = List.of("System.exit(0);", "while (true) {\n}",
            "java.util.List<double[]> kept = new java.util.ArrayList<>();\nwhile (true) {\nkept.add(new double[1 << 20]);\n}",
            "throw new IllegalStateException(\"no\");", "Runtime.getRuntime().halt(0);",
            "for (int i = 0; i >= 0; i = (i + 1) % 1000) {\nSystem.out.println(\"passed\");\n}");

    private final WorkbookFolders folders;
    private final Random random;

    LargeClass(WorkbookFolders folders, long seed) {
        this.folders = folders;
        this.random = new Random(seed);
    }

    /** Writes so many submissions, a folder each, into {@code target}. */
    void write(int students, Path target) throws IOException {
        for (int i = 1; i <= students; i++) {
            Path sources = target.resolve("student%03d/lessons/src/main/java".formatted(i));
            for (Lesson lesson : folders.allLessons()) {
                write(lesson, sources.resolve(lesson.packageName()), i);
            }
        }
    }

    private void write(Lesson lesson, Path target, int student) throws IOException {
        int kind = random.nextInt(100);
        if (kind < 4) {
            return; // not handed in
        }
        Files.createDirectories(target);
        boolean begun = kind < 20;
        List<Path> solutions = javaFiles(folders.solutionSources().orElseThrow().resolve(lesson.packageName()));
        for (Path solution : solutions) {
            String text = begun ? Files.readString(lesson.folder().resolve(solution.getFileName().toString())) : Files.readString(solution);
            Files.writeString(target.resolve(solution.getFileName().toString()), text + "// student " + student + "\n");
        }
        if (kind >= 60) {
            Path changed = solutions.get(random.nextInt(solutions.size()));
            Files.writeString(target.resolve(changed.getFileName().toString()), kind < 95 ? slips(changed) : hostile(changed, kind));
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** The reference with up to four slips, one upon the other where they fit. */
    private String slips(Path file) throws IOException {
        String text = Files.readString(file);
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<Mutant> slips = Mutant.of(file.getFileName().toString(), text);
            if (!slips.isEmpty()) {
                text = slips.get(random.nextInt(slips.size())).text();
            }
        }
        return text;
    }

    /** The reference with something hostile, or something that does not compile, where an answer begins. */
    private String hostile(Path file, int kind) throws IOException {
        String text = Files.readString(file);
        List<String> lines = new ArrayList<>(text.lines().toList());
        var regions = Skeleton.regions(file.getFileName().toString(), text);
        if (!regions.isEmpty()) {
            String code = kind == 95 ? "int x = ;" : HOSTILE.get(random.nextInt(HOSTILE.size()));
            lines.add(regions.get(random.nextInt(regions.size())).firstLine(), "if (Math.abs(1) > 0) {\n" + code + "\n}");
        }
        return String.join("\n", lines) + "\n";
    }
}
