package runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another program that has the turn for a while. */
final class LockHolder {

    /** What it prints once it has the lock. */
    static final int HELD = '!';

    private LockHolder() {
    }

    /** @param arguments the file to lock, and a file to make when the lock is let go */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            System.out.write(HELD);
            System.out.flush();
            Thread.sleep(500);
            Files.createFile(Path.of(arguments[1]));
        }
    }
}
