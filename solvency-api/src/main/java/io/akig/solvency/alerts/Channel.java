package io.akig.solvency.alerts;

import io.akig.kit.input.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency's alerts go beside its inbox.
 *
 * @param target {@code https://…}, or the address of a mailbox
 * @param secret of a webhook as it is stored, perhaps encrypted; null for mails
 * @param createdBy a user name
 * @param failingSince null while all is well
 * @param disabledReason why nothing is sent any more; null as long as it is
 */
record Channel(
        UUID id,
        String agencyId,
        ChannelKind kind,
        String target,
        Language language,
        @Nullable String secret,
        Instant createdAt,
        String createdBy,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt,
        @Nullable String disabledReason) {

    static Channel created(
            UUID id,
            String agencyId,
            ChannelKind kind,
            String target,
            Language language,
            @Nullable String secret,
            Instant at,
            String by) {
        return new Channel(id, agencyId, kind, target, language, secret, at, by, null, null, null);
    }

    /** Without the secret, which no log may hold. */
    @Override
    public String toString() {
        return kind + " " + id + " of " + agencyId;
    }
}
