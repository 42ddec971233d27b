package io.akig.kit.trace;

import io.micrometer.observation.ObservationRegistry;

/**
 * What a client must be given so that the service it asks goes on with the same trace.
 *
 * @param observations of no effect where nothing is traced
 */
public record ClientTraces(ObservationRegistry observations) {
    /** For clients outside of a service. */
    public static final ClientTraces NONE = new ClientTraces(ObservationRegistry.NOOP);
}
