package io.akig.solvency.solvency;

import io.akig.kit.input.Language;
import io.akig.solvency.access.Caller;
import org.jspecify.annotations.Nullable;

/** Who wants to know of whom, and in what language. */
record SolvencyQuestion(
        Caller caller, String tenantId, boolean recalculate, Language language, @Nullable String requestId) {

    /** The same question for the model. */
    MlQuestion toModel() {
        return new MlQuestion(tenantId, null, null, recalculate ? "true" : null, language.tag(), requestId);
    }
}
