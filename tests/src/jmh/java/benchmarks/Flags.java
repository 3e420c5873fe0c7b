package benchmarks;

/** How the JVMs of the benchmarks are started: as {@code ./workbook} starts one that trains. */
final class Flags {

    static final String ADD = "--add-modules=jdk.incubator.vector";
    static final String COLLECTOR = "-XX:+UseSerialGC";
    static final String YOUNG = "-Xmn320m";
    static final String LOOPS = "-XX:-SuperWordReductions";
    static final String BRANCHES = "-XX:BlockLayoutMinDiamondPercentage=5";
    static final String BOUNDS = "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0";

    private Flags() {
    }
}
