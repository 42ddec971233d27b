package io.akig.solvency.access;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A pair that signs tokens.
 *
 * @param pair with its private half if this replica can read it
 */
record SigningKey(ECKey pair, Instant signsFrom, Instant signsUntil) {
    boolean signsAt(Instant now) {
        return pair.isPrivate() && !now.isBefore(signsFrom) && now.isBefore(signsUntil);
    }
}
