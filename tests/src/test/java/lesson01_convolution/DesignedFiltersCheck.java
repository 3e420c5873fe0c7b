package lesson01_convolution;

import check.Exercise;
import check.Trial;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Each filter has a trial of its own, so that a mistake in one is named whatever the others are like. */
@Exercise(id = "1.8", title = "Filters that people designed", points = 7, file = "DesignedFilters.java")
class DesignedFiltersCheck {

    record Size(int size) {
    }

    private static final String WHOLE_NUMBERS = "Divided as whole numbers";
    private static final String WRITE_A_POINT = "1 / 9 or 1 / 16 is 0 in Java, because both are int; write 1.0 / 9 or 1.0 / 16.";
    private static final String SOBEL_SWAPPED = "Sobel x and y swapped";
    private static final String SOBEL_SIGN = "Sobel with the other sign";
    private static final String PREWITT = "All rows with the weight 1";

    private static final Matrix GAUSSIAN = Matrix.of("1 2 1; 2 4 2; 1 2 1");
    private static final Matrix LAPLACIAN = Matrix.of("0 1 0; 1 -4 1; 0 1 0");
    private static final Matrix SOBEL_X = Matrix.of("-1 0 1; -2 0 2; -1 0 1");
    private static final Matrix EMBOSS = Matrix.of("-2 -1 0; -1 1 1; 0 1 2");
    private static final List<Matrix> ALL = List.of(Matrix.of("0 0 0; 0 1 0; 0 0 0"), Matrix.filled(3, 3, 1 / 9.0), GAUSSIAN.scale(1.0 / 16),
            LAPLACIAN, Matrix.of("0 -1 0; -1 5 -1; 0 -1 0"), SOBEL_X, SOBEL_X.transpose(), EMBOSS);

    static final Trial<Trial.Nothing, Matrix> IDENTITY = trial("identity()", () -> DesignedFilters.identity(), ALL.get(0))
            .mistake("Ones everywhere in place of the identity", "The identity hands on the middle cell alone: a single 1.",
                    Matrix.filled(3, 3, 1))
            .mistake("The identity matrix in place of the identity filter",
                    "The filter that changes nothing has a single 1, in the middle; ones on the diagonal smear the picture.",
                    Matrix.identity(3));

    static final Trial<Size, Matrix> BOX_BLUR = Trial.of("boxBlur(size)", (Size in) -> DesignedFilters.boxBlur(in.size()))
            .definition(DesignedFiltersCheck::boxBlur)
            .example("a window of 3×3", () -> new Size(3), Matrix.filled(3, 3, 1 / 9.0))
            .example("a window of 5×5", () -> new Size(5), Matrix.filled(5, 5, 0.04))
            .example("a window of one cell", () -> new Size(1), Matrix.of("1"))
            .mistake(WHOLE_NUMBERS, WRITE_A_POINT, in -> in.size() == 1 ? boxBlur(in) : Matrix.zeros(in.size(), in.size()))
            .mistake("The blur does not add up to 1", "The weights of a blur add up to 1, or the picture becomes brighter: divide by their sum.",
                    in -> Matrix.filled(in.size(), in.size(), 1))
            .mistake("The blur is always 3×3", "boxBlur takes its size: size × size cells of 1 / size².",
                    in -> Matrix.filled(3, 3, 1 / 9.0))
            .mistake("The weights are always 1 / 9", "There are size · size cells, and their weights add up to 1.",
                    in -> Matrix.filled(in.size(), in.size(), 1 / 9.0))
            .mistake("The blur was divided by its size, not by its number of cells", "There are size · size cells.",
                    in -> Matrix.filled(in.size(), in.size(), 1.0 / in.size()));

    static final Trial<Trial.Nothing, Matrix> GAUSSIAN_BLUR = trial("gaussian()", () -> DesignedFilters.gaussian(), ALL.get(2))
            .mistake(WHOLE_NUMBERS, WRITE_A_POINT, Matrix.zeros(3, 3))
            .mistake("The Gaussian does not add up to 1", "The weights 1 2 1, 2 4 2, 1 2 1 add up to 16: divide by it.", GAUSSIAN)
            .mistake("The Gaussian was divided by the number of its cells",
                    "The weights are not equal: divide by their sum, 1 + 2 + 1 + 2 + 4 + 2 + 1 + 2 + 1, not by 9.", GAUSSIAN.scale(1.0 / 9))
            .mistake("The box blur in place of the Gaussian", "Near cells count more: the column 1, 2, 1 times the row 1, 2, 1.", ALL.get(1));

