package check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a JUnit class as the check of one exercise. Its points are earned when all of its tests pass.
 * Where one test builds on another, {@code @Order} says which is told first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("exercise")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(CheckExtension.class)
public @interface Exercise {

    /** The id, the same in skeleton, solution, hint and README: {@code 1.4}, or {@code 1.P2} for a prediction. */
    String id();

    /** What is to be done, in a few words, as the lesson's README has it. */
    String title();

    /** What the exercise is worth; a lesson's exercises add up to 100. */
    int points();

    /** The file that the student edits, such as {@code Convolution2D.java}. */
    String file();

    /** The exercises, of this lesson or an earlier one, whose code the solution calls; if one of them fails, that is said. */
    String[] needs() default {};

    /** How long one test may run, in seconds. */
    int seconds() default 5;

    /** What is said once a prediction has been answered. */
    String explanation() default "";
}
