package matrix;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Whether a vector operation becomes one instruction here. Where it does not, it is a call that takes a thousand times as long. */
final class VectorRegisters {

    private static final int TWO_NUMBERS = 16; // bytes

    private VectorRegisters() {
    }

    /**
     * Returns whether the module is on, the processor has vectors and multiplies and adds in one, and the optimizing compiler
     * is at work.
     */
    static boolean areInReach() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return false;
        }
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null && Integer.parseInt(machine.getVMOption("MaxVectorSize").getValue()) >= TWO_NUMBERS
                    && machine.getVMOption("UseFMA").getValue().equals("true")
                    && machine.getVMOption("UseCompiler").getValue().equals("true")
                    && machine.getVMOption("TieredStopAtLevel").getValue().equals("4");
        } catch (IllegalArgumentException anotherMachine) { // without such an option
            return false;
        }
    }
}
