package io.akig.solvency.portfolio;

import io.akig.solvency.tenants.ListedTenant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of the exported file, by RFC 4180. */
final class TenantCsv {
    private static final String END = "\r\n";
    private static final List<String> COLUMNS = List.of(
            "tenant_id",
            "name",
            "phone",
            "email",
            "property",
            "unit",
            "currency",
            "rent",
            "risk_level",
            "payment_probability",
            "confidence_score",
            "expected_payment_date",
            "arrears",
            "oldest_unpaid_days",
            "next_due_date",
            "next_due_amount",
            "rent_at_risk",
            "reason",
            "as_of");
    /** What makes an office program take a cell for a formula, at its beginning. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final char separator;

    TenantCsv(char separator) {
        this.separator = separator;
    }

    String header() {
        return String.join(String.valueOf(separator), COLUMNS) + END;
    }

    String row(ListedTenant tenant, String currency) {
        List<String> cells = new ArrayList<>();
        cells.add(text(tenant.tenantId()));
        cells.add(text(tenant.name()));
        cells.add(text(tenant.phone()));
        cells.add(text(tenant.email()));
        cells.add(text(tenant.property()));
        cells.add(text(tenant.unit()));
        cells.add(currency);
        cells.add(amount(tenant.rent()));
        cells.add(tenant.riskLevel().name());
        cells.add(share(tenant.paymentProbability()));
        cells.add(share(tenant.confidenceScore()));
        cells.add(value(tenant.expectedPaymentDate()));
        cells.add(amount(tenant.arrears()));
        cells.add(value(tenant.oldestUnpaidDays()));
        cells.add(value(tenant.nextDueDate()));
        cells.add(amount(tenant.nextDueAmount()));
        cells.add(amount(tenant.rentAtRisk()));
        cells.add(text(tenant.reason()));
        cells.add(value(tenant.asOf()));
        return cells.stream().collect(Collectors.joining(String.valueOf(separator), "", END));
    }

    /** What people wrote, so that it stays what it says: an apostrophe in front keeps it from being computed. */
    private String text(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return "";
        }
        String harmless = FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
        boolean quoted = harmless.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : decimal(amount.toPlainString());
    }

    private String share(@Nullable Double share) {
        return share == null ? "" : decimal(share.toString());
    }

    /** Who separates by semicolons does so because the comma is for decimals. */
    private String decimal(String number) {
        return separator == ';' ? number.replace('.', ',') : number;
    }

    /** What we computed: numbers and days are no formulas. */
    private static String value(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
