package runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;

/** A workbook of two lessons with one exercise each, the second built on the first, in a temporary folder. */
public final class TinyWorkbook {

    /** The student's file of lesson 1. */
    public static final String ADDING = "lessons/src/main/java/lesson01_adding/Adding.java";
    /** The student's file of lesson 2. */
    public static final String SHARING = "lessons/src/main/java/lesson02_sharing/Sharing.java";

    private static final String ADDING_SOLUTION = """
            package lesson01_adding;

            import matrix.Matrix;

            /** Adds up. */
            public final class Adding {

                private Adding() {
                }

                /** Returns the sum of all cells. */
                public static double sum(Matrix x) {
                    // BEGIN SOLUTION 1.1 Add up all cells.
                    return x.sum();
                    // END SOLUTION
                }
            }
            """;
    private static final String SHARING_SOLUTION = """
            package lesson02_sharing;

            import lesson01_adding.Adding;
            import matrix.Matrix;

            /** Shares of a sum. */
            public final class Sharing {

                private Sharing() {
                }

                /** Returns the share of each cell in the sum of all. */
                public static Matrix shares(Matrix x) {
                    // BEGIN SOLUTION 2.1 Divide each cell by the sum.
                    return x.scale(1 / Adding.sum(x));
                    // END SOLUTION
                }
            }
            """;

    /** The root folder. */
    public final Path root;
    /** Its folders. */
    public final WorkbookFolders folders;

    /** Makes the workbook in an empty folder, with the skeletons made from its solutions. */
    public TinyWorkbook(Path root) {
        this.root = root;
        write("pom.xml", "<project/>");
        lesson("lesson01_adding", "Adding", "1.1", "Add up", ADDING_SOLUTION, "sum(x)", "Double", "Adding.sum(in.x())", "Sums.sum(in.x())",
                "in.x().get(0, 0)");
        lesson("lesson02_sharing", "Sharing", "2.1", "Share", SHARING_SOLUTION, "shares(x)", "Matrix", "Sharing.shares(in.x())",
                "in.x().scale(1 / Sums.sum(in.x()))", "in.x()");
        write("tests/src/test/java/definitions/Sums.java", """
                package definitions;

                public final class Sums {
                    public static double sum(matrix.Matrix x) {
                        double sum = 0;
                        for (double cell : x.ejml().data) {
                            sum += cell;
                        }
                        return sum;
                    }
                }
                """);
        folders = WorkbookFolders.of(root);
        new SkeletonTree(folders).write();
    }

    private void lesson(String lesson, String name, String id, String title, String solution, String call, String answer, String student,
            String definition, String mistake) {
        write("solutions/src/main/java/" + lesson + "/" + name + ".java", solution);
        write("lessons/src/main/java/" + lesson + "/README.md", "# Lesson " + id.charAt(0) + ": " + name + "\n\n| | | | |\n|-|-|-|-|\n| "
                + id + " | " + title + " | `" + name + ".java` | 100 |\n");
        write("lessons/src/main/java/" + lesson + "/hints.md", "## " + id + " " + title + "\n\n1. Think of " + name + ".\n2. Look at Matrix.\n");
        write("tests/src/test/java/" + lesson + "/" + name + "Check.java", """
                package %1$s;

                import check.Exercise;
                import check.Trial;
                import definitions.Sums;
                import matrix.Matrix;
                import org.junit.jupiter.api.Test;

                @Exercise(id = "%2$s", title = "%3$s", points = 100, file = "%4$s.java", seconds = 5)
                class %4$sCheck {

                    record Input(Matrix x) {
                    }

                    static final Trial<Input, %5$s> TRIAL = Trial.of("%6$s", (Input in) -> %7$s)
                            .definition(in -> %8$s)
                            .fixture("a row", () -> new Input(Matrix.row(1, 2, 5)))
                            .mistake("Only a beginning", "There is more.", in -> %9$s);

                    @Test
                    void answers() {
                        TRIAL.check();
                    }
                }
                """.formatted(lesson, id, title, name, answer, call, student, definition, mistake));
    }

    /** Writes a file below the root. */
    public void write(String file, String text) {
        write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Writes a file below the root. */
    public void write(String file, byte[] content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns the text of a file below the root. */
    public String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes the student's file of lesson 1 with this body of {@code sum(Matrix x)}. */
    public void writeAdding(String body) {
        write(ADDING, ADDING_SOLUTION.replaceAll("(?s)// BEGIN SOLUTION.*// END SOLUTION", java.util.regex.Matcher.quoteReplacement(body)));
    }

    /** Writes the student's file of lesson 2 with this body of {@code shares(Matrix x)}. */
    public void writeSharing(String body) {
        write(SHARING, SHARING_SOLUTION.replaceAll("(?s)// BEGIN SOLUTION.*// END SOLUTION", java.util.regex.Matcher.quoteReplacement(body)));
    }

    /** Makes it a copy without solutions. */
    public void deleteSolutions() {
        try (Stream<Path> files = Files.walk(root.resolve("solutions"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
