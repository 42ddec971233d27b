package io.akig.scoring.access;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as it matters here.
 *
 * @param agencyId the one agency whose tenants exist for them; null for all
 */
public record Asker(@Nullable String agencyId) {
    /** Sees everything: whoever asks while nobody is asked who they are, and services that are for all agencies. */
    public static final Asker OF_ALL = new Asker(null);

    /** Whether what belongs to this agency, or to all for null, exists for the asker. */
    public boolean sees(@Nullable String agency) {
        return agencyId == null || agencyId.equals(agency);
    }
}
