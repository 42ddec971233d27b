package io.akig.solvency.access;

import io.akig.kit.database.Database;
import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has access: people are added, listed, given another password and locked out. */
public final class Accounts implements AutoCloseable {
    private static final int MIN_PASSWORD = 10;
    private static final int MAX_AGENCY = 50;

    private static final String ADD =
            """
            insert into users (user_id, username, display_name, agency_id, role, password_hash, created_at)
            select $1, $2, $3, agency_id, $5, $6, $7 from agencies where agency_id = $4
            """;
    private static final String ADD_AGENCY =
            "insert into agencies (agency_id, name) values ($1, $1) on conflict do nothing";
    private static final String LIST =
            """
            select username, display_name, agency_id, role, disabled_at is not null as disabled
              from users
             where agency_id = $1 or $1 is null
             order by agency_id, username
            """;
    private static final String DISABLE =
            "update users set disabled_at = $2 where username = $1 and disabled_at is null";
    private static final String ENABLE = "update users set disabled_at = null where username = $1";
    private static final String PASSWORD = "update users set password_hash = $2 where username = $1";
    private static final String END_SESSIONS =
            "delete from sessions using users u where u.user_id = sessions.user_id and u.username = $1";

    private final Database database;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    /** A user as others see them. */
    public record Account(String username, String name, String agencyId, Role role, boolean disabled) {}

    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a user to an agency that exists.
     *
     * @return an error 400 for a name or a password that cannot be, 404 for an unknown agency, 409 for a name that is taken
     */
    public Mono<Void> add(String username, String displayName, Role role, String agencyId, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        List<FieldError> wrong = new ArrayList<>();
        if (!UserStore.USERNAME.matcher(name).matches()) {
            wrong.add(new FieldError(
                    "username", "must be 1 to 100 letters, digits or . _ @ + -, beginning with a letter or digit"));
        }
        checkPassword(password, wrong);
        if (!wrong.isEmpty()) {
            return Mono.error(new ProblemException(Problem.invalid(wrong)));
        }
        return passwords
                .hash(password)
                .flatMap(hash -> database.update(ADD, statement -> statement
                        .bind("$1", UUID.randomUUID())
                        .bind("$2", name)
                        .bind("$3", displayName)
                        .bind("$4", agencyId)
                        .bind("$5", role.name())
                        .bind("$6", hash)
                        .bind("$7", clock.instant())))
                .onErrorMap(R2dbcDataIntegrityViolationException.class, taken -> taken(name))
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(unknownAgency(agencyId)));
    }

    /** Adds an agency in which nobody rents yet, unless it is there; imports add theirs by themselves. */
    public Mono<Void> addAgency(String agencyId) {
        if (agencyId.isBlank() || agencyId.length() > MAX_AGENCY) {
            return Mono.error(ProblemException.invalid("agency", "must be 1 to 50 characters"));
        }
        return database.update(ADD_AGENCY, statement -> statement.bind("$1", agencyId.strip()))
                .then();
    }

    /** The users of an agency, or of all for null. */
    public Flux<Account> list(@Nullable String agencyId) {
        return database.query(
                LIST,
                statement -> statement.bind("$1", Parameters.in(R2dbcType.VARCHAR, agencyId)),
                row -> new Account(
                        Objects.requireNonNull(row.get("username", String.class)),
                        Objects.requireNonNull(row.get("display_name", String.class)),
                        Objects.requireNonNull(row.get("agency_id", String.class)),
                        Role.valueOf(Objects.requireNonNull(row.get("role", String.class))),
                        Boolean.TRUE.equals(row.get("disabled", Boolean.class))));
    }

    /** Ends the user's sessions and lets nobody in under that name; false if that was so already or nobody has it. */
    public Mono<Boolean> disable(String username) {
        return database.inTransaction(connection -> Database.update(connection, DISABLE, statement -> statement
                        .bind("$1", username)
                        .bind("$2", clock.instant()))
                .flatMap(rows -> Database.update(connection, END_SESSIONS, statement -> statement.bind("$1", username))
                        .thenReturn(rows == 1)));
    }

    /** Undoes {@link #disable}; false if nobody has the name. */
    public Mono<Boolean> enable(String username) {
        return database.update(ENABLE, statement -> statement.bind("$1", username))
                .map(rows -> rows == 1);
    }

    /** Changes the password and ends the sessions that the old one opened; false if nobody has the name. */
    public Mono<Boolean> changePassword(String username, String password) {
        List<FieldError> wrong = new ArrayList<>();
        checkPassword(password, wrong);
        if (!wrong.isEmpty()) {
            return Mono.error(new ProblemException(Problem.invalid(wrong)));
        }
        return passwords
                .hash(password)
                .flatMap(hash -> database.inTransaction(
                        connection -> Database.update(connection, PASSWORD, statement -> statement
                                        .bind("$1", username)
                                        .bind("$2", hash))
                                .flatMap(rows -> Database.update(
                                                connection, END_SESSIONS, statement -> statement.bind("$1", username))
                                        .thenReturn(rows == 1))));
    }

    private static void checkPassword(String password, List<FieldError> wrong) {
        if (password.length() < MIN_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > Passwords.MAX_BYTES) {
            wrong.add(new FieldError("password", "must be at least 10 characters and at most 72 bytes"));
        }
    }

    private static ProblemException taken(String username) {
        return new ProblemException(Problem.of(
                409, "username_taken", "The name is taken", "There is a user named " + username + " already."));
    }

    static ProblemException unknownAgency(String agencyId) {
        return new ProblemException(Problem.of(
                404, "agency_not_found", "There is no such agency", "No agency has the id " + agencyId + "."));
    }

    @Override
    public void close() {
        passwords.close();
    }
}
