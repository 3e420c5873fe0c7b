package grader.gate;

import grader.compile.CompileServer;
import grader.compile.Compiled;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java files of a student, compiled and examined as a grader would, and loaded. */
final class Submitted extends ClassLoader {

    /** The class path of this JVM, which has core and EJML on it. */
    static final List<Path> CLASS_PATH = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator)).map(Path::of).toList();
    static final Gate GATE = new Gate(CLASS_PATH);
    private static final CompileServer COMPILER = new CompileServer();

    final Examined examined;
    private final String lesson;

    private Submitted(String lesson, Examined examined) {
        super(Submitted.class.getClassLoader());
        this.lesson = lesson;
        this.examined = examined;
    }

    /** Ends the compiler's JVM, until it is needed again. */
    static void endCompiler() {
        COMPILER.close();
    }

    /** Examines these files, whose package line is put before them. @param files the text by the name of its class */
    static Submitted to(String lesson, Map<String, String> files) {
        Compiled compiled = COMPILER.compile(lesson, sources(lesson, files), Set.of(), CLASS_PATH);
        if (compiled.outcome() != Compiled.Outcome.COMPILED) {
            throw new AssertionError(compiled.errors());
        }
        return new Submitted(lesson, GATE.examine(lesson, compiled.classes(), Collections.emptySortedMap()));
    }

    private static SortedMap<String, String> sources(String lesson, Map<String, String> files) {
        return files.entrySet().stream().collect(Collectors.toMap(file -> file.getKey() + ".java",
                file -> "package " + lesson + "; " + file.getValue(), (one, other) -> one, TreeMap::new));
    }

    /** Examines one class of lesson 1, called Answer. */
    static Submitted answer(String text) {
        return to("lesson01_adding", Map.of("Answer", text));
    }

    /** Returns what is refused, such as {@code calls System.exit}. */
    List<String> refused() {
        return examined.refusals().stream().map(Refusal::what).distinct().toList();
    }

    /** Calls a static method of the class Answer. @throws Throwable what it throws */
    Object call(String method, Object... arguments) throws Throwable {
        Class<?> answer = loadClass(lesson + ".Answer");
        try {
            Method called = Stream.of(answer.getDeclaredMethods()).filter(each -> each.getName().equals(method)).findFirst().orElseThrow();
            called.setAccessible(true);
            return called.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile = examined.classes().get(name);
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, classFile, 0, classFile.length);
    }
}
