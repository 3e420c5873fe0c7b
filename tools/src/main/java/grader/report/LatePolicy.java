package grader.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.WorkbookException;

/**
 * What is lost by handing in late. Up to the due time and the grace after it nothing is lost. After that every begun day of 24
 * hours since the due time costs; a loss in percent is one of the points earned. The penalty is computed exactly, then
 * rounded to two digits, half up, and is never more than what was earned.
 *
 * @param due        until when to hand in, with the zone that times are shown in
 * @param grace      how long after that nothing is lost yet
 * @param perDay     what each begun day costs
 * @param cap        what all days cost at the most
 * @param extensions the own due time of a student, by {@link Names#key}
 * @param times      when a student handed in, by {@link Names#key}; who is not among them handed in when the files say
 */
public record LatePolicy(ZonedDateTime due, Duration grace, Loss perDay, Optional<Loss> cap, Map<String, ZonedDateTime> extensions,
        Map<String, Instant> times) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What is lost.
     *
     * @param amount  0 or more
     * @param percent whether it is percent of what was earned, and not points
     */
    public record Loss(BigDecimal amount, boolean percent) {

        BigDecimal times(long days, int earned) {
            return in(earned).multiply(BigDecimal.valueOf(days));
        }

        BigDecimal in(int earned) {
            return percent ? amount.multiply(BigDecimal.valueOf(earned)).movePointLeft(2) : amount;
        }

        @Override
        public String toString() {
            return percent ? Points.text(amount) + " percent of the points earned" : Points.counted(amount);
        }
    }

    /**
     * When a student handed in and what that costs.
     *
     * @param handedIn when
     * @param days     how many days late, each begun one counted; 0 in time or within the grace
     * @param penalty  points lost, 0 or more, at most two decimals
     * @param sentence says all this to the student
     */
    public record Lateness(Instant handedIn, long days, BigDecimal penalty, String sentence) {
    }

    /**
     * Reads a policy from a text such as
     *
     * <pre>
     * due          = 2026-03-01 23:59 Europe/Berlin
     * grace        = 30 minutes
     * loss per day = 10 percent
     * cap          = 50 percent
     * times        = times.csv
     * extension Alice Miller = 2 days
     * extension Bob          = 2026-03-09 12:00
     * </pre>
     *
     * Only {@code due} and {@code loss per day} must be there; a line that begins with {@code #} is a remark. A loss is in
     * percent or points. The file of times stands beside the policy and has two columns, {@code student} and {@code time}.
     *
     * @throws WorkbookException if a file cannot be read or a line not understood; the message names the line
     */
    public static LatePolicy read(Path file) {
        return new LatePolicyReader(file).read();
    }

    /** Returns when the student handed in and what that costs of what was earned. */
    public Lateness judge(String student, Instant filesSay, int earned) {
        Instant handedIn = lookUp(times, student).orElse(filesSay);
        ZonedDateTime dueThen = lookUp(extensions, student).orElse(due);
        Duration late = Duration.between(dueThen.toInstant(), handedIn);
        String when = "Handed in " + text(handedIn) + ", due " + text(dueThen.toInstant()) + " (" + zone() + ")";
        if (late.compareTo(grace) <= 0) {
            return new Lateness(handedIn, 0, BigDecimal.ZERO, when + (late.isNegative() || late.isZero() ? ": in time."
                    : ": within the grace of " + words(grace) + ", so nothing is lost."));
        }
        long days = late.plus(DAY).minusNanos(1).dividedBy(DAY);
        BigDecimal loss = perDay.times(days, earned);
        BigDecimal capped = cap.map(most -> loss.min(most.in(earned))).orElse(loss);
        BigDecimal penalty = capped.min(BigDecimal.valueOf(earned)).setScale(2, RoundingMode.HALF_UP);
        return new Lateness(handedIn, days, penalty, when + ": " + days + (days == 1 ? " begun day" : " begun days") + " late, "
                + perDay + " each" + cap.map(most -> " and " + most + " at the most").orElse("") + ", so " + Points.counted(penalty)
                + (penalty.compareTo(BigDecimal.ONE) == 0 ? " is lost." : " are lost."));
    }

    /** Returns the policy in a sentence. */
    String sentence() {
        return "Due " + text(due.toInstant()) + " (" + zone() + ")" + (grace.isZero() ? "" : " with a grace of " + words(grace)) + "; after that each"
                + " begun day costs " + perDay + cap.map(most -> ", " + most + " at the most").orElse("") + ". Penalties are rounded to two"
                + " digits, half up.";
    }

    /** Returns sentences about names in the policy that no student has, and students without a time in it. */
    List<String> unmatched(Collection<String> students, UnaryOperator<String> shown) {
        Set<String> known = students.stream().flatMap(student -> Names.keys(student).stream()).collect(Collectors.toSet());
        Stream<String> extended = strangers(extensions, known).map(name -> "extension for " + shown.apply(name) + ": no submission has this name");
        Stream<String> timed = strangers(times, known).map(name -> "time of " + shown.apply(name) + ": no submission has this name");
        Stream<String> untimed = students.stream().filter(student -> !times.isEmpty() && lookUp(times, student).isEmpty())
                .map(student -> "no time for " + shown.apply(student) + ": the time of the submitted files counts");
        return Stream.of(extended, timed, untimed).flatMap(sentences -> sentences).toList();
    }

    private static Stream<String> strangers(Map<String, ?> named, Set<String> known) {
        return named.keySet().stream().filter(name -> !known.contains(name)).sorted();
    }

    private static <T> Optional<T> lookUp(Map<String, T> named, String student) {
        return Names.keys(student).stream().filter(named::containsKey).findFirst().map(named::get);
    }

    /** Returns the time as it is in the zone of the due time. */
    String text(Instant time) {
        return MINUTE.format(time.atZone(due.getZone()));
    }

    private ZoneId zone() {
        return due.getZone();
    }

    private static String words(Duration time) {
        return time.toMinutes() + (time.toMinutes() == 1 ? " minute" : " minutes");
    }
}
