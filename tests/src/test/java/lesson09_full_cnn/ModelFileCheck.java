package lesson09_full_cnn;

import check.CheckFailure;
import check.Exercise;
import check.Trial;
import check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import matrix.Layer;
import matrix.Matrix;
import matrix.Mode;
import matrix.Parameter;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.15", title = "A file that is never half", points = 4, file = "ModelFile.java", needs = {"9.1", "9.2"})
class ModelFileCheck {

    /** How many layers y = x·a a network has; whether the last two of them are a network of their own. */
    record Layers(int count, boolean nested) {
    }

    /**
     * What is done with a file.
     *
     * @param old   what stands in it before, or "" if there is none
     * @param now   what is to be written
     * @param way   how the writing goes
     */
    record Content(String old, String now, Way way) {

        boolean fails() {
            return way != Way.WELL;
        }
    }

    /** How the writing of a file goes. */
    enum Way {
        WELL,
        /** Writes a part, then throws an IOException. */
        FAILS_HALF_WAY,
        /** Writes a part, then throws another exception. */
        BREAKS_OFF,
        /** Says nothing, but leaves no file. */
        LEAVES_NOTHING
    }

    /**
     * What could be seen.
     *
     * @param writtenInto   the file into which was written, and once more if it was written twice
     * @param duringWriting what stood in the file while the new content was being written; "" if there was no file
     * @param afterwards    what stands in it in the end; "" if there is no file
     * @param filesInFolder how many files the folder has in the end
     * @param moved         whether the file is the very one that was written beside it, and not a copy; true where none was to be
     * @param failed        whether the failure of the writing was passed on
     */
    record Seen(String writtenInto, String duringWriting, String afterwards, int filesInFolder, boolean moved, boolean failed) {
    }

    static final Trial<Layers, List<String>> ENTRIES = Trial.of("entries(network), each as layer/parameter", (Layers in) -> {
                List<Layer> probes = new ArrayList<>();
                for (int i = 0; i < in.count(); i++) {
                    probes.add(new Probe("w" + i, Matrix.identity(2)));
                }
                if (in.nested()) {
                    Layer inner = new Sequential(Shape.vector(2), List.copyOf(probes.subList(in.count() - 2, in.count())));
                    probes.subList(in.count() - 2, in.count()).clear();
                    probes.add(inner);
                }
                return ModelFile.entries(new Sequential(Shape.vector(2), probes)).stream().map(entry -> entry.layer() + "/" + entry.parameter().name()).toList();
            })
            .definition(in -> entries(in, List.of("w", "seen by w"), false))
            .example("one layer", () -> new Layers(1, false), List.of("probe/w0", "probe/seen by w0"))
            .fixture("three layers", () -> new Layers(3, false))
            .fixture("three layers, two of them in a network of their own", () -> new Layers(3, true))
            .mistake("The statistics are not saved", "Running means belong to the network as weights do: without them the loaded network"
                    + " answers something else.", in -> entries(in, List.of("w"), false))
            .mistake("Only the statistics", "The parameters, too.", in -> entries(in, List.of("seen by w"), false))
            .mistake("The statistics came first", "A layer's parameters, then its statistics.", in -> in.nested()
                    ? List.of("probe/seen by w0", "probe/w0", "sequential/seen by w1", "sequential/seen by w2", "sequential/w1", "sequential/w2")
                    : entries(in, List.of("seen by w", "w"), false))
            .mistake("First all parameters, then all statistics", "Layer by layer.", in -> {
                List<String> right = entries(in, List.of("w", "seen by w"), false);
                List<String> sorted = new ArrayList<>(right.stream().filter(entry -> !entry.contains("seen")).toList());
                sorted.addAll(right.stream().filter(entry -> entry.contains("seen")).toList());
                return in.count() == 1 ? List.of("probe/w0", "probe/seen by w0") : sorted;
            })
            .mistake("Without the first layer", "All layers.", in -> entries(in, List.of("w", "seen by w"), false).stream()
                    .filter(entry -> !entry.startsWith("probe/")).toList())
            .mistake("All under the name of the first layer", "Each layer has a name of its own.", in -> entries(in, List.of("w", "seen by w"), true))
            .mistake("Nothing", "Go through the names of the layers.", in -> List.of());

