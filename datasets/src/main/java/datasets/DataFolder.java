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
 * neither has them. In a folder, a data set lies directly or in a folder of its own name; Fashion-MNIST, whose files
 * have the names of MNIST's, only in its own.
 */
public final class DataFolder {

    /** The environment variable that names a folder of data. */
    public static final String VARIABLE = "WORKBOOK_DATA";

    private static final List<String> IDX_FILES = List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
            "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    private static final Wanted MNIST = new Wanted("the four files of MNIST here or in the folder mnist",
            IDX_FILES, List.of("", "mnist"));
    private static final Wanted FASHION_MNIST = new Wanted("the four files of Fashion-MNIST in the folder fashion-mnist",
            IDX_FILES, List.of("fashion-mnist"));
    private static final Wanted CIFAR_10 = new Wanted("the six files of CIFAR-10 here or in the folder cifar-10",
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin",
                    "test_batch.bin"),
            // the archive unpacks itself into cifar-10-batches-bin
            List.of("", "cifar-10", "cifar-10-batches-bin", "cifar-10/cifar-10-batches-bin"));

    private final List<Path> folders; // where to look, in this order
    private final boolean demanded;   // the user named the folder: the data must be there

    private DataFolder(List<Path> folders, boolean demanded) {
        this.folders = folders;
        this.demanded = demanded;
    }

    /**
     * The files of one data set.
     *
     * @param sentence what is expected, as an error says it
     * @param files    the names of the files, those of IDX files as they are without {@code .gz}
     * @param places   the folders they may lie in, below a folder of data; {@code ""} for directly there
     */
    private record Wanted(String sentence, List<String> files, List<String> places) {
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

    /** Returns the same folders, where it is no error if the data are not there. */
    public DataFolder notDemanded() {
        return new DataFolder(folders, false);
    }

    /**
     * Returns the folders that are looked at, in this order; the first is where to put data if there are none yet.
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
        return find(MNIST).map(DataFolder::idx);
    }

    /**
     * Finds the four files of Fashion-MNIST in a folder's folder {@code fashion-mnist}, named as those of MNIST.
     *
     * @return the files; empty if none of the usual places has all four
     * @throws DatasetException if the user named the folder and it has not all four
     */
    public Optional<Mnist> fashionMnist() {
        return find(FASHION_MNIST).map(DataFolder::idx);
    }

    /**
     * Finds the six files of CIFAR-10's binary version, directly in a folder or in its folder {@code cifar-10}, or in
     * {@code cifar-10-batches-bin} below either, which is how the archive unpacks itself. The file of the names,
     * {@code batches.meta.txt}, may be there as well.
     *
     * @return the files; empty if none of the usual places has all six
     * @throws DatasetException if the user named the folder and it has not all six
     */
    public Optional<Cifar10> cifar10() {
        return find(CIFAR_10).map(found -> new Cifar10(found.subList(0, 5), found.get(5),
                Optional.of(found.get(5).resolveSibling("batches.meta.txt")).filter(Files::isRegularFile)));
    }

    private static Mnist idx(List<Path> found) {
        return new Mnist(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    /** Returns the files of a data set in the first place that has them all, in the order of their names. */
    private Optional<List<Path>> find(Wanted wanted) {
        for (Path folder : folders) {
            for (String place : wanted.places) {
                List<Path> found = new ArrayList<>();
                for (String name : wanted.files) {
                    find(folder.resolve(place), name).ifPresent(found::add);
                }
                if (found.size() == wanted.files.size()) {
                    return Optional.of(found);
                }
            }
        }
        if (demanded) {
            throw new DatasetException(folders.get(0) + ": expected " + wanted.sentence + ", but "
                    + missing(folders.get(0), wanted) + ".");
        }
        return Optional.empty();
    }

    /** Returns which file a folder lacks that has not all of them. */
    private static String missing(Path folder, Wanted wanted) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder) ? "it is a file" : "there is no such folder";
        }
        Path place = wanted.places.stream().filter(name -> !name.isEmpty()).map(folder::resolve).filter(Files::isDirectory)
                .findFirst().orElse(folder);
        if (place.equals(folder) && !wanted.places.contains("")) {
            return "it has no folder " + wanted.places.get(0);
        }
        for (String name : wanted.files) {
            if (find(place, name).isEmpty()) {
                return "found " + (spellings(name).size() == 1 ? "no " + name : "neither " + name + ".gz nor " + name)
                        + " in " + place;
            }
        }
        throw new AssertionError("a folder with all files lacks none");
    }

    /** Returns the file of this name in the folder, under whichever of its spellings. */
    private static Optional<Path> find(Path folder, String name) {
        return spellings(name).stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static List<String> spellings(String name) {
        String dotted = name.replaceFirst("-idx", ".idx");
        return dotted.equals(name) ? List.of(name) : List.of(name + ".gz", name, dotted + ".gz", dotted);
    }
}
