package grader.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.TextFile;
import workbook.WorkbookException;

/** Reads the text of a late policy, see {@link LatePolicy#read}. */
final class LatePolicyReader {

    private static final Pattern LINE = Pattern.compile("([^=]+?)\\s*=\\s*(.*)");
    private static final Pattern DUE = Pattern.compile("(\\S+[ T]\\d\\S*)\\s+(\\S+)");
    private static final Pattern LOSS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(percent|%|points?)");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})\\s*(minute|hour|day)s?");
    private static final String EXTENSION = "extension ";

    private record Line(int number, String value) {
    }

    private final Path file;
    private final Map<String, Line> settings = new HashMap<>();
    private final Map<String, Line> extensions = new TreeMap<>();

    LatePolicyReader(Path file) {
        this.file = file;
    }

    LatePolicy read() {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(line, i + 1);
            }
        }
        ZonedDateTime due = due(required("due", "the due time, such as due = 2026-03-01 23:59 Europe/Berlin", lines.size()));
        LatePolicy.Loss perDay = loss(required("loss per day", "the loss, such as loss per day = 10 percent", lines.size()));
        Duration grace = setting("grace").map(this::duration).orElse(Duration.ZERO);
        Optional<LatePolicy.Loss> cap = setting("cap").map(this::loss);
        Map<String, ZonedDateTime> own = new TreeMap<>();
        extensions.forEach((student, line) -> own.put(student, extended(due, line)));
        return new LatePolicy(due, grace, perDay, cap, Collections.unmodifiableMap(own), setting("times").map(line -> times(line, due.getZone())).orElse(Map.of()));
    }

    private void take(String line, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(file, number, "a line such as grace = 30 minutes", quoted(line));
        }
        String name = parts.group(1).replaceAll("\\s+", " ");
        boolean isExtension = name.toLowerCase(Locale.ROOT).startsWith(EXTENSION);
        String key = isExtension ? Names.key(name.substring(EXTENSION.length())) : Names.key(name);
        if (!isExtension && !List.of("due", "grace", "loss per day", "cap", "times").contains(key)) {
            throw wrong(file, number, "due, grace, loss per day, cap, times or extension NAME before the =", quoted(name));
        }
        if ((isExtension ? extensions : settings).putIfAbsent(key, new Line(number, parts.group(2))) != null) {
            throw wrong(file, number, "each name once", "a second " + name);
        }
    }

    private Optional<Line> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    private Line required(String name, String what, int lines) {
        return setting(name).orElseThrow(() -> wrong(file, Math.max(1, lines), what, "the end of the file"));
    }

    private ZonedDateTime due(Line line) {
        Matcher parts = DUE.matcher(line.value());
        try {
            if (parts.matches()) {
                return local(parts.group(1)).atZone(ZoneId.of(parts.group(2))).withLaterOffsetAtOverlap();
            }
        } catch (DateTimeException notATime) {
            // said below
        }
        throw wrong(file, line.number(), "a date, a time and a zone such as 2026-03-01 23:59 Europe/Berlin", quoted(line.value()));
    }

    private ZonedDateTime extended(ZonedDateTime due, Line line) {
        if (DURATION.matcher(line.value()).matches()) {
            Duration more = duration(line);
            return more.equals(Duration.ofDays(more.toDays())) ? due.plusDays(more.toDays()) : due.plus(more); // days keep the hour
        }
        try {
            return local(line.value()).atZone(due.getZone()).withLaterOffsetAtOverlap();
        } catch (DateTimeException notATime) {
            throw wrong(file, line.number(), "a time such as 2 days, 36 hours or 2026-03-05 12:00", quoted(line.value()));
        }
    }

    private static LocalDateTime local(String time) {
        return LocalDateTime.parse(time.strip().replaceFirst("\\s+", "T"));
    }

    private Duration duration(Line line) {
        Matcher parts = DURATION.matcher(line.value());
        if (!parts.matches()) {
            throw wrong(file, line.number(), "a time such as 30 minutes, 2 hours or 1 day", quoted(line.value()));
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private LatePolicy.Loss loss(Line line) {
        Matcher parts = LOSS.matcher(line.value());
        if (!parts.matches()) {
            throw wrong(file, line.number(), "a loss such as 10 percent or 5 points", quoted(line.value()));
        }
        return new LatePolicy.Loss(new BigDecimal(parts.group(1)), !parts.group(2).startsWith("point"));
    }

    private Map<String, Instant> times(Line line, ZoneId zone) {
        Path table = beside(line);
        CsvTable csv = CsvTable.read(table);
        int student = csv.column("student");
        int time = csv.column("time");
        Map<String, Instant> times = new TreeMap<>();
        for (CsvTable.Row row : csv.rows()) {
            String name = row.text(student);
            if (name.isBlank() && row.text(time).isBlank()) {
                continue;
            }
            if (times.put(Names.key(name), instant(table, row, row.text(time), zone)) != null) {
                throw wrong(table, row.line(), "one time for each student", "a second one for " + name);
            }
        }
        return Collections.unmodifiableMap(times);
    }

    private Path beside(Line line) {
        try {
            return file.toAbsolutePath().resolveSibling(line.value());
        } catch (InvalidPathException noPath) {
            throw wrong(file, line.number(), "the name of a file such as times.csv", quoted(line.value()));
        }
    }

    private static Instant instant(Path table, CsvTable.Row row, String time, ZoneId zone) {
        try {
            return OffsetDateTime.parse(time.strip().replaceFirst("\\s+", "T")).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return local(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
            } catch (DateTimeException notATime) {
                throw wrong(table, row.line(), "a time such as 2026-03-01 23:59 or 2026-03-01T22:59:00Z", quoted(time));
            }
        }
    }

    /** Returns the text of a file that anybody may have written, without a byte order mark. */
    private static String text(Path file) {
        String text = new String(TextFile.bytes(file), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static WorkbookException wrong(Path file, int line, String expected, String found) {
        return new WorkbookException(file.getFileName() + ", line " + line + ": expected " + expected + ", found " + found + ".");
    }

    /** Returns what stands there as a sentence names it. */
    private static String quoted(String value) {
        return value.isBlank() ? "nothing" : "\"" + value + "\"";
    }
}
