package io.akig.solvency.alerts;

import io.akig.core.score.RiskLevel;
import io.akig.core.score.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a tenant between two looks.
 *
 * @param grounds of level and peaks; null of a tenant who was never judged by a blend
 * @param level the level that changes are measured from; null as long as none was known
 * @param peaks the highest probabilities of the window, falling, each with the last day it was seen
 * @param overdueStep the last step of the present arrears that was told; 0 for none
 * @param told when an alert of a kind was last opened, and how severe it has been
 */
record Watch(
        @Nullable Grounds grounds,
        @Nullable RiskLevel level,
        List<Peak> peaks,
        int overdueStep,
        Map<AlertKind, Told> told) {
    static final Watch NEW = new Watch(null, null, List.of(), 0, Map.of());

    Watch {
        peaks = List.copyOf(peaks);
        told = Map.copyOf(told);
    }

    record Peak(LocalDate day, double probability) {}

    record Told(Instant at, Severity severity) {}

    /** The highest probability of the window, of a tenant who was seen. */
    double highest() {
        return peaks.get(0).probability();
    }

    /** Level and probability are measured from what is seen next. */
    Watch on(Grounds other) {
        return new Watch(other, null, List.of(), overdueStep, told);
    }

    /** There are arrears from before the tenant was first seen, of which nobody was told. */
    boolean owesFromBefore() {
        return overdueStep > 0 && !told.containsKey(AlertKind.RENT_OVERDUE);
    }

    Watch withLevel(RiskLevel newLevel) {
        return new Watch(grounds, newLevel, peaks, overdueStep, told);
    }

    /** With today's probability, and without what is before the window. */
    Watch seen(LocalDate today, double probability, int windowDays) {
        LocalDate first = today.minusDays(windowDays);
        List<Peak> kept = new ArrayList<>();
        for (Peak peak : peaks) {
            if (peak.probability() > probability && !peak.day().isBefore(first)) {
                kept.add(peak);
            }
        }
        kept.add(new Peak(today, probability));
        return new Watch(grounds, level, kept, overdueStep, told);
    }

    /** A fall that was told is not told again: the next is measured from here. */
    Watch from(LocalDate today, double probability) {
        return new Watch(grounds, level, List.of(new Peak(today, probability)), overdueStep, told);
    }

    Watch withOverdueStep(int step) {
        return new Watch(grounds, level, peaks, step, told);
    }

    Watch told(AlertKind kind, Instant at, Severity severity) {
        Map<AlertKind, Told> more = new EnumMap<>(AlertKind.class);
        more.putAll(told);
        more.put(kind, new Told(at, severity));
        return new Watch(grounds, level, peaks, overdueStep, more);
    }
}
