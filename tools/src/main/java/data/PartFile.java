package data;

import datasets.DatasetException;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The beginning of a file that is being fetched. It is opened when the first answer worth keeping comes, so that a
 * mirror that cannot be reached leaves nothing on the disk, and it is locked, so that two calls do not write one file.
 */
final class PartFile implements AutoCloseable {

    private final Path file;
    private final long most; // bytes it may grow to
    private FileChannel channel; // null until it is opened
    private boolean closed;
    private long written;
    private DatasetException diskFailure;

    /** More came than the file may grow to. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String words) {
            super(words);
        }
    }

    PartFile(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Returns what takes a body and writes it from this place on; what is behind that place is cut off. */
    BodySubscriber<Void> from(long place) {
        return new Body(place, null);
    }

    /** Returns what takes no body and reports this failure. */
    BodySubscriber<Void> refuse(IOException failure) {
        return new Body(0, failure);
    }

    /** Returns whether an answer worth keeping has come. */
    synchronized boolean isOpen() {
        return channel != null;
    }

    /** Returns how far the file is written. */
    synchronized long written() {
        return written;
    }

    /** @throws DatasetException if it was the disk that failed, and not the network */
    synchronized void throwDiskFailure() {
        if (diskFailure != null) {
            throw diskFailure;
        }
    }

    private synchronized void open(long place) throws IOException {
        try {
            if (closed) {
                throw new IOException("it was given up");
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked()) {
                diskFailure = new DatasetException(file + ": another call is fetching this file just now; wait for it to end.");
                throw new IOException("locked");
            }
            channel.truncate(place).position(place);
            written = place;
        } catch (IOException e) {
            fail(e);
            throw e;
        }
    }

    private boolean isLocked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    private synchronized void write(List<ByteBuffer> buffers) throws IOException {
        if (closed) {
            throw new IOException("it was given up");
        }
        for (ByteBuffer buffer : buffers) {
            if (written + buffer.remaining() > most) {
                throw new TooMuch("it has more than " + DataFile.bytes(most));
            }
            try {
                while (buffer.hasRemaining()) {
                    written += channel.write(buffer);
                }
            } catch (IOException e) {
                fail(e);
                throw e;
            }
        }
    }

    private void fail(IOException e) {
        if (diskFailure == null) {
            diskFailure = cannotBeWritten(file, e);
        }
    }

    /** Closes the file; nothing is written to it any more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (channel != null && channel.isOpen()) {
            try {
                channel.force(true);
                channel.close();
            } catch (IOException e) {
                throw cannotBeWritten(file, e);
            }
        }
    }

    /** Returns the size of a file that need not be there. */
    static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new DatasetException(file + ": its size cannot be read (" + e + ").", e);
        }
    }

    /** Deletes a file that need not be there. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be deleted (" + e + ").", e);
        }
    }

    static DatasetException cannotBeWritten(Path file, IOException e) {
        return new DatasetException(file + ": cannot be written (" + e + ").", e);
    }

    /** The body of one answer. */
    private final class Body implements BodySubscriber<Void> {

        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final long place;          // to write to
        private final IOException refusal; // what to report in place of the body, or null
        private Subscription subscription;

        Body(long place, IOException refusal) {
            this.place = place;
            this.refusal = refusal;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return end;
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            try {
                if (refusal != null) {
                    throw refusal;
                }
                open(place);
                subscription.request(1);
            } catch (IOException e) {
                stop(e);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            try {
                write(buffers);
                subscription.request(1);
            } catch (IOException e) {
                stop(e);
            }
        }

        private void stop(IOException e) {
            subscription.cancel();
            end.completeExceptionally(e);
        }

        @Override
        public void onError(Throwable broken) {
            end.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }
}
