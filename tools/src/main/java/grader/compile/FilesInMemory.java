package grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's way to the files of one lesson: sources and classes stand in memory, so that no name which a student
 * chooses becomes the name of a file. Everything else is the platform's and comes from its usual place.
 */
final class FilesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private static final Set<JavaFileObject.Kind> WRITTEN = Set.of(JavaFileObject.Kind.CLASS);

    private final String lesson;
    private final List<Source> students;
    private final SortedMap<String, ByteArrayOutputStream> classes = new TreeMap<>();

    FilesInMemory(StandardJavaFileManager platform, Request request) {
        super(platform);
        this.lesson = request.lesson();
        this.students = request.students().entrySet().stream().map(file -> new Source(lesson, file.getKey(), file.getValue())).toList();
    }

    /** Returns the student's files. */
    List<? extends JavaFileObject> students() {
        return students;
    }

    /** Returns the class files that were made of the student's files, by binary name. */
    SortedMap<String, byte[]> classes() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
        return bytes;
    }


    // ---------------------------------------------------------------- what the compiler asks for

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        return List.of(); // no other source is looked for
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Source source ? source.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a instanceof Source || b instanceof Source ? a == b : super.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return !(file instanceof Source) && super.contains(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind) throws IOException {
        return location == StandardLocation.SOURCE_PATH || location == StandardLocation.CLASS_OUTPUT ? null
                : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
            throws IOException {
        if (!WRITTEN.contains(kind)) {
            throw new IOException("Nothing but classes is written.");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        classes.put(className, content);
        return new SimpleJavaFileObject(uri(className.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return content;
            }
        };
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) throws IOException {
        throw new IOException("Nothing but classes is written.");
    }

    // ---------------------------------------------------------------- the platform's own files

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null); // quotes whatever a name may hold
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A Java file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String binaryName;
        private final String text;

        Source(String lesson, String file, String text) {
            super(uri(lesson + "/" + file), Kind.SOURCE);
            this.binaryName = lesson + "." + file.replaceFirst("\\.java$", "");
            this.text = text;
        }

        String binaryName() {
            return binaryName;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
