package io.akig.solvency.solvency;

import io.akig.kit.database.Database;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks and judges a few times before the gateway says that it is ready: who asks first must not wait for classes, connections
 * and compiled code, of this service and of the one behind it. Nothing of it is told to anybody.
 */
final class WarmUp implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 10;

    private static final String SOMEBODY =
            "select tenant_id from tenants where ledger_revision > 0 order by tenant_id limit 1";

    private final Database database;
    private final ScoringClient scoring;
    private final StoredJudgements judgements;
    private final Duration atMost;
    private final JsonMapper json = JsonMapper.shared();

    WarmUp(Database database, ScoringClient scoring, StoredJudgements judgements, Duration atMost) {
        this.database = database;
        this.scoring = scoring;
        this.judgements = judgements;
        this.atMost = atMost;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (atMost.isZero()) {
            return;
        }
        long start = System.nanoTime();
        // Fail open: who starts cold, or without a database, is as good after a few requests.
        Long rounds = somebody()
                .flatMapMany(tenant -> Flux.range(0, ROUNDS).concatMap(round -> round(tenant)))
                .take(atMost)
                .count()
                .onErrorResume(error -> {
                    LOG.warn("not warm: {}", error.toString());
                    return Mono.just(0L);
                })
                .block();
        LOG.info(
                "warm after {} rounds in {} ms",
                rounds,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Mono<String> somebody() {
        return database.query(
                        SOMEBODY, statement -> {}, row -> Objects.requireNonNull(row.get("tenant_id", String.class)))
                .next();
    }

    private Mono<Integer> round(String tenant) {
        MlQuestion question = new MlQuestion(tenant, null, null, null, Locale.FRENCH.getLanguage(), null);
        return scoring.score(question)
                .then(judgements.of(tenant, Locale.FRENCH))
                .map(judgement -> json.writeValueAsBytes(Solvency.of(judgement, Locale.FRENCH)).length);
    }
}
