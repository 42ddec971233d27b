package io.akig.solvency.alerts;

import io.akig.core.score.Severity;

/** Something to be done about a tenant's alerts. */
sealed interface AlertStep {
    AlertKind kind();

    record Raise(AlertKind kind, Severity severity, AlertDetails details) implements AlertStep {}

    /** It grew more severe, and is open again if somebody had put it aside. */
    record Escalate(OpenAlert alert, Severity severity, AlertDetails details) implements AlertStep {
        @Override
        public AlertKind kind() {
            return alert.kind();
        }
    }

    /** What it told of is over. */
    record Resolve(OpenAlert alert) implements AlertStep {
        @Override
        public AlertKind kind() {
            return alert.kind();
        }
    }
}
