package grader.gate;

import check.ConfinedFiles;
import check.Refused;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class of a submission and makes of it what may be loaded. */
final class Examination {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    /** What the compiler has called for lambdas, for texts that are put together, and for records. */
    private static final Set<String> BOOTSTRAPS = Set.of(LAMBDAS + ".metafactory", LAMBDAS + ".altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants", "java/lang/invoke/StringConcatFactory.makeConcat",
            "java/lang/runtime/ObjectMethods.bootstrap");
    private static final String FINALIZE = "finalize()V";
    private static final String STATIC_FIELDS = "<clinit>()V";

    private final Rules rules;
    private final ClassReader reader;
    private final ClassFacts facts;
    private final String className;
    private String file = "?";
    private final List<Refusal> ofTheClass = new ArrayList<>();
    private final Map<String, List<Refusal>> ofMethods = new HashMap<>(); // by name and descriptor
    private final Map<String, Integer> confined = new HashMap<>(); // methods that work on files, and how many locals they have

    /** Reads a class file. */
    Examination(Rules rules, ClassFacts facts, byte[] classFile) {
        this.rules = rules;
        this.facts = facts;
        this.reader = new ClassReader(classFile);
        this.className = facts.name().replace('/', '.');
        reader.accept(new Finder(), 0);
        examineParents();
        if (facts.members().containsKey(FINALIZE)) {
            refuseClass("declares finalize()", "the garbage collector would call it at any time");
        }
        // A class whose static fields cannot be filled is of no use, and the virtual machine would say so in words of its own.
        ofTheClass.addAll(ofMethods.getOrDefault(STATIC_FIELDS, List.of()));
    }

    private void examineParents() {
        if (rules.isOverbred(facts)) {
            refuseClass("comes from more than " + Classes.ANCESTORS + " others", "nobody can follow that");
            return;
        }
        if (!facts.isInterface() && !rules.extend(facts.superName()).allowed()) {
            refuseClass("extends " + simple(facts.superName()), rules.extend(facts.superName()).why());
        }
        for (String parent : facts.interfaces()) {
            if (!rules.implement(parent).allowed()) {
                refuseClass("implements " + simple(parent), rules.implement(parent).why());
            }
        }
        if (!facts.isInterface()) {
            rules.inherit(facts).ifPresent(inherited -> refuseClass("inherits " + named(inherited.declaring().name(), inherited.member()),
                    inherited.ruling().why()));
        }
    }

    private void refuseClass(String what, String why) {
        ofTheClass.add(new Refusal(className, "", file, 0, what, why));
    }

    /** Returns what was refused, by line. */
    List<Refusal> refusals() {
        Set<Refusal> all = new HashSet<>(ofTheClass);
        ofMethods.values().forEach(all::addAll);
        return all.stream().sorted(Comparator.comparingInt(Refusal::line).thenComparing(Refusal::what)).toList();
    }

    /** Returns the class file with nothing in it that is refused. */
    byte[] harmless() {
        if (ofTheClass.isEmpty() && ofMethods.isEmpty() && confined.isEmpty()) {
            return reader.b;
        }
        try {
            return mended();
        } catch (MethodTooLargeException | ClassTooLargeException grown) {
            refuseClass("is too large", "divide it into several");
            return mended();
        }
    }

