package workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Files made at random from a seed, so that a failure can be repeated. */
class SkeletonPropertiesTest {

    private final List<String> solution = new ArrayList<>();
    private final List<String> outside = new ArrayList<>(); // lines of the solution that every skeleton keeps
    private int regions;

    @RepeatedTest(50)
    void nothingOfARegionIsLeftAndEverythingElseStays(RepetitionInfo seed) {
        makeSolution(new Random(seed.getCurrentRepetition()));
        List<String> skeleton = Skeleton.of("A.java", String.join("\n", solution) + "\n").lines().toList();
        assertThat(skeleton).noneMatch(line -> line.contains("secret") || line.contains("SOLUTION"));
        assertThat(skeleton.stream().filter(line -> line.contains("throw new Todo("))).hasSize(regions);
        assertThat(skeleton.stream().filter(outside::contains)).containsExactlyElementsOf(outside);
        assertThat(skeleton).hasSize(outside.size() + 3 * regions + (regions > 0 ? 2 : 0)); // two lines for the import
    }

    @RepeatedTest(50)
    void aSolutionThatLostOneMarkerIsRefused(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        do {
            makeSolution(random);
        } while (regions == 0);
        List<Integer> markers = new ArrayList<>();
        for (int i = 0; i < solution.size(); i++) {
            if (solution.get(i).contains("SOLUTION")) {
                markers.add(i);
            }
        }
        solution.remove((int) markers.get(random.nextInt(markers.size())));
        assertThatThrownBy(() -> Skeleton.of("A.java", String.join("\n", solution))).isInstanceOf(SourceException.class);
    }

    @RepeatedTest(50)
    void theSkeletonOfASkeletonIsItself(RepetitionInfo seed) {
        makeSolution(new Random(seed.getCurrentRepetition()));
        String skeleton = Skeleton.of("A.java", String.join("\n", solution) + "\n");
        assertThat(Skeleton.of("A.java", skeleton)).isEqualTo(skeleton);
    }

    private void makeSolution(Random random) {
        solution.clear();
        outside.clear();
        regions = 0;
        keep("class A {");
        int methods = random.nextInt(5);
        for (int m = 0; m < methods; m++) {
            keep("    double method" + m + "() {");
            if (random.nextBoolean()) {
                keep("        String s" + m + " = \"// BEGIN SOLUTIO in a string \\\"" + m + "\";");
            }
            if (random.nextInt(4) > 0) {
                addRegion(random, " ".repeat(4 * random.nextInt(5)), m);
            } else {
                keep("        return " + m + ";");
            }
            keep("    } // " + m);
        }
        keep("}");
    }

    private void addRegion(Random random, String indentation, int m) {
        regions++;
        solution.add(indentation + "// BEGIN SOLUTION 1." + m + " Write it.");
        solution.add(indentation + "// More words.");
        for (int i = 0; i <= random.nextInt(4); i++) {
            solution.add(random.nextInt(3) == 0 ? "" : indentation + "secret(" + i + "); // secret");
        }
        solution.add(indentation + "secret();");
        solution.add(indentation + "// END SOLUTION");
        if (random.nextBoolean()) {
            solution.add("");
        }
    }

    private void keep(String line) {
        solution.add(line);
        outside.add(line);
    }
}
