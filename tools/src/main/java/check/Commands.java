package check;

/** The commands that messages name, written as this system's shell wants them. */
public final class Commands {

    private Commands() {
    }

    /** Returns how to call {@code ./workbook} with these words. */
    public static String workbook(String words) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return (windows ? "workbook " : "./workbook ") + words;
    }
}
