package io.akig.solvency.access;

import io.akig.kit.settings.SettingRefused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code akig.access.tokens.*}: those that we sign ourselves, for services.
 *
 * @param issuer as it stands in them
 * @param audience as it stands in them
 * @param length how long one is good for
 * @param keyLife how long a pair of keys signs
 * @param overlap how long a pair is known before it signs and after
 * @param encryptionKey what private keys and the secrets of webhooks are encrypted with in the database, also as
 *     {@code AKIG_ACCESS_ENCRYPTION_KEY}; without it they are as safe as the database is
 * @param previousEncryptionKey the one before, also as {@code AKIG_ACCESS_PREVIOUS_ENCRYPTION_KEY}, until everything is encrypted
 *     with the new one
 */
@ConfigurationProperties("akig.access.tokens")
record TokenSettings(
        @DefaultValue("akig") String issuer,
        @DefaultValue("akig") String audience,
        @DefaultValue("10m") Duration length,
        @DefaultValue("30d") Duration keyLife,
        @DefaultValue("1d") Duration overlap,
        @Nullable String encryptionKey,
        @Nullable String previousEncryptionKey) {
    private static final int MIN_KEY = 32;

    TokenSettings {
        encryptionKey = encryptionKey == null || encryptionKey.isBlank() ? null : encryptionKey;
        previousEncryptionKey =
                previousEncryptionKey == null || previousEncryptionKey.isBlank() ? null : previousEncryptionKey;
        SettingRefused.unless(
                !length.isNegative() && !length.isZero() && length.compareTo(Duration.ofHours(1)) <= 0,
                "akig.access.tokens.length must be at most an hour, but is " + length
                        + ": a token that was given out cannot be taken back.");
        SettingRefused.unless(
                overlap.compareTo(length) > 0 && keyLife.compareTo(overlap) > 0,
                "akig.access.tokens.key-life (" + keyLife + ") must be longer than overlap (" + overlap
                        + "), and that longer than length (" + length + ").");
        SettingRefused.unless(
                encryptionKey == null || encryptionKey.length() >= MIN_KEY,
                "akig.access.tokens.encryption-key must be at least 32 random characters.");
        SettingRefused.unless(
                previousEncryptionKey == null || encryptionKey != null,
                "akig.access.tokens.previous-encryption-key is set, but encryption-key is not: it is what comes after it.");
    }

    @Override
    public String toString() {
        return "TokenSettings[issuer=" + issuer + "]";
    }
}
