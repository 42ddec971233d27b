package io.akig.solvency.rules;

import io.akig.solvency.audit.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change of an agency's rules, for the audit. */
final class RulesDeed {
    private RulesDeed() {}

    static Deed of(String action, String agencyId, RuleSets before, RuleSets after) {
        return new Deed(action, "rules", agencyId, state(before, null), state(after, before));
    }

    /** The texts only where they are new: they are long. */
    private static Map<String, Object> state(RuleSets now, @Nullable RuleSets before) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("version", now.published().number());
        Integer restores = now.published().restores();
        if (restores != null) {
            state.put("restores", restores);
        }
        RuleSet draft = now.draft();
        if (draft != null) {
            state.put("draft_revision", draft.revision());
        }
        if (before != null && draft != null && !Objects.equals(draft, before.draft())) {
            state.put("draft", draft.yaml());
        }
        if (before != null && now.published().number() != before.published().number()) {
            state.put("published", now.published().yaml());
        }
        return state;
    }
}
