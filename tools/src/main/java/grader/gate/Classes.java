package grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of the platform and of a class path, looked at without running anything of them. What was found is kept. */
final class Classes {

    /** No class that a person writes comes from so many others; one that is made to keep the gate busy does. */
    static final int ANCESTORS = 100;

    private final List<Path> classPath;
    private final Map<String, Optional<ClassFacts>> known = new ConcurrentHashMap<>();

    Classes(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** Returns the class of this name, such as {@code java/util/List}. */
    Optional<ClassFacts> find(String name) {
        return known.computeIfAbsent(name, this::look);
    }

    private Optional<ClassFacts> look(String name) {
        try {
            return Optional.of(ClassFacts.of(Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader())));
        } catch (ClassNotFoundException | LinkageError notOfThePlatform) {
            return classPath.stream().map(place -> read(place, name + ".class")).flatMap(Optional::stream).findFirst().map(ClassFacts::of);
        }
    }

    private static Optional<byte[]> read(Path place, String file) {
        try {
            if (Files.isDirectory(place)) {
                Path classFile = place.resolve(file);
                return Files.isRegularFile(classFile) ? Optional.of(Files.readAllBytes(classFile)) : Optional.empty();
            }
            if (!Files.isRegularFile(place)) {
                return Optional.empty();
            }
            try (ZipFile jar = new ZipFile(place.toFile())) {
                ZipEntry entry = jar.getEntry(file);
                if (entry == null) {
                    return Optional.empty();
                }
                try (InputStream content = jar.getInputStream(entry)) {
                    return Optional.of(content.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The class path's " + place + " cannot be read.", unreadable);
        }
    }

    /** Returns the classes as one lesson of a submission sees them: its own before the given ones, and those before all others. */
    View with(Map<String, ClassFacts> own, Map<String, ClassFacts> given) {
        return new View(own, given);
    }

    /** The classes as one lesson of a submission sees them. */
    final class View {

        private final Map<String, ClassFacts> own;
        private final Map<String, ClassFacts> given;

        private View(Map<String, ClassFacts> own, Map<String, ClassFacts> given) {
            this.own = own;
            this.given = given;
        }

        Optional<ClassFacts> find(String name) {
            return own.containsKey(name) || given.containsKey(name) ? Optional.of(own.getOrDefault(name, given.get(name)))
                    : Classes.this.find(name);
        }

        /** Returns whether a class is the student's. */
        boolean isOwn(ClassFacts found) {
            return own.containsKey(found.name());
        }

        /** Returns whether a class is one that comes with the lesson. */
        boolean isGiven(ClassFacts found) {
            return !isOwn(found) && given.containsKey(found.name());
        }

        /**
         * Returns the class and all that it comes from, each once: first the line of its superclasses, then the interfaces.
         * That is the order in which the virtual machine looks for a method. Beyond {@value #ANCESTORS} it stops.
         */
        List<ClassFacts> lineage(String name) {
            Set<String> names = new LinkedHashSet<>();
            String next = name;
            while (next != null && names.size() <= ANCESTORS && names.add(next)) {
                next = find(next).map(ClassFacts::superName).orElse(null);
            }
            for (String ancestor : List.copyOf(names)) {
                addInterfaces(ancestor, names);
            }
            return names.stream().map(this::find).flatMap(Optional::stream).toList();
        }

        private void addInterfaces(String name, Set<String> names) {
            for (String above : find(name).map(ClassFacts::interfaces).orElse(List.of())) {
                if (names.size() <= ANCESTORS && names.add(above)) {
                    addInterfaces(above, names);
                }
            }
        }
    }
}
