package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.akig.solvency.rules.RulesPublished;
import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Asks for standings to be computed again, in the transaction that makes it necessary. */
final class StandingsDue implements RulesPublished {
    private static final String ONE = "insert into standings_due (tenant_id) values ($1)";

    private static final String AGENCY =
            "insert into standings_due (tenant_id) select tenant_id from tenants where agency_id = $1 order by tenant_id";

    static Mono<Void> add(Connection connection, String tenantId) {
        return Database.update(connection, ONE, statement -> statement.bind(0, tenantId))
                .then();
    }

    /** Everybody is judged by the rules. */
    @Override
    public Mono<Void> published(Connection connection, String agencyId) {
        return Database.update(connection, AGENCY, statement -> statement.bind(0, agencyId))
                .then();
    }
}
