package datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import matrix.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
