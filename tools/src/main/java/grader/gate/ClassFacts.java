package grader.gate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the gate has to know of a class: what it comes from and what it declares. Names are those of class files, such as
 * {@code java/util/List}.
 *
 * @param name       its name
 * @param access     its modifiers, as in {@link Opcodes}
 * @param parents    its superclass, if any, then its interfaces
 * @param hasSuper   whether the first of the parents is a superclass
 * @param members    modifiers of its methods and constructors by name and descriptor, and of its fields by name
 */
record ClassFacts(String name, int access, List<String> parents, boolean hasSuper, Map<String, Integer> members) {

    /** Reads a class file. */
    static ClassFacts of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Map<String, Integer> members = new HashMap<>();
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
                members.put(name + descriptor, access);
                return null;
            }

            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                members.put(name, access);
                return null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return of(reader.getClassName(), reader.getAccess(), reader.getSuperName(), List.of(reader.getInterfaces()), members);
    }

    /** Looks at a class of the platform, which need not be initialized for that. */
    static ClassFacts of(Class<?> platform) {
        Map<String, Integer> members = new HashMap<>();
        for (Method method : platform.getDeclaredMethods()) {
            members.put(method.getName() + Type.getMethodDescriptor(method), method.getModifiers());
        }
        for (Constructor<?> constructor : platform.getDeclaredConstructors()) {
            members.put("<init>" + Type.getConstructorDescriptor(constructor), constructor.getModifiers());
        }
        for (Field field : platform.getDeclaredFields()) {
            members.put(field.getName(), field.getModifiers());
        }
        return of(Type.getInternalName(platform), platform.getModifiers(),
                platform.getSuperclass() == null ? null : Type.getInternalName(platform.getSuperclass()),
                Arrays.stream(platform.getInterfaces()).map(Type::getInternalName).toList(), members);
    }

    private static ClassFacts of(String name, int access, String superName, List<String> interfaces, Map<String, Integer> members) {
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        // what an interface inherits of Object can be called on it, too
        Stream<String> above = superName == null && isInterface ? Stream.of("java/lang/Object") : Stream.ofNullable(superName);
        return new ClassFacts(name, access, Stream.concat(above, interfaces.stream()).toList(), superName != null || isInterface,
                Map.copyOf(members));
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Returns the superclass, or null; of an interface it is Object. */
    String superName() {
        return hasSuper ? parents.get(0) : null;
    }

    List<String> interfaces() {
        return parents.subList(hasSuper ? 1 : 0, parents.size());
    }

    /** Returns whether it declares the member and others can reach it. */
    boolean declares(String member) {
        return members.containsKey(member) && !is(member, Opcodes.ACC_PRIVATE);
    }

    /** Returns whether it declares the member with this modifier. */
    boolean is(String member, int modifier) {
        return (members.getOrDefault(member, 0) & modifier) != 0;
    }
}
