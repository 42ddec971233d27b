package io.akig.solvency.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets wrong, and what they are told: the line, the column, and what was expected. */
class InvalidScorecardTest {
    private static final String CARD =
            """
            name: {fr: Grille, en: Card}
            grace_days: 5
            rules:
              - id: on_time
                label: {fr: À temps, en: On time}
                measure: on_time_rate
                bands:
                  - {below: 0.5, points: 0}
                  - {from: 0.5, points: 10}
                unknown: 5
                knockout: {below: 0.1, level: RISKY, label: {fr: Jamais, en: Never}}
            """;

    @Test
    void what_these_tests_spoil_is_valid_before() {
        assertThat(ScorecardReader.read(CARD).rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grace_days: 5|grace_days: 61|2:13 'grace_days' must be a whole number from 0 to 60, but is '61'",
                "grace_days: 5|grace_days: 4.5|2:13 'grace_days' must be a whole number from 0 to 60, but is '4.5'",
                "grace_days: 5|grace_days: [1, 2]|2:13 'grace_days' must be a whole number from 0 to 60, but is a list of 2",
                "grace_days: 5|grace_days:|2:12 'grace_days' must be a whole number from 0 to 60, but is empty",
                "grace_days: 5|grace_days: 0x10|2:13 'grace_days' must be a whole number from 0 to 60, but is '0x10'",
                "grace_days: 5|gracedays: 5|2:1 a scorecard has no key 'gracedays'; did you mean 'grace_days'?",
                "grace_days: 5|name: {fr: a, en: b}|2:1 'name' is written twice",
                "grace_days: 5|? [a]|2:3 a scorecard has no key ''; known are name, grace_days, known_at_least, model_weight_at_most, probability, rules",
                "grace_days: 5|known_at_least: 1.01|2:17 'known_at_least' must be a number from 0 to 1, but is '1.01'",
                "grace_days: 5|model_weight_at_most: NaN|2:23 'model_weight_at_most' must be a number from 0 to 1, but is 'NaN'",
                "fr: Grille, en: Card|fr: Grille|1:7 'en' is missing",
                "name: {fr: Grille, en: Card}|name: Grille|1:7 'name' must have the keys fr, en, but is 'Grille'",
                "id: on_time|id: On-Time|4:9 'id' must be small letters, digits and _, beginning with a letter, but is 'On-Time'",
                "id: on_time|id: ''|4:9 'id' must be a text of 1 to 40 characters, but is empty",
                "measure: on_time_rate|measure: ontime_rate|6:14 there is no measure 'ontime_rate'; did you mean 'on_time_rate'?",
                "measure: on_time_rate|mesure: on_time_rate|6:5 a rule has no key 'mesure'; did you mean 'measure'?",
                "points: 10|points: 101|9:29 'points' must be a whole number from 0 to 100, but is '101'",
                "points: 10|points: -1|9:29 'points' must be a whole number from 0 to 100, but is '-1'",
                "points: 10|points: ten|9:29 'points' must be a whole number from 0 to 100, but is 'ten'",
                "from: 0.5|from: 0.4|9:9 this band overlaps the one of line 8, which ends below 0.5",
                "from: 0.5|from: 0.6|9:9 no band covers values from 0.5 to 0.6, between this one and the one of line 8",
                "below: 0.5|from: 0.2, below: 0.5|8:9 no band covers values below 0.2; the lowest band has no 'from'",
                "from: 0.5|from: 0.5, below: 0.9|9:9 no band covers values from 0.9 on; the highest band has no 'below'",
                "from: 0.5|from: 0.5, below: 0.5|9:9 'from' (0.5) must be less than 'below' (0.5)",
                "from: 0.5|from: 50|9:16 'from' must be a number from 0 to 1, but is '50'",
                "from: 0.5|start: 0.5|9:10 a band has no key 'start'; known are from, below, points",
                "unknown: 5|unknown: 11|10:14 'unknown' must be a whole number from 0 to 10, but is '11'",
                "below: 0.1|above: 0.9, below: 0.1|11:15 a knockout needs either 'above' or 'below'",
                "below: 0.1, level|level|11:15 a knockout needs either 'above' or 'below'",
                "level: RISKY|level: UNKNOWN|11:35 a knockout cannot cap the level at 'UNKNOWN'; known are GOOD, MEDIUM, RISKY, CRITICAL",
                "level: RISKY|level: critcal|11:35 a knockout cannot cap the level at 'critcal'; did you mean 'CRITICAL'?",
                "grace_days: 5|probability: [{score: 0, probability: 0.1}]|2:14 'probability' must be a list of 2 to 20 entries, but is a list of 1",
                "grace_days: 5|probability: [{score: 0, probability: 0.1}, {score: 90, probability: 0.9}]|2:14 the first 'score' must be 0 and the last 100",
                "grace_days: 5|probability: [{score: 0, probability: 0.1}, {score: 0, probability: 0.9}]|2:45 'score' must rise from one entry to the next",
                "grace_days: 5|probability: [{score: 0, probability: 0.2}, {score: 100, probability: 0.1}]|2:45 'probability' must not fall while 'score' rises",
                "grace_days: 5|probability: [{score: 0, probability: 0}, {score: 100, probability: 0.9}]|2:39 'probability' must be a number from 0.001 to 0.999, but is '0'",
            })
    void each_mistake_is_named_with_its_place(String right, String wrong, String message) {
        assertThat(messages(CARD.replaceFirst(Pattern.quote(right), wrong))).contains(message);
    }

