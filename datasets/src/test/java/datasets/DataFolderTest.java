package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {

    private static final String[] NAMES = {
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

    @TempDir
    Path home;

    @Test
    void filesLieDirectlyInTheNamedFolder() throws IOException {
        Path folder = makeMnist(home.resolve("data"), ".gz");

        assertThat(DataFolder.named(folder).mnist()).contains(new Mnist(
                folder.resolve("train-images-idx3-ubyte.gz"), folder.resolve("train-labels-idx1-ubyte.gz"),
                folder.resolve("t10k-images-idx3-ubyte.gz"), folder.resolve("t10k-labels-idx1-ubyte.gz")));
    }

    @Test
    void filesLieInAFolderMnistOfTheNamedFolder() throws IOException {
        Path mnist = makeMnist(home.resolve("data").resolve("mnist"), "");

        assertThat(DataFolder.named(home.resolve("data")).mnist().orElseThrow().trainImages())
                .isEqualTo(mnist.resolve("train-images-idx3-ubyte"));
    }

    @Test
    void namesWithADotAreFoundToo() throws IOException {
        Files.createFile(home.resolve("train-images.idx3-ubyte"));
        Files.createFile(home.resolve("train-labels.idx1-ubyte.gz"));
        Files.createFile(home.resolve("t10k-images-idx3-ubyte"));
        Files.createFile(home.resolve("t10k-labels.idx1-ubyte"));

        Mnist mnist = DataFolder.named(home).mnist().orElseThrow();
        assertThat(mnist.trainImages()).isEqualTo(home.resolve("train-images.idx3-ubyte"));
        assertThat(mnist.trainLabels()).isEqualTo(home.resolve("train-labels.idx1-ubyte.gz"));
    }

    @Test
    void aNamedFolderWithoutMnistIsAnError() {
        assertThatThrownBy(() -> DataFolder.named(home).mnist()).isInstanceOf(DatasetException.class)
                .hasMessage(home + ": expected the four files of MNIST here or in the folder mnist, but found neither"
                        + " train-images-idx3-ubyte.gz nor train-images-idx3-ubyte in " + home + ".");
    }

    @Test
    void aNamedFolderWithPartOfMnistIsAnErrorThatNamesWhatIsMissing() throws IOException {
        Path mnist = makeMnist(home.resolve("mnist"), ".gz");
        Files.delete(mnist.resolve("t10k-labels-idx1-ubyte.gz"));

        assertThatThrownBy(() -> DataFolder.named(home).mnist()).isInstanceOf(DatasetException.class)
                .hasMessage(home + ": expected the four files of MNIST here or in the folder mnist, but found neither"
                        + " t10k-labels-idx1-ubyte.gz nor t10k-labels-idx1-ubyte in " + mnist + ".");
    }

    @Test
    void aNamedFolderThatDoesNotExistIsAnError() {
        Path nowhere = home.resolve("nowhere");

        assertThatThrownBy(() -> DataFolder.named(nowhere).mnist()).isInstanceOf(DatasetException.class)
                .hasMessage(nowhere + ": expected the four files of MNIST here or in the folder mnist,"
                        + " but there is no such folder.");
    }

    @Test
    void theUsualPlacesMayBeEmpty() {
        assertThat(DataFolder.usual(Map.of(), home).mnist()).isEmpty();
        assertThat(DataFolder.usual(Map.of("WORKBOOK_DATA", home.resolve("nowhere").toString()), home).mnist()).isEmpty();
    }

    @Test
    void theVariableGoesBeforeTheHomeFolder() throws IOException {
        makeMnist(home.resolve(".cnn-workbook/data/mnist"), ".gz");
        Path elsewhere = makeMnist(home.resolve("elsewhere"), ".gz");

        assertThat(DataFolder.usual(Map.of("WORKBOOK_DATA", elsewhere.toString()), home).mnist().orElseThrow().testLabels())
                .isEqualTo(elsewhere.resolve("t10k-labels-idx1-ubyte.gz"));
    }

    @Test
    void theHomeFolderServesWhereTheVariableDoesNot() throws IOException {
        Path inHome = makeMnist(home.resolve(".cnn-workbook/data/mnist"), ".gz");
        Path expected = inHome.resolve("t10k-labels-idx1-ubyte.gz");

        assertThat(DataFolder.usual(Map.of(), home).mnist().orElseThrow().testLabels()).isEqualTo(expected);
        assertThat(DataFolder.usual(Map.of("WORKBOOK_DATA", " "), home).mnist().orElseThrow().testLabels())
                .isEqualTo(expected);
        assertThat(DataFolder.usual(Map.of("WORKBOOK_DATA", home.resolve("nowhere").toString()), home).mnist())
                .isPresent();
    }

    @Test
    void onlyTheNamedFolderIsLookedAt() {
        assertThat(DataFolder.of(Optional.of(home)).folders()).containsExactly(home);
        assertThat(DataFolder.of(Optional.empty()).folders()).isEqualTo(DataFolder.usual().folders());
    }

    @Test
    void theFilesFoundAreReadAsTrainingAndTest() {
        write(home, 3, "train");
        write(home, 2, "t10k");

        Mnist mnist = DataFolder.named(home).mnist().orElseThrow();
        assertThat(mnist.train().size()).isEqualTo(3);
        assertThat(mnist.test().size()).isEqualTo(2);
        assertThat(mnist.test().classes()).isEqualTo(10);
    }

    @Test
    void fashionMnistLiesInItsOwnFolderOnly() throws IOException {
        Path directly = makeMnist(home.resolve("data"), ".gz");
        assertThatThrownBy(() -> DataFolder.named(directly).fashionMnist()).isInstanceOf(DatasetException.class)
                .hasMessage(directly + ": expected the four files of Fashion-MNIST in the folder fashion-mnist, but it has no"
                        + " folder fashion-mnist.");

        Path own = makeMnist(directly.resolve("fashion-mnist"), ".gz");
        assertThat(DataFolder.named(directly).fashionMnist().orElseThrow().files())
                .containsExactlyElementsOf(List.of(NAMES).stream().map(name -> own.resolve(name + ".gz")).toList());
        assertThat(DataFolder.named(directly).mnist().orElseThrow().trainImages()).hasParent(directly);
    }

    @Test
    void fashionMnistAloneIsNotTakenForMnist() throws IOException {
        makeMnist(home.resolve(".cnn-workbook/data/fashion-mnist"), ".gz");

        assertThat(DataFolder.usual(Map.of(), home).mnist()).isEmpty();
        assertThat(DataFolder.usual(Map.of(), home).fashionMnist()).isPresent();
    }

    @Test
    void aFolderWithPartOfFashionMnistIsAnErrorThatNamesWhatIsMissing() throws IOException {
        Path own = makeMnist(home.resolve("fashion-mnist"), "");
        Files.delete(own.resolve("train-labels-idx1-ubyte"));

        assertThatThrownBy(() -> DataFolder.named(home).fashionMnist()).isInstanceOf(DatasetException.class)
                .hasMessage(home + ": expected the four files of Fashion-MNIST in the folder fashion-mnist, but found neither"
                        + " train-labels-idx1-ubyte.gz nor train-labels-idx1-ubyte in " + own + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cifar-10", "cifar-10-batches-bin", "cifar-10/cifar-10-batches-bin"})
    void cifarLiesWhereItsArchiveUnpacksItself(String place) throws IOException {
        Path folder = makeCifar(home.resolve(place));

        Cifar10 found = DataFolder.named(home).cifar10().orElseThrow();
        assertThat(found.files()).hasSize(6).startsWith(folder.resolve("data_batch_1.bin")).endsWith(folder.resolve("test_batch.bin"));
        assertThat(found.meta()).isEmpty();
        Files.createFile(folder.resolve("batches.meta.txt"));
        assertThat(DataFolder.named(home).cifar10().orElseThrow().meta()).contains(folder.resolve("batches.meta.txt"));
    }

    @Test
    void aFolderWithoutCifarIsAnErrorThatNamesWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> DataFolder.named(home).cifar10()).isInstanceOf(DatasetException.class)
                .hasMessage(home + ": expected the six files of CIFAR-10 here or in the folder cifar-10, but found no"
                        + " data_batch_1.bin in " + home + ".");

        Path own = makeCifar(home.resolve("cifar-10"));
        Files.delete(own.resolve("data_batch_5.bin"));
        assertThatThrownBy(() -> DataFolder.named(home).cifar10()).isInstanceOf(DatasetException.class)
                .hasMessage(home + ": expected the six files of CIFAR-10 here or in the folder cifar-10, but found no"
                        + " data_batch_5.bin in " + own + ".");
        assertThat(DataFolder.named(home).notDemanded().cifar10()).isEmpty();
    }

    @Test
    void aFileNamedAsTheFolderIsAnError() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> DataFolder.named(file).cifar10()).isInstanceOf(DatasetException.class)
                .hasMessage(file + ": expected the six files of CIFAR-10 here or in the folder cifar-10, but it is a file.");
    }

    private static Path makeCifar(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int batch = 1; batch <= 5; batch++) {
            Files.createFile(folder.resolve("data_batch_" + batch + ".bin"));
        }
        Files.createFile(folder.resolve("test_batch.bin"));
        return folder;
    }

    private static void write(Path folder, int count, String part) {
        IdxWriter.write(new LabelledImages(new Shape(1, 1, 1), 10, new byte[count], new int[count]),
                folder.resolve(part + "-images-idx3-ubyte.gz"), folder.resolve(part + "-labels-idx1-ubyte.gz"));
    }

    private static Path makeMnist(Path folder, String ending) throws IOException {
        Files.createDirectories(folder);
        for (String name : NAMES) {
            Files.createFile(folder.resolve(name + ending));
        }
        return folder;
    }
}
