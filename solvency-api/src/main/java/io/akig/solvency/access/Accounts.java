package io.akig.solvency.access;

import io.akig.kit.database.Database;
import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Row;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who has access: people are added, listed, given another password, made operators and locked out. Whatever changes is in the
 * audit of their agency.
 */
public final class Accounts implements AutoCloseable {
    private static final int MIN_PASSWORD = 10;
    private static final int MAX_AGENCY = 50;

    private static final String ADD =
            """
            insert into users (user_id, username, display_name, agency_id, role, operator, password_hash, created_at)
            select $1, $2, $3, agency_id, $5, $6, $7, $8 from agencies where agency_id = $4
            returning user_id, agency_id, role, operator, disabled_at is not null as disabled
            """;
    private static final String ADD_AGENCY =
            "insert into agencies (agency_id, name) values ($1, $1) on conflict do nothing";
    private static final String LIST =
            """
            select username, display_name, agency_id, role, operator, disabled_at is not null as disabled
              from users
             where agency_id = $1 or $1 is null
             order by agency_id, username
            """;
    private static final String FIND =
            """
            select user_id, agency_id, role, operator, disabled_at is not null as disabled
              from users where username = $1 for update
            """;
    private static final String DISABLE = "update users set disabled_at = $2 where user_id = $1";
    private static final String ENABLE = "update users set disabled_at = null where user_id = $1";
    private static final String OPERATOR = "update users set operator = $2 where user_id = $1";
    private static final String PASSWORD = "update users set password_hash = $2 where user_id = $1";
    private static final String END_SESSIONS = "delete from sessions where user_id = $1";

    private final Database database;
    private final Witness witness;
    private final Caller by;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    /**
     * A user as others see them.
     *
     * @param operator whether an administrator also decides what concerns all agencies
     */
    public record Account(
            String username, String name, String agencyId, Role role, boolean operator, boolean disabled) {}

    /**
     * Who is to be added.
     *
     * @param username as typed; case does not matter
     * @param operator only for an administrator
     */
    public record Wanted(String username, String name, Role role, boolean operator, String agencyId, String password) {}

    private record Found(UUID id, String agencyId, Role role, boolean operator, boolean disabled) {
        static Found read(Row row) {
            return new Found(
                    Objects.requireNonNull(row.get("user_id", UUID.class)),
                    Objects.requireNonNull(row.get("agency_id", String.class)),
                    Role.valueOf(Objects.requireNonNull(row.get("role", String.class))),
                    Boolean.TRUE.equals(row.get("operator", Boolean.class)),
                    Boolean.TRUE.equals(row.get("disabled", Boolean.class)));
        }
    }

    /** @param by who does it, for the audit */
    public Accounts(Database database, Witness witness, Caller by, Clock clock) {
        this.database = database;
        this.witness = witness;
        this.by = by;
        this.clock = clock;
    }

