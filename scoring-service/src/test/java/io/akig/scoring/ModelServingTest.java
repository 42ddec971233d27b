package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ModelServingTest {

    @Test
    void without_a_model_there_is_no_score_until_one_is_activated_and_a_refused_one_changes_nothing() {
        try (World world = World.withoutModel("--akig.scoring.model-poll=1h")) {
            world.ledger.payer("t", LocalDate.of(2026, 3, 5), 0, 0, 0);
            unavailable(world, "/score/t");
            unavailable(world, "/health");
            assertThat(world.status("/actuator/health/readiness")).isEqualTo(503);

            world.activate(TestModel.bundle());
            World.until(() -> world.status("/health") == 200);
            assertThat(world.get("/score/t")).contains(TestModel.bundle().version());

            world.ledger.run("insert into models (version, created_at, sha256, bundle, card) values ('broken', now(),"
                    + " repeat('0', 64), '\\x00', '{}')");
            world.ledger.run(
                    "insert into model_activations (version, role, actor) values ('broken', 'ACTIVE', 'test')");
            world.ledger.run("select pg_notify('akig_model', 'broken')");
            world.activate(TestModel.bundle("next"));
            World.until(() -> world.get("/score/t").contains("\"model_version\":\"next\""));
            assertThat(world.metric("scoring_model_info{")).isOne();
        }
    }

    private static void unavailable(World world, String path) {
        world.http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("model_unavailable");
    }
}
