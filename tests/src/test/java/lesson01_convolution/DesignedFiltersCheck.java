package lesson01_convolution;

import check.Exercise;
import check.Trial;
import java.util.Map;
import java.util.function.UnaryOperator;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

@Exercise(id = "1.8", title = "Filters that people designed", points = 7, file = "DesignedFilters.java")
class DesignedFiltersCheck {

    /** Which filter is asked for; the size counts for the box blur alone. */
    record Input(String filter, int size) {
    }

    private static final Map<String, Matrix> BY_HAND = Map.of(
            "identity", Matrix.of("0 0 0; 0 1 0; 0 0 0"),
            "gaussian", Matrix.of("1 2 1; 2 4 2; 1 2 1").scale(1.0 / 16),
            "sharpen", Matrix.of("0 -1 0; -1 5 -1; 0 -1 0"),
            "sobelX", Matrix.of("-1 0 1; -2 0 2; -1 0 1"),
            "sobelY", Matrix.of("-1 -2 -1; 0 0 0; 1 2 1"),
            "laplacian", Matrix.of("0 1 0; 1 -4 1; 0 1 0"),
            "emboss", Matrix.of("-2 -1 0; -1 1 1; 0 1 2"));

    static final Trial<Input, Matrix> TRIAL = Trial.of("the filters", DesignedFiltersCheck::students)
            .definition(DesignedFiltersCheck::right)
            .example("boxBlur(3)", () -> new Input("boxBlur", 3), Matrix.filled(3, 3, 1 / 9.0))
            .example("boxBlur(5)", () -> new Input("boxBlur", 5), Matrix.filled(5, 5, 0.04))
            .example("identity()", () -> new Input("identity", 3), BY_HAND.get("identity"))
            .example("gaussian()", () -> new Input("gaussian", 3), BY_HAND.get("gaussian"))
            .example("sharpen()", () -> new Input("sharpen", 3), BY_HAND.get("sharpen"))
            .example("sobelX()", () -> new Input("sobelX", 3), BY_HAND.get("sobelX"))
            .example("sobelY()", () -> new Input("sobelY", 3), BY_HAND.get("sobelY"))
            .example("laplacian()", () -> new Input("laplacian", 3), BY_HAND.get("laplacian"))
            .example("emboss()", () -> new Input("emboss", 3), BY_HAND.get("emboss"))
            .mistake("Divided as whole numbers", "1 / 9 is 0 in Java, because both are int; write 1.0 / 9.",
                    in -> in.filter().equals("boxBlur") || in.filter().equals("gaussian") ? right(in).scale(0) : right(in))
            .mistake("The blur does not add up to 1", "The weights of a blur add up to 1, or the picture becomes brighter: divide by their sum.",
                    instead("boxBlur", filter -> filter.scale(filter.size())))
            .mistake("The Gaussian does not add up to 1", "The weights 1 2 1, 2 4 2, 1 2 1 add up to 16: divide by it.",
                    instead("gaussian", filter -> filter.scale(16)))
            .mistake("The blur is always 3×3", "boxBlur takes its size: size × size cells of 1 / size².",
                    in -> in.filter().equals("boxBlur") ? Matrix.filled(3, 3, 1 / 9.0) : right(in))
            .mistake("The blur was divided by its size, not by its number of cells", "There are size · size cells.",
                    in -> in.filter().equals("boxBlur") ? Matrix.filled(in.size(), in.size(), 1.0 / in.size()) : right(in))
            .mistake("Sobel x and y swapped", "sobelX answers to a change from left to right, so its columns differ; sobelY is its transpose.",
                    in -> in.filter().startsWith("sobel") ? right(in).transpose() : right(in))
            .mistake("Sobel with the other sign", "sobelX answers with a positive number where the picture gets brighter to the right:"
                    + " + on the right, − on the left; sobelY where it gets brighter downwards.",
                    in -> in.filter().startsWith("sobel") ? right(in).scale(-1) : right(in))
            .mistake("The Laplacian with the other sign", "Here its middle is −4 and its neighbours are 1.",
                    instead("laplacian", filter -> filter.scale(-1)))
            .mistake("The Laplacian with eight neighbours", "Only the four neighbours above, below, left and right count.",
                    in -> in.filter().equals("laplacian") ? Matrix.of("1 1 1; 1 -8 1; 1 1 1") : right(in))
            .mistake("Sharpening with eight neighbours", "Only the four neighbours above, below, left and right are subtracted.",
                    in -> in.filter().equals("sharpen") ? Matrix.of("-1 -1 -1; -1 9 -1; -1 -1 -1") : right(in))
            .mistake("The sharpening filter turns flat areas black", "Its weights add up to 1, so its middle is 5, not 4.",
                    in -> in.filter().equals("sharpen") ? Matrix.of("0 -1 0; -1 4 -1; 0 -1 0") : right(in))
            .mistake("Ones everywhere in place of the identity", "The identity hands on the middle cell alone: a single 1.",
                    in -> in.filter().equals("identity") ? Matrix.filled(3, 3, 1) : right(in))
            .mistake("The identity matrix in place of the identity filter",
                    "The filter that changes nothing has a single 1, in the middle; ones on the diagonal smear the picture.",
                    in -> in.filter().equals("identity") ? Matrix.identity(3) : right(in))
            .mistake("Emboss with the other sign", "Light falls from the lower right: positive there, negative at the upper left.",
                    instead("emboss", filter -> filter.scale(-1).plus(Matrix.of("0 0 0; 0 2 0; 0 0 0"))));

    private static Matrix students(Input in) {
        return switch (in.filter()) {
            case "boxBlur" -> DesignedFilters.boxBlur(in.size());
            case "identity" -> DesignedFilters.identity();
            case "gaussian" -> DesignedFilters.gaussian();
            case "sharpen" -> DesignedFilters.sharpen();
            case "sobelX" -> DesignedFilters.sobelX();
            case "sobelY" -> DesignedFilters.sobelY();
            case "laplacian" -> DesignedFilters.laplacian();
            default -> DesignedFilters.emboss();
        };
    }

    private static Matrix right(Input in) {
        return in.filter().equals("boxBlur") ? Matrix.filled(in.size(), in.size(), 1.0 / (in.size() * in.size()))
                : BY_HAND.get(in.filter()).copy();
    }

    private static java.util.function.Function<Input, Matrix> instead(String name, UnaryOperator<Matrix> change) {
        return in -> in.filter().equals(name) ? change.apply(right(in)) : right(in);
    }

    @Test
    void the_filters_have_the_weights_that_their_names_stand_for() {
        TRIAL.check();
    }
}
