package io.akig.scoring.score;

import io.akig.kit.database.Database;
import io.akig.scoring.access.Asker;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Which tenants exist for an asker: those of another agency do not. */
public final class SeenTenants {
    private static final String AGENCY_OF = "select agency_id from tenants where tenant_id = $1";

    private final Database database;

    SeenTenants(Database database) {
        this.database = database;
    }

    /** Fails with {@link TenantNotFound}. Who sees all costs nothing here: what comes after looks for the tenant anyway. */
    public Mono<Void> require(Asker asker, String tenantId) {
        return asker.equals(Asker.OF_ALL)
                ? Mono.empty()
                : database.query(
                                AGENCY_OF,
                                statement -> statement.bind(0, tenantId),
                                row -> Objects.requireNonNull(row.get(0, String.class)))
                        .next()
                        .filter(asker::sees)
                        .switchIfEmpty(Mono.error(() -> new TenantNotFound(tenantId)))
                        .then();
    }
}
