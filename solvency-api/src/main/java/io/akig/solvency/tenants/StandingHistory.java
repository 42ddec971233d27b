package io.akig.solvency.tenants;

import io.akig.core.score.RiskLevel;
import io.akig.kit.database.Database;
import io.akig.kit.input.Language;
import io.akig.solvency.tenants.PastStanding.Cause;
import io.akig.solvency.tenants.PastStanding.Model;
import io.akig.solvency.tenants.PastStanding.Written;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How a tenant's standing came to be what it is. */
final class StandingHistory {
    private static final String PAGE =
            """
            select c.changed_at, c.as_of, c.probability, c.risk_level, c.confidence, c.overridden, c.expected_date,
                   c.arrears_minor, c.reason ->> $3 as reason, c.ledger_revision, c.rule_version, c.prediction_id,
                   p.model_version, round(p.payment_probability::numeric, 4)::double precision as model_probability
            from standing_changes c
            left join predictions p on p.prediction_id = c.prediction_id and p.calculated_at = c.predicted_at
            where c.tenant_id = $1 and c.changed_at < $2
            order by c.changed_at desc limit $4
            """;

    private static final String WRITTEN =
            """
            select 'CHARGE' as kind, charge_id as id, due_date as day, amount_minor, revision
            from rent_charges where tenant_id = $1 and revision > $2 and revision <= $3
            union all
            select 'PAYMENT', payment_id, paid_on, amount_minor, revision
            from payments where tenant_id = $1 and revision > $2 and revision <= $3
            order by revision, kind, id
            """;

    private final Database database;

    StandingHistory(Database database) {
        this.database = database;
    }

    /** @param next what to ask for as {@code before} to read on; null at the end */
    record Page(List<PastStanding> history, @Nullable Instant next) {}

    private record Entry(long revision, Written written) {}

    private record Told(PastStanding standing, long revision, int rules) {}

    Mono<Page> page(String tenantId, Instant before, int limit, Language language) {
        return database.query(
                        PAGE,
                        statement -> statement
                                .bind(0, tenantId)
                                .bind(1, before)
                                .bind(2, ListedTenant.reasonIn(language))
                                .bind(3, limit + 1),
                        StandingHistory::read)
                .collectList()
                .flatMap(rows -> written(tenantId, rows).map(entries -> page(rows, entries, limit)));
    }

    /** What was written to the ledger between the first and the last of these. */
    private Mono<List<Entry>> written(String tenantId, List<Told> rows) {
        if (rows.size() < 2) {
            return Mono.just(List.of());
        }
        return database.query(
                        WRITTEN,
                        statement -> statement
                                .bind(0, tenantId)
                                .bind(1, rows.get(rows.size() - 1).revision())
                                .bind(2, rows.get(0).revision()),
                        StandingHistory::entry)
                .collectList();
    }

    private static Page page(List<Told> rows, List<Entry> entries, int limit) {
        List<PastStanding> told = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, rows.size()); i++) {
            Told now = rows.get(i);
            Told before = i + 1 < rows.size() ? rows.get(i + 1) : null;
            told.add(
                    before == null
                            ? now.standing()
                            : now.standing()
                                    .after(
                                            before.standing(),
                                            causes(before, now),
                                            entries.stream()
                                                    .filter(entry -> entry.revision() > before.revision()
                                                            && entry.revision() <= now.revision())
                                                    .map(Entry::written)
                                                    .toList()));
        }
        return new Page(told, rows.size() > limit ? told.get(told.size() - 1).at() : null);
    }

    private static Set<Cause> causes(Told before, Told now) {
        EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
        if (before.revision() != now.revision()) {
            causes.add(Cause.LEDGER);
        }
        if (before.rules() != now.rules()) {
            causes.add(Cause.RULES);
        }
        if (before.standing().overridden() != now.standing().overridden()) {
            causes.add(Cause.OVERRIDE);
        }
        if (!Objects.equals(version(before), version(now))) {
            causes.add(Cause.MODEL);
        }
        if (!before.standing().asOf().equals(now.standing().asOf())) {
            causes.add(Cause.TIME);
        }
        return causes;
    }

    private static @Nullable String version(Told row) {
        Model model = row.standing().model();
        return model == null ? null : model.modelVersion();
    }

    private static Told read(Row row) {
        RiskLevel level = RiskLevel.valueOf(text(row, "risk_level"));
        UUID prediction = row.get("prediction_id", UUID.class);
        PastStanding standing = new PastStanding(
                Objects.requireNonNull(row.get("changed_at", Instant.class)),
                Objects.requireNonNull(row.get("as_of", LocalDate.class)),
                level,
                level.badge(),
                Objects.requireNonNull(row.get("probability", Double.class)),
                null,
                Objects.requireNonNull(row.get("confidence", Double.class)),
                Boolean.TRUE.equals(row.get("overridden", Boolean.class)),
                row.get("expected_date", LocalDate.class),
                Money.of(Objects.requireNonNull(row.get("arrears_minor", Long.class))),
                row.get("reason", String.class),
                prediction == null
                        ? null
                        : new Model(
                                prediction,
                                row.get("model_version", String.class),
                                row.get("model_probability", Double.class)),
                Set.of(),
                List.of());
        return new Told(
                standing,
                Objects.requireNonNull(row.get("ledger_revision", Long.class)),
                Objects.requireNonNull(row.get("rule_version", Integer.class)));
    }

    private static Entry entry(Row row) {
        return new Entry(
                Objects.requireNonNull(row.get("revision", Long.class)),
                new Written(
                        text(row, "kind"),
                        text(row, "id"),
                        Objects.requireNonNull(row.get("day", LocalDate.class)),
                        Money.of(Objects.requireNonNull(row.get("amount_minor", Long.class)))));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
