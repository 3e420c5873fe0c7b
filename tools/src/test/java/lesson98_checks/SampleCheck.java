package lesson98_checks;

import check.Exercise;
import check.Trial;
import java.util.function.Function;
import lesson99_sample.Student;
import matrix.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** One exercise for each way in which a check can end; all ask for the sum of a row. */
public class SampleCheck {

    /** The input of all of them. */
    record Input(Matrix x) {
    }

    private static void check(Function<Matrix, Double> student) {
        Trial.of("sum(x)", (Input in) -> student.apply(in.x()))
                .definition(in -> in.x().sum())
                .fixture("a row", () -> new Input(Matrix.row(1, 2, 4)))
                .fixture("another row", () -> new Input(Matrix.row(2, 4)))
                .check();
    }

    @Nested
    @Exercise(id = "98.1", title = "Todo", points = 1, file = "Student.java")
    class Todo {
        @Test
        void asks() {
            check(Student::todo);
        }
    }

    @Nested
    @Exercise(id = "98.2", title = "NeedsAnother", points = 1, file = "Student.java")
    class NeedsAnother {
        @Test
        void asks() {
            check(Student::needsAnother);
        }
    }

    @Nested
    @Exercise(id = "98.3", title = "Exit", points = 1, file = "Student.java")
    class Exit {
        @Test
        void asks() {
            check(Student::exits);
        }
    }

    @Nested
    @Exercise(id = "98.4", title = "RuntimeExit", points = 1, file = "Student.java")
    class RuntimeExit {
        @Test
        void asks() {
            check(Student::exitsByRuntime);
        }
    }

    @Nested
    @Exercise(id = "98.5", title = "Halt", points = 1, file = "Student.java")
    class Halt {
        @Test
        void asks() {
            check(Student::halts);
        }
    }

    @Nested
    @Exercise(id = "98.6", title = "ExitReference", points = 1, file = "Student.java")
    class ExitReference {
        @Test
        void asks() {
            check(Student::exitsByReference);
        }
    }

    @Nested
    @Exercise(id = "98.7", title = "HaltReference", points = 1, file = "Student.java")
    class HaltReference {
        @Test
        void asks() {
            check(Student::haltsByReference);
        }
    }

    @Nested
    @Exercise(id = "98.8", title = "CaughtExit", points = 1, file = "Student.java")
    class CaughtExit {
        @Test
        void asks() {
            check(Student::exitsAndCatchesEverything);
        }
    }

    @Nested
    @Exercise(id = "98.10", title = "Memory", points = 1, file = "Student.java")
    class Memory {
        @Test
        void asks() {
            check(Student::fillsTheMemory);
        }
    }

    @Nested
    @Exercise(id = "98.11", title = "Anonymous", points = 1, file = "Student.java")
    class Anonymous {
        @Test
        void asks() {
            check(Student::throwsAnonymously);
        }
    }

    @Nested
    @Exercise(id = "98.12", title = "Liar", points = 1, file = "Student.java")
    class Liar {
        @Test
        void asks() {
            check(Student::lies);
        }
    }

    @Nested
    @Exercise(id = "98.13", title = "StaticField", points = 1, file = "Student.java")
    class StaticField {
        @Test
        void asks() {
            check(Student::failsInAStaticField);
        }
    }

    @Nested
    @Exercise(id = "98.14", title = "StaticFieldAgain", points = 1, file = "Student.java")
    class StaticFieldAgain {
        @Test
        void asks() {
            check(Student::failsInAStaticField);
        }
    }

    @Nested
    @Exercise(id = "98.15", title = "UnwrittenStaticField", points = 1, file = "Student.java")
    class UnwrittenStaticField {
        @Test
        void asks() {
            check(Student::isUnwrittenInAStaticField);
        }
    }

    @Nested
    @Exercise(id = "98.17", title = "Printing", points = 1, file = "Student.java")
    class Printing {
        @Test
        void asks() {
            check(Student::printsAndClosesTheOutput);
        }
    }

    @Nested
    @Exercise(id = "98.19", title = "Endless", points = 1, file = "Student.java", seconds = 1)
    class Endless {
        @Test
        void asks() {
            check(Student::loopsWithoutEnd);
        }
    }

    @Nested
    @Exercise(id = "98.20", title = "Right", points = 3, file = "Student.java", explanation = "It was easy.")
    class Right {
        @Test
        void asks() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Exercise(id = "98.21", title = "ExitInAThread", points = 1, file = "Student.java")
    class ExitInAThread {
        @Test
        void asks() throws InterruptedException {
            Student.exitsInAThread(Matrix.row(1.0, 0.0));
        }
    }

    @Nested
    @Exercise(id = "98.22", title = "Aborted", points = 1, file = "Student.java")
    class Aborted {
        @Test
        void passes() {
            check(Matrix::sum);
        }

        @Test
        void aborts() {
            throw new TestAbortedException("not today");
        }
    }

    @Nested
    @Exercise(id = "98.23", title = "DisabledTest", points = 1, file = "Student.java")
    class DisabledTest {
        @Test
        void passes() {
            check(Matrix::sum);
        }

        @Test
        @Disabled("for now")
        void is_not_run() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Disabled("all of it")
    @Exercise(id = "98.24", title = "DisabledClass", points = 1, file = "Student.java")
    class DisabledClass {
        @Test
        void is_not_run() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Exercise(id = "98.25", title = "WithoutTests", points = 1, file = "Student.java")
    class WithoutTests {
    }

    @Nested
    @Exercise(id = "98.26", title = "BrokenSetUp", points = 1, file = "Student.java")
    class BrokenSetUp {
        @BeforeEach
        void calls_the_student() {
            Student.throwsIndex(Matrix.row(1, 2, 4));
        }

        @Test
        void passes() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Exercise(id = "98.27", title = "BrokenEnd", points = 1, file = "Student.java")
    class BrokenEnd {
        @AfterAll
        static void breaks() {
            throw new IllegalStateException("at the end");
        }

        @Test
        void passes() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Exercise(id = "98.28", title = "Inner", points = 1, file = "Student.java")
    class Inner {
        @Test
        void passes() {
            check(Matrix::sum);
        }

        @Nested
        class Group {
            @Test
            void fails() {
                check(Student::throwsIndex);
            }
        }
    }

    @Nested
    @Exercise(id = "98.29", title = "Parameterized", points = 1, file = "Student.java", seconds = 1)
    class Parameterized {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void loops(int n) {
            check(n == 1 ? Matrix::sum : Student::loopsWithoutEnd);
        }
    }

    @Nested
    @Exercise(id = "98.30", title = "Dynamic", points = 1, file = "Student.java", seconds = 1)
    class Dynamic {
        @TestFactory
        DynamicTest loops() {
            return DynamicTest.dynamicTest("loops", () -> check(Student::loopsWithoutEnd));
        }
    }

    @Nested
    @Exercise(id = "98.31", title = "Defect", points = 1, file = "Student.java")
    class Defect {
        @Test
        void breaks() {
            Object nothing = null;
            nothing.hashCode();
        }
    }

    @Nested
    @Exercise(id = "98.32", title = "OnlyLong", points = 1, file = "Student.java")
    class OnlyLong {
        @Test
        @Tag("full")
        void is_for_the_long_run() {
            check(Matrix::sum);
        }
    }

    @Nested
    @Exercise(id = "98.33", title = "Reading", points = 1, file = "Student.java")
    class Reading {
        @Test
        void asks() throws java.io.IOException {
            if (Student.reads(Matrix.row(1.0, 0.0)) != 1) {
                throw new AssertionError("something was there to read");
            }
        }
    }
}
