package io.akig.bench.sessions;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/** Alerts at a steady pace, several in a transaction as a run over a portfolio writes them, and how late each is told. */
final class Flood {
    private final AlertWriter writer;
    private final int together;
    private final long first;
    private final AtomicLongArray begun;

    /** Only the crowd's thread counts. */
    private final Delays delays = new Delays();

    /**
     * @param together alerts of one transaction
     * @param alerts at most
     */
    Flood(AlertWriter writer, int together, int alerts) {
        this.writer = writer;
        this.together = together;
        this.first = writer.last() + 1;
        this.begun = new AtomicLongArray(alerts);
    }

    /** @return how many a second were really written */
    double write(int perSecond) throws SQLException {
        long start = System.nanoTime();
        long pause = 1_000_000_000L * together / perSecond;
        int done = 0;
        for (; done + together <= begun.length(); done += together) {
            long turn = start + done / together * pause;
            waitFor(turn);
            // An alert that the writer was late for is late: it counts from its turn.
            for (int i = 0; i < together; i++) {
                begun.set(done + i, turn);
            }
            writer.write(together);
        }
        waitFor(start + done / together * pause);
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private static void waitFor(long turn) {
        for (long wait = turn - System.nanoTime(); wait > 0; wait = turn - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    void told(long sequence, long now) {
        int index = (int) (sequence - first);
        if (index >= 0 && index < begun.length()) {
            delays.add(now - begun.get(index));
        }
    }

    Delays delays() {
        return delays;
    }
}