    @Test
    void a_scorecard_without_a_single_point_to_win_is_refused() {
        assertThat(messages(CARD.replace("points: 10", "points: 0").replace("unknown: 5", "unknown: 0")))
                .containsExactly("4:3 at least one rule must give a point");
    }

    @Test
    void two_rules_of_one_id_are_told_apart_by_their_lines() {
        String rule = CARD.substring(CARD.indexOf("  - id"));

        assertThat(messages(CARD + rule))
                .containsExactly("12:5 the id 'on_time' is that of the rule of line 4 already");
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_text() {
        String text = CARD.replace("grace_days: 5", "grace_days: x")
                .replace("points: 0", "points: y")
                .replace("unknown: 5", "unknown: z");

        assertThat(messages(text)).hasSize(3).satisfies(all -> assertThat(all)
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactly("2", "8", "10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# only a comment", "rules", "- a\n- b", "42", "--- {}\n--- {}\n"})
    void what_is_no_scorecard_at_all_is_refused(String text) {
        assertThat(messages(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: [1|1:9 this is not YAML: ",
                "name: {fr: a|1:13 this is not YAML: ",
                "'name: \"a'|1:9 this is not YAML: ",
                "a: *b|1:4 references such as *name are not allowed",
                "!!javax.script.ScriptEngineManager [x]|1:1 this is not YAML: Global tag is not allowed",
            })
    void what_is_no_yaml_is_refused_where_reading_ended(String text, String message) {
        assertThat(messages(text)).singleElement().asString().startsWith(message);
    }

    @Test
    void a_tab_or_a_control_character_is_pointed_at() {
        assertThat(messages("name:\n\t- a")).singleElement().asString().startsWith("2:1 this is not YAML");
        assertThat(messages("name:\n  a\u0000b")).containsExactly("2:4 a character that is not allowed in YAML");
    }

    @Test
    void text_that_would_grow_while_it_is_read_is_refused() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n";
        String deep = "[".repeat(5_000);
        String itself = "&a [*a]";
        String long_ = "# " + "x".repeat(70_000);

        assertThat(List.of(laughs, deep, itself, long_))
                .allSatisfy(text -> assertThat(messages(text)).hasSize(1));
        assertThat(messages(long_)).containsExactly("1:1 the text is longer than 64 KiB");
    }

    @Test
    void a_text_full_of_mistakes_is_answered_with_a_bounded_number_of_them() {
        StringBuilder text = new StringBuilder(CARD);
        for (int i = 0; i < 1_000; i++) {
            text.append("key").append(i).append(": 1\n");
        }

        assertThat(messages(text.toString())).hasSize(50);
    }

    private static List<String> messages(String text) {
        InvalidScorecard refused = catchThrowableOfType(InvalidScorecard.class, () -> ScorecardReader.read(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        return refused.flaws().stream()
                .map(flaw -> flaw.line() + ":" + flaw.column() + " " + flaw.message())
                .toList();
    }
}
