package io.akig.solvency.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * How secrets that must be known to be used lie in the database: encrypted, if the configuration names a key for it. Its work
 * takes a while: not on an event loop.
 */
public final class SecretVault {
    /** For people who have to do something about what cannot be unlocked. */
    public static final String KEY_SETTING = "akig.access.tokens.encryption-key (AKIG_ACCESS_ENCRYPTION_KEY)";

    private static final String ENCRYPTED = "{aes}";
    private static final int SALT_LENGTH = 16;

    private final @Nullable String key;
    private final @Nullable String previousKey;

    /**
     * @param key null: what is locked is as safe as the database is
     * @param previousKey what was locked with it can still be unlocked; null if there is none
     */
    SecretVault(@Nullable String key, @Nullable String previousKey) {
        this.key = key;
        this.previousKey = previousKey;
    }

    static SecretVault of(TokenSettings settings) {
        return new SecretVault(settings.encryptionKey(), settings.previousEncryptionKey());
    }

    /** As it is to be stored. */
    public String lock(String secret) {
        if (key == null) {
            return secret;
        }
        String salt = KeyGenerators.string().generateKey();
        return ENCRYPTED + salt + encryptor(key, salt).encrypt(secret);
    }

    /** Empty for what was encrypted with a key that is not ours. */
    public Optional<String> unlock(String stored) {
        return isEncrypted(stored)
                ? Stream.of(Optional.ofNullable(key), Optional.ofNullable(previousKey))
                        .flatMap(Optional::stream)
                        .flatMap(candidate -> decrypted(stored, candidate).stream())
                        .findFirst()
                : Optional.of(stored);
    }

    /** Whether {@link #lock} would store it as safely as this. */
    public boolean isUpToDate(String stored) {
        return key == null
                ? !isEncrypted(stored)
                : isEncrypted(stored) && decrypted(stored, key).isPresent();
    }

    private static boolean isEncrypted(String stored) {
        return stored.startsWith(ENCRYPTED);
    }

    private static Optional<String> decrypted(String stored, String key) {
        int text = ENCRYPTED.length() + SALT_LENGTH;
        if (stored.length() < text) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    encryptor(key, stored.substring(ENCRYPTED.length(), text)).decrypt(stored.substring(text)));
        } catch (IllegalStateException | IllegalArgumentException otherKey) {
            return Optional.empty();
        }
    }

    /** AES-256 in GCM, its key stretched from ours by PBKDF2. */
    private static TextEncryptor encryptor(String key, String salt) {
        return Encryptors.delux(key, salt);
    }
}
