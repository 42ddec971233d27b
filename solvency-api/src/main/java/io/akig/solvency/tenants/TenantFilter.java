package io.akig.solvency.tenants;

import io.akig.core.score.RiskLevel;
import io.akig.kit.problem.ProblemException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tenants of an agency, and in which order.
 *
 * @param words to be found in name, phone, unit or id; null for all
 * @param levels empty for all
 * @param overdueOnly only those with rent unpaid beyond its grace
 * @param slippedOnly only those whose next rent is expected later than it was at first
 * @param backwards the order turned around
 */
public record TenantFilter(
        String agency,
        @Nullable String words,
        Set<RiskLevel> levels,
        boolean overdueOnly,
        boolean slippedOnly,
        TenantOrder order,
        boolean backwards) {
    private static final int LONGEST_WORDS = 100;

    /** Those who are both, if either is asked for. */
    TenantFilter only(boolean overdue, boolean slipped) {
        return new TenantFilter(agency, words, levels, overdue, slipped, order, backwards);
    }

    /** @throws ProblemException 400 naming the parameter that is none */
    static TenantFilter of(String agency, @Nullable String q, String risk, String sort) {
        boolean turned = sort.startsWith("-");
        TenantOrder order = TenantOrder.of(turned ? sort.substring(1) : sort);
        return new TenantFilter(agency, words(q), levels(risk), false, false, order, turned);
    }

    private static @Nullable String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST_WORDS || q.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("q", "must be at most " + LONGEST_WORDS + " printable characters");
        }
        return q.strip();
    }

    private static Set<RiskLevel> levels(String risk) {
        EnumSet<RiskLevel> levels = EnumSet.noneOf(RiskLevel.class);
        for (String name : risk.split(",", -1)) {
            if (!name.isBlank()) {
                try {
                    levels.add(RiskLevel.valueOf(name.strip().toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw ProblemException.invalid(
                            "risk",
                            "must be among EXCELLENT, GOOD, MEDIUM, RISKY, CRITICAL and UNKNOWN, separated by commas");
                }
            }
        }
        return levels;
    }

    /** Whether values fall along the list. */
    boolean falling() {
        return order.mostFirst() != backwards;
    }

    String sort() {
        return (backwards ? "-" : "") + order.word();
    }
}
