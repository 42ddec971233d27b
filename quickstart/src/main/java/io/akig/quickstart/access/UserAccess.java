package io.akig.quickstart.access;

import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.world.World;
import io.akig.solvency.access.Accounts;
import io.akig.solvency.access.Accounts.Account;
import io.akig.solvency.access.Accounts.Wanted;
import io.akig.solvency.audit.WitnessAccess;
import io.r2dbc.pool.ConnectionPool;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The users of a world, for a command that waits for what it did. */
public final class UserAccess implements AutoCloseable {
    private final ConnectionPool pool;
    private final Accounts accounts;

    private UserAccess(World world, Clock clock) {
        pool = Connections.forTools(world.database());
        Database database = new Database(pool);
        accounts = new Accounts(database, new WitnessAccess(database), CommandLineCaller.IT, clock);
    }

    public static UserAccess on(World world, Clock clock) {
        return new UserAccess(world, clock);
    }

    /** With {@code newAgency} the agency need not be there. */
    public void add(Wanted wanted, boolean newAgency) {
        Mono<Void> first = newAgency ? accounts.addAgency(wanted.agencyId()) : Mono.empty();
        first.then(accounts.add(wanted)).block();
    }

    /** All of them for null. */
    public List<Account> list(@Nullable String agency) {
        return Objects.requireNonNull(accounts.list(agency).collectList().block());
    }

    public void changePassword(String username, String password) {
        require(accounts.changePassword(lower(username), password), username);
    }

    public void disable(String username) {
        require(accounts.disable(lower(username)), username);
    }

    public void enable(String username) {
        require(accounts.enable(lower(username)), username);
    }

    /** @param is false: no more */
    public void operator(String username, boolean is) {
        require(accounts.operator(lower(username), is), username);
    }

    private static void require(Mono<Boolean> done, String username) {
        if (!Boolean.TRUE.equals(done.block())) {
            throw new Refusal("There is no user " + username + "; `./akig user list` shows who there is.");
        }
    }

    private static String lower(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        accounts.close();
        pool.close();
    }
}
