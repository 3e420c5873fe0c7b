package grader.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The JVM that runs nothing but the compiler: says that it is ready, answers each request that it reads, and ends with
 * its input, in the middle of a request too, so that it never outlives the grader.
 */
final class CompilerProcess {

    /** What is said first. */
    static final int READY = 0x52454144;

    private CompilerProcess() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // whatever else is printed must not get between the answers
        LessonCompiler compiler = new LessonCompiler();
        BlockingQueue<Request> requests = requests(System.in);
        out.writeInt(READY);
        out.flush();
        while (true) {
            compiler.compile(requests.take()).writeTo(out);
            out.flush();
        }
    }

    /** Reads on while the compiler works, to notice when the grader is no longer there. */
    private static BlockingQueue<Request> requests(InputStream input) {
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(input))) {
                while (true) {
                    requests.add(Request.readFrom(in));
                }
            } catch (IOException end) {
                Runtime.getRuntime().halt(0);
            }
        }, "requests");
        reader.setDaemon(true);
        reader.start();
        return requests;
    }
}
