package grader.worker;

import java.nio.file.Path;
import java.util.List;

/** How the command of a JVM that runs a stranger's code is shut in. */
public interface Sandbox {

    /** Nothing around it: what keeps the code in is the gate. */
    Sandbox NONE = (command, readable) -> command;

    /**
     * Returns the command that runs {@code command} in the sandbox.
     *
     * @param command  the program and its arguments
     * @param readable the folders and files that it may read, beside its Java; everything else is out of sight
     */
    List<String> around(List<String> command, List<Path> readable);
}
