package io.akig.solvency.ledger.csv;

/**
 * What became of the rows of one file.
 *
 * @param rows data rows read, blank lines and the header not counted
 * @param inserted new tenants, charges or payments
 * @param updated tenants whose contact or lease changed
 * @param unchanged rows that say what is known already, lines repeated in the file among them
 * @param bad things wrong with its lines; if any file has one, nothing of any was stored
 */
public record FileCounts(LedgerFile file, long rows, long inserted, long updated, long unchanged, long bad) {}
