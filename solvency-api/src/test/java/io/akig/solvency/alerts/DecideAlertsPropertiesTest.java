package io.akig.solvency.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskLevel;
import io.akig.solvency.alerts.AlertStep.Raise;
import io.akig.solvency.alerts.AlertStep.Resolve;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DecideAlertsPropertiesTest {

    /** {@link Looks} refuses a second open alert of a kind, an escalation that is none, and an end of what is not open. */
    @Property(tries = 300)
    void whatever_happens_a_tenant_has_one_open_alert_of_a_kind_and_recovers_only_from_what_was_open(
            @ForAll @Size(max = 60) List<@IntRange(max = 9_999) Integer> walk,
            @ForAll @IntRange(max = 40) int late,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll @IntRange(min = 1, max = 7) int closesEvery) {
        Looks looks = new Looks();
        looks.see(0.9, 0);
        for (int i = 0; i < walk.size(); i++) {
            int step = walk.get(i);
            Set<AlertKind> openBefore = new HashSet<>(looks.open().keySet());
            List<AlertStep> steps = step % 11 == 0
                    ? looks.later(Duration.ofHours(hours)).see(0.5, RiskLevel.UNKNOWN, step % (late + 1))
                    : looks.later(Duration.ofHours(hours)).see(step / 10_000.0, step % (late + 1));

            recoversOnlyFromWhatWasOpen(steps, openBefore);
            if (i % closesEvery == 0) {
                looks.close(AlertKind.values()[step % AlertKind.values().length]);
            }
        }
    }

    private static void recoversOnlyFromWhatWasOpen(List<AlertStep> steps, Set<AlertKind> openBefore) {
        for (AlertStep step : steps) {
            if (step instanceof Raise raise && raise.kind() == AlertKind.RECOVERED) {
                assertThat(raise.details().recoveredFrom()).isNotEmpty().allMatch(openBefore::contains);
                openBefore.remove(AlertKind.RECOVERED);
                assertThat(steps.stream().filter(Resolve.class::isInstance).map(AlertStep::kind))
                        .containsAll(openBefore);
            }
        }
    }

    @Property(tries = 300)
    void a_probability_that_wavers_around_a_bound_is_told_of_once(
            @ForAll @IntRange(max = 3) int bound,
            @ForAll @Size(min = 50, max = 200) List<@IntRange(min = -199, max = 199) Integer> noise) {
        int around = List.of(8_500, 7_000, 5_000, 3_000).get(bound);
        Looks looks = new Looks();
        looks.see((around + 10) / 10_000.0, 0);
        for (int off : noise) {
            looks.later(Duration.ofDays(2)).see((around + off) / 10_000.0, 0);
        }

        boolean below = noise.stream().anyMatch(off -> off < 0);
        assertThat(looks.all()).hasSize(below ? 1 : 0);
    }

    @Property(tries = 200)
    void of_a_kind_no_second_alert_opens_within_the_cooldown_unless_it_is_more_severe(
            @ForAll @Size(max = 80) List<@IntRange(max = 9_999) Integer> walk) {
        Looks looks = new Looks();
        Raise[] last = new Raise[AlertKind.values().length];
        for (int step : walk) {
            // All within one day.
            for (AlertStep decided : looks.later(Duration.ofMinutes(10)).see(step / 10_000.0, step % 40)) {
                if (decided instanceof Raise raise && raise.kind() != AlertKind.RECOVERED) {
                    Raise before = last[raise.kind().ordinal()];
                    assertThat(before == null || raise.severity().compareTo(before.severity()) > 0)
                            .as("%s after %s in %s", raise, before, Arrays.toString(last))
                            .isTrue();
                    last[raise.kind().ordinal()] = raise;
                }
            }
        }
    }
}
