package io.akig.solvency.solvency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.akig.kit.database.Database;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a tenant's standing judged again when the model has just answered something newer than it rests on: lists and alerts then
 * say what the page of the tenant says. The answer does not wait for it, nor fail with it.
 */
final class NoticeFresher {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeFresher.class);

    /** What is new is about the standing only once it is stored, which the model's service does before it answers. */
    private static final String JUDGE_AGAIN =
            """
            insert into standings_due (tenant_id)
            select s.tenant_id from standings s
             where s.tenant_id = $1 and s.prediction_id is distinct from $2
               and (s.predicted_at is null or s.predicted_at < $3)
               and exists (select from predictions p
                            where p.tenant_id = s.tenant_id and p.calculated_at = $3 and p.prediction_id = $2)
               and not exists (select from standings_due d where d.tenant_id = s.tenant_id)
               and not exists (select from score_events e where e.tenant_id = s.tenant_id)
            """;

    private final Database database;

    /** Answers are remembered where they are made: most were noticed before. */
    private final Cache<UUID, Boolean> noticed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    NoticeFresher(Database database) {
        this.database = database;
    }

    void notice(SolvencyScore score) {
        UUID id = score.predictionId();
        if (id == null || noticed.asMap().putIfAbsent(id, true) != null) {
            return;
        }
        var unused = database.update(
                        JUDGE_AGAIN,
                        statement ->
                                statement.bind(0, score.tenantId()).bind(1, id).bind(2, score.calculatedAt()))
                .subscribe(rows -> {}, error -> {
                    noticed.invalidate(id);
                    LOG.warn("a standing is not judged again yet: {}", error.toString());
                });
    }
}
