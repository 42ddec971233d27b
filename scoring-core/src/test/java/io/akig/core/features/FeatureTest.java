package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureTest {
    @Test
    void every_entry_says_what_it_means_and_when_it_is_missing() {
        for (Feature feature : Feature.values()) {
            assertThat(feature.meaning()).as(feature.name()).isNotBlank();
            assertThat(feature.missing()).as(feature.name()).matches("(never|when ).*");
            assertThat(feature.monotone()).as(feature.name()).isBetween(-1, 1);
        }
    }

    @Test
    void a_windows_length_is_in_the_name() {
        for (Feature feature : Feature.values()) {
            boolean named = feature.name().matches(".*_\\d+D");
            assertThat(feature.windowDays().isPresent()).as(feature.name()).isEqualTo(named);
            feature.windowDays().ifPresent(days -> assertThat(feature.name()).endsWith("_" + days + "D"));
        }
    }

    @Test
    void names_and_count_follow_the_catalogues_order() {
        assertThat(Feature.names()).hasSize(Feature.count()).startsWith("CHARGES_DUE_30D");
        assertThat(Feature.names())
                .isEqualTo(Arrays.stream(Feature.values()).map(Enum::name).toList());
    }

    @Test
    void every_concept_has_a_feature() {
        assertThat(Arrays.stream(Feature.values()).map(Feature::concept)).contains(Concept.values());
    }
}
