package archives;

/** What an entry of an archive is. */
public enum EntryKind {
    /** A file with its bytes. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A link to something else, in the archive or not. */
    LINK,
    /** A device, a pipe and the like. */
    OTHER
}
