package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Skeletons of solutions as they really look are compiled against the core. */
class SkeletonCompilesTest {

    private static final String LAYER = """
            package lesson05_training;

            import static java.lang.Math.exp;

            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.function.DoubleUnaryOperator;

            import matrix.Matrix;
            import matrix.Parameter;
            import matrix.Shape;

            /** A layer of our own; see {@link Map} for what it does not use. */
            public final class Layer {

                private final Parameter weights;
                private final Shape shape;
                private final DoubleUnaryOperator activation = x -> {
                    // BEGIN SOLUTION 5.1 The logistic function.
                    return 1 / (1 + exp(-x));
                    // END SOLUTION
                };

                public Layer(Matrix first, Shape shape) {
                    // BEGIN SOLUTION 5.2 Keep the weights and the shape.
                    this.weights = new Parameter("W", first);
                    this.shape = shape;
                    // END SOLUTION
                }

                /** Returns the output. */
                public Matrix forward(Matrix input) {
                    if (input == null) {
                        throw new IllegalArgumentException("The input is null.");
                    }
                    // BEGIN SOLUTION 5.3 Multiply by the weights.
                    // The result has one row a sample.

                    // A map is needless, but shows an import that goes.
                    Map<String, Matrix> cache = new HashMap<>();
                    cache.put("input", input);
                    return input.times(weights.value());

                    // END SOLUTION
                }

                static List<Double> doubles(int count) {
                    List<Double> result = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        switch (i) {
                            case 0 -> {
                                // BEGIN SOLUTION 5.P1 What comes first?
                                result.add(1.0);
                                // END SOLUTION
                            }
                            default -> result.add(2.0);
                        }
                    }
                    return result;
                }

                record Window(int height, int width) {
                    Window {
                        // BEGIN SOLUTION 5.4 Refuse what is not positive.
                        if (height < 1 || width < 1) {
                            throw new IllegalArgumentException("A window needs rows and columns.");
                        }
                        // END SOLUTION
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSolutionItsSkeletonAndItsAnswerCompile() {
        assertThat(errors(LAYER)).isEmpty();
        assertThat(errors(Skeleton.of("Layer.java", LAYER))).isEmpty();
        assertThat(errors(Skeleton.answer("Layer.java", LAYER))).isEmpty();
    }

    @Test
    void theSkeletonImportsOnlyWhatItUses() {
        assertThat(Skeleton.of("Layer.java", LAYER)).contains("""
                package lesson05_training;

                import java.util.ArrayList;
                import java.util.List;
                import java.util.Map;
                import java.util.function.DoubleUnaryOperator;

                import matrix.Matrix;
                import matrix.Parameter;
                import matrix.Shape;
                import matrix.Todo;

                /** A layer""");
    }

    private String errors(String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        var file = new SimpleJavaFileObject(URI.create("string:///lesson05_training/Layer.java"),
                javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        compiler.getTask(messages, null, null, options, null, List.of(file)).call();
        return messages.toString();
    }
}
