package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelRolesTest {
    private final World world = World.started("--akig.scoring.model-poll=1h");
    private final ModelCalls models = new ModelCalls(world);
    private final String first = TestModel.bundle().version();

    @BeforeEach
    void two_candidates() {
        world.ledger.payer("t", LocalDate.of(2026, 3, 5), 0, 0, 0);
        world.save(TestModel.bundle("b"));
        world.save(TestModel.bundle("c"));
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void the_replica_that_was_asked_has_switched_when_it_answers_and_who_decided_is_recorded() {
        JsonNode change = models.change("/models/b/activate");
        assertThat(change.path("changed").booleanValue()).isTrue();
        assertThat(change.path("replaced").stringValue()).isEqualTo(first);
        assertThat(models.answering("t")).isEqualTo("b");
        JsonNode listed = entry("b");
        assertThat(listed.path("role").stringValue()).isEqualTo("ACTIVE");
        assertThat(listed.path("actor").stringValue()).isEqualTo("awa");
        assertThat(listed.path("reason").stringValue()).isEqualTo("it is better");
        assertThat(entry(first).path("role").stringValue()).isEqualTo("RETIRED");
        assertThat(entry("c").path("role").stringValue()).isEqualTo("CANDIDATE");
    }

    @Test
    void activating_the_active_model_changes_and_records_nothing() {
        JsonNode unused = models.change("/models/b/activate");
        long recorded = activations();
        assertThat(models.change("/models/b/activate").path("changed").booleanValue())
                .isFalse();
        assertThat(activations()).isEqualTo(recorded);
    }

    @Test
    void rolling_back_twice_goes_back_twice_and_never_to_what_was_rolled_back() {
        Stream.of("b", "c").forEach(version -> models.change("/models/" + version + "/activate"));
        assertThat(models.change("/models/rollback").path("version").stringValue())
                .isEqualTo("b");
        assertThat(models.change("/models/rollback").path("version").stringValue())
                .isEqualTo(first);
        assertThat(models.answering("t")).isEqualTo(first);
        models.refused("/models/rollback", 409, "no_earlier_model");

        models.change("/models/c/activate");
        assertThat(models.change("/models/rollback").path("version").stringValue())
                .isEqualTo(first);
        assertThat(models.get("/models/" + first)
                        .path("activations")
                        .get(0)
                        .path("rollback")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void activations_at_the_same_time_happen_one_after_the_other_and_both_are_recorded() {
        long before = activations();
        List<String> replaced = Stream.of("b", "c")
                .map(version -> CompletableFuture.supplyAsync(() -> models.change("/models/" + version + "/activate")))
                .toList()
                .stream()
                .map(change -> change.join().path("replaced").stringValue())
                .toList();
        assertThat(activations()).isEqualTo(before + 2);
        // One of them replaced the first model, the other one replaced it.
        assertThat(replaced).containsOnlyOnce(first).containsAnyOf("b", "c");
        String last = world.ledger.count(
                                "select count(*) from (select version from model_activations order by activation_id desc"
                                        + " limit 1) l where version = 'b'")
                        == 1
                ? "b"
                : "c";
        World.until(() -> models.answering("t").equals(last));
    }

    @Test
    void what_cannot_be_is_a_problem() {
        models.refused("/models/none/activate", 404, "model_not_found");
        models.refused("/models/none/shadow", 404, "model_not_found");
        models.refused("/models/a%00b/activate", 404, "model_not_found");
        models.refused("/models/" + "x".repeat(65) + "/activate", 404, "model_not_found");
        models.refused("/models/" + first + "/shadow", 409, "model_is_active");
        models.refused("/models/rollback", 409, "no_earlier_model");
        models.post("/models/b/activate", "{\"actor\": \"a\\nb\", \"reason\": 7}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("actor")
                .jsonPath("$.errors[1].field")
                .isEqualTo("reason");
        models.post("/models/b/activate", "{\"reasn\": \"misspelt\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reasn");
        models.post("/models/b/activate", "[1]")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
        models.post("/models/b/activate", "{\"actor\":")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unreadable_body");
        world.http()
                .delete()
                .uri("/models/b/shadow")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("model_not_shadow");
    }

    @Test
    void a_body_is_not_needed() {
        world.http().post().uri("/models/b/activate").exchange().expectStatus().isOk();
        assertThat(entry("b").path("actor").stringValue()).isEqualTo("unnamed");
    }

    private JsonNode entry(String version) {
        for (JsonNode model : models.get("/models").path("models")) {
            if (model.path("version").stringValue().equals(version)) {
                return model;
            }
        }
        throw new AssertionError(version + " is not listed");
    }

    private long activations() {
        return world.ledger.count("select count(*) from model_activations");
    }
}
