package io.akig.core.score;

import static io.akig.core.Rents.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.Rents;
import io.akig.core.features.Concept;
import io.akig.core.features.Feature;
import io.akig.core.features.Target;
import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Settlements;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingCoverageTest {

    private static final int GRACE = 5;
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 17);
    private static final float[] VALUES = {
        Float.NaN, -40, -3, -0.4f, 0, 0.004f, 0.2f, 0.4f, 0.6f, 0.85f, 0.999f, 1, 1.2f, 2, 3, 4, 7, 29.6f, 40, 100, 400
    };
    private static final List<Settlements> LEDGERS = List.of(
            Rents.from(START).times(12, 0).asOf(TODAY),
            Rents.from(START).times(10, -4).asOf(TODAY),
            Rents.from(START).times(9, 3).paid(UNPAID).asOf(TODAY),
            Rents.from(START).paid(0, 20, 2, 30, 1, 2, 3, 9, 1, 0).asOf(TODAY),
            Rents.from(START)
                    .paid(0, 20, 2, 30, 1, 2, 3, 25)
                    .paid(UNPAID, UNPAID)
                    .asOf(TODAY),
            Rents.from(START).times(10, UNPAID).asOf(TODAY),
            Rents.from(START).paid(0, 1).asOf(TODAY),
            Rents.from(LocalDate.of(2026, 8, 5))
                    .paid(12, 12)
                    .paidPart(0, 50_000_000)
                    .asOf(TODAY));

    @ParameterizedTest
    @EnumSource(Feature.class)
    void every_feature_has_a_whole_sentence_in_both_directions_and_languages(Feature feature) {
        for (Settlements ledger : LEDGERS) {
            Facts facts = new Facts(ledger, GRACE, Target.of(ledger, LeaseTerms.UNKNOWN, GRACE));
            for (float value : VALUES) {
                if (value < 0 && !feature.name().matches(".*LATENESS.*|DAYS_TO_DUE|PAST_USUAL_DAY|TARGET_MONTH.*")) {
                    continue;
                }
                Fact fact = facts.about(feature, value);
                for (Direction direction : Direction.values()) {
                    assertSaid(fact, direction, Locale.FRENCH, " l’historique relève", " l’historique abaisse");
                    assertSaid(
                            fact,
                            direction,
                            Locale.ENGLISH,
                            "part of the history raises",
                            "part of the history lowers");
                }
            }
        }
    }

    @Test
    void every_concept_is_spoken_of_by_some_feature() {
        Set<Concept> spoken = Stream.of(Feature.values())
                .map(Feature::concept)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concept.class)));
        assertThat(spoken).containsExactlyInAnyOrder(Concept.values());
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void no_phrase_against_a_tenant_reads_as_praise_nor_the_reverse(Phrase phrase) {
        String against = phrase.framing(Direction.NEGATIVE);
        String inFavour = phrase.framing(Direction.POSITIVE);
        boolean plain = phrase.name().matches("TOO_LITTLE_HISTORY|NOTHING_DUE|NOTHING_STANDS_OUT");
        assertThat(against.equals("AS_IS") && inFavour.equals("AS_IS"))
                .as("the bare fact cannot stand for both directions")
                .isEqualTo(plain);
        if (phrase.name().matches("ON_TIME_ALL|ARREARS_NONE|PAID_ALL|STREAK_NOW|PAYS_BEFORE")) {
            assertThat(against).isEqualTo("LOWERS_ALL_THE_SAME");
        }
        if (phrase.name().matches("UNPAID_SINCE|ARREARS_SOME|ON_TIME_NONE|LAST_LATE|PAYS_AFTER")) {
            assertThat(inFavour).isEqualTo("RAISES_ALL_THE_SAME");
        }
    }

    @Test
    void both_languages_have_the_same_phrases_with_the_same_numbers() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(french.stringPropertyNames())
                .containsAll(Stream.of(Phrase.values()).map(Phrase::name).toList());
        for (String key : french.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void no_word_blames_a_person() throws IOException {
        assertThat(texts("fr").values())
                .noneMatch(text -> text.toString().matches("(?i).*(mauvais|payeur|fautif|insolvable|défaillant).*"));
        assertThat(texts("en").values())
                .noneMatch(text -> text.toString().matches("(?i).*(bad payer|delinquen|default|fault|unreliable).*"));
    }

    private static void assertSaid(Fact fact, Direction direction, Locale locale, String raises, String lowers) {
        double impact = direction == Direction.POSITIVE ? 0.1 : -0.1;
        Factor factor = new Factor(
                "X",
                Severity.ofImpact(impact),
                direction,
                impact,
                1.0,
                fact.phrase().name(),
                fact.params());
        for (Currency currency : new Currency[] {null, Currency.getInstance("GNF")}) {
            assertThat(Wording.message(factor, locale, currency))
                    .as("%s %s", fact, direction)
                    .matches("[\\p{Lu}\\d].{8,}")
                    .doesNotContain("{", "}", "|", "#", "NaN", "null", "∞", "- ", raises, lowers);
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Phrase.class.getResourceAsStream("wording_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
