package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.akig.kit.settings.SettingRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--akig.scoring.risk-bands.good=0.9 | akig.scoring.risk-bands",
                "--akig.scoring.risk-bands.risky=0 | akig.scoring.risk-bands",
                "--akig.scoring.model-poll=0s | akig.scoring.model-poll",
                "--akig.database.url=mysql://somewhere | AKIG_DATABASE_URL",
                "--akig.database.initial-connections=16 | akig.database.initial-connections",
                "--akig.database.connect-timeout=0s | akig.database.connect-timeout",
                "--akig.redis.url=nowhere | AKIG_REDIS_URL",
                "--akig.redis.timeout=-1s | akig.redis.timeout",
                "--akig.scoring.portfolio.nightly=daily | akig.scoring.portfolio.nightly",
                "--akig.scoring.portfolio.zone=Conakry | akig.scoring.portfolio.zone",
                "--akig.scoring.portfolio.lease=0s | akig.scoring.portfolio.lease",
                "--akig.scoring.portfolio.chunk=0 | akig.scoring.portfolio.chunk",
                "--akig.scoring.outcomes.every=0s | akig.scoring.outcomes.every",
                "--akig.scoring.outcomes.drift-window=1h | akig.scoring.outcomes.drift-window",
                "--akig.scoring.outcomes.drift-sample=10 | akig.scoring.outcomes.drift-sample",
                "--akig.scoring.score.store-capacity=0 | akig.scoring.score.store-capacity",
                "--akig.access.tokens.jwks-url=somewhere | AKIG_ACCESS_JWKS_URL",
            })
    void a_setting_that_makes_no_sense_stops_the_start_and_is_named(String setting, String name) {
        assertThatThrownBy(() -> ScoringServiceApplication.start("--server.port=0", setting))
                .rootCause()
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(name);
    }
}
