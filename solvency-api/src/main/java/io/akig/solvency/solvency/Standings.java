package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import io.r2dbc.spi.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How tenants stand by what is stored of them: computed before a transaction, kept in it. */
public final class Standings {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private static final JsonMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String PUT =
            """
            insert into standings as before (
                   tenant_id, agency_id, probability, risk_level, confidence, overridden, computed_probability,
                   computed_level, expected_date, window_earliest, window_latest, arrears_minor, oldest_unpaid_days,
                   next_due_date, next_due_minor, reason, level_since, as_of, computed_at, ledger_revision,
                   prediction_id, predicted_at, rule_version)
            select tenant_id, agency_id, probability, risk_level, confidence, overridden, computed_probability,
                   computed_level, expected_date, window_earliest, window_latest, arrears_minor, oldest_unpaid_days,
                   next_due_date, next_due_minor, reason, computed_at, as_of, computed_at, ledger_revision,
                   prediction_id, predicted_at, rule_version
              from jsonb_populate_recordset(null::standings, $1::jsonb) order by tenant_id
            on conflict (tenant_id) do update
               set agency_id = excluded.agency_id, probability = excluded.probability, risk_level = excluded.risk_level,
                   confidence = excluded.confidence, overridden = excluded.overridden,
                   computed_probability = excluded.computed_probability, computed_level = excluded.computed_level,
                   expected_date = excluded.expected_date, window_earliest = excluded.window_earliest,
                   window_latest = excluded.window_latest, arrears_minor = excluded.arrears_minor,
                   oldest_unpaid_days = excluded.oldest_unpaid_days, next_due_date = excluded.next_due_date,
                   next_due_minor = excluded.next_due_minor, reason = excluded.reason, as_of = excluded.as_of,
                   computed_at = excluded.computed_at, ledger_revision = excluded.ledger_revision,
                   prediction_id = excluded.prediction_id, predicted_at = excluded.predicted_at,
                   rule_version = excluded.rule_version,
                   previous_level = case when before.risk_level = excluded.risk_level then before.previous_level
                                         else before.risk_level end,
                   level_since = case when before.risk_level = excluded.risk_level then before.level_since
                                      else excluded.level_since end
            """;

    private final StoredJudgements stored;
    private final JudgeTenant judge;
    private final Scheduler judging;

    Standings(StoredJudgements stored, JudgeTenant judge, Scheduler judging) {
        this.stored = stored;
        this.judge = judge;
        this.judging = judging;
    }

    /**
     * Who is neither here nor there does not exist.
     *
     * @param failed whose ledger, rules or score cannot be judged
     */
    public record Judged(List<Standing> standings, Set<String> failed) {
        public Judged {
            standings = List.copyOf(standings);
            failed = Set.copyOf(failed);
        }
    }

    public Mono<Judged> judge(Collection<String> tenantIds) {
        return stored.records(tenantIds)
                .publishOn(judging)
                .map(this::judgeAll)
                .defaultIfEmpty(new Judged(List.of(), Set.of()));
    }

    private Judged judgeAll(List<TenantRecords> all) {
        List<Standing> standings = new ArrayList<>(all.size());
        Set<String> failed = new HashSet<>();
        for (TenantRecords records : all) {
            try {
                standings.add(Standing.of(records, judge));
            } catch (RuntimeException e) {
                // One that cannot be judged must not keep the others from it.
                LOG.warn("cannot judge tenant {}", records.ledger().tenantId(), e);
                failed.add(records.ledger().tenantId());
            }
        }
        return new Judged(standings, failed);
    }

    /** In place of those from before, whose level is remembered. */
    public static Mono<Void> store(Connection connection, List<Standing> standings) {
        return standings.isEmpty()
                ? Mono.empty()
                : Database.update(
                                connection, PUT, statement -> statement.bind(0, COLUMNS.writeValueAsString(standings)))
                        .then();
    }
}
