package bench;

/** Some work that is done again and again while it is measured. */
@FunctionalInterface
interface Lap {

    /** Does it once. */
    void run();

    /** Returns how often a second it is done, measured for so many seconds and at least once. */
    default double perSecond(double seconds) {
        long begin = System.nanoTime();
        long laps = 0;
        long now;
        do {
            run();
            laps++;
            now = System.nanoTime();
        } while (now - begin < seconds * 1e9);
        return laps / ((now - begin) / 1e9);
    }
}
