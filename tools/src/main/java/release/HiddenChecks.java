package release;

import grader.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import runner.Compiler;
import runner.DoesNotCompile;
import workbook.WorkbookException;

/**
 * Checks that students do not get: classes among the workbook's checks that carry {@code @Tag("hidden")}, and whatever the
 * instructor keeps in a folder apart. Both go into the autograder.
 */
final class HiddenChecks {

    private static final String TAG = "Lorg/junit/jupiter/api/Tag;";
    private static final String HIDDEN = "hidden";

    private HiddenChecks() {
    }

    /** Returns the names of the tagged classes, such as {@code lesson01_convolution/SecretCheck}, from their class files. */
    static Set<String> tagged(Kit kit, Collection<String> lessons) {
        Set<String> hidden = new TreeSet<>();
        for (String lesson : lessons) {
            try (Stream<Path> files = Files.walk(kit.checks(lesson))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    ClassReader reader = new ClassReader(Files.readAllBytes(file));
                    if (isTagged(reader)) {
                        hidden.add(reader.getClassName());
                    }
                }
            } catch (IOException unreadable) {
                throw new WorkbookException("The checks in " + kit.checks(lesson) + " cannot be read (" + unreadable + ").", unreadable);
            }
        }
        return hidden;
    }

    private static boolean isTagged(ClassReader reader) {
        List<Object> tags = new ArrayList<>();
        AnnotationVisitor tag = new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String key, Object value) {
                tags.add(value);
            }

            @Override
            public AnnotationVisitor visitAnnotation(String key, String descriptor) {
                return this; // one of several tags
            }

            @Override
            public AnnotationVisitor visitArray(String key) {
                return this;
            }
        };
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return descriptor.equals(TAG) || descriptor.equals(TAG.replace(";", "s;")) ? tag : null;
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return tags.contains(HIDDEN);
    }

    /** Returns whether a file, by its path without a leading folder, is a hidden class, one nested in it, or its source. */
    static boolean isOf(Set<String> hidden, String path) {
        return hidden.contains(path.replaceFirst("(\\$.*)?\\.(class|java)$", ""));
    }

    /**
     * Compiles the checks that an instructor keeps apart, in a folder with a folder for each lesson, against the reference.
     *
     * @param place receives a folder of class files for each lesson
     * @throws WorkbookException if there is no such folder, it holds something else than lessons, or a check does not compile
     */
    static void compile(Path folder, Kit kit, Collection<String> lessons, Path place) {
        names(folder).stream().filter(name -> !lessons.contains(name)).findFirst().ifPresent(other -> {
            throw new WorkbookException("The folder " + folder + " is expected to hold a folder of checks for each lesson, such as "
                    + lessons.iterator().next() + ", but it holds " + other + ".");
        });
        for (String lesson : lessons) { // also where there is none, so that none is left from another folder
            List<Path> classPath = new ArrayList<>(kit.platform());
            lessons.forEach(other -> classPath.add(kit.reference(other)));
            classPath.addAll(List.of(kit.definitions(), kit.checks(lesson)));
            try {
                Compiler.compile(folder.resolve(lesson), place.resolve(lesson), classPath);
            } catch (DoesNotCompile broken) {
                throw new WorkbookException("The checks in " + folder.resolve(lesson) + " do not compile:\n" + broken.getMessage());
            }
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            throw new WorkbookException("The folder of hidden checks, " + folder + ", cannot be listed (" + unreadable + ").", unreadable);
        }
    }
}
