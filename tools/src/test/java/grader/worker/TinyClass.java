package grader.worker;

import check.Catalogue;
import grader.Kit;
import grader.KitOfWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import runner.Compiler;
import runner.DoesNotCompile;
import runner.TinyWorkbook;

/** The tiny workbook's class of students: its kit, and jobs of what somebody may have written. Its checks have random questions, too. */
final class TinyClass {

    /** What the first random question of lesson 1 asks at home: this number and 1. */
    static final int VISIBLE_NUMBER = new java.util.Random(Job.VISIBLE_SEED + 1000).nextInt(1000);

    final Kit kit;
    private final TinyWorkbook workbook;
    private int handedIn;

    TinyClass(Path root) {
        workbook = new TinyWorkbook(root);
        String check = "tests/src/test/java/lesson01_adding/AddingCheck.java";
        workbook.write(check, workbook.read(check).replace(".mistake(",
                ".random(\"a row\", 1, random -> new Input(Matrix.row(((java.util.Random) random).nextInt(1000), 1)))\n.mistake("));
        for (int i = 2; i <= 5; i++) { // the same exercise again, for who cannot get enough of it
            workbook.write(check.replace("AddingCheck", "Adding" + i + "Check"), workbook.read(check).replace("AddingCheck", "Adding" + i + "Check")
                    .replace("\"1.1\"", "\"1." + i + "\""));
        }
        kit = KitOfWorkbook.of(workbook.folders);
    }

    /** A job whose code of lesson 1 is this body of {@code double sum(Matrix x)}, and whose code of lesson 2 is right. */
    Job adding(String body) {
        workbook.writeAdding(body);
        workbook.writeSharing("return x.scale(1 / Adding.sum(x));");
        return job("lesson01_adding", "lesson02_sharing");
    }

    /** The same with all five exercises of lesson 1, each of which asks the same. */
    Job addingFiveTimes(String body) {
        Job job = adding(body);
        LessonJob lesson = job.lessons().get(0);
        return new Job(List.of(new LessonJob(lesson.lesson(), lesson.classes(), Catalogue.scan(kit.checks(lesson.lesson())).entries())),
                job.seed(), job.seconds(), job.patience());
    }

    /** A job of the first exercise of each of these lessons as they stand in the student's folder; a test has one second. */
    Job job(String... lessons) {
        return new Job(Stream.of(lessons).map(this::lesson).toList(), 4711, OptionalInt.of(1), Job.Patience.FULL);
    }

    private LessonJob lesson(String lesson) {
        Path classes = workbook.root.resolve("handed-in-" + handedIn++);
        List<Path> classPath = new java.util.ArrayList<>(kit.libraries());
        classPath.add(kit.reference("lesson01_adding"));
        try {
            Compiler.compile(workbook.folders.lessonSources().resolve(lesson), classes, classPath);
            SortedMap<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> found = Files.list(classes.resolve(lesson))) {
                for (Path file : found.toList()) {
                    files.put(lesson + "." + file.getFileName().toString().replace(".class", ""), Files.readAllBytes(file));
                }
            }
            return new LessonJob(lesson, files, Catalogue.scan(kit.checks(lesson)).entries().subList(0, 1));
        } catch (DoesNotCompile mistyped) {
            throw new IllegalArgumentException(mistyped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
