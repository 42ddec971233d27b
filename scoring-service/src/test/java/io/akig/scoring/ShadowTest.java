package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShadowTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    private final World world = World.started("--akig.scoring.model-poll=1h");
    private final ModelCalls models = new ModelCalls(world);
    private final String active = TestModel.bundle().version();

    @BeforeEach
    void a_model_on_trial() {
        world.ledger.payer("good", DUE, 0, 0, 0, 1, 0, 0);
        world.ledger.payer("bad", DUE, 20, 30, 25, 20, 30, 28);
        world.save(TestModel.different("trial"));
        models.change("/models/trial/shadow");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void it_scores_what_was_asked_from_the_same_viewpoint_and_nobody_is_shown_it() {
        String answered = models.get("/score/good").path("prediction_id").stringValue();
        models.get("/score/bad");
        World.until(() -> shadows() == 2);

        assertThat(world.ledger.count(
                        "select count(*) from predictions s join predictions p on p.prediction_id = s.shadow_of"
                                + " where s.shadow and not p.shadow and s.model_version = 'trial' and p.model_version = ?"
                                + " and (s.tenant_id, s.as_of, s.known_at, s.ledger_revision, s.calculated_at)"
                                + " = (p.tenant_id, p.as_of, p.known_at, p.ledger_revision, p.calculated_at)"
                                + " and s.payment_probability <> p.payment_probability",
                        active))
                .isEqualTo(2);
        JsonNode history = models.get("/score/good/history");
        assertThat(history).hasSize(1);
        assertThat(history.get(0).path("prediction_id").stringValue()).isEqualTo(answered);
        assertThat(models.get("/score/good").path("model_version").stringValue())
                .isEqualTo(active);
        world.ledger.run("call refresh_prediction_kpis()");
        assertThat(world.ledger.count("select sum(predictions)::bigint from prediction_kpis_hourly"))
                .isEqualTo(2);
        assertThat(world.metric("scoring_shadow_predictions_total{application=\"scoring-service\",outcome=\"stored\"}"))
                .isEqualTo(2);
    }

    @Test
    void a_batch_is_put_to_it_too() {
        models.post("/scores/batch", "[\"good\", \"bad\", \"nobody\"]")
                .expectStatus()
                .isOk();
        World.until(() -> shadows() == 2);
    }

    @Test
    void its_scores_are_compared_with_those_that_were_answered() {
        for (int i = 0; i < 3; i++) {
            models.get("/score/bad?recalculate=true");
        }
        models.get("/score/good");
        World.until(() -> shadows() == 4);
        JsonNode comparison = models.get("/models/trial/shadow-comparison");
        JsonNode against = comparison.path("against").get(0);
        assertThat(comparison.path("days").intValue()).isEqualTo(30);
        assertThat(against.path("version").stringValue()).isEqualTo(active);
        assertThat(against.path("predictions").longValue()).isEqualTo(4);
        assertThat(against.path("mean_absolute_difference").doubleValue()).isPositive();
        assertThat(against.path("largest_difference").doubleValue())
                .isGreaterThanOrEqualTo(against.path("mean_absolute_difference").doubleValue());
        long changes = 0;
        for (JsonNode change : against.path("changes")) {
            assertThat(change.path("from")).isNotEqualTo(change.path("to"));
            changes += change.path("predictions").longValue();
        }
        assertThat(against.path("level_changes").longValue()).isEqualTo(changes).isPositive();
        assertThat(models.get("/models/" + active + "/shadow-comparison").path("against"))
                .isEmpty();
        assertThat(world.status("/models/trial/shadow-comparison?days=0")).isEqualTo(400);
        assertThat(world.status("/models/none/shadow-comparison")).isEqualTo(404);
    }

    @Test
    void another_model_takes_its_place_and_a_trial_can_be_ended() {
        world.save(TestModel.different("trial-2"));
        assertThat(models.change("/models/trial-2/shadow").path("replaced").stringValue())
                .isEqualTo("trial");
        assertThat(models.get("/models").path("shadow").stringValue()).isEqualTo("trial-2");
        assertThat(models.get("/models/trial").path("role").stringValue()).isEqualTo("RETIRED");
        assertThat(models.change("/models/trial-2/shadow").path("changed").booleanValue())
                .isFalse();
        world.http()
                .delete()
                .uri("/models/trial-2/shadow")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(models.get("/models").path("shadow").isNull()).isTrue();
        models.get("/score/good");
        models.get("/score/bad");
        assertThat(shadows()).isZero();
    }

    @Test
    void made_active_its_trial_is_over() {
        models.change("/models/trial/activate");
        assertThat(models.get("/models").path("shadow").isNull()).isTrue();
        assertThat(models.answering("good")).isEqualTo("trial");
        assertThat(models.get("/models/trial").path("role").stringValue()).isEqualTo("ACTIVE");
        models.refused("/models/trial/shadow", 409, "model_is_active");
    }

    @Test
    void what_it_cannot_keep_up_with_is_dropped_and_counted_and_nobody_waits() {
        try (World busy = World.started("--akig.scoring.score.shadow-capacity=1")) {
            String ids = IntStream.range(0, 50)
                    .peek(i -> busy.ledger.payer("t" + i, DUE, 0, 0, 0))
                    .mapToObj(i -> "\"t" + i + "\"")
                    .collect(Collectors.joining(",", "[", "]"));
            ModelCalls calls = new ModelCalls(busy);
            busy.save(TestModel.different("trial"));
            calls.change("/models/trial/shadow");
            calls.post("/scores/batch", ids).expectStatus().isOk();
            World.until(() -> counted(busy, "stored") + counted(busy, "dropped") == 50);
            assertThat(counted(busy, "dropped")).isPositive();
            assertThat(counted(busy, "failed")).isZero();
        }
    }

    private static double counted(World world, String outcome) {
        return world.metric("scoring_shadow_predictions_total{application=\"scoring-service\",outcome=\"" + outcome);
    }

    private long shadows() {
        return world.ledger.count("select count(*) from predictions where shadow");
    }
}
