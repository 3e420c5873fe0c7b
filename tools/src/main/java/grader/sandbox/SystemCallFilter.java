package grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A program for Linux' seccomp that lets a process do everything but start others, and but ask for the kernel's rarer services.
 * Threads may be started, for a JVM needs them. In the sandbox it is what makes a fork bomb impossible.
 */
final class SystemCallFilter {

    /** Processors, by the numbers that the kernel has for them. */
    private enum Processor {
        AMD64(0xC000003E), AARCH64(0xC00000B7);

        private final int number;

        Processor(int number) {
            this.number = number;
        }
    }

    /** System calls that are refused, by their numbers on each processor; 0 where there is no such call. */
    private enum Refused {
        FORK(57, 0), VFORK(58, 0), UNSHARE(272, 97), SETNS(308, 268), PTRACE(101, 117), PROCESS_VM_READV(310, 270),
        PROCESS_VM_WRITEV(311, 271), ADD_KEY(248, 217), REQUEST_KEY(249, 218), KEYCTL(250, 219), BPF(321, 280), USERFAULTFD(323, 282),
        PERF_EVENT_OPEN(298, 241), IO_URING_SETUP(425, 425);

        private final int onAmd64;
        private final int onAarch64;

        Refused(int onAmd64, int onAarch64) {
            this.onAmd64 = onAmd64;
            this.onAarch64 = onAarch64;
        }

        int on(Processor processor) {
            return processor == Processor.AMD64 ? onAmd64 : onAarch64;
        }
    }

    // the parts of the structure that the kernel hands to the program
    private static final int CALL = 0;
    private static final int PROCESSOR = 4;
    private static final int FIRST_ARGUMENT = 16;

    // instructions
    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_BITS = 0x45;
    private static final int RETURN = 0x06;

    // answers
    private static final int ALLOW = 0x7FFF0000;
    private static final int ERROR = 0x00050000;
    private static final int NOT_PERMITTED = ERROR | 1;
    private static final int NOT_KNOWN = ERROR | 38; // the C library then asks in the older way

    private static final int THREAD = 0x00010000;         // the bit of clone that makes a thread and not a process
    private static final int OTHER_INTERFACE = 0x40000000; // of 32-bit pointers on AMD64, with numbers of its own
    private static final int CLONE_ON_AMD64 = 56;
    private static final int CLONE_ON_AARCH64 = 220;
    private static final int CLONE3 = 435;
    private static final int LONGEST = 64; // instructions

    private final ByteBuffer program = ByteBuffer.allocate(8 * LONGEST).order(ByteOrder.nativeOrder());

    private SystemCallFilter(Processor processor) {
        add(LOAD, PROCESSOR);
        unless(IF_EQUAL, processor.number, NOT_PERMITTED);
        add(LOAD, CALL);
        if (processor == Processor.AMD64) {
            when(IF_AT_LEAST, OTHER_INTERFACE, NOT_PERMITTED);
        }
        when(IF_EQUAL, CLONE3, NOT_KNOWN);
        for (Refused call : Refused.values()) {
            if (call.on(processor) != 0) {
                when(IF_EQUAL, call.on(processor), NOT_PERMITTED);
            }
        }
        unless(IF_EQUAL, processor == Processor.AMD64 ? CLONE_ON_AMD64 : CLONE_ON_AARCH64, ALLOW);
        add(LOAD, FIRST_ARGUMENT);
        when(IF_BITS, THREAD, ALLOW);
        add(RETURN, NOT_PERMITTED);
    }

    /** Returns the program for this machine's processor, as bytes; empty if none is known for it. */
    static Optional<byte[]> forThisProcessor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(new SystemCallFilter(Processor.AMD64).bytes());
            case "aarch64" -> Optional.of(new SystemCallFilter(Processor.AARCH64).bytes());
            default -> Optional.empty();
        };
    }

    private void when(int condition, int operand, int answer) {
        add(condition, 0, 1, operand);
        add(RETURN, answer);
    }

    private void unless(int condition, int operand, int answer) {
        add(condition, 1, 0, operand);
        add(RETURN, answer);
    }

    private void add(int instruction, int operand) {
        add(instruction, 0, 0, operand);
    }

    private void add(int instruction, int skippedIfTrue, int skippedIfFalse, int operand) {
        program.putShort((short) instruction).put((byte) skippedIfTrue).put((byte) skippedIfFalse).putInt(operand);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }
}
