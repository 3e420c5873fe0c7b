package grader.ingest;

/** Something about files of a submission that a student should know; the words follow the names of the files. */
enum Oddity {
    LEADS_OUT("names that lead out of the archive are never taken"),
    LINK("links are not followed; hand in the files themselves"),
    UNFIT_NAME("a name with characters that cannot be seen is not taken"),
    LONG_NAME("a name of more than " + Intake.LONGEST_NAME + " characters is not taken"),
    TOO_LARGE("too large for a file of a lesson, not taken"),
    ARCHIVE("an archive within the submission is not opened; hand in its files"),
    NO_TEXT("not a text, so not taken"),
    NO_LESSON("the package is none of the lessons', so not taken"),
    NO_NAME("no file name for a Java class, and no public class in it; not taken"),
    ANOTHER_COUNTS("another file of this class lies where the workbook has it, and was taken instead"),
    PACKAGE_MISSING("the package declaration is missing; taken for the lesson of its folder or name"),
    OTHER_FOLDER("taken for the lesson that its package names, not for that of its folder"),
    OTHER_NAME("taken under the name of the class in it"),
    BYTE_ORDER_MARK("a byte order mark at the beginning was taken off"),
    UTF_16("written in UTF-16, and read so; the workbook's files are UTF-8"),
    WINDOWS_1252("written in Windows-1252, and read so; the workbook's files are UTF-8"),
    LINE_ENDS("lines end in the way of another system, and were read as usual");

    final String words;

    Oddity(String words) {
        this.words = words;
    }
}
