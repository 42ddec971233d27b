package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

class RefusedModelTest {
    private static final String DAMAGED = "its SHA-256 does not match";
    private static final String FOREIGN = "number 1 is SHOE_SIZE";
    private static final String UNFAITHFUL = "does not reproduce itself";

    private final World world = World.started("--akig.scoring.model-poll=1h");
    private final ModelCalls models = new ModelCalls(world);
    private final String first = TestModel.bundle().version();

    @BeforeEach
    void models_of_every_kind_of_brokenness() {
        world.ledger.payer("t", LocalDate.of(2026, 3, 5), 0, 0, 0);
        Stream.of(TestModel.bundle("flipped"), TestModel.foreign("foreign"), TestModel.unfaithful("unfaithful"))
                .forEach(world::save);
        flipOneByte("flipped");
        world.ledger.run(
                "insert into models (version, created_at, sha256, bundle, card)"
                        + " select 'renamed', created_at, sha256, bundle, card from models where version = ?",
                first);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void activation_is_refused_with_the_reason_and_the_old_model_serves_on() {
        assertThat(refusal("flipped", "activate")).contains(DAMAGED);
        assertThat(refusal("foreign", "activate")).contains(FOREIGN);
        assertThat(refusal("unfaithful", "activate")).contains(UNFAITHFUL);
        assertThat(refusal("renamed", "activate")).contains("another bundle than was registered");
        assertThat(refusal("flipped", "shadow")).contains(DAMAGED);
        assertThat(models.answering("t")).isEqualTo(first);
        assertThat(world.ledger.count("select count(*) from model_activations")).isOne();
    }

    @Test
    void a_broken_model_that_was_made_active_past_the_service_is_refused_and_named_while_the_old_one_serves_on() {
        Stream.of("flipped", "foreign", "unfaithful").forEach(version -> {
            activateBehindItsBack(version);
            World.until(() -> models.get("/models")
                    .path("refused")
                    .path("version")
                    .stringValue("")
                    .equals(version));
            assertThat(models.answering("t")).isEqualTo(first);
            assertThat(world.status("/actuator/health/readiness")).isEqualTo(200);
            assertThat(world.status("/health")).isEqualTo(200);
        });
        assertThat(world.get("/actuator/health"))
                .contains("\"serving\":\"" + first + "\"", "\"refused\":\"unfaithful\"", UNFAITHFUL);
        assertThat(world.metric("scoring_model_refusals_total")).isGreaterThanOrEqualTo(3);

        world.save(TestModel.bundle("good"));
        models.change("/models/good/activate");
        assertThat(models.answering("t")).isEqualTo("good");
        assertThat(world.get("/actuator/health")).doesNotContain("refused");
    }

    @Test
    void a_service_that_starts_with_a_broken_active_model_serves_the_last_good_one_that_was_active() {
        world.save(TestModel.bundle("good"));
        models.change("/models/good/activate");
        activateBehindItsBack("flipped");
        activateBehindItsBack("foreign");
        try (ConfigurableApplicationContext late = World.start(world.clock, world.arguments())) {
            WebTestClient asked = WebTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + late.getEnvironment().getRequiredProperty("local.server.port"))
                    .build();
            World.until(() -> status(asked, "/actuator/health/readiness") == 200);
            asked.get()
                    .uri("/score/t?recalculate=true")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.model_version")
                    .isEqualTo("good");
            asked.get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.components.model.details.serving")
                    .isEqualTo("good")
                    .jsonPath("$.components.model.details.refused")
                    .isEqualTo("foreign");
        }
    }

    @Test
    void a_bundle_that_was_repaired_serves_when_it_is_activated_again() {
        activateBehindItsBack("flipped");
        World.until(() -> models.get("/models").path("refused").isObject());
        flipOneByte("flipped");
        JsonNode change = models.change("/models/flipped/activate");
        assertThat(change.path("changed").booleanValue()).isFalse();
        assertThat(models.answering("t")).isEqualTo("flipped");
    }

    @Test
    void a_broken_model_is_still_listed_and_shown_with_what_is_wrong() {
        world.ledger.run("update models set card = '{\"rows\": \"many\"}' where version = 'flipped'");
        assertThat(models.get("/models").path("models")).hasSize(5);
        assertThat(models.get("/models/flipped").path("unreadable").stringValue())
                .contains(DAMAGED);
        assertThat(models.get("/models/flipped").path("card").isNull()).isTrue();
        world.http()
                .get()
                .uri("/models/flipped")
                .header("Accept", "text/html")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String refusal(String version, String role) {
        return models.refused("/models/" + version + "/" + role, 422, "model_refused")
                .path("detail")
                .stringValue();
    }

    private void flipOneByte(String version) {
        world.ledger.run(
                "update models set bundle = set_byte(bundle, 5000, get_byte(bundle, 5000) # 1) where version = ?",
                version);
    }

    private void activateBehindItsBack(String version) {
        world.ledger.run(
                "insert into model_activations (version, role, actor) values (?, 'ACTIVE', 'somebody')", version);
        world.ledger.run("select pg_notify('akig_model', ?)", version);
    }

    private static int status(WebTestClient http, String path) {
        return http.get()
                .uri(path)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
