package io.akig.solvency.rules;

import io.akig.solvency.rules.RuleSet.State;
import org.jspecify.annotations.Nullable;

/**
 * What an agency has now.
 *
 * @param published the default one if nothing was ever published
 */
record RuleSets(RuleSet published, @Nullable RuleSet draft) {

    /** Names this state: changes with every saving and every publication. */
    String tag() {
        return published.number() + "." + (draft == null ? 0 : draft.revision());
    }

    static RuleSets of(@Nullable RuleSet published, @Nullable RuleSet draft) {
        return new RuleSets(published == null ? RuleSet.byDefault(State.PUBLISHED) : published, draft);
    }
}
