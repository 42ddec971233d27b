package io.akig.solvency.tenants;

import io.akig.core.score.RiskLevel;
import io.akig.kit.input.Language;
import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A tenant in a list: who, and how it stands. Amounts are in the agency's currency.
 *
 * @param rent of the lease as it is now
 * @param riskLevel UNKNOWN also for a tenant who was never scored; then {@code asOf} and all that follows from a score is null
 * @param monthChange by how much the probability rose since 30 days ago; null if there was none then
 * @param firstExpectedDate when the same rent was expected at first
 * @param arrears unpaid beyond the grace
 * @param oldestUnpaidDays since the oldest rent unpaid beyond its grace fell due; 0 if there is none
 * @param nextDueAmount what is still to be paid of the next rent
 * @param rentAtRisk the part of it that is expected not to come on time
 * @param reason the one that weighs most, in words
 * @param asOf the local day the standing speaks from
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ListedTenant(
        String tenantId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String property,
        @Nullable String unit,
        @Nullable BigDecimal rent,
        RiskLevel riskLevel,
        String badge,
        String color,
        @Nullable Double paymentProbability,
        @Nullable Double monthChange,
        @Nullable Double confidenceScore,
        @Nullable Boolean overridden,
        @Nullable LocalDate expectedPaymentDate,
        @Nullable LocalDate firstExpectedDate,
        @Nullable Window paymentWindow,
        @Nullable BigDecimal arrears,
        @Nullable Integer oldestUnpaidDays,
        @Nullable LocalDate nextDueDate,
        @Nullable BigDecimal nextDueAmount,
        @Nullable BigDecimal rentAtRisk,
        @Nullable String reason,
        @Nullable RiskLevel previousLevel,
        @Nullable Instant levelSince,
        @Nullable LocalDate asOf,
        @Nullable Instant calculatedAt) {

    /** The days between which the payment is expected. */
    public record Window(LocalDate earliest, LocalDate latest) {}

    /** Whether the next rent is expected later than it was at first. */
    public boolean hasSlipped() {
        return expectedPaymentDate != null
                && firstExpectedDate != null
                && expectedPaymentDate.isAfter(firstExpectedDate);
    }

    /** What {@link #read} needs, of {@code r} roster, {@code t} tenants, {@code s} standings, {@code past} a standing change. */
    static final String COLUMNS =
            """
            t.tenant_id, t.full_name, t.phone, t.email, r.property, r.unit, r.rent_minor, coalesce(s.risk_level, 'UNKNOWN') as level,
            s.probability, round((s.probability - past.probability)::numeric, 4)::double precision as month_change, s.confidence,
            s.overridden, s.expected_date, r.first_expected_date, s.window_earliest, s.window_latest, s.arrears_minor, s.oldest_unpaid_days,
            s.next_due_date, s.next_due_minor, r.rent_at_risk_minor, s.reason ->> $1 as reason, s.previous_level, s.level_since,
            s.as_of, s.computed_at
            """;

    /** Beside {@code roster r}, for few tenants at a time. */
    static final String SOURCES =
            """
            join tenants t on t.tenant_id = r.tenant_id
            left join standings s on s.tenant_id = r.tenant_id
            left join lateral (
                select probability from standing_changes
                where tenant_id = s.tenant_id and changed_at <= s.computed_at - interval '30 days'
                order by changed_at desc limit 1) past on true
            """;

    /** The key of a sentence in {@code standings.reason}. */
    static String reasonIn(Language language) {
        return language.tag();
    }

    static ListedTenant read(Row row) {
        RiskLevel level = RiskLevel.valueOf(Objects.requireNonNull(row.get("level", String.class)));
        String previous = row.get("previous_level", String.class);
        return new ListedTenant(
                Objects.requireNonNull(row.get("tenant_id", String.class)),
                row.get("full_name", String.class),
                row.get("phone", String.class),
                row.get("email", String.class),
                row.get("property", String.class),
                row.get("unit", String.class),
                Money.of(row, "rent_minor"),
                level,
                level.badge(),
                level.color(),
                row.get("probability", Double.class),
                row.get("month_change", Double.class),
                row.get("confidence", Double.class),
                row.get("overridden", Boolean.class),
                row.get("expected_date", LocalDate.class),
                row.get("first_expected_date", LocalDate.class),
                window(row),
                Money.of(row, "arrears_minor"),
                row.get("oldest_unpaid_days", Integer.class),
                row.get("next_due_date", LocalDate.class),
                Money.of(row, "next_due_minor"),
                Money.of(row, "rent_at_risk_minor"),
                row.get("reason", String.class),
                previous == null ? null : RiskLevel.valueOf(previous),
                row.get("level_since", Instant.class),
                row.get("as_of", LocalDate.class),
                row.get("computed_at", Instant.class));
    }

    private static @Nullable Window window(Row row) {
        LocalDate earliest = row.get("window_earliest", LocalDate.class);
        LocalDate latest = row.get("window_latest", LocalDate.class);
        return earliest == null || latest == null ? null : new Window(earliest, latest);
    }
}
