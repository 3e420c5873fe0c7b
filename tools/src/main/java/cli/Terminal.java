package cli;

import java.io.Console;

/** Whether somebody is watching: then there are progress bars. */
final class Terminal {

    private Terminal() {
    }

    /** Returns whether input and output are a terminal, and not a file or another program. */
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try { // from JDK 22 on there may be a console that is no terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
