package io.akig.core.score;

import static io.akig.core.Rents.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.akig.core.Rents;
import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Currency GNF = Currency.getInstance("GNF");
    private static final int GRACE = 5;

    @Test
    void the_last_rents_paid_on_time_are_said_as_a_manager_would() {
        Settlements paid = Rents.from(START).times(10, 1).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(paid, Feature.ON_TIME_RATE_90D, 1, Direction.POSITIVE);
        assertThat(french(reason)).isEqualTo("Les 3 derniers loyers ont été payés à temps");
        assertThat(english(reason)).isEqualTo("The last 3 rents were paid on time");
    }

    @Test
    void one_rent_is_said_in_the_singular() {
        Settlements paid = Rents.from(START).times(10, 1).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(paid, Feature.ON_TIME_RATE_30D, 1, Direction.POSITIVE);
        assertThat(french(reason)).isEqualTo("Le dernier loyer a été payé à temps");
        assertThat(english(reason)).isEqualTo("The last rent was paid on time");
    }

    @Test
    void a_late_rent_is_named_by_its_month_and_its_days() {
        Settlements late = Rents.from(START).times(9, 1).paid(UNPAID).asOf(LocalDate.of(2026, 10, 17));
        Factor reason = reason(late, Feature.OLDEST_UNPAID_DAYS, 12, Direction.NEGATIVE);
        assertThat(french(reason)).isEqualTo("En retard de 12 jours sur le loyer d’octobre");
        assertThat(english(reason)).isEqualTo("12 days late on the rent for October");
    }

    @Test
    void a_habit_is_said_in_days_after_the_due_date() {
        Settlements slow = Rents.from(START).times(10, 9).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(slow, Feature.MEAN_LATENESS_90D, 9, Direction.NEGATIVE);
        assertThat(french(reason)).isEqualTo("Paie en général 9 jours après l’échéance");
        assertThat(english(reason)).isEqualTo("Usually pays 9 days after the due date");
    }

    @Test
    void with_rents_still_unpaid_no_habit_of_paying_is_claimed() {
        Settlements unpaid = Rents.from(START).times(8, 9).paid(UNPAID, UNPAID).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(unpaid, Feature.MEAN_LATENESS_90D, 23, Direction.NEGATIVE);
        assertThat(french(reason)).isEqualTo("23 jours de retard en moyenne sur les 3 derniers loyers");
    }

    @Test
    void arrears_are_said_in_the_agencys_currency_or_in_months_where_it_is_not_known() {
        Settlements late = Rents.from(START)
                .times(8, 1)
                .paidPart(3, Rents.AMOUNT / 2)
                .paid(UNPAID)
                .asOf(LocalDate.of(2026, 10, 17));
        Factor reason = reason(late, Feature.ARREARS_MONTHS, 1.5f, Direction.NEGATIVE);
        assertThat(french(reason)).isEqualTo("Il reste 2\u202f250\u202f000\u00a0GNF en retard, soit 1,5 mois de loyer");
        assertThat(Wording.message(reason, Locale.FRENCH)).isEqualTo("Il reste 1,5 mois de loyer en retard");
        assertThat(english(reason)).isEqualTo("2,250,000\u00a0GNF is overdue, that is 1.5 months of rent");
    }

    @Test
    void a_good_fact_that_weighs_against_does_not_read_as_praise() {
        Settlements paid = Rents.from(START).times(10, 1).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(paid, Feature.ON_TIME_RATE_90D, 1, Direction.NEGATIVE);
        assertThat(french(reason))
                .isEqualTo("Les 3 derniers loyers ont été payés à temps\u202f; "
                        + "compte tenu du reste, l’estimation en est pourtant abaissée");
        assertThat(english(reason)).endsWith("; with everything else, this lowers the estimate all the same");
    }

    @Test
    void a_bad_fact_that_weighs_in_favour_says_so() {
        Settlements slow = Rents.from(START).times(10, 9).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(slow, Feature.MEAN_LATENESS_90D, 9, Direction.POSITIVE);
        assertThat(english(reason))
                .isEqualTo("Usually pays 9 days after the due date; "
                        + "with everything else, this raises the estimate all the same");
    }

    @Test
    void a_fact_without_a_sign_of_its_own_says_what_it_does() {
        Settlements paid = Rents.from(START).times(10, 1).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(paid, Feature.DAYS_TO_DUE, 16, Direction.NEGATIVE);
        assertThat(french(reason)).isEqualTo("Prochaine échéance dans 16 jours\u00a0: cela abaisse l’estimation");
    }

    @Test
    void ninety_nine_and_a_half_per_cent_are_not_rounded_to_all() {
        Settlements paid = Rents.from(START).times(10, 1).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(paid, Feature.PAID_RATIO_90D, 0.996f, Direction.NEGATIVE);
        assertThat(english(reason)).isEqualTo("99% of the rents due in the last 90 days has been paid");
    }

    @Test
    void every_language_but_english_gets_french() {
        Factor reason = new Factor("NOTHING_DUE", Severity.LOW, Direction.NEUTRAL, 0, null, "NOTHING_DUE", Map.of());
        assertThat(Wording.message(reason, Locale.GERMAN)).isEqualTo("Aucun loyer échu depuis un an");
        assertThat(Wording.message(reason, Locale.UK)).isEqualTo("No rent due for a year");
        assertThat(Wording.message(reason, new Locale("tr", "TR"))).isEqualTo("Aucun loyer échu depuis un an");
    }

    @Test
    void a_reason_stored_by_another_version_still_gets_a_true_sentence() {
        Factor unknown = new Factor("X", Severity.HIGH, Direction.NEGATIVE, -0.2, 1.0, "NO_SUCH_PHRASE", Map.of());
        Factor short_ = new Factor("X", Severity.LOW, Direction.POSITIVE, 0.2, 1.0, "UNPAID_SINCE", Map.of("days", 3d));
        assertThat(english(unknown)).isEqualTo("A part of the history lowers the estimate");
        assertThat(english(short_)).isEqualTo("A part of the history raises the estimate");
    }

    @Test
    void a_mean_that_one_rent_draws_away_is_not_called_a_habit() {
        Settlements once = Rents.from(START).times(9, 1).paid(13).asOf(LocalDate.of(2026, 10, 20));
        Factor reason = reason(once, Feature.MEAN_LATENESS_90D, 5, Direction.NEGATIVE);
        assertThat(french(reason))
                .isEqualTo("Paie en moyenne 5 jours après l’échéance\u00a0: cela abaisse l’estimation");
    }

    @Test
    void a_reason_goes_through_json_and_back_unchanged() throws Exception {
        Settlements late = Rents.from(START).times(9, 1).paid(UNPAID).asOf(LocalDate.of(2026, 10, 17));
        Factor reason = reason(late, Feature.OLDEST_UNPAID_DAYS, 12, Direction.NEGATIVE);
        ObjectMapper json = new ObjectMapper();
        Factor back = json.readValue(json.writeValueAsString(reason), Factor.class);
        assertThat(back).isEqualTo(reason);
        assertThat(english(back)).isEqualTo(english(reason));
    }

    private static Factor reason(Settlements settlements, Feature feature, float value, Direction direction) {
        Target target = Target.of(settlements, LeaseTerms.UNKNOWN, GRACE);
        Fact fact = new Facts(settlements, GRACE, target).about(feature, value);
        double impact = direction == Direction.POSITIVE ? 0.1 : -0.1;
        return new Factor(
                feature.name(),
                Severity.ofImpact(impact),
                direction,
                impact,
                (double) value,
                fact.phrase().name(),
                fact.params());
    }

    private static String french(Factor factor) {
        return Wording.message(factor, Locale.FRENCH, GNF);
    }

    private static String english(Factor factor) {
        return Wording.message(factor, Locale.ENGLISH, GNF);
    }
}
