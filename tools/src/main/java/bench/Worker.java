package bench;

import check.LessonLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;
import runner.DoesNotCompile;
import runner.Workshop;
import workbook.Lesson;
import workbook.WorkbookFolders;

/**
 * Measures one task in a JVM of its own. Called with the task, {@code own} or {@code reference}, and the number of threads.
 * Answers with the two losses first (0 and 0 where nothing is trained); then for every line that holds a number of seconds
 * with the images a second that it came to; ends with its input.
 */
final class Worker {

    private Worker() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever the student's code prints is no answer
        Task task = Task.valueOf(arguments[0]);
        ForkJoinPool pool = new ForkJoinPool(Integer.parseInt(arguments[2]));
        pool.submit(() -> {
            measure(task, arguments[1].equals("own"), answers);
            return null;
        }).get();
        System.exit(0); // a student's thread may still run
    }

    private static void measure(Task task, boolean own, PrintStream answers) throws IOException, DoesNotCompile {
        WorkbookFolders folders = WorkbookFolders.find();
        Lesson lesson = folders.find(String.valueOf(task.lesson()));
        Workshop workshop = new Workshop(folders);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (LessonLoader loader = own ? workshop.loader(lesson, false) : workshop.referenceLoader(lesson)) {
            LessonCode code = new LessonCode(loader);
            LessonCode.Losses losses = task == Task.TRAINING ? code.losses() : new LessonCode.Losses(0, 0);
            answers.println(losses.first() + " " + losses.later());
            Lap lap = code.lap(task);
            for (String seconds = questions.readLine(); seconds != null; seconds = questions.readLine()) {
                answers.println(LessonCode.BATCH * lap.perSecond(Double.parseDouble(seconds)));
            }
        }
    }
}