    static final Trial<Content, Seen> REPLACE = Trial.of("replace(file, writing)", (Content in) -> replaced(in, ModelFile::replace))
            .definition(in -> new Seen("model.half", in.old(), in.fails() ? in.old() : in.now(), in.fails() && in.old().isEmpty() ? 0 : 1, true, in.fails()))
            .example("a new file", () -> new Content("", "new", Way.WELL), new Seen("model.half", "", "new", 1, true, false))
            .example("an old file is replaced", () -> new Content("old", "new", Way.WELL), new Seen("model.half", "old", "new", 1, true, false))
            .example("writing fails half-way: the old file stays", () -> new Content("old", "new", Way.FAILS_HALF_WAY), new Seen("model.half", "old", "old", 1, true, true))
            .example("writing a new file fails half-way", () -> new Content("", "new", Way.FAILS_HALF_WAY), new Seen("model.half", "", "", 0, true, true))
            .fixture("writing breaks off with another exception", () -> new Content("old", "new", Way.BREAKS_OFF))
            .fixture("writing leaves no file, so that it cannot be moved: the old file stays", () -> new Content("old", "new", Way.LEAVES_NOTHING))
            .mistake("Written straight into the file", "If writing fails half-way, the old file is gone: write into half, then move.",
                    in -> replaced(in, (file, writing) -> writing.into(file)))
            .mistake("Written twice", "writing.into(half) once: it may take long.", in -> replaced(in, (file, writing) -> right(file, half -> {
                writing.into(half);
                writing.into(half);
            })))
            .mistake("The old file was deleted first", "Until the new one is whole, the old one must stay.", in -> replaced(in, (file, writing) -> {
                Files.deleteIfExists(file);
                right(file, writing);
            }))
            .mistake("The old file was deleted before the move", "Between the two there is neither: Files.move replaces it at once, with REPLACE_EXISTING"
                    + " and ATOMIC_MOVE.", in -> replaced(in, (file, writing) -> {
                Path half = half(file);
                try {
                    writing.into(half);
                    Files.deleteIfExists(file);
                    Files.move(half, file);
                } finally {
                    Files.deleteIfExists(half);
                }
            }))
            .mistake("Tidied up after an IOException only", "Whatever happens, also another exception: finally.", in -> replaced(in, (file, writing) -> {
                Path half = half(file);
                try {
                    writing.into(half);
                    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failed) {
                    Files.deleteIfExists(half);
                    throw failed;
                }
            }))
            .mistake("The half-written file was left behind", "Whatever happens, it must go: finally.", in -> replaced(in, (file, writing) -> {
                Path half = half(file);
                writing.into(half);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            }))
            .mistake("Never moved to its place", "Files.move gives the whole new file its name.", in -> replaced(in, (file, writing) -> {
                Path half = half(file);
                try {
                    writing.into(half);
                } finally {
                    Files.deleteIfExists(half);
                }
            }))
            .mistake("Moved even if the writing failed", "The move belongs behind the writing; only the tidying up happens in any case.",
                    in -> replaced(in, (file, writing) -> {
                        Path half = half(file);
                        try {
                            writing.into(half);
                        } finally {
                            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
                        }
                    }))
            .mistake("The failure was kept quiet", "Whoever wants to save must hear that it failed: let the exception go on.", in -> replaced(in, (file, writing) -> {
                try {
                    right(file, writing);
                } catch (IOException swallowed) {
                    return;
                }
            }))
            .mistake("An old file is in the way", "Files.move replaces a file only with REPLACE_EXISTING.", in -> {
                if (!in.old().isEmpty() && !in.fails()) {
                    throw new UncheckedIOException(new FileAlreadyExistsException("model"));
                }
                return replaced(in, ModelFileCheck::right);
            })
            .mistake("Copied in place of moved", "While it is being copied the file is half-written. Files.move gives the whole one its name at once.",
                    in -> replaced(in, (file, writing) -> {
                        Path half = half(file);
                        try {
                            writing.into(half);
                            Files.copy(half, file, StandardCopyOption.REPLACE_EXISTING);
                        } finally {
                            Files.deleteIfExists(half);
                        }
                    }))
            .mistake("The new file was copied and stayed", "Move it, or delete it: one file is left.", in -> replaced(in, (file, writing) -> {
                Path half = half(file);
                try {
                    writing.into(half);
                    Files.copy(half, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failed) {
                    Files.deleteIfExists(half);
                    throw failed;
                }
            }));

    /** An exception that is no IOException. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A layer that learns nothing but gathers, as the standardizer of lesson 7. */
    private record Gatherer(Parameter mean) implements Layer {
        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return x;
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return outputGradient;
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public List<Parameter> statistics() {
            return List.of(mean);
        }
    }

    static final Trial<Trial.Nothing, List<String>> GATHERED = Trial.of("entries(network) of a layer that learns nothing but gathers a mean", (Trial.Nothing in) ->
                    ModelFile.entries(new Sequential(Shape.vector(2), List.of(new Gatherer(new Parameter("mean", Matrix.row(1, 2)))))).stream()
                            .map(ModelFile.Entry::toString).toList())
            .definition(in -> List.of("gatherer/mean 1×2"))
            .example("as the standardizer of lesson 7", Trial.Nothing::new, List.of("gatherer/mean 1×2"))
            .mistake("Only layers that learn", "A layer may gather without learning: ask every layer for its statistics.", in -> List.of());

    private interface Replacing {
        void replace(Path file, ModelFile.Writing writing) throws IOException;
    }

    private static Path half(Path file) {
        return file.resolveSibling(file.getFileName() + ".half");
    }

    private static void right(Path file, ModelFile.Writing writing) throws IOException {
        Path half = half(file);
        try {
            writing.into(half);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static List<String> entries(Layers in, List<String> kinds, boolean firstName) {
        List<String> entries = new ArrayList<>();
        int outer = in.nested() ? in.count() - 2 : in.count();
        for (int i = 0; i < outer; i++) {
            for (String kind : kinds) {
                entries.add((i == 0 || firstName ? "probe" : "probe_" + (i + 1)) + "/" + kind + i);
            }
        }
        for (String kind : kinds) {
            for (int i = outer; i < in.count(); i++) {
                entries.add((firstName ? "probe" : "sequential") + "/" + kind + i);
            }
        }
        return entries;
    }

    private static Seen replaced(Content in, Replacing replacing) {
        return inFolder(folder -> {
            Path file = folder.resolve("model");
            if (!in.old().isEmpty()) {
                Files.writeString(file, in.old());
            }
            String[] during = {"writing was never called"};
            Object[] written = {null};
            List<String> into = new ArrayList<>();
            boolean failed = false;
            try {
                replacing.replace(file, half -> {
                    into.add(half.getFileName().toString());
                    during[0] = content(file);
                    if (in.way() == Way.LEAVES_NOTHING) {
                        return;
                    }
                    Files.writeString(half, in.fails() ? in.now().substring(0, 1) : in.now());
                    during[0] = content(file).equals(during[0]) ? during[0] : "changed while it was written";
                    written[0] = Files.readAttributes(half, BasicFileAttributes.class).fileKey();
                    if (in.way() == Way.BREAKS_OFF) {
                        throw new BrokenOff();
                    }
                    if (in.fails()) {
                        throw new IOException("the disk is full");
                    }
                });
            } catch (BrokenOff asPlanned) {
                failed = true;
            } catch (IOException thrown) {
                if (!in.fails()) {
                    throw new UncheckedIOException(thrown);
                }
                failed = true;
            }
            try (Stream<Path> files = Files.list(folder)) {
                boolean moved = in.fails() || !Files.exists(file)
                        || Objects.equals(written[0], Files.readAttributes(file, BasicFileAttributes.class).fileKey());
                return new Seen(String.join(", ", into), during[0], content(file), (int) files.count(), moved, failed);
            }
        });
    }

    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private interface InFolder<T> {
        T work(Path folder) throws IOException;
    }

    /** Works in a folder that is deleted afterwards. */
    private static <T> T inFolder(InFolder<T> work) {
        try {
            Path folder = Files.createTempDirectory("model-file");
            try {
                return work.work(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns why a network refuses a file that has been tampered with; "" if it takes it. It must be as before, then. */
    private static String refusal(Sequential saved, Sequential other, Function<byte[], byte[]> change) {
        return inFolder(folder -> {
            Path file = folder.resolve("model");
            ModelFile.save(saved, file);
            Files.write(file, change.apply(Files.readAllBytes(file)));
            List<Matrix> before = other.parameters().stream().map(parameter -> parameter.value().copy()).toList();
            try {
                ModelFile.load(other, file);
                return "";
            } catch (IllegalArgumentException refused) {
                for (int i = 0; i < before.size(); i++) {
                    require(before.get(i).equals(other.parameters().get(i).value()), "A refused file has changed the network.");
                }
                return refused.getMessage();
            }
        });
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new CheckFailure(Verdict.WRONG, null, sentence);
        }
    }

    private static Sequential network(double a) {
        return Probe.network(Shape.vector(2), Matrix.of(2, 2, a, 2 * a, -a, 0.1));
    }

    @Test
    @Order(1)
    void everything_that_makes_the_network_is_an_entry_also_of_layers_that_only_gather() {
        ENTRIES.check();
        GATHERED.check();
    }

    @Test
    @Order(2)
    void only_a_whole_file_replaces_another() {
        REPLACE.check();
    }

    @Test
    @Order(3)
    void what_is_loaded_is_what_was_saved() {
        Sequential saved = network(0.3);
        saved.forward(new Tensor(Matrix.of("1 2; 3 4"), Shape.vector(2)), Mode.TRAINING);
        Sequential loaded = network(7);
        inFolder(folder -> {
            ModelFile.save(saved, folder.resolve("model"));
            ModelFile.load(loaded, folder.resolve("model"));
            return null;
        });
        require(loaded.parameters().get(0).value().equals(saved.parameters().get(0).value()),
                "After save and load the weights are not those that were saved.");
        require(loaded.statistics().get(0).value().equals(saved.statistics().get(0).value()),
                "After save and load the statistics are not those that were saved.");
    }

    @Test
    @Order(4)
    void damaged_and_foreign_files_are_refused() {
        Sequential saved = network(0.3);
        List<String> refusals = new ArrayList<>();
        for (int kept : new int[] {0, 10, 19, 25, 60}) {
            refusals.add(refusal(saved, network(7), bytes -> Arrays.copyOf(bytes, kept)));
        }
        refusals.add(refusal(saved, network(7), bytes -> "something else altogether, which is long enough".getBytes(StandardCharsets.UTF_8)));
        refusals.add(refusal(saved, network(7), bytes -> {
            bytes[bytes.length - 20] ^= 4;
            return bytes;
        }));
        refusals.add(refusal(saved, network(7), bytes -> {
            bytes[19] = 2;
            return bytes;
        }));
        refusals.add(refusal(saved, network(7), bytes -> Arrays.copyOf(bytes, bytes.length + 1)));
        refusals.add(refusal(saved, Probe.network(Shape.vector(2), Matrix.zeros(2, 3)), bytes -> bytes));
        refusals.add(refusal(saved, new Sequential(Shape.vector(2)), bytes -> bytes));
        require(refusals.stream().allMatch(why -> why.startsWith("The file model ") && why.endsWith("nothing was loaded.")),
                "A damaged or foreign file was taken, or refused without a sentence: " + refusals);
        require(refusal(saved, network(7), bytes -> bytes).isEmpty(), "A whole file was refused.");
    }
}
