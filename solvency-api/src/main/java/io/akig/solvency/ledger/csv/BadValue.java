package io.akig.solvency.ledger.csv;

/** A cell that cannot be understood. Thrown for every bad cell of a file, so it carries no stack trace. */
final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    BadValue(Fault fault, String reason) {
        super(reason, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
