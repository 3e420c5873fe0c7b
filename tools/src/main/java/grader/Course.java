package grader;

import check.Catalogue;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** What all submissions are measured by: the exercises of each lesson, its skeletons, what is given, and what it is compiled against. */
final class Course {

    private final Kit kit;
    private final Path unpacked; // a folder for each lesson with the classes that hold no exercise
    private final Map<String, List<Catalogue.Entry>> exercises = new TreeMap<>();
    private final Map<String, SortedMap<String, String>> skeletons = new HashMap<>();
    private final Map<String, SortedMap<String, String>> givenFiles = new HashMap<>();
    private final Map<String, SortedMap<String, byte[]>> givenClasses = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private final List<String> all; // every lesson, whether it is graded or not

    /**
     * @param kit     the compiled workbook
     * @param lessons the packages of the lessons that are graded
     * @param scratch a folder for what is made of the kit; it need not exist
     */
    Course(Kit kit, List<String> lessons, Path scratch) {
        this.kit = kit;
        this.unpacked = scratch;
        this.all = lessonsIn(kit.reference());
        String common = fingerprintOf(kit.platform()) + fingerprintOf(List.of(kit.definitions(), kit.reference()));
        for (String lesson : lessons) {
            exercises.put(lesson, Catalogue.scan(kit.checks(lesson)).entries());
            skeletons.put(lesson, sources(kit.skeletons().resolve(lesson), fileNames(lesson)::contains));
            givenFiles.put(lesson, sources(kit.referenceSource().resolve(lesson), name -> !fileNames(lesson).contains(name)));
            givenClasses.put(lesson, classesGiven(lesson));
            fingerprints.put(lesson, common + fingerprintOf(List.of(kit.checks(lesson))));
        }
    }

    private static List<String> lessonsIn(Path folder) {
        try (Stream<Path> lessons = Files.list(folder)) {
            return lessons.map(lesson -> lesson.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the exercises of a lesson in their order. */
    List<Catalogue.Entry> exercises(String lesson) {
        return exercises.get(lesson);
    }

    /** Returns the lessons that are not graded. */
    Set<String> ungraded() {
        return all.stream().filter(lesson -> !exercises.containsKey(lesson)).collect(Collectors.toSet());
    }

    /** Returns the names of a lesson's files that hold exercises. */
    Set<String> fileNames(String lesson) {
        return exercises.get(lesson).stream().map(Catalogue.Entry::file).collect(Collectors.toSet());
    }

    /** Returns the texts of a lesson's files that are given, by their names: there is nothing to write in them. */
    SortedMap<String, String> givenFiles(String lesson) {
        return givenFiles.get(lesson);
    }

    /** Returns a lesson's files as they are handed out, those with exercises. */
    SortedMap<String, String> skeletons(String lesson) {
        return skeletons.get(lesson);
    }

    /** Returns a lesson's files as the reference has them, those with exercises. */
    SortedMap<String, String> reference(String lesson) {
        return sources(kit.referenceSource().resolve(lesson), fileNames(lesson)::contains);
    }

    /** Returns the classes of a lesson that hold no exercise: they are ours, whatever a student made of them. */
    SortedMap<String, byte[]> givenClasses(String lesson) {
        return givenClasses.get(lesson);
    }

    /** Returns the binary names of classes that are ours, so that no class of a student's may have them. */
    Set<String> taken(String lesson) {
        Set<String> taken = new HashSet<>(givenClasses.get(lesson).keySet());
        Stream.of(kit.checks(lesson), kit.definitions()).forEach(place -> files(place).forEach(file ->
                taken.add(place.relativize(file).toString().replace(File.separatorChar, '.').replaceFirst("\\.class$", ""))));
        return taken;
    }

    /** Returns what a lesson is compiled against: its given classes, and the reference of all other lessons. */
    List<Path> classPath(String lesson) {
        List<Path> places = new ArrayList<>(kit.libraries());
        places.add(unpacked.resolve(lesson));
        all.stream().filter(other -> !other.equals(lesson)).map(kit::reference).forEach(places::add);
        return places;
    }

    /** Returns where all classes are that lessons may use. */
    List<Path> everything() {
        List<Path> places = new ArrayList<>(kit.libraries());
        all.stream().map(kit::reference).forEach(places::add);
        return places;
    }

    /** Returns a fingerprint of everything of the workbook that a lesson's marks depend on. */
    String fingerprint(String lesson) {
        return fingerprints.get(lesson);
    }

    /** Writes the given classes to where {@link #classPath} says that they are. */
    void unpackGiven() {
        givenClasses.forEach((lesson, classes) -> classes.forEach((name, bytes) -> {
            try {
                Path file = unpacked.resolve(lesson).resolve(name.replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }));
    }

    private SortedMap<String, byte[]> classesGiven(String lesson) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (Path file : files(kit.reference(lesson))) {
            if (file.toString().endsWith(".class")) {
                byte[] bytes = read(file);
                ClassReader reader = new ClassReader(bytes);
                if (!fileNames(lesson).contains(sourceFile(reader))) {
                    classes.put(reader.getClassName().replace('/', '.'), bytes);
                }
            }
        }
        return classes;
    }

    private static String sourceFile(ClassReader reader) {
        List<String> found = new ArrayList<>();
        reader.accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public void visitSource(String source, String debug) {
                found.add(source);
            }
        }, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** Returns the texts of a folder's Java files with such a name. */
    private static SortedMap<String, String> sources(Path folder, Predicate<String> wanted) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && wanted.test(name)) {
                texts.put(name, new String(read(file), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        }
        return texts;
    }

    /** The contents of these folders and jars; what is in a folder counts, when it was made does not. */
    private static String fingerprintOf(List<Path> places) {
        Fingerprint fingerprint = new Fingerprint();
        for (Path place : places) {
            for (Path file : files(place)) {
                if (!file.getFileName().toString().equals("up-to-date")) { // a note of the compiler's, with times in it
                    fingerprint.add(place.relativize(file).toString().replace('\\', '/')).add(read(file));
                }
            }
        }
        return fingerprint.toString();
    }

    /** Returns the files in a folder in a fixed order; a file alone is its own. */
    private static List<Path> files(Path place) {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
