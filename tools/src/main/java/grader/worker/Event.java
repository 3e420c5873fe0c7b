package grader.worker;

import check.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a worker reports to the grader. */
sealed interface Event {

    /** The worker has its task and begins. */
    record Ready() implements Event {
    }

    /** A check begins. {@code seconds} is its limit for each test, {@code hurried} whether that is less than usual. */
    record Started(String exercise, Run run, int seconds, boolean hurried) implements Event {
    }

    /** A test of the check has begun or ended: the worker is alive. */
    record Alive() implements Event {
    }

    /** A check has ended. {@code mistake} is "" if none is named; {@code printed} is the end of what the code printed. */
    record Ended(String exercise, Run run, Verdict verdict, String mistake, String message, String printed) implements Event {
    }

    /** The worker ends, either because all is done, or because a check has left a thread behind: the rest is for another one. */
    record Leaving() implements Event {
    }

    /** The worker itself failed. */
    record Broken(String reason) implements Event {
    }

    /** Returns the event as bytes. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(getClass().getSimpleName());
            if (this instanceof Started started) {
                out.writeUTF(started.exercise());
                out.writeUTF(started.run().name());
                out.writeInt(started.seconds());
                out.writeBoolean(started.hurried());
            } else if (this instanceof Ended ended) {
                out.writeUTF(ended.exercise());
                out.writeUTF(ended.run().name());
                out.writeUTF(ended.verdict().name());
                Wire.writeText(out, ended.mistake());
                Wire.writeText(out, ended.message());
                Wire.writeText(out, ended.printed());
            } else if (this instanceof Broken broken) {
                Wire.writeText(out, broken.reason());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} made. @throws IOException if it is no event */
    static Event of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            return switch (in.readUTF()) {
                case "Ready" -> new Ready();
                case "Started" -> new Started(in.readUTF(), Run.valueOf(in.readUTF()), in.readInt(), in.readBoolean());
                case "Alive" -> new Alive();
                case "Ended" -> new Ended(in.readUTF(), Run.valueOf(in.readUTF()), Verdict.valueOf(in.readUTF()), Wire.readText(in),
                        Wire.readText(in), Wire.readText(in));
                case "Leaving" -> new Leaving();
                case "Broken" -> new Broken(Wire.readText(in));
                default -> throw new IOException("There is no such event.");
            };
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
    }
}
