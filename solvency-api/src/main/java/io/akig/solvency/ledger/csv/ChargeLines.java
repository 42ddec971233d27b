package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** Lines of charges.csv: rent that falls due. */
final class ChargeLines implements FileLines {
    @Override
    public LedgerFile file() {
        return LedgerFile.CHARGES;
    }

    @Override
    public String copySql() {
        return """
                copy import_charges (tenant_id, charge_id, due_date, amount_minor, recorded_at, recorded_local, line, ok)
                from stdin""";
    }

    @Override
    public void stage(Cells cells, CopyText out) throws SQLException {
        RecordedAt recorded = cells.recordedAt();
        out.row(
                cells.tenantId(),
                cells.id("charge_id"),
                cells.date("due_date"),
                cells.amount("amount"),
                recorded.instant(),
                recorded.local(),
                cells.line(),
                cells.right());
    }
}