    private byte[] mended() {
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Mender(writer), 0);
        return writer.toByteArray();
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    }

    private static String named(String owner, String member) {
        String name = member.replaceFirst("\\(.*", "");
        return name.equals("<init>") ? "new " + simple(owner) : simple(owner) + "." + name;
    }

    // ---------------------------------------------------------------- what is in it

    /** Collects what is refused, and which methods work on files. */
    private final class Finder extends ClassVisitor {

        Finder() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            MethodFinder method = new MethodFinder(name, descriptor);
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                method.refuse("declares a native method", "only Java is graded");
            }
            return method;
        }
    }

    private final class MethodFinder extends MethodVisitor {

        private final String name;
        private final String descriptor;
        private boolean worksOnFiles;
        private int line;

        MethodFinder(String name, String descriptor) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
        }

        void refuse(String what, String why) {
            ofMethods.computeIfAbsent(name + descriptor, first -> new ArrayList<>())
                    .add(new Refusal(className, name, file, line, what, why));
        }

        private void require(Rules.Ruling ruling, String what) {
            if (!ruling.allowed()) {
                refuse(what, ruling.why());
            }
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
            Rules.Ruling ruling = rules.use(owner, called + calledDescriptor);
            require(ruling, "calls " + named(owner, called));
            worksOnFiles |= ruling.confined();
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
            useField(owner, field, opcode == Opcodes.PUTSTATIC);
        }

        private void useField(String owner, String field, boolean set) {
            require(set ? rules.set(owner, field) : rules.use(owner, field), (set ? "sets " : "uses ") + named(owner, field));
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
            String maker = bootstrap.getOwner() + "." + bootstrap.getName();
            if (!BOOTSTRAPS.contains(maker)) {
                refuse("calls " + named(bootstrap.getOwner(), bootstrap.getName()), rules.use(bootstrap.getOwner(), "").why());
            }
            if (bootstrap.getOwner().equals(LAMBDAS)) {
                String lambda = Type.getReturnType(calledDescriptor).getInternalName();
                require(rules.implement(lambda), "makes a lambda of " + simple(lambda));
            }
            for (Object argument : arguments) {
                visitConstant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            visitConstant(value);
        }

        private void visitConstant(Object value) {
            if (value instanceof ConstantDynamic) {
                refuse("has a constant that is computed when it is loaded", "only what the compiler makes of Java 17 is graded");
            }
            if (value instanceof Handle handle) {
                visitHandle(handle);
            }
        }

        /** A method that is named and not called, such as {@code System::exit}. */
        private void visitHandle(Handle handle) {
            if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
                useField(handle.getOwner(), handle.getName(), handle.getTag() == Opcodes.H_PUTSTATIC);
                return;
            }
            Rules.Ruling ruling = rules.use(handle.getOwner(), handle.getName() + handle.getDesc());
            String what = "calls " + named(handle.getOwner(), handle.getName());
            require(ruling, what);
            if (ruling.confined()) {
                refuse(what, "name a method that works on files only to call it, as in file -> Files.delete(file)");
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            if (worksOnFiles) {
                confined.put(name + descriptor, maxLocals);
            }
        }
    }

    // ---------------------------------------------------------------- what is made of it

    /** Lets each method that is refused throw, and each file that is used pass by {@link ConfinedFiles}. */
    private final class Mender extends ClassVisitor {

        Mender(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
            String method = name + descriptor;
            List<Refusal> refusals = ofTheClass.isEmpty() ? ofMethods.getOrDefault(method, List.of()) : ofTheClass;
            if (refusals.isEmpty() || (access & Opcodes.ACC_ABSTRACT) != 0) {
                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
                return confined.containsKey(method) ? new Confiner(next, confined.get(method)) : next;
            }
            if (!method.equals(STATIC_FIELDS) && !method.equals(FINALIZE)) { // which the virtual machine calls, and no check
                writeThrow(super.visitMethod(access & ~Opcodes.ACC_NATIVE, name, descriptor, signature, thrown), refusals.get(0), descriptor, access);
            }
            return null;
        }

        private void writeThrow(MethodVisitor method, Refusal refusal, String descriptor, int access) {
            Label start = new Label();
            method.visitCode();
            method.visitLabel(start);
            if (refusal.line() > 0) {
                method.visitLineNumber(refusal.line(), start);
            }
            method.visitLdcInsn(refusal.what());
            method.visitLdcInsn(refusal.why());
            method.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(Refused.class), "because",
                    "(Ljava/lang/String;Ljava/lang/String;)" + Type.getDescriptor(Refused.class), false);
            method.visitInsn(Opcodes.ATHROW);
            int self = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
            method.visitMaxs(2, self + (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1);
            method.visitEnd();
        }
    }

    /**
     * Sends files by {@link ConfinedFiles} before they are used: takes what a call is given from the stack, and puts it back
     * with each file looked at. A text is the name of a file where it is the first that a constructor is given.
     */
    private final class Confiner extends MethodVisitor {

        private static final Map<Type, String> LOOKS = Map.of(Type.getType(Path.class), "path", Type.getType(File.class), "file",
                Type.getType(String.class), "name");

        private final int firstFree;
        private int free;

        Confiner(MethodVisitor next, int locals) {
            super(Opcodes.ASM9, next);
            this.firstFree = locals;
            this.free = locals;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            if (rules.use(owner, called + descriptor).confined()) {
                confine(opcode, owner, called.equals("<init>"), Type.getArgumentTypes(descriptor));
            }
            super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
        }

        private void confine(int opcode, String owner, boolean constructor, Type[] parameters) {
            List<Type> given = new ArrayList<>(List.of(parameters));
            if (opcode != Opcodes.INVOKESTATIC && !constructor) {
                given.add(0, Type.getObjectType(owner));
            }
            int[] places = new int[given.size()];
            int next = firstFree;
            for (int i = given.size() - 1; i >= 0; i--) {
                places[i] = next;
                next += given.get(i).getSize();
                super.visitVarInsn(given.get(i).getOpcode(Opcodes.ISTORE), places[i]);
            }
            free = Math.max(free, next);
            for (int i = 0; i < given.size(); i++) {
                Type type = given.get(i);
                super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), places[i]);
                boolean isFile = type.getClassName().equals("java.lang.String") ? constructor && i == 0 : LOOKS.containsKey(type);
                if (isFile) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(ConfinedFiles.class), LOOKS.get(type),
                            Type.getMethodDescriptor(type, type), false);
                }
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack, Math.max(maxLocals, free));
        }
    }
}
