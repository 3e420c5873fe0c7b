package data;

import datasets.Cifar10;
import datasets.DataFolder;
import datasets.Mnist;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published data set: what it is, its files as they were published, and where the publishers offer them.
 *
 * @param name     what it is called on the command line, and the folder it is put into
 * @param title    what it is called in a sentence
 * @param contents what is in it
 * @param mirrors  folders that hold what is fetched, each ending in a slash; tried in this order
 * @param files    the files of pictures and labels, in the order in which {@link #find} finds them
 * @param archive  what is fetched in place of the files and holds them all, if they are not offered one by one
 * @param extras   small files of the archive that are taken along, such as the names of the classes
 */
public record DataSet(String name, String title, String contents, List<URI> mirrors, List<DataFile> files,
        Optional<DataFile> archive, List<String> extras) {

    /** The handwritten digits. */
    public static final DataSet MNIST = new DataSet("mnist", "MNIST", "handwritten digits, 60,000 + 10,000, grey, 28×28",
            List.of(URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                    URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            List.of(new DataFile("train-images-idx3-ubyte.gz", 9_912_422,
                            "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                    new DataFile("train-labels-idx1-ubyte.gz", 28_881,
                            "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                    new DataFile("t10k-images-idx3-ubyte.gz", 1_648_877,
                            "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                    new DataFile("t10k-labels-idx1-ubyte.gz", 4_542,
                            "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
            Optional.empty(), List.of());

    /** The clothes, in MNIST's shape and format. */
    public static final DataSet FASHION_MNIST = new DataSet("fashion-mnist", "Fashion-MNIST",
            "photographs of clothes, 60,000 + 10,000, grey, 28×28",
            List.of(URI.create("https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/"),
                    URI.create("https://fashion-mnist.s3.eu-central-1.amazonaws.com/")),
            List.of(new DataFile("train-images-idx3-ubyte.gz", 26_421_880,
                            "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                    new DataFile("train-labels-idx1-ubyte.gz", 29_515,
                            "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                    new DataFile("t10k-images-idx3-ubyte.gz", 4_422_102,
                            "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                    new DataFile("t10k-labels-idx1-ubyte.gz", 5_148,
                            "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),
            Optional.empty(), List.of());

    /** The photographs of animals and vehicles. */
    public static final DataSet CIFAR_10 = new DataSet("cifar-10", "CIFAR-10",
            "photographs of animals and vehicles, 50,000 + 10,000, coloured, 32×32",
            List.of(URI.create("https://www.cs.toronto.edu/~kriz/")),
            List.of(new DataFile("data_batch_1.bin", 30_730_000,
                            "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                    new DataFile("data_batch_2.bin", 30_730_000,
                            "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                    new DataFile("data_batch_3.bin", 30_730_000,
                            "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                    new DataFile("data_batch_4.bin", 30_730_000,
                            "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                    new DataFile("data_batch_5.bin", 30_730_000,
                            "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
                    new DataFile("test_batch.bin", 30_730_000,
                            "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b")),
            Optional.of(new DataFile("cifar-10-binary.tar.gz", 170_052_171,
                    "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd")),
            List.of("batches.meta.txt"));

    /** All of them. */
    public static final List<DataSet> ALL = List.of(MNIST, FASHION_MNIST, CIFAR_10);

    /** Returns the data set of this name, in capitals or not and whatever stands between its words; empty if there is none. */
    public static Optional<DataSet> called(String name) {
        return ALL.stream().filter(set -> plain(set.name).equals(plain(name))).findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Returns what is fetched: the archive, or else the files. */
    public List<DataFile> downloads() {
        return archive.map(List::of).orElse(files);
    }

    /** Returns the number of bytes that are fetched. */
    public long downloadSize() {
        return downloads().stream().mapToLong(DataFile::size).sum();
    }

    /**
     * Returns where the files lie, in the order of {@link #files}; they may be damaged, or unpacked to other names.
     * Empty if no place has them all.
     */
    Optional<List<Path>> find(DataFolder folder) {
        DataFolder asked = folder.notDemanded();
        return switch (name) {
            case "mnist" -> asked.mnist().map(Mnist::files);
            case "fashion-mnist" -> asked.fashionMnist().map(Mnist::files);
            case "cifar-10" -> asked.cifar10().map(Cifar10::files);
            default -> throw new AssertionError("no such data set: " + name);
        };
    }

    /** Reads the data set of IDX files that {@link #find} finds. @throws datasets.DatasetException if it cannot be read */
    void read(DataFolder folder) {
        Mnist found = (name.equals("mnist") ? folder.mnist() : folder.fashionMnist()).orElseThrow();
        found.train();
        found.test();
    }
}
