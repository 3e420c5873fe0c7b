package data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is pinned. */
class DataSetTest {

    @Test
    void everything_is_fetched_by_https() {
        for (DataSet set : DataSet.ALL) {
            assertThat(set.mirrors()).as(set.name()).isNotEmpty()
                    .allSatisfy(mirror -> assertThat(mirror.toString()).startsWith("https://").endsWith("/"));
        }
    }

    @Test
    void sizes_are_those_the_publishers_state() {
        assertThat(DataSet.MNIST.downloads()).extracting(DataFile::size).containsExactly(9_912_422L, 28_881L, 1_648_877L, 4_542L);
        assertThat(DataSet.FASHION_MNIST.downloads()).extracting(DataFile::size).containsExactly(26_421_880L, 29_515L, 4_422_102L, 5_148L);
        assertThat(DataSet.CIFAR_10.downloadSize()).isEqualTo(170_052_171L);
        assertThat(DataSet.CIFAR_10.files()).hasSize(6).extracting(DataFile::size).containsOnly(10_000L * 3073);
    }

    @Test
    void no_two_files_have_one_checksum() {
        assertThat(DataSet.ALL.stream().flatMap(set -> set.files().stream()).map(DataFile::sha256)).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void names_are_understood_however_they_are_written() {
        for (String name : List.of("cifar-10", "CIFAR10", "cifar_10", " Cifar 10")) {
            assertThat(DataSet.called(name)).as(name).contains(DataSet.CIFAR_10);
        }
        assertThat(DataSet.called("fashionmnist")).contains(DataSet.FASHION_MNIST);
        assertThat(List.of("cifar", "cifar-100", "", "all")).allSatisfy(name -> assertThat(DataSet.called(name)).isEmpty());
    }

    @Test
    void what_is_no_file_is_refused() {
        String checksum = "0".repeat(64);
        for (String name : List.of("", "../x", "a/b", "a\\b", ".hidden")) {
            assertThatThrownBy(() -> new DataFile(name, 1, checksum)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new DataFile("x", 0, checksum)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DataFile("x", 1, "ABC")).hasMessageStartingWith("A data file has a plain name, a size and 64");
    }
}
