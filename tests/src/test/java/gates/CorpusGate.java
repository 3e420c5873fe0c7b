package gates;

import grader.sandbox.Bubblewrap;
import grader.sandbox.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The corpus under the layers that an instructor has: the gate, and bubblewrap where it is installed. */
@Tag("gate")
class CorpusGate extends GradedCorpus {

    @Override
    Sandbox sandbox(Path cache) {
        return Bubblewrap.attempt(cache).sandbox().orElse(Sandbox.NONE);
    }
}
