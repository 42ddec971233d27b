package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** Lines of payments.csv: money received. */
final class PaymentLines implements FileLines {
    private static final int LONGEST_CHARGE_ID = 100;
    private static final int LONGEST_METHOD = 100;

    @Override
    public LedgerFile file() {
        return LedgerFile.PAYMENTS;
    }

    @Override
    public String copySql() {
        return """
                copy import_payments (tenant_id, payment_id, paid_on, amount_minor, charge_id, method, recorded_at,
                    recorded_local, line, ok) from stdin""";
    }

    @Override
    public void stage(Cells cells, CopyText out) throws SQLException {
        RecordedAt recorded = cells.recordedAt();
        out.row(
                cells.tenantId(),
                cells.id("payment_id"),
                cells.date("paid_on"),
                cells.amount("amount"),
                cells.optionalId("charge_id", LONGEST_CHARGE_ID),
                cells.words("method", LONGEST_METHOD),
                recorded.instant(),
                recorded.local(),
                cells.line(),
                cells.right());
    }
}
