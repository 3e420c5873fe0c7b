package cli;

import static org.assertj.core.api.Assertions.assertThat;

import datasets.Cifar10Writer;
import datasets.ColouredShapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./workbook data}, without a network: only what is refused before one is needed. */
class DataCommandTest {

    @TempDir
    Path folder;

    private Run data(String... names) {
        String[] arguments = new String[names.length + 3];
        arguments[0] = "data";
        System.arraycopy(names, 0, arguments, 1, names.length);
        arguments[names.length + 1] = "--data";
        arguments[names.length + 2] = folder.toString();
        return Run.of(arguments);
    }

    @Test
    void an_empty_folder_is_listed_with_how_to_fill_it() {
        Run run = data();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Looked for in " + folder + ":\n" + """

                ○ mnist          handwritten digits, 60,000 + 10,000, grey, 28×28
                                 not here; ./workbook data mnist fetches it (12 MB)

                ○ fashion-mnist  photographs of clothes, 60,000 + 10,000, grey, 28×28
                                 not here; ./workbook data fashion-mnist fetches it (31 MB)

                ○ cifar-10       photographs of animals and vehicles, 50,000 + 10,000, coloured, 32×32
                                 not here; ./workbook data cifar-10 fetches it (170 MB)

                The drawn digits, the coloured shapes and the playground's points come with the workbook.
                """);
    }

    @Test
    void the_list_fits_a_narrow_terminal() {
        System.setProperty(Terminal.COLUMNS, "80");
        try {
            assertThat(data().out()).contains("50,000 + 10,000, coloured,\n                 32×32\n                 not here;");
        } finally {
            System.clearProperty(Terminal.COLUMNS);
        }
    }

    @Test
    void the_usual_places_are_named() {
        assertThat(Run.of("data").out()).startsWith("Looked for in ").contains(Path.of(".cnn-workbook", "data").toString());
    }

    @Test
    void files_of_the_right_names_that_are_not_the_published_ones_are_told() throws IOException {
        Path own = Files.createDirectory(folder.resolve("cifar-10"));
        Cifar10Writer.write(ColouredShapes.generate(10, 1), ColouredShapes.generate(2, 2), ColouredShapes.NAMES, own);

        Run run = data();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("✘ cifar-10 ").contains("in " + own + ", but data_batch_1.bin is not the published file:"
                + " it has 6,146 bytes where 30,730,000 were expected; and 5 more\n");
        data("cifar-10").assertSentence(1, own + ": data_batch_1.bin is not the published file: it has 6,146 bytes where 30,730,000 were expected; and 5 more."
                + " Move it away or delete it, then try again.");
        assertThat(own.resolve("test_batch.bin")).hasSize(6146);
    }

    @Test
    void one_file_of_four_that_is_not_the_published_one_stops_before_anything_is_fetched() throws IOException {
        Path own = Files.createDirectory(folder.resolve("mnist")).resolve("t10k-labels-idx1-ubyte.gz");
        Files.writeString(own, "mine");

        data("mnist").assertSentence(1, own + " is not the published file (it has 4 bytes where 4,542 were expected): move it away or"
                + " delete it, then try again.");
    }

    @Test
    void what_is_no_data_set_or_no_folder_is_said_in_a_sentence() throws IOException {
        data("imagenet").assertSentence(2, "There is no data set \"imagenet\". There are mnist, fashion-mnist, cifar-10.");
        data("mnist", "").assertSentence(2, "There is no data set \"\".");
        Path file = Files.createFile(folder.resolve("file"));
        Run.of("data", "--data", file.toString()).assertSentence(1, file + ": expected a folder of data, but it is a file.");
        Run.of("data", "mnist", "--data", file.toString()).assertSentence(1, file + ": expected a folder of data, but it is a file.");
        Run.of("data", "--data").assertSentence(2, "Missing required parameter for option '--data' (DIR)");
    }
}
