package io.akig.solvency.ledger.csv;

/** Told how far an import is, on the importing thread, every few thousand rows and at each step. */
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress NONE = (file, rows, share) -> {};

    /**
     * A file is being read; called first with 0 rows.
     *
     * @param share how much of it was read, 0 to 1; NaN if its size is unknown
     */
    void reading(LedgerFile file, long rows, double share);

    /** All lines are read; ids and references are compared. */
    default void checking() {}

    /** Everything is right and is written. */
    default void storing() {}
}
