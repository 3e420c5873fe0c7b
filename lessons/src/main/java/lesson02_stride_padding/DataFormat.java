package lesson02_stride_padding;

/** The order in which an image's numbers stand in its row. Given: nothing to write. */
public enum DataFormat {
    /** Channel by channel, each row by row: C×H×W, as everywhere in this workbook. */
    CHANNELS_FIRST,
    /** Pixel by pixel, the channels of a pixel side by side: H×W×C, as Keras has it unless told otherwise. */
    CHANNELS_LAST
}
