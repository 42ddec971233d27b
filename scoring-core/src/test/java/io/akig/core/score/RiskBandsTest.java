package io.akig.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskBandsTest {

    @ParameterizedTest
    @CsvSource({
        "1.0, EXCELLENT",
        "0.85, EXCELLENT",
        "0.8499, GOOD",
        "0.70, GOOD",
        "0.6999, MEDIUM",
        "0.50, MEDIUM",
        "0.4999, RISKY",
        "0.30, RISKY",
        "0.2999, CRITICAL",
        "0.0, CRITICAL"
    })
    void a_level_begins_at_its_bound(double probability, RiskLevel level) {
        assertThat(RiskBands.DEFAULT.levelOf(probability)).isEqualTo(level);
    }

    @Test
    void the_level_is_that_of_the_probability_as_displayed() {
        assertThat(RiskBands.DEFAULT.levelOf(0.849951)).isEqualTo(RiskLevel.EXCELLENT);
        assertThat(RiskBands.DEFAULT.levelOf(0.849949)).isEqualTo(RiskLevel.GOOD);
    }

    @Test
    void bands_that_do_not_fall_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskBands(0.85, 0.85, 0.5, 0.3))
                .withMessageContaining("'excellent' (0.85) must be above 'good' (0.85)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskBands(0.85, 0.7, 0.2, 0.3))
                .withMessageContaining("'medium' (0.2) must be above 'risky' (0.3)");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0.3", "85, 0.3", "NaN, 0.3", "0.85, 0", "0.85, -0.1", "0.85, NaN"})
    void a_band_outside_zero_and_one_is_refused_by_name(double excellent, double risky) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskBands(excellent, 0.7, 0.5, risky))
                .withMessageMatching("The risk band '(excellent|risky)' must lie between 0 and 1.*");
    }

    @Test
    void levels_carry_the_badges_and_colours_of_the_contract() {
        assertThat(RiskLevel.EXCELLENT.badge()).isEqualTo("🟢");
        assertThat(RiskLevel.EXCELLENT.color()).isEqualTo("#1F8A4C");
        assertThat(RiskLevel.UNKNOWN.badge()).isEqualTo("⚪");
        assertThat(RiskLevel.values())
                .allSatisfy(level -> assertThat(level.color()).matches("#[0-9A-F]{6}"));
    }
}
