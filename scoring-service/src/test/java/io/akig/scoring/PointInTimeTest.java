package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PointInTimeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    private static final Instant NOW = World.NOW;

    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void a_past_day_scores_the_same_before_and_after_later_payments_were_recorded() {
        WORLD.ledger.payer("past", DUE.minusMonths(1), 0, 8, 1, 0, 12, 0, 0);
        WORLD.ledger.charge("past", "open", DUE, 100_000_00L, TestLedger.start(DUE.minusDays(30)));
        JsonNode before = score("/score/past?as_of=2026-03-01");
        WORLD.ledger.payment("past", "later", LocalDate.of(2026, 3, 9), 100_000_00L, NOW);
        assertThat(score("/score/past?as_of=2026-03-01")).isEqualTo(before);
        assertThat(score("/score/past?as_of=2026-03-01&recalculate=true")).isEqualTo(before);
        assertThat(score("/score/past?as_of=2026-03-10")).isNotEqualTo(before);
    }

    @Test
    void a_backdated_payment_counts_from_when_it_was_recorded() {
        WORLD.ledger.payer("backdated", DUE, 0, 1, 0, 2, 0, 30);
        JsonNode before = score("/score/backdated?as_of=2026-03-09");
        WORLD.ledger.payment("backdated", "found", DUE, 100_000_00L, NOW);
        assertThat(score("/score/backdated?as_of=2026-03-09")).isEqualTo(before);
        assertThat(score("/score/backdated?as_of=2026-03-09&known_at=2026-03-10T23:00:00Z"))
                .isNotEqualTo(before);
    }

    @Test
    void a_corrected_payment_changes_the_score_from_the_correction_on() {
        WORLD.ledger.payer("corrected", DUE, 0, 0, 0, 0, 0, 0);
        JsonNode before = score("/score/corrected?as_of=2026-03-09");
        JsonNode today = score("/score/corrected?recalculate=true");
        WORLD.ledger.payment("corrected", "p-corrected-5", DUE, 0, NOW);
        assertThat(score("/score/corrected?as_of=2026-03-09")).isEqualTo(before);
        assertThat(score("/score/corrected?recalculate=true")
                        .path("payment_probability")
                        .doubleValue())
                .isLessThan(today.path("payment_probability").doubleValue());
    }

    @Test
    void the_stored_viewpoint_never_claims_to_know_more_than_was_read() {
        WORLD.ledger.payer("viewpoint", DUE, 0, 0, 0);
        String id = JsonMapper.shared()
                .readTree(WORLD.get("/score/viewpoint?as_of=2026-03-09&known_at=2199-01-01T00:00:00Z"))
                .path("prediction_id")
                .stringValue();
        assertThat(WORLD.ledger.count(
                        """
                        select count(*) from predictions p join tenants t using (tenant_id)
                        where prediction_id = ?::uuid and known_at <= clock_timestamp()
                          and p.ledger_revision = t.ledger_revision and as_of = date '2026-03-09'
                        """,
                        id))
                .isOne();
    }

    @Test
    void on_a_day_before_everything_the_level_is_unknown() {
        WORLD.ledger.payer("young", DUE, 0, 0, 0);
        assertThat(score("/score/young?as_of=2001-01-01").path("risk_level").stringValue())
                .isEqualTo("UNKNOWN");
    }

    /** Without what differs between two predictions of the same score. */
    private static JsonNode score(String path) {
        ObjectNode score = (ObjectNode) JsonMapper.shared().readTree(WORLD.get(path));
        return score.without("prediction_id").without("calculated_at");
    }
}
