package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodFinderTest {

    private static final String FILE = """
            package lesson01_convolution;

            import java.util.Map;

            final class Convolution {
                private int calls; // how often

                /** One. */
                int one(int a) {
                    return a;
                }

                /**
                 * Two.
                 */
                @Deprecated
                static <T> double two(final double[][] x,
                        Map<String,T> names, int... sizes) {
                    Runnable r = new Runnable() {
                        public void run() {
                        }
                    };
                    return 2;
                }

                double two(int a) {
                    return a;
                }

                Convolution(int calls) {
                    this.calls = calls;
                }

                record Window(int size) {
                    Window {
                        size++;
                    }

                    int one(int a) {
                        return -a;
                    }
                }
            }
            """;

    private final MethodFinder finder = new MethodFinder(FILE);

    @Test
    void allMethodsAreListedWithTheirSignatures() {
        assertThat(finder.methods()).extracting(MethodSource::signature).containsExactly("Convolution.one(int)",
                "Convolution.two(double[][], Map<String, T>, int[])", "Convolution.two(int)", "Convolution.<init>(int)",
                "Convolution.Window.<init>(int)", "Convolution.Window.one(int)");
    }

    @ParameterizedTest
    @CsvSource({"8,one", "9,one", "11,one", "13,two", "16,two", "20,two", "24,two", "31,<init>", "36,<init>"})
    void aLineBelongsToTheMethodAroundIt(int line, String name) {
        assertThat(finder.enclosing(line)).get().extracting(MethodSource::name).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "6", "12", "25", "33", "44", "999"})
    void aLineBetweenMethodsBelongsToNone(int line) {
        assertThat(finder.enclosing(line)).isEmpty();
    }

    @Test
    void theTextHoldsJavadocAnnotationsAndBodyAtTheMargin() {
        MethodSource two = finder.enclosing(17).orElseThrow();
        assertThat(two.text()).isEqualTo("""
                /**
                 * Two.
                 */
                @Deprecated
                static <T> double two(final double[][] x,
                        Map<String,T> names, int... sizes) {
                    Runnable r = new Runnable() {
                        public void run() {
                        }
                    };
                    return 2;
                }""");
        assertThat(two.firstLine()).isEqualTo(13);
        assertThat(two.lastLine()).isEqualTo(24);
    }

    @Test
    void lineEndsOfWindowsAndAByteOrderMarkMakeNoDifference() {
        assertThat(new MethodFinder("\uFEFF" + FILE.replace("\n", "\r\n")).methods()).isEqualTo(finder.methods());
    }

    @Test
    void theSameMethodOfAnotherFileHasTheSameClassNameAndTypes() {
        MethodSource nested = finder.enclosing(40).orElseThrow();
        assertThat(nested.owner()).isEqualTo("Convolution.Window");
        MethodFinder other = new MethodFinder(FILE.replace("return -a;", "return 7;"));
        assertThat(other.find(nested)).get().extracting(MethodSource::text).asString().contains("return 7;");
    }

    @Test
    void aMethodThatMovedToAnotherClassIsFound() {
        MethodSource two = finder.enclosing(26).orElseThrow();
        assertThat(new MethodFinder("class Other { double two(int a) { return 1; } }").find(two)).get()
                .extracting(MethodSource::signature).isEqualTo("Other.two(int)");
    }

    @Test
    void aMethodWhoseTypesWereChangedIsFoundIfItIsTheOnlyOneOfItsName() {
        MethodSource one = finder.enclosing(9).orElseThrow();
        assertThat(new MethodFinder("class Convolution { int one(long b) { return 1; } }").find(one)).isPresent();
        assertThat(new MethodFinder("class Convolution { int one(long b) {} int one(double b) {} }").find(one)).isEmpty();
    }

    @Test
    void aMethodThatIsNotThereIsNotFound() {
        MethodSource one = finder.enclosing(9).orElseThrow();
        assertThat(new MethodFinder("class Convolution { int b = one(3); /* int one(int a) {} */ }").find(one)).isEmpty();
        assertThat(new MethodFinder("").find(one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            return a;                 # return (a;
            return a;                 # return a
            return a;                 # String s = "abc;
            return a;                 # for (int i = 0; i <
            return a;                 # if (a > 1) { return a;
            return a;                 # }}}
            return a;                 # @@ what is this ?? int (
            int one(int a) {          # int one(int a)
            int one(int a) {          # hello, this is not Java at all
            final class Convolution { # final class Convolution
            import java.util.Map;     # import java.util.
            """)
    void anErrorElsewhereDoesNotHideTheMethod(String right, String wrong) {
        assertThat(FILE).contains(right);
        MethodSource two = finder.enclosing(17).orElseThrow();
        MethodSource found = new MethodFinder(FILE.replaceFirst(java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong))).find(two).orElseThrow();
        assertThat(found.text()).isEqualTo(two.text());
        assertThat(found.firstLine()).isEqualTo(two.firstLine());
        assertThat(found.lastLine()).isEqualTo(two.lastLine());
        assertThat(found.parameterTypes()).isEqualTo(List.of("double[][]", "Map<String, T>", "int[]"));
    }
}
