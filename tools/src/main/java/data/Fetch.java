package data;

import datasets.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches a data set into a folder of its own. Files that are there already stay: the published ones are not fetched
 * again, and any other is an error, for it may be somebody's work.
 */
public final class Fetch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LARGEST_EXTRA = 64 * 1024; // bytes

    private final DataSet set;
    private final Path folder;
    private final Download download;
    private final FetchListener listener;

    /**
     * Prepares to fetch {@code set} into {@code data}'s folder of the set's name.
     *
     * @param data a folder of data; made if it is not there
     */
    public Fetch(DataSet set, Path data, FetchListener listener) {
        this(set, data, PATIENCE, listener);
    }

    /** @param patience how long a mirror may send nothing before the next one is tried */
    Fetch(DataSet set, Path data, Duration patience, FetchListener listener) {
        this.set = set;
        this.folder = data.toAbsolutePath().normalize().resolve(set.name());
        this.download = new Download(patience, listener);
        this.listener = listener;
    }

    /**
     * Fetches what is missing, and unpacks it.
     *
     * @return the folder that has all files now
     * @throws DatasetException if that is not possible; the message says why and how to do it by hand
     */
    public Path run() {
        List<DataFile> missing = missing();
        if (!missing.isEmpty()) {
            if (set.archive().isPresent()) {
                fetchArchive(set.archive().get(), missing);
            } else {
                refuseIfFull(missing);
                missing.forEach(this::fetch);
            }
        }
        return folder;
    }

    /** Returns the files that are not there. @throws DatasetException if one is there and is not the published one */
    private List<DataFile> missing() {
        List<DataFile> missing = new ArrayList<>();
        for (DataFile file : set.files()) {
            if (!Files.exists(folder.resolve(file.name()))) {
                missing.add(file);
            } else {
                refuseAnother(file);
            }
        }
        return missing;
    }

    private void refuseAnother(DataFile file) {
        Path there = folder.resolve(file.name());
        file.flaw(there).ifPresent(flaw -> {
            throw new DatasetException(there + " is not the published file (" + flaw + "): move it away or delete it, then try again.");
        });
    }

    private void fetch(DataFile file) {
        try {
            download.fetch(file, set.mirrors(), folder.resolve(file.name()));
        } catch (Download.Failed e) {
            throw new DatasetException(set.title() + " cannot be fetched: "
                    + (e.noNetwork() ? e.getMessage() + "; is there a network?" : file + ": " + e.getMessage() + ".")
                    + (e.kept() > 0 ? " The first " + DataFile.bytes(e.kept()) + " of " + file
                            + " are kept, and the same command goes on from there." : "") + "\n" + byHand(), e);
        }
    }

    /** Returns how to do without this program: which files, from where, to where. */
    private String byHand() {
        StringBuilder text = new StringBuilder("By hand: put into " + folder);
        for (DataFile file : set.downloads()) {
            if (!Files.exists(folder.resolve(file.name()))) {
                text.append("\n  ").append(set.mirrors().get(0).resolve(file.name()));
            }
        }
        return text.append(set.archive().isPresent() ? "\nas it is; the same command then unpacks it." : "\nas they are, gzipped.")
                .toString();
    }

    // ---------------------------------------------------------------- archives

    private void fetchArchive(DataFile archive, List<DataFile> missing) {
        Path packed = folder.resolve(archive.name());
        boolean ours = !Files.exists(packed);
        List<DataFile> toCome = new ArrayList<>(missing);
        if (ours) {
            toCome.add(archive);
            refuseIfFull(toCome);
            fetch(archive);
        } else {
            refuseAnother(archive);
            refuseIfFull(toCome);
        }
        listener.says("unpacking " + archive);
        unpack(packed, missing);
        if (ours) {
            PartFile.delete(packed);
        } else {
            listener.says(packed + " is not needed any more");
        }
    }

    /** Unpacks beside the right names, compares, and only then moves all files into place. */
    private void unpack(Path packed, List<DataFile> missing) {
        Map<String, Path> unpacked = new HashMap<>();
        try {
            Set<String> found = TarGz.unpack(packed, (name, size) -> {
                Path target = folder.resolve(name + ".part");
                Optional<DataFile> wanted = missing.stream().filter(file -> file.name().equals(name)).findFirst();
                boolean extra = set.extras().contains(name) && size <= LARGEST_EXTRA && !Files.exists(folder.resolve(name));
                if (!extra && wanted.filter(file -> file.size() == size).isEmpty()) {
                    return null;
                }
                unpacked.put(name, target);
                return target;
            });
            for (DataFile file : missing) {
                if (!found.contains(file.name())) {
                    throw new DatasetException(packed + ": expected " + file + " of " + DataFile.bytes(file.size())
                            + " in it, but it has no such file.");
                }
                file.flaw(unpacked.get(file.name())).ifPresent(flaw -> {
                    throw new DatasetException(packed + ": expected the published " + file + " in it, but " + flaw + ".");
                });
            }
            for (Map.Entry<String, Path> entry : unpacked.entrySet()) {
                Path target = folder.resolve(entry.getKey());
                try {
                    Files.move(entry.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    throw PartFile.cannotBeWritten(target, e);
                }
            }
        } finally {
            unpacked.values().forEach(PartFile::delete);
        }
    }

    /** Asks the disk before it is filled. */
    private void refuseIfFull(List<DataFile> toCome) {
        long needed = toCome.stream().mapToLong(file -> file.size() - Math.min(file.size(),
                PartFile.size(folder.resolve(file.name() + ".part")))).sum();
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            if (there != null && Files.getFileStore(there).getUsableSpace() < needed) {
                throw new DatasetException(folder + ": " + set.title() + " takes " + DataFile.bytes(needed)
                        + " more, but the disk has only " + DataFile.bytes(Files.getFileStore(there).getUsableSpace()) + " left.");
            }
        } catch (IOException unknown) {
            // then it shows when it is written
        }
    }
}
