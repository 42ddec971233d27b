package io.akig.quickstart.access;

import io.akig.kit.access.Scope;
import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.RetireSigningKeys;
import io.akig.solvency.access.ServiceKeys;
import io.akig.solvency.access.ServiceKeys.ServiceKey;
import io.akig.solvency.access.ServiceKeys.Wanted;
import io.akig.solvency.audit.WitnessAccess;
import io.r2dbc.pool.ConnectionPool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a world, for a command that waits for what it did. */
public final class KeyAccess implements AutoCloseable {
    private final ConnectionPool pool;
    private final ServiceKeys keys;
    private final RetireSigningKeys signingKeys;
    private final Clock clock;

    private KeyAccess(World world, Clock clock) {
        this.pool = Connections.forTools(world.database());
        this.clock = clock;
        Database database = new Database(pool);
        keys = new ServiceKeys(database, new WitnessAccess(database), clock);
        signingKeys = new RetireSigningKeys(database, clock);
    }

    public static KeyAccess on(World world, Clock clock) {
        return new KeyAccess(world, clock);
    }

    /**
     * The key's text.
     *
     * @param agency null for a key that sees all
     * @param life null for a key that stays until it is revoked
     */
    public String create(String name, @Nullable String agency, Set<Scope> scopes, @Nullable Duration life) {
        Wanted wanted = new Wanted(
                name, agency, scopes, life == null ? null : clock.instant().plus(life), CommandLineCaller.IT);
        return Objects.requireNonNull(keys.add(wanted).block());
    }

    /** All of them for null. */
    public List<ServiceKey> list(@Nullable String agency) {
        return Objects.requireNonNull(keys.list(agency).collectList().block());
    }

    public void revoke(String keyId) {
        keys.revoke(keyId, null, CommandLineCaller.IT).block();
    }

    /** How many pairs have signed for the last time. */
    public long retireSigningKeys(boolean leaked) {
        return Objects.requireNonNull(signingKeys.run(leaked).block());
    }

    @Override
    public void close() {
        pool.close();
    }
}
