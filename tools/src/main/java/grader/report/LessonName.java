package grader.report;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a lesson is called on a page. */
final class LessonName {

    private static final Pattern PACKAGE = Pattern.compile("lesson0*(\\d+)_(\\w+)");

    private final Map<String, String> titles;

    /** @param titles the title of a lesson by its package; a lesson that is not there is called as its package is */
    LessonName(Map<String, String> titles) {
        this.titles = titles;
    }

    /** Returns its number as a heading of a column, such as {@code 2}. */
    String brief(String lesson) {
        Matcher parts = PACKAGE.matcher(lesson);
        return parts.matches() ? parts.group(1) : of(lesson);
    }

    /** Returns such as {@code Lesson 2 · Stride and padding}. */
    String of(String lesson) {
        Matcher parts = PACKAGE.matcher(lesson);
        if (!parts.matches()) {
            return titles.getOrDefault(lesson, lesson);
        }
        String words = parts.group(2).replace('_', ' ');
        return "Lesson " + parts.group(1) + " · " + titles.getOrDefault(lesson, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}
