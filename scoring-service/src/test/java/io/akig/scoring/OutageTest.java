package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.cache.CacheTrust;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutageTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void without_redis_every_answer_is_right_and_afterwards_none_is_old() {
        WORLD.ledger.payer("redis", DUE, 0, 0, 0, 0);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
        double before = probability("redis");
        WORLD.redis.stop();
        assertThat(probability("redis")).isEqualTo(before);
        WORLD.ledger.payment("redis", "p-redis-3", DUE, 0, World.NOW);
        double after = probability("redis");
        assertThat(after).isLessThan(before);
        assertThat(WORLD.status("/health")).isEqualTo(200);
        WORLD.redis.start();
        assertThat(probability("redis")).isEqualTo(after);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
        assertThat(probability("redis")).isEqualTo(after);
        WORLD.settle("redis");
    }

    @Test
    void without_the_database_the_answer_is_503_and_it_recovers_by_itself() {
        WORLD.ledger.payer("database", DUE, 0, 0, 0, 0);
        double before = probability("database");
        WORLD.database.goDown();
        World.until(() -> WORLD.status("/health") == 503);
        World.until(() -> !WORLD.bean(CacheTrust.class).usable());
        for (int i = 0; i < 20; i++) {
            unavailable("/score/database");
        }
        unavailable("/score/database/history");
        WORLD.http()
                .post()
                .uri("/scores/batch")
                .header("Content-Type", "application/json")
                .bodyValue("[\"database\"]")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
        assertThat(WORLD.status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(WORLD.status("/actuator/health/readiness")).isEqualTo(503);
        WORLD.database.comeBack();
        World.until(() -> WORLD.status("/health") == 200);
        assertThat(probability("database")).isEqualTo(before);
        assertThat(WORLD.status("/actuator/health/readiness")).isEqualTo(200);
        World.until(() -> WORLD.bean(CacheTrust.class).usable());
    }

    private static void unavailable(String path) {
        WORLD.http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("database_unavailable");
    }

    private static double probability(String tenant) {
        return JsonMapper.shared()
                .readTree(WORLD.get("/score/" + tenant))
                .path("payment_probability")
                .doubleValue();
    }
}
