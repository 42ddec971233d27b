package io.akig.solvency.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.access.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes first to a gateway. */
class StartTest {
    private static final String ID = "somebody";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @AutoClose
    private static final FakeScoring SCORING = new FakeScoring();

    /** Without tenants there is nobody to ask for. */
    @AutoClose
    private static final Gateway EMPTY = Gateway.started("--akig.scoring.url=" + SCORING.url());

    @Test
    void a_gateway_has_asked_before_it_is_ready_and_nobody_counts_it() {
        assertThat(SCORING.asked).isEmpty();
        Rents rents = new Rents(EMPTY, Gateway.OURS);
        rents.payer(ID, TODAY.minusDays(10), 0, 0, 0, 0, 0, 0);
        rents.prediction(ID, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), 0.5, "MEDIUM", 0.9);
        SCORING.answers(200, "application/json", Scores.json(ID, 0.9, "EXCELLENT", 0.9));

        try (Gateway second = EMPTY.replica("--akig.scoring.url=" + SCORING.url())) {
            assertThat(SCORING.asked).hasSizeGreaterThan(1).allMatch(asked -> asked.uri()
                    .equals("/score/" + ID));
            assertThat(solvency(second).path("stale").asBoolean()).isFalse();
        }
    }

    @Test
    void a_scoring_service_that_is_not_there_does_not_keep_a_gateway_from_starting() {
        try (Gateway alone = EMPTY.replica("--akig.scoring.url=http://127.0.0.1:9")) {
            alone.nobody()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static JsonNode solvency(Gateway gateway) {
        return gateway.as(Role.VIEWER, Gateway.OURS)
                .get()
                .uri("/api/tenants/{id}/solvency", ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
