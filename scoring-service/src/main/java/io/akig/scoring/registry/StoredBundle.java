package io.akig.scoring.registry;

import io.akig.core.model.Bundle;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;

/** A bundle as its row holds it: not believed before it has proved itself. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record StoredBundle(String version, String sha256, byte[] bytes) {

    /**
     * Loads it natively and compiled and has both answer its golden rows: tens of milliseconds, blocking.
     *
     * @throws ModelRefused with the reason
     */
    ScoringModel prove() {
        try {
            ScoringModel model = ScoringModel.load(bytes);
            same("version", version, model.version());
            same("SHA-256", sha256, model.sha256());
            return model;
        } catch (BundleRefused refused) {
            throw new ModelRefused(version, String.valueOf(refused.getMessage()));
        } catch (RuntimeException broken) {
            // Forged with care: its digest is right and its content is not.
            throw new ModelRefused(version, "It cannot be loaded: " + broken + ".");
        }
    }

    /**
     * Decodes it without proof.
     *
     * @throws ModelRefused with the reason
     */
    Bundle decode() {
        try {
            return Bundle.decode(bytes);
        } catch (BundleRefused refused) {
            throw new ModelRefused(version, String.valueOf(refused.getMessage()));
        }
    }

    private static void same(String what, String registered, String found) throws BundleRefused {
        if (!found.equals(registered)) {
            throw new BundleRefused("It is another bundle than was registered: its " + what + " is " + found + ", not "
                    + registered + ".");
        }
    }
}
