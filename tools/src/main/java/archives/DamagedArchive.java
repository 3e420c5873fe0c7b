package archives;

import java.io.IOException;

/** An archive is not what it should be; the message is part of a sentence: what was expected and what was found. */
public final class DamagedArchive extends IOException {

    private static final long serialVersionUID = 1;

    /** @param words such as {@code expected a whole archive, but it is cut off} */
    public DamagedArchive(String words) {
        super(words);
    }
}
