package io.akig.scoring.score;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.scoring.score.*}.
 *
 * @param databaseLimit how long reading a ledger, and storing a prediction, may take before the answer is 503
 * @param storeCapacity how many predictions may wait to be stored before the answer is 503
 * @param shadowCapacity how many answers may wait for the model on trial before further ones are not put to it
 */
@ConfigurationProperties("akig.scoring.score")
record ScoreSettings(
        @DefaultValue("6s") Duration databaseLimit,
        @DefaultValue("10000") int storeCapacity,
        @DefaultValue("2000") int shadowCapacity) {
    ScoreSettings {
        SettingRefused.unless(
                !databaseLimit.isZero() && !databaseLimit.isNegative(),
                "akig.scoring.score.database-limit must be longer than zero, but is " + databaseLimit + ".");
        SettingRefused.unless(
                storeCapacity >= 1,
                "akig.scoring.score.store-capacity must be at least 1, but is " + storeCapacity + ".");
        SettingRefused.unless(
                shadowCapacity >= 1,
                "akig.scoring.score.shadow-capacity must be at least 1, but is " + shadowCapacity + ".");
    }
}
