package datasets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the real data lie, which are too large (or not ours) to come with the workbook.
 *
 * <p>A folder that the user names is the only one looked at, and it is an error if the data are not there.
 * Otherwise the folder {@code $WORKBOOK_DATA} and then {@code ~/.cnn-workbook/data} are tried, and it is no error if
 * neither has them. In a folder, a data set lies directly or in a folder of its own name.
 */
public final class DataFolder {

    /** The environment variable that names a folder of data. */
    public static final String VARIABLE = "WORKBOOK_DATA";

    private static final String[] MNIST_FILES = {
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

    private final List<Path> folders; // where to look, in this order
    private final boolean demanded;   // the user named the folder: the data must be there

    private DataFolder(List<Path> folders, boolean demanded) {
        this.folders = folders;
        this.demanded = demanded;
    }

    /** Returns the folder that the user named, as with {@code --data DIR}; the data must be there. */
    public static DataFolder named(Path folder) {
        return new DataFolder(List.of(folder), true);
    }

    /** Returns the usual places: {@code $WORKBOOK_DATA}, then {@code ~/.cnn-workbook/data}; the data may be there. */
    public static DataFolder usual() {
        return usual(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** Returns {@link #named} if the user named a folder, else {@link #usual}. */
    public static DataFolder of(Optional<Path> named) {
        return named.map(DataFolder::named).orElseGet(DataFolder::usual);
    }

    /** Returns the usual places of someone with this environment and home. */
    static DataFolder usual(Map<String, String> environment, Path home) {
        List<Path> folders = new ArrayList<>();
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            try {
                folders.add(Path.of(variable));
            } catch (InvalidPathException e) {
                throw new DatasetException("$" + VARIABLE + ": expected the name of a folder, but found \"" + variable
                        + "\".", e);
            }
        }
        folders.add(home.resolve(".cnn-workbook").resolve("data"));
        return new DataFolder(folders, false);
    }

    /**
     * Returns the folders that are looked at, in this order; the last is where to put data if there are none yet.
     */
    public List<Path> folders() {
        return List.copyOf(folders);
    }

    /**
     * Finds the four files of MNIST, directly in a folder or in its folder {@code mnist}.
     * A file may be gzipped (then its name ends in {@code .gz}) or plain, and
     * {@code train-images.idx3-ubyte} is as good a name as {@code train-images-idx3-ubyte}.
     *
     * @return the files; empty if none of the usual places has all four
     * @throws DatasetException if the user named the folder and it has not all four
     */
    public Optional<Mnist> mnist() {
        for (Path folder : folders) {
            for (Path place : List.of(folder, folder.resolve("mnist"))) {
                List<Path> found = new ArrayList<>();
                for (String name : MNIST_FILES) {
                    find(place, name).ifPresent(found::add);
                }
                if (found.size() == MNIST_FILES.length) {
                    return Optional.of(new Mnist(found.get(0), found.get(1), found.get(2), found.get(3)));
                }
            }
        }
        if (demanded) {
            throw new DatasetException(folders.get(0) + ": expected the four files of MNIST here or in the folder mnist, but "
                    + missing(folders.get(0)) + ".");
        }
        return Optional.empty();
    }

    /** Returns which file of MNIST a folder lacks that has not all four. */
    private static String missing(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "there is no such folder";
        }
        Path place = Files.isDirectory(folder.resolve("mnist")) ? folder.resolve("mnist") : folder;
        for (String name : MNIST_FILES) {
            if (find(place, name).isEmpty()) {
                return "found neither " + name + ".gz nor " + name + " in " + place;
            }
        }
        throw new AssertionError("a folder with all four files lacks none");
    }

    /** Returns the file of this name in the folder, under whichever of its spellings. */
    private static Optional<Path> find(Path folder, String name) {
        String dotted = name.replaceFirst("-idx", ".idx");
        for (String spelling : List.of(name + ".gz", name, dotted + ".gz", dotted)) {
            if (Files.isRegularFile(folder.resolve(spelling))) {
                return Optional.of(folder.resolve(spelling));
            }
        }
        return Optional.empty();
    }
}
