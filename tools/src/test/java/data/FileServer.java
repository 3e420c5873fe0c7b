package data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror on this machine, as good or as bad as a test wants it. */
final class FileServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private boolean knowsRanges = true;
    private boolean saysLength = true;
    private int cutAfter = Integer.MAX_VALUE; // bytes of each answer
    private int silentAfter = Integer.MAX_VALUE;
    private int status;                       // to answer with always, or 0
    private boolean mute;
    private String wrongRange;
    private String redirect;

    FileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/files/");
    }

    FileServer with(String name, byte[] content) {
        files.put("/files/" + name, content);
        return this;
    }

    FileServer withoutRanges() {
        knowsRanges = false;
        return this;
    }

    FileServer withoutLength() {
        saysLength = false;
        return this;
    }

    FileServer cuttingAfter(int bytes) {
        cutAfter = bytes;
        return this;
    }

    FileServer silentAfter(int bytes) {
        silentAfter = bytes;
        return this;
    }

    FileServer neverAnswering() {
        mute = true;
        return this;
    }

    FileServer answering(int always) {
        status = always;
        return this;
    }

    FileServer answeringRangesWith(String contentRange) {
        wrongRange = contentRange;
        return this;
    }

    FileServer redirectingTo(String address) {
        redirect = address;
        return this;
    }

    /** Returns what was asked for: the name and, behind a space, the range. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        synchronized (this) {
            requests.add(path.substring(path.lastIndexOf('/') + 1) + (range == null ? "" : " " + range));
        }
        if (mute) {
            wait10Seconds();
        }
        byte[] file = files.get(path);
        if (redirect != null && path.startsWith("/files/")) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
        } else if (status != 0 || file == null) {
            byte[] page = "<html>not here</html>".getBytes();
            exchange.sendResponseHeaders(status != 0 ? status : 404, page.length);
            exchange.getResponseBody().write(page);
        } else {
            int from = 0;
            if (range != null && wrongRange != null) {
                exchange.getResponseHeaders().set("Content-Range", wrongRange);
            } else if (range != null && knowsRanges) {
                from = Integer.parseInt(range.replaceAll("\\D", ""));
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            }
            int length = file.length - from;
            boolean partial = range != null && (knowsRanges || wrongRange != null);
            exchange.sendResponseHeaders(partial ? 206 : 200, saysLength ? length : 0);
            exchange.getResponseBody().write(file, from, Math.min(length, Math.min(cutAfter, silentAfter)));
            exchange.getResponseBody().flush();
            if (silentAfter < length) {
                wait10Seconds();
            }
        }
        exchange.close();
    }

    private static void wait10Seconds() { // or until the server is closed
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
