package archives;

import java.util.regex.Pattern;

/** The name of an entry of an archive or of a file, which anyone may have given. */
public final class EntryName {

    private static final int MOST_SHOWN = 80;
    /** Control characters, line ends, unpaired halves of characters, and what turns the direction of writing. */
    private static final Pattern UNFIT = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private EntryName() {
    }

    /** Returns the name with slashes between its folders: some programs write back-slashes. */
    public static String withSlashes(String name) {
        return name.replace('\\', '/');
    }

    /** Returns whether a name is absolute or goes upwards, on this or another system. */
    public static boolean leadsOut(String name) {
        String slashes = withSlashes(name);
        return slashes.startsWith("/") || slashes.matches("(?s)[A-Za-z]:.*") || ("/" + slashes + "/").contains("/../");
    }

    /** Returns whether a name can be shown as it is: on one line, in the order in which it is written. */
    public static boolean isPlain(String name) {
        return !UNFIT.matcher(name).find();
    }

    /** Returns a name as it may be shown: with question marks for what cannot be, and only its end if it is long. */
    public static String shown(String name) {
        String end = name.length() <= MOST_SHOWN ? name : "…" + name.substring(name.length() - MOST_SHOWN);
        return UNFIT.matcher(end).replaceAll("?");
    }
}
