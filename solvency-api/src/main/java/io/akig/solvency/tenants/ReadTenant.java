package io.akig.solvency.tenants;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.akig.solvency.rules.RuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import reactor.core.publisher.Mono;

/** Reads one tenant, whom the caller was found to see. */
final class ReadTenant {
    private static final String DETAIL = "select " + ListedTenant.COLUMNS
            + """
            , t.created_at, l.due_day::int as due_day, l.monthly_income_minor, l.lease_start, l.lease_end,
              l.recorded_at as lease_recorded_at,
              (select count(*) from alerts where tenant_id = t.tenant_id and state <> 'CLOSED') as open_alerts
            from roster r
            """
            + ListedTenant.SOURCES
            + """
            left join lateral (select * from leases where tenant_id = t.tenant_id order by revision desc limit 1) l on true
            where r.tenant_id = $2
            """;

    private final Database database;
    private final Agencies agencies;
    private final RuleBook rules;
    private final Clock clock;

    ReadTenant(Database database, Agencies agencies, RuleBook rules, Clock clock) {
        this.database = database;
        this.agencies = agencies;
        this.rules = rules;
        this.clock = clock;
    }

    Mono<TenantDetail> detail(String agency, String tenantId, Language language) {
        return agencies.of(agency).flatMap(at -> database.query(
                        DETAIL,
                        statement -> statement
                                .bind(0, ListedTenant.reasonIn(language))
                                .bind(1, tenantId),
                        row -> TenantDetail.read(row, at))
                .next());
    }

    /** As a score of now sees it. */
    Mono<LedgerStory> ledger(String agency, String tenantId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Mono.zip(agencies.of(agency), rules.published(agency), LedgerRows.read(database, tenantId))
                .map(read -> {
                    Instant readAt = read.getT3().readAt();
                    // The database stamps what is recorded, and its clock may be ahead of ours.
                    Viewpoint viewpoint = Viewpoint.of(read.getT1().today(), now.isAfter(readAt) ? now : readAt);
                    int graceDays = read.getT2().scorecard().graceDays();
                    return TellLedger.of(tenantId, read.getT1().currency(), read.getT3(), viewpoint, graceDays);
                });
    }
}
