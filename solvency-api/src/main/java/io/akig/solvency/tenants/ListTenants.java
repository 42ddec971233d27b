package io.akig.solvency.tenants;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages through the tenants of an agency, along one of roster's indexes. */
public final class ListTenants {
    private static final int EXPORTED_AT_ONCE = 500;

    /** Nobody reads on so far; counting further would cost more than the page. */
    private static final int MOST_COUNTED = 100_000;

    private final Database database;

    ListTenants(Database database) {
        this.database = database;
    }

    /**
     * @param next the place the next page comes after; null on the last
     */
    record Page(List<ListedTenant> tenants, @Nullable Place next) {}

    private record Found(ListedTenant tenant, Place place) {}

    /** @param after null for the first page */
    Mono<Page> page(TenantFilter filter, @Nullable Place after, int limit, Language language) {
        int wanted = limit + 1;
        Mono<List<Found>> known = after != null && after.value() == null
                ? Mono.just(List.of())
                : some(filter, true, after, wanted, language);
        Place among = after != null && after.value() == null ? after : null;
        return known.flatMap(first -> first.size() == wanted
                        ? Mono.just(first)
                        : some(filter, false, among, wanted - first.size(), language)
                                .map(rest -> both(first, rest)))
                .map(found -> page(found, limit));
    }

    private Mono<List<Found>> some(
            TenantFilter filter, boolean known, @Nullable Place after, int most, Language language) {
        return database.query(
                        RosterSql.page(filter, known, after != null),
                        statement -> {
                            statement.bind(0, ListedTenant.reasonIn(language)).bind(1, filter.agency());
                            statement.bind(2, most);
                            int next = bind(statement, filter, 3);
                            if (after != null) {
                                statement.bind(next, after.tenantId());
                                if (known) {
                                    statement.bind(
                                            next + 1, filter.order().bound(Objects.requireNonNull(after.value())));
                                }
                            }
                        },
                        ListTenants::found)
                .collectList();
    }

    /** All of them, fetched page by page as they are asked for: a slow reader holds no connection. */
    public Flux<ListedTenant> all(TenantFilter filter, Language language) {
        return page(filter, null, EXPORTED_AT_ONCE, language)
                .expand(page ->
                        page.next() == null ? Mono.empty() : page(filter, page.next(), EXPORTED_AT_ONCE, language))
                .concatMapIterable(Page::tenants, 1);
    }

    /** Who gives reason to act before a day: rent overdue, or due by then and MEDIUM or worse; the most rent at risk first. */
    public Mono<List<ListedTenant>> toDo(String agency, LocalDate until, int most, Language language) {
        return database.query(
                        RosterSql.TO_DO,
                        statement -> statement
                                .bind(0, ListedTenant.reasonIn(language))
                                .bind(1, agency)
                                .bind(2, most)
                                .bind(3, until),
                        ListedTenant::read)
                .collectList();
    }

    /** Whose next rent is expected later than it was at first; the most rent at risk first. */
    public Mono<List<ListedTenant>> slipped(String agency, int most, Language language) {
        return database.query(
                        RosterSql.SLIPPED,
                        statement -> statement
                                .bind(0, ListedTenant.reasonIn(language))
                                .bind(1, agency)
                                .bind(2, most),
                        ListedTenant::read)
                .collectList();
    }

    /** How many there are on all pages; empty when they are too many to count. */
    Mono<Long> total(TenantFilter filter) {
        return database.query(
                        RosterSql.count(filter),
                        statement -> {
                            statement.bind(0, MOST_COUNTED + 1).bind(1, filter.agency());
                            int unused = bind(statement, filter, 2);
                        },
                        row -> Objects.requireNonNull(row.get(0, Long.class)))
                .filter(total -> total <= MOST_COUNTED)
                .next();
    }

    private static int bind(Statement statement, TenantFilter filter, int from) {
        int next = from;
        if (filter.words() != null) {
            statement.bind(next++, filter.words());
        }
        if (!filter.levels().isEmpty()) {
            statement.bind(next++, filter.levels().stream().map(RiskLevel::name).toArray(String[]::new));
        }
        return next;
    }

    private static Found found(Row row) {
        ListedTenant tenant = ListedTenant.read(row);
        return new Found(tenant, new Place(row.get("order_value", String.class), tenant.tenantId()));
    }

    private static List<Found> both(List<Found> first, List<Found> rest) {
        List<Found> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private static Page page(List<Found> found, int limit) {
        boolean more = found.size() > limit;
        List<Found> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(Found::tenant).toList(),
                more ? shown.get(shown.size() - 1).place() : null);
    }
}
