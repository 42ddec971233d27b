package io.akig.solvency.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Makes pairs of keys, and how their private halves lie in the database. Its work takes a while: not on an event loop. */
final class PrivateKeyVault {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateKeyVault.class);
    private static final String ENCRYPTED = "{aes}";
    private static final int SALT_LENGTH = 16;

    private final @Nullable String encryptionKey;

    PrivateKeyVault(@Nullable String encryptionKey) {
        this.encryptionKey = encryptionKey;
    }

    ECKey create(String keyId) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the column private_jwk. */
    String lock(ECKey pair) {
        if (encryptionKey == null) {
            return pair.toJSONString();
        }
        String salt = KeyGenerators.string().generateKey();
        return ENCRYPTED + salt + encryptor(encryptionKey, salt).encrypt(pair.toJSONString());
    }

    /** With the private half, or without it if it was encrypted with a key that is not ours: then others sign. */
    ECKey unlock(String privateJwk, String publicJwk) {
        try {
            return privateJwk.startsWith(ENCRYPTED) ? decrypted(privateJwk, publicJwk) : ECKey.parse(privateJwk);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private ECKey decrypted(String privateJwk, String publicJwk) throws ParseException {
        ECKey known = ECKey.parse(publicJwk);
        if (encryptionKey == null) {
            return known;
        }
        String salt = privateJwk.substring(ENCRYPTED.length(), ENCRYPTED.length() + SALT_LENGTH);
        try {
            return ECKey.parse(
                    encryptor(encryptionKey, salt).decrypt(privateJwk.substring(ENCRYPTED.length() + SALT_LENGTH)));
        } catch (IllegalStateException otherKey) {
            LOG.warn("signing key {} was encrypted with another akig.access.tokens.encryption-key", known.getKeyID());
            return known;
        }
    }

    /** AES-256 in GCM, its key stretched from ours by PBKDF2. */
    private static TextEncryptor encryptor(String key, String salt) {
        return Encryptors.delux(key, salt);
    }
}
