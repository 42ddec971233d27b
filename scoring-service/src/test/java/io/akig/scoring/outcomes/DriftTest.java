package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.Feature;
import io.akig.scoring.TestModel;
import io.akig.scoring.World;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DriftTest {
    private static final String VERSION = TestModel.bundle().version();

    @AutoClose
    private static final World WORLD = World.started();

    @Test
    @Order(1)
    void before_anything_was_measured_the_answer_says_so() {
        JsonNode drift = drift();
        assertThat(drift.path("computed_at").isNull()).isTrue();
        assertThat(drift.path("features").isEmpty()).isTrue();
    }

    @Test
    @Order(2)
    void of_too_few_predictions_nothing_is_said() {
        WORLD.ledger.payer("one", LocalDate.of(2026, 3, 5), 0, 0, 0);
        WORLD.get("/score/one?recalculate=true");
        DriftReport report = WORLD.bean(MeasureDrift.class).now().block();
        assertThat(report.predictions()).isEqualTo(1);
        assertThat(report.features())
                .hasSize(Feature.count())
                .allMatch(feature -> feature.state() == FeatureDrift.State.TOO_FEW && feature.psi() == null);
    }

    @Test
    @Order(3)
    void tenants_unlike_those_of_the_training_are_drift_and_every_replica_shows_it() {
        // Everybody pays forty days late: hardly anybody did in training.
        IntStream.range(0, 120)
                .forEach(i -> WORLD.ledger.payer("late-" + i, LocalDate.of(2026, 3, 1), 40, 40, 40, 40, 40));
        WORLD.http()
                .post()
                .uri("/scores/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JsonMapper.shared()
                        .writeValueAsString(IntStream.range(0, 120)
                                .mapToObj(i -> "late-" + i)
                                .toList()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        assertThat(WORLD.bean(MeasureDrift.class).now().block().predictions()).isEqualTo(121);

        JsonNode drift = drift();
        assertThat(drift.path("predictions").intValue()).isEqualTo(121);
        assertThat(drift.path("drifted").valueStream().map(JsonNode::stringValue))
                .contains("MEDIAN_LATENESS", "LATENESS_EWMA")
                // They were all made on one day.
                .doesNotContain("TARGET_MONTH_SIN", "DAYS_TO_DUE", "ON_TIME_RATE_30D", "HISTORY_DAYS");
        JsonNode median = drift.path("features")
                .valueStream()
                .filter(feature -> feature.path("feature").stringValue().equals("MEDIAN_LATENESS"))
                .findFirst()
                .orElseThrow();
        assertThat(median.path("psi").doubleValue())
                .isGreaterThan(median.path("threshold").doubleValue());

        WORLD.bean(DriftGauges.class).refresh().block();
        assertThat(WORLD.metric("scoring_drift_psi{application=\"scoring-service\",feature=\"MEDIAN_LATENESS\""))
                .isGreaterThan(WORLD.metric(
                        "scoring_drift_threshold{application=\"scoring-service\",feature=\"MEDIAN_LATENESS\""));
        assertThat(WORLD.metric("scoring_missing_ratio{application=\"scoring-service\",feature=\"RENT_TO_INCOME\""))
                .isEqualTo(1);
        assertThat(WORLD.get("/actuator/prometheus")).doesNotContain("late-1");
    }

    private static JsonNode drift() {
        return JsonMapper.shared().readTree(WORLD.get("/models/" + VERSION + "/drift"));
    }
}
