package io.akig.solvency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts tenants with a ledger into a gateway's database. */
public final class Rents {
    public static final long RENT = 100_000_00L;

    private final Gateway gateway;
    private final String agency;

    public Rents(Gateway gateway, String agency) {
        this.gateway = gateway;
        this.agency = agency;
    }

    /**
     * A tenant with a lease of 30 months at a fifth of the income, and rents of the months up to the given one.
     *
     * @param daysLate of each rent, oldest first; null was never paid
     */
    public void payer(String id, LocalDate lastDue, Integer... daysLate) {
        gateway.tenant(id, agency);
        gateway.run(
                "insert into leases (tenant_id, revision, agency_id, rent_minor, due_day, monthly_income_minor, lease_start,"
                        + " recorded_at) values (?, 1, ?, ?, 1, ?, ?, '1970-01-01Z')",
                id,
                agency,
                RENT,
                5 * RENT,
                lastDue.minusMonths(30));
        long revision = 1;
        for (int i = 0; i < daysLate.length; i++) {
            LocalDate due = lastDue.minusMonths(daysLate.length - 1L - i);
            gateway.run(
                    "insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    id,
                    "c-" + id + "-" + i,
                    due,
                    RENT,
                    start(due.minusDays(30)),
                    ++revision);
            if (daysLate[i] != null) {
                LocalDate paid = due.plusDays(daysLate[i]);
                gateway.run(
                        "insert into payments (agency_id, tenant_id, payment_id, paid_on, amount_minor, charge_id, recorded_at,"
                                + " revision) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        agency,
                        id,
                        "p-" + id + "-" + i,
                        paid,
                        RENT,
                        "c-" + id + "-" + i,
                        start(paid),
                        ++revision);
            }
        }
        gateway.run("update tenants set ledger_revision = ? where tenant_id = ?", revision, id);
    }

    /** What the model said of the tenant at a moment, as the scoring service stores it. */
    public UUID prediction(String id, OffsetDateTime at, double probability, String level, double confidence) {
        UUID prediction = UUID.randomUUID();
        gateway.run(
                "insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at,"
                        + " ledger_revision, model_version, payment_probability, risk_level, confidence_score,"
                        + " expected_payment_date, window_earliest, window_latest, history_days, factors)"
                        + " values (?, ?, ?, ?, ?, ?, 1, 'm1', ?, ?, ?, ?, ?, ?, 300, ?::jsonb)",
                prediction,
                at,
                agency,
                id,
                at.toLocalDate(),
                at,
                probability,
                level,
                confidence,
                at.toLocalDate().plusDays(20),
                at.toLocalDate().plusDays(18),
                at.toLocalDate().plusDays(25),
                """
                [{"type":"ON_TIME_RATE_90D","severity":"LOW","direction":"POSITIVE","impact":0.12,"value":1.0,\
                "phrase":"OTHER_POSITIVE","params":{}}]""");
        return prediction;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