    /**
     * Adds a user to an agency that exists.
     *
     * @return an error 400 for a name, a password or an operator that cannot be, 404 for an unknown agency, 409 for a name that
     *     is taken
     */
    public Mono<Void> add(Wanted wanted) {
        String name = wanted.username().strip().toLowerCase(Locale.ROOT);
        List<FieldError> wrong = new ArrayList<>();
        if (!UserStore.USERNAME.matcher(name).matches()) {
            wrong.add(new FieldError(
                    "username", "must be 1 to 100 letters, digits or . _ @ + -, beginning with a letter or digit"));
        }
        if (wanted.operator() && wanted.role() != Role.ADMIN) {
            wrong.add(new FieldError("operator", "only an ADMIN can be one"));
        }
        checkPassword(wanted.password(), wrong);
        if (!wrong.isEmpty()) {
            return Mono.error(new ProblemException(Problem.invalid(wrong)));
        }
        return passwords
                .hash(wanted.password())
                .flatMap(hash -> database.inTransaction(connection -> Database.rows(
                                connection,
                                ADD,
                                statement -> statement
                                        .bind("$1", UUID.randomUUID())
                                        .bind("$2", name)
                                        .bind("$3", wanted.name())
                                        .bind("$4", wanted.agencyId())
                                        .bind("$5", wanted.role().name())
                                        .bind("$6", wanted.operator())
                                        .bind("$7", hash)
                                        .bind("$8", clock.instant()),
                                Found::read)
                        .next()
                        .flatMap(added ->
                                record(connection, name, added, "user.added").thenReturn(true))))
                .onErrorMap(R2dbcDataIntegrityViolationException.class, taken -> taken(name))
                .switchIfEmpty(Mono.error(() -> unknownAgency(wanted.agencyId())))
                .then();
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
                        Boolean.TRUE.equals(row.get("operator", Boolean.class)),
                        Boolean.TRUE.equals(row.get("disabled", Boolean.class))));
    }

    /** Ends the user's sessions and lets nobody in under that name; false if nobody has it. */
    public Mono<Boolean> disable(String username) {
        return change(
                username,
                (connection, user) -> user.disabled()
                        ? Mono.empty()
                        : Database.update(connection, DISABLE, statement -> statement
                                        .bind("$1", user.id())
                                        .bind("$2", clock.instant()))
                                .then(endSessions(connection, user))
                                .thenReturn("user.disabled"));
    }

    /** Undoes {@link #disable}; false if nobody has the name. */
    public Mono<Boolean> enable(String username) {
        return change(
                username,
                (connection, user) -> user.disabled()
                        ? Database.update(connection, ENABLE, statement -> statement.bind("$1", user.id()))
                                .thenReturn("user.enabled")
                        : Mono.empty());
    }

    /**
     * Lets an administrator also decide what concerns all agencies, or no more; false if nobody has the name.
     *
     * @return an error 409 for who is no administrator
     */
    public Mono<Boolean> operator(String username, boolean is) {
        return change(username, (connection, user) -> {
            if (user.operator() == is) {
                return Mono.empty();
            }
            if (user.role() != Role.ADMIN) {
                return Mono.error(new ProblemException(Problem.of(
                        409,
                        "no_administrator",
                        "The user is no administrator",
                        "Only an ADMIN can be an operator, and " + username + " is " + user.role() + ".")));
            }
            return Database.update(connection, OPERATOR, statement -> statement
                            .bind("$1", user.id())
                            .bind("$2", is))
                    .thenReturn(is ? "user.made_operator" : "user.no_longer_operator");
        });
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
                .flatMap(hash -> change(
                        username, (connection, user) -> Database.update(connection, PASSWORD, statement -> statement
                                        .bind("$1", user.id())
                                        .bind("$2", hash))
                                .then(endSessions(connection, user))
                                .thenReturn("user.password_changed")));
    }

    /** @param work what was done, for the audit; empty if it was so before */
    private Mono<Boolean> change(String username, BiFunction<Connection, Found, Mono<String>> work) {
        return database.inTransaction(connection -> Database.rows(
                                connection, FIND, statement -> statement.bind("$1", username), Found::read)
                        .next()
                        .flatMap(user -> work.apply(connection, user)
                                .flatMap(action -> record(connection, username, user, action))
                                .thenReturn(true)))
                .defaultIfEmpty(false);
    }

    private Mono<Void> record(Connection connection, String username, Found user, String action) {
        Map<String, Object> details = action.equals("user.added")
                ? Map.of("username", username, "role", user.role().name(), "operator", user.operator())
                : Map.of("username", username);
        return witness.record(
                connection,
                by,
                new Witness.Happening(
                        user.agencyId(), action, SignIn.SUBJECT, user.id().toString(), details));
    }

    private static Mono<Void> endSessions(Connection connection, Found user) {
        return Database.update(connection, END_SESSIONS, statement -> statement.bind("$1", user.id()))
                .then();
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
