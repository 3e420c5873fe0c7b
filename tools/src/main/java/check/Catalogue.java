package check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import workbook.ExerciseId;

/** The exercises that there are, read from the class files of their checks without loading one. */
public final class Catalogue {

    /**
     * One exercise.
     *
     * @param id         its id
     * @param title      what is to be done
     * @param points     what it is worth
     * @param file       the file that the student edits
     * @param lesson     the lesson's package, such as {@code lesson01_convolution}
     * @param checkClass the name of the class that checks it
     */
    public record Entry(ExerciseId id, String title, int points, String file, String lesson, String checkClass) {
    }

    private final List<Entry> entries;

    private Catalogue(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the checks below a folder of class files.
     *
     * @throws IllegalStateException if two checks have the same id
     */
    public static Catalogue scan(Path classes) {
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Catalogue::isCheck).sorted().toList()) {
                read(file).ifPresent(found::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The checks in " + classes + " cannot be read.", unreadable);
        }
        return of(found);
    }

    /**
     * Returns the catalogue of these exercises.
     *
     * @throws IllegalStateException if two of them have the same id
     */
    public static Catalogue of(Collection<Entry> entries) {
        Map<ExerciseId, Entry> sorted = new TreeMap<>();
        for (Entry entry : entries) {
            Entry twin = sorted.put(entry.id(), entry);
            if (twin != null) {
                throw new IllegalStateException("The exercise " + entry.id() + " is checked by both "
                        + twin.checkClass() + " and " + entry.checkClass() + ".");
            }
        }
        return new Catalogue(List.copyOf(sorted.values()));
    }

    /** A check, or a class nested in one. */
    private static boolean isCheck(Path file) {
        return file.getFileName().toString().matches("\\w+Check(\\$\\w+)?\\.class");
    }

    private static Optional<Entry> read(Path classFile) throws IOException {
        List<Entry> found = new ArrayList<>();
        ClassReader reader = new ClassReader(Files.readAllBytes(classFile));
        String name = reader.getClassName().replace('/', '.');
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                if (!descriptor.equals(Type.getDescriptor(Exercise.class))) {
                    return null;
                }
                Map<String, Object> values = new HashMap<>();
                return new AnnotationVisitor(Opcodes.ASM9) {
                    @Override
                    public void visit(String key, Object value) {
                        values.put(key, value);
                    }

                    @Override
                    public void visitEnd() {
                        found.add(new Entry(ExerciseId.of((String) values.get("id")), (String) values.get("title"),
                                (Integer) values.get("points"), (String) values.get("file"),
                                name.substring(0, name.lastIndexOf('.')), name));
                    }
                };
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found.stream().findFirst();
    }

    /** Returns all exercises in the order of their ids. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the exercises of one lesson, by its package. */
    public List<Entry> ofLesson(String lesson) {
        return entries.stream().filter(entry -> entry.lesson().equals(lesson)).toList();
    }

    /** Returns the exercise with this id. */
    public Optional<Entry> find(ExerciseId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Returns the lessons' packages in order. */
    public List<String> lessons() {
        return entries.stream().map(Entry::lesson).distinct().sorted().toList();
    }
}
