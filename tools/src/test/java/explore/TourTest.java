package explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tours in JShell: their steps, and whether they answer what they claim. */
class TourTest {

    private static List<String> problems(String tour) {
        return Tour.parse(tour).run(List.of());
    }

    @Test
    void a_tour_is_read_as_steps_with_their_claims() {
        assertThat(Tour.parse("""
                // A remark.

                int x = 1;
                //> 1
                int twice(int n) {
                    // not a step of its own
                    return 2 * n;
                }
                twice(x)
                //> 2
                """).steps()).containsExactly(
                new Tour.Step("int x = 1;", "1"),
                new Tour.Step("int twice(int n) {\n    // not a step of its own\n    return 2 * n;\n}", ""),
                new Tour.Step("twice(x)", "2"));
    }

    @Test
    void a_tour_that_answers_what_it_claims_has_no_problems() {
        assertThat(problems("""
                int x = 41;
                x + 1
                //> 42
                "a" + x
                //> "a41"
                record Pair(int a, int b) {
                    @Override
                    public String toString() { return a + "\\n" + b + " "; }
                }
                new Pair(1, 2)
                //> 1
                //> 2
                """)).isEmpty();
    }

    @Test
    void a_wrong_claim_is_told_with_both_answers() {
        assertThat(problems("1 + 1\n//> 3\n")).containsExactly("The tour claims that\n1 + 1\nanswers\n3\nbut it answers\n2");
    }

    @Test
    void a_claim_about_a_step_without_a_value_is_wrong_and_the_value_before_does_not_stand_in_for_it() {
        assertThat(problems("int x = 1; if (x > 0) { x = 2; }\n//> 1\n")).hasSize(1);
    }

    @Test
    void a_step_that_throws_is_told_by_the_exception_it_throws() {
        assertThat(problems("int zero = 0;\n1 / zero\n")).containsExactly("The step\n1 / zero\nthrows ArithmeticException: / by zero");
    }

    @Test
    void a_step_that_does_not_compile_is_told() {
        assertThat(problems("int x = \"one\";\n")).singleElement().asString().startsWith("The step\nint x = \"one\";\nis refused: incompatible types");
    }

    @Test
    void a_declaration_that_is_never_completed_is_told_and_one_that_is_later_is_fine() {
        assertThat(problems("int f() { return g(); }\n")).singleElement().asString()
                .isEqualTo("The step\nint f() { return g(); }\nuses what is never declared: method g()");
        assertThat(problems("int f() { return g(); }\nint g() { return 3; }\nf()\n//> 3\n")).isEmpty();
    }

    @Test
    void a_tour_that_ends_within_a_step_is_refused() {
        assertThatThrownBy(() -> Tour.parse("int f() {\n    return 1;\n")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The tour ends within the step \"int f() {\n    return 1;\".");
    }

    @Test
    void a_claim_without_a_step_is_refused() {
        assertThatThrownBy(() -> Tour.parse("//> 1\n")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The claim \"//> 1\" does not follow a complete step.");
        assertThatThrownBy(() -> Tour.parse("int f() {\n//> 1\n}\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_a_step_has_no_value_the_claim_is_about_what_it_prints() {
        assertThat(problems("System.out.println(1 + 1);\n//> 2\n")).isEmpty();
        assertThat(problems("System.out.println(1 + 1);\n//> 3\n")).hasSize(1);
        assertThat(problems("int f() { System.out.println(5); return 6; }\nf()\n//> 6\n")).isEmpty();
    }

    @Test
    void a_step_that_could_not_be_shown_on_a_walk_is_told() {
        assertThat(problems("void f() { }\nf()\n")).containsExactly("The step\nf()\nhas no value to be shown; it should end with a semicolon.");
        assertThat(problems("void f() { }\nf();\n")).isEmpty();
    }
}
