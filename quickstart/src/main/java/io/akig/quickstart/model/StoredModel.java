package io.akig.quickstart.model;

import java.time.Instant;

/** A model of the registry. */
public record StoredModel(String version, Instant createdAt, boolean inUse) {}
