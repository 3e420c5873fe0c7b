package grader.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is put around a JVM that works on a stranger's code. */
public interface Sandbox {

    /** Nothing: what keeps the code in is the gate. */
    Sandbox NONE = new Sandbox() {
        @Override
        public List<String> around(List<String> java, List<Path> readable) {
            return java;
        }

        @Override
        public Optional<Path> temporaryFolder() {
            return Optional.empty();
        }
    };

    /**
     * Returns the command that runs a Java command in the sandbox. The thread that starts it must live until it ends.
     *
     * @param java     a program of this JVM's Java, and its arguments
     * @param readable the folders and files that it may read, beside its Java; everything else is out of its sight
     */
    List<String> around(List<String> java, List<Path> readable);

    /** Returns the folder for temporary files that there is inside, if the sandbox has one: it is bounded, and goes with the process. */
    Optional<Path> temporaryFolder();
}
