package benchmarks;

/** How the JVMs of the benchmarks are started: as {@code ./workbook} starts one that trains. */
final class Flags {

    static final String ADD = "--add-modules=jdk.incubator.vector";
    static final String COLLECTOR = "-XX:+UseSerialGC";
    static final String YOUNG = "-Xmn400m";
    static final String LOOPS = "-XX:-SuperWordReductions";

    private Flags() {
    }
}
