package io.akig.solvency.access;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Row;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** The users, by the name they sign in with. */
final class UserStore {
    /** As in the schema. */
    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private static final String BY_NAME =
            """
            select user_id, username, display_name, role, agency_id, operator, password_hash,
                   disabled_at is not null as disabled
              from users
             where username = $1
            """;

    private final Database database;

    UserStore(Database database) {
        this.database = database;
    }

    /** Empty for a name nobody has; case does not matter. */
    Mono<StoredUser> find(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        // What cannot be a name is looked up all the same, as one that nobody has: that takes as long.
        String sought = USERNAME.matcher(username).matches() ? username : "-";
        return database.query(BY_NAME, statement -> statement.bind("$1", sought), UserStore::user)
                .next();
    }

    private static StoredUser user(Row row) {
        UUID id = Objects.requireNonNull(row.get("user_id", UUID.class));
        return new StoredUser(
                id,
                Objects.requireNonNull(row.get("password_hash", String.class)),
                Boolean.TRUE.equals(row.get("disabled", Boolean.class)),
                caller(row));
    }

    /** From the columns user_id, username, display_name, role, agency_id and operator. */
    static Caller caller(Row row) {
        return Caller.person(
                        Objects.requireNonNull(row.get("user_id", UUID.class)).toString(),
                        Objects.requireNonNull(row.get("username", String.class)),
                        Objects.requireNonNull(row.get("display_name", String.class)),
                        Role.valueOf(Objects.requireNonNull(row.get("role", String.class))),
                        Objects.requireNonNull(row.get("agency_id", String.class)))
                .asOperator(Boolean.TRUE.equals(row.get("operator", Boolean.class)));
    }
}
