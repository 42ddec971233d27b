package io.akig.bench.sessions;

/** What one window was told: each sequence once and in order, or what was wrong with it. */
final class Heard {
    private long last;
    private long missed;
    private long repeated;

    /** @param last the sequence that the first alert follows */
    Heard(long last) {
        this.last = last;
    }

    /** Whether it is news. */
    boolean take(long sequence) {
        if (sequence <= last) {
            repeated++;
            return false;
        }
        missed += sequence - last - 1;
        last = sequence;
        return true;
    }

    long last() {
        return last;
    }

    /** Left out between two that came. */
    long missed() {
        return missed;
    }

    /** Told again, or after a later one. */
    long repeated() {
        return repeated;
    }
}
