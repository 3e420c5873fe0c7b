package lesson99_sample;

import java.util.function.IntConsumer;
import matrix.Matrix;
import matrix.Todo;

/** What students write: each method goes wrong in its own way. */
public final class Student {

    private Student() {
    }

    public static double throwsIndex(Matrix x) {
        double[] row = new double[2];
        return row[x.cols()];
    }

    public static double recursesWithoutEnd(Matrix x) {
        return recursesWithoutEnd(x) + 1;
    }

    public static double loopsWithoutEnd(Matrix x) {
        double sum = 0;
        for (int i = 0; i < x.cols(); i += 0) {
            sum++;
        }
        return sum;
    }

    public static double todo(Matrix x) {
        throw new Todo("99.1");
    }

    public static double needsAnother(Matrix x) {
        throw new Todo("99.7");
    }

    public static double exits(Matrix x) {
        System.exit(3);
        return 0;
    }

    public static double exitsByRuntime(Matrix x) {
        Runtime.getRuntime().exit(4);
        return 0;
    }

    public static double halts(Matrix x) {
        Runtime.getRuntime().halt(5);
        return 0;
    }

    public static double exitsByReference(Matrix x) {
        IntConsumer exit = System::exit;
        exit.accept(6);
        return 0;
    }

    public static double haltsByReference(Matrix x) {
        IntConsumer halt = Runtime.getRuntime()::halt;
        halt.accept(7);
        return 0;
    }

    public static double exitsAndCatchesEverything(Matrix x) {
        try {
            System.exit(8);
        } catch (Throwable everything) {
            // as if nothing had happened
        }
        return x.sum();
    }

    public static double exitsInAThread(Matrix x) throws InterruptedException {
        Thread thread = new Thread(() -> System.exit(9));
        thread.setUncaughtExceptionHandler((which, thrown) -> { });
        thread.start();
        thread.join();
        return x.sum();
    }

    public static double fillsTheMemory(Matrix x) {
        return new double[Integer.MAX_VALUE][Integer.MAX_VALUE].length;
    }

    public static double throwsAnonymously(Matrix x) {
        throw new IllegalStateException("without a name") {
            private static final long serialVersionUID = 1;
        };
    }

    /** An exception that lies about itself wherever it can. */
    public static final class Liar extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("asked for the message");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public synchronized Throwable getCause() {
            throw new StackOverflowError();
        }

        @Override
        public String toString() {
            throw new IllegalStateException("asked for the text");
        }
    }

    public static double lies(Matrix x) {
        throw new Liar();
    }

    /** A class that fails when it is first used. */
    static final class Broken {
        static final int SIZE = Integer.parseInt("nine");

        private Broken() {
        }

        static int size() {
            return SIZE;
        }
    }

    public static double failsInAStaticField(Matrix x) {
        return Broken.size();
    }

    /** A class whose static field is still to be written. */
    static final class Unwritten {
        static final double SUM = todo(null);

        private Unwritten() {
        }

        static double sum() {
            return SUM;
        }
    }

    public static double isUnwrittenInAStaticField(Matrix x) {
        return Unwritten.sum();
    }

    public static double printsAndClosesTheOutput(Matrix x) {
        System.out.println("the student prints");
        System.out.close();
        System.setOut(null);
        return x.sum();
    }

    public static double reads(Matrix x) throws java.io.IOException {
        return x.sum() + (System.in.read() < 0 ? 0 : 1);
    }
}
