package io.akig.solvency.solvency;

import io.akig.solvency.solvency.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The displayed probability as a sum of terms that a person can check with a pencil: whole millionths, residual 0.
 *
 * @param probability millionths
 */
record Sum(List<Term> terms, long probability) {

    Sum {
        terms = List.copyOf(terms);
    }

    /**
     * @param model the model's probability taken apart; null where the model is not part of the blend
     */
    static Sum of(Judgement judgement, @Nullable ModelExplanation model, Locale locale) {
        Blend blend = judgement.blend();
        List<Term> parts = new ArrayList<>();
        if (model != null) {
            for (ModelExplanation.Part part : model.concepts()) {
                long contribution = Shares.divide(blend.mlWeight() * Shares.millionths(part.contribution()), 100);
                parts.add(Term.of(Kind.MODEL, part.concept(), part.message(), contribution));
            }
        }
        if (blend.ruleWeight() > 0) {
            RuleShare.of(judgement.rules(), blend, judgement.levels())
                    .forEach(share -> parts.add(Term.of(share, locale)));
        }
        parts.removeIf(term -> term.millionths() == 0);
        parts.sort(Comparator.comparingLong(term -> -Math.abs(term.millionths())));
        parts.add(0, base(judgement, model));
        long mixed = 100 * blend.mixed();
        add(parts, Kind.CALIBRATION, "CALIBRATION", null, mixed - sum(parts));
        String knockout = blend.decisive().map(hit -> hit.label().in(locale)).orElse(null);
        add(parts, Kind.KNOCKOUT, "KNOCKOUT", knockout, 100 * blend.knockedOut());
        Decision decision = judgement.decision();
        if (decision != null) {
            long change = 100 * (judgement.probability() - blend.probability());
            add(parts, Kind.OVERRIDE, "OVERRIDE", decision.reason(), change);
        }
        return new Sum(parts, 100 * judgement.probability());
    }

    /** What is missing from the terms to the probability: 0. */
    long residual() {
        return probability - sum(terms);
    }

    private static Term base(Judgement judgement, @Nullable ModelExplanation model) {
        Blend blend = judgement.blend();
        if (!blend.known()) {
            return Term.of(Kind.BASE, "BASE_RATE", null, 100 * blend.mixed());
        }
        long justGood = 100 * judgement.levels().justGood();
        long modelBase = model == null ? 0 : Shares.millionths(model.base());
        return Term.of(
                Kind.BASE,
                "JUST_GOOD",
                null,
                Shares.divide(blend.mlWeight() * modelBase + blend.ruleWeight() * justGood, 100));
    }

    private static void add(List<Term> terms, Kind kind, String type, @Nullable String label, long millionths) {
        if (millionths != 0) {
            terms.add(Term.of(kind, type, label, millionths));
        }
    }

    private static long sum(List<Term> terms) {
        return terms.stream().mapToLong(Term::millionths).sum();
    }
}
