package corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How a submission is handed in: in which encoding, in which folders, in which kind of archive, and what else comes with it. */
public enum Packing {

    /** A folder with the tree of the lessons. */
    FOLDER,
    /** Lines end with carriage return and line feed. */
    CRLF {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        }
    },
    /** Lines end with carriage return alone, as they did on the first Macintosh. */
    CR {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> text.replace('\n', '\r'), StandardCharsets.UTF_8);
        }
    },
    /** UTF-8 with a byte order mark. */
    BOM {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> "\uFEFF" + text, StandardCharsets.UTF_8);
        }
    },
    /** UTF-16 with its byte order mark, the smaller byte first, as Notepad's "Unicode". */
    UTF_16_LITTLE {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> "\uFEFF" + text, StandardCharsets.UTF_16LE);
        }
    },
    /** UTF-16 with its byte order mark, the larger byte first. */
    UTF_16_BIG {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> "\uFEFF" + text, StandardCharsets.UTF_16BE);
        }
    },
    /** Windows' own encoding of western languages, which has an ü but is no UTF-8. */
    WINDOWS_1252 {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return encoded(files, text -> text, Charset.forName("windows-1252"));
        }
    },
    /** The files alone, in no folder. */
    FLAT {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return moved(files, place -> place.substring(place.lastIndexOf('/') + 1));
        }
    },
    /** Some folders too many, with a blank and an umlaut in them. */
    DEEP {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return moved(files, place -> "Abgabe (2)/für den Kurs/cnn/" + place);
        }
    },
    /** A folder that is not called as the package. */
    WRONG_FOLDER {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            return moved(files, place -> "my stuff/week 1/" + place.substring(place.lastIndexOf('/') + 1));
        }
    },
    /** The student's whole project, with what Maven, git and editors leave in it. */
    WHOLE_PROJECT {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            byte[] anything = {1, 2, 3};
            for (String place : new String[] {"pom.xml", ".git/HEAD", ".idea/workspace.xml", "README.md", "workbook",
                "lessons/target/classes/lesson01_convolution/Window.class", "lessons/src/main/java/lesson01_convolution/notes.txt",
                ".DS_Store", "lessons/src/main/java/lesson01_convolution/.#Window.java"}) {
                all.put(place, anything);
            }
            all.put("tests/src/test/java/lesson01_convolution/MyOwnTest.java",
                    "package lesson01_convolution;\n\nclass MyOwnTest {\n}\n".getBytes(StandardCharsets.UTF_8));
            return all;
        }
    },
    /** A zip. */
    ZIP {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            write(inbox, student + ".zip", zipped(files));
        }
    },
    /** A zip of macOS, with a shadow of every file in another folder. */
    ZIP_OF_MACOS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            files.keySet().forEach(place -> all.put("__MACOSX/" + place.replaceFirst("([^/]+)$", "._$1"), new byte[] {0, 5, 22, 7}));
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
                out.write(new byte[1024]);
            }
            write(inbox, student + ".tar.gz", bytes.toByteArray());
        }
    },
    /** A zip whose last entry climbs out of the folder that it is unpacked into. */
    ZIP_THAT_CLIMBS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            all.put("../../../escaped-from-the-zip.java", "package lesson01_convolution;".getBytes(StandardCharsets.UTF_8));
            write(inbox, student + ".zip", zipped(all));
        }
    },
    /** A zip of some kilobytes that becomes gigabytes. */
    ZIP_BOMB {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                byte[] zeros = new byte[1 << 20];
                for (String place : files.keySet()) {
                    out.putNextEntry(new ZipEntry(place));
                    for (int megabytes = 0; megabytes < 64; megabytes++) {
                        out.write(zeros);
                    }
                }
            }
            write(inbox, student + ".zip", bytes.toByteArray());
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
    /** Links to files that stand elsewhere: those of a neighbour, or of the machine. */
    LINKS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path elsewhere = inbox.resolveSibling("elsewhere").resolve(file.getKey());
                Path link = inbox.resolve(student).resolve(file.getKey());
                Files.createDirectories(elsewhere.getParent());
                Files.createDirectories(link.getParent());
                Files.write(elsewhere, file.getValue());
                Files.createSymbolicLink(link, elsewhere);
            }
        }
    },
    /** A zip in which every file is there twice, in another case of letters and with other contents. */
    ZIP_OF_TWINS {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            files.forEach((place, contents) -> all.put(place.replaceFirst("([^/]+)$", "") + place.replaceFirst(".*/", "").toUpperCase(java.util.Locale.ROOT),
                    encoded(contents, text -> text + "// twin\n", StandardCharsets.UTF_8)));
            write(inbox, student + ".zip", zipped(all));
        }
    },
    /** The same files in two folders, and they differ. */
    TWO_VERSIONS {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            SortedMap<String, byte[]> all = new TreeMap<>(files);
            files.forEach((place, contents) -> all.put("old/" + place, encoded(contents, text -> text + "// old\n", StandardCharsets.UTF_8)));
            return all;
        }
    },
    /** An empty folder. */
    NOTHING {
        @Override
        void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
            Files.createDirectories(inbox.resolve(student));
        }
    },
    /** Class files in place of sources. */
    ONLY_CLASSES {
        @Override
        SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
            SortedMap<String, byte[]> classes = new TreeMap<>();
            files.keySet().forEach(place -> classes.put(place.replace(".java", ".class"), new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}));
            return classes;
        }
    };

    /** Writes a student's files into the folder of all submissions. */
    void into(Path inbox, String student, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : packed(files).entrySet()) {
            write(inbox.resolve(student), file.getKey(), file.getValue());
        }
    }

    /** Returns the files as they are handed in, by their places. */
    SortedMap<String, byte[]> packed(SortedMap<String, byte[]> files) {
        return files;
    }

    private static void write(Path folder, String place, byte[] contents) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, contents);
    }

    private static SortedMap<String, byte[]> encoded(SortedMap<String, byte[]> files, UnaryOperator<String> change, Charset charset) {
        SortedMap<String, byte[]> encoded = new TreeMap<>();
        files.forEach((place, contents) -> encoded.put(place, encoded(contents, change, charset)));
        return encoded;
    }

    private static byte[] encoded(byte[] contents, UnaryOperator<String> change, Charset charset) {
        return change.apply(new String(contents, StandardCharsets.UTF_8)).getBytes(charset);
    }

    private static SortedMap<String, byte[]> moved(SortedMap<String, byte[]> files, UnaryOperator<String> to) {
        SortedMap<String, byte[]> moved = new TreeMap<>();
        files.forEach((place, contents) -> moved.put(to.apply(place), contents));
        return moved;
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

    /** A file of a tar: a head of 512 bytes with numbers in octal, and the contents filled up to blocks of 512. */
    private static void tar(OutputStream out, String place, byte[] contents) throws IOException {
        byte[] head = new byte[512];
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
        out.write(new byte[(512 - contents.length % 512) % 512]);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
