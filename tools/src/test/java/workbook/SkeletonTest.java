package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    @Test
    void aRegionBecomesATodoAtItsIndentation() {
        assertThat(Skeleton.of("Convolution.java", SampleWorkbook.CONVOLUTION_SOLUTION)).isEqualTo("""
                package lesson01_convolution;

                import matrix.Matrix;
                import matrix.Todo;

                /** Slides filters over images. */
                public final class Convolution {

                    /** Returns the sum of the products. */
                    public static double window(double[][] window, double[][] filter) {
                        // TODO 1.1 Multiply cell by cell and add up.
                        throw new Todo("1.1");
                    }

                    /** Returns the feature map. */
                    public static Matrix valid(Matrix image, Matrix filter) {
                        // TODO 1.4 Slide the filter over every position where it fits entirely.
                        // Each output cell is the dot product of the filter with the window under it.
                        throw new Todo("1.4");
                    }
                }
                """);
    }

    @Test
    void theAnswerKeepsTheCodeAndLosesTheMarkers() {
        String answer = Skeleton.answer("Convolution.java", SampleWorkbook.CONVOLUTION_SOLUTION);
        assertThat(answer).contains("""
                    // Slide the filter over every position where it fits entirely.
                    // Each output cell is the dot product of the filter with the window under it.
                    double[] row = new double[3];
                    Arrays.fill(row, 1);
                    return image.times(filter);
                }
            """).doesNotContain("SOLUTION").doesNotContain("Todo").contains("import java.util.Arrays;");
    }

    @Test
    void regionsAreListedWithExerciseTitleAndLines() {
        assertThat(Skeleton.regions("Convolution.java", SampleWorkbook.CONVOLUTION_SOLUTION)).containsExactly(
                new Region("1.1", "Multiply cell by cell and add up.", List.of(), 11, 19),
                new Region("1.4", "Slide the filter over every position where it fits entirely.",
                        List.of("Each output cell is the dot product of the filter with the window under it."), 24, 29));
    }

    @Test
    void aFileWithoutRegionsStaysAsItIsToTheLastCharacter() {
        String given = "\uFEFFpackage p;\r\nimport java.util.*;\r\n\r\n\r\nclass A {\t} // no newline";
        assertThat(Skeleton.of("A.java", given)).isEqualTo(given);
        assertThat(Skeleton.answer("A.java", given)).isEqualTo(given);
        assertThat(Skeleton.regions("A.java", given)).isEmpty();
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkMakeNoDifference() {
        String windows = "\uFEFF" + SampleWorkbook.CONVOLUTION_SOLUTION.replace("\n", "\r\n");
        assertThat(Skeleton.of("Convolution.java", windows))
                .isEqualTo(Skeleton.of("Convolution.java", SampleWorkbook.CONVOLUTION_SOLUTION));
    }

    @Test
    void aMissingLastLineEndIsAdded() {
        assertThat(Skeleton.of("A.java", solution("return 1;").stripTrailing())).endsWith("}\n");
    }

    @Test
    void aCommentBehindABlankLineStaysInTheSolution() {
        String skeleton = Skeleton.of("A.java", method("""
                // BEGIN SOLUTION 1.2 Add.
                //
                //   indented, as the author wrote it
                //without a blank

                // the trick is
                return 1;
                // END SOLUTION
                """));
        assertThat(skeleton).contains("""
                // TODO 1.2 Add.
                //
                //   indented, as the author wrote it
                // without a blank
                throw new Todo("1.2");
                }
                """).doesNotContain("trick");
    }

    @Test
    void blankLinesBeforeTheEndOfTheBlockGo() {
        assertThat(Skeleton.of("A.java", method("// BEGIN SOLUTION 1.2 Add.\nreturn 1;\n\n// END SOLUTION\n\n\n")))
                .contains("throw new Todo(\"1.2\");\n}\n");
    }

    @Test
    void aPredictionHasAnIdWithAP() {
        assertThat(Skeleton.of("A.java", method("// BEGIN SOLUTION 1.P2 How many?\nreturn 9;\n// END SOLUTION\n")))
                .contains("// TODO 1.P2 How many?\nthrow new Todo(\"1.P2\");");
    }

    @Test
    void aRegionMayEndWithTheBranchOfAnIf() {
        assertThat(Skeleton.of("A.java", method("""
                if (true) {
                    // BEGIN SOLUTION 1.2 Add.
                    return 1;
                    // END SOLUTION
                } else {
                    // BEGIN SOLUTION 1.2 Subtract.
                    return 2;
                    // END SOLUTION
                }
                """))).contains("""
                if (true) {
                    // TODO 1.2 Add.
                    throw new Todo("1.2");
                } else {
                    // TODO 1.2 Subtract.
                    throw new Todo("1.2");
                }
                """);
    }

    @Test
    void aMarkerInAStringOrATextBlockOrAJavadocIsNone() {
        String given = """
                class A {
                    /**
                    // BEGIN SOLUTION 1.1 in javadoc
                    */
                    String one = "// BEGIN SOLUTION 1.1 in a string";
                    String two = \"""
                // BEGIN SOLUTION 1.1 in a text block \\\"""
                // END SOLUTION
                        \""";
                    char quote = '"'; // '
                }
                """;
        assertThat(Skeleton.of("A.java", given)).isEqualTo(given);
    }

    @Test
    void codeLeftOverKeepsItsCommentsAndStrings() {
        String skeleton = Skeleton.of("A.java", solution("return 1;").replace("class A", "/* x */ class A"));
        assertThat(skeleton).contains("/* x */ class A");
    }

    @Nested
    class ImportsOfASkeleton {

        @Test
        void anImportThatOnlyTheAnswerUsesGoes() {
            assertThat(imports("java.util.Arrays", "matrix.Matrix", "Arrays.fill(null, 1); return new Matrix();", ""))
                    .containsExactly("import matrix.Todo;");
        }

        @Test
        void anImportThatTheCodeUsesStays() {
            assertThat(imports("java.util.Arrays", "matrix.Matrix", "return 1;", "Matrix field = f(Arrays::fill);"))
                    .containsExactly("import java.util.Arrays;", "import matrix.Matrix;", "import matrix.Todo;");
        }

        @Test
        void partOfALongerWordOrOfAQualifiedNameOrATextIsNoUse() {
            assertThat(imports("java.util.List", "java.util.Set", "return 1;",
                    "ListOfSets a; java.awt\n   .List b; String s = \"List\"; char c = 'S'; // Set\n /* Set */"))
                    .containsExactly("import matrix.Todo;");
        }

        @Test
        void javadocThatRefersToANameKeepsItsImport() {
            assertThat(imports("java.util.List", "java.util.Set", "return 1;",
                    "/** {@link List#of(Set)}, {@link\n * Map} */ int a;"))
                    .contains("import java.util.List;", "import java.util.Set;");
            assertThat(imports("a.One", "a.Two", "return 1;", "/** @see One\n * @throws Two never */ int a;"))
                    .contains("import a.One;", "import a.Two;");
        }

        @Test
        void javadocThatOnlyMentionsANameDoesNot() {
            assertThat(imports("java.util.List", "java.util.Set", "return 1;", "/** A List, {@code Set}. */ int a;"))
                    .containsExactly("import matrix.Todo;");
        }

        @Test
        void aNameInATodoDoesNotKeepItsImport() {
            String skeleton = Skeleton.of("A.java", "import java.util.List;\n" + method(
                    "// BEGIN SOLUTION 1.2 Use a List.\n// A List is best.\nreturn List.of();\n// END SOLUTION\n"));
            assertThat(skeleton).doesNotContain("import java.util.List;");
        }

        @Test
        void staticImportsAreTreatedAlike() {
            assertThat(imports("static java.lang.Math.max", "static java.lang.Math.min", "return max(1, 2);",
                    "int a = min(1, 2);"))
                    .containsExactly("import static java.lang.Math.min;", "import matrix.Todo;");
        }

        @Test
        void todoIsSortedAmongTheImportsOfTheCore() {
            assertThat(imports("matrix.Tensor", "matrix.Zebra", "return 1;", "Tensor t; Zebra z;")).containsExactly(
                    "import matrix.Tensor;", "import matrix.Todo;", "import matrix.Zebra;");
        }

        @Test
        void todoIsSortedAmongOthersWhereTheCoreIsNotImported() {
            assertThat(imports("java.util.List", "org.ejml.Data", "return 1;", "List t; Data z;")).containsExactly(
                    "import java.util.List;", "import matrix.Todo;", "import org.ejml.Data;");
        }

        @Test
        void todoIsNotImportedTwiceNorInItsOwnPackage() {
            assertThat(imports("matrix.Todo", "java.util.List", "return 1;", "")).containsExactly("import matrix.Todo;");
            assertThat(Skeleton.of("A.java", "package matrix;\n\n" + solution("return 1;"))).doesNotContain("import");
        }

        @Test
        void withoutImportsTodoStandsBelowThePackage() {
            assertThat(Skeleton.of("A.java", "package p;\n\n" + solution("return 1;")))
                    .startsWith("package p;\n\nimport matrix.Todo;\n\nclass A {");
            assertThat(Skeleton.of("A.java", solution("return 1;"))).startsWith("import matrix.Todo;\n\nclass A {");
        }

        @Test
        void groupsStayGroupsWithOneBlankLineBetween() {
            String solution = "package p;\n\nimport static java.lang.Math.PI;\n\nimport java.util.Arrays;\n\n"
                    + "import matrix.Matrix;\n\n"
                    + solution("Arrays.fill(a, 1);").replace("class A {", "class A {\nMatrix m = PI;");
            assertThat(Skeleton.of("A.java", solution)).startsWith("package p;\n\nimport static java.lang.Math.PI;\n\n"
                    + "import matrix.Matrix;\nimport matrix.Todo;\n\nclass A {");
        }

        private List<String> imports(String one, String two, String answer, String member) {
            String solution = "package p;\n\nimport " + one + ";\nimport " + two + ";\n\n"
                    + solution(answer).replace("class A {", "class A {\n" + member);
            return Skeleton.of("A.java", solution).lines().filter(line -> line.startsWith("import ")).toList();
        }
    }

    private static String solution(String answer) {
        return method("// BEGIN SOLUTION 1.2 Add.\n" + answer + "\n// END SOLUTION\n");
    }

    private static String method(String body) {
        return "class A {\nObject a() {\n" + body + "}\n}\n";
    }
}
