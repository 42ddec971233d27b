package io.akig.kit.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a migration found and did.
 *
 * @param version of the plain schema, the newest migration that is in place
 * @param applied how many plain migrations ran now; 0 when nothing was left to do
 * @param timescaleVersion of what TimescaleDB adds; null on a plain PostgreSQL
 * @param timescaleApplied how many of TimescaleDB's migrations ran now
 */
public record MigratedSchema(String version, int applied, @Nullable String timescaleVersion, int timescaleApplied) {
    /** Whether the ledger and the predictions are hypertables. */
    public boolean onTimescale() {
        return timescaleVersion != null;
    }
}
