package lesson09_full_cnn;

/**
 * Samples in two parts. Given: nothing to write.
 *
 * @param training   the network learns from these
 * @param validation the network never learns from these; it is measured on them
 */
public record TwoParts(Samples training, Samples validation) {

    /**
     * Returns the last samples as the validation part and those before them as the training part.
     *
     * @param validation how many are to be the last
     */
    public static TwoParts atTheEnd(Samples samples, int validation) {
        int border = samples.size() - validation;
        return new TwoParts(samples.between(0, border), samples.between(border, samples.size()));
    }
}
