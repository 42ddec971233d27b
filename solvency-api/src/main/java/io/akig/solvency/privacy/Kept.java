package io.akig.solvency.privacy;

/**
 * What can be kept for a limited time; alerts see to theirs themselves. Each statement takes some of what is older than
 * {@code $1}, at most {@code $2} rows.
 */
enum Kept {
    /** The last of each tenant stays: it is what the tenant stands at. */
    STANDINGS(
            """
            delete from standing_changes where (tenant_id, changed_at) in (
                select c.tenant_id, c.changed_at from standing_changes c
                where c.changed_at < $1
                  and exists (select from standing_changes l where l.tenant_id = c.tenant_id and l.changed_at > c.changed_at)
                limit $2)
            """),

    /** What a standing or an event still names stays. */
    PREDICTIONS(
            """
            delete from predictions where (prediction_id, calculated_at) in (
                select p.prediction_id, p.calculated_at from predictions p
                where p.calculated_at < $1
                  and not exists (select from standings s where s.tenant_id = p.tenant_id and s.prediction_id = p.prediction_id)
                  and not exists (select from score_events e
                                  where e.tenant_id = p.tenant_id and e.prediction_id = p.prediction_id)
                limit $2)
            """),

    AUDIT_DETAILS(
            """
            update audit_entries set details = null where (agency_id, sequence) in (
                select agency_id, sequence from audit_entries where details is not null and at < $1 limit $2)
            """);

    private final String statement;

    Kept(String statement) {
        this.statement = statement;
    }

    String statement() {
        return statement;
    }
}
