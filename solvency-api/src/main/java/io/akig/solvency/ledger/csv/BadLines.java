package io.akig.solvency.ledger.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong: all of it is counted, the first {@value #SHOWN} of it are kept. */
final class BadLines {
    static final int SHOWN = 1_000;

    private final List<BadLine> kept = new ArrayList<>();
    private final Map<LedgerFile, Long> counts = new EnumMap<>(LedgerFile.class);

    void add(BadLine bad) {
        count(bad.file(), 1);
        if (kept.size() >= 2 * SHOWN) {
            trim();
        }
        kept.add(bad);
    }

    /** More of them, known only by number. */
    void count(LedgerFile file, long more) {
        counts.merge(file, more, Long::sum);
    }

    long in(LedgerFile file) {
        return counts.getOrDefault(file, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** In the order in which a person meets them. */
    List<BadLine> shown() {
        trim();
        return List.copyOf(kept);
    }

    private void trim() {
        kept.sort(Comparator.comparing(BadLine::file).thenComparingLong(BadLine::line));
        if (kept.size() > SHOWN) {
            kept.subList(SHOWN, kept.size()).clear();
        }
    }
}
