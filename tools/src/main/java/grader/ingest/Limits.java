package grader.ingest;

/**
 * How much one submission may be. The lessons are about 250 Java files of together 1 MB.
 *
 * @param entries  files and folders, of any kind
 * @param files    Java files that are taken
 * @param file     bytes of one Java file
 * @param total    bytes of all Java files together
 * @param unpacked bytes of a gzipped archive, unpacked, Java files or not
 * @param ratio    how many times more it may be than its packed form, once it is more than a tenth of {@code unpacked}
 */
public record Limits(int entries, int files, int file, int total, long unpacked, int ratio) {

    private static final int MB = 1 << 20;

    /** Room for the whole workbook with data beside it, many times over. */
    public static final Limits USUAL = new Limits(20_000, 2_000, MB, 16 * MB, 512L * MB, 200);
}
