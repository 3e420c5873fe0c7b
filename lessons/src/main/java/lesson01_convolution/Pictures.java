package lesson01_convolution;

import charts.HeatMap;
import charts.LessonPictures;
import charts.PictureGrid;
import datasets.ColouredShapes;
import datasets.DataFolder;
import datasets.Digits;
import datasets.LabelledImages;
import datasets.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matrix.Matrix;
import matrix.Tensor;

/** The pictures of this lesson: what your own code makes of a digit and of a colour picture. Given: nothing to write. */
public final class Pictures implements LessonPictures {

    private static final int STAR = ColouredShapes.NAMES.indexOf("star");
    private static final long SEED = 5; // a star of two clear colours

    @Override
    public List<Path> draw(Path folder, Optional<Path> data) {
        return List.of(
                digit(data).save(folder.resolve("designed-filters.png")),
                colour().save(folder.resolve("colour-filters.png")),
                weights().save(folder.resolve("weight-matrix.png")));
    }

    @Override
    public Map<String, String> captions() {
        return Map.of(
                "designed-filters.png",
                "Each designed filter over one digit: edges come out where the picture changes in the filter's"
                        + " direction, and a blur takes them away.",
                "colour-filters.png",
                "A filter over a colour picture spans all three channels and still makes one map.",
                "weight-matrix.png",
                "The same filter as the weight matrix of a dense layer: nearly all zeros, and the same nine"
                        + " numbers in every row.");
    }

    /** Exercises 1.4 and 1.8: a handwritten digit under each of the designed filters. */
    private static PictureGrid digit(Optional<Path> data) {
        Optional<Mnist> mnist = DataFolder.of(data).mnist();
        LabelledImages digits = mnist.map(Mnist::test).orElseGet(Digits::test);
        Matrix digit = digits.image(0).channel(0, 0);
        return PictureGrid.titled("Designed filters over a " + digits.label(0) + (mnist.isPresent() ? " of MNIST" : ", drawn"))
                .columns(3)
                .add("the digit", digit)
                .add("identity", Convolution2D.correlate(digit, DesignedFilters.identity()))
                .add("box blur 5×5", Convolution2D.correlate(digit, DesignedFilters.boxBlur(5)))
                .add("Gaussian", Convolution2D.correlate(digit, DesignedFilters.gaussian()))
                .addSigned("sharpen", Convolution2D.correlate(digit, DesignedFilters.sharpen()))
                .addSigned("emboss", Convolution2D.correlate(digit, DesignedFilters.emboss()))
                .addSigned("Sobel x", Convolution2D.correlate(digit, DesignedFilters.sobelX()))
                .addSigned("Sobel y", Convolution2D.correlate(digit, DesignedFilters.sobelY()))
                .addSigned("Laplacian", Convolution2D.correlate(digit, DesignedFilters.laplacian()));
    }

    /** Exercise 1.6: a colour picture under filters that span all three channels; each makes one map. */
    private static PictureGrid colour() {
        Tensor picture = ColouredShapes.image(STAR, SEED);
        return PictureGrid.titled("Filters over a colour picture: three channels in, one map out")
                .columns(3)
                .add("the picture", picture)
                .addChannels("channel", picture)
                .addSigned("Sobel x on all channels", map(picture, DesignedFilters.sobelX()))
                .addSigned("Sobel y on all channels", map(picture, DesignedFilters.sobelY()));
    }

    private static Matrix map(Tensor picture, Matrix slice) {
        return Channels.featureMap(picture, Tensor.of(slice, slice, slice), 0);
    }

    /** Exercise 1.15: the same nine weights in every row, at another place; white is 0. */
    private static HeatMap weights() {
        return HeatMap.of(WeightMatrix.of(Images.filter1(), 6, 6))
                .title("Filter 1 on a 6×6 image as a weight matrix: sparse and shared")
                .axes("36 pixels of the image", "16 cells of the map")
                .diverging();
    }
}
