package io.akig.solvency.ledger.csv;

import java.sql.SQLException;

/** Lines of tenants.csv: who rents, and on what terms. */
final class TenantLines implements FileLines {
    private static final int LONGEST_AGENCY = 50;
    private static final int LONGEST_TEXT = 500;

    @Override
    public LedgerFile file() {
        return LedgerFile.TENANTS;
    }

    @Override
    public String copySql() {
        return """
                copy import_tenants (tenant_id, agency_id, full_name, phone, email, property, unit, rent_minor, due_day,
                    monthly_income_minor, lease_start, lease_end, line, ok) from stdin""";
    }

    @Override
    public void stage(Cells cells, CopyText out) throws SQLException {
        out.row(
                cells.tenantId(),
                cells.optionalId("agency", LONGEST_AGENCY),
                cells.words("full_name", LONGEST_TEXT),
                cells.words("phone", LONGEST_TEXT),
                cells.words("email", LONGEST_TEXT),
                cells.words("property", LONGEST_TEXT),
                cells.words("unit", LONGEST_TEXT),
                cells.optionalAmount("rent_amount"),
                cells.dueDay(),
                cells.optionalAmount("monthly_income"),
                cells.optionalDate("lease_start"),
                cells.optionalDate("lease_end"),
                cells.line(),
                cells.right());
    }
}
