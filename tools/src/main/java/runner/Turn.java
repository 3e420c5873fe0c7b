package runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time: a watching workbook and a check in another window work on the same class files. Whoever comes second waits.
 * It is let go by {@link #close}, and by the system if the program ends.
 */
public final class Turn implements AutoCloseable {

    private static final ReentrantLock THREADS = new ReentrantLock(); // of this program; a lock of a file is the whole program's
    private static FileChannel file;                                  // open while it is this program's turn
    private static FileLock lock;                                     // null where the file system has no locks

    private Turn() {
    }

    /** Waits until it is this thread's turn with a folder; at once where it is already. */
    public static Turn with(Path folder) {
        THREADS.lock();
        if (THREADS.getHoldCount() == 1) {
            try {
                Files.createDirectories(folder);
                file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException unwritable) {
                THREADS.unlock();
                throw new UncheckedIOException("The folder " + folder + " cannot be written to.", unwritable);
            }
            try {
                lock = file.lock();
            } catch (IOException none) { // then two programs at once are not kept apart
                lock = null;
            }
        }
        return new Turn();
    }

    @Override
    public void close() {
        try {
            if (THREADS.getHoldCount() == 1) {
                if (lock != null) {
                    lock.release();
                }
                file.close();
            }
        } catch (IOException gone) {
            // the lock went with the file
        } finally {
            THREADS.unlock();
        }
    }
}