    static final Trial<Trial.Nothing, Matrix> LAPLACE = trial("laplacian()", () -> DesignedFilters.laplacian(), LAPLACIAN)
            .mistake("The Laplacian with the other sign", "Here its middle is −4 and its neighbours are 1.", LAPLACIAN.scale(-1))
            .mistake("The Laplacian with eight neighbours", "Only the four neighbours above, below, left and right count.",
                    Matrix.of("1 1 1; 1 -8 1; 1 1 1"));

    static final Trial<Trial.Nothing, Matrix> SHARPEN = trial("sharpen()", () -> DesignedFilters.sharpen(), ALL.get(4))
            .mistake("Sharpening with eight neighbours", "Only the four neighbours above, below, left and right are subtracted.",
                    Matrix.of("-1 -1 -1; -1 9 -1; -1 -1 -1"))
            .mistake("The sharpening filter turns flat areas black", "Its weights add up to 1, so its middle is 5, not 4.", LAPLACIAN.scale(-1))
            .mistake("The identity plus the Laplacian", "The Laplacian is subtracted: it is negative on a bright spot, which is to become brighter.",
                    Matrix.of("0 1 0; 1 -3 1; 0 1 0"));

    static final Trial<Trial.Nothing, Matrix> SOBEL_FOR_UPRIGHT = trial("sobelX()", () -> DesignedFilters.sobelX(), SOBEL_X)
            .mistake(SOBEL_SWAPPED, "sobelX answers to a change from left to right, so its columns differ; sobelY is its transpose.",
                    SOBEL_X.transpose())
            .mistake(SOBEL_SIGN, "sobelX answers with a positive number where the picture gets brighter to the right: + on the right, − on the left.",
                    SOBEL_X.scale(-1))
            .mistake(PREWITT, "The middle row counts double: the weights of the rows are 1, 2, 1.", Matrix.of("-1 0 1; -1 0 1; -1 0 1"));

    static final Trial<Trial.Nothing, Matrix> SOBEL_FOR_LYING = trial("sobelY()", () -> DesignedFilters.sobelY(), SOBEL_X.transpose())
            .mistake(SOBEL_SWAPPED, "sobelY answers to a change from top to bottom, so its rows differ; it is the transpose of sobelX.", SOBEL_X)
            .mistake(SOBEL_SIGN, "sobelY answers with a positive number where the picture gets brighter downwards: + below, − above.",
                    SOBEL_X.transpose().scale(-1))
            .mistake("All columns with the weight 1", "The middle column counts double: the weights of the columns are 1, 2, 1.",
                    Matrix.of("-1 -1 -1; 0 0 0; 1 1 1"));

    static final Trial<Trial.Nothing, Matrix> RAISED = trial("emboss()", () -> DesignedFilters.emboss(), EMBOSS)
            .mistake("Emboss with the other sign", "Light falls from the lower right: positive there, negative at the upper left.",
                    Matrix.of("2 1 0; 1 1 -1; 0 -1 -2"))
            .mistake("The middle of emboss is 0", "The middle has the weight 1, so that the picture stays visible and the weights sum to 1.",
                    Matrix.of("-2 -1 0; -1 0 1; 0 1 2"));

    static final Trial<Trial.Nothing, List<Matrix>> TOGETHER = Trial.of("all filters, one after the other", (Trial.Nothing nothing) -> students())
            .definition(nothing -> ALL)
            .example("", Trial.Nothing::new, ALL)
            .mistake("A filter was changed while another was made",
                    "Each filter is right when it is made. Make a new matrix in every call, and do not change one that is kept in a field.",
                    nothing -> Stream.concat(Stream.of(ALL.get(4)), ALL.stream().skip(1)).toList());

    private static Trial<Trial.Nothing, Matrix> trial(String call, Supplier<Matrix> student, Matrix byHand) {
        return Trial.of(call, (Trial.Nothing nothing) -> student.get()).definition(nothing -> byHand)
                .example("", Trial.Nothing::new, byHand);
    }

    private static Matrix boxBlur(Size in) {
        return Matrix.filled(in.size(), in.size(), 1.0 / (in.size() * in.size()));
    }

    private static List<Matrix> students() {
        return List.of(DesignedFilters.identity(), DesignedFilters.boxBlur(3), DesignedFilters.gaussian(), DesignedFilters.laplacian(),
                DesignedFilters.sharpen(), DesignedFilters.sobelX(), DesignedFilters.sobelY(), DesignedFilters.emboss());
    }

    @Test
    void the_filters_have_the_weights_that_their_names_stand_for() {
        Stream.of(IDENTITY, BOX_BLUR, GAUSSIAN_BLUR, LAPLACE, SHARPEN, SOBEL_FOR_UPRIGHT, SOBEL_FOR_LYING, RAISED, TOGETHER).forEach(Trial::check);
    }
}
