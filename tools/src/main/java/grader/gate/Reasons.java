package grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Why something is refused, in words for the student. */
final class Reasons {

    private static final String OTHERWISE = "it is not among what an exercise may use. Look for another way, or ask your instructor";

    private final Map<String, String> byBeginning;

    Reasons() {
        try (InputStream text = Reasons.class.getResourceAsStream("/grader/gate/reasons.txt")) {
            byBeginning = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 2)).collect(Collectors.toMap(words -> words[0], words -> words[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the reason, without a full stop. @param name such as {@code java.lang.System.exit} */
    String of(String name) {
        return byBeginning.keySet().stream().filter(name::startsWith).max(Comparator.comparing(String::length))
                .map(byBeginning::get).orElse(OTHERWISE);
    }
}
