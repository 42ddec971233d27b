package io.akig.core.training;

import io.akig.core.ledger.LeaseTerms;

/** Lease terms as they were known from a moment on (epoch microseconds) and ledger revision. */
public record LeaseVersion(LeaseTerms terms, long recordedAtMicros, long revision) {}
