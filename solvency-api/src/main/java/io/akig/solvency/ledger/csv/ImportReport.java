package io.akig.solvency.ledger.csv;

import java.util.List;
import java.util.Locale;

/**
 * The outcome of an import.
 *
 * @param dryRun nothing was stored, the counts say what would have been
 * @param files counts for each file that was there
 * @param badLines what is wrong, by file and line, at most 1,000
 * @param badLineCount how many there are in all; 0 means accepted
 * @param notes what a person may want to know although it stopped nothing
 * @param seconds from the first byte read to the end of the transaction
 */
public record ImportReport(
        boolean dryRun,
        List<FileCounts> files,
        List<BadLine> badLines,
        long badLineCount,
        List<String> notes,
        double seconds) {

    public ImportReport {
        files = List.copyOf(files);
        badLines = List.copyOf(badLines);
        notes = List.copyOf(notes);
    }

    /** Every line was right. */
    public boolean accepted() {
        return badLineCount == 0;
    }

    /** Data rows read. */
    public long rows() {
        return files.stream().mapToLong(FileCounts::rows).sum();
    }

    /** Data rows read, over the whole time. */
    public double rowsPerSecond() {
        return seconds > 0 ? rows() / seconds : 0;
    }

    /** The counts of one file; all 0 if it was not there. */
    public FileCounts of(LedgerFile file) {
        return files.stream()
                .filter(counts -> counts.file() == file)
                .findFirst()
                .orElse(new FileCounts(file, 0, 0, 0, 0, 0));
    }

    /** For a person at a terminal, in English, several lines, the last one ended. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        badLines.forEach(bad -> text.append(bad.toText()).append('\n'));
        if (badLineCount > badLines.size()) {
            text.append(format("... and %,d more\n", badLineCount - badLines.size()));
        }
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        for (FileCounts f : files) {
            text.append(format("%-13s %,10d rows", f.file().fileName(), f.rows()));
            text.append(
                    accepted()
                            ? format(
                                    ": %,d new, %,d updated, %,d unchanged\n", f.inserted(), f.updated(), f.unchanged())
                            : format(": %,d wrong\n", f.bad()));
        }
        return text.append(verdict()).append('\n').toString();
    }

    private String verdict() {
        if (!accepted()) {
            String what = badLineCount == 1 ? "1 thing is wrong" : format("%,d things are wrong", badLineCount);
            return "Nothing was stored: " + what + ".";
        }
        String speed = format("%,d rows in %.1f s, %,.0f rows/s", rows(), seconds, rowsPerSecond());
        return (dryRun ? "Everything is right; nothing was stored, as this was a dry run: " : "Stored: ") + speed + ".";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
