package grader.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import check.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a submission's code may do and what not, each case compiled from Java and examined. */
class GateTest {

    /** Code in a method, and what is refused of it. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            // ending
            Map.entry("System.exit(0);", "calls System.exit"),
            Map.entry("Runtime.getRuntime().halt(0);", "calls Runtime.getRuntime"),
            Map.entry("java.util.function.IntConsumer end = System::exit;", "calls System.exit"),
            Map.entry("Runnable end = () -> System.exit(1); end.run();", "calls System.exit"),
            // threads and waiting
            Map.entry("Thread t = null; t.start();", "calls Thread.start"),
            Map.entry("Object t = new Thread(() -> { });", "calls new Thread"),
            Map.entry("Thread.sleep(1);", "calls Thread.sleep"),
            Map.entry("Thread.currentThread();", "calls Thread.currentThread"),
            Map.entry("new Object().wait();", "calls Object.wait"),
            Map.entry("java.util.concurrent.Executors.newCachedThreadPool();", "calls Executors.newCachedThreadPool"),
            Map.entry("java.util.concurrent.CompletableFuture.runAsync(() -> { });", "calls CompletableFuture.runAsync"),
            Map.entry("java.util.concurrent.ForkJoinPool.commonPool();", "calls ForkJoinPool.commonPool"),
            Map.entry("new java.util.Timer();", "calls new Timer"),
            Map.entry("new java.util.ArrayList<String>().parallelStream();", "calls ArrayList.parallelStream"),
            Map.entry("java.util.List.of().parallelStream();", "calls List.parallelStream"),
            Map.entry("java.util.stream.IntStream.range(0, 9).parallel().sum();", "calls IntStream.parallel"),
            Map.entry("java.util.stream.BaseStream<?, ?> s = java.util.stream.Stream.of(); s.parallel();", "calls BaseStream.parallel"),
            Map.entry("java.util.Arrays.parallelSort(new int[2]);", "calls Arrays.parallelSort"),
            Map.entry("new java.util.concurrent.ConcurrentHashMap<String, String>().forEach(1, (k, v) -> { });", "calls ConcurrentHashMap.forEach"),
            Map.entry("java.util.concurrent.TimeUnit.DAYS.sleep(1);", "calls TimeUnit.sleep"),
            Map.entry("org.ejml.concurrency.EjmlConcurrency.setMaxThreads(9);", "calls EjmlConcurrency.setMaxThreads"),
            // files, processes, network
            Map.entry("new java.util.Formatter(\"file\");", "calls new Formatter"),
            Map.entry("new java.util.Scanner(new java.io.File(\"file\"));", "calls new File"),
            Map.entry("new java.util.Scanner(System.in);", "uses System.in"),
            Map.entry("new java.io.PrintStream(\"file\");", "calls new PrintStream"),
            Map.entry("new java.io.PrintWriter(\"file\");", "calls new PrintWriter"),
            Map.entry("new java.io.FileOutputStream(java.io.FileDescriptor.out);", "uses FileDescriptor.out"),
            Map.entry("new java.io.RandomAccessFile(\"file\", \"rw\");", "calls new RandomAccessFile"),
            Map.entry("java.nio.file.Files.delete(null);", "calls Files.delete"),
            Map.entry("java.nio.file.Path.of(\"file\");", "calls Path.of"),
            Map.entry("new ProcessBuilder(\"true\").start();", "calls new ProcessBuilder"),
            Map.entry("ProcessHandle.current();", "calls ProcessHandle.current"),
            Map.entry("new java.net.Socket(\"localhost\", 1);", "calls new Socket"),
            Map.entry("new java.net.URL(\"http://localhost\");", "calls new URL"),
            Map.entry("java.nio.ByteBuffer.allocateDirect(1);", "calls ByteBuffer.allocateDirect"),
            Map.entry("org.ejml.ops.MatrixIO.loadCSV(\"file\", true);", "calls MatrixIO.loadCSV"),
            Map.entry("datasets.DrawnDigits.main(new String[0]);", "calls DrawnDigits.main"),
            Map.entry("new datasets.Cifar10(null, null, null);", "calls new Cifar10"),
            Map.entry("charts.LineChart.titled(\"\");", "calls LineChart.titled"),
            // the machine and what all share
            Map.entry("System.getProperty(\"workbook.seed\");", "calls System.getProperty"),
            Map.entry("Long.getLong(\"workbook.seed\");", "calls Long.getLong"),
            Map.entry("Integer.getInteger(\"workbook.seed\");", "calls Integer.getInteger"),
            Map.entry("Boolean.getBoolean(\"workbook.seed\");", "calls Boolean.getBoolean"),
            Map.entry("System.getenv();", "calls System.getenv"),
            Map.entry("System.setOut(null);", "calls System.setOut"),
            Map.entry("java.util.Locale.setDefault(null);", "calls Locale.setDefault"),
            Map.entry("java.util.TimeZone.setDefault(null);", "calls TimeZone.setDefault"),
            Map.entry("org.ejml.EjmlParameters.BLOCK_WIDTH = 1;", "sets EjmlParameters.BLOCK_WIDTH"),
            // reflection, loading, looking around
            Map.entry("Class.forName(\"check.Trial\");", "calls Class.forName"),
            Map.entry("\"\".getClass().getClassLoader();", "calls Class.getClassLoader"),
            Map.entry("String.class.getDeclaredFields();", "calls Class.getDeclaredFields"),
            Map.entry("String.class.getResourceAsStream(\"/\");", "calls Class.getResourceAsStream"),
            Map.entry("java.util.function.Function<Class<?>, Object> f = Class::getDeclaredMethods;", "calls Class.getDeclaredMethods"),
            Map.entry("java.lang.invoke.MethodHandles.lookup();", "calls MethodHandles.lookup"),
            Map.entry("java.util.ServiceLoader.load(Runnable.class);", "calls ServiceLoader.load"),
            Map.entry("Object u = sun.misc.Unsafe.class.getDeclaredField(\"theUnsafe\");", "calls Class.getDeclaredField"),
            Map.entry("new Exception().getStackTrace();", "calls Exception.getStackTrace"),
            Map.entry("new Exception().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter()));", "calls Exception.printStackTrace"),
            Map.entry("StackWalker.getInstance();", "calls StackWalker.getInstance"),
            Map.entry("new java.io.ObjectInputStream(null);", "calls new ObjectInputStream"),
            Map.entry("System.loadLibrary(\"x\");", "calls System.loadLibrary"),
            Map.entry("Thread.UncaughtExceptionHandler h = (t, e) -> { };", "makes a lambda of Thread.UncaughtExceptionHandler"),
            Map.entry("org.ejml.MapPrintReflect.formatMap(\"\");", "calls MapPrintReflect.formatMap"));

    /** Code of honest students. */
    private static final List<String> ALLOWED = List.of(
            "double[] x = {3, 1, 2}; java.util.Arrays.sort(x); return x.clone();",
            "StringBuilder text = new StringBuilder(); text.append(1).append(\"x\").setLength(1); return text.reverse().toString().length();",
            "System.out.printf(\"%.3f%n\", Math.PI); System.err.println(new int[2].length); return null;",
            "long t = System.nanoTime(); return (System.nanoTime() - t) / 1e6 + System.currentTimeMillis();",
            "record Point(int x, int y) { } return new Point(1, 2).equals(new Point(1, 2)) + new Point(3, 4).toString();",
            "enum Sign { PLUS { int of() { return 1; } }, MINUS { int of() { return -1; } }; abstract int of(); } return Sign.valueOf(\"PLUS\").of() + Sign.values().length;",
            "Object o = 1; return o instanceof Integer i ? i : switch (o.toString()) { case \"a\" -> 1; default -> 2; };",
            "java.util.Map<String, java.util.List<Integer>> m = java.util.stream.Stream.of(\"a\", \"b\").collect(java.util.stream.Collectors.groupingBy(s -> s,"
                    + " java.util.TreeMap::new, java.util.stream.Collectors.mapping(String::length, java.util.stream.Collectors.toList()))); return m;",
            "return java.util.stream.IntStream.range(0, 3).mapToObj(i -> new double[i]).flatMapToDouble(java.util.Arrays::stream).sum();",
            "java.util.Comparator<String> c = (java.util.Comparator<String> & java.io.Serializable) String::compareTo; return c.reversed();",
            "java.util.Iterator<Integer> it = new java.util.Iterator<>() { public boolean hasNext() { return false; } public Integer next() { return 1; } }; return it.hasNext();",
            "try (AutoCloseable c = () -> { }) { return 1; } catch (Exception e) { e.printStackTrace(); throw new IllegalStateException(e.getMessage(), e); }",
            "assert 1 + 1 == 2 : \"sums\"; return null;",
            "class Own extends RuntimeException { Own(String s) { super(s); } @Override public synchronized Throwable fillInStackTrace() { return this; } } throw new Own(\"x\");",
            "java.util.Random r = new java.util.Random(1) { @Override protected int next(int bits) { return super.next(bits); } }; return r.nextGaussian();",
            "int[] count = {0}; java.util.concurrent.atomic.AtomicInteger n = new java.util.concurrent.atomic.AtomicInteger(); java.util.List.of(1).forEach(i -> { count[0]++; n.incrementAndGet(); }); return n.get();",
            "java.util.Map<Integer, Integer> cache = new java.util.LinkedHashMap<>() { @Override protected boolean removeEldestEntry(java.util.Map.Entry<Integer, Integer> e) { return size() > 2; } }; return cache.computeIfAbsent(1, k -> 2);",
            "matrix.Matrix x = matrix.Matrix.of(\"1 2; 3 4\"); return x.times(x.transpose()).map(Math::exp).ejml().data[0];",
            "org.ejml.data.DMatrixRMaj c = new org.ejml.data.DMatrixRMaj(2, 2); org.ejml.dense.row.CommonOps_DDRM.mult(c, c, new org.ejml.data.DMatrixRMaj(2, 2)); c.data[0] = c.numRows; return c.get(0, 0);",
            "java.math.BigDecimal d = new java.math.BigDecimal(\"0.1\").setScale(2, java.math.RoundingMode.HALF_UP); return d.doubleValue();",
            "return String.format(java.util.Locale.ROOT, \"%5.2f\", 1.0) + new java.text.DecimalFormat(\"0.00\").format(1) + String.join(\",\", java.util.List.of());",
            "java.util.Scanner s = new java.util.Scanner(\"1 2\"); return s.nextInt() + s.nextInt();",
            "java.io.StringWriter w = new java.io.StringWriter(); new java.io.PrintWriter(w).println(1); return w.toString();",
            "synchronized (new Object()) { return java.util.Optional.of(1).map(i -> i + 1).orElseThrow(); }",
            "double[][] grid = (double[][]) java.lang.reflect.Array.newInstance(double.class, 2, 2); return grid.getClass().getSimpleName();",
            "throw new matrix.Todo(\"1.4\");");

