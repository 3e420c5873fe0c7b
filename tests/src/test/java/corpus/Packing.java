package corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How a submission is handed in: in which encoding, in which folders, in which kind of archive, and what else comes with it. */
public enum Packing {

    /** A folder with the tree of the lessons. */
    FOLDER,
    /** Lines end with carriage return and line feed. */
    CRLF(texts(text -> text.replace("\n", "\r\n"), StandardCharsets.UTF_8)),
    /** Lines end with carriage return alone, as they did on the first Macintosh. */
    CR(texts(text -> text.replace('\n', '\r'), StandardCharsets.UTF_8)),
    /** UTF-8 with a byte order mark. */
    BOM(texts(text -> "\uFEFF" + text, StandardCharsets.UTF_8)),
    /** UTF-16 with its byte order mark, the smaller byte first, as Notepad's "Unicode". */
    UTF_16_LITTLE(texts(text -> "\uFEFF" + text, StandardCharsets.UTF_16LE)),
    /** UTF-16 with its byte order mark, the larger byte first. */
    UTF_16_BIG(texts(text -> "\uFEFF" + text, StandardCharsets.UTF_16BE)),
    /** Windows' own encoding of western languages, which has an ü but is no UTF-8. */
    WINDOWS_1252(texts(text -> text, Charset.forName("windows-1252"))),
    /** The files alone, in no folder. */
    FLAT(places(Packing::nameOf)),
    /** A folder that is not called as the package. */
    WRONG_FOLDER(places(place -> "my stuff/week 1/" + nameOf(place))),
    /** Class files in place of sources. */
    ONLY_CLASSES(places(place -> place.replace(".java", ".class"))),
    /** The student's whole project, with what Maven, git and editors leave in it. */
    WHOLE_PROJECT(files -> {
        String lesson = "lessons/src/main/java/lesson01_convolution/";
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        Stream.of("pom.xml", "README.md", "workbook", ".git/HEAD", ".idea/workspace.xml", ".DS_Store", lesson + "notes.txt",
                "lessons/target/classes/lesson01_convolution/Window.class", lesson + ".#Window.java").forEach(place -> all.put(place, new byte[] {1, 2}));
        all.put("tests/src/test/java/lesson01_convolution/MyOwnTest.java",
                "package lesson01_convolution;\n\nclass MyOwnTest {\n}\n".getBytes(StandardCharsets.UTF_8));
        return all;
    }),
    /** The same files in two folders, and they differ. */
    TWO_VERSIONS(files -> {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        files.forEach((place, contents) -> all.put("old/" + place, text(contents, text -> text + "// old\n", StandardCharsets.UTF_8)));
        return all;
    }),
    /** An empty folder. */
    NOTHING {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            Files.createDirectories(inbox.resolve(student));
        }
    },
    /** Links to files that stand elsewhere: those of a neighbour, or of the machine. */
    LINKS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(inbox.resolveSibling("elsewhere"), file.getKey(), file.getValue());
                Path link = inbox.resolve(student).resolve(file.getKey());
                Files.createDirectories(link.getParent());
                try {
                    Files.createSymbolicLink(link, inbox.resolveSibling("elsewhere").resolve(file.getKey()));
                } catch (UnsupportedOperationException | FileSystemException notAllowed) {
                    continue; // on some systems links are for administrators: then nothing is handed in
                }
            }
        }
    },
    /** A zip with some folders too many, and a blank and an umlaut in their names. */
    DEEP_IN_A_ZIP {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            write(inbox, student + ".zip", zipped(places(place -> "Abgabe (2)/für den Kurs/cnn/" + place).apply(files)));
        }
    },
    /** A zip of macOS, with a shadow of every file in another folder. */
    ZIP_OF_MACOS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            files.keySet().forEach(place -> all.put("__MACOSX/" + folderOf(place) + "._" + nameOf(place), new byte[] {0, 5, 22, 7}));
            write(inbox, student + ".zip", zipped(all));
        }
    },
    /** A tar, compressed. */
    TAR_GZ {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    tar(out, file.getKey(), file.getValue());
                }
                out.write(new byte[2 * BLOCK]);
            }
            write(inbox, student + ".tar.gz", bytes.toByteArray());
        }
    },
    /** A zip whose first entry climbs out of the folder that it is unpacked into. */
    ZIP_THAT_CLIMBS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            all.put("../../../escaped-from-the-zip.java", "package lesson01_convolution;".getBytes(StandardCharsets.UTF_8));
            write(inbox, student + ".zip", zipped(all));
        }
    },
    /** A zip of some kilobytes that becomes more than a hundred megabytes. */
    ZIP_BOMB {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>();
            byte[] zeros = new byte[16 << 20];
            files.keySet().forEach(place -> all.put(place, zeros));
            write(inbox, student + ".zip", zipped(all));
        }
    },
    /** A zip that was cut off on its way. */
    HALF_A_ZIP {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            byte[] whole = zipped(files);
            write(inbox, student + ".zip", Arrays.copyOf(whole, whole.length / 2));
        }
    },
    /** A picture that is called a zip. */
    NO_ZIP_AT_ALL {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            write(inbox, student + ".zip", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        }
    },
    /** A zip in which every file is there twice, the second time in capitals and with other contents. */
    ZIP_OF_TWINS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            files.forEach((place, contents) -> all.put(folderOf(place) + nameOf(place).toUpperCase(Locale.ROOT),
                    text(contents, text -> text + "// twin\n", StandardCharsets.UTF_8)));
            write(inbox, student + ".zip", zipped(all));
        }
    };

    private static final int BLOCK = 512; // of a tar, in bytes

    private final UnaryOperator<SortedMap<String, byte[]>> change;

    Packing() {
        this(files -> files);
    }

    Packing(UnaryOperator<SortedMap<String, byte[]>> change) {
        this.change = change;
    }

    /** Writes a student's files into the folder of all submissions. */
    void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : change.apply(files).entrySet()) {
            write(inbox.resolve(student), file.getKey(), file.getValue());
        }
    }

    private static UnaryOperator<SortedMap<String, byte[]>> texts(UnaryOperator<String> change, Charset charset) {
        return files -> {
            SortedMap<String, byte[]> changed = new TreeMap<>();
            files.forEach((place, contents) -> changed.put(place, text(contents, change, charset)));
            return changed;
        };
    }

    private static UnaryOperator<SortedMap<String, byte[]>> places(UnaryOperator<String> change) {
        return files -> {
            SortedMap<String, byte[]> moved = new TreeMap<>();
            files.forEach((place, contents) -> moved.put(change.apply(place), contents));
            return moved;
        };
    }

    private static byte[] text(byte[] contents, UnaryOperator<String> change, Charset charset) {
        return change.apply(new String(contents, StandardCharsets.UTF_8)).getBytes(charset);
    }

    /** The part of a place behind its last slash. */
    private static String nameOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The part of a place up to its last slash. */
    private static String folderOf(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }

    private static void write(Path folder, String place, byte[] contents) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, contents);
    }

    private static byte[] zipped(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** A file of a tar: a block of head with numbers in octal, and the contents filled up to whole blocks. */
    private static void tar(OutputStream out, String place, byte[] contents) throws IOException {
        byte[] head = new byte[BLOCK];
        put(head, 0, place);
        put(head, 100, "0000644");
        put(head, 124, String.format("%011o", contents.length));
        put(head, 136, "00000000000");
        put(head, 148, "        "); // the checksum counts as blanks in itself
        head[156] = '0';
        put(head, 257, "ustar");
        put(head, 263, "00");
        int checksum = 0;
        for (byte b : head) {
            checksum += b;
        }
        put(head, 148, String.format("%06o", checksum) + "\0 ");
        out.write(head);
        out.write(contents);
        out.write(new byte[(BLOCK - contents.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
