package grader.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which methods of some libraries can come to be called from others of them. A virtual call may end in each class of which
 * an object can have been made by then.
 */
final class CallGraph {

    /** A method and the class that a call of it names. */
    record Call(String owner, String member) {

        @Override
        public String toString() {
            return owner + "." + member.replaceFirst("\\(.*", "");
        }
    }

    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<Call, Set<Call>> calls = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>(); // what extends or implements a class
    private final Classes.View view;

    /** Reads these folders and jars. */
    CallGraph(List<Path> places) throws IOException {
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                        read(Files.readAllBytes(file));
                    }
                }
            } else {
                try (ZipFile jar = new ZipFile(place.toFile())) {
                    for (ZipEntry entry : Collections.list(jar.entries())) {
                        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class")) {
                            read(jar.getInputStream(entry).readAllBytes());
                        }
                    }
                }
            }
        }
        classes.values().forEach(each -> each.parents().forEach(parent -> below.computeIfAbsent(parent, none -> new HashSet<>()).add(each.name())));
        view = new Classes(List.of()).with(classes, Map.of());
    }

    private void read(byte[] classFile) {
        ClassFacts facts = ClassFacts.of(classFile);
        classes.put(facts.name(), facts);
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
                Set<Call> made = calls.computeIfAbsent(new Call(facts.name(), name + descriptor), none -> new LinkedHashSet<>());
                if (facts.members().containsKey("<clinit>()V")) {
                    made.add(new Call(facts.name(), "<clinit>()V"));
                }
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
                        made.add(new Call(owner.startsWith("[") ? "java/lang/Object" : owner, called + calledDescriptor));
                    }

                    @Override
                    public void visitInvokeDynamicInsn(String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
                        for (Object argument : arguments) {
                            if (argument instanceof Handle handle && handle.getTag() > Opcodes.H_PUTSTATIC) {
                                made.add(new Call(handle.getOwner(), handle.getName() + handle.getDesc()));
                            }
                        }
                    }
                };
            }
        }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    /** Returns the class of this name. */
    ClassFacts get(String name) {
        return classes.get(name);
    }

    /** Returns the calls that leave the libraries, in whatever these methods can come to call. */
    Set<Call> leaving(Collection<Call> roots) {
        Set<Call> reached = new LinkedHashSet<>(roots);
        Set<Call> leaving = new HashSet<>();
        Set<String> made = new HashSet<>(); // classes of which there are objects
        Map<String, Set<Call>> onceMade = new HashMap<>(); // what can be called of a class from then on
        Deque<Call> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Call method = next.poll();
            Set<Call> found = new HashSet<>();
            if (method.member().startsWith("<init>") && made.add(method.owner())) {
                found.addAll(onceMade.getOrDefault(method.owner(), Set.of()));
                found.addAll(calledByThePlatform(method.owner()));
            }
            for (Call call : calls.getOrDefault(method, Set.of())) {
                declared(call).ifPresent(target -> (classes.containsKey(target.owner()) ? found : leaving).add(target));
                overrides(call).forEach((name, target) ->
                        (made.contains(name) ? found : onceMade.computeIfAbsent(name, none -> new HashSet<>())).add(target));
            }
            found.stream().filter(reached::add).forEach(next::add);
        }
        return leaving;
    }

    /** Returns where the method is declared that a call names. */
    private Optional<Call> declared(Call call) {
        Stream<ClassFacts> lineage = call.member().startsWith("<") ? view.find(call.owner()).stream() : view.lineage(call.owner()).stream();
        return lineage.filter(each -> each.members().containsKey(call.member())).findFirst().map(each -> new Call(each.name(), call.member()));
    }

    /** Returns the methods in which a call can end, by the class of the object that it is called on. */
    private Map<String, Call> overrides(Call call) {
        Map<String, Call> overrides = new HashMap<>();
        if (!call.member().startsWith("<")) {
            Set<String> seen = new HashSet<>();
            Deque<String> next = new ArrayDeque<>(below.getOrDefault(call.owner(), Set.of()));
            while (!next.isEmpty()) {
                String name = next.poll();
                if (seen.add(name)) {
                    next.addAll(below.getOrDefault(name, Set.of()));
                    declared(new Call(name, call.member())).filter(target -> classes.containsKey(target.owner()))
                            .ifPresent(target -> overrides.put(name, target));
                }
            }
        }
        return overrides;
    }

    private Set<Call> calledByThePlatform(String name) {
        List<ClassFacts> ofThePlatform = view.lineage(name).stream().filter(each -> !classes.containsKey(each.name())).toList();
        return classes.get(name).members().keySet().stream()
                .filter(member -> !member.startsWith("<") && ofThePlatform.stream().anyMatch(each -> each.declares(member)))
                .map(member -> new Call(name, member)).collect(Collectors.toSet());
    }
}
