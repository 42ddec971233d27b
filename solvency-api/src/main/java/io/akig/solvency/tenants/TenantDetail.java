package io.akig.solvency.tenants;

import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * All of one tenant but the ledger and the past.
 *
 * @param lease as it is now; null if none is recorded
 * @param createdAt when the agency first told of the tenant
 * @param today the agency's local day
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TenantDetail(
        ListedTenant tenant,
        @Nullable Lease lease,
        long openAlerts,
        Instant createdAt,
        String currency,
        LocalDate today) {

    /** @param dueDay of the month */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Lease(
            @Nullable String property,
            @Nullable String unit,
            @Nullable BigDecimal rent,
            @Nullable Integer dueDay,
            @Nullable BigDecimal monthlyIncome,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Instant recordedAt) {}

    static TenantDetail read(Row row, Agencies.Agency agency) {
        Instant recorded = row.get("lease_recorded_at", Instant.class);
        ListedTenant tenant = ListedTenant.read(row);
        Lease lease = recorded == null
                ? null
                : new Lease(
                        tenant.property(),
                        tenant.unit(),
                        tenant.rent(),
                        row.get("due_day", Integer.class),
                        Money.of(row, "monthly_income_minor"),
                        row.get("lease_start", LocalDate.class),
                        row.get("lease_end", LocalDate.class),
                        recorded);
        return new TenantDetail(
                tenant,
                lease,
                Objects.requireNonNull(row.get("open_alerts", Long.class)),
                Objects.requireNonNull(row.get("created_at", Instant.class)),
                agency.currency(),
                agency.today());
    }
}
