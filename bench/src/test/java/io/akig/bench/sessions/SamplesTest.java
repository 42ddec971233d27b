package io.akig.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final String TEXT =
            """
            # HELP jvm_memory_used_bytes The amount of used memory
            jvm_memory_used_bytes{area="heap",id="Eden Space"} 1.5E7
            jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2500000
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E7
            jvm_memory_used_bytes_other{area="heap"} 1
            websocket_sessions 42.0
            """;

    @Test
    void the_samples_with_a_tag_are_added_up() {
        assertThat(Samples.sum(TEXT, "jvm_memory_used_bytes", "area=\"heap\"")).isEqualTo(17_500_000);
        assertThat(Samples.sum(TEXT, "websocket_sessions", "")).isEqualTo(42);
    }

    @Test
    void a_meter_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Samples.sum(TEXT, "websocket", "")).hasMessageContaining("no meter websocket");
    }
}
