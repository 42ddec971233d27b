package io.akig.solvency.solvency;

import io.akig.solvency.rules.RuleResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the sum that makes the displayed probability.
 *
 * @param type what it is within its kind: a concept of the model, the id of a rule
 * @param label in words
 * @param millionths of probability
 * @param rule what the rule says; null for the other kinds
 */
record Term(Kind kind, String type, @Nullable String label, long millionths, @Nullable RuleResult rule) {

    enum Kind {
        /** What the reasons start from. */
        BASE,
        /** What one thing the model looks at adds, calibrated, times the model's weight. */
        MODEL,
        /** What one rule adds, times the rules' weight. */
        RULE,
        /** What the curve from points to a probability adds, and what rounding left over. */
        CALIBRATION,
        /** What a knock-out took. */
        KNOCKOUT,
        /** What a person's decision changed. */
        OVERRIDE
    }

    static Term of(Kind kind, String type, @Nullable String label, long millionths) {
        return new Term(kind, type, label, millionths, null);
    }

    static Term of(RuleShare share, Locale locale) {
        RuleResult result = share.result();
        return new Term(
                Kind.RULE,
                result.id(),
                RuleWording.message(result, locale),
                Shares.millionths(share.contribution()),
                result);
    }
}
