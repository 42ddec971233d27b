package io.akig.solvency.ledger.csv;

/** The import could not be carried out, for a reason that is not in the lines; nothing was stored. */
public final class ImportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
