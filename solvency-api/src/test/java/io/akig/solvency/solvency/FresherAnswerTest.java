package io.akig.solvency.solvency;

import static io.akig.solvency.Gateway.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Rents;
import io.akig.solvency.Waiting;
import io.akig.solvency.access.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the model answers somebody who asks reaches the lists, too. */
class FresherAnswerTest {
    private static final String STANDS = "select from standings where tenant_id = 'T1' and prediction_id = ?";

    @AutoClose
    private final FakeScoring scoring = new FakeScoring();

    @AutoClose
    private final Gateway gateway =
            Gateway.started("--akig.scoring.url=" + scoring.url(), "--akig.alerts.scores.poll=50ms");

    private final Rents rents = new Rents(gateway, OURS);

    @Test
    void an_answer_that_is_newer_than_the_standing_is_what_the_tenant_stands_at_from_then_on() {
        rents.payer("T1", LocalDate.now(ZoneOffset.UTC).minusDays(20), 0, 0, 0, 0, 0, 0);
        UUID before = stored(now().minusHours(2), 0.9);
        gateway.run("insert into standings_due (tenant_id) values ('T1')");
        Waiting.until(() -> gateway.has(STANDS, before));

        OffsetDateTime at = now();
        UUID newer = stored(at, 0.4);
        ask(newer, at);

        Waiting.until(() -> gateway.has(STANDS, newer));
        assertThat(gateway.has("select from standings where tenant_id = 'T1' and probability < 0.8"))
                .isTrue();

        // Asked for again it is no news.
        ask(newer, at);
        assertThat(gateway.has("select from standings_due")).isFalse();
    }

    private UUID stored(OffsetDateTime at, double probability) {
        return rents.prediction("T1", at, probability, probability < 0.5 ? "RISKY" : "EXCELLENT", 0.9);
    }

    private void ask(UUID prediction, OffsetDateTime at) {
        scoring.answers(
                200,
                "application/json",
                Scores.json("T1", 0.4, "RISKY", 0.9)
                        .replace("0192f0c1-7d1e-7a3b-9c55-2f6a1b3c4d5e", prediction.toString())
                        .replace("2026-03-10T09:00:00Z", at.toInstant().toString()));
        gateway.as(Role.VIEWER, OURS)
                .get()
                .uri("/api/tenants/T1/solvency")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stale")
                .isEqualTo(false);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
