package io.akig.solvency.ledger;

import io.akig.kit.settings.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code akig.imports.*}.
 *
 * @param maxSize of the files of one import together
 * @param atOnce imports that are received or stored at the same time; as many again may wait
 */
@ConfigurationProperties("akig.imports")
record ImportSettings(@DefaultValue("100MB") DataSize maxSize, @DefaultValue("4") int atOnce) {
    ImportSettings {
        SettingRefused.unless(
                maxSize.toBytes() > 0, "akig.imports.max-size must be more than zero, but is " + maxSize + ".");
        SettingRefused.unless(atOnce > 0, "akig.imports.at-once must be at least 1, but is " + atOnce + ".");
    }
}
