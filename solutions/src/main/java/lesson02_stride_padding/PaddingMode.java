package lesson02_stride_padding;

/** How far a filter may stick out beyond the edge of the image, where it then sees zeros. Given: nothing to write. */
public enum PaddingMode {
    /** Not at all: there is no padding. */
    VALID,
    /** So far that stride 1 keeps the size, and stride s makes ⌈n/s⌉ of n. */
    SAME,
    /** So far that it still touches the image with one cell; only with stride 1. */
    FULL
}
