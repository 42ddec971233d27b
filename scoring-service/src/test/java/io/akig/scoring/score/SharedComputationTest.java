package io.akig.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.input.Language;
import io.akig.scoring.World;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class SharedComputationTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @AutoClose
    private static final World WORLD = World.started();

    private final ScoreTenant scores = WORLD.bean(ScoreTenant.class);

    @Test
    void concurrent_requests_for_one_tenant_read_its_ledger_once() throws Exception {
        WORLD.ledger.payer("popular", DUE, 0, 0, 0);
        WORLD.settle("popular");
        WORLD.bean(ScoreCache.class).drop("popular").block();
        double before = reads();
        long stored = predictions("popular");
        try (Connection blocker = WORLD.database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            // Whoever reads the ledger waits until all have asked.
            statement.execute("lock table payments in access exclusive mode");
            var answers = Flux.range(0, 100)
                    .flatMap(
                            i -> scores.answer(new Question("popular", null, null), Language.FR)
                                    .subscribeOn(Schedulers.parallel()),
                            100)
                    .map(String::new)
                    .distinct()
                    .collectList()
                    .toFuture();
            World.until(() -> WORLD.ledger.count(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%lateral%'")
                    > 0);
            blocker.rollback();
            assertThat(answers.get()).hasSize(1);
        }
        // A straggler that asked after the answer finds it in the cache.
        assertThat(reads() - before).isEqualTo(1);
        assertThat(predictions("popular") - stored).isEqualTo(1);
    }

    @Test
    void whoever_recalculates_never_joins_a_computation_that_began_earlier() {
        WORLD.ledger.payer("own", DUE, 0, 0, 0);
        Question question = new Question("own", null, null);
        Flux.range(0, 20)
                .flatMap(i -> scores.recalculate(question, Language.EN), 20)
                .blockLast();
        assertThat(predictions("own")).isEqualTo(20);
    }

    private static long predictions(String tenant) {
        return WORLD.ledger.count("select count(*) from predictions where tenant_id = ?", tenant);
    }

    private static double reads() {
        return WORLD.metric("scoring_stage_duration_seconds_count{application=\"scoring-service\",stage=\"ledger\"}");
    }
}
