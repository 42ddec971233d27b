package io.akig.scoring.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.scoring.TestModel;
import io.akig.scoring.World;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RunAfterActivationTest {
    @AutoClose
    private static final World WORLD = World.started(
            "--akig.scoring.portfolio.after-activation=true",
            "--akig.scoring.portfolio.poll=100ms",
            "--akig.scoring.portfolio.nightly=-");

    @Test
    void when_another_model_begins_to_answer_every_tenant_is_scored_by_it_once_and_by_the_first_nobody() {
        WORLD.ledger.payer("one", LocalDate.of(2026, 3, 5), 0, 0, 0, 0);
        WORLD.ledger.payer("two", LocalDate.of(2026, 3, 5), 0, 0, 0, 0);
        RunAfterActivation activations = WORLD.bean(RunAfterActivation.class);
        activations.ask().block();
        assertThat(runs("true")).isZero();

        WORLD.activate(TestModel.bundle("second"));

        World.until(() -> runs("trigger = 'ACTIVATION' and state = 'COMPLETED' and done = 2") == 1);
        assertThat(WORLD.ledger.count("select count(*) from predictions where model_version = 'second'"))
                .isEqualTo(2);
        assertThat(WORLD.ledger.count("select count(*) from score_events e join predictions p using (prediction_id)"
                        + " where p.model_version = 'second'"))
                .isEqualTo(2);
        activations.ask().block();
        assertThat(runs("true")).isEqualTo(1);
    }

    private static long runs(String condition) {
        return WORLD.ledger.count("select count(*) from portfolio_runs where " + condition);
    }
}
