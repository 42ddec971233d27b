package io.akig.solvency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Puts standings into a gateway's database, as if they had just been brought up to date. */
public final class Standings {
    private final Gateway gateway;

    public Standings(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * How a tenant stands.
     *
     * @param arrearsMinor hundredths
     * @param nextDueMinor hundredths; null without a next rent
     */
    public record Standing(
            double probability,
            String level,
            @Nullable LocalDate expected,
            long arrearsMinor,
            @Nullable LocalDate nextDue,
            @Nullable Long nextDueMinor) {}

    public void put(String tenantId, String agency, Standing standing) {
        put(tenantId, agency, standing, OffsetDateTime.now(ZoneOffset.UTC));
    }

    public void put(String tenantId, String agency, Standing standing, OffsetDateTime at) {
        gateway.run(
                """
                insert into standings (tenant_id, agency_id, probability, risk_level, confidence, overridden,
                    computed_probability, computed_level, expected_date, arrears_minor, oldest_unpaid_days, next_due_date,
                    next_due_minor, reason, level_since, as_of, computed_at, ledger_revision, rule_version)
                values (?, ?, ?, ?, 0.8, false, ?, ?, ?, ?, 0, ?, ?, '{"fr":"Paie à temps","en":"Pays on time"}', ?, ?, ?,
                    (select ledger_revision from tenants where tenant_id = ?), 0)
                on conflict (tenant_id) do update
                set probability = excluded.probability, risk_level = excluded.risk_level,
                    expected_date = excluded.expected_date, arrears_minor = excluded.arrears_minor,
                    next_due_date = excluded.next_due_date, next_due_minor = excluded.next_due_minor,
                    as_of = excluded.as_of, computed_at = excluded.computed_at,
                    ledger_revision = excluded.ledger_revision
                """,
                tenantId,
                agency,
                standing.probability(),
                standing.level(),
                standing.probability(),
                standing.level(),
                standing.expected(),
                standing.arrearsMinor(),
                standing.nextDue(),
                standing.nextDueMinor(),
                at,
                at.toLocalDate(),
                at,
                tenantId);
    }
}