    @AfterAll
    static void endCompiler() {
        Submitted.endCompiler();
    }

    private static String methods(Iterable<String> bodies) {
        StringBuilder methods = new StringBuilder();
        int number = 0;
        for (String body : bodies) {
            methods.append("static Object m").append(number++).append("() throws Exception { ").append(body)
                    .append(body.contains("return ") || body.startsWith("throw") || body.contains("throw new Own") ? "" : " return null;").append(" }\n");
        }
        return methods.toString();
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_on_the_list_is_refused_by_its_name() {
        List<Map.Entry<String, String>> cases = List.copyOf(REFUSED.entrySet());
        Submitted submitted = Submitted.answer("class Answer {\n" + methods(cases.stream().map(Map.Entry::getKey).toList()) + "}");
        Map<Integer, List<String>> refused = submitted.examined.refusals().stream().collect(Collectors.groupingBy(Refusal::line,
                Collectors.mapping(Refusal::what, Collectors.toList())));
        return IntStream.range(0, cases.size()).mapToObj(i -> DynamicTest.dynamicTest(cases.get(i).getKey(), () ->
                assertThat(refused.getOrDefault(i + 2, List.of())).contains(cases.get(i).getValue())));
    }

    @TestFactory
    Stream<DynamicTest> what_honest_code_does_is_left_as_it_is() {
        Submitted submitted = Submitted.answer("class Answer {\n" + methods(ALLOWED) + "}");
        Map<Integer, List<String>> refused = submitted.examined.refusals().stream().collect(Collectors.groupingBy(Refusal::line,
                Collectors.mapping(Refusal::sentence, Collectors.toList())));
        return IntStream.range(0, ALLOWED.size()).mapToObj(i -> DynamicTest.dynamicTest(ALLOWED.get(i), () -> {
            assertThat(refused.getOrDefault(i + 2, List.of())).isEmpty();
            if (!ALLOWED.get(i).contains("throw new")) {
                assertThatCode(() -> submitted.call("m" + i)).doesNotThrowAnyException();
            }
        }));
    }

    @Test
    void only_the_method_that_does_it_throws_and_says_so() throws Throwable {
        Submitted submitted = Submitted.answer("""
                class Answer {
                    static int bad(long a, double b) {
                        int sum = 1;
                        if (sum > 2) {
                            System.exit(0);
                        }
                        return sum;
                    }
                    static int good() { return 7; }
                }
                """);
        assertThat(submitted.call("good")).isEqualTo(7);
        assertThatThrownBy(() -> submitted.call("bad", 1L, 2.0)).isInstanceOf(Refused.class).hasMessage("calls System.exit")
                .satisfies(thrown -> assertThat(((Refused) thrown).why()).startsWith("that would end the whole run"))
                .satisfies(thrown -> assertThat(thrown.getStackTrace()[1]).hasToString("lesson01_adding.Answer.bad(Answer.java:5)"));
        assertThat(submitted.examined.refusals()).extracting(Refusal::sentence).containsExactly("Your code calls System.exit in"
                + " Answer.bad (Answer.java:5); that would end the whole run. Return the answer, or throw an exception.");
    }

    @Test
    void a_class_that_nothing_is_refused_of_is_left_byte_for_byte() {
        Submitted submitted = Submitted.answer("class Answer { int x; class Other { void f() { System.exit(0); } } }");
        assertThat(submitted.examined.refusals()).extracting(Refusal::className).containsExactly("lesson01_adding.Answer$Other");
        assertThat(new String(submitted.examined.classes().get("lesson01_adding.Answer$Other"), StandardCharsets.ISO_8859_1))
                .contains("check/Refused");
        assertThat(new String(submitted.examined.classes().get("lesson01_adding.Answer"), StandardCharsets.ISO_8859_1))
                .doesNotContain("check/Refused");
    }

    @Test
    void a_lambda_is_refused_where_it_stands_and_only_when_it_is_run() throws Throwable {
        Submitted submitted = Submitted.answer("class Answer { static Runnable make() { return () -> System.exit(0); } static void run() { make().run(); } }");
        assertThat(submitted.call("make")).isInstanceOf(Runnable.class);
        assertThatThrownBy(() -> submitted.call("run")).isInstanceOf(Refused.class);
        assertThat(submitted.examined.refusals().get(0).sentence()).contains("in Answer.make (Answer.java:1)");
    }

    @Test
    void a_class_with_static_fields_that_are_refused_is_refused_as_a_whole() {
        Submitted submitted = Submitted.answer("""
                class Answer {
                    static final String SEED = System.getProperty("workbook.seed");
                    static int good() { return 7; }
                }
                """);
        for (int i = 0; i < 2; i++) { // the virtual machine would say something else the second time
            assertThatThrownBy(() -> submitted.call("good")).isInstanceOf(Refused.class).hasMessage("calls System.getProperty");
        }
        assertThat(submitted.examined.refusals()).extracting(Refusal::sentence).singleElement().asString()
                .startsWith("Your code calls System.getProperty in a static field or block of Answer (Answer.java:2); ");
    }

    private static void assertWholeClassRefused(String text, String what) {
        Submitted submitted = Submitted.answer("class Answer { static Object good() { return Evil.f(); } }\n" + text);
        assertThat(submitted.refused()).as(text).contains(what);
        assertThatThrownBy(() -> submitted.call("good")).as(text).isInstanceOf(Refused.class);
    }

    @Test
    void what_a_class_is_can_be_refused() {
        String f = "static Object f() { return null; }";
        assertWholeClassRefused("class Evil extends Thread { " + f + "}", "extends Thread");
        assertWholeClassRefused("class Evil extends ClassLoader { " + f + "}", "extends ClassLoader");
        assertWholeClassRefused("class Evil extends java.util.TimerTask { public void run() { }" + f + "}", "extends TimerTask");
        assertWholeClassRefused("class Evil extends java.io.ObjectInputStream { Evil() throws java.io.IOException { }" + f + "}", "extends ObjectInputStream");
        assertWholeClassRefused("abstract class Evil implements java.nio.file.Path { " + f + "}", "implements Path");
        assertWholeClassRefused("class Evil { protected void finalize() { }" + f + "}", "declares finalize()");
        assertWholeClassRefused("abstract class Evil implements java.security.PrivilegedAction<String> { " + f + "}", "implements PrivilegedAction");
    }

    @Test
    void a_native_method_throws_like_any_other() {
        Submitted submitted = Submitted.answer("class Answer { static native int f(); static int good() { return 7; } }");
        assertThatThrownBy(() -> submitted.call("f")).isInstanceOf(Refused.class).hasMessage("declares a native method");
        assertThatCode(() -> submitted.call("good")).doesNotThrowAnyException();
    }

    @Test
    void a_call_is_looked_up_where_it_is_declared() {
        assertThat(Submitted.answer("class Answer extends java.util.ArrayList<String> { Object f() { return parallelStream(); } }").refused())
                .containsExactly("calls Answer.parallelStream");
        assertThat(Submitted.answer("class Answer extends java.util.ArrayList<String> { public java.util.stream.Stream<String> parallelStream() { return null; }"
                + " Object f() { return parallelStream(); } }").refused()).isEmpty();
        assertThat(Submitted.answer("class Answer extends Exception { Object f() { return getStackTrace(); } }").refused())
                .containsExactly("calls Answer.getStackTrace");
        assertThat(Submitted.answer("class Answer extends java.util.ArrayList<String> { Object f() { return super.parallelStream(); } }").refused())
                .containsExactly("calls ArrayList.parallelStream");
    }

    @Test
    void an_interface_of_ones_own_does_not_lend_its_name_to_what_is_refused() {
        assertThat(Submitted.answer("abstract class Traced extends Exception { } interface Trace { StackTraceElement[] getStackTrace(); }"
                + " class Answer extends Traced implements Trace { }").refused()).containsExactly("inherits Throwable.getStackTrace");
        assertThat(Submitted.answer("interface Sized { int size(); } class Answer extends java.util.ArrayList<String> implements Sized { }").refused()).isEmpty();
    }

    @Test
    void classes_made_to_keep_the_gate_busy_are_refused() {
        Map<String, String> line = IntStream.range(0, 300).boxed().collect(Collectors.toMap(i -> "A" + i,
                i -> "abstract class A" + i + (i == 0 ? "" : " extends A" + (i - 1)) + " { abstract void m" + i + "(); }"));
        Submitted submitted = Submitted.to("lesson01_adding", line);
        assertThat(submitted.refused()).contains("comes from more than 100 others");
        assertThat(submitted.examined.refusals()).extracting(Refusal::className).contains("lesson01_adding.A299").doesNotContain("lesson01_adding.A90");
    }

    @Test
    void a_class_that_grows_too_large_is_refused() {
        Submitted submitted = Submitted.to("lesson09_full_cnn", Map.of("Answer", "class Answer { static void f(java.nio.file.Path p) throws Exception { "
                + "java.nio.file.Files.move(p, p);".repeat(4500) + " } static int good() { return 7; } }"));
        assertThat(submitted.refused()).containsExactly("is too large");
        assertThatThrownBy(() -> submitted.call("f", (Object) null)).isInstanceOf(Refused.class);
    }

    @Test
    void another_lessons_class_may_be_used_only_if_it_comes_before() {
        Submitted other = Submitted.to("lesson02_other", Map.of("Answer", "public class Answer { public static int f() { return 1; } }"));
        assertThat(other.refused()).isEmpty();
        Classes nothing = new Classes(List.of());
        Map<String, ClassFacts> shared = Map.of("lesson02_other/Answer", ClassFacts.of(other.examined.classes().get("lesson02_other.Answer")));
        Classes.View view = nothing.with(Map.of(), shared);
        assertThat(new Rules("lesson02_other", AllowList.of("lesson02_other"), view).use("lesson02_other/Answer", "f()I").allowed()).isTrue();
        assertThat(new Rules("lesson03_third", AllowList.of("lesson03_third"), nothing.with(Map.of(), Map.of())).use("lesson02_other/Answer", "f()I").allowed())
                .as("a class that is nowhere").isFalse();
    }
}
