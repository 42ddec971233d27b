package io.akig.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Speech FRENCH = new Speech(Locale.FRENCH, Currency.getInstance("GNF"));
    private static final Speech ENGLISH = new Speech(Locale.ENGLISH, Currency.getInstance("GNF"));

    @Test
    void french_says_zero_and_one_in_the_singular_and_english_only_one() {
        String text = "{days?# jour|# jours}";
        assertThat(say(text, 0, FRENCH)).isEqualTo("0 jour");
        assertThat(say(text, 1, FRENCH)).isEqualTo("1 jour");
        assertThat(say(text, 2, FRENCH)).isEqualTo("2 jours");
        assertThat(say(text, 0, ENGLISH)).isEqualTo("0 jours");
        assertThat(say(text, 1, ENGLISH)).isEqualTo("1 jour");
        assertThat(say(text, 2, ENGLISH)).isEqualTo("2 jours");
    }

    @Test
    void an_amount_is_said_with_its_currency_and_with_cents_only_where_there_are_some() {
        assertThat(say("{days:money}", 150_000_000, FRENCH)).isEqualTo("1\u202f500\u202f000\u00a0GNF");
        assertThat(say("{days:money}", 150_000_050, FRENCH)).isEqualTo("1\u202f500\u202f000,50\u00a0GNF");
        assertThat(say("{days:money}", 150_000_000, ENGLISH)).isEqualTo("1,500,000\u00a0GNF");
    }

    @Test
    void an_amount_of_an_unknown_currency_is_not_said() {
        assertThat(say("{days:money}", 100, new Speech(Locale.FRENCH, null))).isNull();
    }

    @Test
    void a_sentence_that_lacks_a_number_is_not_said() {
        assertThat(new Template("{count} loyers").fill(Map.of(), FRENCH)).isNull();
    }

    @Test
    void months_and_dates_follow_the_language() {
        double october = LocalDate.of(2026, 10, 5).toEpochDay();
        double march = LocalDate.of(2026, 3, 5).toEpochDay();
        assertThat(say("{days:of_month}", october, FRENCH)).isEqualTo("d’octobre");
        assertThat(say("{days:of_month}", march, FRENCH)).isEqualTo("de mars");
        assertThat(say("{days:of_month}", october, ENGLISH)).isEqualTo("October");
        assertThat(say("{days:date}", LocalDate.of(2026, 12, 4).toEpochDay(), FRENCH))
                .isEqualTo("4 déc. 2026");
    }

    @Test
    void decimals_and_percentages_follow_the_language() {
        assertThat(say("{days:decimal}", 1.54, FRENCH)).isEqualTo("1,5");
        assertThat(say("{days:decimal}", 1.54, ENGLISH)).isEqualTo("1.5");
        assertThat(say("{days:percent}", 0.333, FRENCH)).isEqualTo("33\u00a0%");
        assertThat(say("{days:percent}", 0.333, ENGLISH)).isEqualTo("33%");
    }

    private static @Nullable String say(String text, double number, Speech speech) {
        return new Template(text).fill(Map.of("days", number), speech);
    }
}
