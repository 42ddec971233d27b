package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import io.akig.solvency.access.Caller;
import io.akig.solvency.access.Witness;
import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Puts logins and keys in the trail. */
public final class WitnessAccess implements Witness {
    private final AuditTrail trail;

    /** For commands, which have no trail yet. */
    public WitnessAccess(Database database) {
        this(new AuditTrail(database));
    }

    WitnessAccess(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Mono<Void> record(Connection connection, Caller actor, Happening happening) {
        return trail.record(
                connection,
                actor,
                happening.agency(),
                new Deed(
                        happening.action(),
                        happening.subjectKind(),
                        happening.subjectId(),
                        null,
                        happening.details().isEmpty() ? null : happening.details()));
    }
}
