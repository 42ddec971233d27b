package io.akig.solvency.rules;

import io.r2dbc.spi.Connection;
import reactor.core.publisher.Mono;

/** Wants to know, in the same transaction, that other rules count for an agency from now on. */
public interface RulesPublished {
    Mono<Void> published(Connection connection, String agencyId);
}
