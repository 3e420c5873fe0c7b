package gates;

import static org.assertj.core.api.Assertions.assertThat;

import explore.Tour;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import workbook.WorkbookFolders;

/** Every lesson's tour runs in JShell and answers what its comments claim. */
@Tag("gate")
class TourGate {

    @TestFactory
    Stream<DynamicTest> the_tour_answers_what_it_claims() {
        return WorkbookFolders.of(Checks.root()).allLessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson.toString(), () -> {
            Tour tour = Tour.parse(Files.readString(lesson.folder().resolve("explore.jsh")));
            assertThat(tour.steps()).anyMatch(step -> !step.claimed().isEmpty());
            assertThat(tour.run(Checks.classPath())).isEmpty();
        }));
    }
}
