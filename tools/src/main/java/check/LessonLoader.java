package check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the classes of the lessons and their checks from the given places, everything else from its parent.
 * On the way in, calls that would end the program are turned into {@link Refused}: a check then fails with a
 * sentence, where otherwise the whole run would end and say nothing.
 */
public final class LessonLoader extends URLClassLoader {

    private static final Pattern LESSON_CLASS = Pattern.compile("lesson\\d\\d_\\w+\\..+");
    private static final String REPLACEMENTS = Refused.class.getName().replace('.', '/');
    /** Calls that end the program, and the static method of {@link Refused} that stands in for each. */
    private static final Map<String, Handle> EXITS = Map.of(
            "java/lang/System.exit", standIn("systemExit", "(I)V"),
            "java/lang/Runtime.exit", standIn("runtimeExit", "(Ljava/lang/Runtime;I)V"),
            "java/lang/Runtime.halt", standIn("runtimeHalt", "(Ljava/lang/Runtime;I)V"));

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes; // class files that are in no place, by the names of the classes

    /**
     * @param places folders or jars that hold the lessons' classes and the checks; the first that has a class wins
     * @param parent loads everything else
     */
    public LessonLoader(URL[] places, ClassLoader parent) {
        this(places, Map.of(), parent);
    }

    /**
     * @param places  as above
     * @param classes further class files by the names of the classes; a class that a place has too is taken from there
     * @param parent  loads everything else
     */
    public LessonLoader(URL[] places, Map<String, byte[]> classes, ClassLoader parent) {
        super(places, parent);
        this.classes = Map.copyOf(classes);
    }

    /** Returns whether a class belongs to a lesson's package, {@code lessonNN_name}. */
    static boolean isLessonClass(String className) {
        return LESSON_CLASS.matcher(className).matches();
    }

    /** Returns whether a class comes from a folder that holds checks: it is the workbook's, though in a lesson's package. */
    boolean isBesideChecks(String className) {
        URL place = findResource(className.replaceFirst("\\$.*", "").replace('.', '/') + ".class");
        if (place == null || !place.getProtocol().equals("file")) {
            return false;
        }
        try (DirectoryStream<Path> checks = Files.newDirectoryStream(Path.of(place.toURI()).getParent(), "*Check.class")) {
            return checks.iterator().hasNext();
        } catch (IOException | URISyntaxException unreadable) {
            return false;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isLessonClass(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!isLessonClass(name)) {
            return super.findClass(name);
        }
        byte[] bytes = classFile(name);
        bytes = mayExit(bytes) ? refuseExits(bytes) : bytes;
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] classFile(String name) throws ClassNotFoundException {
        try (InputStream classFile = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (classFile == null) {
                throw new ClassNotFoundException(name);
            }
            return classFile.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class " + name + " cannot be read.", unreadable);
        }
    }

    /** Looks in the given places first: the lesson that is checked may not be the one on the class path. */
    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    /** A check may read what the student's code calls. */
    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] given = classes.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
        return given != null && findResource(name) == null ? new ByteArrayInputStream(given) : super.getResourceAsStream(name);
    }

    private static Handle standIn(String method, String descriptor) {
        return new Handle(Opcodes.H_INVOKESTATIC, REPLACEMENTS, method, descriptor, false);
    }

    /** Returns whether a class may call what ends the program: the names of the methods that it calls stand in its file as they are. */
    private static boolean mayExit(byte[] classFile) {
        String text = new String(classFile, StandardCharsets.ISO_8859_1);
        return EXITS.keySet().stream().map(method -> method.substring(method.indexOf('.') + 1)).anyMatch(text::contains);
    }

    private static byte[] refuseExits(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
                return new ExitReplacer(super.visitMethod(access, name, descriptor, signature, thrown));
            }
        }, 0);
        return writer.toByteArray();
    }

    private static final class ExitReplacer extends MethodVisitor {

        ExitReplacer(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            Handle standIn = EXITS.get(owner + "." + name);
            if (standIn == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, standIn.getOwner(), standIn.getName(), standIn.getDesc(), false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] replaced = arguments.clone();
            for (int i = 0; i < replaced.length; i++) { // System::exit as a method reference
                if (replaced[i] instanceof Handle handle) {
                    replaced[i] = EXITS.getOrDefault(handle.getOwner() + "." + handle.getName(), handle);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, replaced);
        }
    }
}
