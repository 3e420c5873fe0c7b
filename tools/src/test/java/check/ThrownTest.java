package check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrownTest {

    @Test
    void what_the_jvm_says_of_modules_and_loaders_is_left_out() {
        assertThat(Thrown.sentence(new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String and"
                + " java.lang.Integer are in module java.base of loader 'bootstrap')")))
                .isEqualTo("class java.lang.String cannot be cast to class java.lang.Integer");
        assertThat(Thrown.text(new IllegalAccessError("class a.Check tried to access private method 'double a.Window.response(matrix.Matrix)'"
                + " (a.Check and a.Window are in unnamed module of loader check.LessonLoader @3327bd23)")))
                .isEqualTo("IllegalAccessError: class a.Check tried to access private method 'double a.Window.response(matrix.Matrix)'");
    }

    @Test
    void what_the_student_says_in_parentheses_stays() {
        assertThat(Thrown.sentence(new IllegalStateException("no such module (module 3)"))).isEqualTo("no such module (module 3)");
    }

    @Test
    void of_a_recursion_without_end_the_lines_are_told_that_come_again_whichever_was_the_last() {
        StackTraceElement helper = new StackTraceElement("lesson01_convolution.Window", "helper", "Window.java", 5);
        StackTraceElement odd = new StackTraceElement("lesson01_convolution.Window", "odd", "Window.java", 9);
        StackTraceElement even = new StackTraceElement("lesson01_convolution.Window", "even", "Window.java", 7);
        assertThat(StudentTrace.circle(new StackTraceElement[] {helper, odd, even, odd, even, odd}))
                .isEqualTo(StudentTrace.circle(new StackTraceElement[] {even, odd, even, odd}))
                .isEqualTo("Window.even (Window.java:7) and Window.odd (Window.java:9)");
    }

    @Test
    void a_class_that_the_jvm_made_of_a_lambda_is_not_the_students() {
        assertThat(StudentTrace.text(new StackTraceElement[] {
            new StackTraceElement("lesson01_convolution.Window$$Lambda$565/0x00007f61e101cd48", "apply", null, -1),
            new StackTraceElement("lesson01_convolution.Window", "response", "Window.java", 28)})).isEqualTo("Window.response (Window.java:28)");
    }
}
