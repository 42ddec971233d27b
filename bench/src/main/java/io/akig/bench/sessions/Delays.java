package io.akig.bench.sessions;

/** Counts of delays by the millisecond: millions of them, in no memory to speak of. */
final class Delays {
    private static final int LONGEST = 60_000;

    private final long[] counts = new long[LONGEST + 1];
    private long all;

    void add(long nanos) {
        counts[(int) Math.max(0, Math.min(LONGEST, nanos / 1_000_000))]++;
        all++;
    }

    /** The smallest, rounded up to a whole millisecond, that so large a share does not exceed; 0 if there are none. */
    long quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (int millis = 0; millis <= LONGEST && all > 0; millis++) {
            seen += counts[millis];
            if (seen >= rank) {
                return millis + 1L;
            }
        }
        return 0;
    }
}
