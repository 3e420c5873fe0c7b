package grader.worker;

import grader.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** A grader with a submission that does not end, for a test that kills it: the workbook, the cache, and a file that says when it is time. */
final class KilledGrader {

    private KilledGrader() {
    }

    public static void main(String[] arguments) throws Exception {
        TinyClass students = new TinyClass(Files.createDirectories(Path.of(arguments[0])));
        Job job = students.adding("try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + arguments[2].replace("\\", "\\\\")
                + "\")); } catch (java.io.IOException there) { } while (x.rows() > 0) { } return 0;");
        new Workers(students.kit, Sandbox.NONE, Path.of(arguments[1])).run(new Job(job.lessons(), job.seed(), OptionalInt.of(600), job.patience()));
    }
}
