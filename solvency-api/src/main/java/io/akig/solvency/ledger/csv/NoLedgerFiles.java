package io.akig.solvency.ledger.csv;

/** There is nothing to import; the message is a sentence for the person who asked. */
public final class NoLedgerFiles extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoLedgerFiles(String message) {
        super(message);
    }
}
