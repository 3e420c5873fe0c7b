package release;

import archives.ZipWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.WorkbookException;

/** Files that go together into a zip archive. Texts get the line ends that their system wants, however they are here. */
final class Parcel {

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> programs = new TreeSet<>();

    /** Puts in a file. @throws IllegalStateException if there is one of this name */
    Parcel add(String name, byte[] content) {
        if (files.put(name, withLineEnds(name, content)) != null) {
            throw new IllegalStateException("Two files would be called " + name + ".");
        }
        return this;
    }

    /** Puts in a text. */
    Parcel add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts in a program that can be started. */
    Parcel addProgram(String name, byte[] content) {
        programs.add(name);
        return add(name, content);
    }

    /**
     * Puts in all files below a folder that are wanted.
     *
     * @param name   what the folder is called in the archive, or "" for the archive itself
     * @param wanted is asked with the file's path relative to the folder, with slashes
     */
    Parcel addTree(String name, Path folder, Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return this;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (wanted.test(path)) {
                    add(name.isEmpty() ? path : name + "/" + path, Files.readAllBytes(file));
                }
            }
            return this;
        } catch (IOException unreadable) {
            throw new WorkbookException("The folder " + folder + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    /** Returns the names of all files in order. */
    Set<String> names() {
        return files.keySet();
    }

    /** Returns the zip archive. */
    byte[] zip() {
        ZipWriter zip = new ZipWriter();
        files.forEach((name, content) -> zip.add(name, content, programs.contains(name)));
        return zip.bytes();
    }

    private static byte[] withLineEnds(String name, byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return content; // no text
            }
        }
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"); // any byte is a character here
        return (name.endsWith(".cmd") ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.ISO_8859_1);
    }
}
