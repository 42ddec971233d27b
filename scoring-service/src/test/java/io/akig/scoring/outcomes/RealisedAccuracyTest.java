package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.World;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RealisedAccuracyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 2, 5);

    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void promises_are_held_against_what_the_ledger_says_now() {
        RealisedAccuracy accuracy = WORLD.bean(RealisedAccuracy.class);
        assertThat(accuracy.refresh().block().accuracy()).isNaN();

        WORLD.ledger.payer("kept", DUE, 0, 0, 2);
        WORLD.ledger.payer("broken", DUE, 0, 0, 20);
        WORLD.ledger.payer("doubted", DUE, 0, 0, 20);
        WORLD.ledger.payer("revised", DUE, 0, 0, 0);
        promise("kept", 0.9, "GOOD", "2026-02-01", DUE);
        promise("broken", 0.9, "GOOD", "2026-02-01", DUE);
        promise("doubted", 0.2, "CRITICAL", "2026-02-01", DUE);
        // Of several promises about one charge the last one before it fell due counts.
        promise("revised", 0.1, "CRITICAL", "2026-01-20", DUE);
        promise("revised", 0.9, "GOOD", "2026-02-02", DUE);
        promise("revised", 0.1, "CRITICAL", "2026-02-06", DUE);
        // Neither says anything: one knew nothing, the other is not over yet.
        promise("kept", 0.1, "UNKNOWN", "2026-02-02", DUE);
        WORLD.ledger.charge("kept", "next", LocalDate.of(2026, 3, 5), 100_000_00L, World.NOW);
        promise("kept", 0.1, "CRITICAL", "2026-03-01", LocalDate.of(2026, 3, 5));

        assertThat(accuracy.refresh().block()).isEqualTo(new RealisedAccuracy.Tally(3, 4));
        assertThat(WORLD.metric("ml_model_accuracy{")).isEqualTo(0.75);
        assertThat(WORLD.metric("ml_model_accuracy_outcomes{")).isEqualTo(4);
    }

    private static void promise(String tenant, double probability, String level, String on, LocalDate due) {
        String charge = due.equals(DUE) ? "c-" + tenant + "-2" : "next";
        WORLD.ledger.run(
                """
                insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at,
                                         ledger_revision, model_version, payment_probability, risk_level,
                                         confidence_score, history_days, target_charge_id, target_due_date, factors)
                values (gen_random_uuid(), ?::timestamptz, 'default', ?, ?::date, ?::timestamptz, 1, 'm', ?, ?, 0.5, 60,
                        ?, ?, '[]')
                """,
                on,
                tenant,
                on,
                on,
                probability,
                level,
                charge,
                due);
    }
}
