package io.akig.solvency.ledger.csv;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one line.
 *
 * @param line physical line of the file on which the record starts, from 1; the header is usually line 1
 * @param column name of the column as the contract spells it; null if the whole line is meant
 * @param value what stands there, shortened to 60 characters; null if nothing does
 * @param fault stable code, for programs and for wording in other languages
 * @param reason English, for a person, without a full stop
 */
public record BadLine(
        LedgerFile file, long line, @Nullable String column, @Nullable String value, Fault fault, String reason) {
    private static final int SHOWN = 60;

    public BadLine {
        value = value == null ? null : Texts.shown(value, SHOWN);
    }

    /** For example {@code payments.csv line 17, paid_on "31/02/2026": there is no such day in the calendar}. */
    public String toText() {
        StringBuilder text = new StringBuilder(file.fileName()).append(" line ").append(line);
        if (column != null) {
            text.append(", ").append(column);
        }
        if (value != null) {
            text.append(" \"").append(value).append('"');
        }
        return text.append(": ").append(reason).toString();
    }
}
