package data;

/** Is told how a download goes on. Each method may do nothing. */
public interface FetchListener {

    /** Something worth a line has happened. */
    default void says(String line) {
    }

    /** So many bytes of a file are here; called a few times a second. */
    default void received(DataFile file, long bytes) {
    }

    /** No more is coming of the file that {@link #received} told of. */
    default void ended() {
    }
}
