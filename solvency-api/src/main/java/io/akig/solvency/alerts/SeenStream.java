package io.akig.solvency.alerts;

import io.akig.kit.problem.RequestId;
import io.akig.solvency.access.Caller;
import io.akig.solvency.audit.SeenScores;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Takes down from which sequence to which a person was sent alerts; what those said stands in the alerts' history. Whoever dies
 * with a stream leaves its beginning, and no stream lasts long.
 *
 * @param requestId of the handshake
 */
record SeenStream(SeenScores seen, Caller caller, String agencyId, String requestId) {
    private static final Logger LOG = LoggerFactory.getLogger(SeenStream.class);

    /** Before the first is sent. */
    Mono<Void> opened(long after) {
        return record("alerts.stream_opened", Map.of("after_sequence", after));
    }

    /** Never fails: who was listening is gone. */
    Mono<Void> ended(long after, long last) {
        return last <= after
                ? Mono.empty()
                : record("alerts.stream_ended", Map.of("after_sequence", after, "last_sequence", last))
                        .onErrorResume(error -> {
                            LOG.warn(
                                    "up to where a stream of alerts was read is not in the audit: {}",
                                    error.toString());
                            return Mono.empty();
                        });
    }

    private Mono<Void> record(String how, Map<String, Long> sequences) {
        return seen.several(caller, agencyId, how, sequences)
                .contextWrite(context -> context.put(RequestId.ATTRIBUTE, requestId));
    }
}
