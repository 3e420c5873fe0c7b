package grader.ingest;

import java.io.IOException;

/** A submission as a whole cannot be taken; the message is a sentence for the student. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    Refused(String sentence) {
        super(sentence);
    }
}
