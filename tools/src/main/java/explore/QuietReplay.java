package explore;

import java.io.FilterOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs what JShell is told, and keeps what is printed back while {@code /reload} runs it all once more: those pictures and
 * stops of the tour were seen before.
 */
final class QuietReplay implements ExecutionControl {

    /** The method of the JDK's JShell that begins anew. Where a JDK names it otherwise, a replay prints again; no more depends on it. */
    private static final String RESTART = "doReload";

    private final ExecutionControl target;
    private final Gate gate;

    QuietReplay(ExecutionControl target, Gate gate) {
        this.target = target;
        this.gate = gate;
    }

    /** What lies between the code and the terminal; open, or closed. */
    static final class Gate {

        private final PrintStream gated;
        private volatile boolean open = true;

        Gate(PrintStream terminal) {
            gated = new PrintStream(new FilterOutputStream(terminal) {
                @Override
                public void write(byte[] bytes, int from, int length) {
                    if (open) {
                        terminal.write(bytes, from, length);
                    }
                }

                @Override
                public void write(int oneByte) {
                    if (open) {
                        terminal.write(oneByte);
                    }
                }
            }, true);
        }

        /** Returns the environment, with this gate before its output. */
        ExecutionEnv on(ExecutionEnv environment) {
            return new ExecutionEnv() {
                @Override
                public InputStream userIn() {
                    return environment.userIn();
                }

                @Override
                public PrintStream userOut() {
                    return gated;
                }

                @Override
                public PrintStream userErr() {
                    return environment.userErr();
                }

                @Override
                public List<String> extraRemoteVMOptions() {
                    return environment.extraRemoteVMOptions();
                }

                @Override
                public void closeDown() {
                    environment.closeDown();
                }
            };
        }
    }

    /** Returns whether JShell is at {@code /reload} or {@code /reset}: it does not say so, but it is what called. */
    static boolean isRestart() {
        return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(RESTART)));
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, EngineTerminationException, InternalException {
        gate.open = !isRestart();
        return target.invoke(className, methodName);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException, EngineTerminationException {
        target.load(classes);
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException, EngineTerminationException {
        target.redefine(classes);
    }

    @Override
    public String varValue(String className, String name) throws RunException, EngineTerminationException, InternalException {
        return target.varValue(className, name);
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        target.addToClasspath(path);
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        target.stop();
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws RunException, EngineTerminationException, InternalException {
        return target.extensionCommand(command, argument);
    }

    @Override
    public void close() {
        target.close();
    }
}
