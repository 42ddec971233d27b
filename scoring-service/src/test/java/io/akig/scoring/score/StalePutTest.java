package io.akig.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.kit.input.Language;
import io.akig.scoring.World;
import io.akig.scoring.cache.CacheTrust;
import io.akig.scoring.score.ScoreCache.Lookup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StalePutTest {
    @AutoClose
    private static final World WORLD = World.started();

    private final ScoreCache cache = WORLD.bean(ScoreCache.class);
    private final CacheTrust trust = WORLD.bean(CacheTrust.class);
    private final long tomorrow = WORLD.clock.millis() + Duration.ofHours(5).toMillis();

    @BeforeEach
    void the_cache_is_in_use() {
        World.until(trust::usable);
    }

    @Test
    void what_was_computed_without_a_drop_in_between_is_found() {
        Lookup before = find("kept");
        put("kept", before, "right");
        assertThat(find("kept").json()).asString().isEqualTo("right");
    }

    @Test
    void what_was_computed_before_a_drop_is_not_found_after_it() {
        Lookup before = find("dropped");
        cache.drop("dropped").block();
        put("dropped", before, "old");
        assertThat(find("dropped").json()).isNull();
    }

    @Test
    void of_two_computations_the_one_that_began_before_a_drop_does_not_win() {
        Lookup before = find("both");
        cache.drop("both").block();
        Lookup after = find("both");
        put("both", after, "new");
        put("both", before, "old");
        byte[] found = find("both").json();
        assertThat(found == null ? "nothing" : new String(found, StandardCharsets.UTF_8))
                .isEqualTo("nothing");
    }

    @Test
    void what_was_computed_before_everything_was_dropped_is_not_found_after_it() {
        Lookup before = find("all");
        trust.manyWrites();
        World.until(trust::usable);
        put("all", before, "old");
        assertThat(find("all").json()).isNull();
    }

    private Lookup find(String tenant) {
        return cache.find(tenant, Language.FR, "m").block();
    }

    private void put(String tenant, Lookup lookup, String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        cache.put(tenant, lookup, new Answer(json, json), tomorrow).block();
    }
}
