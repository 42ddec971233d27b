package io.akig.solvency.ledger.csv;

import java.util.List;

/** The three files of an import, in the order in which they are read, with the columns each must and may have. */
public enum LedgerFile {
    TENANTS(
            "tenants.csv",
            List.of("tenant_id"),
            List.of(
                    "full_name",
                    "agency",
                    "rent_amount",
                    "due_day",
                    "phone",
                    "email",
                    "monthly_income",
                    "property",
                    "unit",
                    "lease_start",
                    "lease_end")),
    CHARGES("charges.csv", List.of("tenant_id", "charge_id", "due_date", "amount"), List.of("recorded_at")),
    PAYMENTS(
            "payments.csv",
            List.of("tenant_id", "payment_id", "paid_on", "amount"),
            List.of("charge_id", "method", "recorded_at"));

    private final String fileName;
    private final List<String> required;
    private final List<String> optional;

    LedgerFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = required;
        this.optional = optional;
    }

    /** The name of the file in an import directory, for example {@code tenants.csv}. */
    public String fileName() {
        return fileName;
    }

    List<String> required() {
        return required;
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }
}
