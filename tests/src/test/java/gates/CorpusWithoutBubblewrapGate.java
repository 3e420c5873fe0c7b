package gates;

import grader.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The corpus under the gate alone. */
@Tag("full")
class CorpusWithoutBubblewrapGate extends GradedCorpus {

    @Override
    Sandbox sandbox(Path cache) {
        return Sandbox.NONE;
    }
}
