package io.akig.solvency.alerts;

import static io.akig.solvency.alerts.AlertKind.LEVEL_WORSENED;
import static io.akig.solvency.alerts.AlertKind.PROBABILITY_FELL;
import static io.akig.solvency.alerts.AlertKind.RECOVERED;
import static io.akig.solvency.alerts.AlertKind.RENT_OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.score.RiskLevel;
import io.akig.core.score.Severity;
import io.akig.solvency.alerts.AlertStep.Resolve;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideAlertsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final Looks looks = new Looks();

    @Test
    void what_a_tenant_is_like_when_first_seen_is_no_change() {
        assertThat(looks.see(0.10, 40)).isEmpty();
        assertThat(looks.later(DAY).see(0.10, 41)).isEmpty();
    }

    @Test
    void an_old_debt_is_told_of_once_it_passes_its_next_step() {
        looks.see(0.6, 12);

        assertThat(looks.later(DAY.multipliedBy(3)).see(0.6, 15)).isEmpty();
        assertThat(looks.later(DAY).raised(0.6, 16)).containsExactly(RENT_OVERDUE);
        assertThat(looks.open().get(RENT_OVERDUE).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void an_old_debt_that_is_paid_is_a_recovery_although_nobody_was_told_of_it() {
        looks.see(0.6, 40);

        assertThat(looks.raised(0.7, 0)).containsExactly(RECOVERED);
        assertThat(looks.open().get(RECOVERED).details().recoveredFrom()).containsExactly(RENT_OVERDUE);
        assertThat(looks.see(0.7, 0)).isEmpty();
    }

    @Test
    void a_debt_that_a_person_put_away_is_no_recovery_when_it_is_paid() {
        looks.see(0.6, 0);
        looks.see(0.6, 6);
        looks.close(RENT_OVERDUE);

        assertThat(looks.see(0.6, 0)).isEmpty();
    }

    @Test
    void the_first_word_of_a_model_about_a_tenant_changes_no_level() {
        looks.see(Grounds.RULES, 0.9, RiskLevel.EXCELLENT, 0);

        assertThat(looks.see(Grounds.MODEL_AND_RULES, 0.4, RiskLevel.RISKY, 0)).isEmpty();
        assertThat(looks.raised(0.29, 0)).containsExactly(LEVEL_WORSENED);
        assertThat(looks.open().get(LEVEL_WORSENED).details().levelBefore()).isEqualTo(RiskLevel.RISKY);
    }

    @Test
    void a_rent_may_be_overdue_whatever_the_tenant_is_judged_on() {
        looks.see(Grounds.RULES, 0.9, RiskLevel.EXCELLENT, 0);

        assertThat(looks.raised(0.9, 6)).containsExactly(RENT_OVERDUE);
    }

    @Test
    void a_worse_level_is_an_alert_as_severe_as_the_new_level() {
        looks.see(0.72, 0);
        assertThat(looks.raised(0.69, 0)).containsExactly(LEVEL_WORSENED);

        OpenAlert alert = looks.open().get(LEVEL_WORSENED);
        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.details().levelBefore()).isEqualTo(RiskLevel.GOOD);
        assertThat(alert.details().level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void a_level_that_falls_further_makes_the_open_alert_more_severe() {
        looks.see(0.60, 0);
        looks.see(0.49, 0);
        looks.later(DAY).see(0.41, 0);
        looks.later(DAY).see(0.29, 0);

        OpenAlert alert = looks.open().get(LEVEL_WORSENED);
        assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.details().levelBefore()).isEqualTo(RiskLevel.MEDIUM);
    }

    @Test
    void a_probability_just_over_the_bound_again_is_no_recovery_but_one_well_over_it_is() {
        looks.see(0.71, 0);
        looks.see(0.69, 0);

        assertThat(looks.see(0.71, 0)).isEmpty();
        assertThat(looks.see(0.7199, 0)).isEmpty();
        assertThat(looks.see(0.73, 0)).extracting(AlertStep::kind).containsExactly(LEVEL_WORSENED, RECOVERED);
        assertThat(looks.open()).containsOnlyKeys(RECOVERED);
        assertThat(looks.open().get(RECOVERED).details().recoveredFrom()).containsExactly(LEVEL_WORSENED);
    }

    @Test
    void a_fall_of_exactly_a_fifth_within_the_window_is_an_alert_and_a_smaller_one_is_not() {
        looks.see(0.98, 0);
        assertThat(looks.later(DAY).raised(0.93, 0)).isEmpty();
        // In doubles 0.98 - 0.78 is less than 0.20.
        assertThat(looks.later(DAY).raised(0.7801, 0)).containsExactly(LEVEL_WORSENED);
        assertThat(looks.later(DAY).raised(0.78, 0)).containsExactly(PROBABILITY_FELL);
        assertThat(looks.open().get(PROBABILITY_FELL).details().probabilityBefore())
                .isEqualTo(0.98);
    }

    @Test
    void a_slow_fall_is_measured_from_the_highest_of_thirty_days() {
        looks.see(0.30, 0);
        looks.later(DAY).see(0.49, 0);
        looks.later(Duration.ofDays(31));
        assertThat(looks.raised(0.31, 0)).isEmpty();
        looks.later(Duration.ofDays(29)).see(0.49, 0);
        looks.later(DAY);
        assertThat(looks.raised(0.29, 0)).contains(PROBABILITY_FELL);
    }

    @Test
    void a_fall_that_a_person_closed_is_not_told_again_while_the_probability_stays_low() {
        looks.see(0.69, 0);
        looks.see(0.49, 0);
        looks.close(PROBABILITY_FELL);
        looks.close(LEVEL_WORSENED);

        for (int day = 0; day < 40; day++) {
            assertThat(looks.later(DAY).see(0.49, 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,", "5,", "6, MEDIUM", "15, MEDIUM", "16, HIGH", "30, HIGH", "31, CRITICAL", "400, CRITICAL"})
    void a_rent_is_overdue_past_5_15_and_30_days(int days, Severity severity) {
        looks.see(0.6, 0);
        looks.see(0.6, days);

        assertThat(looks.open().values().stream().map(OpenAlert::severity).toList())
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @Test
    void an_overdue_rent_is_one_alert_that_grows_more_severe_each_step_once() {
        looks.see(0.6, 0);
        for (int days = 1; days < 60; days++) {
            looks.later(DAY).see(0.6, days);
        }
        assertThat(looks.all()).hasSize(3).extracting(AlertStep::kind).containsOnly(RENT_OVERDUE);
        assertThat(looks.open().get(RENT_OVERDUE).details().overdueStep()).isEqualTo(30);
    }

    @Test
    void an_overdue_rent_that_a_person_closed_is_told_again_only_at_the_next_step() {
        looks.see(0.6, 0);
        looks.see(0.6, 6);
        looks.close(RENT_OVERDUE);

        assertThat(looks.later(DAY.multipliedBy(5)).see(0.6, 11)).isEmpty();
        assertThat(looks.later(DAY.multipliedBy(5)).raised(0.6, 16)).containsExactly(RENT_OVERDUE);
    }

    @Test
    void a_paid_rent_is_a_recovery_once_nothing_else_is_open() {
        looks.see(0.71, 0);
        looks.see(0.60, 6);

        assertThat(looks.see(0.60, 0)).hasOnlyElementsOfType(Resolve.class).hasSize(1);
        assertThat(looks.see(0.80, 0)).extracting(AlertStep::kind).containsExactly(LEVEL_WORSENED, RECOVERED);
    }

    @Test
    void a_recovery_gives_way_to_the_next_trouble() {
        looks.see(0.6, 0);
        looks.see(0.6, 6);
        looks.see(0.6, 0);
        assertThat(looks.open()).containsOnlyKeys(RECOVERED);

        looks.later(DAY.multipliedBy(30)).see(0.6, 6);
        assertThat(looks.open()).containsOnlyKeys(RENT_OVERDUE);
    }

    @Test
    void a_second_alert_of_a_kind_waits_for_the_cooldown_and_is_not_forgotten() {
        looks.see(0.6, 0);
        looks.see(0.6, 6);
        looks.see(0.6, 0);

        assertThat(looks.later(Duration.ofHours(23)).raised(0.6, 7)).isEmpty();
        assertThat(looks.later(Duration.ofHours(1)).raised(0.6, 7)).containsExactly(RENT_OVERDUE);
    }

    @Test
    void a_more_severe_alert_does_not_wait_for_the_cooldown() {
        looks.see(0.6, 0);
        looks.see(0.6, 6);
        looks.see(0.6, 0);

        assertThat(looks.raised(0.6, 31)).containsExactly(RENT_OVERDUE);
    }

    @Test
    void a_tenant_nobody_can_judge_has_no_level_and_no_fall_but_may_be_overdue() {
        looks.see(0.9, 0);

        assertThat(looks.see(0.5, RiskLevel.UNKNOWN, 0)).isEmpty();
        assertThat(looks.see(0.5, RiskLevel.UNKNOWN, 6))
                .extracting(AlertStep::kind)
                .containsExactly(RENT_OVERDUE);
        assertThat(looks.see(0.9, 0)).extracting(AlertStep::kind).containsExactly(RENT_OVERDUE, RECOVERED);
    }
}
