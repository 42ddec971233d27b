package io.akig.scoring.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.akig.scoring.TestModel;
import io.akig.scoring.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock stands on 10 March; rents were due on 5 February and, still within their grace, on 5 March. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutcomesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 2, 5);
    private static final LocalDate NEXT_DUE = LocalDate.of(2026, 3, 5);
    private static final String VERSION = TestModel.bundle().version();

    @AutoClose
    private static final World WORLD = World.started();

    @BeforeAll
    static void promises() {
        WORLD.ledger.payer("kept", DUE, 0, 0, 2);
        WORLD.ledger.payer("broken", DUE, 0, 0, 20);
        WORLD.ledger.payer("doubted", DUE, 0, 0, 20);
        WORLD.ledger.payer("revised", DUE, 0, 0, 0);
        promise("kept", 0.9, "GOOD", "2026-02-01", "c-kept-2", DUE);
        promise("broken", 0.9, "GOOD", "2026-02-01", "c-broken-2", DUE);
        promise("doubted", 0.2, "CRITICAL", "2026-02-01", "c-doubted-2", DUE);
        // Of several promises about one charge the last one before it fell due counts.
        promise("revised", 0.1, "CRITICAL", "2026-01-20", "c-revised-2", DUE);
        promise("revised", 0.9, "GOOD", "2026-02-02", "c-revised-2", DUE);
        promise("revised", 0.1, "CRITICAL", "2026-02-06", "c-revised-2", DUE);
        // None of these counts: one knew nothing, one is a replay, the others are not over yet.
        promise("kept", 0.1, "UNKNOWN", "2026-02-02", "c-kept-2", DUE);
        WORLD.ledger.run(
                "update predictions set calculated_at = '2026-03-01' where prediction_id = ?",
                promise("broken", 0.1, "CRITICAL", "2026-02-03", "c-broken-2", DUE));
        WORLD.ledger.charge("kept", "next", NEXT_DUE, 100_000_00L, World.NOW);
        promise("kept", 0.4, "RISKY", "2026-03-01", "next", NEXT_DUE);
        WORLD.ledger.charge("broken", "early", LocalDate.of(2026, 3, 9), 100_000_00L, World.NOW);
        WORLD.ledger.payment("broken", "p-early", LocalDate.of(2026, 3, 9), 100_000_00L, World.NOW);
        promise("broken", 0.8, "GOOD", "2026-03-01", "early", LocalDate.of(2026, 3, 9));
    }

    @Test
    @Order(1)
    void promises_are_held_against_what_the_ledger_says_now() {
        now();
        assertThat(outcomes("on_time and tenant_id = 'kept' and charge_id = 'c-kept-2' and settled_on = '2026-02-07'"))
                .isEqualTo(2);
        assertThat(outcomes("not on_time and tenant_id = 'doubted'")).isEqualTo(1);
        assertThat(outcomes("tenant_id = 'broken' and payment_probability = 0.1"))
                .isZero();
        // Within its grace and unpaid: not decided. Paid early: decided, but not counted before its grace is over.
        assertThat(outcomes("charge_id = 'next'")).isZero();
        assertThat(outcomes("charge_id = 'early' and on_time")).isEqualTo(1);
        WORLD.bean(AccuracyGauges.class).refresh().block();
        assertThat(WORLD.metric("ml_model_accuracy{")).isEqualTo(0.75);
        assertThat(WORLD.metric("ml_model_accuracy_outcomes{")).isEqualTo(4);
        // Promised 0.9 three times and 0.2; two of four came.
        assertThat(WORLD.metric("ml_model_calibration_gap{")).isCloseTo(0.725 - 0.5, offset(1e-9));
        assertThat(WORLD.metric("ml_model_calibration_error{")).isBetween(0.1, 0.5);
    }

    @Test
    @Order(2)
    void a_month_is_realised_when_its_grace_is_over_and_immature_before() {
        JsonNode accuracy = accuracy();
        assertThat(accuracy.path("last_days").path("accuracy").doubleValue()).isEqualTo(0.75);
        JsonNode march = accuracy.path("cohorts").path(0);
        assertThat(march.path("due_month").stringValue()).isEqualTo("2026-03");
        assertThat(march.path("state").stringValue()).isEqualTo("IMMATURE");
        assertThat(march.path("realised").isNull()).isTrue();
        assertThat(march.path("so_far").isNull()).isTrue();
        assertThat(march.path("pending").path("charges").longValue()).isEqualTo(2);
        assertThat(march.path("pending").path("estimated_on_time_rate").doubleValue())
                .isCloseTo(0.6, offset(1e-9));
        JsonNode february = accuracy.path("cohorts").path(1);
        assertThat(february.path("due_month").stringValue()).isEqualTo("2026-02");
        assertThat(february.path("state").stringValue()).isEqualTo("REALISED");
        assertThat(february.path("so_far").isNull()).isTrue();
        JsonNode realised = february.path("realised");
        assertThat(realised.path("outcomes").longValue()).isEqualTo(4);
        // Two on time at 0.9; late: one at 0.9 (a tie with both) and one at 0.2.
        assertThat(realised.path("auc").doubleValue()).isCloseTo(0.75, offset(1e-9));
        assertThat(realised.path("brier").doubleValue()).isCloseTo((0.01 + 0.81 + 0.04 + 0.01) / 4, offset(1e-9));
        assertThat(realised.path("on_time_rate").doubleValue()).isEqualTo(0.5);
        assertThat(realised.path("calibration").size()).isEqualTo(4);
    }

    @Test
    @Order(3)
    void nothing_is_searched_twice_until_something_happens() {
        assertThat(WORLD.bean(SweepOutcomes.class).sweep().block()).isZero();
        WORLD.ledger.payment("kept", "p-next", LocalDate.of(2026, 3, 10), 100_000_00L, World.NOW);
        assertThat(WORLD.bean(SweepOutcomes.class).sweep().block()).isEqualTo(1);
        assertThat(outcomes("charge_id = 'next' and on_time")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_correction_revises_the_outcome_and_keeps_when_it_was_decided() {
        assertThat(outcomes("tenant_id = 'broken' and charge_id = 'c-broken-2' and not on_time"))
                .isEqualTo(1);
        // The payment had really come on the day: it is voided and recorded anew.
        WORLD.ledger.payment("broken", "p-broken-2", DUE.plusDays(20), 0, World.NOW);
        WORLD.ledger.payment("broken", "p-right", DUE, 100_000_00L, World.NOW);
        now();
        assertThat(outcomes("tenant_id = 'broken' and charge_id = 'c-broken-2' and on_time and revisions = 1"
                        + " and revised_at >= decided_at"))
                .isEqualTo(1);
        assertThat(accuracy().path("last_days").path("accuracy").doubleValue()).isEqualTo(1.0);

        // A charge that is voided leaves no outcome.
        WORLD.ledger.charge("doubted", "c-doubted-2", DUE, 0, World.NOW);
        now();
        assertThat(outcomes("tenant_id = 'doubted' and on_time is null and revisions = 1"))
                .isEqualTo(1);
        assertThat(accuracy().path("last_days").path("outcomes").longValue()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void a_projected_rent_is_joined_to_the_charge_that_came() {
        WORLD.ledger.payer("expected", LocalDate.of(2026, 1, 5), 0, 0, 0);
        promise("expected", 0.7, "GOOD", "2026-01-10", null, DUE);
        now();
        assertThat(outcomes("tenant_id = 'expected'")).isZero();
        WORLD.ledger.charge("expected", "came", DUE.plusDays(1), 100_000_00L, World.NOW);
        now();
        assertThat(outcomes("tenant_id = 'expected' and charge_id = 'came' and projected and not on_time"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void what_was_really_predicted_is_joined_when_its_grace_is_over() {
        WORLD.ledger.payer("real", LocalDate.of(2026, 2, 12), 0, 0, 0, 0);
        WORLD.ledger.charge("real", "due-soon", LocalDate.of(2026, 3, 12), 100_000_00L, World.NOW);
        WORLD.get("/score/real");
        now();
        assertThat(outcomes("tenant_id = 'real'")).isZero();
        WORLD.clock.moveTo(World.NOW.plus(Duration.ofDays(9)));
        try {
            now();
        } finally {
            WORLD.clock.moveTo(World.NOW);
        }
        assertThat(outcomes("tenant_id = 'real' and charge_id = 'due-soon' and not on_time and settled_on is null"))
                .isEqualTo(1);
    }

    @Test
    void a_model_that_does_not_exist_has_no_truth() {
        assertThat(WORLD.status("/models/none/accuracy")).isEqualTo(404);
        assertThat(WORLD.status("/models/none/drift")).isEqualTo(404);
    }

    private static void now() {
        WORLD.bean(JoinOutcomes.class).now().block();
    }

    private static long outcomes(String condition) {
        return WORLD.ledger.count("select count(*) from outcomes where " + condition);
    }

    private static JsonNode accuracy() {
        return JsonMapper.shared().readTree(WORLD.get("/models/" + VERSION + "/accuracy"));
    }

    private static UUID promise(
            String tenant, double probability, String level, String on, String charge, LocalDate due) {
        UUID id = UUID.randomUUID();
        WORLD.ledger.run(
                """
                insert into predictions (prediction_id, calculated_at, agency_id, tenant_id, as_of, known_at,
                                         ledger_revision, model_version, payment_probability, risk_level,
                                         confidence_score, history_days, target_charge_id, target_due_date, factors)
                values (?, ?::timestamptz, 'default', ?, ?::date, ?::timestamptz, 1, ?, ?, ?, 0.5, 60,
                        nullif(?, ''), ?, '[]')
                """,
                id,
                on + " 08:00Z",
                tenant,
                on,
                on + " 08:00Z",
                VERSION,
                probability,
                level,
                charge == null ? "" : charge,
                due);
        return id;
    }
}
