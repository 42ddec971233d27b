package io.akig.solvency.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pairs of keys, and how their private halves lie in the database. Its work takes a while: not on an event loop. */
final class PrivateKeyVault {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateKeyVault.class);

    private final SecretVault vault;

    PrivateKeyVault(SecretVault vault) {
        this.vault = vault;
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
        return vault.lock(pair.toJSONString());
    }

    /** With the private half, or without it if it was encrypted with a key that is not ours: then others sign. */
    ECKey unlock(String privateJwk, String publicJwk) {
        try {
            Optional<String> unlocked = vault.unlock(privateJwk);
            if (unlocked.isPresent()) {
                return ECKey.parse(unlocked.get());
            }
            ECKey known = ECKey.parse(publicJwk);
            LOG.warn("signing key {} was encrypted with another {}", known.getKeyID(), SecretVault.KEY_SETTING);
            return known;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
