package grader.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class of a submission, finds what is refused of it, and has it mended. */
final class Examination {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    /** What the compiler has called for lambdas, for texts that are put together, and for records. */
    private static final Set<String> BOOTSTRAPS = Set.of(LAMBDAS + ".metafactory", LAMBDAS + ".altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants", "java/lang/invoke/StringConcatFactory.makeConcat",
            "java/lang/runtime/ObjectMethods.bootstrap");
    static final String FINALIZE = "finalize()V";
    static final String STATIC_FIELDS = "<clinit>()V";

    private final Rules rules;
    private final ClassReader reader;
    private final ClassFacts facts;
    private final String className;
    private String file = "?";
    private final List<Refusal> ofTheClass = new ArrayList<>();
    private final Map<String, List<Refusal>> ofMethods = new HashMap<>(); // by name and descriptor
    private final Map<String, Integer> onFiles = new HashMap<>(); // methods that work on files, and how many locals each has
    private final byte[] harmless;

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
        harmless = mend();
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
    private byte[] mend() {
        if (ofTheClass.isEmpty() && ofMethods.isEmpty() && onFiles.isEmpty()) {
            return reader.b;
        }
        try {
            return Mender.mend(reader, rules, this);
        } catch (MethodTooLargeException | ClassTooLargeException grown) {
            refuseClass("is too large", "divide it into several");
            return Mender.mend(reader, rules, this);
        }
    }

    /** Returns the class file with nothing in it that is refused. */
    byte[] harmless() {
        return harmless;
    }

    /** Returns why a method is refused, be it for itself or with its class; the first counts. */
    Optional<Refusal> refusal(String method) {
        return Stream.concat(ofTheClass.stream(), ofMethods.getOrDefault(method, List.of()).stream()).findFirst();
    }

    /** Returns how many locals a method has, if it works on files. */
    Optional<Integer> localsOnFiles(String method) {
        return Optional.ofNullable(onFiles.get(method));
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
                refuse("calls " + named(bootstrap.getOwner(), bootstrap.getName()), rules.implement(bootstrap.getOwner()).why());
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
                onFiles.put(name + descriptor, maxLocals);
            }
        }
    }
}
