package io.akig.solvency.alerts;

import io.akig.core.score.Severity;
import java.util.UUID;

/** An alert that is not closed, as far as deciding goes by it. */
record OpenAlert(UUID id, AlertKind kind, Severity severity, AlertDetails details) {}
