package grader.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of files for students, readable and good on every file system: a name of letters, digits, spaces and {@code . , _ - @}
 * is kept; accents are dropped and what else there is becomes an underscore, and then, as for names that Windows keeps for
 * itself, names that are too long and names that differ in capitals only, {@code ~} and eight digits that belong to the
 * very name follow. So a student's files have the same name in every run, whoever else hands in.
 */
final class FileNames {

    private static final int LONGEST = 80;
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d|conin\\$|conout\\$)\\s*(\\..*)?");

    private FileNames() {
    }

    /** Returns for each student the beginning of the names of their files, without an ending; no two are alike. */
    static Map<String, String> of(Collection<String> students) {
        Map<String, Long> times = students.stream().collect(Collectors.groupingBy(FileNames::withoutCapitals, Collectors.counting()));
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String student : students) {
            String readable = readable(student);
            String name = readable.equals(student) && times.get(withoutCapitals(student)) == 1 ? student : readable + "~" + mark(student, 8);
            for (int digits = 16; !taken.add(withoutCapitals(name)); digits += 8) {
                name = readable + "~" + mark(student, digits);
            }
            names.put(student, name);
        }
        return names;
    }

    private static String withoutCapitals(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String readable(String student) {
        String plain = Normalizer.normalize(student, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 .,_@-]+", "_");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^[ .,@-]+|[ .]+$", "");
        return cut.matches("_*") ? "student" : RESERVED.matcher(cut).matches() ? "_" + cut : cut;
    }

    private static String mark(String student, int digits) {
        return digest(student.getBytes(StandardCharsets.UTF_16BE)).substring(0, digits); // also half a surrogate pair has its bytes there
    }

    /** Returns the SHA-256 of the bytes in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
