package io.akig.solvency.alerts;

import io.akig.kit.redis.RedisLink;
import io.akig.kit.redis.RedisSettings;
import io.akig.solvency.Gateway;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Scores as the scoring service leaves them: a prediction, a row that it is new, a message that tells of it. */
final class NewScores implements AutoCloseable {
    private final Gateway gateway;
    private final RedisLink redis;

    NewScores(Gateway gateway, String redisUrl) {
        this.gateway = gateway;
        redis = new RedisLink(
                new RedisSettings(redisUrl, Duration.ofSeconds(5), Duration.ofMillis(50)), "test", () -> {});
    }

    /** A tenant, known from before, whose rent fell due so many days ago and was never paid. */
    String tenant(int daysAgo) {
        String tenant = "s-" + UUID.randomUUID();
        gateway.tenant(tenant, Gateway.OURS);
        Trouble.knownBefore(gateway, tenant);
        gateway.run(
                "insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)"
                        + " values (?, ?, 'c', ?, 10000000, '2020-01-01Z', 1)",
                Gateway.OURS,
                tenant,
                LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo));
        gateway.run("update tenants set ledger_revision = 1 where tenant_id = ?", tenant);
        return tenant;
    }

    /** So many tenants, known from before, whose rent fell due so many days ago. */
    void tenants(String prefix, int many, int daysAgo) {
        gateway.run(
                "insert into tenants (tenant_id, agency_id, ledger_revision) select ? || i, 'ours', 1 from generate_series(0, ?) i",
                prefix,
                many - 1);
        gateway.run(
                "insert into alert_watches (tenant_id, watch) select ? || i, '{\"grounds\":\"MODEL_AND_RULES\",\"peaks\":[],"
                        + "\"overdue_step\":0,\"told\":{}}' from generate_series(0, ?) i",
                prefix,
                many - 1);
        gateway.run(
                "insert into rent_charges (agency_id, tenant_id, charge_id, due_date, amount_minor, recorded_at, revision)"
                        + " select 'ours', ? || i, ? || i, ?, 10000000, '2020-01-01Z', 1 from generate_series(0, ?) i",
                prefix,
                prefix,
                LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo),
                many - 1);
    }

    /** Scores of some of them. */
    void storeSome(String prefix, int from, int to, boolean tell) {
        gateway.run(
                "with p as (insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at,"
                        + " ledger_revision, model_version, payment_probability, risk_level, confidence_score, history_days,"
                        + " factors) select gen_random_uuid(), now(), 'ours', ? || i, (now() at time zone 'UTC')::date, now(), 1,"
                        + " 'm', 0.6, 'MEDIUM', 0.8, 400, '[]' from generate_series(?, ?) i"
                        + " returning tenant_id, prediction_id, calculated_at)"
                        + " insert into score_events (tenant_id, agency_id, prediction_id, calculated_at, ledger_revision)"
                        + " select tenant_id, 'ours', prediction_id, calculated_at, 1 from p",
                prefix,
                from,
                to - 1);
        if (tell) {
            List<Map<String, byte[]>> messages = IntStream.range(from, to)
                    .mapToObj(i -> Map.of("tenant_id", (prefix + i).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            redis.connect()
                    .then(Mono.defer(() -> redis.append("akig:scores", 10_000, messages)))
                    // It may only just be coming back.
                    .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(200)))
                    .block(Duration.ofSeconds(30));
        }
    }

    UUID store(String tenant, double probability, String level) {
        UUID id = UUID.randomUUID();
        Timestamp at = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
        gateway.run(
                "insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at, ledger_revision,"
                        + " model_version, payment_probability, risk_level, confidence_score, history_days, factors)"
                        + " values (?, ?, 'ours', ?, (now() at time zone 'UTC')::date, now(), 1, 'm', ?, ?, 0.8, 400, '[]')",
                id,
                at,
                tenant,
                probability,
                level);
        gateway.run(
                "insert into score_events (tenant_id, agency_id, prediction_id, calculated_at, ledger_revision)"
                        + " values (?, 'ours', ?, ?, 1) on conflict (tenant_id) do update set"
                        + " prediction_id = excluded.prediction_id, calculated_at = excluded.calculated_at",
                tenant,
                id,
                at);
        return id;
    }

    void tell(String tenant) {
        tell("akig:scores", tenant);
    }

    void tell(String stream, String tenant) {
        Map<String, byte[]> message = Map.of("tenant_id", tenant.getBytes(StandardCharsets.UTF_8));
        redis.connect().then(redis.append(stream, 1000, List.of(message))).block(Duration.ofSeconds(10));
    }

    RedisLink redis() {
        return redis;
    }

    @Override
    public void close() {
        redis.close();
    }
}
