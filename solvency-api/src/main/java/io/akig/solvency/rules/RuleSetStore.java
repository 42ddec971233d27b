package io.akig.solvency.rules;

import io.akig.kit.database.Database;
import io.akig.solvency.rules.RuleSet.State;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of scorecards. */
final class RuleSetStore {
    private static final String COLUMNS =
            """
            select version, state, revision, yaml, author, updated_at, published_by, published_at, retired_at, restores
            from rule_sets
            """;

    private static final String NOW = COLUMNS + "where agency_id = $1 and state <> 'RETIRED'";

    private static final String PUBLISHED = COLUMNS + "where agency_id = $1 and state <> 'DRAFT' order by version desc";

    private static final String VERSION = COLUMNS + "where agency_id = $1 and version = $2";

    private static final String PUBLISHED_VERSION =
            "select version from rule_sets where agency_id = $1 and state = 'PUBLISHED'";

    // Those who change an agency's rules take turns.
    private static final String LOCK = "select 1 from agencies where agency_id = $1 for no key update";

    private static final String SAVE_DRAFT =
            """
            insert into rule_sets (agency_id, state, yaml, author, created_at, updated_at)
            values ($1, 'DRAFT', $2, $3, $4, $4)
            on conflict (agency_id) where state = 'DRAFT' do update
            set yaml = excluded.yaml, author = excluded.author, updated_at = excluded.updated_at,
                revision = rule_sets.revision + 1
            """;

    private static final String RETIRE =
            "update rule_sets set state = 'RETIRED', retired_at = $2 where agency_id = $1 and state = 'PUBLISHED'";

    private static final String PUBLISH_DRAFT =
            """
            update rule_sets set state = 'PUBLISHED', version = $2, published_by = $3, published_at = $4
            where agency_id = $1 and state = 'DRAFT'
            """;

    private static final String PUBLISH_TEXT =
            """
            insert into rule_sets (agency_id, state, version, yaml, author, created_at, updated_at, published_by,
                                   published_at, restores)
            values ($1, 'PUBLISHED', $2, $3, $4, $5, $5, $4, $5, $6)
            """;

    private final Database database;

    RuleSetStore(Database database) {
        this.database = database;
    }

    Mono<RuleSets> now(String agencyId) {
        return sets(database.query(NOW, bind(agencyId), RuleSetStore::read));
    }

    /** Newest first, without the draft and the default. */
    Flux<RuleSet> published(String agencyId) {
        return database.query(PUBLISHED, bind(agencyId), RuleSetStore::read);
    }

    Mono<RuleSet> version(String agencyId, int version) {
        return database.query(VERSION, statement -> statement.bind(0, agencyId).bind(1, version), RuleSetStore::read)
                .next();
    }

    /** 0 where nothing was published. */
    Mono<Integer> publishedVersion(String agencyId) {
        return database.query(PUBLISHED_VERSION, bind(agencyId), row -> get(row, "version", Integer.class))
                .next()
                .defaultIfEmpty(0);
    }

    /** What the agency has, and keeps until the transaction ends. */
    Mono<RuleSets> locked(Connection connection, String agencyId) {
        return Database.rows(connection, LOCK, bind(agencyId), row -> true)
                .then(sets(Database.rows(connection, NOW, bind(agencyId), RuleSetStore::read)));
    }

    Mono<Void> saveDraft(Connection connection, String agencyId, String yaml, String author, Instant now) {
        return Database.update(connection, SAVE_DRAFT, statement -> statement
                        .bind(0, agencyId)
                        .bind(1, yaml)
                        .bind(2, author)
                        .bind(3, now))
                .then();
    }

    Mono<Void> publishDraft(Connection connection, String agencyId, int version, String publisher, Instant now) {
        return retire(connection, agencyId, now)
                .then(Database.update(connection, PUBLISH_DRAFT, statement -> statement
                        .bind(0, agencyId)
                        .bind(1, version)
                        .bind(2, publisher)
                        .bind(3, now)))
                .then();
    }

    /** Publishes an old text as a new version. */
    Mono<Void> publishAgain(
            Connection connection, String agencyId, int version, RuleSet old, String publisher, Instant now) {
        return retire(connection, agencyId, now)
                .then(Database.update(connection, PUBLISH_TEXT, statement -> statement
                        .bind(0, agencyId)
                        .bind(1, version)
                        .bind(2, old.yaml())
                        .bind(3, publisher)
                        .bind(4, now)
                        .bind(5, old.number())))
                .then();
    }

    private static Mono<Long> retire(Connection connection, String agencyId, Instant now) {
        return Database.update(
                connection, RETIRE, statement -> statement.bind(0, agencyId).bind(1, now));
    }

    private static Consumer<Statement> bind(String agencyId) {
        return statement -> statement.bind(0, agencyId);
    }

    private static Mono<RuleSets> sets(Flux<RuleSet> rows) {
        return rows.collectList().map(all -> RuleSets.of(of(all, State.PUBLISHED), of(all, State.DRAFT)));
    }

    private static @Nullable RuleSet of(List<RuleSet> all, State state) {
        return all.stream().filter(set -> set.state() == state).findFirst().orElse(null);
    }

    private static RuleSet read(Row row) {
        return new RuleSet(
                row.get("version", Integer.class),
                State.valueOf(get(row, "state", String.class)),
                get(row, "revision", Integer.class),
                get(row, "yaml", String.class),
                get(row, "author", String.class),
                get(row, "updated_at", Instant.class),
                row.get("published_by", String.class),
                row.get("published_at", Instant.class),
                row.get("retired_at", Instant.class),
                row.get("restores", Integer.class));
    }

    private static <T> T get(Row row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
