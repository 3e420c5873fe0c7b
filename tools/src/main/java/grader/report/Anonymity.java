package grader.report;

import grader.ExerciseMark;
import grader.Gradebook;
import grader.LessonMark;
import grader.StudentMark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import workbook.WorkbookException;

/**
 * Codes in the place of students' names, such as {@code S-7KQD-22MA}. A code comes from the name and a secret, so that it is the same in
 * every run and nobody finds the name by trying all names. The secret is drawn once; it stands with all codes in
 * {@code anonymous-key.csv}. Whoever copies that file into another folder has the same codes there.
 */
final class Anonymity {

    static final String KEY = "anonymous-key.csv";

    private static final String SECRET = "secret";
    private static final Pattern CODE = Pattern.compile("S-[A-Z2-7]{4}-[A-Z2-7]{4}");
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Anonymity(byte[] secret) {
        this.secret = secret;
    }

    /** Returns the codes of the folder, or new ones if it has none. @throws WorkbookException if the file with the key is damaged */
    static Anonymity in(Path folder) {
        Path file = folder.resolve(KEY);
        if (!Files.isRegularFile(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            return new Anonymity(secret);
        }
        CsvTable table = CsvTable.read(file);
        int code = table.column("code");
        int student = table.column("student");
        String secret = table.rows().stream().filter(row -> row.text(code).equals(SECRET)).map(row -> row.text(student).strip()).findFirst().orElse("");
        if (!secret.matches("[0-9a-f]{64}")) {
            throw new WorkbookException("The file " + file + " must hold a row \"secret\" with 64 digits, but holds "
                    + (secret.isEmpty() ? "none" : "\"" + secret + "\"") + "; put the file back, or delete it to get new codes.");
        }
        return new Anonymity(HexFormat.of().parseHex(secret));
    }

    /** Returns the student's code; a code is its own code. */
    String code(String student) {
        if (CODE.matcher(student).matches()) {
            return student;
        }
        StringBuilder code = new StringBuilder("S-");
        byte[] bytes = keyed(student);
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(DIGITS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    private byte[] keyed(String student) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(student.getBytes(StandardCharsets.UTF_16BE));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns the file with the key: the secret, and who has which code. */
    byte[] key(List<String> students) {
        CsvText table = new CsvText().row("code", "student").row(SECRET, HexFormat.of().formatHex(secret));
        students.forEach(student -> table.row(code(student), student));
        return table.bytes();
    }

    /** Returns the gradebook with codes for names, also within the texts, in the order of the codes. */
    Gradebook hide(Gradebook book) {
        return new Gradebook(book.students().stream().map(this::hide).sorted(Comparator.comparing(StudentMark::student)).toList(), book.assurance());
    }

    /** Returns the standings with codes for names, in the order of the codes. */
    List<Standing> hide(List<Standing> standings) {
        return standings.stream().map(standing -> new Standing(hide(standing.mark()), standing.late()))
                .sorted(Comparator.comparing(Standing::student)).toList();
    }

    private StudentMark hide(StudentMark mark) {
        Hiding own = Hiding.of(mark.student(), code(mark.student()));
        return new StudentMark(own.code(), mark.handedIn(), mark.notes().stream().map(own::in).toList(),
                mark.lessons().stream().map(lesson -> new LessonMark(lesson.lesson(), lesson.exercises().stream().map(own::in).toList())).toList());
    }

    private record Hiding(List<Pattern> names, String code) {

        static Hiding of(String student, String code) {
            return new Hiding(Names.spoken(student).stream().map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList(), code);
        }

        String in(String text) {
            String hidden = text;
            for (Pattern name : names) {
                hidden = name.matcher(hidden).replaceAll(Matcher.quoteReplacement(code));
            }
            return hidden;
        }

        ExerciseMark in(ExerciseMark mark) {
            return new ExerciseMark(mark.id(), mark.title(), mark.points(), mark.verdict(), mark.mistake(), in(mark.sentence()), in(mark.details()),
                    in(mark.forInstructor()));
        }
    }
}
