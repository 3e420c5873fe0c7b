package data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Fetches single files whose size and checksum are known beforehand.
 *
 * <p>What arrives goes to a file of the same name with {@code .part} behind it. When all of it is there and it is the
 * published file, it is moved into place in one step; so a file under its own name is always whole. A {@code .part} that
 * an earlier call left is continued, at whichever mirror: the checksum tells in the end whether it fits. What turned out
 * to be wrong is deleted.
 */
final class Download {

    private static final int MOST_CUTS = 20;       // of one mirror, each after some progress
    private static final long LOOK_MILLIS = 200;   // between two looks at how it goes on

    private final HttpClient client;
    private final Duration patience; // with a mirror that sends nothing
    private final FetchListener listener;

    /** @param patience how long a mirror may send nothing before the next one is tried */
    Download(Duration patience, FetchListener listener) {
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
                .connectTimeout(patience.dividedBy(2)).build();
        this.patience = patience;
        this.listener = listener;
    }

    /** A mirror was reached, but has not what is wanted; the message says so: "A answers 404". */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }
    }

    /** A mirror stopped sending, without ending the connection. */
    private static final class Silent extends IOException {
        private static final long serialVersionUID = 1;

        Silent(Duration patience) {
            super("nothing came for " + patience.toSeconds() + " s");
        }
    }

    /** A mirror sent another part of the file than it was asked for. */
    private static final class OtherPart extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The file could not be fetched from any mirror. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean noNetwork;
        private final long kept;

        Failed(String clause, boolean noNetwork, long kept) {
            super(clause);
            this.noNetwork = noNetwork;
            this.kept = kept;
        }

        /** Returns whether no mirror could be reached at all. */
        boolean noNetwork() {
            return noNetwork;
        }

        /** Returns the number of bytes that are here already, for the next call to go on from. */
        long kept() {
            return kept;
        }
    }

    /**
     * Fetches a file from the first mirror that has it.
     *
     * @param target where it goes; its folder is made if it is not there
     * @throws Failed                    if no mirror has it; the message is what happened at each, without a full stop
     * @throws datasets.DatasetException if it cannot be written
     */
    void fetch(DataFile file, List<URI> mirrors, Path target) throws Failed {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        List<String> unreachable = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (URI mirror : mirrors) {
            try {
                load(file, mirror.resolve(file.name()), part);
                move(part, target);
                return;
            } catch (IOException e) {
                if (isUnreachable(e)) {
                    unreachable.add(mirror.getHost());
                } else {
                    reasons.add(e instanceof Refused ? e.getMessage() : mirror.getHost() + " broke off (" + reason(e) + ")");
                }
            } finally {
                listener.ended();
            }
        }
        throw new Failed(clause(unreachable, reasons), reasons.isEmpty(), PartFile.size(part));
    }

    /** Returns why no mirror has given the file. */
    private static String clause(List<String> unreachable, List<String> reasons) {
        List<String> clauses = new ArrayList<>(reasons);
        if (unreachable.size() == 2) {
            clauses.add("neither " + unreachable.get(0) + " nor " + unreachable.get(1) + " can be reached");
        } else if (!unreachable.isEmpty()) {
            clauses.add(String.join(", ", unreachable) + " cannot be reached");
        }
        return String.join("; ", clauses);
    }

    // ---------------------------------------------------------------- one mirror

    /** Leaves the whole and right file in {@code part}. */
    private void load(DataFile file, URI source, Path part) throws IOException {
        for (int cuts = 0; ; ) {
            long before = PartFile.size(part);
            if (before > file.size()) {
                PartFile.delete(part);
                before = 0;
            }
            try {
                if (before < file.size()) {
                    request(file, source, part, before);
                }
            } catch (Refused | Silent e) {
                throw e;
            } catch (PartFile.TooMuch e) {
                PartFile.delete(part);
                if (before == 0) {
                    throw new Refused(source.getHost() + " has another file of that name (" + e.getMessage() + ")");
                }
                continue;
            } catch (OtherPart e) {
                PartFile.delete(part); // then it is asked for the whole
                continue;
            } catch (IOException cut) {
                if (PartFile.size(part) <= before || ++cuts == MOST_CUTS) {
                    throw cut;
                }
                continue;
            }
            Optional<String> flaw = file.flaw(part);
            if (flaw.isEmpty()) {
                return;
            }
            PartFile.delete(part);
            if (before == 0) {
                throw new Refused(source.getHost() + " has another file of that name (" + flaw.get() + ")");
            } // else what was there before may be to blame: once more, from the start
        }
    }

    /** Asks for the bytes from {@code from} on, and writes what comes behind those. */
    private void request(DataFile file, URI source, Path part, long from) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(source).header("User-Agent", "cnn-workbook");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        listener.says(file + " from " + source.getHost() + (from > 0 ? ", on from " + DataFile.bytes(from) : ""));
        try (PartFile writer = new PartFile(part, file.size())) {
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(),
                    info -> body(info, file, source, writer, from));
            await(answer, writer, file, from);
        }
    }

    /** Decides by the head of an answer where its body goes. */
    private static BodySubscriber<Void> body(ResponseInfo info, DataFile file, URI source, PartFile writer, long from) {
        String host = source.getHost();
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (info.statusCode() == 200) {
            if (length >= 0 && length != file.size()) {
                return writer.refuse(new Refused(host + " has another file of that name (" + DataFile.bytes(length) + " where "
                        + DataFile.bytes(file.size()) + " were expected)"));
            }
            return writer.from(0); // a server that knows no ranges sends all of it
        }
        if (info.statusCode() == 206 && from > 0) {
            String range = info.headers().firstValue("Content-Range").orElse("");
            if (range.matches("bytes " + from + "-\\d+/(" + file.size() + "|\\*)")) {
                return writer.from(from);
            }
            return writer.refuse(new OtherPart());
        }
        return writer.refuse(new Refused(host + " answers " + info.statusCode()));
    }

    /** Waits until the body is written; gives up when nothing comes. */
    private void await(CompletableFuture<HttpResponse<Void>> answer, PartFile writer, DataFile file, long from) throws IOException {
        long last = from;
        long lastNews = System.nanoTime();
        while (true) {
            try {
                answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillComing) {
                long now = writer.written();
                if (now != last) {
                    last = now;
                    lastNews = System.nanoTime();
                    listener.received(file, now);
                } else if (System.nanoTime() - lastNews > patience.toNanos()) {
                    answer.cancel(true);
                    throw writer.isOpen() ? new Silent(patience) : new HttpConnectTimeoutException("no answer");
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException("it was interrupted");
            } catch (ExecutionException e) {
                writer.throwDiskFailure();
                throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
            }
        }
    }

    // ---------------------------------------------------------------- reasons

    private static boolean isUnreachable(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(IOException e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip().replaceAll("\\s+", " ");
        return e instanceof SSLException ? "no secure connection, " + words : words;
    }

    private static void move(Path part, Path target) {
        try {
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target);
            }
        } catch (IOException e) {
            throw PartFile.cannotBeWritten(target, e);
        }
    }
}
