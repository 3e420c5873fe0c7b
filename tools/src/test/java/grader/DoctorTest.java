package grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path cache;

    @Test
    void every_layer_is_tried() throws InterruptedException {
        List<Doctor.Layer> layers = Doctor.examine(cache, Optional::empty);
        assertThat(layers).extracting(Doctor.Layer::name).containsExactly("java", "gate", "limits", "bubblewrap");
        assertThat(layers.subList(0, 3)).allMatch(Doctor.Layer::active);
        assertThat(layers).allMatch(layer -> layer.sentence().endsWith("."));
    }

    @Test
    void a_layer_that_does_not_hold_is_marked_and_says_why() throws InterruptedException {
        Doctor.Layer gate = Doctor.examine(cache, () -> Optional.of("System.exit came through.")).get(1);
        assertThat(gate).isEqualTo(new Doctor.Layer("gate", false, "System.exit came through."));
        assertThat(Doctor.text(List.of(gate, new Doctor.Layer("limits", true, "A sentence that is long enough to be wrapped at the width"
                + " of the screen, and goes on below."))))
                .isEqualTo("""
                        ✘ gate        System.exit came through.
                        ✔ limits      A sentence that is long enough to be wrapped at the width of the screen, and goes
                                      on below.""");
    }
}
