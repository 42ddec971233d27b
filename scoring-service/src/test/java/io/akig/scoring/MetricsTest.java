package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @AutoClose
    private static final World WORLD = World.started();

    @Test
    void the_metrics_of_the_contract_are_there_after_the_first_score_and_name_no_tenant() {
        WORLD.ledger.payer("tenant-in-no-label", LocalDate.of(2026, 3, 5), 0, 0, 0);
        WORLD.get("/score/tenant-in-no-label");
        String version = TestModel.bundle().version();
        String metrics = WORLD.get("/actuator/prometheus");
        assertThat(metrics)
                .containsPattern("ml_predictions_total\\{[^}]*model_version=\"" + version
                        + "\"[^}]*risk_level=\"\\w+\"[^}]*\\} 1\\.0")
                .containsPattern("ml_prediction_duration_seconds_bucket\\{[^}]*le=\"0\\.1\"[^}]*\\}")
                .containsPattern("ml_prediction_duration_seconds_count\\{[^}]*\\} 1\n")
                .containsPattern("ml_model_accuracy\\{[^}]*\\} NaN")
                .containsPattern("scoring_stage_duration_seconds_count\\{[^}]*stage=\"ledger\"[^}]*\\} 1\n")
                .containsPattern("scoring_stage_duration_seconds_count\\{[^}]*stage=\"store\"[^}]*\\} 1\n")
                .containsPattern("scoring_model_info\\{[^}]*version=\"" + version + "\"[^}]*\\} 1")
                .doesNotContain("tenant-in-no-label");
    }
}
