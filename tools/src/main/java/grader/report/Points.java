package grader.report;

import java.math.BigDecimal;

/** Points in words and figures. */
final class Points {

    private Points() {
    }

    /** Returns the number without needless zeros: {@code 12}, {@code 12.5}. */
    static String text(Number points) {
        return points instanceof BigDecimal exact ? plain(exact) : points.toString();
    }

    private static String plain(BigDecimal exact) {
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** Returns such as {@code 1 point} or {@code 12.5 points}. */
    static String counted(Number points) {
        String text = text(points);
        return text + (text.equals("1") ? " point" : " points");
    }
}
